/// Why a CSV file can't be read any further.
package enum CSVError: Error, Sendable {
  case source(SourceError)

  /// A quote opens a cell here, `length` bytes and `lines` line ends before the end of the file, and
  /// never closes it.
  case unclosedQuote(at: Position, column: Int, length: Int, lines: Int, text: String)

  /// A record is longer than `limit` bytes.
  case recordTooLong(line: Int, limit: Int)
}

/// Reads a CSV file window by window: memory does not grow with the file.
///
/// It is a class because it stands for an open file, of which there is one.
package final class CSVReader {
  /// How a file is to be read, where it is not to be found out.
  package struct Options: Sendable, Equatable {
    /// The byte between two cells.
    package var delimiter: UInt8?
    package var encoding: TextEncoding?

    /// Physical lines on top that are no records.
    package var skipLines = 0

    /// Whether the quick scanner may read what it can; the plain one reads the same records.
    package var usesQuickScanner = true

    package init() {}
  }

  /// The longest record that is read, in bytes.
  package static let recordLimit = 16 << 20

  /// Bytes behind the window that scanners may look at.
  static let spare = 64

  /// How the file is written, as far as its first bytes tell.
  package let dialect: Dialect

  /// The records that were read last; gone with the next call of `advance`.
  package private(set) var window: CSVWindow

  private var text: TextSource
  private let plain: PlainScanner
  private let quick: QuickScanner?
  private var filled = 0
  private var consumed = 0
  private var line: UInt32 = 1
  private var header: HeaderCopy?
  private var foreign: CSVNotice?
  private var nulBytes: CSVNotice?
  private var secondHeader: CSVNotice?
  private var secondTable: CSVNotice?
  private var footer: CSVNotice?

  /// Reads the first bytes and finds out how the file is written.
  package init(
    _ source: consuming ByteSource, options: Options = Options(), windowSize: Int = 128 << 10
  ) throws(SourceError) {
    var text = try TextSource(source, encoding: options.encoding)
    dialect = try Dialect(of: &text, options)
    if !dialect.isPlain { text.translate(from: dialect) }
    window = CSVWindow(capacity: windowSize + CSVReader.spare)
    plain = PlainScanner(delimiter: dialect.delimiter)
    quick = options.usesQuickScanner ? QuickScanner(delimiter: dialect.delimiter) : nil
    line += UInt32(truncatingIfNeeded: dialect.skippedLines)
    self.text = text
  }

  /// The first bytes of the file, before they are decoded.
  package var firstBytes: ArraySlice<UInt8> { text.firstBytes[...] }

  /// What was found on the way; whole once `advance` has come to the end of the file.
  ///
  /// What the first bytes told stands in `dialect.notices`.
  package var notices: [CSVNotice] {
    let isEmpty = text.isAtEnd && header == nil
    let empty = isEmpty ? CSVNotice(.empty, line: 1, seen: "") : nil
    return [empty, foreign, nulBytes, secondHeader, secondTable, footer].compactMap { $0 }
  }

  /// Reads on; false at the end of the file. The records are then those of `window`.
  package func advance() throws(CSVError) -> Bool {
    repeat {
      guard consumed < filled || !text.isAtEnd else {
        window.removeAll()
        return false
      }
      try refill()
      try scan()
      settleFooter()
    } while window.records.isEmpty
    findHeaders()
    return true
  }

  /// Whether all bytes of the file were read.
  package var isAtEnd: Bool { text.isAtEnd }

  /// Hands over the window with its records, and reads on into the other one.
  package func exchange(_ other: inout CSVWindow) {
    // The end of the last line may have been added.
    let left = max(0, filled - consumed)
    if !isAtEnd || left > 0, other.bytes.count < window.bytes.count {
      other.grow(to: window.bytes.count)
    }
    for offset in 0..<left { other.bytes[offset] = window.bytes[consumed + offset] }
    (filled, consumed) = (left, 0)
    swap(&window, &other)
    window.removeAll()
  }

  /// Moves what is left to the front and reads on.
  private func refill() throws(CSVError) {
    let left = filled - consumed
    if consumed > 0 {
      var bytes = window.bytes.mutableSpan
      for offset in 0..<left { bytes[offset] = bytes[consumed + offset] }
    }
    (filled, consumed) = (left, 0)
    guard !text.isAtEnd else { return }
    while true {
      let room = window.bytes.count - CSVReader.spare
      let count: Int
      do throws(SourceError) {
        count = try text.fill(&window.bytes, upTo: room, from: filled)
      } catch {
        throw .source(error)
      }
      noteText()
      filled += count
      if count > 0 || text.isAtEnd { return }
      guard room < CSVReader.recordLimit else {
        throw .recordTooLong(line: Int(line), limit: CSVReader.recordLimit)
      }
      window.grow(to: 2 * room + CSVReader.spare)
    }
  }

  private func scan() throws(CSVError) {
    let (start, startLine) = (consumed, line)
    window.removeAll()
    if let end = quick?.scan(
      &window, from: start, count: filled, atEnd: text.isAtEnd, line: &line)
    {
      consumed = end
      return
    }
    window.removeAll()
    line = startLine
    switch plain.scan(&window, from: start, count: filled, atEnd: text.isAtEnd, line: &line) {
    case .complete(let end): consumed = end
    case .unclosedQuote(let offset, let column, let recordStart):
      consumed = recordStart
      // The records before it are sound, the header among them: they come first.
      guard window.records.isEmpty else { return }
      throw unclosedQuote(at: offset, column: column, recordStart: recordStart)
    }
  }

  private func unclosedQuote(at offset: Int, column: Int, recordStart: Int) -> CSVError {
    let record = window.bytes[recordStart..<filled]
    let within = Position(of: offset - recordStart, in: record.span)
    let rest = window.bytes[offset..<filled].dropFirst()
    let recordLine = record.prefix { $0 != .lineFeed }
    return .unclosedQuote(
      at: Position(line: Int(line) + within.line - 1, column: within.column), column: column,
      length: rest.count, lines: rest.count { $0 == .lineFeed },
      text: String(decoding: recordLine.prefix(400), as: UTF8.self))
  }
}

