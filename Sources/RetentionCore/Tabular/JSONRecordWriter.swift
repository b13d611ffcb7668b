/// Writes the records of a table into a window, as cells of a CSV file.
struct JSONRecordWriter {
  /// The records that were written.
  private(set) var window = CSVWindow(capacity: 320 << 10)

  /// The bytes of them.
  private(set) var count = 0

  private let recordLimit: Int
  private let columns: JSONColumns
  private let keys: JSONKeyTree
  private let outerKeys: JSONKeyTree?
  private var outer: (record: Int, id: Int)?

  private var walk = JSONRecordWalk()
  /// For each column that is a key, the node of its value in the record; 0 where it has none.
  private var values: [Int]
  private var text: [UInt8] = []

  init(_ columns: JSONColumns, of outline: JSONOutline, recordLimit: Int) {
    self.recordLimit = recordLimit
    self.columns = columns
    keys = outline.tables[columns.table].keys
    outerKeys = columns.outerID.map { outline.tables[$0.table].keys }
    values = [Int](repeating: 0, count: columns.keyedCount)
  }

  /// Makes the window empty.
  mutating func removeAll() {
    window.removeAll()
    count = 0
  }

  /// Hands over the window with its records, and goes on with the other one.
  mutating func exchange(_ other: inout CSVWindow) {
    swap(&window, &other)
    removeAll()
  }

  /// Forgets the page whose records were written.
  mutating func endPage() {
    outer = nil
  }

  /// Writes a record, whose object begins on a line.
  mutating func write(
    _ record: JSONOutline.Record, of page: JSONPage, line: Int
  ) throws(JSONTablesError) {
    let start = count
    window.beginRecord(at: start, line: UInt32(truncatingIfNeeded: line))
    if let outerKeys, let outerID = columns.outerID {
      if outer?.record != record.outermost {
        let id = value(of: outerID.key, among: outerKeys, in: record.outermost, of: page)
        outer = (record.outermost, id)
      }
      try write(outer?.id ?? 0, of: page, from: start)
    }
    findValues(of: record.node, in: page)
    for column in values.indices { try write(values[column], of: page, from: start) }
    window.endRecord(at: count)
  }

  private mutating func findValues(of record: Int, in page: JSONPage) {
    for column in values.indices { values[column] = 0 }
    walk.begin(with: record, of: page)
    while let member = walk.next(in: page) {
      guard let key = keys.number(of: member, on: walk, in: page) else {
        walk.skip(in: page)
        continue
      }
      let column = columns.columnOfKey[key]
      if column >= 0 { values[column] = member &+ 1 }
      walk.go(on: page, from: key)
    }
  }

  /// The node of the value that a record has for a key; 0 where it has none.
  private mutating func value(
    of wanted: Int, among keys: JSONKeyTree, in record: Int, of page: JSONPage
  ) -> Int {
    walk.begin(with: record, of: page)
    while let member = walk.next(in: page) {
      guard let key = keys.number(of: member, on: walk, in: page) else {
        walk.skip(in: page)
        continue
      }
      if key == wanted { return member &+ 1 }
      walk.go(on: page, from: key)
    }
    return 0
  }

  /// Writes the value with this node, or a blank cell for 0.
  @inline(__always)
  private mutating func write(
    _ value: Int, of page: JSONPage, from start: Int
  ) throws(JSONTablesError) {
    guard value != 0 || columns.headers.count == 1 else {
      count = window.writeBlankCell(at: count)
      return
    }
    let node = page.nodes[value]
    if value != 0, node.kind == .number || node.kind == .string, !node.hasEscapes {
      if node.range.count <= recordLimit,
        let end = window.writePlainCell(page.bytes.span, node.range, at: count)
      {
        count = end
        guard count &- start <= recordLimit else { throw tooLong() }
        return
      }
      try writeCell(page.bytes.span.extracting(node.range), from: start)
    } else {
      try writeOther(value, of: page, from: start)
    }
  }

  @inline(never)
  private mutating func writeOther(
    _ value: Int, of page: JSONPage, from start: Int
  ) throws(JSONTablesError) {
    let node = page.nodes[value]
    text.removeAll(keepingCapacity: true)
    switch node.kind {
    case _ where value == 0, .null, .object: break
    case .bool, .number, .string: node.appendText(to: &text, in: page.bytes.span)
    case .array: joinTexts(of: value, in: page)
    }
    let cell = text
    try writeCell(cell.span, from: start)
  }

  /// Puts the texts of a list together, `;` between them; nothing for a list of lists or objects.
  private mutating func joinTexts(of array: Int, in page: JSONPage) {
    guard case .scalars = page.contents(of: array) else { return }
    var isFirst = true
    page.forEachElement(of: array) { element in
      guard page.nodes[element].kind != .null else { return }
      if !isFirst { text.append(UInt8(ascii: ";")) }
      isFirst = false
      page.nodes[element].appendText(to: &text, in: page.bytes.span)
    }
  }

  /// Writes a cell; a blank one in quotes where it stands alone, which tells it from a blank line.
  @inline(__always)
  private mutating func writeCell(
    _ text: Span<UInt8>, from start: Int
  ) throws(JSONTablesError) {
    guard text.count <= recordLimit else { throw tooLong() }
    count = window.writeCell(
      text, at: count, quoted: text.isEmpty && columns.headers.count == 1)
    guard count &- start <= recordLimit else { throw tooLong() }
  }

  private func tooLong() -> JSONTablesError {
    .recordTooLong(line: window.records.last.map { Int($0.line) } ?? 1, limit: recordLimit)
  }
}
