/// What is said of the reading of an export: a line a file, and its problems.
public struct ReadingText: Sendable {
  /// The most lines about one file.
  private static let limit = 20

  private let reading: Reading

  public init(_ reading: Reading) {
    self.reading = reading
  }

  /// How each file was read, what was passed over, and what was wrong, each line with its end.
  ///
  /// `isVerbose` adds every example that is kept.
  public func lines(isVerbose: Bool) -> [String] {
    var lines: [String] = []
    for (number, file) in reading.files.enumerated() {
      lines.append(text(of: file))
      let problems = reading.problems.filter { Int($0.file) == number }
      let texts =
        additions(to: file)
        + problems.map { ReadingText.text(of: $0, in: file, isVerbose: isVerbose) }
        + nearMisses(in: file)
      lines += texts.prefix(ReadingText.limit)
      if texts.count > ReadingText.limit {
        lines.append("note: and \(texts.count - ReadingText.limit) more kinds; --json lists all")
      }
    }
    lines += reading.people.map {
      "\($0.list.visible): \(MoneyText.things($0.count, "person")), to whom the other files refer"
    }
    let skipped = reading.skipped.filter { isVerbose || !$0.isExpected }
    lines += skipped.prefix(isVerbose ? .max : ReadingText.limit)
      .map { "note: \($0.name.visible) is passed over: \($0.reason)" }
    return lines.map { $0 + "\n" }
  }

  private func text(of file: FileReading) -> String {
    let used = file.columns.count { $0.field != nil }
    let rows = MoneyText.grouped(file.rows.read)
    var parts = [
      "\(file.name.visible): \(rows) \(file.rows.read == 1 ? "row" : "rows") of \(name(file.table))"
    ]
    if let system = file.system { parts.append("(\(system))") }
    if file.rows.rejected + file.rows.skipped > 0 {
      parts.append(
        """
        (\(MoneyText.grouped(file.rows.used)) used, \(MoneyText.grouped(file.rows.rejected)) \
        rejected, \(MoneyText.grouped(file.rows.skipped)) skipped)
        """)
    }
    let columns =
      "\(file.columns.count) columns, \(used) used, \(file.dialect)"
      + (file.hasByteOrderMark ? " with BOM" : "")
    return parts.joined(separator: " ") + "; " + columns
  }

  /// What the file does not say itself: how columns are written, constants, and what was derived from
  /// texts.
  private func additions(to file: FileReading) -> [String] {
    func list(_ texts: [FieldName: String]) -> String {
      texts.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { "\($0.key.rawValue) \($0.value.visible)" }.joined(separator: ", ")
    }
    var said = file.remarks.map { "\($0.column.quoted(limit: 40)): \($0.text.visible)" }
    if !file.constants.isEmpty { said.append("every row counts as " + list(file.constants)) }
    if !file.defaults.isEmpty {
      said.append("rows that say nothing else count as " + list(file.defaults))
    }
    if !file.factors.isEmpty {
      said.append("multiplied: " + list(file.factors.mapValues { ConfigText.text($0) }))
    }
    said += file.derivations.map { text(of: $0, in: file) }
    return said.map { "note: \(file.name.visible): \($0)" }
  }

  private func text(of derivation: Derivation, in file: FileReading) -> String {
    let what = "\(derivation.field.rawValue) from \(derivation.column.quoted(limit: 40))"
    guard derivation.count > 0 else { return what + ": no row tells" }
    let words = derivation.words.sorted { ($1.count, $0.word) < ($0.count, $1.word) }.map {
      "\($0.word) \(MoneyText.grouped($0.count)) (\($0.example.quoted(limit: 24)))"
    }
    let shown = words.prefix(4).joined(separator: ", ") + (words.count > 4 ? ", …" : "")
    return """
      \(what) in \(MoneyText.grouped(derivation.count)) of \(MoneyText.grouped(file.rows.read)) \
      rows: \(shown)
      """
  }

  private func name(_ table: Table) -> String {
    table == .handOffs ? "hand-offs" : table.rawValue
  }

