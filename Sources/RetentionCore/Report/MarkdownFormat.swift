/// A report as Markdown, to be pasted into a mail, a ticket or a page.
struct MarkdownFormat {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  var text: String {
    let style = TextStyle()
    let rows = report.listed.map { entry in
      let row = TableFormat.Row(report.assessment(of: entry), rank: entry.rank, style)
      return [
        row.rank, row.band, row.score, row.scoreMax, row.known, row.account, row.owner,
        row.exposure, row.renews, row.reason, row.nextStep,
      ].map(MarkdownText.escaped)
    }
    var lines = ["# Accounts at risk on \(report.day)", ""]
    lines +=
      rows.isEmpty ? ["No account is in these bands."] : MarkdownText.table(columns, rows)
    lines.append("")
    lines += SummaryText(report).lines(style).map { "- " + MarkdownText.escaped($0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private let columns: [(title: String, alignment: TextAlignment)] = [
    ("#", .right), ("Risk", .left), ("Score", .right), ("Max", .right), ("Known", .right),
    ("Account", .left), ("Owner", .left), ("Exposure", .right), ("Renews", .left), ("Why", .left),
    ("Next step", .left),
  ]
}
