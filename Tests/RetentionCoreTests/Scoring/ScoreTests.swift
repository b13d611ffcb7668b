import RetentionCore
import Testing

/// The arithmetic of MODEL §5, worked out a second time from findings and settings.
struct ScoreTests {
  /// An account of a synthetic export under some policy.
  struct Case {
    var assessment: Assessment
    var settings: Settings
  }

  /// Policies that differ in everything that scores depend on.
  static func policy(_ number: Int) -> Policy {
    var policy = Policy()
    if number == 1 {
      policy.general.base = 0.05
      policy.general.scenarioWeights = [0.99, 0, 0.3, 0.5, 0.7]
      for index in policy.general.signals.indices {
        policy.general.signals[index].weight = Double(index % 10) / 10
      }
    }
    if number == 2 {
      policy.general.scenarioWeights = [0, 0, 0, 0, 0]
      var segment = Settings()
      segment.base = 0.2
      segment.definitions.recentDays = 30
      policy.segments = ["SMB": segment]
    }
    return policy
  }

  static func cases(_ number: Int) throws -> [Case] {
    let policy = policy(number)
    let scorer = Scorer(try SampleExport(seed: 40 + number).reading(policy: policy).book, policy)
    return (0..<scorer.book.count).map { account in
      let assessment = scorer.assess(account)
      return Case(
        assessment: assessment, settings: policy.settings(segment: assessment.account.segment))
    }
  }

  /// The risk by MODEL §5, with logarithms left out.
  static func risk(_ settings: Settings, _ severity: (Int) -> Double) -> Double {
    var safe = 1 - settings.base
    for (scenario, weight) in zip(Scenario.allCases, settings.scenarioWeights) {
      var survives = 1.0
      for (index, signal) in Signal.all.enumerated() where signal.scenario == scenario {
        survives *= 1 - settings.signals[index].weight * severity(index)
      }
      safe *= 1 - weight * (1 - survives)
    }
    return 1 - safe
  }

  @Test(arguments: 0...2)
  func `risk is a noisy or of the severities`(policy: Int) throws {
    for item in try ScoreTests.cases(policy) {
      let score = item.assessment.score
      let risk = ScoreTests.risk(item.settings) { score.findings[$0].severity }
      #expect(abs(score.risk - risk) < 1e-12)
      #expect(score.score == Int((100 * risk + 0.5 + 1e-9).rounded(.down)))
      let worst = ScoreTests.risk(item.settings) { index in
        let finding = score.findings[index]
        return finding.state == .noData ? 1 : finding.severity
      }
      #expect(score.scoreMax == Int((100 * worst + 0.5 + 1e-9).rounded(.down)))
      #expect(score.scoreMax >= score.score)
      #expect((0...100).contains(score.score) && (0...100).contains(score.scoreMax))
    }
  }

