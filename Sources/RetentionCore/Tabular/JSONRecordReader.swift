/// Reads the records of a JSON table window by window, as cells of a CSV file.
///
/// It is a class because it stands for an open file, of which there is one.
package final class JSONRecordReader {
  /// Bytes and records from which a window is handed out.
  private static let (windowSize, windowCount) = (256 << 10, 4096)

  /// The name of each column.
  package let headers: [String]

  private let table: Int
  private let outline: JSONOutline
  private let lines: JSONLinePages?

  /// Pages that were kept and are still to be read, the next one last.
  private var kept: [JSONPage]

  /// Whether the lines are a part of more, so that line numbers would not tell anything.
  private let isBatch: Bool

  private var page: JSONPage?
  private var records: [JSONOutline.Record] = []
  private var nextRecord = 0
  private var lineCount = LineCount()
  private var writer: JSONRecordWriter

  init(
    _ table: JSONTable, of outline: JSONOutline, in input: JSONInput, _ pages: [JSONPage],
    _ limits: JSONLimits
  ) throws(JSONTablesError) {
    headers = table.headers
    self.table = table.source.table
    self.outline = outline
    isBatch = input.isBatch
    writer = JSONRecordWriter(table.source, of: outline, recordLimit: limits.record)
    lines =
      pages.isEmpty
      ? try JSONLinePages(
        input, lineLimit: limits.line, without: outline.cuts(for: table.source.table),
        keyring: outline.keyring) : nil
    kept = pages.reversed()
  }

  /// The records that were read last; gone with the next call of `advance`.
  ///
  /// The line of a record is the physical line on which its object begins; in a batch of lines it
  /// is the number of its `BatchPlace`.
  package var window: CSVWindow { writer.window }

  /// Reads on; false at the end of the file. The records are then those of `window`.
  package func advance() throws(JSONTablesError) -> Bool {
    writer.removeAll()
    repeat {
      while let page, nextRecord < records.count {
        let isFull =
          writer.window.records.count >= JSONRecordReader.windowCount
          || writer.count >= JSONRecordReader.windowSize
        if isFull { return true }
        try write(records[nextRecord], of: page)
        nextRecord += 1
      }
    } while try beginNextPage()
    return !writer.window.records.isEmpty
  }

  /// Hands over the window with its records, and reads on into the other one.
  package func exchange(_ other: inout CSVWindow) {
    writer.exchange(&other)
  }

  private func write(_ record: JSONOutline.Record, of page: JSONPage) throws(JSONTablesError) {
    let node = page.nodes[record.node]
    guard node.kind == .object else { return }
    // A line of NDJSON has no line end within.
    let line =
      isBatch
      ? place(of: record, on: page).number
      : lines == nil ? lineCount.line(of: node.offset, in: page.bytes.span) : page.line
    try writer.write(record, of: page, line: line)
  }

  private func place(of record: JSONOutline.Record, on page: JSONPage) -> BatchPlace {
    BatchPlace(
      line: page.line, element: record.node == record.outermost ? nil : nextRecord)
  }

  private func begin(_ page: JSONPage) {
    self.page = page
    outline.records(of: table, in: page, into: &records)
    nextRecord = 0
    lineCount = LineCount(line: page.line)
    writer.endPage()
  }

  /// Goes on to the next line that is JSON; the others were told when the tables were found.
  private func beginNextPage() throws(JSONTablesError) -> Bool {
    page = nil
    if let next = kept.popLast() {
      begin(next)
      return true
    }
    while let line = try lines?.next() {
      guard case .page(let next) = line else { continue }
      begin(next)
      return true
    }
    return false
  }
}

/// Counts lines from one record to the next.
private struct LineCount {
  private var line: Int
  private var offset = 0

  init(line: Int = 1) {
    self.line = line
  }

  /// The physical line of a byte that is not before the one asked for last.
  mutating func line(of offset: Int, in bytes: Span<UInt8>) -> Int {
    let passed = bytes.extracting(..<offset)
    while self.offset < offset {
      let end = passed.endOfLine(from: self.offset)
      self.offset = end &+ 1
      if end < offset, bytes[end] == .lineFeed || bytes[end &+ 1] != .lineFeed { line &+= 1 }
    }
    self.offset = offset
    return line
  }
}
