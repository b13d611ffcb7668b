/// Where the values of a field come from in one file.
package struct FieldOrigin: Sendable {
  /// The column that holds the field; nil where none does.
  package var column: Int?

  /// Columns from whose texts it is derived where that column says nothing, one after another.
  package var derivedFrom: [Int] = []

  /// What a row says of the field where no column does.
  package var constant: String?

  /// What values of the column stand for, folded as by `Spelling.folded`.
  package var values: [String: String] = [:]

  /// What numbers of the column are multiplied by.
  package var factor = 1.0

  /// Whether every row says the same.
  package var isConstant: Bool { constant != nil && column == nil && derivedFrom.isEmpty }

  /// Who decided it.
  package var decision: Decision

  /// How a field found its column.
  package enum Decision: String, Sendable {
    /// By the command line or `retain.json`.
    case told

    /// By what is known of the system that wrote the file.
    case system

    /// By its own name.
    case name
    case alias
  }
}

/// What told which table a file holds.
package enum RoleDecision: String, Sendable {
  /// The command line or `retain.json`.
  case told

  /// The key under which its records stand.
  case key

  /// What is known of the system that wrote it.
  case system

  /// The name of the file.
  case name
  case headers
}

/// What is said of the columns of a file from outside of it, the first being the strongest.
struct MappingHints: Sendable {
  /// Columns given to fields on the command line, in the files that have them.
  var mapped: [FieldName: String] = [:]

  /// What `retain.json` says of the file.
  var told = SourceSettings()

  /// What is known of the system that wrote it.
  var system = SourceSettings()

  /// Columns that are not read, folded.
  var ignored: Set<String> = []
}
