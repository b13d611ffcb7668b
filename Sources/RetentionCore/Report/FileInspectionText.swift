/// How one file is read, as a short page: its table, its fields and where they come from, and what
/// was found that is not as it should be.
struct FileInspectionText {
  private let file: FileInspection
  private let problems: [Problem]
  private let style: TextStyle
  private let width: Int
  private let isVerbose: Bool

  /// The most lines on what is wrong.
  private static let limit = 12

  /// The fewest columns that values take beside what stands before them.
  private static let leastRoom = 16

  init(
    _ file: FileInspection, _ problems: [Problem], _ style: TextStyle, width: Int, isVerbose: Bool
  ) {
    self.file = file
    self.problems = problems
    self.style = style
    self.width = width
    self.isVerbose = isVerbose
  }

  var lines: [String] {
    [style.paint(title, .bold)] + hanging("  ", facts, to: width) + table + unused + nearMisses
      + unknownWords + notes
  }

  private var title: String {
    "\(file.reading.name.visible): \(file.reading.table.rowsText)"
  }

  /// What the file is, how many rows it has and how it is written, in one sentence.
  private var facts: String {
    let rows = file.reading.rows
    var parts = [decision + (file.reading.system.map { ": \($0)" } ?? "")]
    var count = MoneyText.things(rows.read, "row")
    let lost = [(rows.rejected, "rejected"), (rows.skipped, "skipped")].filter { $0.0 > 0 }
    if !lost.isEmpty {
      count +=
        " (\(MoneyText.grouped(rows.used)) used, "
        + lost.map { "\(MoneyText.grouped($0.0)) \($0.1)" }.joined(separator: ", ") + ")"
    }
    parts.append(count)
    if let days = file.days { parts.append("\(days.lowerBound) to \(days.upperBound)") }
    parts.append(file.reading.dialect)
    let used = file.columns.count { $0.field != nil }
    parts.append("\(used) of \(MoneyText.things(file.columns.count, "column")) used")
    return parts.joined(separator: "; ") + (file.remark.map { ". " + $0 } ?? "")
  }

  private var decision: String {
    switch file.decision {
    case .told: "as told"
    case .key: "by its key"
    case .name: "by its name"
    case .system, .headers: "by its columns"
    }
  }

  // MARK: - Fields

  /// One line of the table.
  private struct Row {
    var field: String
    var column: String
    var decision: String
    var filled: String

    /// Some of what it holds, as much as there is room for.
    var values: [String]
  }

  /// The fields in the order of their columns; what texts tell of a field, and what every row says,
  /// stands behind its column, or at the end.
  private var rows: [Row] {
    let columns = file.columns.filter { isVerbose || $0.field != nil }
    let held = Set(columns.compactMap(\.field))
    let others = FieldName.allCases.filter { !held.contains($0) }
    return columns.flatMap { column in
      [row(column)] + (column.field.map { derived($0) + constant($0) } ?? [])
    } + others.flatMap { derived($0) + constant($0) }
  }

  private func row(_ column: ColumnInspection) -> Row {
    let factor = column.field.flatMap { file.reading.factors[$0] }.map { factor in
      "times \(Wording.number(factor, places: 6))"
    }
    return Row(
      field: column.field?.rawValue ?? "-",
      column: column.header == column.field?.rawValue ? "" : column.header.visible,
      decision: column.decision?.rawValue ?? "",
      filled: column.filled > 0 ? Wording.percent(column.share) : "-",
      values: column.valueTexts + [factor].compactMap(\.self))
  }

  /// What texts tell of a field.
  private func derived(_ field: FieldName) -> [Row] {
    file.reading.derivations.filter { $0.field == field }.map { derivation in
      let words = derivation.words.sorted { ($1.count, $0.word) < ($0.count, $1.word) }.map {
        "\($0.word) \(MoneyText.grouped($0.count)) (\($0.example.quoted(limit: 24)))"
      }
      let rows = file.reading.rows.read
      let share = rows > 0 ? Double(derivation.count) / Double(rows) : 0
      return Row(
        field: field.rawValue, column: "text of " + derivation.column.visible,
        decision: FieldOrigin.Decision.told.rawValue,
        filled: derivation.count > 0 ? Wording.percent(share) : "-",
        values: words)
    }
  }

  /// What every row says of a field, unless a column does.
  private func constant(_ field: FieldName) -> [Row] {
    guard let origin = file.additions[field], let value = origin.constant else { return [] }
    let isAlone = origin.column == nil
    return [
      Row(
        field: field.rawValue, column: isAlone ? "every row" : "rows without one",
        decision: isAlone ? origin.decision.rawValue : "", filled: "",
        values: [value.quoted(limit: 40)])
    ]
  }

