/// A figure of an export that can be held against a limit.
///
/// The catalogue is closed: help, the schema, the manual and the suggestions for a misspelt name all
/// read it.
public struct CheckKey: Sendable {
  /// `accounts.critical`; never renamed.
  public let name: String
  public let unit: Unit

  /// What is counted or measured, in words.
  public let meaning: String
  let measure: Measure

  /// What a figure is a number of.
  public enum Unit: String, Sendable, CaseIterable {
    case accounts
    case rows
    case days

    /// 0 to 1; told in percent with a decimal, and held against a limit as it is told.
    case share

    /// Whole money a year, in the one currency of the export.
    case money

    /// The figure as it is told: only that is compared.
    func told(_ figure: Double) -> Double {
      switch self {
      case .share: (figure * 1000 + 0.5 + Scoring.tolerance).rounded(.down) / 1000
      case .money: (figure + 0.5 + Scoring.tolerance).rounded(.down)
      case .accounts, .rows, .days: figure
      }
    }
  }

  /// How a figure comes about.
  enum Measure: Sendable {
    /// The number of the accounts for which something holds.
    case accounts(@Sendable (CheckedAccount) -> Bool)

    /// A figure of the whole; nil where nothing tells.
    case figure(@Sendable (CheckFigures) -> Double?)
  }

  private init(_ name: String, _ unit: Unit, _ meaning: String, _ measure: Measure) {
    self.name = name
    self.unit = unit
    self.meaning = meaning
    self.measure = measure
  }

  /// The key of this name; nil where there is none.
  public init?(_ name: String) {
    guard let key = CheckKey.all.first(where: { $0.name == name }) else { return nil }
    self = key
  }

  /// Whether the figure is a number of accounts that can be named.
  public var namesAccounts: Bool {
    if case .accounts = measure { true } else { false }
  }

  /// Accounts that are at risk and were not before, in the same way: what a baseline is for.
  public static let newAtRisk = CheckKey(
    "new_at_risk", .accounts,
    """
    accounts at risk that the baseline has in a better band, or for which a signal fires that did \
    not fire there
    """, .accounts { $0.isAtRisk && $0.isNew })

  /// Every key but those of single signals.
  public static let general: [CheckKey] =
    [
      CheckKey(
        "accounts.total", .accounts, "accounts in the export, scored or not",
        .figure { Double($0.accounts) }),
      CheckKey(
        "accounts.scored", .accounts, "accounts that are scored",
        .figure { Double($0.portfolio.scored) }),
    ] + Band.allCases.map(key)
    + [
      CheckKey(
        "accounts.high_or_worse", .accounts, "accounts in the bands high and critical",
        .accounts { $0.band == .critical || $0.band == .high }),
      CheckKey(
        "accounts.at_risk", .accounts, "accounts in the bands elevated, high and critical",
        .accounts(\.isAtRisk)),
      newAtRisk,
    ] + Scenario.allCases.enumerated().map(key)
    + [
      CheckKey(
        "exposure.total", .money, "risk times annual value, over all scored accounts",
        .figure { $0.portfolio.money?.total.exposure }),
      CheckKey(
        "exposure.at_risk", .money, "the exposure of the accounts at risk",
        .figure { $0.atRisk?.exposure }),
      CheckKey(
        "value.at_risk", .money, "the annual value of the accounts at risk",
        .figure { $0.atRisk?.annualValue }),
      CheckKey(
        "value.at_risk_share", .share, "the share of the annual value that is at risk",
        .figure { figures in
          guard let all = figures.portfolio.money?.total.annualValue, all > 0 else { return nil }
          return figures.atRisk.map { $0.annualValue / all }
        }),
      CheckKey(
        "coverage.mean", .share, "the evidence that the export holds, on average",
        .figure(\.portfolio.coverage)),
      CheckKey(
        "rejects.rows", .rows, "rows that were rejected, in all files",
        .figure { Double($0.rows.rejected) }),
      CheckKey(
        "rejects.rate", .share, "the share of the rows that were rejected, in all files",
        .figure { $0.rows.read > 0 ? Double($0.rows.rejected) / Double($0.rows.read) : nil }),
      CheckKey(
        "data.age_days", .days, "days since the last touchpoint or hand-off on record",
        .figure { figures in figures.ageDays.map { Double($0) } }),
    ]

  /// The accounts for which each signal fires.
  public static let ofSignals: [CheckKey] = Signal.all.enumerated().map { place, signal in
    CheckKey(
      "signal." + signal.id, .accounts, "accounts for which \(signal.id) fires",
      .accounts { $0.firing.contains(place) })
  }

  /// All keys, in the order of the manual.
  public static let all = general + ofSignals

  private static func key(of band: Band) -> CheckKey {
    CheckKey(
      "accounts." + band.rawValue, .accounts, "accounts in the band \(band.rawValue)",
      .accounts { $0.band == band })
  }

  private static func key(of place: Int, _ scenario: Scenario) -> CheckKey {
    CheckKey(
      "scenario.\(scenario.rawValue).rate", .share,
      "the share of the accounts that \(scenario.title) is likely to lose",
      .figure { $0.portfolio.rates[place] })
  }
}

/// What is known of an export as a whole when it is checked.
struct CheckFigures: Sendable {
  let portfolio: Portfolio

  /// Accounts of any standing.
  let accounts: Int

  /// The rows of all files.
  let rows: RowCounts

  /// Days since the last day on record; nil where there is none.
  let ageDays: Int?

  /// Value and exposure of the accounts at risk; nil where there are several currencies.
  var atRisk: Portfolio.Sum? {
    guard let money = portfolio.money else { return nil }
    let sums = zip(Band.allCases, money.bands).filter { $0.0.isAtRisk }.map(\.1)
    return Portfolio.Sum(
      accounts: sums.reduce(0) { $0 + $1.accounts },
      annualValue: sums.reduce(0) { $0 + $1.annualValue },
      exposure: sums.reduce(0) { $0 + $1.exposure })
  }
}
