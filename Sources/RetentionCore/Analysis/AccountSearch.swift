/// Why a text names no account, or not one alone.
public enum AccountSearchError: Error, Equatable {
  /// No account has such an id or name; these are near.
  case unknown(nearest: [AccountName])

  /// All of these have the name, or begin with the text.
  case several([AccountName])
}

/// An account as people tell it from others.
public struct AccountName: Sendable, Equatable {
  public let id: String
  public let name: String?

  init(_ account: Account) {
    id = account.id
    name = account.name
  }
}

extension Book {
  /// The number of the account that a text names: by its id, else by its whole name, else by how one
  /// of the two begins. Capitals count in whole ids alone.
  public func account(named text: String) throws(AccountSearchError) -> Int {
    let accounts = table.accounts
    if let number = accounts.firstIndex(where: { $0.id == text }) { return number }
    let wanted = text.lowercased()
    let steps: [(String) -> Bool] = [{ $0 == wanted }, { $0.hasPrefix(wanted) }]
    for matches in steps where !wanted.isEmpty {
      let found = accounts.indices.filter { number in
        matches(accounts[number].id.lowercased())
          || accounts[number].name.map { matches($0.lowercased()) } ?? false
      }
      if found.count == 1 { return found[0] }
      if found.count > 1 { throw .several(found.map { AccountName(accounts[$0]) }) }
    }
    throw .unknown(nearest: nearest(to: wanted).map { AccountName(accounts[$0]) })
  }

  /// Accounts whose names hold the text, or else are misspelled by it; at most five.
  private func nearest(to text: String) -> [Int] {
    guard !text.isEmpty else { return [] }
    let accounts = table.accounts
    let holding = accounts.indices.lazy.filter { number in
      accounts[number].name?.lowercased().contains(text) ?? false
        || accounts[number].id.lowercased().contains(text)
    }.prefix(5)
    guard holding.isEmpty else { return Array(holding) }
    let words = text.split(separator: " ").count
    let ids = accounts.map(\.id)
    // Of a name so many words are compared as were typed.
    let names = accounts.map { account in
      (account.name ?? "").split(separator: " ").prefix(words).joined(separator: " ")
    }
    let near = [
      ids.nearest(to: text).flatMap { ids.firstIndex(of: $0) },
      names.nearest(to: text).flatMap { names.firstIndex(of: $0) },
    ].compactMap(\.self)
    return near.enumerated().filter { !near[..<$0.offset].contains($0.element) }.map(\.element)
  }
}
