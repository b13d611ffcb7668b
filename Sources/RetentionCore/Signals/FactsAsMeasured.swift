/// What several signals ask of the facts.
extension Facts {
  /// Days since the last touchpoint of a class, the sale, or the beginning of the export,
  /// whichever is latest. See MODEL §2 "since".
  func since(_ last: Tally.Last) -> Figure {
    let dates = [last.day, customerSince, completeFrom].compactMap { $0 }
    guard let start = dates.max() else { return .unknown }
    let days = Double(day.days(since: start))
    return last.day == nil && exportBeginsAfter(customerSince) ? .atLeast(days) : .exactly(days)
  }

  /// Days since a recorded date or the sale, whichever is later.
  func since(_ date: Day?) -> Figure {
    .known([past(date), customerSince].compactMap { $0 }.max().map { Double(day.days(since: $0)) })
  }

  /// A count over the last days: only at least that, where the export does not reach back so far.
  func count(_ count: Int, days: Int) -> Figure {
    let isShort =
      completeFrom.map { $0 > day.advanced(by: -days) } ?? false
      && exportBeginsAfter(customerSince)
    return isShort ? .atLeast(Double(count)) : .exactly(Double(count))
  }

  /// Whether the touchpoints begin after all of these days, those that are nil left out.
  func exportBeginsAfter(_ days: Day?...) -> Bool {
    guard let completeFrom else { return false }
    return days.allSatisfy { $0.map { $0 < completeFrom } ?? true }
  }

  /// Whether both the export and the account reach back over all of the recent days.
  var isOldEnough: Bool {
    guard let start = [completeFrom, customerSince].compactMap({ $0 }).max() else { return false }
    return start <= day.advanced(by: -definitions.recentDays)
  }

  /// The first contract, where it was signed lately enough to tell something.
  var newSale: Contract? {
    guard let first = contracts.first, let signed = first.signedOn,
      signed > day.advanced(by: -definitions.newSaleDays)
    else { return nil }
    return first
  }

  /// Contracts in force that end within the days in which a price may still save them.
  var endingSoon: [Contract] {
    contracts.inForce.filter { contract in
      contracts.end(of: contract).map {
        $0 <= day.advanced(by: definitions.priceRescueDays)
      } ?? false
    }
  }

  /// The largest of the values that the contracts in force give.
  func largest(_ value: (Contract) -> Double?) -> Figure {
    .known(contracts.inForce.compactMap(value).max())
  }

  /// The contracts in force that give the largest value.
  func contracts(withLargest value: (Contract) -> Double?) -> [Contract] {
    Facts.those(of: contracts.inForce, withLargest: value)
  }

  /// Those of some contracts that give the largest value.
  static func those(
    of contracts: [Contract], withLargest value: (Contract) -> Double?
  ) -> [Contract] {
    guard let largest = contracts.compactMap(value).max() else { return [] }
    return contracts.filter { value($0) == largest }
  }
}
