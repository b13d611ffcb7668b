/// Which signals have data for which customers.
public struct Evidence: Sendable {
  /// How many customers were judged.
  public var customers: Int { signals.count }

  /// How much of what could be known is known of them, on average, 0 to 1; nil without customers.
  public private(set) var coverage: Double?

  /// A bit a signal, in the order of the catalogue, by the id of the account.
  private var signals: [String: UInt64] = [:]

  /// Nothing is known.
  init() {}

  /// Judges every customer of a book by every signal.
  public init(_ book: Book, _ policy: Policy = Policy()) {
    let scorer = Scorer(book, policy)
    var sum = ExactSum()
    for account in 0..<book.count {
      let facts = book.facts(of: account)
      guard facts.standing == .customer else { continue }
      let score = scorer.score(facts)
      sum += score.coverage
      var bits: UInt64 = 0
      for (signal, finding) in score.findings.enumerated()
      where finding.state == .firing || finding.state == .clear {
        bits |= 1 << UInt64(signal)
      }
      signals[facts.account.id] = bits
    }
    coverage = signals.isEmpty ? nil : sum.value / Double(signals.count)
  }

  /// For how many customers each signal has data, in the order of the catalogue.
  public var customersBySignal: [Int] {
    var counts = [Int](repeating: 0, count: Signal.all.count)
    for bits in signals.values {
      for signal in counts.indices where bits & 1 << UInt64(signal) != 0 { counts[signal] += 1 }
    }
    return counts
  }

  /// The signals that are answered here and not there, and for how many accounts.
  func gain(over other: Evidence) -> (signals: [String], accounts: Int) {
    var (gained, accounts): (UInt64, Int) = (0, 0)
    for (account, bits) in signals {
      let new = bits & ~(other.signals[account] ?? 0)
      gained |= new
      if new != 0 { accounts += 1 }
    }
    let ids = Signal.all.indices.filter { gained & 1 << UInt64($0) != 0 }.map { Signal.all[$0].id }
    return (ids, accounts)
  }
}
