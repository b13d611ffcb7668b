/// What the columns of one file look like, and which accounts its rows name.
struct FileProfile {
  /// Rows that are of the table.
  private(set) var rows = 0
  private(set) var columns: [ColumnProfile]

  /// Looks at every row of a file, from its beginning; the accounts that it names are marked, and
  /// touchpoints that are the same are told.
  init(
    of file: ExportFile, _ accounts: inout AccountTable, named: inout [Bool],
    _ problems: inout ProblemLog
  ) throws(InputError) {
    var columns = [ColumnProfile](repeating: ColumnProfile(), count: file.mapping.columns.count)
    var rows = 0
    var conditions = file.conditions
    var repeatedRows = file.table == .touchpoints ? RepeatedRows() : nil
    let key = AccountKey(file.mapping)
    try file.records.again().forEachWindow { (window, first) throws(InputError) in
      for record in first..<max(first, window.records.count) where !window.isBlank(record) {
        if !conditions.isEmpty, conditions.failingColumn(of: record, in: window) != nil { continue }
        rows += 1
        let cells = window.cells(of: record)
        if let isRepeated = repeatedRows?.holds(cells, of: window), isRepeated {
          problems.add(.repeatedRow, file: file.number, window.example(of: record))
        }
        let line = Int(window.records[record].line)
        for column in columns.indices {
          _ = window.value(column, of: cells) { bytes, start, end in
            columns[column].add(bytes.extracting(start..<end), line: line)
          }
        }
        if let number = accounts.number(of: record, by: key, window) { named[number] = true }
      }
    }
    self.columns = columns
    self.rows = rows
  }
}
