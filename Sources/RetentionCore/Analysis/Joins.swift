/// How many accounts have rows in the other tables.
public struct Joins: Sendable {
  /// All accounts, and those with rows in a table, for the tables that the export has.
  public internal(set) var accounts: Int
  public internal(set) var accountsWithRows: [Table: Int] = [:]

  init(_ named: [Table: [Bool]], of accounts: Int) {
    self.accounts = accounts
    accountsWithRows = named.mapValues { $0.count(where: \.self) }
  }
}
