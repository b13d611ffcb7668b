/// A plan as a check list in Markdown, to be pasted into a mail or a ticket.
struct PlanMarkdown {
  private let plan: Plan
  private let report: Report
  private let wording: PlanWording

  init(_ plan: Plan, _ report: Report) {
    self.plan = plan
    self.report = report
    wording = PlanWording(plan, report, TextStyle())
  }

  var text: String {
    var lines = ["# " + MarkdownText.escaped(wording.title)]
    for part in plan.parts {
      let title = "## " + MarkdownText.escaped(wording.currency(part))
      if plan.parts.count > 1 { lines += ["", title] }
      lines += ["", MarkdownText.escaped(wording.headline(part))] + list(part)
    }
    let remarks = wording.legend + wording.remarks
    lines += ["", "---", ""] + remarks.map { "- " + MarkdownText.escaped($0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func list(_ part: Plan.Part) -> [String] {
    let level = plan.parts.count > 1 ? "### " : "## "
    return part.shares.flatMap { share in
      let heading = wording.heading(share, part).map { ["", level + MarkdownText.escaped($0)] }
      return (heading ?? []) + [""] + share.steps.map { item($0, part) }
    }
  }

  /// A line with a box to tick.
  private func item(_ step: Plan.Step, _ part: Plan.Part) -> String {
    let row = PlanRow(step, report.scorer.assess(step.account), part.currency, wording)
    let renews = row.renews.isEmpty ? "" : ", renews \(row.renews)"
    let account = MarkdownText.escaped(row.account)
    let figures = MarkdownText.escaped(
      "\(row.action), score \(row.scores), exposure \(row.exposure)")
    return """
      - [ ] \(row.number). **\(account)**\(renews): \(MarkdownText.escaped(row.remedy)) \
      Why: \(MarkdownText.escaped(row.reason)) (\(figures))
      """
  }
}
