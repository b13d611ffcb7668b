/// The accounts of a page: a row of figures each, and below it why, what would change it and where
/// that was read.
struct HTMLAccounts {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  /// What the page says of the columns that need a word.
  var legend: String {
    """
    \(MoneyText.grouped(report.listed.count)) of \
    \(MoneyText.things(report.ranking.portfolio.scored, "scored account")) are listed. The small bars are \
    the points of the five scenarios, 50 at full height: \
    \(Scenario.allCases.map(\.rawValue).joined(separator: ", ")).
    """
  }

  private static let columns: [(title: String, alignment: TextAlignment)] = [
    ("#", .right), ("Risk", .left), ("Score", .right), ("Max", .right), ("Known", .right),
    ("Account", .left), ("Owner", .left), ("Exposure", .right), ("Renews", .left),
  ]

  var table: String {
    let head = HTMLAccounts.columns.map { column in
      column.alignment == .right
        ? "<th scope=col class=n data-kind=n>\(column.title)</th>"
        : "<th scope=col data-kind=\(column.title == "Risk" ? "b" : "t")>\(column.title)</th>"
    }
    return """
      <table id=accounts><caption>One account a row, the one most at risk first.</caption>
      <thead><tr>\(head.joined())</tr></thead>
      \(report.listed.map(body).joined(separator: "\n"))
      </table>
      """
  }

  /// Closing tags are left out where HTML does without them: there may be thousands of rows.
  private func body(_ entry: Ranking.Entry) -> String {
    let assessment = report.assessment(of: entry)
    let row = TableFormat.Row(assessment, rank: entry.rank, TextStyle())
    let account = assessment.account
    let spark = SVGChart.sparkline(assessment.points.scenarios.map { $0 / 50 })
    let cells = [
      "<td class=n>\(row.rank)", "<td class=\(entry.band.letter)>\(row.band)",
      "<td class=n>\(row.score)", "<td class=n>\(row.scoreMax)", "<td class=n>\(row.known)",
      "<td>\(HTMLText.escaped(row.account)) \(spark)", "<td>\(HTMLText.escaped(row.owner))",
      "<td class=n>\(HTMLText.escaped(row.exposure))",
      "<td>\(assessment.facts.renewalDate.map { "\($0)" } ?? "")",
    ]
    return """
      <tbody><tr>\(cells.joined())
      <tr><td colspan=9>\(details(assessment, account.id))
      """
  }

  /// Why: the reason for all to see, and behind it every signal that fires and what to do.
  private func details(_ assessment: Assessment, _ id: String) -> String {
    let firing = assessment.firingSignals
    let unknown = assessment.score.findings.count { $0.state == .noData }
    let missing = unknown > 0 ? " \(MoneyText.things(unknown, "signal")) without data." : ""
    guard !firing.isEmpty else {
      return "<small>\(HTMLText.escaped(id))</small> Nothing fires.\(missing)"
    }
    let told = firing.prefix(3)
    let items = firing.map { signal in
      // The first three are told in the reason above.
      let evidence = told.contains(signal) ? "" : " " + (assessment.evidence(of: signal) ?? "")
      let source = report.source(of: signal, assessment).map { " [\($0)]" } ?? ""
      let points = Wording.points(assessment.points.signals[signal])
      return HTMLText.escaped("\(Signal.all[signal].id) \(points)\(evidence)\(source)")
    }
    let steps = assessment.effects.sorted { $0.riskDrop > $1.riskDrop }.map { effect in
      let drop = assessment.annualValue.map {
        " " + MoneyText.text(-$0 * effect.riskDrop, assessment.account.currency)
      }
      return "\(effect.action.rawValue) \(effect.scoreAfter - assessment.score.score)\(drop ?? "")"
    }
    let scenarios = zip(Scenario.allCases, assessment.points.scenarios).filter { $0.1 > 0 }
      .map { "\($0.0.rawValue) \(Wording.points($0.1))" }
    return """
      <details><summary>\(HTMLText.escaped(assessment.reason))</summary>\
      <small>\(HTMLText.escaped(id)): \(scenarios.joined(separator: ", "))</small>\
      <ul><li>\(items.joined(separator: "<li>"))</ul>\
      What would change it: \(HTMLText.escaped(steps.joined(separator: ", "))).\(missing)</details>
      """
  }
}
