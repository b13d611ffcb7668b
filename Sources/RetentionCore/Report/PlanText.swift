/// A plan as a table for people: by owner, what to do and why never cut.
struct PlanText {
  private let plan: Plan
  private let report: Report
  private let wording: PlanWording
  private let style: TextStyle
  private let width: Int?

  init(_ plan: Plan, _ report: Report, _ appearance: Format.Appearance) {
    self.plan = plan
    self.report = report
    style = TextStyle(color: appearance.color, ascii: appearance.ascii)
    width = appearance.width
    wording = PlanWording(plan, report, style)
  }

  var text: String {
    var lines = wrapped(wording.title + ".").map { style.paint($0, .bold) }
    lines += wording.legend.flatMap { wrapped($0) }
    for part in plan.parts { lines += [""] + self.part(part) }
    let remarks = wording.remarks.flatMap { wrapped($0) }
    if !remarks.isEmpty { lines += [""] + remarks }
    return lines.joined(separator: "\n") + "\n"
  }

  private func part(_ part: Plan.Part) -> [String] {
    let title = plan.parts.count > 1 ? [style.paint(wording.currency(part), .bold)] : []
    var lines = title + wrapped(wording.headline(part))
    let rows = part.steps.map { step in
      PlanRow(step, report.scorer.assess(step.account), part.currency, wording)
    }
    let layout = PlanLayout(rows, width: width, ascii: style.ascii)
    for share in part.shares {
      lines.append("")
      if let heading = wording.heading(share, part) {
        lines += wrapped(heading).map { style.paint($0, .bold) }
      }
      if let header = layout.header { lines.append(style.paint(header, .dim)) }
      lines += share.steps.flatMap { layout.lines(for: rows[$0.number - 1]) }
    }
    return lines + left(part)
  }

  /// The running total and what is left.
  private func left(_ part: Plan.Part) -> [String] {
    let milestones = wording.milestones(part)
    guard !milestones.isEmpty else { return [] }
    let rows =
      [["ACTIONS", "TAKEN AWAY", "", "LEFT"]]
      + milestones.map { [$0.actions, $0.taken, $0.share, $0.left] }
    let widths = rows[0].indices.map { column in rows.map { $0[column].columns }.max() ?? 0 }
    guard widths.reduce(6, +) <= width ?? .max else {
      return [""]
        + milestones.flatMap {
          wrapped("After \($0.actions): \($0.taken) (\($0.share)) taken away, \($0.left) left.")
        }
    }
    let lines = rows.map { row in
      zip(row, widths).map { $0.padded(to: $1, .right) }.joined(separator: "  ")
    }
    return ["", style.paint(lines[0], .dim)] + lines.dropFirst()
  }

  private func wrapped(_ line: String) -> [String] {
    width.map { line.wrapped(to: $0) } ?? [line]
  }
}
