/// What all forms of a check say in the same words.
struct CheckWording {
  let check: Check
  let report: Report
  private let configName: String

  init(_ check: Check, _ report: Report, configName: String?) {
    self.check = check
    self.report = report
    self.configName = configName ?? "retain.json"
  }

  // MARK: - Assertions

  /// `expected at most 0, found 3`.
  func verdict(_ outcome: Check.Outcome) -> String {
    "expected \(limits(outcome.assertion)), found \(found(outcome))"
  }

  /// `at most 0`, `at least 40`, `from 1 to 3`.
  func limits(_ assertion: Assertion) -> String {
    let unit = assertion.key.unit
    switch (assertion.least, assertion.most) {
    case (let least?, let most?): return "from \(figure(least, unit)) to \(figure(most, unit))"
    case (let least?, nil): return "at least \(figure(least, unit))"
    case (nil, let most?): return "at most \(figure(most, unit))"
    case (nil, nil): return "anything"
    }
  }

  /// The figure; where nothing tells it, why.
  func found(_ outcome: Check.Outcome) -> String {
    let unit = outcome.assertion.key.unit
    if let found = outcome.found { return figure(found, unit) }
    if unit == .money, report.ranking.portfolio.currencies.count > 1 {
      return "several currencies, which are not added up"
    }
    return "nothing that tells it"
  }

  private func figure(_ figure: Double, _ unit: CheckKey.Unit) -> String {
    switch unit {
    case .accounts, .rows: MoneyText.grouped(figure)
    case .days: MoneyText.grouped(figure) + (figure == 1 ? " day" : " days")
    case .share: ConfigText.text((figure * 1e6).rounded() / 1e4) + " %"
    case .money: MoneyText.text(figure, report.ranking.portfolio.money?.currency)
    }
  }

  /// Who asked for it: an option, or a line of `retain.json`.
  func origin(_ assertion: Assertion) -> String {
    switch assertion.origin {
    case .option(let name): name
    case .config(let line): place(line)
    }
  }

  /// A line of `retain.json`.
  func place(_ line: Int) -> String { "\(configName.visible):\(line)" }

  /// The name of `retain.json`, and the line that asks for an assertion; nil where an option does.
  func file(_ assertion: Assertion) -> (name: String, line: Int)? {
    guard case .config(let line) = assertion.origin else { return nil }
    return (configName, line)
  }

  // MARK: - Accounts

  /// One account that was counted, with why.
  struct Row {
    let account: Account
    let entry: Ranking.Entry

    /// Signals that count, as places in the catalogue, those with most points first; where there is
    /// a baseline, those that are new before others.
    let signals: [Int]
    let assessment: Assessment

    /// Where the value of the first of them was read.
    let source: String?

    /// `ACC-0017 Northwind Traders`.
    var name: String {
      account.id.visible
        + (account.name.map { $0 == account.id ? "" : " " + $0.visible } ?? "")
    }

    var signalNames: [String] { signals.map { Signal.all[$0].id } }

    /// What was found for the first three signals.
    var evidence: String {
      signals.prefix(3).compactMap(assessment.evidence).joined(separator: " ")
    }
  }

  func row(_ account: CheckedAccount) -> Row {
    let assessment = report.assessment(of: account.entry)
    let counted = assessment.firingSignals.filter(account.firing.contains)
    let new = counted.filter(account.newlyFiring.contains)
    let signals = new + counted.filter { !new.contains($0) }
    return Row(
      account: assessment.account, entry: account.entry,
      signals: check.baseline != nil && !new.isEmpty ? new : signals, assessment: assessment,
      source: signals.first.flatMap { report.source(of: $0, assessment) })
  }

  // MARK: - Accepted risks and the sum

  /// `1 in force, 1 expired 2026-09-15 and counted again (retain.json:41), 0 unused`; nil where no risk
  /// is accepted.
  var accepted: String? {
    guard !check.accepted.isEmpty else { return nil }
    let inForce = check.accepted.count { $0.state == .inForce }
    let expired = check.accepted.filter { $0.state == .expired }
    let unused = check.accepted.filter { $0.state == .unused }
    let ended = expired.map { "\($0.acceptance.until) (\(place($0.acceptance.line)))" }
    let idle = unused.map { "\($0.acceptance.account.visible) (\(place($0.acceptance.line)))" }
    return """
      Accepted risks: \(inForce) in force, \(expired.count) expired\
      \(ended.isEmpty ? "" : " " + ended.joined(separator: ", ") + " and counted again"), \
      \(unused.count) unused\(idle.isEmpty ? "" : ": " + idle.joined(separator: ", ")).
      """
  }

  /// What is accepted and why, an entry in force a line.
  var acceptances: [String] {
    check.accepted.filter { $0.state == .inForce }.map { accepted in
      let acceptance = accepted.acceptance
      let signals = acceptance.signals.sorted().map { Signal.all[$0].id }
      return """
        \(acceptance.account.visible)\(signals.isEmpty ? "" : " " + signals.joined(separator: ", ")) \
        until \(acceptance.until): \(acceptance.reason.visible) (\(place(acceptance.line)))
        """
    }
  }

  /// `Failed: 1 error, 0 warnings, 1 passed, as of 2026-09-21.`
  var sum: String {
    let (errors, warnings) = (check.failures(.error).count, check.failures(.warn).count)
    let since = check.baseline.map { "; the baseline is of \($0.day)" } ?? ""
    return """
      \(check.isFailed ? "Failed" : "Passed"): \(MoneyText.things(errors, "error")), \
      \(MoneyText.things(warnings, "warning")), \(check.passed) passed, as of \(report.day)\(since).
      """
  }
}
