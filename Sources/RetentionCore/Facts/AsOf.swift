/// A day to judge accounts on, and the day up to which anything is known by then.
///
/// The two differ where it is asked what time alone has done: what was known in June, judged in
/// September.
public struct AsOf: Sendable, Equatable {
  /// The day on which the accounts are judged, inclusive. MODEL calls it A.
  public let day: Day

  /// The last day of which anything is known; whatever is dated later does not exist.
  public let knownBy: Day

  /// A day, with all that is known by then.
  public init(_ day: Day) {
    self.init(day, knownBy: day)
  }

  /// A day, with all that was known by an earlier one; a later one counts as the day itself.
  public init(_ day: Day, knownBy: Day) {
    self.day = day
    self.knownBy = min(day, knownBy)
  }
}