  @Test(arguments: 0...2)
  func `points add up to a hundred times the risk`(policy: Int) throws {
    for item in try ScoreTests.cases(policy) {
      let (score, points) = (item.assessment.score, item.assessment.points)
      let total = points.scenarios.reduce(0, +) + points.base
      #expect(abs(total - 100 * score.risk) < 1e-9)
      for (index, scenario) in Scenario.allCases.enumerated() {
        let own = zip(Signal.all, points.signals).filter { $0.0.scenario == scenario }.map(\.1)
        #expect(abs(own.reduce(0, +) - points.scenarios[index]) < 1e-9)
      }
      for (index, finding) in score.findings.enumerated() {
        #expect(points.signals[index] >= 0 && points.signals[index].isFinite)
        if finding.severity == 0 { #expect(points.signals[index] == 0) }
      }
      #expect(points.base > -1e-9)
      #expect((points.base > 0) == (item.settings.base > 0))
    }
  }

  @Test(arguments: 0...2)
  func `a signal with more hazard has more points in its scenario`(policy: Int) throws {
    for item in try ScoreTests.cases(policy) {
      let findings = item.assessment.score.findings
      for scenario in Scenario.allCases {
        let signals = Signal.all.indices.filter { Signal.all[$0].scenario == scenario }
        let ranked = signals.sorted {
          item.assessment.points.signals[$0] < item.assessment.points.signals[$1]
        }
        let hazards = ranked.map { item.settings.signals[$0].weight * findings[$0].severity }
        let total = item.assessment.points.signals[ranked[ranked.count - 1]]
        guard total > 0 else { continue }
        #expect(zip(hazards, hazards.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 })
      }
    }
  }

  @Test(arguments: 0...2)
  func `an action changes what is left without the signals that it answers`(policy: Int) throws {
    var steps = 0
    for item in try ScoreTests.cases(policy) {
      let score = item.assessment.score
      let firing = score.findings.indices.filter { score.findings[$0].state == .firing }
      let actions = Set(firing.map { Signal.all[$0].action.rawValue })
      #expect(item.assessment.effects.map(\.action.rawValue) == actions.sorted())
      for effect in item.assessment.effects {
        let risk = ScoreTests.risk(item.settings) { index in
          Signal.all[index].action == effect.action ? 0 : score.findings[index].severity
        }
        #expect(abs(effect.riskDrop - (score.risk - risk)) < 1e-12)
        #expect(effect.riskDrop >= -1e-12)
        #expect(effect.scoreAfter == Int((100 * risk + 0.5 + 1e-9).rounded(.down)))
      }
      let best = item.assessment.effects.map(\.riskDrop).max() ?? 0
      let step = item.assessment.effects.first { $0.riskDrop >= best - 1e-9 }
      #expect(item.assessment.nextStep == step)
      if step != nil { steps += 1 }
    }
    #expect(steps > 10)
  }

  @Test(arguments: 0...2)
  func `coverage is the weight of what is known over what applies`(policy: Int) throws {
    for item in try ScoreTests.cases(policy) {
      let score = item.assessment.score
      var (sum, weights) = (0.0, 0.0)
      for (place, scenario) in Scenario.allCases.enumerated() {
        var (known, applicable) = (0.0, 0.0)
        for (index, signal) in Signal.all.enumerated() where signal.scenario == scenario {
          let weight = item.settings.signals[index].weight
          switch score.findings[index].state {
          case .firing, .clear:
            known += weight
            applicable += weight
          case .noData: applicable += weight
          case .notApplicable: break
          }
        }
        let coverage = applicable > 0 ? known / applicable : 1
        #expect(abs(score.scenarios[place].coverage - coverage) < 1e-12)
        sum += item.settings.scenarioWeights[place] * coverage
        weights += item.settings.scenarioWeights[place]
      }
      #expect(abs(score.coverage - (weights > 0 ? sum / weights : 1)) < 1e-12)
      #expect(score.band == item.settings.bands.band(score: score.score, coverage: score.coverage))
    }
  }

  @Test func `an account of which nothing is known has nothing but its base`() throws {
    let export = SmallExport(accounts: "account_id\nA\n")
    let score = Scorer(try export.reading().book).assess(0)
    #expect(score.score.risk == 0)
    #expect(score.score.coverage == 0)
    #expect(score.score.band == .unknown)
    #expect(score.score.scoreMax > 90)
    #expect(score.nextStep == nil)
    #expect(score.worstScenario == nil)
    #expect(score.points.base == 0)

    var policy = Policy()
    policy.general.base = 0.25
    let based = Scorer(try export.reading(policy: policy).book, policy).assess(0)
    #expect(based.score.score == 25)
    #expect(abs(based.points.base - 25) < 1e-9)
  }

  @Test func `one signal at full severity stands for its weight times its scenario's`() throws {
    let export = SmallExport(accounts: "account_id,satisfaction\nA,3\n")
    let assessment = Scorer(try export.reading().book).assess(0)
    #expect(abs(assessment.score.risk - 0.125) < 1e-12)
    // Half up, and no less for being a hair below the half.
    #expect(assessment.score.score == 13)
    #expect(assessment.worstScenario == .fit)
    #expect(assessment.firingSignals.map { Signal.all[$0].id } == ["fit.dissatisfied"])
    #expect(assessment.nextStep?.action == .fitReview)
    #expect(assessment.nextStep?.scoreAfter == 0)
  }
}
