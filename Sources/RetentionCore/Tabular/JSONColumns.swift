/// How the keys of a table become its columns.
struct JSONColumns: Sendable {
  /// The number of the table in the outline.
  let table: Int
  let name: String?
  let headers: [String]
  private(set) var omissions: [JSONTable.Omission]

  /// For each key of the table its column among `keyed`; -1 where it is none.
  let columnOfKey: [Int]

  /// How many columns come from keys of the record.
  let keyedCount: Int

  /// Where the id of the outermost record is found, which is then the first column.
  let outerID: OuterID?

  struct OuterID: Sendable {
    /// The table of the outermost record, in the outline.
    var table: Int

    /// The key of its id.
    var key: Int
  }

  /// The columns of all tables that have a record and a column.
  ///
  /// Of a nested table whose records cannot be led back to the one around them nothing is left but
  /// the word that it was left out.
  static func all(of outline: JSONOutline, _ nesting: JSONNesting) -> [JSONColumns] {
    var tables: [JSONColumns] = []
    // For each table of the outline the key of the id of its outermost records.
    var ids: [OuterID?] = []
    // For each table of the outline its place among those that are given.
    var places: [Int?] = []
    for (number, table) in outline.tables.enumerated() {
      var outerID = table.parent.flatMap { ids[$0] }
      let keys = table.keys.columns
      let headers = keys.map { table.keys.header(of: $0) }
      ids.append(
        table.parent == nil
          ? nesting.idColumn(headers).map { OuterID(table: number, key: keys[$0]) } : outerID)
      places.append(nil)
      guard table.recordCount > 0, !keys.isEmpty else { continue }
      if table.parent != nil {
        if nesting.namesOuterRecord(headers) {
          outerID = nil
        } else if outerID == nil {
          if let parent = table.parent.flatMap({ places[$0] }) {
            tables[parent].omissions.append(
              JSONTable.Omission(
                header: table.path.joined(separator: "."), count: table.recordCount))
          }
          continue
        }
      }
      places[number] = tables.count
      tables.append(
        JSONColumns(
          number, table, keys, outerID.map { _ in [nesting.idHeader] + headers } ?? headers,
          outerID))
    }
    return tables
  }

  private init(
    _ number: Int, _ table: JSONOutline.Table, _ columns: [Int], _ headers: [String],
    _ outerID: OuterID?
  ) {
    let keys = table.keys
    self.table = number
    self.headers = headers
    self.outerID = outerID
    // A wrapper such as `ticket` says more than the list around it.
    let wrapper = keys.keys[keys.wrapper].name
    name = wrapper.isEmpty || JSONEnvelope.words.contains(wrapper) ? table.name : wrapper
    keyedCount = columns.count
    var columnOfKey = [Int](repeating: -1, count: keys.keys.count)
    for (column, key) in columns.enumerated() { columnOfKey[key] = column }
    self.columnOfKey = columnOfKey
    omissions = keys.keys.indices.filter { keys.keys[$0].omittedCount > 0 }.map { key in
      JSONTable.Omission(header: keys.header(of: key), count: keys.keys[key].omittedCount)
    }
  }
}
