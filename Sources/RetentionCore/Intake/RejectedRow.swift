/// A row that is not used, as it stands in its file, with the reason.
public struct RejectedRow: Sendable {
  /// The name of the file.
  public let file: String

  /// The physical line on which it begins, from 1.
  public let line: Int
  public let reason: ProblemKind

  /// The bytes of the row, without the end of its line.
  public let text: String
}

extension RejectedRow {
  /// Rows as CSV, each with its file, line, code and reason.
  package static func csv(_ rows: [RejectedRow]) -> [UInt8] {
    var writer = CSVWriter()
    for header in ["file", "line", "code", "reason", "row"] { writer.text(header) }
    writer.endRecord()
    for row in rows {
      writer.text(row.file)
      writer.text("\(row.line)")
      writer.text(row.reason.rawValue)
      writer.text(row.reason.text)
      writer.text(row.text)
      writer.endRecord()
    }
    return writer.take()
  }
}

/// How much may be wrong with an export.
public struct ReadingLimits: Sendable {
  /// How many rows of a file may be rejected; nil for any number.
  public var rejects: RejectLimit?

  /// Whether whatever would be repaired and told is an error.
  public var isStrict = false

  /// Whether rows that are not used are kept, to be written out.
  public var keepsRejects = false

  /// How many threads may read at once; what comes out does not depend on it.
  public var threads = 1

  /// Codes that take the place of names once the rows were joined; nil where names are kept.
  public var redaction: Redaction?

  /// Who watches.
  public var watch = ReadingWatch()

  public init() {}
}
