extension Comparison {
  /// The sums in one currency; exposures that are not known count as 0.
  public struct Money: Sendable {
    /// The code; nil where the accounts name none.
    public let currency: String?

    /// Over all accounts, whatever their group.
    public let total: Sum

    /// In the order of the groups; their changes add up to that of the total.
    public let groups: [Sum]

    /// The accounts that were not at risk and are now, all of them among those that are worse.
    public let newlyAtRisk: Sum

    /// Accounts that can be compared, with the parts of their change.
    public let compared: Sum

    /// The parts of the change of those that can be compared, by cause; a cause that can't be told
    /// has none.
    public let parts: [Cause: Double]
  }

  /// Accounts with their exposure on both sides.
  public struct Sum: Sendable, Equatable {
    /// In this currency on one of the sides.
    public internal(set) var accounts = 0
    package internal(set) var exactBefore = ExactSum()
    package internal(set) var exactAfter = ExactSum()

    public var exposureBefore: Double { exactBefore.value }
    public var exposureAfter: Double { exactAfter.value }
    public var change: Double { exactAfter.value(less: exactBefore) }
  }

  /// What became of one signal over all accounts that can be compared.
  public struct SignalSum: Sendable, Equatable {
    /// The place of the signal in the catalogue.
    public let signal: Int

    /// Accounts by what became of it, in the order of the kinds.
    public internal(set) var counts = [Int](repeating: 0, count: SignalChange.Kind.allCases.count)

    /// The change of its points in all of them together.
    public internal(set) var points = 0.0
  }
}

extension ExactSum {
  /// What is left of the sum without another one.
  fileprivate func value(less other: ExactSum) -> Double {
    var rest = self
    rest -= other
    return rest.value
  }
}

/// Adds up a comparison account by account; the order makes no difference.
struct ComparisonSums {
  /// The sums of one currency as they grow.
  private struct Adding {
    var total = Comparison.Sum()
    var groups = [Comparison.Sum](
      repeating: Comparison.Sum(), count: Comparison.Group.allCases.count)
    var newlyAtRisk = Comparison.Sum()
    var compared = Comparison.Sum()

    /// Exposures of those that can be compared at each of the four steps.
    var steps = [ExactSum](repeating: ExactSum(), count: 4)

    /// The steps that some account has gone.
    var isKnown = [false, false, false, false]
  }

  /// The only currency that accounts name: those that name none count in it, as in a portfolio.
  private let only: String?
  private var money: [String: Adding] = [:]
  private var bySignal: [Int: Comparison.SignalSum] = [:]

  /// Sums over these accounts.
  init(over pairs: [ComparisonPair]) {
    let members = pairs.flatMap { [$0.then, $0.now] }.compactMap(\.self)
    let named = Set(
      members.filter { $0.standing == .customer }.compactMap { $0.account.currency?.uppercased() })
    only = named.count == 1 ? named.first : nil
  }

  mutating func add(_ entry: Comparison.Entry, _ appraisals: ComparisonAppraisals) {
    let sides = [entry.before, entry.after]
    for currency in Set(sides.compactMap { $0.map { key($0.currency) } }) {
      let (before, after) = (
        exposure(entry.before, in: currency),
        exposure(entry.after, in: currency)
      )
      var adding = money[currency] ?? Adding()
      adding.total.add(before, after)
      adding.groups[entry.group.place].add(before, after)
      if entry.isNewlyAtRisk { adding.newlyAtRisk.add(before, after) }
      if entry.isCompared { adding.compared.add(before, after) }
      money[currency] = adding
    }
    guard entry.isCompared else { return }
    addSteps(appraisals)
    for change in SignalChange.all(appraisals) {
      var sum = bySignal[change.signal] ?? Comparison.SignalSum(signal: change.signal)
      sum.counts[change.kind.place] += 1
      sum.points += change.pointsChange
      bySignal[change.signal] = sum
    }
  }

  private mutating func addSteps(_ appraisals: ComparisonAppraisals) {
    for (step, appraisal) in appraisals.steps.enumerated() {
      guard let verdict = appraisal?.verdict else { continue }
      let currency = key(verdict.currency)
      money[currency, default: Adding()].isKnown[step] = true
      if let exposure = verdict.exposure {
        money[currency, default: Adding()].steps[step] += exposure
      }
    }
  }

  private func key(_ currency: String?) -> String { currency?.uppercased() ?? only ?? "" }

  private func exposure(_ verdict: Comparison.Verdict?, in currency: String) -> Double? {
    verdict.flatMap { key($0.currency) == currency ? $0.exposure : nil }
  }

  /// By code, accounts that name none last.
  var currencies: [Comparison.Money] {
    money.keys.sorted { ($0.isEmpty ? 1 : 0, $0) < ($1.isEmpty ? 1 : 0, $1) }.map { currency in
      let adding = money[currency] ?? Adding()
      return Comparison.Money(
        currency: currency.isEmpty ? nil : currency, total: adding.total, groups: adding.groups,
        newlyAtRisk: adding.newlyAtRisk, compared: adding.compared,
        parts: ComparisonSums.parts(adding))
    }
  }

  private static func parts(_ adding: Adding) -> [Comparison.Cause: Double] {
    let steps = adding.steps
    guard adding.isKnown[2] else { return [:] }
    var parts: [Comparison.Cause: Double] = [:]
    if adding.isKnown[1] { parts[.time] = steps[1].value(less: steps[0]) }
    parts[.facts] = steps[2].value(less: steps[adding.isKnown[1] ? 1 : 0])
    parts[.policy] = steps[3].value(less: steps[2])
    return parts
  }

  /// The signals that moved most points first.
  var signals: [Comparison.SignalSum] {
    bySignal.values.sorted { left, right in
      let (first, second) = (abs(left.points), abs(right.points))
      return first != second ? first > second : left.signal < right.signal
    }
  }
}

extension Comparison.Sum {
  fileprivate mutating func add(_ before: Double?, _ after: Double?) {
    accounts += 1
    if let before { exactBefore += before }
    if let after { exactAfter += after }
  }
}

extension Comparison.Group {
  /// Its place in the order of the groups.
  var place: Int { Comparison.Group.allCases.firstIndex(of: self) ?? 0 }
}
