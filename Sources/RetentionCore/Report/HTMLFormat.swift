/// A report as one page to mail or to print: it fetches nothing and can be read without scripts.
struct HTMLFormat {
  private let report: Report
  private let portfolio: Portfolio

  init(_ report: Report) {
    self.report = report
    portfolio = report.ranking.portfolio
  }

  var text: String {
    let sections = [header, facts, charts, groups, accounts, unscored, method]
    return HTMLPage.text(
      title: "Accounts at risk on \(report.day)",
      body: sections.filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }

  // MARK: - In short

  private var header: String {
    let policy = report.policyName.map { "Scored by the policy \($0). " } ?? ""
    let selection = report.selection.text.map { "Only \($0). " } ?? ""
    return """
      <header><h1>Accounts at risk on \(report.day)</h1>
      <p class=dim>\(escaped(policy + selection))Risk runs from 0 to 100, and higher is worse. Exposure is \
      risk times annual value.</p></header>
      """
  }

  private var facts: String {
    var facts: [(String, String)] = [
      ("\(portfolio.atRisk) of \(portfolio.scored)", "accounts are at risk")
    ]
    for money in portfolio.currencies where money.total.annualValue != 0 {
      let value = zip(Band.allCases, money.bands).filter { $0.0.isAtRisk }
        .reduce(0) { $0 + $1.1.annualValue }
      facts.append(
        (
          MoneyText.text(value, money.currency),
          """
          of \(MoneyText.text(money.total.annualValue, money.currency)) a year is at risk \
          (\(Wording.percent(value / money.total.annualValue)))
          """
        ))
      facts.append(
        (MoneyText.text(money.total.exposure, money.currency), "exposure of all accounts"))
    }
    if let rate = portfolio.abandonmentRate {
      facts.append((Wording.percent(rate), "abandonment rate"))
    }
    if let coverage = portfolio.coverage {
      facts.append((Wording.percent(coverage), "of the evidence is known, on average"))
    }
    let items = facts.map { "<li><b>\(escaped($0))</b> \(escaped($1))</li>" }
    return "<ul class=facts>\(items.joined())</ul>"
  }

  // MARK: - Charts: tables with bars in them

  private var charts: String {
    guard portfolio.scored > 0 else { return "" }
    let figures = portfolio.currencies.flatMap { [bands($0), months($0)] } + [scenarios]
    return """
      <section class=charts aria-label="The portfolio">
      \(figures.filter { !$0.isEmpty }.joined(separator: "\n"))
      </section>
      """
  }

  private func title(_ text: String, _ money: Portfolio.Money) -> String {
    let several = portfolio.currencies.count > 1
    return several ? text + ", " + (money.currency?.visible ?? "no currency") : text
  }

  private func bands(_ money: Portfolio.Money) -> String {
    let most = money.bands.map(\.exposure).max() ?? 0
    let rows = zip(Band.allCases, money.bands).map { band, sum in
      [
        "<span class=\(band.letter)>\(band.mark(ascii: false)) \(band.rawValue)</span>",
        MoneyText.grouped(sum.accounts), escaped(MoneyText.text(sum.annualValue, money.currency)),
        escaped(MoneyText.text(sum.exposure, money.currency)),
        SVGChart.bar(most > 0 ? sum.exposure / most : 0, kind: band.rawValue),
      ]
    }
    return figure(
      title("Exposure by band", money),
      HTMLText.table(
        "Exposure is risk times annual value; the bars show it.",
        [
          ("Band", .left), ("Accounts", .right), ("A year", .right), ("Exposure", .right),
          ("", .left),
        ], rows))
  }

  private func months(_ money: Portfolio.Money) -> String {
    guard !money.months.isEmpty else { return "" }
    let drawn = drawnMonths(of: money)
    let most = drawn.map(\.value).max() ?? 0
    let columns = drawn.map { (name: $0.name, share: most > 0 ? $0.value / most : 0) }
    let rows = money.months.map { month in
      [
        month.name, MoneyText.grouped(month.sum.accounts),
        escaped(MoneyText.text(month.sum.annualValue, money.currency)),
        escaped(MoneyText.text(month.sum.exposure, money.currency)),
      ]
    }
    let table = HTMLText.table(
      "Annual value that renews, and risk times it.",
      [("Month", .left), ("Accounts", .right), ("Renews", .right), ("Exposure", .right)], rows)
    return figure(
      title("Renewals by month", money),
      SVGChart.columns(
        columns,
        label: "Annual value that renews by month, two years at most; the numbers stand below.")
        + "<details><summary>The numbers</summary>\(table)</details>")
  }

  /// The first two years of renewals, months without any among them.
  private func drawnMonths(of money: Portfolio.Money) -> [(name: String, value: Double)] {
    let values = Dictionary(
      money.months.map { ($0.name, $0.sum.annualValue) }, uniquingKeysWith: { first, _ in first })
    guard let first = money.months.first?.name, let last = money.months.last?.name,
      let start = Day(first + "-01")
    else { return [] }
    return (0..<24).compactMap { start.adding(months: $0) }
      .map { String($0.description.dropLast(3)) }
      .prefix { $0 <= last }
      .map { ($0, values[$0] ?? 0) }
  }

  private var scenarios: String {
    let rows = zip(Scenario.allCases, portfolio.rates).map { scenario, rate in
      [
        escaped(scenario.title), rate.map { Wording.percent($0) } ?? "unknown",
        SVGChart.bar(rate ?? 0, kind: "elevated"),
      ]
    }
    return figure(
      "Scenarios",
      HTMLText.table(
        "The share of the accounts that each is likely to lose.",
        [("Scenario", .left), ("Rate", .right), ("", .left)], rows))
  }

  private func figure(_ title: String, _ body: String) -> String {
    "<figure><h2>\(escaped(title))</h2>\n\(body)</figure>"
  }

  /// The accounts in groups: those that were asked for, else by owner where there are owners.
  private var groups: String {
    let byOwner = RollUp(report.ranking, report.scorer, by: Grouping(by: .owner))
    let isNamed = byOwner.groups.contains { $0.name != nil }
    guard let rollUp = report.rollUp ?? (isNamed ? byOwner : nil), !rollUp.groups.isEmpty else {
      return ""
    }
    let table = RollUpTable(rollUp, of: report)
    let columns = table.columns(of: table.parts.count)
    let exposures = table.groups.map { $0.portfolio.money?.total.exposure ?? 0 }
    let most = exposures.max() ?? 0
    let rows = zip(table.groups, exposures).map { group, exposure in
      columns.map { escaped($0.cell(group).joined(separator: ", ")) }
        + (most > 0 ? [SVGChart.bar(exposure / most, kind: "high")] : [])
    }
    let titles = columns.map { ($0.title, $0.alignment) } + (most > 0 ? [("", .left)] : [])
    return """
      <section><h2>By \(rollUp.grouping.key.rawValue)</h2>
      <div class=scroll>\(HTMLText.table("Each group as if it stood alone; the bars show exposure.", titles, rows))</div>
      \(rollUp.restText.map { "<p>\(escaped($0))</p>" } ?? "")</section>
      """
  }

  // MARK: - Accounts

  private var accounts: String {
    let accounts = HTMLAccounts(report)
    let bands = Band.allCases.map { "<option>\($0.shortName)</option>" }.joined()
    return """
      <section><h2>Accounts</h2>
      <p class=dim>\(accounts.legend)</p>
      <div class=tools id=tools hidden><label>Find <input id=search type=search></label>
      <label>Band <select id=band><option value="">all</option>\(bands)</select></label>
      <span id=shown role=status></span></div>
      <div class=scroll>\(accounts.table)</div></section>
      """
  }

  private var unscored: String {
    let unscored = report.ranking.unscored
    guard !unscored.isEmpty else { return "" }
    let rows = unscored.map { entry in
      let account = report.account(entry.account)
      return [escaped(account.name ?? account.id), escaped(account.id), entry.standing.rawValue]
    }
    return """
      <section><h2>Not scored</h2>
      <details><summary>\(MoneyText.things(unscored.count, "account"))</summary>
      \(HTMLText.table(
        "They are no customers on that day.",
        [("Account", .left), ("Id", .left), ("Standing", .left)], rows))</details></section>
      """
  }

  // MARK: - Method

  private var method: String {
    let reading = ReadingText(report.reading).lines(isVerbose: false).map {
      "<li>\(escaped(String($0.dropLast())))</li>"
    }
    let changes = report.changes.map {
      "<li>\(escaped("\($0.path): \($0.before) became \($0.after)"))</li>"
    }
    let policy =
      changes.isEmpty ? "" : "<p>The policy changes:</p><ul>\(changes.joined(separator: "\n"))</ul>"
    return """
      <section><h2>Method and inputs</h2>
      <p>Each of \(Signal.all.count) signals asks one question of what is on record up to \(report.day) and \
      weighs in one of five scenarios. One cause is enough to lose an account, so that scores are not \
      averages. Max is the score if all that is not known were bad; known is the share of the evidence that \
      the export holds. What is missing counts neither for nor against an account.</p>
      <ul>\(reading.joined(separator: "\n"))</ul>
      \(policy)<details><summary>What the actions are</summary><ul>\(remedies)</ul></details>
      <p>retain explain tells all about one account: every signal with its rows, and what happened when.</p>
      <p class=dim>retain \(Report.toolVersion), model \(Report.modelVersion), as of \
      \(report.day).</p></section>
      """
  }
}

extension HTMLFormat {
  fileprivate var remedies: String {
    Action.allCases.map { "<li>\(HTMLText.escaped("\($0.rawValue): \($0.remedy)"))</li>" }.joined()
  }
}

extension Band {
  /// The class of the page that colours the band's name.
  var letter: String { String(rawValue.prefix(1)) }
}
