/// How one table of an export is read, and what it holds.
public struct FileInspection: Sendable {
  /// What became of its rows.
  public let reading: FileReading

  /// What told which table it holds.
  package let decision: RoleDecision

  /// What has to be known of the exports of its system, in a sentence; nil where nothing has.
  public let remark: String?

  /// Its columns, in their order.
  public let columns: [ColumnInspection]

  /// Fields that are read from texts or stand for every row, though no column holds them.
  package let additions: [FieldName: FieldOrigin]

  /// Rows that name an account that no file has; nil for a file of accounts.
  public let strangers: Strangers?

  /// Rows that name no account of the accounts files.
  public struct Strangers: Sendable {
    /// How many rows there are.
    public let rows: Int

    /// Some of the names, each once.
    public let examples: [String]
  }

  init(_ file: ExportFile, _ reading: FileReading, _ profile: FileProfile, _ problems: [Problem]) {
    self.reading = reading
    decision = file.decision
    remark = file.system?.remark
    let fields = Dictionary(
      FieldEntry.all(of: file.table).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    columns = file.mapping.columns.indices.map { place in
      ColumnInspection(
        file.mapping.columns[place], profile.columns[place], of: profile.rows,
        origin: file.mapping.columns[place].field.flatMap { file.mapping.origins[$0] },
        entry: file.mapping.columns[place].field.flatMap { fields[$0] }, file.writing,
        problems.first { problem in
          problem.kind == .unknownWord && problem.column == file.mapping.columns[place].header
        })
    }
    additions = file.mapping.origins.filter { _, origin in
      origin.constant != nil || !origin.derivedFrom.isEmpty
    }
    let unknown = problems.filter { $0.kind == .unknownAccount }
    strangers =
      file.table == .accounts
      ? nil
      : Strangers(
        rows: unknown.reduce(0) { $0 + $1.count },
        examples: unknown.flatMap(\.examples).map(\.seen).reduce(into: []) { names, name in
          if !names.contains(name) { names.append(name) }
        })
  }

  /// The fields that some cell, some text or a constant gives.
  var filledFields: Set<FieldName> {
    let derived = Set(reading.derivations.filter { $0.count > 0 }.map(\.field))
    return Set(columns.filter { $0.filled > 0 }.compactMap(\.field))
      .union(derived).union(reading.constants.keys).union(reading.defaults.keys)
  }

  /// The days of its rows, where each has a date.
  public var days: ClosedRange<Day>? {
    guard case .dates(let range?, _) = columns.first(where: { $0.field == .date })?.content else {
      return nil
    }
    return range
  }
}

/// How one column is read, and what it holds.
public struct ColumnInspection: Sendable {
  /// The header as it stands in the file.
  public let header: String

  /// The field that it holds; nil where it is not used.
  public let field: FieldName?

  /// What gave it the field; nil where it is not used.
  package let decision: FieldOrigin.Decision?

  /// A field whose name is nearly the header; nothing is read by it.
  public let nearest: FieldName?

  /// How many rows there are that count, and how many of them have a value here.
  public let rows: Int
  public let filled: Int
  public let content: ColumnContent

  /// Some of its values; those of a column of words with how often they came, the most frequent
  /// first.
  public let examples: [String]
  public let words: [(text: String, count: Int)]

  /// Values for which no word of the field's list stands, with how often they came.
  public let unknownWords: [(text: String, count: Int)]

  /// The share of the rows that have a value; 0 where there are no rows.
  public var share: Double { rows > 0 ? Double(filled) / Double(rows) : 0 }

  init(
    _ column: HeaderMapping.Column, _ profile: ColumnProfile, of rows: Int, origin: FieldOrigin?,
    entry: FieldEntry?, _ writing: SourceSettings.Writing, _ unknown: Problem?
  ) {
    header = column.header
    field = column.field
    decision = origin?.decision
    nearest = column.nearest
    self.rows = rows
    filled = profile.filled
    content = profile.content(of: entry, writing)
    examples = profile.examples
    words = profile.words ?? []
    unknownWords = unknown?.examples.map { ($0.seen, $0.count) } ?? []
  }
}
