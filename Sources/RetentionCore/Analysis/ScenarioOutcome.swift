/// How one scenario and its signals came out on the scored accounts.
public struct ScenarioOutcome: Sendable {
  public let scenario: Scenario

  /// Accounts that were scored.
  public let scored: Int

  /// Those of which enough is known to count in the rate.
  public let judged: Int

  /// The share of the judged accounts that the scenario alone is likely to lose; nil where there is
  /// none. See MODEL §7.
  public let rate: Double?

  /// The mean probability over the scored accounts; nil without any.
  public let meanProbability: Double?

  /// Its points in all accounts together.
  public let points: Double

  /// One for each signal of the scenario, in the order of the catalogue.
  public let signals: [SignalOutcome]

  /// Scores the accounts of a ranking once more, for this scenario.
  public init(_ ranking: Ranking, _ scorer: Scorer, of scenario: Scenario) {
    self.scenario = scenario
    let place = Scenario.allCases.firstIndex(of: scenario) ?? 0
    var (judged, likely) = (0, 0)
    var (probability, points) = (ExactSum(), ExactSum())
    var signals = Score.spans[place].map { SignalSums($0, ranking.portfolio) }
    for entry in ranking.entries {
      let assessment = scorer.assess(entry.account)
      let (score, settings) = (
        assessment.score.scenarios[place], scorer.settings(for: assessment.account)
      )
      probability += score.probability
      points += assessment.points.scenarios[place]
      if score.coverage >= settings.rateCoverage - Scoring.tolerance {
        judged += 1
        if score.probability >= settings.rateThreshold - Scoring.tolerance { likely += 1 }
      }
      for number in signals.indices { signals[number].add(entry, assessment) }
    }
    scored = ranking.entries.count
    self.judged = judged
    rate = judged > 0 ? Double(likely) / Double(judged) : nil
    meanProbability = scored > 0 ? probability.value / Double(scored) : nil
    self.points = points.value
    self.signals = signals.map { SignalOutcome($0, scorer.policy) }
  }
}
