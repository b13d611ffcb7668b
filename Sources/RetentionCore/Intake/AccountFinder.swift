/// Finds the accounts that the rows of a window name, all of them together: looking up a thousand
/// accounts in a small loop waits for memory once, not each time.
struct AccountFinder {
  let key: AccountKey

  /// The accounts that are known; nil where the rows add to them.
  private let known: AccountTable?
  private var keys: [SymbolTable.Key] = []

  /// The numbers of the accounts of the rows that were looked up last, in their order; -1 where
  /// only `AccountTable.account` can tell.
  private(set) var accounts: [Int32] = []

  init(_ key: AccountKey, among accounts: AccountTable, addsAccounts: Bool) {
    self.key = key
    known = addsAccounts || key.isName ? nil : accounts
  }

  /// Looks up the accounts that rows with these cells name.
  mutating func find(_ rows: [CSVWindow.Cells], in window: borrowing CSVWindow) {
    var found = accounts
    accounts = []
    defer { accounts = found }
    found.removeAll(keepingCapacity: true)
    found.append(contentsOf: repeatElement(-1, count: rows.count))
    guard let known else { return }
    keys.removeAll(keepingCapacity: true)
    for cells in rows {
      keys.append(window.value(key.column, of: cells) { known.key($0, $1, $2) } ?? .none)
    }
    var numbers = found.mutableSpan
    known.find(keys, in: window.bytes.span) { numbers[$0] = Int32(truncatingIfNeeded: $1) }
  }
}
