/// How often the scores of some cases were right.
package struct BacktestFigures: Sendable {
  package let cases: Int
  package let losses: Int

  /// Nil where fewer than ten were lost: too few to judge by.
  package let judgement: Judgement?

  /// Losses below which no figure is worth its name.
  package static let fewestLosses = 10

  /// What the cases say of the scores.
  package struct Judgement: Sendable {
    /// The share of cases that were lost.
    package let baseRate: Double
    package let agreement: RankAgreement

    /// The mean square of what the risk was off by; lower is better.
    package let brier: Double

    /// The same where everybody is given the base rate, known only in hindsight.
    package let brierOfBaseRate: Double

    /// In the order of the bands.
    package let bands: [Group]

    /// Tenths of the range of the risk, those without a case left out.
    package let calibration: [Group]

    /// The share of losses among the ten highest risks, and among the highest tenth.
    package let precisionOfTopTen: Double
    package let precisionOfTopTenth: Double
  }

  /// Cases that have something in common.
  package struct Group: Sendable, Equatable {
    package let cases: Int
    package let losses: Int

    /// The mean of their risks; nil where there are none.
    package let meanRisk: Double?

    /// The share of them that was lost; nil where there are none.
    package var rate: Double? { cases > 0 ? Double(losses) / Double(cases) : nil }

    init(_ cases: [Backtest.Case]) {
      self.cases = cases.count
      losses = cases.count { $0.lostOn != nil }
      meanRisk =
        cases.isEmpty ? nil : cases.reduce(0) { $0 + $1.risk } / Double(cases.count)
    }

    /// How many times the base rate is lost here; nil where there are no cases.
    package func lift(over baseRate: Double) -> Double? { rate.map { $0 / baseRate } }
  }

  package init(_ cases: [Backtest.Case]) {
    self.cases = cases.count
    losses = cases.count { $0.lostOn != nil }
    let rows = cases.map {
      RankAgreement.Row(figure: $0.risk, isLost: $0.lostOn != nil, account: $0.account)
    }
    guard losses >= BacktestFigures.fewestLosses, let agreement = RankAgreement(rows) else {
      judgement = nil
      return
    }
    let (count, rate) = (Double(cases.count), Double(losses) / Double(cases.count))
    let brier =
      rows.reduce(0) {
        let off = $1.figure - ($1.isLost ? 1 : 0)
        return $0 + off * off
      } / count
    // Equal risks stand in the order of the accounts, which knows nothing of what became of them.
    let worst = cases.sorted { ($1.risk, $0.account, $0.day) < ($0.risk, $1.account, $1.day) }
    let tenth = max(1, (cases.count + 9) / 10)
    judgement = Judgement(
      baseRate: rate, agreement: agreement, brier: brier, brierOfBaseRate: rate * (1 - rate),
      bands: Band.allCases.map { band in Group(cases.filter { $0.band == band }) },
      calibration: BacktestFigures.tenths(of: cases),
      precisionOfTopTen: Group(Array(worst.prefix(10))).rate ?? 0,
      precisionOfTopTenth: Group(Array(worst.prefix(tenth))).rate ?? 0)
  }

  private static func tenths(of cases: [Backtest.Case]) -> [Group] {
    var parts = [[Backtest.Case]](repeating: [], count: 10)
    for one in cases { parts[min(9, max(0, Int(one.risk * 10)))].append(one) }
    return parts.filter { !$0.isEmpty }.map(Group.init)
  }
}
