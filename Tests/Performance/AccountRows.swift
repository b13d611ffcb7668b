import RetentionCore

extension ExportGenerator {
  /// Writes the accounts.
  func writeAccounts(to folder: String, _ dates: DateCells) throws {
    var table = try TableWriter(
      "accounts.csv", in: folder,
      """
      account_id account_name owner segment industry region customer_since annual_value currency
      acquired_by churned_on loss_reason context_goals context_success_criteria
      context_stakeholders context_end_users context_constraints champion_left_on
      champion_successor seats_licensed seats_active usage_previous usage_current
      unmet_requirements last_improvement_on satisfaction owner_changes_12m oldest_unpaid_due_on
      """)
    for number in 0..<accounts {
      var draws = Draws(seed: seed, .account, of: number)
      let customer = Customer(number, of: self)
      writeStanding(of: customer, number, to: &table, dates, &draws)
      writeContext(of: customer, to: &table, dates, &draws)
      writeUse(of: customer, to: &table, dates, &draws)
      try table.endRow()
    }
    try table.close()
  }

  private func writeStanding(
    of customer: Customer, _ number: Int, to table: inout TableWriter, _ dates: DateCells,
    _ draws: inout Draws
  ) {
    table.add(id: number)
    table.add(text: draws.happens(0.005) ? nil : ExportWords.company(number, &draws))
    table.add(draws.happens(0.03) ? nil : people[60 + draws.below(140)])
    for words in [ExportWords.segments, ExportWords.industries, ExportWords.regions] {
      table.add(text: draws.happens(0.03) ? blank(&draws) : draws.pick(words))
    }
    table.add(draws.happens(0.12) ? nil : dates[customer.since])
    table.add(draws.happens(0.03) ? nil : customer.annualValue, places: 2)
    table.add(text: draws.happens(0.03) ? nil : "EUR")
    table.add(draws.happens(0.04) ? nil : people[customer.seller])
    let isGone = customer.contracts.allSatisfy { $0.end < day } && !customer.contracts.isEmpty
    let left = (customer.contracts.map(\.end).max() ?? day).advanced(by: draws.below(60))
    let hasLeft = isGone && customer.since <= day && draws.happens(0.6)
    table.add(hasLeft ? dates[left] : nil)
    table.add(text: hasLeft && draws.happens(0.85) ? draws.pick(ExportWords.reasons) : nil)
  }

  private func writeContext(
    of customer: Customer, to table: inout TableWriter, _ dates: DateCells, _ draws: inout Draws
  ) {
    for share in [0.45, 0.3, 0.4, 0.2, 0.2] {
      let isDocumented = draws.happens(share + (0.97 - share) * customer.quality)
      table.add(text: isDocumented ? draws.pick(ExportWords.context) : blank(&draws))
    }
    let hasLeft = draws.happens(0.1 - 0.08 * customer.quality)
    table.add(hasLeft ? dates[day.advanced(by: 20 - draws.below(320))] : nil)
    let isFollowed = hasLeft && draws.happens(customer.quality)
    table.add(isFollowed ? people[200 + draws.below(200)] : nil)
  }

  private func writeUse(
    of customer: Customer, to table: inout TableWriter, _ dates: DateCells, _ draws: inout Draws
  ) {
    let (good, bad) = (customer.quality, 1.1 - customer.quality)
    let licensed = 1 + draws.below(12) * draws.below(25)
    let active = Double(licensed) * max(0, 0.6 + 0.3 * good + 0.15 * draws.deviation())
    table.add(draws.happens(0.03) ? nil : licensed)
    table.add(draws.happens(0.03) ? nil : Int(active))
    let usage = Double(100 + draws.below(5_000))
    let change = max(0, 0.82 + 0.26 * good + 0.14 * draws.deviation())
    table.add(draws.happens(0.03) ? nil : usage, places: 1)
    table.add(draws.happens(0.03) ? nil : usage * change, places: 1)
    table.add(draws.happens(0.05) ? nil : Int(5 * draws.share() * bad))
    let improved = day.advanced(by: -Int(900 * draws.share() * bad))
    table.add(draws.happens(0.4 + 0.55 * good) ? dates[improved] : nil)
    let satisfaction = min(10, max(0, 4.8 + 3.6 * good + draws.deviation()))
    table.add(draws.happens(0.2) ? nil : satisfaction, places: 1)
    table.add(draws.happens(0.05) ? nil : Int(3 * draws.share() * bad))
    let unpaid = day.advanced(by: 20 - draws.below(140))
    table.add(draws.happens(0.25 * bad) ? dates[unpaid] : nil)
  }

  /// A cell without a value, which sometimes says so.
  private func blank(_ draws: inout Draws) -> String? {
    draws.happens(0.1) ? draws.pick(ExportWords.blanks) : nil
  }
}
