/// A plan as CSV, a step a line, currency by currency.
struct PlanCSV {
  private let plan: Plan
  private let report: Report
  private let isRaw: Bool

  init(_ plan: Plan, _ report: Report, isRaw: Bool) {
    self.plan = plan
    self.report = report
    self.isRaw = isRaw
  }

  private static let header = [
    "as_of", "step", "owner", "id", "name", "action", "remedy", "why", "renewal_date",
    "score_before", "score_after", "exposure_drop", "exposure_taken", "currency",
  ]

  var bytes: [UInt8] {
    var csv = CSVWriter(isRaw: isRaw)
    for name in PlanCSV.header { csv.text(name) }
    csv.endRecord()
    for part in plan.parts {
      for step in part.steps { write(step, part.currency, to: &csv) }
    }
    return csv.take()
  }

  private func write(_ step: Plan.Step, _ currency: String?, to csv: inout CSVWriter) {
    let assessment = report.scorer.assess(step.account)
    csv.text(report.day.description)
    csv.number(step.number)
    csv.text(assessment.account.owner)
    csv.text(assessment.account.id)
    csv.text(assessment.account.name)
    csv.text(step.action.rawValue)
    csv.text(step.action.remedy)
    csv.text(step.reason(assessment))
    csv.text(assessment.facts.renewalDate?.description)
    csv.number(step.scoreBefore)
    csv.number(step.scoreAfter)
    csv.number(step.exposureDrop)
    csv.number(step.exposureTaken)
    csv.text(currency)
    csv.endRecord()
  }
}
