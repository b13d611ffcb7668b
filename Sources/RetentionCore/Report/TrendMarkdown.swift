/// A trend as Markdown, to be pasted into a mail, a ticket or a page.
struct TrendMarkdown {
  private let report: TrendReport
  private let trend: Trend

  init(_ report: TrendReport) {
    self.report = report
    trend = report.trend
  }

  var text: String {
    let wording = TrendWording(report)
    var lines = ["# Risk up to \(trend.days.last?.description ?? "")", ""]
    for text in [wording.headline] + wording.warnings {
      lines += [MarkdownText.escaped(text), ""]
    }
    let titles = TrendWording.portfolioTitles.enumerated().map { place, title in
      (title: title, alignment: place == 0 ? TextAlignment.left : .right)
    }
    lines += MarkdownText.table(
      titles, wording.portfolioRows.map { $0.map(MarkdownText.escaped) })
    lines += ["", "## Accounts", ""]
    let entries = report.listed(default: TrendText.usual)
    lines +=
      entries.isEmpty
      ? ["No account is in these bands."] : MarkdownText.table(columns, entries.map(row))
    let notes = wording.notes
    if !notes.isEmpty { lines += [""] + notes.map { "- " + MarkdownText.escaped($0) } }
    return lines.joined(separator: "\n") + "\n"
  }

  private let columns: [(title: String, alignment: TextAlignment)] = [
    ("#", .right), ("Risk", .left), ("Score", .right), ("Curve", .left), ("Change", .right),
    ("Account", .left), ("Owner", .left), ("First", .left),
  ]

  private func row(_ entry: Ranking.Entry) -> [String] {
    let account = report.account(entry.account)
    let scores = trend.points(of: entry.account).map { $0.map { Double($0.score) } }
    return [
      "\(entry.rank)", "\(entry.band.mark(ascii: false)) \(entry.band.rawValue)", "\(entry.score)",
      TextStyle().sparkline(scores, most: 100),
      trend.change(of: entry.account).map(TrendWording.signed) ?? "",
      account.name ?? account.id, account.owner ?? "",
      TrendWording(report).firstDays(of: entry.account),
    ].map(MarkdownText.escaped)
  }
}
