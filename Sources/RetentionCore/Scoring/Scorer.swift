/// Scores the accounts of a book under a policy.
public struct Scorer: Sendable {
  public let policy: Policy
  public let book: Book
  private let general: Panel
  private let segments: [String: Panel]

  /// A scorer for a book that was read with the policy's definitions.
  public init(_ book: Book, _ policy: Policy = Policy()) {
    self.book = book
    self.policy = policy
    general = Panel(policy.general, book.profile)
    segments = Dictionary(
      policy.segments.keys.map { name in
        (Spelling.folded(name), Panel(policy.settings(segment: name), book.profile))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The settings for an account.
  func settings(for account: Account) -> Settings { panel(for: account).settings }

  /// The score of an account, whatever its standing.
  public func score(_ facts: Facts) -> Score {
    let panel = panel(for: facts.account)
    return Score(panel.judge(facts), panel.settings)
  }

  /// Everything about an account, by its number in the book.
  public func assess(_ account: Int) -> Assessment {
    let facts = book.facts(of: account)
    let panel = panel(for: facts.account)
    let score = Score(panel.judge(facts), panel.settings)
    let effects = ActionEffect.all(score, panel.settings)
    return Assessment(
      facts: facts, score: score, points: Points(score, panel.settings), effects: effects,
      nextStep: ActionEffect.largest(of: effects), annualValue: facts.annualValue,
      ways: Signal.all.indices.map { panel.way(of: $0, facts) })
  }

  /// The signals as they are judged for an account.
  func panel(for account: Account) -> Panel {
    guard !segments.isEmpty, let segment = account.segment else { return general }
    return segments[Spelling.folded(segment)] ?? general
  }
}
