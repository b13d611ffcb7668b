/// The scores of past days, each by what was on record then, beside what became of the accounts.
package struct Backtest: Sendable {
  /// One account as of one of the days.
  package struct Case: Sendable, Equatable {
    /// The number of the account in the books.
    package let account: Int
    package let day: Day

    /// 0 to 1.
    package let risk: Double

    /// 0 to 100.
    package let score: Int
    package let band: Band

    /// The day of the loss; nil for an account that was kept.
    package let lostOn: Day?

    package init(account: Int, day: Day, risk: Double, score: Int, band: Band, lostOn: Day?) {
      self.account = account
      self.day = day
      self.risk = risk
      self.score = score
      self.band = band
      self.lostOn = lostOn
    }
  }

  /// Accounts that are no cases, and why; each counts once a day.
  package struct LeftOut: Sendable, Equatable {
    /// Days whose horizon ends after the data does, with the customers of those days.
    package var daysBeyondData = 0
    package var beyondData = 0

    /// Lost for a reason that is outside our control.
    package var beyondControl = 0

    /// No customers on the day.
    package var notCustomers = 0
  }

  /// Every case, day by day.
  package let cases: [Case]
  package let leftOut: LeftOut

  /// Judges every day of a reading whose horizon the data reaches.
  ///
  /// The export is to be read with a `Foresight`; `reach` is the last day of which it tells.
  package init(
    _ reading: Reading, reach: Day, policy: Policy = Policy(),
    terms: Fate.Terms = Fate.Terms(), selection: Selection = Selection()
  ) {
    var cases: [Case] = []
    var leftOut = LeftOut()
    for book in reading.books {
      let isReached = terms.reach(from: book.day) <= reach
      if !isReached { leftOut.daysBeyondData += 1 }
      let scorer = Scorer(book, policy)
      for account in 0..<book.count where selection.includes(book.table.accounts[account]) {
        let facts = book.facts(of: account)
        guard facts.standing == .customer else {
          leftOut.notCustomers += 1
          continue
        }
        guard isReached else {
          leftOut.beyondData += 1
          continue
        }
        let fate = Fate.of(
          reading.hindsight.accounts[account], reading.hindsight.contracts(of: account),
          after: book.day, terms, facts.definitions)
        guard fate != .beyondControl else {
          leftOut.beyondControl += 1
          continue
        }
        let score = scorer.score(facts)
        var lostOn: Day?
        if case .lost(let day) = fate { lostOn = day }
        cases.append(
          Case(
            account: account, day: book.day, risk: score.risk, score: score.score,
            band: score.band, lostOn: lostOn))
      }
    }
    self.cases = cases
    self.leftOut = leftOut
  }

  /// What an export is read without for a back-test: all that can't be rewound.
  package static let foresight = Foresight(leavingOut: [
    .accounts: UndatedField.names(in: .accounts), .contracts: UndatedField.names(in: .contracts),
  ])
}
