extension JSONWriter {
  /// The members of a portfolio. Sums of several currencies are null, and stand apart in
  /// `currencies`.
  mutating func portfolio(_ portfolio: Portfolio) {
    let total = portfolio.money?.total
    member("scored", portfolio.scored)
    member("at_risk", portfolio.atRisk)
    member("prospects", portfolio.prospects)
    member("lost", portfolio.lost)
    member("former", portfolio.former)
    member("currency", portfolio.money?.currency)
    member("annual_value", total?.annualValue)
    member("exposure", total?.exposure)
    member("coverage", portfolio.coverage)
    member("abandonment_rate", portfolio.abandonmentRate)
    object("rates") { rates in
      for (scenario, rate) in zip(Scenario.allCases, portfolio.rates) {
        rates.member(scenario.rawValue, rate)
      }
    }
    object("bands") { bands in
      for (place, band) in Band.allCases.enumerated() {
        bands.member(band.rawValue, portfolio.bandCounts[place])
      }
    }
    object("process") {
      $0.member("documented", portfolio.process.documented)
      $0.member("proven", portfolio.process.proven)
      $0.member("proactive", portfolio.process.proactive)
      $0.member("collaborative", portfolio.process.collaborative)
    }
    array("currencies") { currencies in
      for money in portfolio.currencies { currencies.object { $0.money(money) } }
    }
  }

  /// The groups that were asked for, else null.
  mutating func rollUp(_ report: Report) {
    guard let rollUp = report.rollUp else { return member("roll_up", nil as String?) }
    object("roll_up") {
      $0.member("by", rollUp.grouping.key.rawValue)
      $0.member("sort", rollUp.grouping.order.rawValue)
      $0.member("top", rollUp.grouping.top)
      $0.array("groups") { groups in
        for group in rollUp.groups { groups.object { $0.group(group, report) } }
      }
    }
  }

  private mutating func group(_ group: RollUp.Group, _ report: Report) {
    let worst = report.account(group.worst.account)
    member("name", group.name)
    member("worst_scenario", group.worstScenario?.rawValue)
    object("worst_account") {
      $0.member("id", worst.id)
      $0.member("name", worst.name)
      $0.member("rank", group.worst.rank)
      $0.member("score", group.worst.score)
    }
    object("points") { points in
      for (scenario, sum) in zip(Scenario.allCases, group.points) {
        points.member(scenario.rawValue, sum)
      }
    }
    object("portfolio") { $0.portfolio(group.portfolio) }
  }

  private mutating func money(_ money: Portfolio.Money) {
    member("currency", money.currency)
    sum(money.total)
    object("bands") { bands in
      for (place, band) in Band.allCases.enumerated() {
        bands.object(band.rawValue) { $0.sum(money.bands[place]) }
      }
    }
    periods("renewals_by_month", money.months)
    periods("renewals_by_quarter", money.quarters)
  }

  private mutating func periods(_ name: String, _ periods: [Portfolio.Period]) {
    array(name) { array in
      for period in periods {
        array.object {
          $0.member("period", period.name)
          $0.sum(period.sum)
        }
      }
    }
  }

  private mutating func sum(_ sum: Portfolio.Sum) {
    member("accounts", sum.accounts)
    member("annual_value", sum.annualValue)
    member("exposure", sum.exposure)
  }
}
