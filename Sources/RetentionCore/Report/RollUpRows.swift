/// Groups of accounts as rows for spreadsheets: one a group, and where a group has several currencies
/// one a currency, with the accounts of that currency.
///
/// Counts and money add up over all rows. Rate, coverage, points and the worst account are those of
/// the whole group on each of its rows.
struct RollUpRows {
  /// A group in one currency.
  struct Row {
    let group: RollUp.Group
    let money: Portfolio.Money

    var atRisk: Int {
      zip(Band.allCases, money.bands).filter { $0.0.isAtRisk }.reduce(0) { $0 + $1.1.accounts }
    }
  }

  private let rollUp: RollUp
  private let report: Report

  init(_ rollUp: RollUp, of report: Report) {
    self.rollUp = rollUp
    self.report = report
  }

  private var rows: [Row] {
    rollUp.groups.flatMap { group in
      group.portfolio.currencies.map { Row(group: group, money: $0) }
    }
  }

  // MARK: - CSV

  func csv(isRaw: Bool) -> [UInt8] {
    var csv = CSVWriter(isRaw: isRaw)
    let titles =
      ["as_of", "by", "group", "accounts", "at_risk"] + Band.allCases.map(\.rawValue)
      + ["currency", "annual_value", "exposure", "abandonment_rate", "coverage"]
      + Scenario.allCases.map { "\($0.rawValue)_points" }
      + ["worst_scenario", "worst_id", "worst_name", "worst_score"]
    for title in titles { csv.text(title) }
    csv.endRecord()
    for row in rows { write(row, to: &csv) }
    return csv.take()
  }

  private func write(_ row: Row, to csv: inout CSVWriter) {
    let group = row.group
    let worst = report.account(group.worst.account)
    csv.text(report.day.description)
    csv.text(rollUp.grouping.key.rawValue)
    csv.text(group.name)
    csv.number(row.money.total.accounts)
    csv.number(row.atRisk)
    for sum in row.money.bands { csv.number(sum.accounts) }
    csv.text(row.money.currency)
    csv.number(row.money.total.annualValue)
    csv.number(row.money.total.exposure)
    csv.number(group.portfolio.abandonmentRate)
    csv.number(group.portfolio.coverage)
    for points in group.points { csv.number(points) }
    csv.text(group.worstScenario?.rawValue)
    csv.text(worst.id)
    csv.text(worst.name)
    csv.number(group.worst.score)
    csv.endRecord()
  }

  // MARK: - Plain

  var plain: [[String]] {
    let titles =
      [rollUp.grouping.key.rawValue.uppercased(), "ACCOUNTS", "AT RISK"]
      + Band.allCases.map { $0.rawValue.uppercased() }
      + [
        "A YEAR", "EXPOSURE", "CURRENCY", "ABANDONED", "COVERAGE", "WORST SCENARIO", "WORST ID",
        "MOST AT RISK",
      ]
    return [titles] + rows.map(cells)
  }

  private func cells(_ row: Row) -> [String] {
    let (group, total) = (row.group, row.money.total)
    return [group.shownName, "\(total.accounts)", "\(row.atRisk)"]
      + row.money.bands.map { "\($0.accounts)" } + [
        Wording.number(total.annualValue, places: 2), Wording.number(total.exposure, places: 2),
        (row.money.currency ?? "").visible,
        group.portfolio.abandonmentRate.map { Wording.percent($0) } ?? "",
        group.portfolio.coverage.map { Wording.percent($0) } ?? "",
        group.worstScenario?.rawValue ?? "", report.account(group.worst.account).id.visible,
        group.worstText(report),
      ]
  }
}
