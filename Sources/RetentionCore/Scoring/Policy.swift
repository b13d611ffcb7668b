/// What a team can set: how much each signal weighs and from where on it fires, what counts as
/// recent, where bands begin.
public struct Policy: Sendable {
  /// What holds for all accounts.
  public var general = Settings()

  /// What holds for the accounts of a segment instead.
  public var segments: [String: Settings] = [:]

  /// What a policy file changed, in its order; empty for the default policy.
  public var changes: [Change] = []

  /// One value that is not the default.
  public struct Change: Sendable, Equatable {
    /// The way to it: `signals.abandonment.silence.to`, in a segment `segments.smb.base`.
    public var path: String

    /// The default, or what holds for all accounts, as JSON.
    public var before: String
    public var after: String
  }

  /// The default policy.
  public init() {}

  /// The settings for an account.
  public func settings(segment: String?) -> Settings {
    guard let segment, !segments.isEmpty else { return general }
    let folded = Spelling.folded(segment)
    // Of names that differ in case alone the first holds: a dictionary has no order of its own.
    let name = segments.keys.filter { Spelling.folded($0) == folded }.min()
    return name.flatMap { segments[$0] } ?? general
  }

  /// The definitions by which an export is read and counted.
  public var definitions: SegmentDefinitions {
    SegmentDefinitions(general.definitions, segments: segments.mapValues(\.definitions))
  }
}

/// The numbers that hold for the accounts of a segment, or for all.
public struct Settings: Sendable, Equatable {
  /// The risk that no signal tells of, 0 to 1.
  public var base = 0.0

  /// How much each scenario weighs, 0 to 0.99, in the order of the scenarios.
  public var scenarioWeights = [Double](repeating: 0.5, count: Scenario.allCases.count)

  /// Weight and ramp of each signal, in the order of the catalogue.
  public var signals = Signal.all.map { SignalSetting(weight: $0.weight, ramp: $0.ramp) }
  public var bands = BandLimits()

  /// From this probability on a scenario counts in its rate.
  public var rateThreshold = 0.5

  /// Below this coverage an account does not count in the rate.
  public var rateCoverage = 0.2
  public var definitions = Definitions()

  public init() {}
}

/// What a policy sets for one signal.
public struct SignalSetting: Sendable, Equatable {
  /// 0 to 0.99.
  public var weight: Double
  public var ramp: Ramp
}

/// What holds for all figures.
enum Scoring {
  /// Two figures this near each other count as equal.
  static let tolerance = 1e-9

  /// The figure as a whole number of tolerances: figures that come to the same one count as equal.
  ///
  /// Unlike a comparison within the tolerance this puts any number of figures in one order.
  static func rounded(_ figure: Double) -> Double {
    (figure / tolerance).rounded()
  }
}
