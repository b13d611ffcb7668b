/// A limit that a figure of an export has to keep to.
public struct Assertion: Sendable {
  public let key: CheckKey
  public let level: Level

  /// The least and the most that is allowed; nil for no limit on that side.
  public let least: Double?
  public let most: Double?
  public let origin: Origin

  /// What comes of a limit that is not kept to.
  public enum Level: String, Sendable, CaseIterable {
    case off
    case warn
    case error
  }

  /// Who asked for it.
  public enum Origin: Sendable, Equatable {
    /// An option of the command line, `--max`.
    case option(String)

    /// A line of `retain.json`.
    case config(line: Int)
  }

  /// A limit for a key; see ``CheckKey/Unit`` for what its numbers are.
  public init(
    _ key: CheckKey, level: Level = .error, least: Double? = nil, most: Double? = nil,
    origin: Origin
  ) {
    self.key = key
    self.level = level
    self.least = least
    self.most = most
    self.origin = origin
  }

  /// Whether a figure, as it is told, keeps to the limits.
  func allows(_ figure: Double) -> Bool {
    least.map { figure >= $0 - Scoring.tolerance } ?? true
      && most.map { figure <= $0 + Scoring.tolerance } ?? true
  }
}

extension CheckKey {
  /// A limit for this key that was typed, `3` or `25%`; nil where it can be none.
  public func limit(_ text: String) -> Double? {
    if unit == .share {
      return CellBytes.share(text.utf8.span).map(\.value).flatMap {
        (0...1).contains($0) ? $0 : nil
      }
    }
    return CellBytes.plainNumber(text.utf8.span).flatMap(limit)
  }

  /// A number as a limit for this key; nil where it can be none.
  func limit(_ number: Double) -> Double? {
    switch unit {
    case .share: (0...1).contains(number) ? number : nil
    case .accounts, .rows, .days: number >= 0 && number == number.rounded() ? number : nil
    case .money: number >= 0 ? number : nil
    }
  }

  /// What a limit for this key has to be, in words.
  public var limitText: String {
    switch unit {
    case .accounts, .rows, .days: "a whole number from 0"
    case .share: "a share such as 0.25 or 25%"
    case .money: "an amount from 0"
    }
  }
}

/// A risk that somebody knows of and takes for a time.
public struct Acceptance: Sendable, Equatable {
  /// The id of the account.
  public let account: String

  /// The signals that are accepted, as places in the catalogue; empty for all that may fire.
  public let signals: Set<Int>

  /// The last day on which it holds.
  public let until: Day
  public let reason: String

  /// The line of `retain.json` on which it stands, from 1.
  public let line: Int
}
