/// The accounts of a page: a row of figures each, and below it why, what would change it and where
/// that was read.
struct HTMLAccounts {
  private let report: Report

  /// How many signals and actions of an account are shown: of many accounts only the first few, so
  /// that the page can still be mailed.
  private let most: (signals: Int, actions: Int)

  init(_ report: Report) {
    self.report = report
    isShort = report.listed.count > HTMLAccounts.manyAccounts
    most = isShort ? (3, 1) : (.max, .max)
  }

  private let isShort: Bool
  private static let manyAccounts = 500

  /// What the page says of the columns that need a word.
  var legend: String {
    """
    \(MoneyText.grouped(report.listed.count)) of \
    \(MoneyText.things(report.ranking.portfolio.scored, "scored account")) are listed. The small bars are \
    the points of the five scenarios, 50 at full height: \
    \(Scenario.allCases.map(\.rawValue).joined(separator: ", ")). Open a reason to see what is behind it\(isShort ? ", the most of it" : "").
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
      "<td>\(row.rank)", "<td class=\(entry.band.letter)>\(row.band)",
      "<td>\(row.score)", "<td>\(row.scoreMax)", "<td>\(row.known)",
      "<td>\(HTMLText.escaped(row.account)) \(spark)", "<td>\(HTMLText.escaped(row.owner))",
      "<td>\(HTMLText.escaped(row.exposure))",
      "<td>\(assessment.facts.renewalDate.map { "\($0)" } ?? "")",
    ]
    return """
      <tbody><tr>\(cells.joined())
      <tr><td colspan=9>\(details(assessment, account.id))
      """
  }

  /// Why: the reason for all to see. Behind it, for an account at risk, every signal of a point or
  /// more with the row that it was read from, and what would change it.
  private func details(_ assessment: Assessment, _ id: String) -> String {
    let unknown = assessment.score.findings.count { $0.state == .noData }
    let missing =
      unknown == 0
      ? ""
      : isShort ? "\(unknown) unknown." : "\(MoneyText.things(unknown, "signal")) without data."
    guard !assessment.firingSignals.isEmpty else {
      return HTMLText.escaped("Nothing fires. \(missing) (\(id))")
    }
    if isShort, !assessment.score.band.isAtRisk {
      return HTMLText.escaped("\(assessment.reason) (\(id)) \(missing)")
    }
    let scenarios = zip(Scenario.allCases, assessment.points.scenarios).filter { $0.1 >= 0.1 }
      .map { "\($0.0.rawValue) \(Wording.points($0.1))" }
    let rest =
      assessment.score.band.isAtRisk ? signals(assessment) + changes(assessment) + " " : ". "
    return """
      <details><summary>\(HTMLText.escaped(assessment.reason))</summary>\
      \(HTMLText.escaped(isShort ? id : "\(id): \(scenarios.joined(separator: ", "))"))\(rest)\(missing)\(isShort ? "" : dates(assessment.facts))</details>
      """
  }

  private func signals(_ assessment: Assessment) -> String {
    let firing = assessment.firingSignals
    // The first three are told in the reason above.
    let told = firing.prefix(3)
    let shown = firing.filter { told.contains($0) || assessment.points.signals[$0] >= 1 }
    let items = shown.prefix(most.signals).map { signal in
      let evidence = told.contains(signal) ? "" : " " + (assessment.evidence(of: signal) ?? "")
      let source = row(of: signal, assessment).map { " [\($0)]" } ?? ""
      let points = Wording.points(assessment.points.signals[signal])
      return "<li>" + HTMLText.escaped("\(Signal.all[signal].id) \(points)\(evidence)\(source)")
    }
    let more = firing.count - items.count
    let rest = more > 0 ? "<li>\(more) more" : ""
    return "<ul>\(items.joined())\(rest)</ul>"
  }

  /// The file and the line where a value was read, without the folder; nil where it was many rows.
  private func row(of signal: Int, _ assessment: Assessment) -> String? {
    guard let source = report.source(of: signal, assessment), source.contains(":") else {
      return nil
    }
    return source.split(separator: "/").last.map(String.init)
  }

  /// What each action would change, those that change nothing left out.
  private func changes(_ assessment: Assessment) -> String {
    let score = assessment.score.score
    let effects = assessment.effects.sorted { $0.riskDrop > $1.riskDrop }
    let steps = effects.filter { $0.scoreAfter < score }.map { effect in
      let drop = assessment.annualValue.map {
        " (\(MoneyText.text(-$0 * effect.riskDrop, assessment.account.currency)))"
      }
      return "\(effect.action.rawValue) \(effect.scoreAfter - score)\(drop ?? "")"
    }
    guard !steps.isEmpty else { return "" }
    let first = steps.prefix(most.actions)
    let rest = steps.count > first.count ? "; \(steps.count - first.count) more" : ""
    return "What would change it: \(HTMLText.escaped(first.joined(separator: ", ")))\(rest)."
  }

  /// What happened last and what comes next, as far as it is counted, in the order of the days.
  private func dates(_ facts: Facts) -> String {
    let tally = facts.tally
    let dates: [(day: Day?, text: String)] = [
      (facts.customerSince, "customer since"), (tally.conversation.day, "last conversation"),
      (tally.sellerTouch.day, "last seen by a seller"),
      (tally.valueTouch.day, "last pulse check or insight"),
      (tally.improvement.day, "last improvement"),
      (facts.past(facts.account.championLeftOn), "champion left"),
      (facts.past(facts.account.oldestUnpaidDueOn), "oldest unpaid invoice due"),
      (facts.decisionDate, "last day to decide"), (facts.renewalDate, "renews"),
    ]
    let known = dates.compactMap { date in date.day.map { (day: $0, text: date.text) } }
    guard !known.isEmpty else { return "" }
    let ordered = known.enumerated().sorted { left, right in
      left.element.day != right.element.day
        ? left.element.day < right.element.day : left.offset < right.offset
    }
    let texts = ordered.map { "\($0.element.day) \($0.element.text)" }
    return "<p class=dim>\(HTMLText.escaped(texts.joined(separator: "; ")))</p>"
  }
}
