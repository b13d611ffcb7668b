/// A trend for people: the portfolio day by day, then the accounts, each with its curve.
struct TrendText {
  private let report: TrendReport
  private let trend: Trend
  private let appearance: Format.Appearance
  private let style: TextStyle

  init(_ report: TrendReport, _ appearance: Format.Appearance) {
    self.report = report
    self.appearance = appearance
    trend = report.trend
    style = TextStyle(color: appearance.color, ascii: appearance.ascii)
  }

  /// The accounts that are listed where nobody asks for others.
  static let usual = Listing.Default.worst(20)

  var text: String {
    let wording = TrendWording(report)
    var lines = wrapped(wording.headline).map { style.paint($0, .bold) }
    lines += wording.warnings.flatMap(wrapped).map { style.paint($0, .yellow) } + [""]
    lines += portfolio + [""] + accounts + [""]
    lines += wording.notes.flatMap(wrapped)
    if let command = appearance.nextCommand { lines.append("Next: " + command) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The line fitted to the width.
  private func wrapped(_ line: String) -> [String] {
    appearance.width.map { line.wrapped(to: $0) } ?? [line]
  }

  // MARK: - The portfolio

  /// The columns that go where they do not fit, more and more: those that tell least go first.
  private static let dropped: [Set<String>] = [
    [], ["Low"], ["Low", "Elevated", "Known"],
    ["Low", "Elevated", "Known", "Critical", "High", "Unknown"],
    ["Low", "Elevated", "Known", "Critical", "High", "Unknown", "Scored", "Abandoned"],
  ]

  private var portfolio: [String] {
    let rows = TrendWording(report).portfolioRows
    let all: [TextTable.Column] = TrendWording.portfolioTitles.enumerated().map { place, title in
      TextTable.Column(title: title.uppercased(), alignment: place == 0 ? .left : .right)
    }
    for dropped in TrendText.dropped {
      let kept = all.indices.filter { !dropped.contains(TrendWording.portfolioTitles[$0]) }
      let table = TextTable(kept.map { all[$0] }, rows.map { row in kept.map { row[$0] } })
      if table.width <= appearance.width ?? .max || dropped == TrendText.dropped.last {
        return [style.paint(table.header, .dim)] + table.lines() + curves
      }
    }
    return curves
  }

  /// The curves of what the table says in figures.
  private var curves: [String] {
    let atRisk = trend.portfolios.map { Double($0.atRisk) }
    var lines = [
      "At risk   \(style.sparkline(atRisk, most: atRisk.max() ?? 0))  "
        + "\(Int(atRisk.first ?? 0)) to \(MoneyText.things(Int(atRisk.last ?? 0), "account"))"
    ]
    for (currency, exposures) in TrendWording(report).exposures {
      let ends = [exposures.first, exposures.last].map { MoneyText.text($0 ?? 0, currency) }
      lines.append(
        "Exposure  \(style.sparkline(exposures, most: exposures.max() ?? 0))  "
          + ends.joined(separator: " to "))
    }
    return [""] + lines
  }

  // MARK: - Accounts

  private var accounts: [String] {
    let entries = report.listed(default: TrendText.usual)
    guard !entries.isEmpty else {
      return [
        trend.ranking.portfolio.scored == 0
          ? "No account can be scored." : "No account to list: none is in these bands."
      ]
    }
    let rows = entries.map { row(of: $0) }
    let columns = [
      TextTable.Column(title: "#", alignment: .right), TextTable.Column(title: "RISK"),
      TextTable.Column(title: "SCORE", alignment: .right), TextTable.Column(title: "CURVE"),
      TextTable.Column(title: "CHANGE", alignment: .right),
      TextTable.Column(title: "ACCOUNT", limit: 40), TextTable.Column(title: "FIRST"),
    ]
    let table = TextTable(columns, rows, ascii: style.ascii)
    if table.width <= appearance.width ?? .max {
      return [style.paint(table.header, .dim)] + lines(of: table, entries)
    }
    let narrow = TextTable(
      columns.dropLast(), rows.map { Array($0.dropLast()) }, ascii: style.ascii)
    guard narrow.width <= appearance.width ?? .max else { return blocks(rows, entries) }
    let firsts = rows.map { $0.last ?? "" }
    return [style.paint(narrow.header, .dim)]
      + zip(lines(of: narrow, entries), firsts).flatMap { [$0] + indented($1, by: 5) }
  }

  private func lines(of table: TextTable, _ entries: [Ranking.Entry]) -> [String] {
    table.lines { cell, row, column in
      column == 1 || column == 3 ? style.paint(cell, entries[row].band.ink) : cell
    }
  }

  private func blocks(_ rows: [[String]], _ entries: [Ranking.Entry]) -> [String] {
    zip(rows, entries).enumerated().flatMap { place, row -> [String] in
      let (cells, entry) = row
      let title = wrapped("\(cells[0]) \(cells[1]) \(cells[2])  \(cells[5])")
      let change = cells[4].isEmpty ? "" : "  " + cells[4]
      return (place > 0 ? [""] : []) + title.map { style.paint($0, entry.band.ink) }
        + ["  " + cells[3] + change] + indented(cells[6], by: 2)
    }
  }

  private func indented(_ text: String, by columns: Int) -> [String] {
    guard !text.isEmpty else { return [] }
    let indent = String(repeating: " ", count: columns)
    return text.wrapped(to: max(1, (appearance.width ?? .max) - columns)).map { indent + $0 }
  }

  private func row(of entry: Ranking.Entry) -> [String] {
    let points = trend.points(of: entry.account)
    let account = report.account(entry.account)
    return [
      "\(entry.rank)", entry.band.mark(ascii: style.ascii) + " " + entry.band.shortName,
      "\(entry.score)", style.sparkline(points.map { $0.map { Double($0.score) } }, most: 100),
      trend.change(of: entry.account).map(TrendWording.signed) ?? "",
      (account.name ?? account.id).visible, TrendWording(report).firstDays(of: entry.account),
    ]
  }
}