  private var table: [String] {
    let rows = rows
    guard !rows.isEmpty else { return [] }
    let head = Row(
      field: "FIELD", column: "COLUMN", decision: "BY", filled: "FILLED", values: ["VALUES"])
    let all = [head] + rows
    let field = all.map(\.field.columns).max() ?? 0
    let column = min(all.map(\.column.columns).max() ?? 0, max(12, width / 5))
    let decision = all.map(\.decision.columns).max() ?? 0
    let starts = all.map { row in
      "  \(row.field.padded(to: field))  "
        + "\(row.column.fitted(to: column, ascii: style.ascii).padded(to: column))  "
        + "\(row.decision.padded(to: decision))  \(row.filled.padded(to: 6, .right))"
    }
    let room = width - (starts.map(\.columns).max() ?? 0) - 2
    let lines = zip(starts, all).flatMap { start, row in
      let start = start.fitted(to: width, ascii: style.ascii)
      if row.values.isEmpty { return [start] }
      // On a narrow page the values have a line of their own.
      return room < FileInspectionText.leastRoom
        ? [start, "      " + list(row.values, room: width - 6)]
        : [start + "  " + list(row.values, room: room)]
    }
    return [style.paint(lines[0], .dim)]
      + lines.dropFirst(room < FileInspectionText.leastRoom ? 2 : 1)
  }

  /// As many of the texts as there is room for, with a sign where that is not all.
  private func list(_ texts: [String], room: Int) -> String {
    let mark = style.ascii ? "..." : "…"
    var list = ""
    for (place, text) in texts.enumerated() {
      let longer = list.isEmpty ? text : list + ", " + text
      let isLast = place == texts.count - 1
      guard longer.columns + (isLast ? 0 : 2 + mark.columns) <= room else {
        return list.isEmpty ? text.fitted(to: max(0, room), ascii: style.ascii) : list + ", " + mark
      }
      list = longer
    }
    return list
  }

  private var unused: [String] {
    let names = file.columns.filter { $0.field == nil }.map(\.header.visible)
    guard !isVerbose, !names.isEmpty else { return [] }
    let all = names.joined(separator: ", ")
    let hint = " (-v shows them)"
    let head = "  not used  "
    let room = max(20, 2 * (width - head.columns) - hint.columns - 8)
    return hanging(head, all.fitted(to: room, ascii: style.ascii) + hint, to: width)
  }

  // MARK: - What is not as it should be

  private var nearMisses: [String] {
    file.columns.compactMap { column in
      column.nearest.map {
        "\(column.header.quoted(limit: 40)) is not used; if it is \($0.rawValue), say --map "
          + "\($0.rawValue)=\(InputError.shellWord(column.header))"
      }
    }.flatMap { hanging("  perhaps   ", $0, to: width) }
  }

  /// Words that no list has, with the lines of `retain.json` that would tell what they mean.
  private var unknownWords: [String] {
    file.columns.flatMap { column -> [String] in
      guard let field = column.field, !column.unknownWords.isEmpty else { return [] }
      let total = problems.filter { $0.kind == .unknownWord && $0.column == column.header }
        .reduce(0) { $0 + $1.count }
      let list = ReadingText.list(column.unknownWords, of: total)
      let keys = column.unknownWords.prefix(3).map { "\(jsonText($0.text)): \"\"" }
      let more = column.unknownWords.count > 3 ? ", …" : ""
      return hanging(
        "  unknown   ", "words of \(field.rawValue), counted as other: \(list)", to: width)
        + hanging(
          "  map them  ",
          "\"values\": {\"\(field.rawValue)\": {\(keys.joined(separator: ", "))\(more)}}", to: width
        )
    }
  }

  private func jsonText(_ text: String) -> String {
    var json = JSONWriter()
    json.value(text)
    return String(decoding: json.take(), as: UTF8.self)
  }

  private var notes: [String] {
    let texts =
      file.reading.remarks.map { "note: \($0.column.quoted(limit: 40)): \($0.text.visible)" }
      + problems.filter { $0.kind != .unknownWord && $0.kind != .unknownAccount }
      .map {
        ReadingText.text(of: $0, in: file.reading, isVerbose: isVerbose, namesFile: false)
      }
    let shown = texts.prefix(isVerbose ? texts.count : FileInspectionText.limit)
    let rest = texts.count - shown.count
    return (shown + (rest > 0 ? ["and \(rest) more (-v)"] : []))
      .flatMap { hanging("  ", $0, to: width, indent: 6) }
  }
}

extension ColumnInspection {
  /// What its cells hold, piece by piece.
  fileprivate var valueTexts: [String] {
    let shown = examples.map { $0.quoted(limit: 24) }
    switch content {
    case .nothing: return []
    case .dates(let range?, let order):
      return ["\(range.lowerBound) to \(range.upperBound)"] + [order].compactMap(\.self)
    case .dates(nil, _): return ["days in an order that nothing tells"] + shown
    case .numbers(let range?, let mark, let currencies):
      let (least, greatest) = (text(range.lowerBound), text(range.upperBound))
      return ["\(least) to \(greatest)"] + [mark].compactMap(\.self) + currencies.map(\.visible)
    case .numbers(nil, _, _): return ["numbers with a mark that nothing tells"] + shown
    case .yesNo, .words:
      return words.map { "\($0.text.quoted(limit: 24)) \(MoneyText.grouped($0.count))" }
    case .ids, .text: return shown
    }
  }

  private func text(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15
      ? MoneyText.grouped(Int(number)) : Wording.number(number, places: 2)
  }
}