// MARK: - What is told

extension CSVReader {
  /// Notes what is no plain text in the bytes that were read last.
  private func noteText() {
    if let offset = text.foreign.offset {
      foreign = notice(dialect.encoding.isUTF16 ? .brokenUTF16 : .notUTF8, at: offset)
    }
    if let offset = text.nulBytes.offset { nulBytes = notice(.nulBytes, at: offset) }
    foreign?.count = text.foreign.count
    nulBytes?.count = text.nulBytes.count
  }

  /// Takes the footer of a report off the end of the file. Until the end is known, records that
  /// could be part of one wait for the next window.
  private func settleFooter() {
    guard text.isAtEnd else {
      guard let first = ReportFooter.candidate(in: window, end: filled) else { return }
      (consumed, line) = (window.records[first].start, window.records[first].line)
      window.dropRecords(from: first)
      return
    }
    guard consumed >= filled, let first = ReportFooter.first(in: window, end: consumed) else {
      return
    }
    let filledRecord = (first..<window.records.count).first { !window.isBlank($0) } ?? first
    footer = CSVNotice(
      .footer, line: Int(window.records[filledRecord].line),
      seen: window.cell(0, of: filledRecord).map { excerpt($0.start..<$0.end) } ?? "",
      count: window.records.count - first)
    window.dropRecords(from: first)
  }

  /// Notes records that repeat the header.
  private func findHeaders() {
    var first = 0
    if header == nil {
      guard let record = window.records.indices.first(where: { !window.isBlank($0) }) else {
        return
      }
      header = HeaderCopy(of: record, in: window)
      first = record + 1
    }
    guard let found = header?.repetitions(in: window, from: first) else { return }
    for (index, record) in found.records.enumerated() {
      let line = Int(window.records[record].line)
      let name = header?.name ?? ""
      if index < found.below {
        secondHeader =
          secondHeader?.again ?? CSVNotice(.secondHeader, line: line, seen: name)
      } else {
        secondTable = secondTable?.again ?? CSVNotice(.secondTable, line: line, seen: name)
      }
    }
  }

  private func notice(_ kind: CSVNotice.Kind, at offset: Int) -> CSVNotice {
    let place = Position(of: offset, in: window.bytes.span)
    let isSeparator = { (byte: UInt8) in
      byte == self.dialect.delimiter || byte == .lineFeed || byte == .carriageReturn
    }
    let start = window.bytes[..<offset].lastIndex(where: isSeparator).map { $0 + 1 } ?? 0
    let end = window.bytes[offset...].firstIndex(where: isSeparator) ?? offset + 1
    return CSVNotice(
      kind, line: Int(line) + place.line - 1, column: place.column,
      seen: excerpt(max(start, offset - 40)..<min(end, offset + 40)))
  }

  /// The text of a range, shortened so that no character is cut.
  private func excerpt(_ range: Range<Int>) -> String {
    let bytes = window.bytes[range.prefix(200)]
    let whole = bytes.drop { 0x80...0xBF ~= $0 }
    return String(decoding: whole.prefix(UTF8Text.validLength(of: whole.span)), as: UTF8.self)
  }
}

extension CSVNotice {
  /// The same notice with one more found.
  fileprivate var again: CSVNotice {
    var notice = self
    notice.count += 1
    return notice
  }
}
