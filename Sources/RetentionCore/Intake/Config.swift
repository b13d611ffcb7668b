/// What a team has said once of its exports, in a `retain.json`.
public struct Config: Sendable {
  /// The folder of the file, before which paths in it are put; blank for the working directory.
  public var folder = ""

  /// What is read where no input is named.
  public var inputs: [String] = []

  /// The day to score on: a date, `today` or `data`.
  public var asOf: String?

  /// The policy: its file, or what stands in its place.
  public var policyFile: String?
  package var policy: JSONValue?

  /// What `check` asserts and which risks it accepts.
  package var assertions: JSONValue?
  package var acceptances: JSONValue?

  /// How the exports are read.
  public var options = Export.Options()

  /// How many rows of a file may be rejected.
  public var maxRejects: RejectLimit?

  /// What the file says, in its order, a line each.
  public var entries: [Entry] = []

  /// One thing that the file says.
  public struct Entry: Sendable, Equatable {
    /// The way to it, `sources[0].columns.date`.
    public var key: String
    public var value: String

    /// The line on which it stands, from 1.
    public var line: Int
  }

  public init() {}
}

/// How many rows of a file may be rejected before it is of no use.
public enum RejectLimit: Sendable, Equatable {
  case rows(Int)

  /// A share of the rows, 0 to 1.
  case share(Double)

  /// The usual limit: one row in a hundred.
  public static let standard = RejectLimit.share(0.01)

  /// Reads `20` or `1%`; nil where the text is neither.
  public init?(_ text: String) {
    if text.hasSuffix("%") {
      guard let percent = CellBytes.plainNumber(text.dropLast().utf8.span),
        (0...100).contains(percent)
      else { return nil }
      self = .share(percent / 100)
    } else {
      guard let rows = Int(text), rows >= 0 else { return nil }
      self = .rows(rows)
    }
  }

  /// Whether so many of the rows are too many.
  func isExceeded(by rejected: Int, of read: Int) -> Bool {
    switch self {
    case .rows(let rows): rejected > rows
    case .share(let share): Double(rejected) / Double(read) > share
    }
  }

  /// `20`, or `1 %`.
  var text: String {
    switch self {
    case .rows(let rows): "\(rows)"
    case .share(let share): "\(ConfigText.text((1e6 * share).rounded() / 1e4)) %"
    }
  }
}
