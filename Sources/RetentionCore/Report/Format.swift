/// A form in which a report can be written.
public enum Format: String, CaseIterable, Sendable {
  case table
  case plain
  case csv
  case json
  case ndjson
  case markdown = "md"

  /// A page to mail or to print; only scores have it.
  case html

  /// Test results for the machines that build and test; only checks have them.
  case junit

  /// Annotations for the steps of a GitHub workflow; only checks have them.
  case github

  /// The format that the extension of a file names; nil where it names none.
  public init?(fileName: String) {
    let ending = fileName.split(separator: "/").last?.split(separator: ".").dropFirst().last
    switch ending?.lowercased() {
    case "csv": self = .csv
    case "json": self = .json
    case "ndjson", "jsonl": self = .ndjson
    case "tsv", "tab": self = .plain
    case "txt", "text": self = .table
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "xml": self = .junit
    default: return nil
    }
  }

  /// Whether it is read by people, who ask what to do and not for every account.
  package var isForPeople: Bool { self == .table || self == .markdown }

  /// The usual extension of its files.
  package var fileEnding: String {
    switch self {
    case .table, .github: "txt"
    case .plain: "tsv"
    case .junit: "xml"
    case .csv, .json, .ndjson, .markdown, .html: rawValue
    }
  }

  /// How formats for people look.
  public struct Appearance: Sendable, Equatable {
    /// Columns to fit into; nil for as many as it takes.
    public var width: Int?
    public var color = false
    public var ascii = false

    /// Whether CSV leaves text as it is that a spreadsheet could take for a formula.
    public var rawCSV = false

    /// A line of advice on what to type next; nil for none.
    public var nextCommand: String?

    public init() {}
  }

  /// Writes a report piece by piece, so that a large one is never held as a whole; in a format that
  /// only checks have, as a table.
  public func write<Failure>(
    _ report: Report, _ appearance: Appearance = Appearance(),
    to send: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    switch self {
    case .table, .junit, .github: try send(Array(TableFormat(report, appearance).text.utf8))
    case .plain: try PlainFormat(report).write(to: send)
    case .csv: try CSVFormat(report, isRaw: appearance.rawCSV).write(to: send)
    case .json: try JSONFormat(report).write(to: send)
    case .ndjson: try JSONFormat(report).writeLines(to: send)
    case .markdown: try send(Array(MarkdownFormat(report).text.utf8))
    case .html: try send(Array(HTMLFormat(report).text.utf8))
    }
  }
}

extension Report {
  /// The forms in which scores can be written.
  public static let formats: [Format] = [
    .table, .plain, .csv, .json, .ndjson, .markdown, .html,
  ]
}
