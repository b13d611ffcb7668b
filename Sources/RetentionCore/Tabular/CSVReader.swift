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
  /// The longest record that is read, in bytes.
  package static let recordLimit = 16 << 20

  /// Bytes behind the window that scanners may look at.
  private static let spare = 64

  /// How the file is written, as far as its first window tells.
  package let dialect: Dialect

  private let source: ByteSource
  private let plain: PlainScanner
  private let quick: QuickScanner
  /// The records that were read last; gone with the next call of `advance`.
  package private(set) var window: CSVWindow
  private var filled = 0
  private var consumed = 0
  private var line: UInt32 = 1
  private var isAtEnd = false

  /// Whether the window holds bytes that were not scanned yet: those of the first one are read early.
  private var isFresh = true

  /// Reads the first window and finds out how the file is written.
  package init(_ source: consuming ByteSource, windowSize: Int = 128 << 10) throws(SourceError) {
    window = CSVWindow(capacity: windowSize + CSVReader.spare)
    filled = try source.fill(&window.bytes, upTo: windowSize, from: 0)
    isAtEnd = filled < windowSize
    dialect = Dialect(of: window.bytes[..<filled])
    plain = PlainScanner(delimiter: dialect.delimiter)
    quick = QuickScanner(delimiter: dialect.delimiter)
    consumed = dialect.prefixLength
    line += UInt32(dialect.prefixLines)
    self.source = source
  }

  /// The bytes of the first window, before any of them is taken for a record.
  package var firstBytes: ArraySlice<UInt8> { window.bytes[..<filled] }

  /// Reads on; false at the end of the file. The records are then those of `window`.
  package func advance() throws(CSVError) -> Bool {
    repeat {
      guard consumed < filled || !isAtEnd else { return false }
      if !isFresh { try refill() }
      isFresh = false
      try scan()
    } while window.records.isEmpty
    return true
  }

  /// Moves what is left to the front and reads on.
  private func refill() throws(CSVError) {
    if isAtEnd, consumed == 0 { return }
    let left = filled - consumed
    if consumed > 0 {
      var bytes = window.bytes.mutableSpan
      for offset in 0..<left { bytes[offset] = bytes[consumed + offset] }
    }
    (filled, consumed) = (left, 0)
    var room = window.bytes.count - CSVReader.spare
    if left == room {
      guard room < CSVReader.recordLimit else {
        throw .recordTooLong(line: Int(line), limit: CSVReader.recordLimit)
      }
      room *= 2
      window.grow(to: room + CSVReader.spare)
    }
    guard !isAtEnd else { return }
    do throws(SourceError) {
      filled += try source.fill(&window.bytes, upTo: room, from: left)
    } catch {
      throw .source(error)
    }
    isAtEnd = filled < room
  }

  private func scan() throws(CSVError) {
    let (start, startLine) = (consumed, line)
    window.removeAll()
    if let end = quick.scan(&window, from: start, count: filled, atEnd: isAtEnd, line: &line) {
      consumed = end
      return
    }
    window.removeAll()
    line = startLine
    switch plain.scan(&window, from: start, count: filled, atEnd: isAtEnd, line: &line) {
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
