/// Reads the records of a JSON table window by window, as cells of a CSV file.
///
/// It is a class because it stands for an open file, of which there is one.
package final class JSONRecordReader {
  /// Bytes and records from which a window is handed out.
  private static let (windowSize, windowCount) = (256 << 10, 4096)

  /// The longest record, in bytes as it is written.
  private static let recordLimit = 16 << 20

  /// The name of each column.
  package let headers: [String]

  /// The records that were read last; gone with the next call of `advance`. The line of one is the
  /// physical line on which its object begins.
  package private(set) var window = CSVWindow(capacity: JSONRecordReader.windowSize + 64)

  private let columns: JSONColumns
  private let outline: JSONOutline
  private let lines: JSONLinePages?

  private var page: JSONPage?
  private var records: [JSONOutline.Record] = []
  private var nextRecord = 0
  private var lineCount = LineCount()

  private var end = 0
  private var walk = JSONRecordWalk()
  private var values: [Int]
  private var outer: (record: Int, id: Int)?
  private var text: [UInt8] = []

  init(
    _ table: JSONTable, of outline: JSONOutline, in input: JSONInput, _ document: JSONPage?
  ) throws(JSONTablesError) {
    headers = table.headers
    columns = table.source
    self.outline = outline
    values = [Int](repeating: 0, count: table.source.keyedCount)
    lines = document == nil ? try JSONLinePages(input) : nil
    if let document { begin(document) }
  }

  /// Reads on; false at the end of the file. The records are then those of `window`.
  package func advance() throws(JSONTablesError) -> Bool {
    window.removeAll()
    end = 0
    repeat {
      while let page, nextRecord < records.count {
        if window.records.count >= JSONRecordReader.windowCount { return true }
        if end >= JSONRecordReader.windowSize { return true }
        try write(records[nextRecord], of: page)
        nextRecord += 1
      }
    } while try beginNextPage()
    return !window.records.isEmpty
  }

  private func begin(_ page: JSONPage) {
    self.page = page
    outline.records(of: columns.table, in: page, into: &records)
    nextRecord = 0
    outer = nil
    lineCount = LineCount(line: page.line)
  }

  /// Goes on to the next line that is JSON; the others were told when the tables were found.
  private func beginNextPage() throws(JSONTablesError) -> Bool {
    page = nil
    while let line = try lines?.next() {
      guard case .page(let next) = line else { continue }
      begin(next)
      return true
    }
    records.removeAll()
    return false
  }
}

// MARK: - Writing a record

extension JSONRecordReader {
  private func write(_ record: JSONOutline.Record, of page: JSONPage) throws(JSONTablesError) {
    let object = page.nodes[record.node]
    guard object.kind == .object else { return }
    let line = lineCount.line(of: object.offset, in: page.bytes.span)
    let start = end
    window.beginRecord(at: start, line: UInt32(truncatingIfNeeded: line))
    if let outerID = columns.outerID {
      try write(id(outerID, of: record.outermost, in: page), of: page, from: start)
    }
    for column in values.indices { values[column] = 0 }
    let keys = outline.tables[columns.table].keys
    walk.begin(with: record.node, of: page)
    while let member = walk.next(in: page) {
      let key = keys.number(
        of: page.nodes[member], within: walk.container, after: walk.previous, in: page.bytes.span)
      guard let key else {
        walk.skip(in: page)
        continue
      }
      let column = columns.columnOfKey[key]
      if column >= 0 { values[column] = member &+ 1 }
      walk.go(on: page, from: key)
    }
    for value in values { try write(value, of: page, from: start) }
    window.endRecord(at: end)
  }

  /// The node of the id of the outermost record around; 0 where it has none.
  private func id(_ id: JSONColumns.OuterID, of record: Int, in page: JSONPage) -> Int {
    if let outer, outer.record == record { return outer.id }
    let keys = outline.tables[id.table].keys
    var found = 0
    walk.begin(with: record, of: page)
    while let member = walk.next(in: page) {
      let key = keys.number(
        of: page.nodes[member], within: walk.container, after: walk.previous, in: page.bytes.span)
      guard let key else {
        walk.skip(in: page)
        continue
      }
      if key == id.key { found = member &+ 1 }
      walk.go(on: page, from: key)
    }
    outer = (record, found)
    return found
  }

  /// Writes the value with this node, or a blank cell for 0.
  private func write(_ value: Int, of page: JSONPage, from start: Int) throws(JSONTablesError) {
    let node = page.nodes[value]
    let bytes = page.bytes.span
    guard node.range.count <= JSONRecordReader.recordLimit else { throw tooLong() }
    switch node.kind {
    case _ where value == 0, .null, .object:
      writeBlankCell()
    case .string where node.range.isEmpty:
      writeBlankCell()
    case .string where node.hasEscapes:
      text.removeAll(keepingCapacity: true)
      node.appendText(to: &text, in: bytes)
      end = window.writeCell(text.span, at: end)
    case .bool, .number, .string:
      end = window.writeCell(bytes.extracting(node.range), at: end)
    case .array:
      joinTexts(of: value, in: page)
      if text.isEmpty { writeBlankCell() } else { end = window.writeCell(text.span, at: end) }
    }
    guard end - start <= JSONRecordReader.recordLimit else { throw tooLong() }
  }

  /// Writes a cell without a value; quotes tell it from a blank line where it is the only one.
  private func writeBlankCell() {
    end = window.writeBlankCell(at: end, quoted: headers.count == 1)
  }

  /// Puts the texts of a list together, `;` between them; nothing for a list of lists or objects.
  private func joinTexts(of array: Int, in page: JSONPage) {
    text.removeAll(keepingCapacity: true)
    guard case .scalars = page.contents(of: array) else { return }
    var isFirst = true
    page.forEachElement(of: array) { element in
      guard page.nodes[element].kind != .null else { return }
      if !isFirst { text.append(UInt8(ascii: ";")) }
      isFirst = false
      page.nodes[element].appendText(to: &text, in: page.bytes.span)
    }
  }

  private func tooLong() -> JSONTablesError {
    .recordTooLong(
      line: window.records.last.map { Int($0.line) } ?? 1, limit: JSONRecordReader.recordLimit)
  }
}

/// Counts lines from one record to the next.
private struct LineCount {
  var line = 1
  private var offset = 0

  init(line: Int = 1) {
    self.line = line
  }

  /// The physical line of a byte that is not before the one asked for last.
  mutating func line(of offset: Int, in bytes: Span<UInt8>) -> Int {
    while self.offset < offset {
      let byte = bytes[self.offset]
      self.offset &+= 1
      if byte == .lineFeed || byte == .carriageReturn && bytes[self.offset] != .lineFeed {
        line &+= 1
      }
    }
    return line
  }
}
