/// The contracts of one account as they stand on one day.
public struct ContractState: Sendable {
  /// The day for which all this holds.
  public let day: Day

  /// When the account became a customer, by its contracts, later ones too: the first signature or
  /// start.
  public let firstBegunOn: Day?

  /// Contracts that existed on the day.
  public let known: [Contract]

  /// Known contracts that were not cancelled.
  public let live: [Contract]

  /// Live contracts that run on the day.
  public let inForce: [Contract]

  /// Live contracts by product, in the order of the products' bytes.
  public let lines: [Line]

  /// Lines that ended within the last year and that nothing replaced.
  public let lapsed: [Line]

  private let definitions: Definitions

  /// Live contracts for one product, which follow one another.
  public struct Line: Sendable {
    /// Blank where the export names none.
    public let product: String

    /// The latest end; nil where one of the contracts never ends.
    public let end: Day?

    /// The contract that gives the end.
    public let last: Contract?

    let contracts: [Contract]
  }

  public init(of contracts: some Sequence<Contract>, on day: Day, _ definitions: Definitions) {
    self.day = day
    self.definitions = definitions
    firstBegunOn = contracts.compactMap(\.begunOn).min()
    known = contracts.filter { $0.begunOn ?? day <= day }
    let live = known.filter { ($0.cancelledOn).map { $0 > day } ?? true }
    self.live = live
    inForce = live.filter { contract in
      contract.startOn ?? day <= day
        && ContractState.end(of: contract, among: live, on: day) ?? day >= day
    }
    let lines = ContractState.lines(of: live, on: day)
    self.lines = lines
    lapsed = lines.filter {
      ContractState.isLapsed($0, among: live, on: day, definitions)
    }
  }

  /// The last day of a live contract: rolled on to the first end that is not before the day where
  /// it renews by itself and is the last of its product; nil where it never ends.
  public func end(of contract: Contract) -> Day? {
    ContractState.end(of: contract, among: live, on: day)
  }

  /// The line that ends next, on the day or later. Its end is the renewal date.
  public var renewingLine: Line? {
    var next: Line?
    for line in lines {
      guard let end = line.end, end >= day else { continue }
      if let known = next?.end, known <= end { continue }
      next = line
    }
    return next
  }

  /// The days before its end by which a contract has to be cancelled.
  public func notice(of contract: Contract) -> Int {
    if let days = contract.noticeDays { return Int(min(max(0, days), 4_000_000)) }
    return contract.autoRenews == true ? definitions.assumedNoticeDays : 0
  }

  /// The known contract that was signed first.
  public var first: Contract? {
    known.filter { $0.signedOn != nil }.min { left, right in
      if left.signedOn != right.signedOn {
        return left.signedOn ?? .last < right.signedOn ?? .last
      }
      return ContractState.id(left, isBefore: right)
    }
  }

  /// Whether a live contract begins after the day.
  public var startsLater: Bool {
    live.contains { $0.startOn ?? day > day }
  }

  // MARK: - How ends and lines come about

  private static func end(of contract: Contract, among live: [Contract], on day: Day) -> Day? {
    guard let end = contract.writtenEnd, end < day, contract.autoRenews == true else {
      return contract.writtenEnd
    }
    let isSucceeded = live.contains { other in
      isSame(other.product, contract.product) && other.writtenEnd.map { $0 > end } ?? true
    }
    return isSucceeded ? end : rolled(contract, from: end, to: day)
  }

  /// The first end, term by term, that is not before the day.
  private static func rolled(_ contract: Contract, from end: Day, to day: Day) -> Day {
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

  private static func lines(of live: [Contract], on day: Day) -> [Line] {
    var products: [String] = []
    for contract in live where !products.contains(where: { isSame($0, contract.product) }) {
      products.append(contract.product ?? "")
    }
    products.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return products.map { (product: String) -> Line in
      let contracts = live.filter { isSame($0.product, product) }
      let ends: [Day?] = contracts.map { end(of: $0, among: live, on: day) }
      guard !ends.contains(where: { $0 == nil }), let end = ends.compactMap({ $0 }).max() else {
        return Line(product: product, end: nil, last: nil, contracts: contracts)
      }
      let last = zip(contracts, ends).filter { $0.1 == end }.map(\.0).max(by: begunBefore)
      return Line(product: product, end: end, last: last, contracts: contracts)
    }
  }

  /// Undated contracts come first, then the order is by date, then by id.
  private static func begunBefore(_ left: Contract, _ right: Contract) -> Bool {
    guard left.begunOn != right.begunOn else { return id(left, isBefore: right) }
    guard let begun = right.begunOn else { return false }
    return left.begunOn.map { $0 < begun } ?? true
  }

  private static func isLapsed(
    _ line: Line, among live: [Contract], on day: Day, _ definitions: Definitions
  ) -> Bool {
    guard let end = line.end, end < day, end > day.advanced(by: -definitions.lapsedDays) else {
      return false
    }
    return !live.contains { contract in
      guard let begun = contract.begunOn else { return false }
      let later = begun.days(since: end)
      guard later >= -definitions.replacedBeforeDays, later <= definitions.replacedAfterDays else {
        return false
      }
      return ContractState.end(of: contract, among: live, on: day).map { $0 > end } ?? true
    }
  }

  private static func isSame(_ left: String?, _ right: String?) -> Bool {
    (left ?? "").utf8.elementsEqual((right ?? "").utf8)
  }

  private static func id(_ left: Contract, isBefore right: Contract) -> Bool {
    (left.id ?? "").utf8.lexicographicallyPrecedes((right.id ?? "").utf8)
  }
}
