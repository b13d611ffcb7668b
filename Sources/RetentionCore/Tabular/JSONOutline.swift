/// The tables that a JSON file holds: where their records stand, and which keys these have.
struct JSONOutline: Sendable {
  struct Table: Sendable {
    /// The key under which the records stand; nil for an outermost list.
    var name: String?

    /// The table in whose records these ones stand.
    var parent: Int?

    /// The last of the keys that lead to the records, among those of the table around; else 0.
    let key: Int

    /// The keys that lead to the records, from the record around them or from the outermost value.
    var path: [String]

    /// The tables from the outermost one to this one.
    fileprivate(set) var lineage: [Int] = []
    var keys = JSONKeyTree()
    var recordCount = 0
    var rejections = JSONRejections()

    init(name: String?, parent: Int? = nil, key: Int = 0, path: [String]) {
      self.name = name
      self.parent = parent
      self.key = key
      self.path = path
    }
  }

  struct Record: Sendable {
    /// The node of its object, or of what stands in the place of one.
    var node: Int

    /// The outermost record around it, or the record itself.
    var outermost: Int
  }

  /// Fails to add a record whose keys are too many; the number of its table.
  struct TooManyKeys: Error {
    var table: Int
  }

  private(set) var tables: [Table]

  /// The lists that stand in records of the outermost table and are tables.
  private var cuts = JSONCuts()
  private let keepsCuts: Bool

  /// The keys of NDJSON, with the numbers by which the tables know them.
  var keyring = JSONKeyring()
  private let isTable: @Sendable (String) -> Bool
  private let limits: JSONLimits
  private var walk = JSONRecordWalk()
  private var found: [Record] = []

  /// Begins with the tables whose records stand in no other.
  ///
  /// Cuts are of use where the file is read again.
  init(
    of tables: [Table], nesting: JSONNesting, _ limits: JSONLimits, keepsCuts: Bool = false
  ) {
    self.keepsCuts = keepsCuts
    self.tables = []
    self.limits = limits
    isTable = nesting.isTable
    for table in tables { add(table) }
  }

  private mutating func add(_ table: Table) {
    var table = table
    table.lineage = (table.parent.map { tables[$0].lineage } ?? []) + [tables.count]
    tables.append(table)
  }

  /// Finds the records of a table in a page.
  func records(of table: Int, in page: JSONPage, into records: inout [Record]) {
    records.removeAll(keepingCapacity: true)
    records.append(Record(node: 0, outermost: 0))
    for number in tables[table].lineage {
      let path = tables[number].path
      // Mostly a page is a line, and that is a record.
      if path.isEmpty, page.nodes[0].kind != .array { continue }
      let isOutermost = tables[number].parent == nil
      var within: [Record] = []
      for record in records {
        guard let value = page.value(at: path, from: record.node) else { continue }
        if page.nodes[value].kind == .array {
          page.forEachElement(of: value) { element in
            within.append(
              Record(node: element, outermost: isOutermost ? element : record.outermost))
          }
        } else if isOutermost {
          within.append(Record(node: value, outermost: value))
        }
      }
      records = within
    }
  }

  /// Parts of the lines of NDJSON in which no record of a table stands, nor the ids around them.
  func cuts(for table: Int) -> [JSONCuts.Cut] {
    cuts.others(than: tables[table].lineage.dropFirst().first.map { tables[$0].key } ?? 0)
  }

  /// Adds the records of a page, and the tables that stand in them.
  mutating func add(_ page: JSONPage) throws(TooManyKeys) {
    var number = 0
    // Taken out of the outline, which is not copied then to look through.
    var found: [Record] = []
    swap(&found, &self.found)
    defer { swap(&found, &self.found) }
    while number < tables.count {
      records(of: number, in: page, into: &found)
      var opened: [Int] = []
      for record in found {
        guard page.nodes[record.node].kind == .object else {
          let offset = page.nodes[record.node].offset
          tables[number].rejections.add {
            JSONRejection(.noObject, at: page.position(of: offset))
          }
          continue
        }
        tables[number].recordCount += 1
        try addKeys(of: record.node, in: page, to: number, opened: &opened)
      }
      for key in opened {
        let keys = tables[number].keys
        add(
          Table(
            name: keys.tableName(of: key), parent: number, key: key, path: keys.path(to: key)))
      }
      number += 1
    }
  }

  /// Rejects a line of which no record could be made.
  mutating func reject(_ rejection: @autoclosure () -> JSONRejection) {
    tables[0].rejections.add(rejection)
  }
}

// MARK: - The keys of a record

extension JSONOutline {
  private mutating func addKeys(
    of record: Int, in page: JSONPage, to table: Int, opened: inout [Int]
  ) throws(TooManyKeys) {
    walk.begin(with: record, of: page)
    while let member = walk.next(in: page) {
      let known = tables[table].keys.number(of: member, on: walk, in: page)
      guard let key = known ?? tables[table].keys.add(member, on: walk, in: page, limits) else {
        throw TooManyKeys(table: table)
      }
      let value = member &+ 1
      switch page.nodes[value].kind {
      case .null: break
      case .bool, .number, .string: tables[table].keys.addText(key)
      case .object: if page.nodes[value].next > value &+ 1 { tables[table].keys.addMore(key) }
      case .array: addList(value, of: page, to: key, of: table, opened: &opened)
      }
      walk.go(on: page, from: key)
    }
  }

  private mutating func addList(
    _ value: Int, of page: JSONPage, to key: Int, of table: Int, opened: inout [Int]
  ) {
    switch page.contents(of: value) {
    case .nothing: break
    case .scalars: tables[table].keys.addText(key)
    case .objects where isTable(tables[table].keys.tableName(of: key)):
      if !tables[table].keys.keys[key].isTable { opened.append(key) }
      if keepsCuts, tables[table].parent == nil {
        let range = page.nodes[value].range
        cuts.add(page.offset + range.lowerBound..<page.offset + range.upperBound, under: key)
      }
      tables[table].keys.openTable(key)
    case .objects, .lists:
      var count = 0
      page.forEachElement(of: value) { _ in count += 1 }
      tables[table].keys.addMore(key, omitting: count)
    }
  }
}
