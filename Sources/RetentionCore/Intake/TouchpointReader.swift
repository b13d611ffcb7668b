/// Reads touchpoints a window at a time, straight from bytes to numbers: no row becomes a string.
///
/// This is the loop that counts; everything it needs of a cell it takes from the cell's bytes.
struct TouchpointReader {
  /// One row: the number of its account, or -1 for one that is not in the accounts, its line and
  /// what it says.
  struct Row: Sendable {
    var account: Int32
    var line: UInt32
    var touchpoint: Touchpoint

    /// Its record in the window.
    var record: Int32

    /// Its person as a number of `people`, -1 for none.
    fileprivate var person: Int32
  }

  /// The rows of one window on their way: read first, then given their accounts all together,
  /// because looking up one thousand accounts in a small loop waits for memory once, not each time.
  private struct Batch {
    var rows: [Row] = []
    var accounts: [SymbolTable.Key] = []

    mutating func removeAll() {
      rows.removeAll(keepingCapacity: true)
      accounts.removeAll(keepingCapacity: true)
    }
  }

  private let file: ExportFile
  private let emptyPhrases: EmptyPhrases
  private let account: AccountKey
  private let dateColumn: Int
  private let personColumn: Int?
  private let subjectColumn: Int?
  private var channels: WordField<Channel>
  private var directions: WordField<Direction>
  private var purposes: WordField<Purpose>
  private var departments: WordField<Department>
  private var contactRoles: WordField<ContactRole>
  private var outcomes: WordField<Outcome>
  private var months = MonthTable()
  private var dates: DateColumn
  private var people = SymbolTable()

  /// The number that the accounts have for each of `people`; -2, which no account has, for people
  /// who won none.
  private var personNumbers: [Int32] = []

  init(_ file: ExportFile, emptyPhrases: [String]) {
    self.file = file
    self.emptyPhrases = EmptyPhrases(emptyPhrases)
    let mapping = file.mapping
    account = AccountKey(mapping)
    dateColumn = mapping.column(of: .date) ?? 0
    dates = DateColumn(dateColumn)
    personColumn = mapping.column(of: .person)
    subjectColumn = mapping.column(of: .subject)
    channels = WordField(.channel, of: file)
    directions = WordField(.direction, of: file)
    purposes = WordField(.purpose, of: file)
    departments = WordField(.department, of: file)
    contactRoles = WordField(.contactRole, of: file)
    outcomes = WordField(.outcome, of: file)
  }

  /// Hands over the rows of the file, a window at a time, with the window that they stand in.
  ///
  /// Without an accounts table `addsAccounts` adds those that the rows name.
  mutating func read(
    into accounts: inout AccountTable, addsAccounts: Bool, _ problems: inout ProblemLog,
    _ use: (
      _ rows: [Row], _ window: borrowing CSVWindow, _ accounts: borrowing AccountTable
    ) -> Void
  ) throws(InputError) {
    var batch = Batch()
    var reader = self
    try file.forEachWindow { (window, first) throws(InputError) in
      batch.removeAll()
      for record in first..<max(first, window.records.count)
      where file.isRow(record, of: window, &problems) {
        try reader.read(record, of: window, into: &batch, &problems)
      }
      reader.findAccounts(of: &batch, in: window, &accounts, addsAccounts, &problems)
      use(batch.rows, window, accounts)
    }
    self = reader
    tellUnknownWords(&problems)
    file.derivations =
      derivations(of: .channel, channels) + derivations(of: .direction, directions)
      + derivations(of: .purpose, purposes) + derivations(of: .department, departments)
      + derivations(of: .contactRole, contactRoles) + derivations(of: .outcome, outcomes)
  }

  private func derivations<Word>(of field: FieldName, _ words: WordField<Word>) -> [Derivation] {
    words.derivations(of: field, in: file.mapping)
  }

  /// Gives the rows their accounts; those that name none are told, counted and dropped.
  private mutating func findAccounts(
    of batch: inout Batch, in window: borrowing CSVWindow, _ accounts: inout AccountTable,
    _ addsAccounts: Bool, _ problems: inout ProblemLog
  ) {
    if !account.isName {
      for row in batch.rows {
        let cells = window.cells(of: Int(row.record))
        let key = window.value(account.column, of: cells) { accounts.key($0, $1, $2) }
        batch.accounts.append(key ?? .none)
      }
      accounts.find(batch.accounts, in: window.bytes.span) { row, account in
        batch.rows[row].account = Int32(truncatingIfNeeded: account)
      }
    }
    var dropped: Set<Int> = []
    for row in batch.rows.indices where batch.rows[row].account < 0 {
      switch accounts.account(
        of: Int(batch.rows[row].record), by: account, window, file, addsAccounts, &problems)
      {
      case .found(let number): batch.rows[row].account = Int32(truncatingIfNeeded: number)
      case .unknown: break
      case .missing: dropped.insert(row)
      }
    }
    findAcquirers(among: &batch, accounts)
    file.rows.used += batch.rows.count { $0.account >= 0 }
    if !dropped.isEmpty {
      batch.rows = batch.rows.indices.filter { !dropped.contains($0) }.map { batch.rows[$0] }
    }
  }

