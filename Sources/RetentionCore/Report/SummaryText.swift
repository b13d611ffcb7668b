/// The lines below a list of accounts: how much is at risk, what is not known, what was asked for.
struct SummaryText {
  private let report: Report
  private let portfolio: Portfolio

  init(_ report: Report) {
    self.report = report
    portfolio = report.ranking.portfolio
  }

  func lines(_ style: TextStyle) -> [String] {
    var lines = [atRisk(style)]
    lines += money
    lines += [notEnough, rates, process, renewing, unscored].compactMap { $0 }
    lines += policy
    return lines
  }

  private func atRisk(_ style: TextStyle) -> String {
    let counts = zip(Band.allCases, portfolio.bandCounts)
      .filter { $0.0.isAtRisk && $0.1 > 0 }
      .map { band, count in
        style.paint("\(band.mark(ascii: style.ascii)) \(count) \(band.rawValue)", band.ink)
      }
    let accounts = "\(portfolio.atRisk) of \(MoneyText.things(portfolio.scored, "account"))"
    return "At risk: \(accounts)." + (counts.isEmpty ? "" : "  " + counts.joined(separator: "  "))
  }

  /// A line for each currency: sums of different currencies are never added.
  private var money: [String] {
    portfolio.currencies.filter { $0.total.annualValue != 0 }.map { money in
      let value = zip(Band.allCases, money.bands).filter { $0.0.isAtRisk }
        .reduce(0) { $0 + $1.1.annualValue }
      let share = value / money.total.annualValue
      return """
        \(text(value, money)) of \(text(money.total.annualValue, money)) a year is at risk \
        (\(Wording.percent(share))); exposure of all accounts \(text(money.total.exposure, money)).
        """
    }
  }

  private var notEnough: String? {
    guard let place = Band.allCases.firstIndex(of: .unknown), portfolio.bandCounts[place] > 0
    else { return nil }
    let values = portfolio.currencies.filter { $0.bands[place].annualValue != 0 }
      .map { text($0.bands[place].annualValue, $0) }
    let accounts = MoneyText.things(portfolio.bandCounts[place], "account")
    return "Not enough data: \(([accounts] + values).joined(separator: ", ")). "
      + "Not the same as low risk."
  }

  private var rates: String? {
    guard let coverage = portfolio.coverage else { return nil }
    let rate = portfolio.abandonmentRate.map { "Abandonment rate \(Wording.percent($0)). " } ?? ""
    return rate + "Evidence read: \(Wording.percent(coverage)) on average."
  }

  /// Answers to four questions that an article of the manual asks of a process.
  private var process: String? {
    guard portfolio.scored > 0 else { return nil }
    let process = portfolio.process
    let answers: [(word: String, answer: String?)] = [
      (
        "documented",
        process.documented.map { "\(Wording.percent($0)) of the context is written down" }
      ),
      ("proven", process.proven.map { "\(Wording.percent($0)) of the commitments are kept" }),
      (
        "proactive", process.proactive.map { "\(Wording.percent($0)) of the contact began with us" }
      ),
      (
        "collaborative",
        process.collaborative.map {
          "\(Wording.count($0, "department")) of ours in touch on average"
        }
      ),
    ]
    let known = answers.compactMap { word, answer in answer.map { "\(word), \($0)" } }
    let unknown = answers.filter { $0.answer == nil }.map(\.word)
    let rest = "not known whether " + unknown.joined(separator: ", ")
    let parts = known + (unknown.isEmpty ? [] : [rest])
    return "Process: " + parts.joined(separator: "; ") + "."
  }

  /// What renews up to the end of the fiscal quarter.
  private var renewing: String? {
    let month = report.scorer.policy.general.definitions.fiscalYearStartMonth
    let quarter = FiscalQuarter(of: report.day, yearStartMonth: month)
    let sums = portfolio.currencies.compactMap { money in
      money.quarters.first { $0.name == quarter.description }.map { (money, $0.sum) }
    }
    guard !sums.isEmpty else { return nil }
    let accounts = sums.reduce(0) { $0 + $1.1.accounts }
    let values = sums.filter { $0.1.annualValue != 0 }.map { text($0.1.annualValue, $0.0) }
    let list = ([MoneyText.things(accounts, "account")] + values).joined(separator: ", ")
    return "Renewing by \(quarter.lastDay), the end of the quarter: \(list)."
  }

  private var unscored: String? {
    let counts = [
      (portfolio.prospects, portfolio.prospects == 1 ? "prospect" : "prospects"),
      (portfolio.lost, "lost"), (portfolio.former, "former"),
    ].filter { $0.0 > 0 }
    guard !counts.isEmpty else { return nil }
    return "Not scored: " + counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + "."
  }

  private var policy: [String] {
    guard let name = report.policyName else { return [] }
    let changes = report.changes
    return ["Policy \(name.visible) changes \(MoneyText.things(changes.count, "value"))."]
      + changes.map { "  \($0.path.visible)  \($0.before.visible) -> \($0.after.visible)" }
  }

  private func text(_ amount: Double, _ money: Portfolio.Money) -> String {
    MoneyText.text(amount, money.currency)
  }
}

extension Selection {
  /// Whose accounts these are, `owner Dana Okafor, segment smb`; nil for all.
  var text: String? {
    let parts =
      owners.map { "owner \($0.visible)" } + segments.map { "segment \($0.visible)" }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
