/// Whether an export keeps to the limits that a team has set.
public struct Check: Sendable {
  /// What came of each assertion that is not off, in their order.
  public let outcomes: [Outcome]

  /// What became of each accepted risk, in the order of the file.
  public let accepted: [AcceptedRisk]
  public let baseline: CheckBaseline?

  /// Whether only what the baseline does not have counts in numbers of accounts.
  public let isOnlyNew: Bool

  /// What came of one assertion.
  public struct Outcome: Sendable {
    public let assertion: Assertion

    /// The figure as it is told; nil where nothing tells, which keeps to no limit.
    public let found: Double?

    /// The accounts that were counted, by rank; empty for figures of the whole.
    public let accounts: [CheckedAccount]

    public var isPassed: Bool { found.map(assertion.allows) ?? false }
  }

  /// An accepted risk with what became of it.
  public struct AcceptedRisk: Sendable {
    public let acceptance: Acceptance
    public let state: State

    /// What can become of an accepted risk.
    public enum State: String, Sendable, CaseIterable {
      /// It holds, and keeps something from being counted.
      case inForce = "in_force"

      /// It does not hold any more: what it kept is counted again.
      case expired

      /// Nothing fires that it would keep from being counted.
      case unused
    }
  }

  /// Checks the accounts of a ranking.
  init(
    _ ranking: Ranking, _ scorer: Scorer, rows: RowCounts, _ assertions: [Assertion],
    accepting acceptances: [Acceptance], baseline: CheckBaseline?, onlyNew: Bool
  ) {
    let book = scorer.book
    self.baseline = baseline
    isOnlyNew = onlyNew
    let places = acceptances.indices.filter { book.day <= acceptances[$0].until }
    let holding = Dictionary(grouping: places) { Array(acceptances[$0].account.utf8) }
    var used: Set<Int> = []
    let accounts = ranking.entries.map { entry in
      let account = book.table.accounts[entry.account]
      let firing = scorer.firingSignals(of: entry.account)
      let places = holding[Array(account.id.utf8)] ?? []
      if entry.band.isAtRisk {
        used.formUnion(places.filter { acceptances[$0].isUsed(by: firing) })
      }
      return CheckedAccount(
        entry, firing: firing, places.map { acceptances[$0] }, baseline, id: account.id)
    }
    let figures = CheckFigures(
      portfolio: ranking.portfolio, accounts: ranking.entries.count + ranking.unscored.count,
      rows: rows, ageDays: book.tallies.latest.map { book.day.days(since: $0) })
    outcomes = assertions.filter { $0.level != .off }.map { assertion in
      Outcome(assertion, accounts, figures, onlyNew: onlyNew)
    }
    accepted = acceptances.enumerated().map { place, acceptance in
      let state: AcceptedRisk.State =
        acceptance.until < book.day ? .expired : used.contains(place) ? .inForce : .unused
      return AcceptedRisk(acceptance: acceptance, state: state)
    }
  }

  /// The assertions of a level that are not kept to.
  public func failures(_ level: Assertion.Level) -> [Outcome] {
    outcomes.filter { $0.assertion.level == level && !$0.isPassed }
  }

  /// Whether an assertion of the level error is not kept to.
  public var isFailed: Bool { !failures(.error).isEmpty }

  /// How many assertions are kept to.
  public var passed: Int { outcomes.count { $0.isPassed } }
}

extension Check.Outcome {
  fileprivate init(
    _ assertion: Assertion, _ accounts: [CheckedAccount], _ figures: CheckFigures, onlyNew: Bool
  ) {
    self.assertion = assertion
    switch assertion.key.measure {
    case .figure(let measure):
      found = measure(figures).map(assertion.key.unit.told)
      self.accounts = []
    case .accounts(let holds):
      let counted = accounts.filter { account in
        holds(account) && !account.isAccepted && (!onlyNew || account.isNew)
      }
      found = Double(counted.count)
      self.accounts = counted
    }
  }
}

extension Acceptance {
  /// Whether it keeps something from being counted, given what fires for its account.
  fileprivate func isUsed(by firing: [Int]) -> Bool {
    signals.isEmpty || firing.contains(where: signals.contains)
  }
}

extension Scorer {
  /// The signals that fire for an account, as places in the catalogue.
  fileprivate func firingSignals(of account: Int) -> [Int] {
    let findings = score(book.facts(of: account)).findings
    return findings.indices.filter { findings[$0].state == .firing }
  }
}
