/// A report as Markdown, to be pasted into a mail, a ticket or a page as it stands.
struct MarkdownFormat {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  var text: String {
    let paragraphs = [["# " + title], [introduction], table, ["## In all"], summary]
    return paragraphs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var title: String {
    let groups = report.rollUp.map { " by \($0.grouping.key.rawValue)" } ?? ""
    return "Accounts at risk\(groups) on \(report.day)"
  }

  /// Which accounts these are, by what policy, and how to read the figures.
  private var introduction: String {
    let selection = report.selection.text.map { "Only \($0). " } ?? ""
    let policy = report.policyName.map { "Scored by the policy \($0.visible). " } ?? ""
    return MarkdownText.escaped(selection + policy + (report.rollUp == nil ? listed : grouped))
  }

  private var listed: String {
    let scored = MoneyText.things(report.ranking.portfolio.scored, "scored account")
    let renewing = report.listing.renewingBy.map { " that renew by \($0)" } ?? ""
    return """
      \(report.listed.count) of \(scored)\(renewing) are listed. Score and max run from 0 to 100, \
      and higher is worse; max is the score if all that is not known were bad. Exposure is risk \
      times annual value.
      """
  }

  private var grouped: String {
    """
    Exposure is risk times annual value. The worst scenario has most points in all accounts of the \
    group; with the account most at risk stands its score, from 0 to 100.
    """
  }

  // MARK: - The table

  private var table: [String] {
    if let rollUp = report.rollUp { return groups(rollUp) }
    guard !report.listed.isEmpty else { return ["No account is in these bands."] }
    if let columns = report.columns { return chosen(columns) }
    let kept = AccountColumn.kept(report.kept)
    let rows = report.listed.map { entry in
      let row = TableFormat.Row(entry, of: report, kept, TextStyle())
      let cells = [
        row.rank, row.band, row.score, row.scoreMax, row.known, row.account, row.owner,
        row.exposure, row.renews, row.reason, row.nextStep,
      ]
      return (cells + row.kept).map(MarkdownText.escaped)
    }
    return MarkdownText.table(columns + kept.map { (MarkdownText.escaped($0.name), .left) }, rows)
  }

  private func chosen(_ columns: [AccountColumn]) -> [String] {
    let rows = report.listed.map { entry in
      let account = ListedAccount(entry, of: report)
      return columns.map { $0.value(account) }
    }
    let titles = columns.enumerated().map { place, column in
      (title: MarkdownText.escaped(column.name), alignment: rows[0][place].alignment)
    }
    return MarkdownText.table(
      titles, rows.map { $0.map { MarkdownText.escaped($0.shown(ascii: false)) } })
  }

  private let columns: [(title: String, alignment: TextAlignment)] = [
    ("#", .right), ("Risk", .left), ("Score", .right), ("Max", .right), ("Known", .right),
    ("Account", .left), ("Owner", .left), ("Exposure", .right), ("Renews", .left), ("Why", .left),
    ("Next step", .left),
  ]

  private func groups(_ rollUp: RollUp) -> [String] {
    let table = RollUpTable(rollUp, of: report)
    guard !table.groups.isEmpty else { return ["No account can be scored."] }
    let columns = table.columns(of: table.parts.count)
    let rows = table.groups.map { group in
      columns.map { MarkdownText.escaped($0.cell(group).joined(separator: ", ")) }
    }
    return MarkdownText.table(columns.map { ($0.title, $0.alignment) }, rows)
      + (rollUp.restText.map { ["", $0] } ?? [])
  }

  // MARK: - The sums

  /// A list; what the summary indents belongs to the entry before it.
  private var summary: [String] {
    SummaryText(report).lines(TextStyle()).map { line in
      let indent = line.prefix { $0 == " " }
      return indent + "- " + MarkdownText.escaped(String(line.dropFirst(indent.count)))
    }
  }
}
