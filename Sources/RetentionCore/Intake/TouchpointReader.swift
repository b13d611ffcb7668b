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

  private let file: ExportFile
  private let emptyPhrases: EmptyPhrases
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
  private var finder: AccountFinder
  private var people = SymbolTable()

  /// The number that the accounts have for each of `people`; -2, which no account has, for people
  /// who won none.
  private var personNumbers: [Int32] = []

  /// The rows of one window, and their cells there.
  private var rows: [Row] = []
  private var cells: [CSVWindow.Cells] = []

  private init(
    _ file: ExportFile, emptyPhrases: [String], among accounts: AccountTable, addsAccounts: Bool
  ) {
    self.file = file
    self.emptyPhrases = EmptyPhrases(emptyPhrases)
    let mapping = file.mapping
    finder = AccountFinder(AccountKey(mapping), among: accounts, addsAccounts: addsAccounts)
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

  /// Hands over the rows of a file, a window at a time, with the window that they stand in.
  ///
  /// Without an accounts table `addsAccounts` adds those that the rows name.
  static func read(
    _ file: ExportFile, emptyPhrases: [String], into accounts: inout AccountTable,
    addsAccounts: Bool, threads: Int,
    _ use: (
      _ rows: [Row], _ window: borrowing CSVWindow, _ accounts: borrowing AccountTable
    ) -> Void
  ) throws(InputError) {
    let acquirers = accounts
    let reader = TouchpointReader(
      file, emptyPhrases: emptyPhrases, among: accounts, addsAccounts: addsAccounts)
    let readers = try file.readRows(reader, threads: threads) {
      (reader, window, rows, accounting) throws(InputError) in
      try reader.decode(rows, of: window, &accounting)
      reader.finder.find(reader.cells, in: window)
      reader.takeAccounts(acquirers)
    } use: { (reader, window, accounting) throws(InputError) in
      reader.settle(&accounts, addsAccounts: addsAccounts, window, &accounting)
      use(reader.rows, window, accounts)
    }
    var all = readers[0]
    for other in readers.dropFirst() { all.merge(other) }
    all.tellUnknownWords(&file.accounting)
    file.derivations = all.derivations
  }

  private var derivations: [Derivation] {
    derivations(of: .channel, channels) + derivations(of: .direction, directions)
      + derivations(of: .purpose, purposes) + derivations(of: .department, departments)
      + derivations(of: .contactRole, contactRoles) + derivations(of: .outcome, outcomes)
  }

  private func derivations<Word>(of field: FieldName, _ words: WordField<Word>) -> [Derivation] {
    words.derivations(of: field, in: file.mapping)
  }

  /// Takes in the words that another reader of the same file has counted.
  private mutating func merge(_ other: TouchpointReader) {
    channels.merge(other.channels)
    directions.merge(other.directions)
    purposes.merge(other.purposes)
    departments.merge(other.departments)
    contactRoles.merge(other.contactRoles)
    outcomes.merge(other.outcomes)
  }

  // MARK: - Accounts

  /// Gives the rows the accounts that were found.
  private mutating func takeAccounts(_ accounts: borrowing AccountTable) {
    for place in rows.indices where finder.accounts[place] >= 0 {
      rows[place].account = finder.accounts[place]
      markAcquirer(place, accounts)
    }
  }

  /// Gives the rows of a window their accounts where only all of them together tell; rows that name
  /// none are told, counted and dropped.
  private mutating func settle(
    _ accounts: inout AccountTable, addsAccounts: Bool, _ window: borrowing CSVWindow,
    _ accounting: inout RowAccounting
  ) {
    var used = rows.count
    var dropped: Set<Int> = []
    for place in rows.indices where rows[place].account < 0 {
      switch accounts.account(
        of: Int(rows[place].record), by: finder.key, window, addsAccounts: addsAccounts,
        &accounting)
      {
      case .found(let number):
        rows[place].account = Int32(truncatingIfNeeded: number)
        markAcquirer(place, accounts)
      case .unknown: used -= 1
      case .missing:
        used -= 1
        dropped.insert(place)
      }
    }
    accounting.rows.used += used
    if !dropped.isEmpty { rows = rows.indices.filter { !dropped.contains($0) }.map { rows[$0] } }
  }

  /// Marks a row whose person won the account.
  @inline(__always)
  private mutating func markAcquirer(_ place: Int, _ accounts: borrowing AccountTable) {
    let person = Int(rows[place].person)
    guard person >= 0 else { return }
    while personNumbers.count < people.count {
      let name = CellBytes.text(people.key(personNumbers.count).span).text
      personNumbers.append(accounts.personNumber(known: name).map { Int32($0) } ?? -2)
    }
    guard personNumbers[person] >= 0 else { return }
    rows[place].touchpoint.isByAcquirer =
      accounts.acquirers[Int(rows[place].account)] == personNumbers[person]
  }

  // MARK: - Cells

  private mutating func decode(
    _ rows: Range<Int>, of window: borrowing CSVWindow, _ accounting: inout RowAccounting
  ) throws(InputError) {
    self.rows.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    for record in rows where accounting.isRow(record, of: window) {
      try read(record, of: window, &accounting)
    }
  }

  /// Reads one row but for its account; one without a date is told and counted.
  @inline(__always)
  private mutating func read(
    _ record: Int, of window: borrowing CSVWindow, _ accounting: inout RowAccounting
  ) throws(InputError) {
    let cells = window.cells(of: record)
    let (start, end) = window.bounds(dateColumn, of: cells)
    var date = months.knownDay(window.bytes.span, start, end)
    if date == nil { date = window.value(dateColumn, of: cells) { months.day($0, $1, $2) } ?? nil }
    if date == nil { date = try dates.day(of: record, in: window, file) }
    guard let date else {
      accounting.reject(
        record, of: window, .noDate, seen: window.cell(dateColumn, of: record),
        column: file.mapping.columns[dateColumn].header)
      return
    }
    let person = personColumn.flatMap { column in
      window.value(column, of: cells) { people.add(people.key($0, $1, $2), in: $0).number }
    }
    self.cells.append(cells)
    rows.append(
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

  private func tellUnknownWords(_ accounting: inout RowAccounting) {
    let unknown: [(FieldName, [(spelling: String, count: Int)])] = [
      (.channel, channels.unknown), (.direction, directions.unknown),
      (.purpose, purposes.unknown), (.department, departments.unknown),
      (.contactRole, contactRoles.unknown), (.outcome, outcomes.unknown),
    ]
    for (field, words) in unknown {
      guard let column = file.mapping.column(of: field) else { continue }
      accounting.tellUnknown(words, of: file.mapping.columns[column].header)
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
