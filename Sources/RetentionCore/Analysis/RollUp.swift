/// The scored accounts in groups that share an owner, a segment, a region or an industry, each summed
/// up as a portfolio of its own.
///
/// A group has the sums that a selection of its accounts alone would have. Names that a ``Selection``
/// takes for the same are one group, whatever their capitals.
public struct RollUp: Sendable {
  /// What groups the accounts, in what order the groups come, and how many of them.
  public let grouping: Grouping

  /// The groups that hold a scored account, as many as were asked for; the one without a name comes
  /// last.
  public let groups: [Group]

  /// How many groups there are, those included that were not asked for.
  public let groupCount: Int

  /// Accounts that share a name.
  public struct Group: Sendable {
    /// The commonest spelling, of several the first by bytes; nil where the accounts have none.
    public let name: String?
    public let portfolio: Portfolio

    /// The points that each scenario has in all accounts together, in their order.
    public let points: [Double]

    /// The account with the best rank.
    public let worst: Ranking.Entry

    /// The scenario with most points; nil where nothing fires.
    public var worstScenario: Scenario? {
      guard let most = points.max(), most > 0 else { return nil }
      return zip(Scenario.allCases, points).first { $0.1 == most }?.0
    }
  }

  /// Groups the accounts of a ranking; they are scored once more for it, and the groups are all that
  /// is kept.
  public init(_ ranking: Ranking, _ scorer: Scorer, by grouping: Grouping) {
    self.grouping = grouping
    let accounts = scorer.book.table.accounts
    var sums: [String: GroupSums] = [:]
    for entry in ranking.entries {
      let name = grouping.key.name(of: accounts[entry.account])
      sums[Selection.folded(name ?? ""), default: GroupSums(entry, scorer.policy)]
        .add(entry, name, scorer)
    }
    for account in ranking.unscored {
      let name = grouping.key.name(of: accounts[account.account]) ?? ""
      sums[Selection.folded(name)]?.unscored.append(account.standing)
    }
    let order =
      grouping.order == .exposure && ranking.portfolio.money == nil ? .score : grouping.order
    let groups = sums.map(\.value.group).sorted { RollUp.precedes($0, $1, by: order) }
    groupCount = groups.count
    self.groups = Array(groups.prefix(grouping.top ?? .max))
  }

  private static func precedes(_ left: Group, _ right: Group, by order: Grouping.Order) -> Bool {
    guard let name = left.name, let other = right.name else { return left.name != nil }
    let (first, second) = (left.portfolio, right.portfolio)
    switch order {
    case .exposure where first.exposure != second.exposure:
      return first.exposure > second.exposure
    case .score where first.atRisk != second.atRisk:
      return first.atRisk > second.atRisk
    case .score where left.worst.score != right.worst.score:
      return left.worst.score > right.worst.score
    case .exposure, .score, .name:
      return Selection.folded(name).utf8.lexicographicallyPrecedes(Selection.folded(other).utf8)
    }
  }
}

/// How accounts are grouped, and which groups are shown.
public struct Grouping: Sendable, Equatable {
  public var key: Key
  public var order = Order.exposure

  /// The first so many groups; nil for all.
  public var top: Int?

  public init(by key: Key) {
    self.key = key
  }

  /// The field that the accounts of a group share.
  public enum Key: String, CaseIterable, Sendable {
    case owner
    case segment
    case region
    case industry

    func name(of account: Account) -> String? {
      switch self {
      case .owner: account.owner
      case .segment: account.segment
      case .region: account.region
      case .industry: account.industry
      }
    }
  }

  /// Which group comes first; equal ones stand by their names.
  public enum Order: String, CaseIterable, Sendable {
    /// The one with most exposure; where there are several currencies, which cannot be compared, as
    /// `score`.
    case exposure

    /// The one with most accounts at risk, then the one with the highest score.
    case score
    case name
  }
}

/// Adds up one group, its accounts in the order of the ranking.
private struct GroupSums {
  var unscored: [Facts.Standing] = []
  private let worst: Ranking.Entry
  private var sums: PortfolioSums
  private var points = [ExactSum](repeating: ExactSum(), count: Scenario.allCases.count)
  private var spellings: [String: Int] = [:]

  init(_ first: Ranking.Entry, _ policy: Policy) {
    worst = first
    sums = PortfolioSums(policy.general)
  }

  mutating func add(_ entry: Ranking.Entry, _ name: String?, _ scorer: Scorer) {
    let facts = scorer.book.facts(of: entry.account)
    let score = scorer.score(facts)
    let settings = scorer.settings(for: facts.account)
    sums.add(facts, score, facts.annualValue, settings)
    for (place, share) in Points(score, settings).scenarios.enumerated() { points[place] += share }
    if let name { spellings[name, default: 0] += 1 }
  }

  var group: RollUp.Group {
    let name = spellings.min { left, right in
      left.value != right.value
        ? left.value > right.value : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }
    return RollUp.Group(
      name: name?.key, portfolio: sums.figures(unscored: unscored), points: points.map(\.value),
      worst: worst)
  }
}

extension Portfolio {
  /// All exposure, which is a sum only where there is one currency.
  fileprivate var exposure: Double { money?.total.exposure ?? 0 }
}
