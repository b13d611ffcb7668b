import RetentionCore
import Testing

/// Points and effects, against the whole export scored again under another policy.
struct PointsTests {
  /// The policy with the weight of some signals taken away, for every segment.
  private static func policy(_ number: Int, without isGone: (Signal) -> Bool) -> Policy {
    var policy = ScoreTests.policy(number)
    for place in Signal.all.indices where isGone(Signal.all[place]) {
      policy.general.signals[place].weight = 0
      for segment in policy.segments.keys { policy.segments[segment]?.signals[place].weight = 0 }
    }
    return policy
  }

  private static func book(_ policy: Int) throws -> Book {
    try SampleExport(seed: 70 + policy).reading(policy: ScoreTests.policy(policy)).book
  }

  /// The accounts of a book, each with its score under another policy.
  private static func pairs(
    _ book: Book, _ policy: Int, without isGone: (Signal) -> Bool
  ) -> [(before: Assessment, after: Score)] {
    let scorer = Scorer(book, ScoreTests.policy(policy))
    let other = Scorer(book, Self.policy(policy, without: isGone))
    return (0..<book.count).map { (scorer.assess($0), other.score(book.facts(of: $0))) }
  }

  @Test(arguments: 0...2)
  func `a signal has points if and only if the risk is lower without it`(policy: Int) throws {
    let book = try Self.book(policy)
    var counts = (some: 0, none: 0)
    for (place, signal) in Signal.all.enumerated() {
      for (before, after) in Self.pairs(book, policy, without: { $0.id == signal.id }) {
        if before.points.signals[place] > 0 {
          counts.some += 1
          #expect(after.risk < before.score.risk, "\(signal.id)")
          #expect(before.score.findings[place].state == .firing)
        } else {
          counts.none += 1
          #expect(after.risk == before.score.risk, "\(signal.id)")
        }
      }
    }
    #expect(counts.some > 100 && counts.none > 100)
  }

  @Test(arguments: 0...2)
  func `an action leaves the score that the account has without its signals`(policy: Int) throws {
    let book = try Self.book(policy)
    var compared = 0
    for action in Action.allCases {
      for (before, after) in Self.pairs(book, policy, without: { $0.action == action }) {
        guard let effect = before.effects.first(where: { $0.action == action }) else {
          #expect(abs(after.risk - before.score.risk) < 1e-12)
          continue
        }
        compared += 1
        #expect(effect.scoreAfter == after.score)
        #expect(abs(effect.riskDrop - (before.score.risk - after.risk)) < 1e-12)
      }
    }
    #expect(compared > 50)
  }

  @Test(arguments: 0...2)
  func `the split is exact, and base has what is left`(policy: Int) throws {
    let scorer = Scorer(try Self.book(policy), ScoreTests.policy(policy))
    for account in 0..<scorer.book.count {
      let item = scorer.assess(account)
      let signals = item.points.signals.reduce(0, +)
      #expect(abs(signals + item.points.base - 100 * item.score.risk) < 1e-9)
    }
  }
}
