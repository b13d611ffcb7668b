extension ExportFile {
  /// Whether a record is a row; blank lines, ragged rows and stray quotes are told and counted.
  @inline(__always)
  func isRow(
    _ record: Int, of window: borrowing CSVWindow, _ problems: inout ProblemLog
  ) -> Bool {
    let count = window.cellCount(of: record)
    // A blank line has one cell too.
    if isPlain, count == mapping.columns.count, count > 1, window.strayCells.isEmpty { return true }
    return isUnusualRow(record, of: window, count, &problems)
  }

  private func isUnusualRow(
    _ record: Int, of window: borrowing CSVWindow, _ count: Int, _ problems: inout ProblemLog
  ) -> Bool {
    if window.isBlank(record) {
      rows.skipped += 1
      problems.add(.blankLine, file: number, window.example(of: record))
      return false
    }
    if let column = window.strayColumn(of: record), let cell = window.cell(column, of: record) {
      let header = mapping.columns.indices.contains(column) ? mapping.columns[column].header : nil
      problems.add(
        .strayQuote, file: number, column: header, window.example(of: cell, in: record))
    }
    if count != mapping.columns.count {
      problems.add(
        count < mapping.columns.count ? .shortRow : .longRow, file: number,
        window.example(
          of: record, seen: "\(count) cells, the header has \(mapping.columns.count)"))
    }
    if let column = conditions.failingColumn(of: record, in: window) {
      rows.skipped += 1
      problems.add(
        .otherRow, file: number, column: mapping.columns[column].header,
        window.cell(column, of: record).map { window.example(of: $0, in: record) }
          ?? window.example(of: record))
      return false
    }
    return true
  }

  /// Counts a row that lacks what it needs.
  func reject(
    _ record: Int, of window: borrowing CSVWindow, _ kind: ProblemKind,
    _ problems: inout ProblemLog
  ) {
    rows.rejected += 1
    problems.add(kind, file: number, window.example(of: record))
    keep(record, of: window, kind)
  }

  /// Counts a row that names no account. What a system exports of leads and of talks among ourselves
  /// names none: there it is no fault.
  func rejectWithoutAccount(
    _ record: Int, of window: borrowing CSVWindow, _ problems: inout ProblemLog
  ) {
    guard system != nil, table == .touchpoints || table == .handOffs else {
      return reject(record, of: window, .noAccount, &problems)
    }
    rows.skipped += 1
    problems.add(.ofNoAccount, file: number, window.example(of: record))
  }

  /// Counts a sound row that has no place in the result.
  func skip(
    _ record: Int, of window: borrowing CSVWindow, _ kind: ProblemKind, seen cell: CSVWindow.Cell,
    _ problems: inout ProblemLog
  ) {
    rows.skipped += 1
    problems.add(kind, file: number, window.example(of: cell, in: record))
    keep(record, of: window, kind)
  }

  /// Keeps a row that is not used, where that is wanted.
  func keep(_ record: Int, of window: borrowing CSVWindow, _ kind: ProblemKind) {
    guard keepsRejects else { return }
    rejects.append(
      RejectedRow(
        file: name, line: Int(window.records[record].line), reason: kind,
        text: window.text(of: record)))
  }

  /// Where a record stands.
  func place(of record: Int, in window: borrowing CSVWindow) -> Place {
    Place(file: number, line: window.records[record].line)
  }

  /// Tells a number of rows at which exports are often cut off.
  func tellRowCount(_ problems: inout ProblemLog) {
    guard RowCounts.isUsualLimit(rows.read) else { return }
    problems.add(
      .roundRowCount, file: number, count: rows.read,
      Problem.Example(line: 0, column: 0, seen: ""))
  }

  /// Tells what was found of the file as a whole, once it was read to its end.
  func tellNotices(_ problems: inout ProblemLog) {
    for notice in records.notices {
      guard let kind = ProblemKind(rawValue: notice.kind.rawValue) else { continue }
      problems.add(
        kind, file: number, count: notice.count,
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
}
