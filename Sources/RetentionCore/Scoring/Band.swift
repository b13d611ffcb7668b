/// How much an account is at risk, in one word; the first one is the worst.
public enum Band: String, CaseIterable, Sendable, Comparable {
  case critical
  case high
  case elevated
  case low

  /// Too little is known: not the same as low.
  case unknown

  /// Whether something should be done now.
  public var isAtRisk: Bool { self <= .elevated }

  /// The worse band is the lesser one; unknown comes last.
  public static func < (left: Band, right: Band) -> Bool {
    left.place < right.place
  }

  private var place: Int {
    switch self {
    case .critical: 0
    case .high: 1
    case .elevated: 2
    case .low: 3
    case .unknown: 4
    }
  }
}

/// The scores at which bands begin.
public struct BandLimits: Sendable, Equatable {
  public var critical = 75
  public var high = 50
  public var elevated = 25

  /// Below this coverage an account is unknown, unless its score is high all the same.
  public var unknownBelowCoverage = 0.2

  public init() {}

  /// The band of a whole-number score, with the coverage behind it.
  public func band(score: Int, coverage: Double) -> Band {
    if coverage < unknownBelowCoverage - Scoring.tolerance, score < high { return .unknown }
    return score >= critical
      ? .critical : score >= high ? .high : score >= elevated ? .elevated : .low
  }
}
