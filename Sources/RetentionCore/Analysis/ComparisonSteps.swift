/// The scorings between which the change of each account is split, in their order.
public struct ComparisonSteps: Sendable {
  /// What was known before, on the day of before, by the policy of before.
  public let before: Scorer

  /// The same on the day of now.
  public let timePassed: Scorer

  /// What is known now, on the day of now, still by the policy of before.
  public let factsAdded: Scorer

  /// The same by the policy of now.
  public let after: Scorer

  /// Steps that were scored by hand; each book has to be read with the definitions of its policy.
  public init(before: Scorer, timePassed: Scorer, factsAdded: Scorer, after: Scorer) {
    self.before = before
    self.timePassed = timePassed
    self.factsAdded = factsAdded
    self.after = after
  }

  /// The days as of which the older of two exports is read, or the first two of one export.
  public static func days(from old: Day, to new: Day) -> [AsOf] {
    [AsOf(old), AsOf(new, knownBy: old)]
  }
}

/// An account as each of the sides has it.
struct ComparisonPair {
  /// An account of one side.
  struct Member {
    /// Its number among the accounts of the book, or among the scored ones of a result; nil where a
    /// result did not score it.
    let number: Int?
    let account: Account
    let standing: Facts.Standing
  }

  var then: Member?
  var now: Member?

  /// Whether one of the sides has it as an account of the selection.
  func isIn(_ selection: Selection) -> Bool {
    [then, now].contains { $0.map { selection.includes($0.account) } ?? false }
  }
}

/// Where the verdicts of a comparison come from.
enum ComparisonSource: Sendable {
  case exports(ComparisonSteps)
  case results(StoredResult, StoredResult)

  /// Whether both sides were scored by the model of this program.
  var isOneModel: Bool {
    switch self {
    case .exports: true
    case .results(let old, let new):
      old.model == Report.modelVersion && new.model == Report.modelVersion
    }
  }

  /// Every account of both sides, by the bytes of the ids.
  var pairs: [ComparisonPair] {
    let (old, new) = (members(isOld: true), members(isOld: false))
    var pairs: [ComparisonPair] = []
    pairs.reserveCapacity(max(old.count, new.count))
    var (left, right) = (old[...], new[...])
    while let first = left.first ?? right.first {
      let next = right.first ?? first
      var pair = ComparisonPair()
      if !left.isEmpty, !ComparisonSource.precedes(next, first) { pair.then = left.removeFirst() }
      if !right.isEmpty, !ComparisonSource.precedes(first, next) { pair.now = right.removeFirst() }
      pairs.append(pair)
    }
    return pairs
  }

  private func members(isOld: Bool) -> [ComparisonPair.Member] {
    let members =
      switch self {
      case .exports(let steps): (isOld ? steps.before : steps.after).book.members
      case .results(let old, let new): (isOld ? old : new).members
      }
    return members.sorted(by: ComparisonSource.precedes)
  }

  private static func precedes(
    _ left: ComparisonPair.Member, _ right: ComparisonPair.Member
  ) -> Bool {
    left.account.id.utf8.lexicographicallyPrecedes(right.account.id.utf8)
  }

  /// What comes of an account at each step.
  func appraisals(
    _ old: Int?, _ new: Int?, _ splitting: Comparison.Splitting
  ) -> ComparisonAppraisals {
    switch self {
    case .exports(let steps):
      ComparisonAppraisals([
        old.flatMap(steps.before.appraisal), old.flatMap(steps.timePassed.appraisal),
        new.flatMap(steps.factsAdded.appraisal), new.flatMap(steps.after.appraisal),
      ])
    case .results(let first, let second):
      ComparisonAppraisals(
        before: old.map(first.verdict(of:)), after: new.map(second.verdict(of:)),
        [
          old.flatMap { first.appraisal($0, by: first.policy) }, nil,
          splitting == .none ? nil : new.flatMap { second.appraisal($0, by: first.policy) },
          new.flatMap { second.appraisal($0, by: second.policy) },
        ])
    }
  }
}

extension Book {
  fileprivate var members: [ComparisonPair.Member] {
    (0..<count).map { number in
      let facts = facts(of: number)
      return ComparisonPair.Member(
        number: number, account: facts.account, standing: facts.standing)
    }
  }
}

/// The score of an account at one step, with what it takes to say what made it.
struct ComparisonAppraisal {
  let score: Score
  let settings: Settings
  let annualValue: Double?
  let currency: String?

  /// What was found for a signal that has a value.
  let evidence: (_ signal: Int) -> String?

  var verdict: Comparison.Verdict {
    Comparison.Verdict(
      score: score.score, risk: score.risk, band: score.band, coverage: score.coverage,
      annualValue: annualValue, currency: currency)
  }

  /// How much a signal stands for alone: the risk of an account in which nothing else fires.
  func strength(of signal: Int, in scenario: Int) -> Double {
    settings.scenarioWeights[scenario] * settings.signals[signal].weight
      * score.findings[signal].severity
  }
}

extension Scorer {
  /// The score of an account by its number in the book; nil where there is none of this number.
  fileprivate func appraisal(_ account: Int) -> ComparisonAppraisal? {
    guard account < book.count else { return nil }
    let facts = book.facts(of: account)
    let score = score(facts)
    return ComparisonAppraisal(
      score: score, settings: settings(for: facts.account), annualValue: facts.annualValue,
      currency: facts.account.currency
    ) { signal in
      let finding = score.findings[signal]
      guard finding.state == .firing || finding.state == .clear else { return nil }
      return Signal.all[signal].evidence(finding.value, facts)
    }
  }
}

/// What came of an account at each of the four steps; nil at those that were not gone.
struct ComparisonAppraisals {
  let steps: [ComparisonAppraisal?]
  let before: Comparison.Verdict?
  let after: Comparison.Verdict?

  /// Appraisals of all four steps.
  init(_ steps: [ComparisonAppraisal?]) {
    self.init(before: steps[0]?.verdict, after: steps[3]?.verdict, steps)
  }

  init(
    before: Comparison.Verdict?, after: Comparison.Verdict?, _ steps: [ComparisonAppraisal?]
  ) {
    self.steps = steps
    self.before = before
    self.after = after
  }

  /// The parts of the change; nil where policy can't be told from the rest.
  var split: Comparison.Split? {
    guard let first = steps[0]?.verdict, let added = steps[2]?.verdict, let last = steps[3]?.verdict
    else { return nil }
    let passed = steps[1]?.verdict
    return Comparison.Split(
      time: passed.map { Comparison.Change(from: first, to: $0) },
      facts: Comparison.Change(from: passed ?? first, to: added),
      policy: Comparison.Change(from: added, to: last))
  }
}
