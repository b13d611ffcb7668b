/// Makes the plan of one currency, step by step.
///
/// Accounts are independent of each other, so that after a step only its own account is looked into
/// again; and none is looked into before its whole exposure is more than the best step known.
struct Planner {
  /// The steps that were taken.
  private(set) var steps: [Plan.Step] = []
  private let scorer: Scorer
  private let currency: String?
  private let accounts: Int
  private let exposure: Double
  private var taken = ExactSum()
  private var queue: PlanQueue

  private init(_ scorer: Scorer, _ currency: String?, _ entries: [Ranking.Entry]) {
    self.scorer = scorer
    self.currency = currency
    accounts = entries.count
    var sum = ExactSum()
    for entry in entries { sum += entry.exposure ?? 0 }
    exposure = sum.value
    queue = PlanQueue(
      entries.map {
        PlanQueue.Candidate(
          account: $0.account, exposureDrop: $0.exposure ?? 0, effect: nil, score: $0.score)
      }, scorer.book.table.accounts)
  }

  /// A planner for each currency in which the exposure of an account is known, by its code.
  ///
  /// As in the portfolio, accounts without a currency count in the only one there is.
  static func all(
    _ scorer: Scorer, _ ranking: Ranking, _ entries: [Ranking.Entry]
  ) -> [Planner] {
    let only = ranking.portfolio.money
    let byCurrency = Dictionary(grouping: entries.filter { $0.exposure != nil }) { entry in
      only.map(\.currency) ?? scorer.book.table.accounts[entry.account].currency?.uppercased()
    }
    return byCurrency.sorted { ($0.key ?? "") < ($1.key ?? "") }
      .map { Planner(scorer, $0.key, $0.value) }
  }

  /// Takes the next step that there is time for; false where there is none.
  mutating func takeStep(_ workload: inout Workload) -> Bool {
    while let candidate = queue.popFirst() {
      let account = scorer.book.table.accounts[candidate.account]
      guard workload.hasRoom(for: account, after: candidate.taken.count) else { continue }
      guard let effect = candidate.effect else {
        look(into: candidate)
        continue
      }
      workload.add(account)
      append(candidate, effect)
      var next = candidate
      next.taken.insert(effect.action)
      next.score = effect.scoreAfter
      look(into: next)
      return true
    }
    return false
  }

  /// Puts the account back with the action that takes most away on top of those taken, if any does.
  private mutating func look(into candidate: PlanQueue.Candidate) {
    let facts = scorer.book.facts(of: candidate.account)
    guard let value = facts.annualValue else { return }
    let effects = ActionEffect.all(
      scorer.score(facts), scorer.settings(for: facts.account), after: candidate.taken)
    let drops = effects.map { Scoring.rounded($0.riskDrop * value) }
    guard let most = drops.max(), most > 0, let place = drops.firstIndex(of: most) else { return }
    let effect = effects[place]
    queue.insert(
      PlanQueue.Candidate(
        account: candidate.account, exposureDrop: effect.riskDrop * value, effect: effect,
        score: candidate.score, taken: candidate.taken))
  }

  private mutating func append(_ candidate: PlanQueue.Candidate, _ effect: ActionEffect) {
    let assessment = scorer.assess(candidate.account)
    taken += candidate.exposureDrop
    steps.append(
      Plan.Step(
        number: steps.count + 1, account: candidate.account, action: effect.action,
        signals: assessment.firingSignals.filter { Signal.all[$0].action == effect.action },
        scoreBefore: candidate.score, scoreAfter: effect.scoreAfter,
        bandAfter: scorer.settings(for: assessment.account).bands.band(
          score: effect.scoreAfter, coverage: assessment.score.coverage),
        riskDrop: effect.riskDrop, exposureDrop: candidate.exposureDrop,
        exposureTaken: taken.value))
  }

  // MARK: - The plan

  /// What came of it.
  var part: Plan.Part {
    Plan.Part(
      currency: currency, accounts: accounts, exposure: exposure, steps: steps, shares: shares)
  }

  private var shares: [Plan.Share] {
    let accounts = scorer.book.table.accounts
    let byOwner = Dictionary(grouping: steps) { Workload.owner(of: accounts[$0.account]) }
    let shares = byOwner.values.map { steps in
      var sum = ExactSum()
      for step in steps { sum += step.exposureDrop }
      return Plan.Share(
        owner: accounts[steps[0].account].owner, steps: steps, exposureDrop: sum.value)
    }
    return shares.sorted { left, right in
      left.exposureDrop != right.exposureDrop
        ? left.exposureDrop > right.exposureDrop : left.steps[0].number < right.steps[0].number
    }
  }
}
