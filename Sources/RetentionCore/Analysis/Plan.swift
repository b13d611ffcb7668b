/// What to do first: the actions that take most exposure away. See MODEL §6.
///
/// Again and again the account and the action are taken whose drop in exposure is the largest, given
/// those taken before; of drops within 1e-9 the one whose account, then whose action comes first by
/// its id. An action that takes nothing away is no step.
public struct Plan: Sendable {
  /// One thing to do for one account.
  public struct Step: Sendable {
    /// The place in the plan, from 1.
    public let number: Int

    /// The number of the account in the book.
    public let account: Int
    public let action: Action

    /// The firing signals that the action answers, as places in the catalogue, those with most
    /// points first.
    public let signals: [Int]

    /// The score of the account with all steps before this one done, and with this one too.
    public let scoreBefore: Int
    public let scoreAfter: Int
    public let bandAfter: Band

    /// The drops in the account's risk and in its exposure.
    public let riskDrop: Double
    public let exposureDrop: Double

    /// The exposure that this step and all before it take away.
    public let exposureTaken: Double
  }

  /// How many actions there is time for, beside those that a plan has in all.
  public struct Limits: Sendable, Equatable {
    /// The most that one owner gets, in all currencies together; nil for any number. All accounts
    /// without an owner count as those of one person.
    public var perOwner: Int?

    /// The most that are done for one account; nil for any number.
    public var perAccount: Int?

    /// No limits.
    public init() {}
  }

  /// The steps of one owner.
  public struct Share: Sendable {
    /// Nil for the accounts without an owner; a name in several spellings is that of one owner.
    public let owner: String?
    public let steps: [Step]
    public let exposureDrop: Double
  }

  /// The plan for the accounts of one currency: money of different currencies is never compared.
  public struct Part: Sendable {
    /// The code; nil where the accounts name none.
    public let currency: String?

    /// The accounts that could be planned for, and their exposure.
    public let accounts: Int
    public let exposure: Double
    public let steps: [Step]

    /// The same steps by owner, the owner whose steps take most away first.
    public let shares: [Share]

    /// The exposure that all steps together take away.
    public var exposureTaken: Double { steps.last?.exposureTaken ?? 0 }

    /// The exposure that is left when all is done.
    public var exposureLeft: Double { max(0, exposure - exposureTaken) }
  }

  /// How many actions were asked for, in each currency.
  public let actions: Int

  /// How many of them an owner has time for, and an account gets; nil for any number.
  public let limits: Limits

  /// The accounts that were looked at.
  public let accounts: Int

  /// How many of them are at risk now, and when all is done.
  public let atRiskBefore: Int
  public let atRiskAfter: Int

  /// A plan for each currency, by its code.
  public let parts: [Part]

  /// The accounts whose annual value is not known, those at most risk first: nobody can tell what an
  /// action would take away, so that they have no place in the plan.
  public let unvalued: [Ranking.Entry]

  /// Plans for accounts of a ranking, for all of them where `entries` names none.
  public init(
    _ scorer: Scorer, _ ranking: Ranking, of entries: [Ranking.Entry]? = nil, actions: Int = 20,
    limits: Limits = Limits()
  ) {
    let entries = entries ?? ranking.entries
    var planners = Planner.all(scorer, ranking, entries)
    var workload = Workload(limits)
    // Currencies take turns, so that none has the first claim on anybody's time.
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for place in planners.indices where planners[place].steps.count < actions {
        if planners[place].takeStep(&workload) { isGrowing = true }
      }
    }
    self.actions = actions
    self.limits = limits
    accounts = entries.count
    parts = planners.map(\.part)
    unvalued = entries.filter { $0.exposure == nil }.sorted { $0.rank < $1.rank }
    let after = Dictionary(
      parts.flatMap(\.steps).map { ($0.account, $0.bandAfter) }, uniquingKeysWith: { $1 })
    atRiskBefore = entries.count { $0.band.isAtRisk }
    atRiskAfter = entries.count { (after[$0.account] ?? $0.band).isAtRisk }
  }
}
