/// Why an account has its score: every signal with the rows behind it, what is not known, what each
/// action would change, and what happened when.
public struct Explanation: Sendable {
  public let assessment: Assessment
  public let standing: Facts.Standing

  /// The place in the ranking by score, from 1; nil where the account is not scored.
  public let rank: Int?

  /// The signals in the order of the catalogue; none where the account is not scored.
  public let signals: [SignalExplanation]
  public let timeline: Timeline

  /// The account's own row; nil where the export has none.
  public let accountRow: SourceRow?

  public var account: Account { assessment.account }
  public var facts: Facts { assessment.facts }

  /// What actions would change, the largest drop in risk first.
  public var actions: [ActionEffect] {
    assessment.effects.sorted { left, right in
      left.riskDrop != right.riskDrop
        ? left.riskDrop > right.riskDrop : left.action.rawValue < right.action.rawValue
    }
  }

  /// The signals of a scenario.
  public func signals(of scenario: Scenario) -> [SignalExplanation] {
    signals.filter { $0.signal.scenario == scenario }
  }

  init(_ account: Int, _ scorer: Scorer, _ rank: Int?, _ history: History) {
    let assessment = scorer.assess(account)
    let facts = assessment.facts
    let panel = scorer.panel(for: assessment.account)
    self.assessment = assessment
    self.rank = rank
    standing = facts.standing
    accountRow = history.accountRow
    timeline = Timeline(facts, history)
    guard rank != nil else {
      signals = []
      return
    }
    let behind = RowsBehind(facts, history, panel)
    signals = Signal.all.indices.map { place in
      SignalExplanation(place, assessment, history, panel, behind)
    }
  }
}

/// The explanations of some accounts of an export.
public struct Explanations: Sendable {
  /// How the export was read.
  public let reading: Reading

  /// All scored accounts in their order.
  public let ranking: Ranking
  public let policy: Policy

  /// The name of the policy file; nil for the default policy.
  public let policyName: String?

  /// In the order in which they were asked for.
  public let accounts: [Explanation]

  /// Explains accounts, by their numbers in the book, of an export that was read with the policy's
  /// definitions; the export is read once more for their rows.
  public init(
    of numbers: [Int], in export: Export, _ reading: Reading, policy: Policy = Policy(),
    policyName: String? = nil
  ) throws(InputError) {
    let scorer = Scorer(reading.book, policy)
    let ranking = Ranking(scorer)
    let ranks = Dictionary(
      ranking.entries.map { ($0.account, $0.rank) }, uniquingKeysWith: { first, _ in first })
    var histories = try History.all(of: numbers, in: export, reading.book, policy.definitions)
    if let redaction = reading.redaction {
      histories = histories.map { $0.redacted(by: redaction) }
    }
    accounts = zip(numbers, histories).map { number, history in
      Explanation(number, scorer, ranks[number], history)
    }
    self.reading = reading
    self.ranking = ranking
    self.policy = policy
    self.policyName = policyName
  }

  /// Where a row stands: `touchpoints.csv:1893`.
  public func source(of row: SourceRow) -> String {
    let file =
      reading.files.indices.contains(Int(row.place.file))
      ? reading.files[Int(row.place.file)].name : row.table.rawValue
    return "\(file):\(row.place.line)"
  }
}
