/// Why an input can't be used at all.
public enum InputError: Error, Sendable {
  case source(SourceError)

  /// The folder holds no file that could be an export; `skipped` says what it holds.
  case noExports(folder: String, skipped: [SkippedInput])
  case empty(path: String)

  /// The file is of another format, by its first bytes.
  case otherFormat(path: String, format: OtherFormat)

  /// The file is no JSON that could be read; the place is nil where the whole file is meant.
  case malformed(path: String, line: Int?, column: Int?, text: String, fix: String)

  /// The file is sound and holds no records.
  case noRecords(path: String, text: String, fix: String)

  /// No table is known that has these headers.
  case unknownTable(path: String, headers: [String], hint: String?)

  /// A known export of which no table is made unless `retain.json` says so.
  case unusedExport(path: String, what: String, isProposed: Bool)

  /// The columns could make a table that nothing else tells, if it were clear which is which.
  case unclearTable(path: String, table: Table, field: FieldName)

  /// A field without which the table is of no use.
  case missingField(path: String, table: Table, field: FieldName, headers: [String])

  /// Several columns could be the same field.
  case clash(path: String, field: FieldName, columns: [ColumnSample])

  /// The cells of a column have several readings; each of the options decides.
  case openColumn(
    path: String, column: String, examples: [Problem.Example], choices: [String])

  /// No reading fits all cells of a column.
  case contradictoryColumn(path: String, column: String, examples: [Problem.Example])

  /// The cells of a column of a stream are written in a way that only all of them together show.
  case undecidedStream(column: String, examples: [Problem.Example])

  /// More rows of a file are rejected than allowed.
  case tooManyRejects(path: String, rejected: Int, read: Int, limit: RejectLimit, [Problem])

  /// Something that would be repaired and told where that is not wanted.
  case notStrict(path: String, Problem)

  /// `--map` names a column that no file has, or `--ignore` does.
  case unknownColumn(String, nearest: String?)
  case unclosedQuote(
    path: String, line: Int, column: Int, field: Int, header: String?, bytes: Int, lines: Int,
    text: String)
  case recordTooLong(path: String, line: Int, limit: Int)

  /// A file of which no row belongs to an account of the accounts files.
  case nothingMatches(path: String, rows: Int, examples: [String])

  /// A column with some of its values, to choose by.
  public struct ColumnSample: Sendable {
    /// The column, from 1.
    public var number: Int
    public var header: String
    public var filled: Int
    public var rows: Int
    public var values: [String]
  }
}

extension InputError {
  /// The file or folder that it is about; nil where it is about none alone.
  var path: String? {
    switch self {
    case .source(let error): error.path
    case .noExports(let folder, _): folder
    case .unknownColumn, .undecidedStream: nil
    case .empty(let path), .otherFormat(let path, _), .malformed(let path, _, _, _, _),
      .noRecords(let path, _, _), .unknownTable(let path, _, _), .unusedExport(let path, _, _),
      .unclearTable(let path, _, _), .missingField(let path, _, _, _), .clash(let path, _, _),
      .openColumn(let path, _, _, _),
      .contradictoryColumn(let path, _, _), .tooManyRejects(let path, _, _, _, _),
      .notStrict(let path, _), .unclosedQuote(let path, _, _, _, _, _, _, _),
      .recordTooLong(let path, _, _), .nothingMatches(let path, _, _):
      path
    }
  }
}

/// A file that can't be used, and why.
public struct FailedInput: Sendable {
  /// The name to show.
  public let name: String

  /// The path that was read.
  public let path: String
  public let error: InputError
}

/// A file that was passed over, and why.
public struct SkippedInput: Sendable {
  public var name: String
  public var reason: String

  /// Whether nobody would take it for an export: a hidden file, our own settings.
  public var isExpected = false
}

extension InputError {
  /// Why no tables can be read from a file of JSON.
  init(_ error: JSONTablesError, in path: String) {
    switch error {
    case .source(let error): self = .source(error)
    case .noRecords: self = .noRecords(path: path, text: error.description, fix: error.hint)
    case .malformed(_, let position, _):
      self = .malformed(
        path: path, line: position.line, column: position.column, text: error.description,
        fix: error.hint)
    case .recordTooLong(let line, _):
      self = .malformed(
        path: path, line: line, column: nil, text: error.description, fix: error.hint)
    case .tooLong, .tooManyKeys:
      self = .malformed(
        path: path, line: nil, column: nil, text: error.description, fix: error.hint)
    }
  }
}
