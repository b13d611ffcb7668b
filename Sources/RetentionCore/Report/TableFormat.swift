/// A report as a table for people: fitted to the width, the reason never cut.
struct TableFormat {
  private let report: Report
  private let appearance: Format.Appearance
  private let style: TextStyle

  init(_ report: Report, _ appearance: Format.Appearance) {
    self.report = report
    self.appearance = appearance
    style = TextStyle(color: appearance.color, ascii: appearance.ascii)
  }

  var text: String {
    var lines = wrapped(headline).map { style.paint($0, .bold) } + [""]
    lines += body + [""] + summary
    if let command = appearance.nextCommand { lines.append("Next: " + command) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var body: [String] {
    if let rollUp = report.rollUp { return groups(rollUp) }
    if report.listed.isEmpty { return [emptyText] }
    if let columns = report.columns {
      return ChosenTable(columns, of: report, style, width: appearance.width).lines
    }
    let kept = AccountColumn.kept(report.kept)
    let rows = report.listed.map { Row($0, of: report, kept, style) }
    if let width = appearance.width, width < 60 { return blocks(rows, kept, width) }
    return table(rows, kept)
  }

  private var headline: String {
    let currencies = report.ranking.portfolio.currencies.compactMap(\.currency)
    let unit = currencies.isEmpty ? "" : ", " + currencies.joined(separator: " and ").visible
    if let key = report.rollUp?.grouping.key {
      return """
        Accounts at risk by \(key.rawValue) as of \(report.day)\(selectionText). Exposure = risk x \
        annual value\(unit). The worst scenario has most points in all accounts of the group.
        """
    }
    let what =
      report.listing.all || report.listing.minBand.map { $0 >= .low } ?? false
      ? "Accounts" : "At-risk accounts"
    return """
      \(what) as of \(report.day)\(selectionText). Risk 0-100, higher is worse; max if all that is \
      not known were bad. Exposure = risk x annual value\(unit).
      """
  }

  private var selectionText: String {
    report.selection.text.map { " (\($0))" } ?? ""
  }

  private var emptyText: String {
    report.ranking.portfolio.scored == 0
      ? "No account can be scored." : "No account to list: none is in these bands."
  }

  // MARK: - As a table

  private func table(_ rows: [Row], _ kept: [AccountColumn]) -> [String] {
    let layout = TableLayout(rows, kept: kept.map(\.heading), width: appearance.width)
    if let width = appearance.width, layout.isTooWide { return blocks(rows, kept, width) }
    var lines = [style.paint(layout.header, .dim)]
    for row in rows { lines += layout.lines(for: row, style) }
    return lines
  }

  // MARK: - As groups

  private func groups(_ rollUp: RollUp) -> [String] {
    guard !rollUp.groups.isEmpty else { return [emptyText] }
    let table = RollUpTable(rollUp, of: report)
    let lines = RollUpText(table, style, width: appearance.width).lines
    return lines + (rollUp.restText.map { [$0] } ?? [])
  }

  // MARK: - As blocks

  private func blocks(_ rows: [Row], _ kept: [AccountColumn], _ width: Int) -> [String] {
    var lines: [String] = []
    for row in rows {
      if !lines.isEmpty { lines.append("") }
      let title = "\(row.rank) \(row.band) \(row.score)  \(row.account)"
      let score = "score \(row.score), at most \(row.scoreMax); \(row.known) known"
      lines += title.wrapped(to: width).map { style.paint($0, row.ink) }
      let money = [row.exposure, row.renews].filter { !$0.isEmpty }.joined(separator: ", renews ")
      let others = zip(kept, row.kept).map { "\($0.name.visible): \($1)" }
      let step = row.nextStep.isEmpty ? "" : "next " + row.nextStep
      let texts = [score, money] + others + [row.reason, step]
      for text in texts where !text.isEmpty {
        lines += text.wrapped(to: max(1, width - 2)).map { "  " + $0 }
      }
    }
    return lines
  }

  /// The line fitted to the width; one that is painted already is short enough.
  private func wrapped(_ line: String) -> [String] {
    guard let width = appearance.width else { return [line] }
    return line.wrapped(to: width)
  }

  /// The summary, in which a line that has to be wrapped is left without colour.
  private var summary: [String] {
    let summary = SummaryText(report)
    let plain = summary.lines(TextStyle(ascii: style.ascii))
    return zip(plain, summary.lines(style)).flatMap { plain, painted in
      plain.columns <= appearance.width ?? .max ? [painted] : wrapped(plain)
    }
  }

  /// The cells of one account, safe to show.
  struct Row {
    let rank: String
    let band: String
    let ink: TextStyle.Ink
    let score: String

    /// The score if all that is missing were bad, and the share of the evidence that was there.
    let scoreMax: String
    let known: String
    let bar: String
    let account: String
    let owner: String
    let exposure: String
    let renews: String
    let nextStep: String
    let reason: String

    /// What is carried along of the account's own row.
    let kept: [String]

    init(
      _ entry: Ranking.Entry, of report: Report, _ kept: [AccountColumn], _ style: TextStyle
    ) {
      let listed = ListedAccount(entry, of: report)
      self.init(
        listed.assessment, rank: entry.rank, style, kept: kept.map { $0.value(listed).plain })
    }

    init(_ assessment: Assessment, rank: Int, _ style: TextStyle, kept: [String] = []) {
      self.kept = kept
      let score = assessment.score
      let account = assessment.account
      self.rank = "\(rank)"
      band = score.band.mark(ascii: style.ascii) + " " + score.band.shortName
      ink = score.band.ink
      self.score = "\(score.score)"
      scoreMax = "\(score.scoreMax)"
      known = Wording.percent(score.coverage)
      bar = style.bar(Double(score.score) / 100)
      self.account = (account.name ?? account.id).visible
      owner = (account.owner ?? "").visible
      exposure = assessment.exposure.map { MoneyText.text($0, account.currency) } ?? "unknown"
      renews =
        assessment.facts.renewalDate.map {
          "\($0) \("\($0.days(since: assessment.facts.day))d".padded(to: 4, .right))"
        } ?? ""
      nextStep =
        assessment.nextStep.map {
          "\($0.action.rawValue) \($0.scoreAfter - score.score)"
        } ?? ""
      reason = assessment.reason.visible
    }
  }
}
