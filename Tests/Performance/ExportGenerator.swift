package import RetentionCore

/// Writes a made-up export of any size: four tables with all their fields, the same bytes for the
/// same seed.
///
/// Rows are as systems write them: blank cells, words for no value, names from all over, commas,
/// quotes and line breaks in texts, touchpoints of accounts that nobody knows. None of them is
/// rejected.
package struct ExportGenerator {
  /// The day of all exports, 2026-09-30; a few touchpoints are planned for later ones.
  package static let day = Day(unchecked: 20_726)

  let accounts: Int
  let touchpointsEach: Int
  let seed: Int

  /// Years of touchpoints.
  static let history = 4 * 365

  let people = ExportWords.people.map(TableWriter.cell)

  package init(accounts: Int, touchpointsEach: Int, seed: Int) {
    self.accounts = accounts
    self.touchpointsEach = touchpointsEach
    self.seed = seed
  }

  /// The number of touchpoints.
  var touchpoints: Int { accounts * touchpointsEach }

  /// Writes the four files into a folder, which exists.
  package func write(to folder: String) throws {
    let dates = DateCells(around: day)
    try writeAccounts(to: folder, dates)
    try writeContracts(to: folder, dates)
    try writeHandOffs(to: folder, dates)
    try writeTouchpoints(to: folder, dates)
  }

  /// The day of the export.
  var day: Day { ExportGenerator.day }

  /// The number of an account that nobody knows.
  static let unknown = 9_999_999

  /// The numbers of all accounts in an order of their own for each table.
  private func order(_ table: Int) -> some Sequence<Int> {
    var step = accounts * 5 / 13 + table
    while ExportGenerator.commonDivisor(step, accounts) != 1 { step += 1 }
    return (0..<accounts).lazy.map { $0 * step % accounts }
  }

  private static func commonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : commonDivisor(right, left % right)
  }

  // MARK: - Contracts

  private func writeContracts(to folder: String, _ dates: DateCells) throws {
    var table = try TableWriter(
      "contracts.csv", in: folder,
      """
      contract_id account_id product signed_on start_on end_on term_months cancelled_on notice_days
      annual_value list_value discount auto_renews opportunity_created_on commitments_promised
      commitments_delivered delivery_due_on delivered_on budget cost renewal_discount
      """)
    for number in order(1) {
      let customer = Customer(number, of: self)
      var draws = Draws(seed: seed, .contracts, of: number)
      for (place, term) in customer.contracts.enumerated() {
        try write(
          term, "K\(number)-\(place + 1)", of: number, customer, &table, dates, &draws)
      }
    }
    try table.close()
  }

  private func write(
    _ term: Customer.Term, _ contract: String, of number: Int, _ customer: Customer,
    _ table: inout TableWriter, _ dates: DateCells, _ draws: inout Draws
  ) throws {
    let bad = 1.1 - customer.quality
    let hasEnd = !draws.happens(0.02)
    // Systems that renew by themselves write the next term too: only the last one says so.
    let mayRenew = hasEnd && !term.isFollowed && term.cancelled == nil && term.end >= day
    table.add(text: contract)
    table.add(id: draws.happens(0.001) ? Self.unknown : number)
    table.add(text: ExportWords.products[term.product])
    table.add(draws.happens(0.03) ? nil : dates[term.signed])
    table.add(draws.happens(0.03) ? nil : dates[term.start])
    table.add(hasEnd ? dates[term.end] : nil)
    table.add(hasEnd && draws.happens(0.7) ? term.months : nil)
    table.add(term.cancelled.flatMap { dates[$0] })
    table.add(draws.happens(0.3) ? nil : draws.pick([0, 30, 30, 60, 90]))
    table.add(draws.happens(0.03) ? nil : term.annualValue, places: 2)
    let discount = max(0, 0.05 + 0.2 * bad + 0.07 * draws.deviation())
    table.add(draws.happens(0.1) ? nil : term.annualValue / (1 - min(discount, 0.9)), places: 2)
    table.add(draws.happens(0.35) ? nil : min(discount, 0.9), places: 3)
    table.add(text: mayRenew && draws.happens(0.35) ? "yes" : draws.happens(0.05) ? nil : "no")
    table.add(draws.happens(0.08) ? nil : dates[term.signed.advanced(by: -draws.within(5...160))])
    let promised = draws.below(12)
    let delivered = (0..<promised).count { _ in draws.happens(0.6 + 0.39 * customer.quality) }
    table.add(draws.happens(0.06) ? nil : promised)
    table.add(draws.happens(0.06) ? nil : delivered)
    let due = term.start.advanced(by: draws.within(30...300))
    let late = Int(Double(draws.below(120)) * bad * bad) - 20
    table.add(draws.happens(0.08) ? nil : dates[due])
    table.add(draws.happens(0.12 * bad) ? nil : dates[due.advanced(by: late)])
    let budget = term.annualValue * (0.2 + 0.4 * draws.share())
    table.add(draws.happens(0.1) ? nil : budget, places: 2)
    table.add(
      draws.happens(0.1) ? nil : budget * (0.9 + 0.25 * bad + 0.08 * draws.deviation()), places: 2)
    table.add(draws.happens(0.5) ? nil : draws.pick([0, 0, 0.05, 0.1, 0.2]) * bad, places: 3)
    try table.endRow()
  }

  // MARK: - Hand-offs

  private func writeHandOffs(to folder: String, _ dates: DateCells) throws {
    var table = try TableWriter(
      "handoffs.csv", in: folder,
      """
      account_id date from_department to_department from_person to_person items_required
      items_complete context_shared accepted_on joint_meeting rework_hours
      """)
    let from = WordShares([
      "sales": 42, "presales": 16, "implementation": 14, "success": 12, "support": 8, "product": 3,
      "finance": 2,
    ])
    let to = WordShares([
      "implementation": 32, "success": 30, "support": 15, "sales": 8, "presales": 5, "finance": 3,
      "product": 3,
    ])
    for number in order(2) {
      let customer = Customer(number, of: self)
      var draws = Draws(seed: seed, .handOffs, of: number)
      for _ in 0..<draws.pick([0, 1, 2, 2, 3, 4]) {
        let isFirst = draws.happens(0.5)
        let date =
          isFirst
          ? customer.since.advanced(by: draws.within(-5...40))
          : day.advanced(by: -draws.below(720))
        let bad = 1.1 - customer.quality
        table.add(id: draws.happens(0.001) ? Self.unknown : number)
        table.add(dates[date])
        table.add(from.draw(&draws))
        table.add(to.draw(&draws))
        table.add(draws.happens(0.03) ? nil : people[customer.seller])
        table.add(draws.happens(0.03) ? nil : people[60 + draws.below(300)])
        let required = draws.below(15)
        table.add(draws.happens(0.03) ? nil : required)
        table.add(
          draws.happens(0.03)
            ? nil : (0..<required).count { _ in draws.happens(0.55 + 0.43 * customer.quality) })
        table.add(text: draws.happens(0.06) ? nil : draws.happens(1.05 - bad) ? "yes" : "no")
        let accepted = date.advanced(by: Int(Double(draws.below(40)) * bad))
        table.add(draws.happens(0.1 * bad) ? nil : dates[accepted])
        table.add(text: draws.happens(0.06) ? nil : draws.happens(1.05 - bad) ? "yes" : "no")
        table.add(draws.happens(0.5) ? nil : 28 * draws.share() * bad, places: 1)
        try table.endRow()
      }
    }
    try table.close()
  }
}

/// The days around an export as cells, made once.
struct DateCells {
  private let first: Day
  private let cells: [TableWriter.Cell]

  init(around day: Day) {
    let first = day.advanced(by: -9 * 366)
    self.first = first
    cells = (0..<14 * 366).map { Array(first.advanced(by: $0).description.utf8) }
  }

  /// A day as a cell; nil for one that is far away.
  subscript(_ day: Day) -> TableWriter.Cell? {
    let place = day.days(since: first)
    return cells.indices.contains(place) ? cells[place] : nil
  }
}
