/// Why a policy or `retain.json` can't be used: where, what was seen and what would do.
public struct ConfigError: Error, Sendable, Equatable {
  /// The line, from 1.
  public var line: Int

  /// The character in that line, from 1.
  public var column: Int

  /// What is wrong.
  public var text: String

  /// What to do about it.
  public var fix: String
}
