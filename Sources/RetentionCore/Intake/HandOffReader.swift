/// Reads the rows of a hand-offs file.
struct HandOffReader {
  /// One row: the number of its account and what it says.
  struct Row: Sendable {
    var account: Int

    /// Its record in the window.
    var record: Int
    var handOff: HandOff
  }

  private var decoder: RowDecoder<HandOff>
  private var finder: AccountFinder
  private var dates: DateColumn

  /// The records of one window that are rows, and the cells of those that have a date.
  private var records: [Int32] = []
  private var dated: [CSVWindow.Cells] = []

  /// What the dated rows say; where the account is not known yet, only the date.
  private var rows: [Row] = []

  private init(_ file: ExportFile, among accounts: AccountTable, addsAccounts: Bool) {
    decoder = RowDecoder(Field.handOffs, of: file)
    let key = AccountKey(file.mapping)
    finder = AccountFinder(key, among: accounts, addsAccounts: addsAccounts)
    dates = DateColumn(file.mapping.column(of: .date) ?? 0)
  }

  /// Hands over the rows of a file, a window at a time, with the window that they stand in.
  ///
  /// Without an accounts table `addsAccounts` adds those that the rows name.
  static func read(
    _ file: ExportFile, into accounts: inout AccountTable, addsAccounts: Bool, threads: Int,
    _ use: (
      _ rows: [Row], _ window: borrowing CSVWindow, _ accounts: borrowing AccountTable
    ) -> Void
  ) throws(InputError) {
    var repeatedRows = RepeatedRows()
    let reader = HandOffReader(file, among: accounts, addsAccounts: addsAccounts)
    let readers = try file.readRows(reader, threads: threads) {
      (reader, window, rows, accounting) throws(InputError) in
      try reader.decode(rows, of: window, file, &accounting)
    } use: { (reader, window, accounting) throws(InputError) in
      for record in reader.records {
        if repeatedRows.holds(window.cells(of: Int(record)), of: window) {
          accounting.tell(.repeatedRow, window.example(of: Int(record)))
        }
      }
      try reader.settle(&accounts, addsAccounts: addsAccounts, window, &accounting)
      use(reader.rows, window, accounts)
    }
    let decoder = RowDecoder.merged(readers.map(\.decoder))
    decoder.tellUnknownWords(&file.accounting)
    file.derivations = decoder.derivations(in: file.mapping)
  }

  /// Reads the rows of a window.
  private mutating func decode(
    _ rows: Range<Int>, of window: borrowing CSVWindow, _ file: ExportFile,
    _ accounting: inout RowAccounting
  ) throws(InputError) {
    records.removeAll(keepingCapacity: true)
    dated.removeAll(keepingCapacity: true)
    self.rows.removeAll(keepingCapacity: true)
    for record in rows where accounting.isRow(record, of: window) {
      records.append(Int32(truncatingIfNeeded: record))
      guard let date = try dates.day(of: record, in: window, file) else {
        accounting.reject(record, of: window, .noDate)
        continue
      }
      dated.append(window.cells(of: record))
      self.rows.append(Row(account: -1, record: record, handOff: HandOff(date: date)))
    }
    finder.find(dated, in: window)
    for place in self.rows.indices where finder.accounts[place] >= 0 {
      self.rows[place].account = Int(finder.accounts[place])
      try decode(place, of: window, &accounting)
    }
  }

  private mutating func decode(
    _ place: Int, of window: borrowing CSVWindow, _ accounting: inout RowAccounting
  ) throws(InputError) {
    try decoder.decode(rows[place].record, of: window, into: &rows[place].handOff, &accounting)
  }

  /// Gives the rows of a window their accounts where only all of them together tell, and leaves out
  /// those that have none.
  private mutating func settle(
    _ accounts: inout AccountTable, addsAccounts: Bool, _ window: borrowing CSVWindow,
    _ accounting: inout RowAccounting
  ) throws(InputError) {
    for place in rows.indices where rows[place].account < 0 {
      let answer = accounts.account(
        of: rows[place].record, by: finder.key, window, addsAccounts: addsAccounts, &accounting)
      guard case .found(let number) = answer else { continue }
      rows[place].account = number
      try decode(place, of: window, &accounting)
    }
    rows.removeAll { $0.account < 0 }
    accounting.rows.used += rows.count
  }
}
