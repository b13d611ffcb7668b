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
  }

  private let file: ExportFile
  private let emptyPhrases: EmptyPhrases
  private let accountColumn: Int
  private let dateColumn: Int
  private let channelColumn: Int?
  private let directionColumn: Int?
  private let purposeColumn: Int?
  private let departmentColumn: Int?
  private let personColumn: Int?
  private let contactRoleColumn: Int?
  private let outcomeColumn: Int?
  private let subjectColumn: Int?
  private var channels = WordTable<Channel>()
  private var directions = WordTable<Direction>()
  private var purposes = WordTable<Purpose>()
  private var departments = WordTable<Department>()
  private var contactRoles = WordTable<ContactRole>()
  private var outcomes = WordTable<Outcome>()
  private var people = SymbolTable()

  /// The number that the accounts have for each person, by the spelling's own number.
  private var personNumbers: [Int32] = []

  init(_ file: ExportFile, emptyPhrases: [String]) {
    self.file = file
    self.emptyPhrases = EmptyPhrases(emptyPhrases)
    let mapping = file.mapping
    accountColumn = mapping.column(of: .accountID) ?? 0
    dateColumn = mapping.column(of: .date) ?? 0
    channelColumn = mapping.column(of: .channel)
    directionColumn = mapping.column(of: .direction)
    purposeColumn = mapping.column(of: .purpose)
    departmentColumn = mapping.column(of: .department)
    personColumn = mapping.column(of: .person)
    contactRoleColumn = mapping.column(of: .contactRole)
    outcomeColumn = mapping.column(of: .outcome)
    subjectColumn = mapping.column(of: .subject)
  }

  /// Hands over the rows of the file, a window at a time.
  ///
  /// Without an accounts table `addsAccounts` adds those that the rows name.
  mutating func read(
    into accounts: inout AccountTable, addsAccounts: Bool, _ problems: inout ProblemLog,
    _ use: (_ rows: [Row], _ accounts: borrowing AccountTable) -> Void
  ) throws(InputError) {
    var rows: [Row] = []
    var reader = self
    try file.forEachWindow { (window, first) throws(InputError) in
      rows.removeAll(keepingCapacity: true)
      for record in first..<max(first, window.records.count)
      where file.isRow(record, of: window, &problems) {
        if let row = reader.row(record, of: window, &accounts, addsAccounts, &problems) {
          rows.append(row)
        }
      }
      use(rows, accounts)
    }
    self = reader
    tellUnknownWords(&problems)
  }

  /// One row; nil, told and counted, where it has no account or no date.
  @inline(__always)
  private mutating func row(
    _ record: Int, of window: borrowing CSVWindow, _ accounts: inout AccountTable,
    _ addsAccounts: Bool, _ problems: inout ProblemLog
  ) -> Row? {
    let date = window.value(dateColumn, of: record) { CellBytes.day($0) } ?? nil
    guard let date else {
      rejectDate(record, of: window, &problems)
      return nil
    }
    var account = window.value(accountColumn, of: record) { accounts.number(of: $0) ?? -1 }
    if account == nil || account == -1 {
      if account == -1, !addsAccounts {
        if let cell = window.cell(accountColumn, of: record) {
          file.skip(record, of: window, .unknownAccount, seen: cell, &problems)
        }
      } else {
        account = accounts.account(of: record, window, file, addsAccounts, &problems)
      }
    }
    guard let account else { return nil }
    if account >= 0 { file.rows.used += 1 }
    let acquirer = account >= 0 ? accounts.acquirers[account] : -1
    return Row(
      account: Int32(truncatingIfNeeded: account), line: window.records[record].line,
      touchpoint: touchpoint(on: date, record, of: window, acquirer, &accounts))
  }

  @inline(__always)
  private mutating func touchpoint(
    on date: Day, _ record: Int, of window: borrowing CSVWindow, _ acquirer: Int32,
    _ accounts: inout AccountTable
  ) -> Touchpoint {
    var touchpoint = Touchpoint(date: date)
    if let channelColumn {
      touchpoint.channel = window.value(channelColumn, of: record) { channels.word($0) }
    }
    if let directionColumn {
      touchpoint.direction = window.value(directionColumn, of: record) { directions.word($0) }
    }
    if let purposeColumn {
      touchpoint.purpose = window.value(purposeColumn, of: record) { purposes.word($0) }
    }
    if let departmentColumn {
      touchpoint.department = window.value(departmentColumn, of: record) { departments.word($0) }
    }
    if let contactRoleColumn {
      touchpoint.contactRole = window.value(contactRoleColumn, of: record) {
        contactRoles.word($0)
      }
    }
    if let outcomeColumn {
      touchpoint.outcome = window.value(outcomeColumn, of: record) { outcomes.word($0) }
    }
    if let personColumn, acquirer >= 0,
      let person = window.value(personColumn, of: record, { person($0, &accounts) })
    {
      touchpoint.isByAcquirer = person == acquirer
    }
    if let subjectColumn {
      touchpoint.subject = window.value(subjectColumn, of: record) {
        emptyPhrases.stand(in: $0) ? .emptyPhrase : .substantial
      }
    }
    return touchpoint
  }

  /// The number that the accounts have for the person of a cell.
  @inline(__always)
  private mutating func person(
    _ cell: borrowing Span<UInt8>, _ accounts: inout AccountTable
  ) -> Int32 {
    let (number, isNew) = people.add(cell)
    if isNew {
      personNumbers.append(Int32(accounts.personNumber(CellBytes.text(cell).text)))
    }
    return personNumbers[number]
  }

  private func rejectDate(
    _ record: Int, of window: borrowing CSVWindow, _ problems: inout ProblemLog
  ) {
    file.rows.rejected += 1
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
          count: count, Problem.Example(line: 0, column: 0, seen: spelling))
      }
    }
  }
}

extension CSVWindow {
  /// What `read` makes of a cell; nil where there is no value.
  @inline(__always)
  func value<Result>(
    _ column: Int, of record: Int, _ read: (borrowing Span<UInt8>) -> Result
  ) -> Result? {
    guard let cell = cell(column, of: record), !cell.isEmpty else { return nil }
    return withBytes(of: cell) { CellBytes.isNoValue($0) ? nil : read($0) }
  }
}
