/// Sums over the scored accounts. See MODEL §7.
public struct Portfolio: Sendable {
  /// Accounts that were scored.
  public let scored: Int

  /// Accounts that were not, by their standing.
  public let prospects: Int
  public let lost: Int
  public let former: Int

  /// Accounts in each band, in the order of the bands.
  public let bandCounts: [Int]

  /// The share of accounts that each scenario is likely to lose, in their order; nil where no
  /// account tells.
  public let rates: [Double?]

  /// The mean coverage; nil without accounts.
  public let coverage: Double?

  /// Money, each currency for itself: sums of different currencies are never added.
  public let currencies: [Money]

  /// How well the process works.
  public let process: Process

  /// The sums in one currency.
  public struct Money: Sendable {
    /// The code; nil where the accounts name none.
    public let currency: String?
    public let total: Sum

    /// In the order of the bands.
    public let bands: [Sum]

    /// Renewals by month, `2026-09`.
    public let months: [Period]

    /// Renewals by fiscal quarter, `2026-Q3`.
    public let quarters: [Period]
  }

  /// Accounts with their value and exposure.
  public struct Sum: Sendable, Equatable {
    public let accounts: Int
    public let annualValue: Double
    public let exposure: Double
  }

  /// What renews in a span of time.
  public struct Period: Sendable, Equatable {
    public let name: String
    public let sum: Sum
  }

  /// Answers to four questions: is the process documented, proven, proactive, collaborative?
  ///
  /// Each is nil where nothing tells. See MODEL §7 "process profile".
  public struct Process: Sendable, Equatable {
    /// The mean share of context that is written down.
    public let documented: Double?

    /// Kept over made commitments.
    public let proven: Double?

    /// Recent outbound over all recent contact.
    public let proactive: Double?

    /// Departments in touch, on average.
    public let collaborative: Double?
  }

  /// The share of accounts whose abandonment is likely. "What is your rate?"
  public var abandonmentRate: Double? {
    zip(Scenario.allCases, rates).first { $0.0 == .abandonment }?.1
  }

  /// The sums, where there is but one currency.
  public var money: Money? { currencies.count == 1 ? currencies[0] : nil }
}

/// Adds up a portfolio account by account; the order makes no difference.
struct PortfolioSums {
  private let settings: Settings
  private var scored = 0
  private var coverage = ExactSum()
  private var likely = [Int](repeating: 0, count: Scenario.allCases.count)
  private var judged = [Int](repeating: 0, count: Scenario.allCases.count)
  private var bandCounts = [Int](repeating: 0, count: Band.allCases.count)
  private var monies: [String: MoneySums] = [:]
  private var documented = Mean()
  private var departments = Mean()
  private var promised = ExactSum()
  private var delivered = ExactSum()
  private var inbound = 0
  private var outbound = 0

  init(_ settings: Settings) {
    self.settings = settings
  }

  mutating func add(
    _ facts: Facts, _ score: Score, _ annualValue: Double?, _ settings: Settings
  ) {
    scored += 1
    coverage += score.coverage
    bandCounts[PortfolioSums.place(of: score.band)] += 1
    for (place, scenario) in score.scenarios.enumerated()
    where scenario.coverage >= settings.rateCoverage - Scoring.tolerance {
      judged[place] += 1
      if scenario.probability >= settings.rateThreshold - Scoring.tolerance { likely[place] += 1 }
    }
    let currency = facts.account.currency?.uppercased() ?? ""
    monies[currency, default: MoneySums()].add(
      facts, score, annualValue, settings.definitions.fiscalYearStartMonth)
    addProcess(facts, score)
  }

  private mutating func addProcess(_ facts: Facts, _ score: Score) {
    for (place, signal) in PortfolioSums.processSignals {
      let finding = score.findings[place]
      guard finding.state == .firing || finding.state == .clear else { continue }
      if signal == "context.undocumented" {
        documented.add(1 - finding.value)
      } else {
        departments.add(finding.value)
      }
    }
    let commitments = facts.commitments
    promised += commitments.promised
    delivered += commitments.delivered
    inbound += Int(facts.tally.inbound)
    outbound += Int(facts.tally.outbound)
  }

  /// Takes in the sums over other accounts; sums are exact, so that no order shows.
  mutating func merge(_ other: PortfolioSums) {
    scored += other.scored
    coverage += other.coverage
    for place in bandCounts.indices { bandCounts[place] += other.bandCounts[place] }
    for place in judged.indices {
      judged[place] += other.judged[place]
      likely[place] += other.likely[place]
    }
    for (currency, sums) in other.monies { monies[currency, default: MoneySums()].merge(sums) }
    documented.merge(other.documented)
    departments.merge(other.departments)
    promised += other.promised
    delivered += other.delivered
    inbound += other.inbound
    outbound += other.outbound
  }