  /// What was wrong, where, how often, and what would mend it, in one line without its end.
  ///
  /// On a page about the file alone, `namesFile` is false: the lines are all that is said of places.
  static func text(
    of problem: Problem, in file: FileReading, isVerbose: Bool, namesFile: Bool = true
  ) -> String {
    let example = problem.examples.first
    var text =
      (problem.kind.isNote ? "note: " : "warning: ") + (namesFile ? place(example, file) : "")
      + sentence(problem, file)
    if let fix = problem.kind.fix { text += "; \(fix)" }
    let others = problem.examples.dropFirst(namesFile ? 1 : 0)
    let lines = others.filter { $0.line > 0 }.map { "\($0.line)" }
      .prefix(isVerbose ? ProblemLog.exampleLimit : 3)
    guard !lines.isEmpty else { return text }
    let more = problem.count - (namesFile ? 1 : 0) - lines.count
    let rest = more > 0 ? " and \(MoneyText.grouped(more)) more" : ""
    let word = lines.count == 1 && more <= 0 ? "line" : "lines"
    return text + (namesFile ? "; also " : "; ") + "\(word) " + lines.joined(separator: ", ") + rest
  }

  private static func sentence(_ problem: Problem, _ file: FileReading) -> String {
    let column = problem.column.map { " in \($0.quoted(limit: 40))" } ?? ""
    let seen = problem.examples.first?.seen ?? ""
    switch problem.kind {
    case .endsEarly:
      return """
        the touchpoints end on \(seen), \(MoneyText.things(problem.count, "day")) before the as-of \
        date: silence since then may be the export's
        """
    case .unknownWord:
      let words = problem.examples.map { ($0.seen, $0.count) }
      return count(problem, file) + problem.kind.text + column + ": "
        + list(words, of: problem.count)
    default:
      let example = seen.isEmpty ? "" : ", e.g. \(seen.quoted(limit: 40))"
      return count(problem, file) + problem.kind.text + column + example
    }
  }

  /// Words with how often they came, the first five of them.
  static func list(_ words: [(text: String, count: Int)], of total: Int) -> String {
    let shown = words.prefix(5)
    let more = total - shown.reduce(0) { $0 + $1.count }
    let texts = shown.map { "\($0.text.quoted(limit: 40)) \(MoneyText.grouped($0.count))" }
    return texts.joined(separator: ", ") + (more > 0 ? " and \(MoneyText.grouped(more)) more" : "")
  }

  /// `3 cells: `, or `13 of 2,113 rows: `; blank where a whole column is meant.
  private static func count(_ problem: Problem, _ file: FileReading) -> String {
    let count = MoneyText.grouped(problem.count)
    switch problem.kind {
    case .percentColumn, .preamble, .noHeader, .secondHeader, .unusualDialect, .secondTable:
      return ""
    case .noAccount, .noDate, .unknownAccount, .ambiguousName, .otherRow, .ofNoAccount,
      .ofLeftOutAccount,
      .joinedByName, .otherIDForm, .repeatedContract,
      .replacedContract, .blankLine,
      .damagedRecord, .footer, .shortRow, .longRow, .inTheFuture, .repeatedRow:
      return "\(count) of \(MoneyText.grouped(file.rows.read)) rows: "
    case .roundRowCount: return MoneyText.things(problem.count, "row") + ": "
    default: return problem.count == 1 ? "1 cell: " : "\(count) cells: "
    }
  }

  private static func place(_ example: Problem.Example?, _ file: FileReading) -> String {
    let name = file.name.visible
    guard let example, example.line > 0 else { return "\(name): " }
    return example.column > 0
      ? "\(name):\(example.line):\(example.column): " : "\(name):\(example.line): "
  }

  /// Columns that are not used and nearly have the name of a field.
  private func nearMisses(in file: FileReading) -> [String] {
    file.columns.compactMap { column in
      column.nearest.map { field in
        """
        note: \(file.name.visible): column \(column.header.quoted(limit: 40)) is not used; did you \
        mean \(field.rawValue)? then say --map
        """
      }
    }
  }
}
