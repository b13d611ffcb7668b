import RetentionCore

/// The plain way to a plan: every account is scored again for every action, from its severities.
struct PlanSearch {
  /// Something that can be done.
  struct Move: Hashable {
    var account: Int
    var action: Action
  }

  /// An account that can be planned for.
  final class Target {
    let account: Account
    let settings: Settings
    let findings: [Finding]
    let annualValue: Double

    /// What was worked out before.
    private var exposures: [Set<Action>: Double] = [:]

    init(_ assessment: Assessment, _ settings: Settings, annualValue: Double) {
      account = assessment.account
      findings = assessment.score.findings
      self.settings = settings
      self.annualValue = annualValue
    }

    /// The exposure when these actions have settled all that they answer.
    func exposure(after actions: Set<Action>) -> Double {
      if let exposure = exposures[actions] { return exposure }
      let risk = ScoreTests.risk(settings) { signal in
        actions.contains(Signal.all[signal].action) ? 0 : findings[signal].severity
      }
      exposures[actions] = annualValue * risk
      return annualValue * risk
    }
  }

  /// The targets by their numbers in the book.
  var targets: [Int: Target] = [:]

  init(_ scorer: Scorer, _ ranking: Ranking) {
    for entry in ranking.entries {
      let assessment = scorer.assess(entry.account)
      guard let value = assessment.annualValue else { continue }
      targets[entry.account] = Target(
        assessment, scorer.policy.settings(segment: assessment.account.segment), annualValue: value)
    }
  }

  /// The accounts of one currency alone.
  func only(_ currency: String?) -> PlanSearch {
    var search = self
    search.targets = targets.filter { $0.value.account.currency == currency }
    return search
  }

  /// Everything that could be done.
  var moves: [Move] {
    targets.keys.sorted().flatMap { account in
      Action.allCases.map { Move(account: account, action: $0) }
    }
  }

  /// What a set of actions takes away, each account scored again from scratch.
  func drop(of moves: some Collection<Move>) -> Double {
    Dictionary(grouping: moves, by: \.account).reduce(0) { sum, group in
      guard let target = targets[group.key] else { return sum }
      let actions = Set(group.value.map(\.action))
      return sum + target.exposure(after: []) - target.exposure(after: actions)
    }
  }

  /// What an action takes away on top of others.
  func drop(of move: Move, after taken: Set<Move>) -> Double {
    guard let target = targets[move.account] else { return 0 }
    let actions = Set(taken.filter { $0.account == move.account }.map(\.action))
    return target.exposure(after: actions) - target.exposure(after: actions.union([move.action]))
  }

  /// The move that takes most away on top of others, of equals the first by account and action;
  /// nil where none takes anything away.
  func best(after taken: Set<Move>, where isOpen: (Move) -> Bool = { _ in true }) -> Move? {
    let drops = moves.filter { !taken.contains($0) && isOpen($0) }
      .map { (move: $0, drop: drop(of: $0, after: taken)) }
    guard let most = drops.map(\.drop).max(), most > 1e-9 else { return nil }
    return drops.filter { $0.drop >= most - 1e-9 }.map(\.move).min { left, right in
      let ids = [left, right].map { Array((targets[$0.account]?.account.id ?? "").utf8) }
      return ids[0] != ids[1]
        ? ids[0].lexicographicallyPrecedes(ids[1]) : left.action.rawValue < right.action.rawValue
    }
  }

  /// The most that any set of so many actions takes away.
  func most(of count: Int) -> Double {
    let moves = moves.filter { drop(of: $0, after: []) > 0 }
    func most(_ chosen: [Move], from start: Int) -> Double {
      guard chosen.count < count, start < moves.count else { return drop(of: chosen) }
      return (start..<moves.count).reduce(drop(of: chosen)) {
        max($0, most(chosen + [moves[$1]], from: $1 + 1))
      }
    }
    return most([], from: 0)
  }
}

extension Plan.Step {
  /// What is done.
  var move: PlanSearch.Move { PlanSearch.Move(account: account, action: action) }
}
