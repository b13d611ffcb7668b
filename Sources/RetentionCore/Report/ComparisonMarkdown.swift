/// A comparison as Markdown, to be pasted into a mail, a ticket or a page.
struct ComparisonMarkdown {
  private let comparison: Comparison
  private let wording: ComparisonWording
  private let listing: Comparison.Listing
  private let style = TextStyle()

  init(_ comparison: Comparison, _ listing: Comparison.Listing) {
    self.comparison = comparison
    self.listing = listing
    wording = ComparisonWording(comparison)
  }

  var text: String {
    var lines = ["# What moved", "", MarkdownText.escaped(wording.headline), ""]
    lines += groups + [""]
    lines += ([wording.order] + wording.policies + wording.parts + [wording.bands(style)])
      .map { "- " + MarkdownText.escaped($0) }
    lines += wording.signals.map { "- " + MarkdownText.escaped("\($0.id): \($0.text)") }
    lines += (wording.warnings + [wording.undated].compactMap { $0 })
      .map { "- " + MarkdownText.escaped($0) }
    for section in comparison.sections(listing, most: ComparisonText.usualEntries) {
      lines += ["", "## " + section.title.rawValue, ""] + table(section)
      if section.left > 0 {
        lines += ["", "And \(MoneyText.things(section.left, "more account"))."]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var groups: [String] {
    let titles = wording.currencies.map { money in
      let code = money.currency.map { ", " + MarkdownText.escaped($0) } ?? ""
      return (title: "Exposure" + code, alignment: TextAlignment.right)
    }
    let rows = wording.groupRows.map { row in
      ([row.title, "\(row.accounts)"] + row.money + [row.note]).map(MarkdownText.escaped)
    }
    return MarkdownText.table(
      [("", .left), ("Accounts", .right)] + titles + [("", .left)], rows)
  }

  private func table(_ section: Comparison.Section) -> [String] {
    let rows = section.entries.map { entry in
      let text = ComparisonAccountText(comparison, entry, style)
      let signals = text.signals(most: ComparisonText.usualSignals).lines
        .map { "\($0.kind) \($0.points): \($0.text)" }
      let why = ([text.remark].filter { !$0.isEmpty } + signals).map(MarkdownText.escaped)
      return [text.name, text.owner, text.band, text.score, text.exposure]
        .map(MarkdownText.escaped) + [why.joined(separator: "<br>")]
    }
    return MarkdownText.table(
      [
        ("Account", .left), ("Owner", .left), ("Risk", .left), ("Score", .left),
        ("Exposure", .left), ("Why", .left),
      ], rows)
  }
}
