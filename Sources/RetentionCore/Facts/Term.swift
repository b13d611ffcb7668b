/// The time for which a live contract runs: the few numbers by which contracts are compared.
struct Term: Sendable {
  /// The place of the contract among those of its account.
  let place: Int

  /// The place of the first live contract for the same product.
  let line: Int
  @Packed var begunOn: Day?
  @Packed var startOn: Day?
  @Packed var writtenEnd: Day?

  /// The last day; nil where it never ends. It is the written one until all terms are known.
  @Packed var end: Day?

  /// The term of the contract at this place, whose line is known.
  init(_ place: Int, line: Int, begunOn: Day?, in contracts: [Contract]) {
    self.place = place
    self.line = line
    self.begunOn = begunOn
    startOn = contracts[place].startOn
    writtenEnd = contracts[place].writtenEnd
    end = writtenEnd
  }

  /// The last day once all terms are known: moved on to the first one that is not before the day
  /// where the contract renews by itself and is the last of its product.
  func lastDay(in contracts: [Contract], among terms: [Term], on day: Day) -> Day? {
    guard let written = writtenEnd, written < day, contracts[place].autoRenews == true,
      !terms.contains(where: { $0.line == line && $0.writtenEnd.map { $0 > written } ?? true })
    else { return writtenEnd }
    return Term.rolled(contracts[place], from: written, to: day)
  }

  /// Whether the contract runs on the day.
  func isInForce(on day: Day) -> Bool {
    startOn ?? day <= day && end ?? day >= day
  }

  /// The first end, term by term, that is not before the day.
  static func rolled(_ contract: Contract, from end: Day, to day: Day) -> Day {
    if let start = contract.startOn, let months = contract.wholeMonths {
      let (from, to) = (start.date, day.date)
      let elapsed = (to.year - from.year) * 12 + to.month - from.month
      var terms = max(1, elapsed / months - 1)
      while true {
        guard let next = start.adding(months: terms * months)?.advanced(by: -1) else { return end }
        if next >= day { return next }
        terms += 1
      }
    }
    let length = contract.startOn.map { end.days(since: $0) + 1 } ?? 0
    let term = length < 28 ? 365 : length
    let terms = (day.days(since: end) + term - 1) / term
    return end.advanced(by: terms * term)
  }

  /// Whether two products are the same, byte by byte; a blank one is a product too.
  static func isSame(_ left: String?, _ right: String?) -> Bool {
    let (left, right) = ((left ?? "").utf8, (right ?? "").utf8)
    guard left.count == right.count else { return false }
    let (leftBytes, rightBytes) = (left.span, right.span)
    for index in 0..<leftBytes.count where leftBytes[index] != rightBytes[index] { return false }
    return true
  }
}

/// Finds the contracts of one account that are for the same product.
///
/// Most accounts have a few products, which are compared one by one; where there are many, their
/// bytes are looked up.
struct ProductLines {
  private static let few = 16
  private var firstPlaces: [Int] = []
  private var known: [[UInt8]: Int] = [:]

  /// The place of the first contract with the product of this one, which may be itself.
  mutating func line(of place: Int, in contracts: [Contract]) -> Int {
    let product = contracts[place].product
    if firstPlaces.count < ProductLines.few {
      if let first = firstPlaces.first(where: { Term.isSame(contracts[$0].product, product) }) {
        return first
      }
      firstPlaces.append(place)
      if firstPlaces.count == ProductLines.few {
        for first in firstPlaces { known[Array((contracts[first].product ?? "").utf8)] = first }
      }
      return place
    }
    let key = Array((product ?? "").utf8)
    if let first = known[key] { return first }
    known[key] = place
    return place
  }
}
