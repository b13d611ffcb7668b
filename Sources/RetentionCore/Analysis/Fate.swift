/// What became of a customer within a horizon.
package enum Fate: Sendable, Equatable {
  /// Lost on this day, as far as the data tells when.
  case lost(Day)
  case kept

  /// Lost for a reason that nobody of ours could have changed.
  case beyondControl

  /// How long one looks ahead, and what counts.
  package struct Terms: Sendable, Equatable {
    /// The days after the date in which a loss counts.
    package var horizonDays = 180

    /// The days after the horizon in which a renewal that was signed late is still one.
    package var graceDays = 30

    /// Reasons of losses that are outside our control, in any case.
    package var reasonsBeyondControl: [String] = []

    /// 180 days, and every reason counts.
    package init() {}

    /// The day up to which data has to reach so that what became of a customer is known.
    package func reach(from day: Day) -> Day { day.advanced(by: horizonDays + graceDays) }
  }

  /// What became of an account that was a customer on a day, by all that is known today.
  ///
  /// An account is lost too if at the end none of its contracts is in force or to come.
  static func of(
    _ account: Account, _ contracts: [Contract], after day: Day, _ terms: Terms,
    _ definitions: Definitions
  ) -> Fate {
    let last = terms.reach(from: day)
    guard let lost = lossDay(account, contracts, after: day, by: last, terms, definitions) else {
      return .kept
    }
    let reason = account.lossReason.map(Spelling.folded)
    let isOutside =
      account.churnedOn.map { $0 > day && $0 <= last } ?? false
      && terms.reasonsBeyondControl.contains { Spelling.folded($0) == reason }
    return isOutside ? .beyondControl : .lost(lost)
  }

  private static func lossDay(
    _ account: Account, _ contracts: [Contract], after day: Day, by last: Day, _ terms: Terms,
    _ definitions: Definitions
  ) -> Day? {
    if let churned = account.churnedOn, churned > day,
      churned <= day.advanced(by: terms.horizonDays)
    {
      return churned
    }
    let state = ContractState(of: contracts, asOf: AsOf(last), definitions)
    if let churned = account.churnedOn, churned <= last, !state.hasLive(begunAfter: churned) {
      return churned
    }
    guard state.hasKnown, state.inForce.isEmpty, !state.startsLater else { return nil }
    let ends = state.known.compactMap { contract in
      [contract.cancelledOn, contract.writtenEnd].compactMap { $0 }.min()
    }
    return ends.filter { $0 <= last }.max() ?? last
  }
}
