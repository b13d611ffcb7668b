/// Which accounts are scored at all: those of some owners or segments, or all.
public struct Selection: Sendable, Equatable {
  /// Owners, in whatever case; empty for all.
  public var owners: [String] = []

  /// Segments, in whatever case; empty for all.
  public var segments: [String] = []

  public init() {}

  func includes(_ account: Account) -> Bool {
    Selection.matches(account.owner, owners) && Selection.matches(account.segment, segments)
  }

  private static func matches(_ value: String?, _ wanted: [String]) -> Bool {
    guard !wanted.isEmpty else { return true }
    guard let folded = value.map(folded) else { return false }
    return wanted.contains { Selection.folded($0) == folded }
  }

  /// The form in which two names are compared.
  static func folded(_ name: String) -> String { name.lowercased() }
}

/// The scored accounts of a book in their order, and the sums over them.
public struct Ranking: Sendable {
  /// One scored account; the rest of it is worked out again when it is shown.
  public struct Entry: Sendable {
    /// The number of the account in the book.
    public let account: Int

    /// The place in the ranking by score, from 1.
    public internal(set) var rank: Int
    public let score: Int
    public let band: Band

    /// Nil where the annual value is not known.
    public let exposure: Double?
    public let renewalDate: Day?
  }

  /// An account that is not scored.
  public struct Unscored: Sendable {
    public let account: Int
    public let standing: Facts.Standing
  }

  /// By score down, exposure down, id up.
  public let entries: [Entry]

  /// Accounts that are no customers, by id.
  public let unscored: [Unscored]
  public let portfolio: Portfolio

  /// Scores and ranks the accounts of the selection, on several threads where there are many; the
  /// result does not depend on how many threads.
  public init(_ scorer: Scorer, _ selection: Selection = Selection(), threads: Int = 1) {
    let accounts = scorer.book.table.accounts
    var entries: [Entry] = []
    entries.reserveCapacity(accounts.count)
    let workers = OrderedWork.run(
      over: accounts.indices, by: Ranking.pieceSize, threads: threads,
      Worker(pass: ScoringPass(scorer))
    ) { worker, piece in
      worker.entries.removeAll(keepingCapacity: true)
      for account in piece where selection.includes(accounts[account]) {
        if let scored = worker.pass.score(account, scorer.book.facts(of: account)) {
          worker.entries.append(scored.ranked)
        }
      }
    } handIn: { worker in
      entries += worker.entries
    }
    var pass = workers[0].pass
    for other in workers.dropFirst() { pass.merge(other.pass) }
    self.init(entries, of: pass)
  }

  /// Accounts that are scored in one go.
  private static let pieceSize = 512

  /// One of those who score.
  private struct Worker {
    var pass: ScoringPass
    var entries: [Entry] = []
  }

  /// Ranks accounts that were scored.
  init(_ entries: [Entry], of pass: ScoringPass) {
    let accounts = pass.scorer.book.table.accounts
    var entries = entries
    entries.sort { Ranking.precedes($0, $1, accounts) }
    for place in entries.indices { entries[place].rank = place + 1 }
    self.entries = entries
    unscored = pass.unscored.sorted {
      accounts[$0.account].id.utf8.lexicographicallyPrecedes(accounts[$1.account].id.utf8)
    }
    portfolio = pass.portfolio
  }

  /// An order in which accounts can be listed.
  public enum Order: String, CaseIterable, Sendable {
    case score
    case exposure
    case renewal
    case name
  }

  /// The entries in another order; of equals the one with the better rank comes first.
  public func entries(by order: Order, in book: Book) -> [Entry] {
    let accounts = book.table.accounts
    func name(_ entry: Entry) -> String {
      (accounts[entry.account].name ?? accounts[entry.account].id).lowercased()
    }
    switch order {
    case .score: return entries
    case .exposure:
      return entries.sorted {
        let (left, right) = ($0.exposure ?? -.infinity, $1.exposure ?? -.infinity)
        return left != right ? left > right : $0.rank < $1.rank
      }
    case .renewal:
      return entries.sorted {
        let (left, right) = ($0.renewalDate, $1.renewalDate)
        if left != right { return right.map { last in left.map { $0 < last } ?? false } ?? true }
        return $0.rank < $1.rank
      }
    case .name:
      let names = Dictionary(
        uniqueKeysWithValues: entries.map { ($0.account, Array(name($0).utf8)) })
      return entries.sorted {
        let (left, right) = (names[$0.account] ?? [], names[$1.account] ?? [])
        return left != right ? left.lexicographicallyPrecedes(right) : $0.rank < $1.rank
      }
    }
  }

  private static func precedes(_ left: Entry, _ right: Entry, _ accounts: [Account]) -> Bool {
    if left.score != right.score { return left.score > right.score }
    switch (left.exposure, right.exposure) {
    case (nil, _?): return false
    case (_?, nil): return true
    case (let first?, let second?) where abs(first - second) > Scoring.tolerance:
      return first > second
    default:
      return accounts[left.account].id.utf8.lexicographicallyPrecedes(
        accounts[right.account].id.utf8)
    }
  }
}
