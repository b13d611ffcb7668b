/// Looks at the first records of a file for what does not belong above a table, or is missing there.
///
/// Nothing is changed because of it: what is found is told.
struct HeaderInspection {
  /// Records that are looked at.
  private static let limit = 200

  private let window: CSVWindow

  /// Records that are no blank lines.
  private let records: [Int]

  /// The number of cells that most records have.
  private let width: Int

  /// Looks at the complete records of a sample.
  init(_ window: CSVWindow) {
    self.window = window
    records = Array(
      window.records.indices.filter { !window.isBlank($0) }.prefix(HeaderInspection.limit))
    var counts: [Int: Int] = [:]
    for record in records { counts[window.cellCount(of: record), default: 0] += 1 }
    width = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// What was found, in the order of the lines.
  var notices: [CSVNotice] {
    guard let header = records.first else { return [] }
    if let preamble = preamble(before: header) { return [preamble] }
    if let noHeader = noHeader(header) { return [noHeader] }
    return [secondHeader(below: header), trailingDelimiter(of: header)].compactMap { $0 }
      + names(of: header)
  }

  // MARK: - Above the table

  /// Lines above the header, of another shape than the table: titles, comments, dates.
  private func preamble(before first: Int) -> CSVNotice? {
    guard width > 1, isThin(first),
      let header = records.prefix(30).first(where: { !isThin($0) }),
      records.contains(where: { $0 > header && !isThin($0) })
    else { return nil }
    let line = Int(window.records[header].line)
    return CSVNotice(
      .preamble, line: Int(window.records[first].line), seen: text(0, of: first),
      count: line - 1)
  }

  /// Whether a record has hardly any of the cells that the others have.
  private func isThin(_ record: Int) -> Bool {
    let filled = (0..<window.cellCount(of: record)).count { !text($0, of: record).isEmpty }
    return filled <= max(1, width / 3)
  }

  // MARK: - The header

  /// A first record with numbers or dates where the records below it have them.
  private func noHeader(_ header: Int) -> CSVNotice? {
    let columns = figureColumns(from: 1)
    let alike = columns.filter { isFigure(text($0, of: header)) }
    guard !alike.isEmpty, alike.count * 2 > columns.count, let first = alike.first else {
      return nil
    }
    return notice(.noHeader, first, of: header)
  }

  /// A second record of nothing but words where the records below have numbers or dates: units,
  /// types, or the names for people under the names for programs.
  private func secondHeader(below header: Int) -> CSVNotice? {
    let columns = figureColumns(from: 2)
    guard columns.count > 1, let second = records.dropFirst().first,
      columns.allSatisfy({ column in
        let (name, word) = (text(column, of: header), text(column, of: second))
        return !isFigure(name) && word != name && word.utf8.count > 1
          && !word.utf8.contains { $0 < 0x41 }
          && !["null", "none", "nan", "unknown", "missing"].contains(word.lowercased())
      })
    else { return nil }
    return notice(.secondHeader, 0, of: second)
  }

  /// A nameless last column without a value.
  private func trailingDelimiter(of header: Int) -> CSVNotice? {
    let rows = records.dropFirst().filter { window.cellCount(of: $0) == width }
    guard width > 1, let row = rows.first, rows.count * 2 > records.count,
      text(width - 1, of: header).isEmpty, rows.allSatisfy({ text(width - 1, of: $0).isEmpty })
    else { return nil }
    return notice(.trailingDelimiter, width - 1, of: row)
  }

  /// Columns without a name, and names that two columns have.
  private func names(of header: Int) -> [CSVNotice] {
    let names = (0..<window.cellCount(of: header)).map { text($0, of: header) }
    let rows = records.dropFirst()
    let blank = names.indices.filter { column in
      names[column].isEmpty && rows.contains { !text(column, of: $0).isEmpty }
    }
    var notices: [CSVNotice] = []
    if var notice = blank.first.map({ notice(.blankHeader, $0, of: header) }) {
      notice.count = blank.count
      notices.append(notice)
    }
    var known: Set<String> = []
    for (column, name) in names.enumerated()
    where !name.isEmpty && !known.insert(name).inserted {
      notices.append(notice(.repeatedHeader, column, of: header))
    }
    return notices
  }

  // MARK: - Cells

  /// Columns that hold numbers or dates in nearly all records from the given one on.
  private func figureColumns(from start: Int) -> [Int] {
    let rows = records.dropFirst(start)
    return (0..<width).filter { column in
      let filled = rows.map { text(column, of: $0) }.filter { !$0.isEmpty }
      return filled.count > 1 && filled.count { isFigure($0) } * 10 >= filled.count * 9
    }
  }

  /// Whether a text begins with a figure and has no letters but those of a time; a year alone may
  /// name a column.
  private func isFigure(_ text: String) -> Bool {
    let bytes = text.utf8.drop { $0 == "$" || $0 == "-" || $0 == "+" || $0 == "(" }
    guard let first = bytes.first, 0x30...0x39 ~= first else { return false }
    if bytes.count == 4, bytes.starts(with: "19".utf8) || bytes.starts(with: "20".utf8) {
      return false
    }
    return bytes.allSatisfy { byte in
      switch byte {
      case "0"..."9", ".", ",", ":", "/", "-", " ", "%", "+", "T", "Z", ")": true
      default: false
      }
    }
  }

  private func text(_ column: Int, of record: Int) -> String {
    guard let cell = window.cell(column, of: record) else { return "" }
    let bytes = window.bytes[cell.start..<cell.end]
    let start = bytes.firstIndex { $0 != .space } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 != .space } ?? start
    guard start < bytes.endIndex else { return "" }
    return String(decoding: bytes[start...end], as: UTF8.self)
  }

  private func notice(_ kind: CSVNotice.Kind, _ column: Int, of record: Int) -> CSVNotice {
    guard let cell = window.cell(column, of: record) else {
      return CSVNotice(kind, line: Int(window.records[record].line), seen: "")
    }
    let place = window.position(of: cell, in: record)
    return CSVNotice(
      kind, line: place.line, column: place.column, seen: text(column, of: record))
  }
}
