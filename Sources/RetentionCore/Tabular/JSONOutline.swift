/// The tables that a JSON file holds: where their records stand, and which keys these have.
struct JSONOutline: Sendable {
  struct Table: Sendable {
    /// The key under which the records stand; nil for an outermost list.
    var name: String?

    /// The table in whose records these ones stand.
    var parent: Int?

    /// The keys that lead to the records, from the record around them or from the outermost value.
    var path: [String]
    var keys = JSONKeyTree()
    var recordCount = 0
    var rejections = JSONRejections()

    init(name: String?, parent: Int? = nil, path: [String]) {
      self.name = name
      self.parent = parent
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
  private let isTable: @Sendable (String) -> Bool
  private let limits: JSONLimits
  private var walk = JSONRecordWalk()
  private var found: [Record] = []

  /// Begins with the tables whose records stand in no other.
  init(of tables: [Table], nesting: JSONNesting, _ limits: JSONLimits) {
    self.tables = tables
    self.limits = limits
    isTable = nesting.isTable
  }

  /// Finds the records of a table in a page.
  func records(of table: Int, in page: JSONPage, into records: inout [Record]) {
    records.removeAll(keepingCapacity: true)
    records.append(Record(node: 0, outermost: 0))
    for number in lineage(of: table) {
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

  /// Tables from the outermost one to this one.
  private func lineage(of table: Int) -> [Int] {
    var lineage = [table]
    while let parent = tables[lineage[0]].parent { lineage.insert(parent, at: 0) }
    return lineage
  }

  /// Adds the records of a page, and the tables that stand in them.
  mutating func add(_ page: JSONPage) throws(TooManyKeys) {
    var number = 0
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
        tables.append(
          Table(name: keys.tableName(of: key), parent: number, path: keys.path(to: key)))
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
      tables[table].keys.openTable(key)
    case .objects, .lists:
      var count = 0
      page.forEachElement(of: value) { _ in count += 1 }
      tables[table].keys.addMore(key, omitting: count)
    }
  }
}
