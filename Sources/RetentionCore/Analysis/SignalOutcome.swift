/// How one signal came out on the scored accounts.
public struct SignalOutcome: Sendable {
  public let signal: Signal

  /// Accounts in each state, in the order of the states.
  public let counts: [Int]

  /// The ways by which accounts got a value, in the order of the signal's own, those left out by
  /// which none did.
  public let measuredBy: [MeasuredBy]

  /// How the values spread; nil where no account has one.
  public let spread: Spread?

  /// The limit and the weight in force: those for all accounts, then those of segments that differ.
  public let limits: [Limit]

  /// Its points in all accounts together.
  public let points: Double

  /// The part of the exposure that these points stand for, each currency for itself.
  public let exposure: [Money]

  /// The accounts that it costs most points, at most five.
  public let worst: [Cost]

  /// How many accounts one way gave a value.
  public struct MeasuredBy: Sendable {
    public let way: Way
    public let accounts: Int
  }

  /// What holds for the accounts of a segment, or for all others.
  public struct Limit: Sendable, Equatable {
    /// Nil for all accounts without limits of their own.
    public let segment: String?
    public let setting: SignalSetting
  }

  /// An amount in one currency.
  public struct Money: Sendable, Equatable {
    /// The code; nil where the accounts name none.
    public let currency: String?
    public let amount: Double
  }

  /// What the signal costs one account.
  public struct Cost: Sendable {
    public let entry: Ranking.Entry
    public let points: Double
  }

  /// Accounts in one state.
  public func count(_ state: Finding.State) -> Int {
    zip(Finding.State.allCases, counts).first { $0.0 == state }?.1 ?? 0
  }

  init(_ sums: SignalSums, _ policy: Policy) {
    let place = sums.place
    signal = Signal.all[place]
    counts = sums.counts
    measuredBy = zip(signal.ways, sums.accountsByWay).filter { $0.1 > 0 }
      .map { MeasuredBy(way: $0, accounts: $1) }
    spread = Spread(sums.values)
    let general = policy.general.signals[place]
    limits =
      [Limit(segment: nil, setting: general)]
      + policy.segments.keys.sorted().compactMap { name in
        let setting = policy.settings(segment: name).signals[place]
        return setting == general ? nil : Limit(segment: name, setting: setting)
      }
    points = sums.points.value
    exposure = sums.exposure.keys.sorted().map { code in
      Money(
        currency: code.isEmpty ? nil : code, amount: sums.exposure[code]?.value ?? 0)
    }
    worst = sums.worst
  }
}

/// Adds up what came of one signal, account by account in the order of the ranking.
struct SignalSums {
  /// The place in the catalogue.
  let place: Int
  private(set) var counts = [Int](repeating: 0, count: Finding.State.allCases.count)
  private(set) var accountsByWay: [Int]
  private(set) var values: [Double] = []
  private(set) var points = ExactSum()

  /// By the code of the currency, blank where there is none.
  private(set) var exposure: [String: ExactSum] = [:]
  private(set) var worst: [SignalOutcome.Cost] = []

  /// The only currency there is, in which accounts count that name none.
  private let onlyCurrency: Portfolio.Money?
  private static let worstCount = 5

  init(_ place: Int, _ portfolio: Portfolio) {
    self.place = place
    accountsByWay = [Int](repeating: 0, count: Signal.all[place].ways.count)
    onlyCurrency = portfolio.money
  }

  mutating func add(_ entry: Ranking.Entry, _ assessment: Assessment) {
    let finding = assessment.score.findings[place]
    counts[Finding.State.allCases.firstIndex(of: finding.state) ?? 0] += 1
    guard finding.state == .firing || finding.state == .clear else { return }
    values.append(finding.value)
    if let way = assessment.ways[place], let number = number(of: way) { accountsByWay[number] += 1 }
    let share = assessment.points.signals[place]
    guard share > 0 else { return }
    points += share
    if let value = assessment.annualValue {
      let code =
        onlyCurrency.map { $0.currency ?? "" } ?? assessment.account.currency?.uppercased() ?? ""
      exposure[code, default: ExactSum()] += value * share / 100
    }
    addWorst(SignalOutcome.Cost(entry: entry, points: share))
  }

  /// A way of the signal by its table and fields, which no two of them share.
  private func number(of way: Way) -> Int? {
    Signal.all[place].ways.firstIndex { $0.table == way.table && $0.fields == way.fields }
  }

  /// Of equal ones those with the better rank stay.
  private mutating func addWorst(_ cost: SignalOutcome.Cost) {
    let number = worst.firstIndex { $0.points < cost.points } ?? worst.count
    guard number < SignalSums.worstCount else { return }
    worst.insert(cost, at: number)
    if worst.count > SignalSums.worstCount { worst.removeLast() }
  }
}

/// How the values of many accounts spread.
public struct Spread: Sendable, Equatable {
  /// How many values there are.
  public let count: Int
  public let least: Double

  /// A quarter of the values is at most this, as spreadsheets have it: between two values, where it
  /// falls between them.
  public let lowerQuartile: Double
  public let median: Double
  public let upperQuartile: Double
  public let greatest: Double

  /// Nil without values.
  init?(_ values: [Double]) {
    let values = values.sorted()
    guard let least = values.first, let greatest = values.last else { return nil }
    func value(at quarter: Int) -> Double {
      let (place, rest) = ((values.count - 1) * quarter).quotientAndRemainder(dividingBy: 4)
      guard rest > 0 else { return values[place] }
      return values[place] + (values[place + 1] - values[place]) * Double(rest) / 4
    }
    count = values.count
    self.least = least
    lowerQuartile = value(at: 1)
    median = value(at: 2)
    upperQuartile = value(at: 3)
    self.greatest = greatest
  }
}