  /// Marks the rows whose person won the account.
  private mutating func findAcquirers(among batch: inout Batch, _ accounts: borrowing AccountTable)
  {
    while personNumbers.count < people.count {
      let name = CellBytes.text(people.key(personNumbers.count).span).text
      personNumbers.append(accounts.personNumber(known: name).map { Int32($0) } ?? -2)
    }
    for index in batch.rows.indices {
      let row = batch.rows[index]
      guard row.person >= 0, row.account >= 0 else { continue }
      batch.rows[index].touchpoint.isByAcquirer =
        accounts.acquirers[Int(row.account)] == personNumbers[Int(row.person)]
    }
  }

  /// Reads one row but for its account; one without a date is told and counted.
  @inline(__always)
  private mutating func read(
    _ record: Int, of window: borrowing CSVWindow, into batch: inout Batch,
    _ problems: inout ProblemLog
  ) throws(InputError) {
    let cells = window.cells(of: record)
    var date = window.value(dateColumn, of: cells) { months.day($0, $1, $2) } ?? nil
    if date == nil { date = try dates.day(of: record, in: window, file) }
    guard let date else {
      rejectDate(record, of: window, &problems)
      return
    }
    let person = personColumn.flatMap { column in
      window.value(column, of: cells) { people.add(people.key($0, $1, $2), in: $0).number }
    }
    batch.rows.append(
      Row(
        account: -1, line: window.records[record].line,
        touchpoint: touchpoint(on: date, cells, of: window),
        record: Int32(truncatingIfNeeded: record), person: Int32(truncatingIfNeeded: person ?? -1)))
  }

  @inline(__always)
  private mutating func touchpoint(
    on date: Day, _ cells: CSVWindow.Cells, of window: borrowing CSVWindow
  ) -> Touchpoint {
    var touchpoint = Touchpoint(date: date)
    touchpoint.channel = channels.word(of: cells, in: window)
    touchpoint.direction = directions.word(of: cells, in: window)
    touchpoint.purpose = purposes.word(of: cells, in: window)
    touchpoint.department = departments.word(of: cells, in: window)
    touchpoint.contactRole = contactRoles.word(of: cells, in: window)
    touchpoint.outcome = outcomes.word(of: cells, in: window)
    if let subjectColumn {
      touchpoint.subject = window.value(subjectColumn, of: cells) {
        emptyPhrases.stand(in: $0, $1, $2) ? .emptyPhrase : .substantial
      }
    }
    return touchpoint
  }

  private func rejectDate(
    _ record: Int, of window: borrowing CSVWindow, _ problems: inout ProblemLog
  ) {
    file.rows.rejected += 1
    file.keep(record, of: window, .noDate)
    guard let cell = window.cell(dateColumn, of: record) else {
      problems.add(.noDate, file: file.number, window.example(of: record))
      return
    }
    problems.add(
      .noDate, file: file.number, column: file.mapping.columns[dateColumn].header,
      window.example(of: cell, in: record))
  }

  private func tellUnknownWords(_ problems: inout ProblemLog) {
    let unknown: [(FieldName, [(spelling: String, count: Int)])] = [
      (.channel, channels.unknown), (.direction, directions.unknown),
      (.purpose, purposes.unknown), (.department, departments.unknown),
      (.contactRole, contactRoles.unknown), (.outcome, outcomes.unknown),
    ]
    for (field, words) in unknown {
      guard let column = file.mapping.column(of: field) else { continue }
      for (spelling, count) in words {
        problems.add(
          .unknownWord, file: file.number, column: file.mapping.columns[column].header,
          count: count, Problem.Example(line: 0, column: 0, seen: spelling, count: count))
      }
    }
  }
}

extension CSVWindow {
  /// What `read` makes of a cell, given the bytes and where in them the value begins and ends; nil
  /// where there is no value.
  @inline(__always)
  func value<Result>(
    _ column: Int, of cells: Cells,
    _ read: (_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Result
  ) -> Result? {
    let (start, end) = bounds(column, of: cells)
    guard start < end else { return nil }
    let bytes = bytes.span
    guard CellBytes.isPlain(first: bytes[start], last: bytes[end &- 1]) else {
      return valueOfOther(column, of: cells, read)
    }
    return read(bytes, start, end)
  }

  /// The same for a cell that may have quotes or white space around it, or hold no value.
  @inline(never)
  private func valueOfOther<Result>(
    _ column: Int, of cells: Cells,
    _ read: (_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Result
  ) -> Result? {
    guard let cell = cell(column, of: cells) else { return nil }
    let range = CellBytes.trimmed(bytes.span, cell.start, cell.end)
    if cell.isQuoted, CellBytes.hasQuote(bytes.span.extracting(range)) {
      let single = CellBytes.withSingleQuotes(bytes.span.extracting(range))
      let isNoValue = CellBytes.isNoValue(single.span, 0, single.count)
      return isNoValue ? nil : read(single.span, 0, single.count)
    }
    let isNoValue = CellBytes.isNoValue(bytes.span, range.lowerBound, range.upperBound)
    return isNoValue ? nil : read(bytes.span, range.lowerBound, range.upperBound)
  }
}
