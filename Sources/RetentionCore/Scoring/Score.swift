#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The score of one account, with what it is made of. See MODEL §5.
public struct Score: Sendable {
  /// The chance that the account is lost, 0 to 1.
  public let risk: Double

  /// `risk` as a whole number of 100: this is printed, ranked and gated on.
  public let score: Int

  /// The score if every signal without data were as bad as it can be.
  public let scoreMax: Int

  /// How much of what could be known is known, 0 to 1.
  public let coverage: Double
  public let band: Band

  /// What came of each signal, in the order of the catalogue.
  public let findings: [Finding]

  /// Probability and coverage of each scenario, in their order.
  public let scenarios: [ScenarioScore]

  /// One scenario of an account.
  public struct ScenarioScore: Sendable, Equatable {
    /// The chance that this alone loses the account, 0 to 1.
    public var probability: Double
    public var coverage: Double
  }

  init(_ findings: [Finding], _ settings: Settings) {
    self.findings = findings
    scenarios = Score.spans.map { span in
      Score.scenario(findings, span, settings)
    }
    risk = Score.risk(settings) { findings[$0].severity }
    let worst = Score.risk(settings) {
      findings[$0].state == .noData ? 1 : findings[$0].severity
    }
    score = Score.whole(risk)
    scoreMax = Score.whole(worst)
    let weights = settings.scenarioWeights
    let total = weights.reduce(0, +)
    coverage =
      total > 0
      ? zip(weights, scenarios).reduce(0) { $0 + $1.0 * $1.1.coverage } / total : 1
    band = settings.bands.band(score: score, coverage: coverage)
  }

  /// The signals of each scenario, as places in the catalogue.
  static let spans: [Range<Int>] = {
    var start = 0
    return Scenario.allCases.map { scenario in
      defer { start += scenario.signals.count }
      return start..<start + scenario.signals.count
    }
  }()

  /// The risk for given severities: one cause is enough, and a good mark elsewhere never averages a
  /// bad one away.
  static func risk(_ settings: Settings, severity: (Int) -> Double) -> Double {
    var safe = 1 - settings.base
    for (scenario, span) in spans.enumerated() {
      let probability = probability(settings, span, severity: severity)
      safe *= 1 - settings.scenarioWeights[scenario] * probability
    }
    return 1 - safe
  }

  /// 100 times the risk, rounded half up; figures within the tolerance of the half count as it.
  static func whole(_ risk: Double) -> Int {
    Int((100 * risk + 0.5 + Scoring.tolerance).rounded(.down))
  }

  private static func probability(
    _ settings: Settings, _ span: Range<Int>, severity: (Int) -> Double
  ) -> Double {
    1 - span.reduce(1) { $0 * (1 - settings.signals[$1].weight * severity($1)) }
  }

  private static func scenario(
    _ findings: [Finding], _ span: Range<Int>, _ settings: Settings
  ) -> ScenarioScore {
    var (judged, applicable) = (0.0, 0.0)
    for signal in span {
      let weight = settings.signals[signal].weight
      switch findings[signal].state {
      case .firing, .clear:
        judged += weight
        applicable += weight
      case .noData: applicable += weight
      case .notApplicable: break
      }
    }
    return ScenarioScore(
      probability: probability(settings, span) { findings[$0].severity },
      coverage: applicable > 0 ? judged / applicable : 1)
  }
}

/// An exact split of 100 times the risk over scenarios and signals.
public struct Points: Sendable {
  /// Points of each scenario, in their order.
  public let scenarios: [Double]

  /// Points of each signal, in the order of the catalogue.
  public let signals: [Double]

  /// What the base has.
  public let base: Double

  init(_ score: Score, _ settings: Settings) {
    let hazards = zip(settings.signals, score.findings).map { setting, finding in
      0 - log(1 - setting.weight * finding.severity)
    }
    let shares = zip(settings.scenarioWeights, score.scenarios).map { weight, scenario in
      0 - log(1 - weight * scenario.probability)
    }
    let total = shares.reduce(0, +) - log(1 - settings.base)
    let scenarios = shares.map { total > 0 ? 100 * score.risk * $0 / total : 0 }
    var signals = [Double](repeating: 0, count: hazards.count)
    for (scenario, span) in Score.spans.enumerated() {
      let sum = span.reduce(0) { $0 + hazards[$1] }
      for signal in span where sum > 0 {
        signals[signal] = scenarios[scenario] * hazards[signal] / sum
      }
    }
    self.scenarios = scenarios
    self.signals = signals
    base = settings.base > 0 ? 100 * score.risk - scenarios.reduce(0, +) : 0
  }
}

/// What an action would change for an account.
public struct ActionEffect: Sendable, Equatable {
  public let action: Action

  /// The drop in risk if the signals that it answers did not fire, 0 to 1.
  public let riskDrop: Double

  /// The score that would be left.
  public let scoreAfter: Int

  /// The effects of all actions that answer a firing signal, in the order of their ids, on top of
  /// those that are taken already.
  static func all(
    _ score: Score, _ settings: Settings, after taken: Set<Action> = []
  ) -> [ActionEffect] {
    let signals = Signal.all
    func risk(with action: Action?) -> Double {
      Score.risk(settings) { signal in
        let answer = signals[signal].action
        return answer == action || taken.contains(answer) ? 0 : score.findings[signal].severity
      }
    }
    let useful = Set(
      score.findings.indices.filter { score.findings[$0].state == .firing }
        .map { signals[$0].action }
    ).subtracting(taken)
    let before = taken.isEmpty ? score.risk : risk(with: nil)
    return useful.sorted { $0.rawValue < $1.rawValue }.map { action in
      let after = risk(with: action)
      return ActionEffect(
        action: action, riskDrop: before - after, scoreAfter: Score.whole(after))
    }
  }

  /// The one with the largest drop, of equals the first; nil where there is none.
  static func largest(of effects: [ActionEffect]) -> ActionEffect? {
    let most = effects.map(\.riskDrop).max() ?? 0
    return effects.first { $0.riskDrop >= most - Scoring.tolerance }
  }
}
