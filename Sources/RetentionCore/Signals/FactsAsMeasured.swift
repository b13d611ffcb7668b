/// What several signals ask of the facts.
extension Facts {
  /// Days since the last touchpoint of a class, the sale, or the beginning of the export,
  /// whichever is latest. See MODEL §2 "since".
  func since(_ last: Tally.Last) -> Figure {
    guard let start = Day.latest(last.day, customerSince, completeFrom) else { return .unknown }
    let days = Double(day.days(since: start))
    return last.day == nil && exportBeginsAfter(customerSince) ? .atLeast(days) : .exactly(days)
  }

  /// Days since a recorded date or the sale, whichever is later.
  func since(_ date: Day?) -> Figure {
    .known(Day.latest(past(date), customerSince).map { Double(day.days(since: $0)) })
  }

  /// A count over the last days: only at least that, where the export does not reach back so far.
  func count(_ count: Int, days: Int) -> Figure {
    let isShort =
      completeFrom.map { $0 > day.advanced(by: -days) } ?? false
      && exportBeginsAfter(customerSince)
    return isShort ? .atLeast(Double(count)) : .exactly(Double(count))
  }

  /// Whether the touchpoints begin after both of these days, those that are nil left out.
  func exportBeginsAfter(_ day: Day?, _ other: Day? = nil) -> Bool {
    guard let completeFrom else { return false }
    return Day.latest(day, other).map { $0 < completeFrom } ?? true
  }

  /// Whether both the export and the account reach back over all of the recent days.
  var isOldEnough: Bool {
    guard let start = Day.latest(completeFrom, customerSince) else { return false }
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
    .known(Facts.largest(value, of: contracts.inForce))
  }

  /// The contracts in force that give the largest value.
  func contracts(withLargest value: (Contract) -> Double?) -> [Contract] {
    Facts.those(of: contracts.inForce, withLargest: value)
  }

  /// Those of some contracts that give the largest value.
  static func those(
    of contracts: [Contract], withLargest value: (Contract) -> Double?
  ) -> [Contract] {
    guard let largest = largest(value, of: contracts) else { return [] }
    return contracts.filter { value($0) == largest }
  }

  /// The largest value that some contracts give; nil where none gives any.
  static func largest(_ value: (Contract) -> Double?, of contracts: [Contract]) -> Double? {
    var largest: Double?
    for contract in contracts {
      if let value = value(contract) { largest = max(value, largest ?? value) }
    }
    return largest
  }
}
