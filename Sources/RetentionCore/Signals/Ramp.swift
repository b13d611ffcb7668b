/// The way from a measured value at which nothing is wrong to one at which all is.
///
/// `from` may be above `to`: then smaller is worse.
public struct Ramp: Sendable, Equatable {
  /// At this value, and on its good side, the severity is 0.
  public var from: Double

  /// At this value, and on its bad side, the severity is 1.
  public var to: Double

  public init(from: Double, to: Double) {
    self.from = from
    self.to = to
  }

  /// How bad a value is, 0 to 1: the square of the way gone, so that many small lapses do not pass
  /// for a large one. See MODEL §4.
  public func severity(of value: Double) -> Double {
    let way = min(1, max(0, (value - from) / (to - from)))
    return way > 1e-9 ? way * way : 0
  }
}

/// What a measured value is a number of.
public enum Unit: String, CaseIterable, Sendable {
  case days
  case share
  case ratio
  case hours
  case mark
  case flag
  case conversations
  case complaints
  case touchpoints
  case requirements
  case levels
  case departments
  case changes
}
