/// Watches how an export is read: for how long, and how far it has come. It changes nothing of what
/// is read.
public struct ReadingWatch: Sendable {
  /// The time in nanoseconds since whenever; without it no time is taken.
  public var now: @Sendable () -> Int = { 0 }

  /// Called for every window of a file, one at a time, but not always on the same thread.
  public var tell: (@Sendable (ReadingProgress) -> Void)?

  public init() {}
}

/// How far the reading of a file has come.
public struct ReadingProgress: Sendable {
  /// The name of the file.
  public let file: String

  /// How many rows were read.
  public let rows: Int

  /// The share of the file that was read, 0 to 1; nil where its size is not known.
  public let share: Double?
}

/// For how long the stages of reading a file took, in nanoseconds, on all threads together.
public struct ReadingTimes: Sendable, Equatable {
  /// Reading bytes and finding records.
  public internal(set) var scan = 0

  /// Making values of cells, and looking up accounts.
  public internal(set) var decode = 0

  /// Keeping accounts and contracts, counting touchpoints and hand-offs.
  public internal(set) var count = 0

  static func += (left: inout ReadingTimes, right: ReadingTimes) {
    left.scan += right.scan
    left.decode += right.decode
    left.count += right.count
  }
}
