/// Scores the accounts of a book one by one, and adds them up on the way.
struct ScoringPass {
  let scorer: Scorer

  /// Accounts that are no customers, in the order in which they came.
  private(set) var unscored: [Ranking.Unscored] = []
  private var sums: PortfolioSums

  /// What came of one account.
  struct Scored {
    let account: Int
    let score: Score

    /// Money a year; nil where nothing tells.
    let annualValue: Double?
    let renewalDate: Day?

    /// As it stands in a ranking, before it has a rank.
    var ranked: Ranking.Entry {
      Ranking.Entry(
        account: account, rank: 0, score: score.score, band: score.band,
        exposure: annualValue.map { $0 * score.risk }, renewalDate: renewalDate)
    }
  }

  init(_ scorer: Scorer) {
    self.scorer = scorer
    sums = PortfolioSums(scorer.policy.general)
  }

  /// Takes in what another pass over other accounts of the same book came to.
  mutating func merge(_ other: ScoringPass) {
    unscored += other.unscored
    sums.merge(other.sums)
  }

  /// The sums over the accounts so far.
  var portfolio: Portfolio { sums.figures(unscored: unscored.map(\.standing)) }

  /// Scores an account; nil where it is no customer.
  mutating func score(_ account: Int, _ facts: Facts) -> Scored? {
    let standing = facts.standing
    guard standing == .customer else {
      unscored.append(Ranking.Unscored(account: account, standing: standing))
      return nil
    }
    let panel = scorer.panel(for: facts.account)
    let (score, value) = (Score(panel.judge(facts), panel.settings), facts.annualValue)
    sums.add(facts, score, value, panel.settings)
    return Scored(
      account: account, score: score, annualValue: value, renewalDate: facts.renewalDate)
  }
}
