/// What became of the rows of a file, and what was wrong with them.
///
/// Rows read at the same time are accounted for apart, and put together in the order of the file.
struct RowAccounting {
  /// The number of the file.
  let file: UInt16
  private let name: String
  private let columns: [HeaderMapping.Column]

  /// Whether a row without an account is no fault, as in what a system exports of leads.
  private let mayLackAccounts: Bool
  private var conditions: RowConditions

  /// Whether every record with enough cells is a row.
  let isPlain: Bool

  /// Whether rows that are not used are kept.
  var keepsRejects = false
  var rows = RowCounts()
  private(set) var rejects: [RejectedRow] = []
  private(set) var problems = ProblemLog()

  init(
    _ file: UInt16, name: String, table: Table, _ mapping: HeaderMapping, system: KnownExport?,
    _ conditions: RowConditions
  ) {
    self.file = file
    self.name = name
    columns = mapping.columns
    mayLackAccounts = system != nil && (table == .touchpoints || table == .handOffs)
    self.conditions = conditions
    isPlain = conditions.isEmpty
  }

  /// The same for rows of which nothing is known yet.
  var blank: RowAccounting {
    var blank = self
    (blank.rows, blank.rejects, blank.problems) = (RowCounts(), [], ProblemLog())
    return blank
  }

  /// Takes in what became of rows that follow, and forgets it there.
  mutating func take(_ other: inout RowAccounting) {
    rows += other.rows
    rejects += other.rejects
    problems.merge(other.problems)
    (other.rows, other.rejects, other.problems) = (RowCounts(), [], ProblemLog())
  }

  /// Tells what is wrong, or worth a word.
  mutating func tell(
    _ kind: ProblemKind, column: String? = nil, count: Int = 1,
    _ example: @autoclosure () -> Problem.Example
  ) {
    problems.add(kind, file: file, column: column, count: count, example())
  }

  /// Whether a record is a row; blank lines, ragged rows and stray quotes are told and counted.
  @inline(__always)
  mutating func isRow(_ record: Int, of window: borrowing CSVWindow) -> Bool {
    let count = window.cellCount(of: record)
    // A blank line has one cell too.
    if isPlain, count == columns.count, count > 1, window.strayCells.isEmpty { return true }
    return isUnusualRow(record, of: window, count)
  }

  private mutating func isUnusualRow(
    _ record: Int, of window: borrowing CSVWindow, _ count: Int
  ) -> Bool {
    if window.isBlank(record) {
      rows.skipped += 1
      tell(.blankLine, window.example(of: record))
      return false
    }
    if let column = window.strayColumn(of: record), let cell = window.cell(column, of: record) {
      let header = columns.indices.contains(column) ? columns[column].header : nil
      tell(.strayQuote, column: header, window.example(of: cell, in: record))
    }
    let wanted = columns.count
    if count != wanted {
      tell(
        count < wanted ? .shortRow : .longRow,
        window.example(of: record, seen: "\(count) cells, the header has \(wanted)"))
    }
    if let column = conditions.failingColumn(of: record, in: window) {
      rows.skipped += 1
      let header = columns[column].header
      tell(
        .otherRow, column: header,
        window.cell(column, of: record).map { window.example(of: $0, in: record) }
          ?? window.example(of: record))
      return false
    }
    return true
  }

  /// Counts a row that lacks what it needs; `seen` is the cell that should hold it.
  mutating func reject(
    _ record: Int, of window: borrowing CSVWindow, _ kind: ProblemKind,
    seen cell: CSVWindow.Cell? = nil, column: String? = nil
  ) {
    rows.rejected += 1
    tell(
      kind, column: cell == nil ? nil : column,
      cell.map { window.example(of: $0, in: record) } ?? window.example(of: record))
    keep(record, of: window, kind)
  }

  /// Counts a row that names no account. What a system exports of leads and of talks among ourselves
  /// names none: there it is no fault.
  mutating func rejectWithoutAccount(_ record: Int, of window: borrowing CSVWindow) {
    guard mayLackAccounts else { return reject(record, of: window, .noAccount) }
    rows.skipped += 1
    tell(.ofNoAccount, window.example(of: record))
  }

  /// Counts a sound row that has no place in the result.
  mutating func skip(
    _ record: Int, of window: borrowing CSVWindow, _ kind: ProblemKind, seen cell: CSVWindow.Cell
  ) {
    rows.skipped += 1
    tell(kind, window.example(of: cell, in: record))
    keep(record, of: window, kind)
  }

  /// Keeps a row that is not used, where that is wanted.
  private mutating func keep(
    _ record: Int, of window: borrowing CSVWindow, _ kind: ProblemKind
  ) {
    guard keepsRejects else { return }
    rejects.append(
      RejectedRow(
        file: name, line: Int(window.records[record].line), reason: kind,
        text: window.text(of: record)))
  }

  /// Counts a contract that was used as one that is not: the same was read before.
  mutating func takeBackRepeated() {
    rows.used -= 1
    rows.skipped += 1
  }

  // MARK: - Once all rows are known

  /// Tells a number of rows at which exports are often cut off.
  mutating func tellRowCount() {
    let count = rows.read
    guard RowCounts.isUsualLimit(count) else { return }
    tell(.roundRowCount, count: count, Problem.Example(line: 0, column: 0, seen: ""))
  }

  /// Tells what was found of the file as a whole.
  mutating func tell(_ notices: [CSVNotice]) {
    for notice in notices {
      guard let kind = ProblemKind(rawValue: notice.kind.rawValue) else { continue }
      tell(
        kind, count: notice.count,
        Problem.Example(line: notice.line, column: notice.column, seen: notice.seen))
      switch kind.cost {
      case .row:
        rows.rejected += notice.count
        if keepsRejects {
          rejects.append(RejectedRow(file: name, line: notice.line, reason: kind, text: ""))
        }
      case .skippedRow: rows.skipped += notice.count
      case .cell, .nothing: break
      }
    }
  }

  /// Tells the words of a column that no vocabulary has.
  mutating func tellUnknown(
    _ words: [(spelling: String, count: Int)], of column: String
  ) {
    for (spelling, count) in words {
      tell(
        .unknownWord, column: column, count: count,
        Problem.Example(line: 0, column: 0, seen: spelling, count: count))
    }
  }
}

extension ExportFile {
  /// Where a record stands.
  func place(of record: Int, in window: borrowing CSVWindow) -> Place {
    Place(file: number, line: window.records[record].line)
  }
}
