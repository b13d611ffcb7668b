/// What a table of groups shows of each, as cells for those that have room and as words for those
/// that have not.
struct RollUpTable {
  /// One column; a cell holds several lines where there are several currencies.
  struct Column {
    let title: String
    let alignment: TextAlignment
    let ink: TextStyle.Ink?
    let width: Int
    let cell: (RollUp.Group) -> [String]
  }

  /// Columns that come and go together, and the words that stand for them.
  struct Part {
    let columns: [Column]
    let note: (RollUp.Group) -> String
  }

  let groups: [RollUp.Group]

  /// The name of the group, which is always shown.
  private let name: Column

  /// All else, the most needed first.
  let parts: [Part]

  init(_ rollUp: RollUp, of report: Report) {
    let groups = rollUp.groups
    self.groups = groups
    func column(
      _ title: String, _ alignment: TextAlignment = .right, _ ink: TextStyle.Ink? = nil,
      limit: Int = .max, _ cell: @escaping (RollUp.Group) -> [String]
    ) -> Column {
      let widest = groups.flatMap(cell).map(\.columns).max() ?? 0
      return Column(
        title: title, alignment: alignment, ink: ink,
        width: min(limit, max(title.count, widest)), cell: cell)
    }
    name = column(rollUp.grouping.key.title, .left, limit: 32) { [$0.shownName] }
    let bands = Band.allCases.enumerated().filter { place, band in
      band.isAtRisk || groups.contains { $0.portfolio.bandCounts[place] > 0 }
    }
    parts = [
      Part(columns: [column("At risk") { [$0.atRiskText] }]) { "at risk \($0.atRiskText)" },
      Part(columns: [column("Exposure") { $0.money(\.exposure) }]) {
        "exposure \($0.money(\.exposure).joined(separator: ", "))"
      },
      Part(columns: [column("A year") { $0.money(\.annualValue) }]) {
        "\($0.money(\.annualValue).joined(separator: ", ")) a year"
      },
      Part(
        columns: bands.map { place, band in
          column(band.shortName, .right, band.ink) { ["\($0.portfolio.bandCounts[place])"] }
        }
      ) { group in
        bands.map { place, band in "\(group.portfolio.bandCounts[place]) \(band.rawValue)" }
          .joined(separator: ", ")
      },
      Part(columns: [column("Abandoned") { [$0.rateText] }]) { "abandonment rate \($0.rateText)" },
      Part(columns: [column("Known") { [$0.knownText] }]) { "\($0.knownText) known" },
      Part(columns: [column("Worst scenario", .left) { [$0.worstScenario?.rawValue ?? ""] }]) {
        $0.worstScenario.map { "worst scenario \($0.rawValue)" } ?? ""
      },
      Part(columns: [column("Most at risk", .left, limit: 48) { [$0.worstText(report)] }]) {
        $0.worst.score > 0 ? "most at risk \($0.worstName(report)) (\($0.worst.score))" : ""
      },
    ]
  }

  /// The name, and the columns of the first so many parts.
  func columns(of count: Int) -> [Column] {
    [name] + parts.prefix(count).flatMap(\.columns)
  }
}

extension RollUp {
  /// That there are more groups than are shown; nil where there are not.
  var restText: String? {
    let rest = groupCount - groups.count
    return rest > 0 ? "And \(MoneyText.grouped(rest)) more." : nil
  }
}

extension Grouping.Key {
  /// The word at the head of a column.
  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension RollUp.Group {
  /// The name, safe to show.
  var shownName: String { name?.visible ?? "(none)" }

  fileprivate var atRiskText: String { "\(portfolio.atRisk) of \(portfolio.scored)" }

  fileprivate var rateText: String {
    portfolio.abandonmentRate.map { Wording.percent($0) } ?? "unknown"
  }

  fileprivate var knownText: String { Wording.percent(portfolio.coverage ?? 0) }

  /// An amount in each currency in which there is any money, else one that is 0.
  fileprivate func money(_ amount: (Portfolio.Sum) -> Double) -> [String] {
    let monies = portfolio.currencies.filter { $0.total.annualValue != 0 }
    return monies.isEmpty
      ? ["unknown"] : monies.map { MoneyText.text(amount($0.total), $0.currency) }
  }

  /// The score of the account with the best rank, and its name; empty where nothing fires.
  func worstText(_ report: Report) -> String {
    worst.score > 0 ? "\(worst.score) \(worstName(report))" : ""
  }

  fileprivate func worstName(_ report: Report) -> String {
    let account = report.account(worst.account)
    return (account.name ?? account.id).visible
  }
}
