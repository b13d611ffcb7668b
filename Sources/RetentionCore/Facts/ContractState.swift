/// The contracts of one account as they stand on one day.
///
/// It is worked out over places in the account's contracts: copies of contracts are dear, and there
/// are millions of them.
public struct ContractState: Sendable {
  /// The day for which all this holds.
  public let day: Day

  /// When the account became a customer, by its contracts, later ones too: the first signature or
  /// start.
  public let firstBegunOn: Day?

  /// Live contracts that run on the day.
  public let inForce: [Contract]

  /// Live contracts by product, in the order of the products' bytes.
  public let lines: [Line]

  /// Lines that ended within the last year and that nothing replaced.
  public let lapsed: [Line]

  /// The line that ends next, on the day or later. Its end is the renewal date.
  public let renewingLine: Line?

  /// Whether any contract existed on the day.
  let hasKnown: Bool

  /// The last day of which anything is known.
  private let knownBy: Day

  private let contracts: [Contract]
  private let terms: [Term]

  /// The known contract that was signed first.
  private let firstPlace: Int?
  private let definitions: Definitions

  /// Live contracts for one product, which follow one another.
  public struct Line: Sendable {
    /// Blank where the export names none.
    public let product: String

    /// The latest end; nil where one of the contracts never ends.
    public let end: Day?

    fileprivate let contracts: [Contract]
    fileprivate let lastPlace: Int?

    /// The contract that gives the end.
    public var last: Contract? { lastPlace.map { contracts[$0] } }
  }

  public init(of contracts: some Sequence<Contract>, on day: Day, _ definitions: Definitions) {
    self.init(of: Array(contracts), asOf: AsOf(day), definitions)
  }

  init(of contracts: [Contract], asOf: AsOf, _ definitions: Definitions) {
    let day = asOf.day
    self.day = day
    knownBy = asOf.knownBy
    self.definitions = definitions
    self.contracts = contracts
    var firstBegunOn: Day?
    var hasKnown = false
    var terms: [Term] = []
    terms.reserveCapacity(contracts.count)
    var products = ProductLines()
    for place in contracts.indices {
      let begun = contracts[place].begunOn
      if let begun, firstBegunOn.map({ begun < $0 }) ?? true { firstBegunOn = begun }
      guard begun ?? knownBy <= knownBy else { continue }
      hasKnown = true
      if let cancelled = contracts[place].cancelledOn, cancelled <= knownBy { continue }
      let line = products.line(of: place, in: contracts)
      terms.append(Term(place, line: line, begunOn: begun, in: contracts))
    }
    for index in terms.indices {
      terms[index].end = terms[index].lastDay(in: contracts, among: terms, on: day)
    }
    self.firstBegunOn = firstBegunOn
    firstPlace = ContractState.firstSigned(of: contracts, knownBy: knownBy)
    self.hasKnown = hasKnown
    self.terms = terms
    inForce = terms.filter { $0.isInForce(on: day) }.map { contracts[$0.place] }
    lines = ContractState.byLine(terms)
      .map { ContractState.line($0, contracts) }
      .sorted { $0.product.utf8.lexicographicallyPrecedes($1.product.utf8) }
    lapsed = lines.filter { ContractState.isLapsed($0, terms, on: day, definitions) }
    renewingLine = ContractState.next(of: lines, on: day)
  }

  /// Contracts that existed on the day.
  public var known: [Contract] { contracts.filter { $0.begunOn ?? knownBy <= knownBy } }

  /// Known contracts that were not cancelled.
  public var live: [Contract] { terms.map { contracts[$0.place] } }

  /// The last day of a live contract: rolled on to the first end that is not before the day where
  /// it renews by itself and is the last of its product; nil where it never ends.
  public func end(of contract: Contract) -> Day? {
    guard let end = contract.writtenEnd, end < day, contract.autoRenews == true else {
      return contract.writtenEnd
    }
    let isSucceeded = terms.contains { other in
      other.writtenEnd.map { $0 > end } ?? true
        && Term.isSame(contracts[other.place].product, contract.product)
    }
    return isSucceeded ? end : Term.rolled(contract, from: end, to: day)
  }

  /// The days before its end by which a contract has to be cancelled.
  public func notice(of contract: Contract) -> Int {
    if let days = contract.noticeDays { return Int(min(max(0, days), 4_000_000)) }
    return contract.autoRenews == true ? definitions.assumedNoticeDays : 0
  }

  /// The known contract that was signed first.
  public var first: Contract? { firstPlace.map { contracts[$0] } }

