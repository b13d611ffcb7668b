/// What a trend says in words and figures, whatever it is written as.
struct TrendWording {
  private let report: TrendReport
  private let trend: Trend

  init(_ report: TrendReport) {
    self.report = report
    trend = report.trend
  }

  var headline: String {
    let (first, last) = (trend.days.first ?? .first, trend.days.last ?? .last)
    let currencies = exposures.compactMap(\.currency)
    let unit = currencies.isEmpty ? "" : ", " + currencies.joined(separator: " and ").visible
    let owners = trend.selection.owners.map { "owner \($0.visible)" }
    let segments = trend.selection.segments.map { "segment \($0.visible)" }
    let parts = owners + segments
    let selection = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    return """
      Scores from \(first) to \(last)\(selection), at the end of each \(report.interval.rawValue), \
      each by what was on record on that day. Risk 0-100, higher is worse. Exposure = risk x annual \
      value\(unit).
      """
  }

  // MARK: - The portfolio

  static let portfolioTitles = [
    "Date", "Scored", "At risk", "Critical", "High", "Elevated", "Low", "Unknown", "Exposure",
    "Abandoned", "Known",
  ]

  /// The figures of each day, as cells under the titles.
  var portfolioRows: [[String]] {
    zip(trend.days, trend.portfolios).map { day, portfolio in
      let bands = portfolio.bandCounts.map { MoneyText.grouped($0) }
      let exposures = portfolio.currencies.filter { $0.total.annualValue != 0 }
        .map { MoneyText.text($0.total.exposure, $0.currency) }
      return [
        day.description, MoneyText.grouped(portfolio.scored), MoneyText.grouped(portfolio.atRisk),
      ] + bands + [
        exposures.joined(separator: "; "),
        portfolio.abandonmentRate.map(Wording.percent) ?? "",
        portfolio.coverage.map(Wording.percent) ?? "",
      ]
    }
  }

  /// The exposure of each day, a currency for itself.
  var exposures: [(currency: String?, amounts: [Double])] {
    let all = trend.portfolios.flatMap(\.currencies).filter { $0.total.annualValue != 0 }
    let codes = Set(all.map { $0.currency ?? "" }).sorted()
    return codes.map { code in
      let amounts = trend.portfolios.map { portfolio in
        portfolio.currencies.first { $0.currency ?? "" == code }?.total.exposure ?? 0
      }
      return (code.isEmpty ? nil : code, amounts)
    }
  }

  // MARK: - Accounts

  /// The first day on which an account was in each band at risk: `high 2026-03-31`.
  func firstDays(of account: Int) -> String {
    Band.allCases.filter(\.isAtRisk).reversed().compactMap { band in
      trend.firstDay(in: band, of: account).map { "\(band.rawValue) \($0)" }
    }.joined(separator: ", ")
  }

  /// A change with its sign: `+12`, `-3`, `0`.
  static func signed(_ change: Int) -> String { change > 0 ? "+\(change)" : "\(change)" }

  // MARK: - What the figures are worth

  /// Why some dates must not be held against others.
  var warnings: [String] {
    var warnings: [String] = []
    let silent = trend.books.filter(Trend.isBeforeTouchpoints).count
    if silent > 0, let begin = trend.reading.book.profile.completeFrom {
      warnings.append(
        """
        The touchpoints begin on \(begin). On \(MoneyText.things(silent, "date")) before it nobody \
        seems to have talked with anybody: don't compare them with later ones.
        """)
    }
    if !trend.reading.book.profile.records(.touchpoints) {
      warnings.append(
        """
        There is no table of touchpoints: only the last date of each kind of contact is known, so \
        early days look worse than they were.
        """)
    }
    return warnings
  }

  /// What else has to be known of the figures.
  var notes: [String] {
    var notes: [String] = []
    if trend.books.count < trend.reading.books.count,
      let begin = trend.reading.book.profile.completeFrom
    {
      notes.append("The touchpoints begin on \(begin): earlier dates are left out.")
    }
    let fields = trend.undatedFields
    if !fields.isEmpty {
      notes.append(
        """
        Not rewound, because the export gives no dates for it: \
        \(UndatedField.listed(fields)). It counts on every day as it was exported.
        """)
    }
    if !trend.gone.isEmpty {
      notes.append(
        """
        Scored on an earlier day and no customer now: \
        \(MoneyText.things(trend.gone.count, "account")).
        """)
    }
    if let name = report.policyName {
      let changes = MoneyText.things(trend.policy.changes.count, "value")
      notes.append("Policy \(name.visible) changes \(changes), on every day alike.")
    }
    return notes
  }
}

extension UndatedField {
  /// The fields by table: `accounts: satisfaction, seats_active; contracts: discount`.
  static func listed(_ fields: [UndatedField]) -> String {
    Table.allCases.compactMap { table in
      let names = fields.filter { $0.table == table }.map(\.field.rawValue)
      return names.isEmpty ? nil : "\(table.rawValue): \(names.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}
