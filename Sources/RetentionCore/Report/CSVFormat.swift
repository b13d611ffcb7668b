/// A report as CSV, an account a line, or a group where groups are asked for.
struct CSVFormat {
  private let report: Report
  private let isRaw: Bool

  init(_ report: Report, isRaw: Bool) {
    self.report = report
    self.isRaw = isRaw
  }

  private static let header =
    [
      "as_of", "rank", "id", "name", "owner", "segment", "score", "score_max", "risk", "band",
      "coverage", "annual_value", "currency", "exposure", "renewal_date", "decision_date",
      "days_to_renewal", "next_step", "score_after",
    ] + Scenario.allCases.map { "\($0.rawValue)_points" } + ["why"]

  func write<Failure>(to send: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    if let rollUp = report.rollUp {
      return try send(RollUpRows(rollUp, of: report).csv(isRaw: isRaw))
    }
    var csv = CSVWriter(isRaw: isRaw)
    for name in CSVFormat.header { csv.text(name) }
    csv.endRecord()
    for entry in report.listed {
      write(entry, report.assessment(of: entry), to: &csv)
      if csv.count >= 64 << 10 { try send(csv.take()) }
    }
    try send(csv.take())
  }

  private func write(
    _ entry: Ranking.Entry, _ assessment: Assessment, to csv: inout CSVWriter
  ) {
    let facts = assessment.facts
    csv.text(report.day.description)
    csv.number(entry.rank)
    csv.text(assessment.account.id)
    csv.text(assessment.account.name)
    csv.text(assessment.account.owner)
    csv.text(assessment.account.segment)
    csv.number(assessment.score.score)
    csv.number(assessment.score.scoreMax)
    csv.number(assessment.score.risk)
    csv.text(assessment.score.band.rawValue)
    csv.number(assessment.score.coverage)
    csv.number(assessment.annualValue)
    csv.text(assessment.account.currency)
    csv.number(assessment.exposure)
    csv.text(facts.renewalDate?.description)
    csv.text(facts.decisionDate?.description)
    csv.number(facts.renewalDate.map { $0.days(since: report.day) })
    csv.text(assessment.nextStep?.action.rawValue)
    csv.number(assessment.nextStep?.scoreAfter)
    for points in assessment.points.scenarios { csv.number(points) }
    csv.text(assessment.reason)
    csv.endRecord()
  }
}
