/// One table of an export: what it holds, how it is written and how it was read.
public final class ExportFile {
  /// The name to show: the path as it was given, without what leads to the folder of an absolute
  /// one.
  public let name: String

  /// The path that is read.
  public let path: String

  /// The number of the file among those that are read.
  public let number: UInt16
  public let table: Table

  /// What told that it holds this table.
  package let decision: RoleDecision
  public let mapping: HeaderMapping

  /// What became of the rows that were read so far.
  var accounting: RowAccounting

  /// Who watches how the file is read, and what there is to see.
  var watch = ReadingWatch()
  var times = ReadingTimes()
  var bytesRead = 0

  /// The size of the file in bytes; nil where it is none on a disk.
  private(set) lazy var size = ByteSource.size(of: path)

  /// How many rows were read and what became of them.
  public var rows: RowCounts { accounting.rows }

  /// What was derived from the texts of columns.
  public internal(set) var derivations: [Derivation] = []

  /// The system that wrote the file, where its headers tell.
  package let system: KnownExport?
  var directory = Directory(people: [:], words: WordLists())
  let conditions: RowConditions
  let records: OpenedRecords

  /// How it is written, where that was told.
  let writing: SourceSettings.Writing
  private var foundStyles: ColumnStyles?

  /// Several threads may ask for the styles at once.
  private let stylesMonitor = Monitor()

  init(
    name: String, path: String, number: UInt16, table: Table, decision: RoleDecision,
    mapping: HeaderMapping, records: OpenedRecords, writing: SourceSettings.Writing,
    system: KnownExport?, conditions: RowConditions
  ) {
    self.name = name
    self.path = path
    self.number = number
    self.table = table
    self.decision = decision
    self.mapping = mapping
    self.records = records
    self.writing = writing
    self.system = system
    self.conditions = conditions
    accounting = RowAccounting(
      number, name: name, table: table, mapping, system: system, conditions)
  }

  /// The same file from its beginning, as the one of this number.
  func again(number: UInt16) throws(InputError) -> ExportFile {
    let file = ExportFile(
      name: name, path: path, number: number, table: table, decision: decision, mapping: mapping,
      records: try records.again(), writing: writing, system: system, conditions: conditions)
    file.directory = directory
    return file
  }

  /// The fields that the file gives; once it was read, those that texts were to tell and told of no
  /// row are not among them.
  var recordedFields: Set<FieldName> {
    let told = Set(derivations.filter { $0.count > 0 }.map(\.field))
    let silent = Set(derivations.map(\.field)).subtracting(told).filter { field in
      let origin = mapping.origins[field]
      return origin?.column == nil && origin?.constant == nil
    }
    return mapping.fields.subtracting(silent)
  }

  /// What has to be said of the ways in which columns are read.
  public var remarks: [ColumnRemark] { foundStyles?.remarks ?? [] }

  /// How the dates and numbers of the file are written: it is read once more for it, the first time
  /// that a cell asks.
  func styles() throws(InputError) -> ColumnStyles {
    try stylesMonitor.locked { () -> Result<ColumnStyles, InputError> in
      if let foundStyles { return .success(foundStyles) }
      do throws(InputError) {
        let styles = try ColumnStyles(of: self)
        foundStyles = styles
        return .success(styles)
      } catch {
        return .failure(error)
      }
    }.get()
  }

  /// Hands over the windows of the file with the number of the first record that is a row.
  ///
  /// A file can be read once.
  func forEachWindow(
    _ use: (borrowing CSVWindow, Int) throws(InputError) -> Void
  ) throws(InputError) {
    try records.forEachWindow(use)
  }
}

extension CSVReader {
  /// Reads on, with errors that name the file and its columns.
  func advance(in name: String, headers: [String]) throws(InputError) -> Bool {
    do throws(CSVError) {
      return try advance()
    } catch {
      throw InputError(error, in: name, headers: headers)
    }
  }
}

extension CSVWindow {
  /// The trimmed text of a cell; blank where the record has no such cell.
  func text(_ column: Int, of record: Int) -> String {
    guard let cell = cell(column, of: record) else { return "" }
    return withBytes(of: cell) { CellBytes.text($0).text }
  }

  /// The whole record as it stands in the window, without its line end.
  func text(of record: Int) -> String {
    let count = cellCount(of: record)
    let end = cell(count - 1, of: record).map { $0.isQuoted ? $0.end + 1 : $0.end } ?? 0
    let start = records[record].start
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  /// Hands over the bytes of a cell, trimmed, a doubled quote made one.
  @inline(__always)
  func withBytes<Result>(of cell: Cell, _ use: (borrowing Span<UInt8>) -> Result) -> Result {
    let span = bytes.span
    let range = CellBytes.trimmed(span, cell.start, cell.end)
    let trimmed = span.extracting(range)
    guard cell.isQuoted, CellBytes.hasQuote(trimmed) else { return use(trimmed) }
    let single = CellBytes.withSingleQuotes(trimmed)
    return use(single.span)
  }
}

/// How many rows a file has and what became of them: read = used + rejected + skipped.
public struct RowCounts: Sendable, Equatable {
  public var used = 0

  /// Rows that lack what they need.
  public var rejected = 0

  /// Sound rows without a place in the result: blank lines, unknown accounts, repetitions.
  public var skipped = 0

  public var read: Int { used + rejected + skipped }

  static func += (left: inout RowCounts, right: RowCounts) {
    left.used += right.used
    left.rejected += right.rejected
    left.skipped += right.skipped
  }

  /// Whether exports are often cut off at so many rows: 1, 2 or 5 with zeros behind it, or what a
  /// sheet of Excel holds, with or without a header.
  static func isUsualLimit(_ rows: Int) -> Bool {
    let sheets = [65_535, 65_536, 1_048_575, 1_048_576]
    var round = rows
    while round >= 10, round % 10 == 0 { round /= 10 }
    return sheets.contains(rows) || (1_000...1_000_000).contains(rows) && [1, 2, 5].contains(round)
  }
}

extension InputError {
  init(_ error: CSVError, in name: String, headers: [String]) {
    self =
      switch error {
      case .source(let error): .source(error)
      case .unclosedQuote(let position, let column, let length, let lines, let text):
        .unclosedQuote(
          path: name, line: position.line, column: position.column, field: column + 1,
          header: headers.indices.contains(column) ? headers[column] : nil, bytes: length,
          lines: lines, text: text)
      case .recordTooLong(let line, let limit):
        .recordTooLong(path: name, line: line, limit: limit)
      }
  }
}
