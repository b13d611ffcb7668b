/// For how many accounts there is evidence, signal by signal.
public struct EvidenceReach: Sendable {
  /// The customers, who are all that is scored.
  public private(set) var accounts = 0

  /// How many of them each signal has a value for, in the order of the catalogue.
  public private(set) var answered = [Int](repeating: 0, count: Signal.all.count)

  /// How much of what could be known is known of them, on average, 0 to 1; nil without customers.
  public let coverage: Double?

  /// The signals that have a value for some account.
  public var signals: Int { answered.count { $0 > 0 } }

  /// Judges every customer of a book by every signal.
  public init(_ book: Book, _ policy: Policy = Policy()) {
    let scorer = Scorer(book, policy)
    var sum = ExactSum()
    for account in 0..<book.count {
      let facts = book.facts(of: account)
      guard facts.standing == .customer else { continue }
      accounts += 1
      let score = scorer.score(facts)
      sum += score.coverage
      for (place, finding) in score.findings.enumerated()
      where finding.state == .firing || finding.state == .clear {
        answered[place] += 1
      }
    }
    coverage = accounts > 0 ? sum.value / Double(accounts) : nil
  }
}
