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
