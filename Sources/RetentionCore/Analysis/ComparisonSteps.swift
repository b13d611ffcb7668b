/// The scorings between which the change of each account is split, in their order.
public struct ComparisonSteps: Sendable {
  /// What was known before, on the day of before, by the policy of before.
  public let before: Scorer

  /// The same on the day of now.
  public let timePassed: Scorer

  /// What is known now, on the day of now, still by the policy of before.
  public let factsAdded: Scorer

  /// The same by the policy of now.
  public let after: Scorer

  /// Steps that were scored by hand; each book has to be read with the definitions of its policy.
  public init(before: Scorer, timePassed: Scorer, factsAdded: Scorer, after: Scorer) {
    self.before = before
    self.timePassed = timePassed
    self.factsAdded = factsAdded
    self.after = after
  }

  /// The days as of which the older of two exports is read, or the first two of one export.
  public static func days(from old: Day, to new: Day) -> [AsOf] {
    [AsOf(old), AsOf(new, knownBy: old)]
  }
}
