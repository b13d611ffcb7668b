import RetentionCore

/// What the JSON of a result says of one account, as Foundation's encoder takes it.
struct JSONResult: Encodable {
  let id: String
  let name, owner, segment, industry, region: String?
  let rank, score, scoreMax: Int
  let risk: Double
  let band: String
  let coverage: Double
  let annualValue: Double?
  let currency: String?
  let exposure: Double?
  let customerSince, renewalDate, decisionDate: String?
  let nextStep: String?
  let basePoints: Double
  let scenarios: [ScenarioResult]
  let signals: [SignalResult]
  let actions: [ActionResult]

  struct ScenarioResult: Encodable {
    let id: String
    let probability, points, coverage: Double
  }

  struct SignalResult: Encodable {
    let id, state: String
    let value: Double?
    let unit: String
    let severity: Double?
    let points: Double
    let evidence, source, missing: String?
  }

  struct ActionResult: Encodable {
    let id: String
    let scoreAfter: Int
    let riskDrop: Double
    let exposureDrop: Double?
  }

  init(_ entry: Ranking.Entry, _ assessment: Assessment, _ report: Report) {
    let (account, outcome) = (assessment.account, assessment.score)
    id = account.id
    (name, owner, segment) = (account.name, account.owner, account.segment)
    (industry, region) = (account.industry, account.region)
    (rank, score, scoreMax) = (entry.rank, outcome.score, outcome.scoreMax)
    (risk, band, coverage) = (outcome.risk, outcome.band.rawValue, outcome.coverage)
    (annualValue, currency) = (assessment.annualValue, account.currency)
    exposure = assessment.exposure
    customerSince = assessment.facts.customerSince?.description
    renewalDate = assessment.facts.renewalDate?.description
    decisionDate = assessment.facts.decisionDate?.description
    nextStep = assessment.nextStep?.action.rawValue
    basePoints = assessment.points.base
    scenarios = Scenario.allCases.enumerated().map { place, scenario in
      ScenarioResult(
        id: scenario.rawValue, probability: outcome.scenarios[place].probability,
        points: assessment.points.scenarios[place], coverage: outcome.scenarios[place].coverage)
    }
    signals = Signal.all.indices.map { JSONResult.signal($0, assessment, report) }
    actions = assessment.effects.map { effect in
      ActionResult(
        id: effect.action.rawValue, scoreAfter: effect.scoreAfter, riskDrop: effect.riskDrop,
        exposureDrop: assessment.annualValue.map { $0 * effect.riskDrop })
    }
  }

  private static func signal(
    _ place: Int, _ assessment: Assessment, _ report: Report
  ) -> SignalResult {
    let (signal, finding) = (Signal.all[place], assessment.score.findings[place])
    let hasValue = finding.state == .firing || finding.state == .clear
    return SignalResult(
      id: signal.id, state: finding.state.rawValue, value: hasValue ? finding.value : nil,
      unit: signal.unit.rawValue, severity: hasValue ? finding.severity : nil,
      points: assessment.points.signals[place], evidence: assessment.evidence(of: place),
      source: report.source(of: place, assessment), missing: nil)
  }
}
