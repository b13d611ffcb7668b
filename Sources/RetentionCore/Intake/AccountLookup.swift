extension AccountTable {
  /// The account that a row names; where it names none, or one that is not known, that is told and
  /// counted.
  mutating func account(
    of record: Int, by key: AccountKey, _ window: borrowing CSVWindow, addsAccounts: Bool,
    _ accounting: inout RowAccounting
  ) -> AccountKey.Answer {
    let byName = key.isName && !addsAccounts
    var match = match(key.column, of: record, in: window, byName: byName, replacing: key.values)
    // People write names where ids belong, and leave ids out where there is a name.
    if match == nil || match == Match.none, !addsAccounts, !byName {
      for column in [key.nameColumn, key.column].compactMap({ $0 }) {
        let byName = self.match(
          column, of: record, in: window, byName: true, replacing: key.values)
        if case .found(let number) = byName {
          accounting.tell(.joinedByName, window.example(of: record, column: column))
          return .found(number)
        }
        if column == key.nameColumn, match == nil { match = byName }
      }
    }
    guard let match, let cell = window.cell(key.column, of: record) else {
      accounting.rejectWithoutAccount(record, of: window)
      return .missing
    }
    switch match {
    case .found(let number): return .found(number)
    case .otherForm(let number):
      accounting.tell(.otherIDForm, window.example(of: cell, in: record))
      return .found(number)
    case .several:
      accounting.skip(record, of: window, .ambiguousName, seen: cell)
      return .unknown
    case .none where addsAccounts:
      accounting.tellRoundedID(cell, of: record, window, key)
      return .found(add(Account(id: window.withBytes(of: cell) { CellBytes.text($0).text })).number)
    case .none where isLeftOut(cell, in: window):
      accounting.skip(record, of: window, .ofLeftOutAccount, seen: cell)
      return .unknown
    case .none:
      accounting.tellRoundedID(cell, of: record, window, key)
      accounting.skip(record, of: window, .unknownAccount, seen: cell)
      return .unknown
    }
  }

  /// The number of the account that a row names; nil where that is not one alone. Nothing is told.
  mutating func number(
    of record: Int, by key: AccountKey, _ window: borrowing CSVWindow
  ) -> Int? {
    var match = match(key.column, of: record, in: window, byName: key.isName, replacing: key.values)
    if match == nil || match == Match.none {
      match = self.match(
        key.nameColumn ?? key.column, of: record, in: window, byName: true, replacing: key.values)
    }
    return switch match {
    case .found(let number), .otherForm(let number): number
    default: nil
    }
  }

  private mutating func match(
    _ column: Int, of record: Int, in window: borrowing CSVWindow, byName: Bool,
    replacing values: [String: String]
  ) -> Match? {
    window.value(column, of: window.cells(of: record)) { bytes, start, end in
      let text = bytes.extracting(start..<end)
      if !values.isEmpty, let other = values[Spelling.folded(CellBytes.text(text).text)] {
        return byName ? match(name: other.utf8.span) : match(id: other.utf8.span)
      }
      return byName ? match(name: text) : match(id: text)
    }
  }

  /// Whether a cell names an account whose row was left out.
  private func isLeftOut(_ cell: CSVWindow.Cell, in window: borrowing CSVWindow) -> Bool {
    window.withBytes(of: cell) { id in
      leftOut.number(of: id) != nil
        || SalesforceID.otherForm(of: id).map { leftOut.number(of: $0.span) != nil } ?? false
    }
  }

  /// Notes the account of a row that was left out: what others say of it is no fault.
  mutating func leaveOut(_ record: Int, of window: borrowing CSVWindow, _ key: AccountKey) {
    for column in [key.column, key.nameColumn ?? key.column] {
      _ = window.value(column, of: window.cells(of: record)) { bytes, start, end in
        leftOut.add(bytes.extracting(start..<end))
      }
    }
  }

  /// What a look-up came to.
  private enum Match: Equatable {
    case found(Int)

    /// The account whose Salesforce id is this one written in the other form.
    case otherForm(Int)
    case several
    case none
  }

  private func match(id: Span<UInt8>) -> Match {
    if let number = number(of: key(id, 0, id.count), in: id) { return .found(number) }
    if let other = SalesforceID.otherForm(of: id) {
      let bytes = other.span
      if let number = number(of: key(bytes, 0, bytes.count), in: bytes) {
        return .otherForm(number)
      }
    }
    return .none
  }

  private mutating func match(name: Span<UInt8>) -> Match {
    switch names.number(of: name, among: accounts) {
    case .some(let number) where number >= 0: .found(number)
    case .some: .several
    case .none: .none
    }
  }
}

extension RowAccounting {
  /// Tells an id that a spreadsheet has rounded: several accounts have the same one now.
  mutating func tellRoundedID(
    _ cell: CSVWindow.Cell, of record: Int, _ window: borrowing CSVWindow, _ key: AccountKey
  ) {
    guard window.withBytes(of: cell, { CellBytes.isRoundedID($0) }) else { return }
    tell(.roundedID, column: key.idHeader, window.example(of: cell, in: record))
  }
}

/// The accounts by name, for files that have no ids.
struct AccountNames: Sendable {
  private var names = SymbolTable()

  /// The account of each name; -1 where several have it.
  private var numbers: [Int] = []

  /// How many accounts have been taken in.
  private var count = 0

  /// The account of this name, -1 where several have it; nil where none has.
  mutating func number(of name: Span<UInt8>, among accounts: [Account]) -> Int? {
    while count < accounts.count {
      // Where an account has no name, its id is one only as it stands: ids that differ in capitals
      // are not the same.
      if let name = accounts[count].name { add(name, count) }
      count += 1
    }
    return names.number(of: AccountNames.folded(CellBytes.text(name).text).utf8.span)
      .map { numbers[$0] }
  }

  /// A name as it is compared: people do not agree on capitals.
  private static func folded(_ name: String) -> String { name.lowercased() }

  private mutating func add(_ name: String, _ account: Int) {
    let (number, isNew) = names.add(AccountNames.folded(name).utf8.span)
    if isNew { numbers.append(account) } else { numbers[number] = -1 }
  }
}

extension CSVWindow {
  /// What a row says in a column, as an example.
  fileprivate func example(of record: Int, column: Int) -> Problem.Example {
    cell(column, of: record).map { example(of: $0, in: record) } ?? example(of: record)
  }
}