  /// Whether a live contract begins after the day.
  public var startsLater: Bool {
    terms.contains { $0.startOn ?? day > day }
  }

  /// Whether a live contract begins after a day.
  func hasLive(begunAfter earlier: Day) -> Bool {
    terms.contains { $0.begunOn.map { $0 > earlier } ?? false }
  }

  /// Whether the line that renews next, and when, is surely the same as of another day.
  ///
  /// No line ends before the first of those that end on the day or later. So nothing changes up to
  /// that end, unless a contract comes to be known or is cancelled.
  func hasSameRenewal(asOf other: AsOf) -> Bool {
    guard let end = renewingLine?.end, day <= other.day, other.day <= end, knownBy <= other.knownBy
    else { return contracts.isEmpty }
    guard knownBy < other.knownBy else { return true }
    let news = knownBy.advanced(by: 1)...other.knownBy
    return !contracts.contains { contract in
      contract.begunOn.map(news.contains) ?? false
        || contract.cancelledOn.map(news.contains) ?? false
    }
  }

  /// What a year of each contract in force brings that belongs to the line that renews next.
  var renewingValues: [Double] {
    guard let renewing = renewingLine?.lastPlace,
      let line = terms.first(where: { $0.place == renewing })?.line
    else { return [] }
    return terms.filter { $0.line == line && $0.isInForce(on: day) }
      .compactMap { contracts[$0.place].annualValue }
  }

  // MARK: - How lines come about

  private static func firstSigned(of contracts: [Contract], knownBy: Day) -> Int? {
    var first: Int?
    for place in contracts.indices {
      guard let signed = contracts[place].signedOn, signed <= knownBy else { continue }
      if let first, let earliest = contracts[first].signedOn {
        guard signed <= earliest else { continue }
        if signed == earliest, !id(contracts[place], isBefore: contracts[first]) { continue }
      }
      first = place
    }
    return first
  }

  /// The terms of each line, in one pass over all of them: an export may give one account very many.
  private static func byLine(_ terms: [Term]) -> [ArraySlice<Term>] {
    let sorted = terms.sorted { $0.line < $1.line }
    var lines: [ArraySlice<Term>] = []
    var start = 0
    for index in sorted.indices.dropFirst() where sorted[index].line != sorted[start].line {
      lines.append(sorted[start..<index])
      start = index
    }
    if start < sorted.count { lines.append(sorted[start...]) }
    return lines
  }

  /// The line of these terms.
  private static func line(_ terms: ArraySlice<Term>, _ contracts: [Contract]) -> Line {
    var last: Term?
    var isEndless = false
    for term in terms {
      guard let end = term.end else {
        isEndless = true
        break
      }
      if let known = last, let latest = known.end {
        if end < latest || end == latest && !begunBefore(known, term, contracts) { continue }
      }
      last = term
    }
    let product = terms.first.flatMap { contracts[$0.line].product }
    return Line(
      product: product ?? "", end: isEndless ? nil : last?.end,
      contracts: contracts, lastPlace: isEndless ? nil : last?.place)
  }

  private static func next(of lines: [Line], on day: Day) -> Line? {
    var next: Line?
    for line in lines {
      guard let end = line.end, end >= day else { continue }
      if let known = next?.end, known <= end { continue }
      next = line
    }
    return next
  }

  /// Undated contracts come first, then the order is by date, then by id.
  private static func begunBefore(
    _ left: Term, _ right: Term, _ contracts: [Contract]
  ) -> Bool {
    guard left.begunOn != right.begunOn else {
      return id(contracts[left.place], isBefore: contracts[right.place])
    }
    guard let begun = right.begunOn else { return false }
    return left.begunOn.map { $0 < begun } ?? true
  }

  private static func isLapsed(
    _ line: Line, _ terms: [Term], on day: Day, _ definitions: Definitions
  ) -> Bool {
    guard let end = line.end, end < day, end > day.advanced(by: -definitions.lapsedDays) else {
      return false
    }
    return !terms.contains { term in
      guard let begun = term.begunOn else { return false }
      let later = begun.days(since: end)
      guard later >= -definitions.replacedBeforeDays, later <= definitions.replacedAfterDays else {
        return false
      }
      return term.end.map { $0 > end } ?? true
    }
  }

  private static func id(_ left: Contract, isBefore right: Contract) -> Bool {
    (left.id ?? "").utf8.lexicographicallyPrecedes((right.id ?? "").utf8)
  }
}
