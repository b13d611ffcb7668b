/// How some files of an export are to be read, where their headers alone do not say.
///
/// A `sources` entry of `retain.json` is one, and what is known of the exports of a system is
/// another; both are read by the same code.
public struct SourceSettings: Sendable, Equatable {
  /// The files that it is about, by patterns of their names, in which `*` stands for any letters;
  /// empty for all.
  public var files: [String] = []

  /// What the files hold; nil where name and header tell.
  public var role: Role?

  /// The columns that hold a field, the first one that a file has being taken.
  public var columns: [FieldName: [String]] = [:]

  /// What every row says of a field, unless a column does.
  public var constants: [FieldName: String] = [:]

  /// What the values of a field's column stand for, each spelling folded as by `Spelling.folded`.
  public var values: [FieldName: [String: String]] = [:]

  /// What the numbers of a field are multiplied by: 12 for an annual value by the month.
  public var factors: [FieldName: Double] = [:]

  /// The columns from whose texts a field is derived, the first one that tells being taken.
  public var derived: [FieldName: [String]] = [:]

  /// The rows that count: by column, the values that it may have.
  public var rows: [RowCondition] = []

  /// Columns that are not read.
  public var ignored: Set<String> = []

  /// How the files are written.
  public var writing = Writing()

  public init(
    files: [String] = [], role: Role? = nil, columns: [FieldName: [String]] = [:],
    constants: [FieldName: String] = [:], values: [FieldName: [String: String]] = [:],
    factors: [FieldName: Double] = [:], derived: [FieldName: [String]] = [:],
    rows: [RowCondition] = []
  ) {
    self.files = files
    self.role = role
    self.columns = columns
    self.constants = constants
    self.values = values
    self.factors = factors
    self.derived = derived
    self.rows = rows
  }

  /// The same with what another says where this one says nothing.
  func over(_ other: SourceSettings) -> SourceSettings {
    var settings = self
    settings.columns.merge(other.columns) { own, _ in own }
    settings.constants.merge(other.constants) { own, _ in own }
    settings.ignored.formUnion(other.ignored)
    settings.writing = writing.over(other.writing)
    return settings
  }

  /// How a file is written, as far as it is told rather than found out.
  public struct Writing: Sendable, Equatable {
    /// The order of the numbers in dates that do not tell it.
    public var dates: DateOrder?
    public var decimal: DecimalMark?

    /// The byte between two cells.
    package var delimiter: UInt8?
    package var encoding: TextEncoding?

    /// Lines on top that are no records.
    public var skipLines: Int?
    public var format: Format?

    public init() {}

    /// The same with what another says where this one says nothing.
    func over(_ other: Writing) -> Writing {
      var writing = self
      writing.dates = dates ?? other.dates
      writing.decimal = decimal ?? other.decimal
      writing.delimiter = delimiter ?? other.delimiter
      writing.encoding = encoding ?? other.encoding
      writing.skipLines = skipLines ?? other.skipLines
      writing.format = format ?? other.format
      return writing
    }
  }

  /// The formats that a file can be said to have.
  public enum Format: String, CaseIterable, Sendable {
    case csv, tsv, json, ndjson
  }

  /// Rows of which a column has one of some values; others are not of the table at all.
  public struct RowCondition: Sendable, Equatable {
    public var column: String

    /// Patterns, in which `*` stands for any letters; case makes no difference. One with `!` before
    /// it excludes.
    public var patterns: [String]

    public init(_ column: String, _ patterns: [String]) {
      self.column = column
      self.patterns = patterns
    }
  }
}

/// What a file holds: one of the tables, or a list that others refer to.
public enum Role: String, CaseIterable, Sendable {
  case accounts
  case contracts
  case touchpoints
  case handOffs = "handoffs"

  /// Our own people, with their departments.
  case users

  /// The customers' people, with their titles.
  case contacts

  /// The table whose rows the file holds; nil for a list.
  public var table: Table? { Table(rawValue: rawValue) }
}
