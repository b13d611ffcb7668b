import RetentionCore

/// What came of every account of an export, by its id.
struct Outcomes: Equatable {
  /// What came of one account.
  struct Account: Equatable {
    var standing: Facts.Standing
    var risk: Double
    var score: Int
    var scoreMax: Int
    var coverage: Double
    var band: Band
    var findings: [Finding]
  }

  var accounts: [String: Account] = [:]

  init(_ reading: Reading, _ policy: Policy = Policy()) {
    let scorer = Scorer(reading.book, policy)
    for number in 0..<reading.book.count {
      let facts = reading.book.facts(of: number)
      let score = scorer.score(facts)
      accounts[facts.account.id] = Account(
        standing: facts.standing, risk: score.risk, score: score.score, scoreMax: score.scoreMax,
        coverage: score.coverage, band: score.band, findings: score.findings)
    }
  }

  /// What was found of one signal, by account.
  func findings(of signal: Int) -> [String: Finding] {
    accounts.mapValues { $0.findings[signal] }
  }
}
