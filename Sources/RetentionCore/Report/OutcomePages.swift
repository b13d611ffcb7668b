/// How scenarios and signals came out on an export, below their pages in the manual.
struct OutcomePages {
  private let report: Report
  private let pages: CataloguePages
  private var style: TextStyle { pages.style }

  init(_ report: Report, _ pages: CataloguePages) {
    self.report = report
    self.pages = pages
  }

  /// Below this a line a signal has no room for its counts beside one another.
  private static let tableWidth = 80

  // MARK: - A scenario

  func page(of outcome: ScenarioOutcome) -> String {
    guard outcome.scored > 0 else { return title + "\n" }
    var lines = [title, ""]
    lines += pages.row("rate", rate(outcome))
    if let mean = outcome.meanProbability {
      lines += pages.row("chance", "\(Wording.percent(mean)) of being lost in this way, on average")
    }
    lines += pages.row("points", pointsText(outcome.points))
    lines.append("")
    lines += pages.width < OutcomePages.tableWidth ? sentences(outcome) : table(outcome)
    return lines.joined(separator: "\n") + "\n"
  }

  private func rate(_ outcome: ScenarioOutcome) -> String {
    guard let rate = outcome.rate else { return "not known: too little is known of every account" }
    let likely = Int((rate * Double(outcome.judged)).rounded())
    return """
      \(Wording.percent(rate)): \(likely) of the \
      \(MoneyText.things(outcome.judged, "account")) of which enough is known \
      \(likely == 1 ? "is" : "are") likely to be lost in this way
      """
  }

  private func table(_ outcome: ScenarioOutcome) -> [String] {
    let ids = outcome.signals.map(\.signal.id.columns).max() ?? 0
    let titles = Finding.State.allCases.map { $0.title.uppercased() } + ["POINTS"]
    func line(_ head: String, _ cells: [String]) -> String {
      "  " + head.padded(to: ids)
        + zip(titles, cells).map { "  " + $0.1.padded(to: $0.0.count, .right) }.joined()
    }
    return [style.paint(line("SIGNAL", titles), .dim)]
      + outcome.signals.map { signal in
        line(
          signal.signal.id,
          signal.counts.map { "\($0)" } + [Wording.number(signal.points)])
      }
  }

  private func sentences(_ outcome: ScenarioOutcome) -> [String] {
    outcome.signals.flatMap { signal in
      let counts = zip(Finding.State.allCases, signal.counts).map { "\($1) \($0.title)" }
      return [style.paint(signal.signal.id, .bold)]
        + pages.hanging(
          "  ", counts.joined(separator: ", ") + "; \(Wording.number(signal.points)) points")
    }
  }

  // MARK: - A signal

  func page(of outcome: SignalOutcome) -> String {
    guard !report.ranking.entries.isEmpty else { return title + "\n" }
    var lines = [title, ""]
    lines += counts(outcome) + [""]
    let ways = outcome.measuredBy.map {
      "\($0.way.text) (\(MoneyText.things($0.accounts, "account")))"
    }
    lines += pages.row(
      "by", ways.isEmpty ? "nothing: no account has a value" : ways.joined(separator: "; "))
    if let spread = outcome.spread, outcome.signal.unit != .flag {
      lines += pages.row("values", text(spread, outcome.signal))
    }
    for limit in outcome.limits { lines += pages.row("limit", text(limit)) }
    lines += pages.row("points", pointsText(outcome.points))
    let exposure = outcome.exposure.map { MoneyText.text($0.amount, $0.currency) }
    if !exposure.isEmpty {
      lines += pages.row(
        "exposure", "\(exposure.joined(separator: " and ")) a year is what these points stand for")
    }
    if !outcome.worst.isEmpty {
      lines += ["", style.paint("The accounts that it costs most", .bold), ""]
      for cost in outcome.worst { lines += text(cost, outcome.signal) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func counts(_ outcome: SignalOutcome) -> [String] {
    let total = report.ranking.entries.count
    let digits = outcome.counts.map { "\($0)".count }.max() ?? 0
    return zip(Finding.State.allCases, outcome.counts).map { state, count in
      let share = Double(count) / Double(total)
      return """
          \(state.title.padded(to: 16))\("\(count)".padded(to: digits, .right))  \
        \(style.bar(share, width: 16))  \(Wording.percent(share))
        """
    }
  }

  private func text(_ spread: Spread, _ signal: Signal) -> String {
    func text(_ value: Double) -> String { signal.text(of: value) }
    guard spread.least < spread.greatest else { return "\(text(spread.least)), all alike" }
    return """
      \(text(spread.least)) to \(text(spread.greatest)); up to \(text(spread.lowerQuartile)) in a \
      quarter of the accounts, \(text(spread.median)) in half, \(text(spread.upperQuartile)) in \
      three quarters
      """
  }

  private func text(_ limit: SignalOutcome.Limit) -> String {
    let segment = limit.segment.map { "in segment \($0.visible): " } ?? ""
    return segment + limit.setting.ramp.text
      + "; weight \(Wording.number(limit.setting.weight, places: 2))"
  }

  private func text(_ cost: SignalOutcome.Cost, _ signal: Signal) -> [String] {
    let assessment = report.assessment(of: cost.entry)
    guard let place = Signal.all.firstIndex(where: { $0.id == signal.id }) else { return [] }
    let account = assessment.account
    let source = report.source(of: place, assessment).map { " (\($0.visible))" } ?? ""
    return pages.hanging(
      "  " + "\(Wording.number(cost.points))".padded(to: 6, .right) + "  ",
      "\((account.name ?? account.id).visible): "
        + (assessment.evidence(of: place) ?? "").visible + source)
  }

  // MARK: - Both

  private var title: String {
    let selection = report.selection.text.map { " (\($0))" } ?? ""
    let policy = report.policyName.map { ", by the policy \($0.visible)" } ?? ""
    let scored = MoneyText.things(report.ranking.entries.count, "account")
    return style.paint("On \(report.day): \(scored) scored\(selection)\(policy)", .bold)
  }

  private func pointsText(_ points: Double) -> String {
    points > 0 ? "\(Wording.number(points)) in all accounts together" : "none in any account"
  }
}

extension Finding.State {
  /// The state in words.
  var title: String {
    switch self {
    case .firing: "firing"
    case .clear: "clear"
    case .noData: "no data"
    case .notApplicable: "not applicable"
    }
  }
}