  private static let processSignals = Signal.all.enumerated()
    .filter { $0.element.id == "context.undocumented" || $0.element.id == "abandonment.silo" }
    .map { ($0.offset, $0.element.id) }

  private static func place(of band: Band) -> Int {
    Band.allCases.firstIndex(of: band) ?? 0
  }

  func figures(unscored: [Facts.Standing]) -> Portfolio {
    Portfolio(
      scored: scored, prospects: unscored.count { $0 == .prospect },
      lost: unscored.count { $0 == .lost }, former: unscored.count { $0 == .former },
      bandCounts: bandCounts,
      rates: zip(likely, judged).map { $1 > 0 ? Double($0) / Double($1) : nil },
      coverage: scored > 0 ? coverage.value / Double(scored) : nil, currencies: currencies,
      process: Portfolio.Process(
        documented: documented.value,
        proven: promised.value > 0 ? delivered.value / promised.value : nil,
        proactive: inbound + outbound > 0 ? Double(outbound) / Double(inbound + outbound) : nil,
        collaborative: departments.value))
  }

  /// Accounts without a currency count in the only one there is.
  private var currencies: [Portfolio.Money] {
    var monies = monies
    let named = monies.keys.filter { !$0.isEmpty }.sorted()
    if named.count == 1, let blank = monies.removeValue(forKey: "") {
      monies[named[0], default: MoneySums()].merge(blank)
    }
    return monies.keys.sorted().compactMap { code in
      monies[code]?.figures(currency: code.isEmpty ? nil : code)
    }
  }

  private struct Mean {
    private var sum = ExactSum()
    private var count = 0

    var value: Double? { count > 0 ? sum.value / Double(count) : nil }

    mutating func add(_ value: Double) {
      sum += value
      count += 1
    }

    mutating func merge(_ other: Mean) {
      sum += other.sum
      count += other.count
    }
  }
}

/// Adds up the money of one currency.
private struct MoneySums {
  private struct Adding {
    var accounts = 0
    var value = ExactSum()
    var exposure = ExactSum()

    var sum: Portfolio.Sum {
      Portfolio.Sum(accounts: accounts, annualValue: value.value, exposure: exposure.value)
    }

    mutating func add(_ amount: Double?, risk: Double) {
      accounts += 1
      guard let amount else { return }
      value += amount
      exposure += amount * risk
    }

    mutating func merge(_ other: Adding) {
      accounts += other.accounts
      value += other.value
      exposure += other.exposure
    }
  }

  private var total = Adding()
  private var bands: [Band: Adding] = [:]

  /// By month, as January of the year 0 and so many months.
  private var months: [Int: Adding] = [:]
  private var quarters: [FiscalQuarter: Adding] = [:]

  mutating func add(
    _ facts: Facts, _ score: Score, _ annualValue: Double?, _ yearStartMonth: Int
  ) {
    total.add(annualValue, risk: score.risk)
    bands[score.band, default: Adding()].add(annualValue, risk: score.risk)
    guard let renewal = facts.renewalDate else { return }
    let value = facts.renewingValue
    let (year, month, _) = renewal.date
    months[year * 12 + month - 1, default: Adding()].add(value, risk: score.risk)
    let quarter = FiscalQuarter(of: renewal, yearStartMonth: yearStartMonth)
    quarters[quarter, default: Adding()].add(value, risk: score.risk)
  }

  mutating func merge(_ other: MoneySums) {
    total.merge(other.total)
    for (band, sum) in other.bands { bands[band, default: Adding()].merge(sum) }
    for (month, sum) in other.months { months[month, default: Adding()].merge(sum) }
    for (quarter, sum) in other.quarters { quarters[quarter, default: Adding()].merge(sum) }
  }

  /// `2026-09`.
  private static func name(month: Int) -> String {
    let day = Day(year: month / 12, month: month % 12 + 1, day: 1) ?? .first
    return String(day.description.dropLast(3))
  }

  func figures(currency: String?) -> Portfolio.Money {
    Portfolio.Money(
      currency: currency, total: total.sum,
      bands: Band.allCases.map { bands[$0]?.sum ?? Adding().sum },
      months: months.keys.sorted().map {
        Portfolio.Period(name: MoneySums.name(month: $0), sum: months[$0]?.sum ?? Adding().sum)
      },
      quarters: quarters.keys.sorted().map {
        Portfolio.Period(name: $0.description, sum: quarters[$0]?.sum ?? Adding().sum)
      })
  }
}
