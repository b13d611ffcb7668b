/// Reads hand-offs a window at a time.
struct HandOffReader {
  /// One row: the number of its account and what it says.
  struct Row: Sendable {
    var account: Int

    /// Its record in the window.
    var record: Int
    var handOff: HandOff
  }

  private let file: ExportFile
  private var decoder: RowDecoder<HandOff>

  init(_ file: ExportFile) {
    self.file = file
    decoder = RowDecoder(Field.handOffs, of: file)
  }

  /// Hands over the rows of the file, a window at a time, with the window that they stand in.
  mutating func read(
    into accounts: inout AccountTable, addsAccounts: Bool, _ problems: inout ProblemLog,
    _ use: (
      _ rows: [Row], _ window: borrowing CSVWindow, _ accounts: borrowing AccountTable
    ) -> Void
  ) throws(InputError) {
    let dateColumn = file.mapping.column(of: .date) ?? 0
    let key = AccountKey(file.mapping)
    var dates = DateColumn(dateColumn)
    var repeatedRows = RepeatedRows()
    var rows: [Row] = []
    var decoder = decoder
    let file = file
    try file.forEachWindow { (window, first) throws(InputError) in
      rows.removeAll(keepingCapacity: true)
      for record in first..<max(first, window.records.count)
      where file.isRow(record, of: window, &problems) {
        if repeatedRows.holds(window.cells(of: record), of: window) {
          problems.add(.repeatedRow, file: file.number, window.example(of: record))
        }
        guard let date = try dates.day(of: record, in: window, file) else {
          file.reject(record, of: window, .noDate, &problems)
          continue
        }
        guard
          case .found(let account) = accounts.account(
            of: record, by: key, window, file, addsAccounts, &problems)
        else { continue }
        var handOff = HandOff(date: date)
        try decoder.decode(record, of: window, into: &handOff, &problems)
        rows.append(Row(account: account, record: record, handOff: handOff))
        file.rows.used += 1
      }
      use(rows, window, accounts)
    }
    decoder.tellUnknownWords(&problems)
    file.derivations = decoder.derivations(in: file.mapping)
  }
}
