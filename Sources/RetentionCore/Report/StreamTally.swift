/// What became of the lines of a stream: rows by table, and problems with their lines in the stream.
package struct StreamTally: Sendable {
  /// The name to show of the stream.
  static let name = "standard input"

  private struct Key: Hashable {
    var kind: ProblemKind
    var table: Table
    var column: String?
  }

  private var rows: [Table: RowCounts] = [:]
  private var found: [Key: Problem] = [:]

  /// Rows that are not used, where the limits asked for them.
  package private(set) var rejects: [RejectedRow] = []

  /// How many rows of a table there were, and what became of them.
  package func rows(of table: Table) -> RowCounts { rows[table] ?? RowCounts() }

  /// What was wrong, by table, then kind, then column.
  package var problems: [Problem] { Table.allCases.flatMap { problems(of: $0) } }

  func problems(of table: Table) -> [Problem] {
    ProblemKind.allCases.flatMap { kind in
      found.filter { $0.key.table == table && $0.key.kind == kind }.map(\.value)
        .sorted { ($0.column ?? "").utf8.lexicographicallyPrecedes(($1.column ?? "").utf8) }
    }
  }

  /// Adds what was read of some lines.
  mutating func add(_ reading: Reading, of batch: LineBatch) {
    for file in reading.files { rows[file.table, default: RowCounts()] += file.rows }
    for problem in reading.problems where !StreamTally.isAboutWholeFile(problem.kind) {
      guard reading.files.indices.contains(Int(problem.file)) else { continue }
      var problem = problem
      for place in problem.examples.indices {
        problem.examples[place].line = batch.line(of: problem.examples[place].line)
        problem.examples[place].column = 0
      }
      add(problem, table: reading.files[Int(problem.file)].table)
    }
    rejects += reading.rejects.map {
      RejectedRow(file: $0.file, line: batch.line(of: $0.line), reason: $0.reason, text: $0.text)
    }
  }

  /// Counts a line that can't be read, with what is wrong with it.
  mutating func reject(line: Int, _ seen: String, as kind: ProblemKind = .damagedRecord) {
    rows[.accounts, default: RowCounts()].rejected += 1
    let example = Problem.Example(line: line, column: 0, seen: seen)
    add(
      Problem(kind: kind, file: 0, column: nil, count: 1, examples: [example]), table: .accounts)
    rejects.append(RejectedRow(file: StreamTally.name, line: line, reason: kind, text: ""))
  }

  /// Counts a line of which alone nothing can be made.
  mutating func reject(line: Int, _ error: InputError) {
    switch error {
    case .missingField: reject(line: line, "", as: .noAccount)
    case .malformed(_, _, _, let text, _), .noRecords(_, let text, _): reject(line: line, text)
    default: reject(line: line, error.errorText.headline)
    }
  }

  mutating func skip(blankLines: Int) {
    rows[.accounts, default: RowCounts()].skipped += blankLines
  }

  /// Adds a problem to others of its kind; what stands on no line, such as the spellings of a word, is
  /// counted together.
  private mutating func add(_ problem: Problem, table: Table) {
    let key = Key(kind: problem.kind, table: table, column: problem.column)
    guard var known = found[key] else {
      found[key] = problem
      return
    }
    known.count += problem.count
    for example in problem.examples {
      let same = known.examples.firstIndex { $0.line == 0 && $0.seen == example.seen }
      if let same {
        known.examples[same].count += example.count
      } else if known.examples.count < ProblemLog.exampleLimit {
        known.examples.append(example)
      }
    }
    found[key] = known
  }

  /// Whether a problem tells of all rows together, as those of a batch are not.
  private static func isAboutWholeFile(_ kind: ProblemKind) -> Bool {
    kind == .roundRowCount || kind == .endsEarly
  }
}

extension StreamTally {
  /// How many rows were read and what was wrong, each line with its end; nothing for an empty stream.
  package var lines: [String] {
    Table.allCases.filter { rows(of: $0).read > 0 }.flatMap { table in
      ([text(of: table)] + problems(of: table).map { text(of: $0, table) }).map { $0 + "\n" }
    }
  }

  private func text(of table: Table) -> String {
    let rows = rows(of: table)
    let text = "\(StreamTally.name): \(MoneyText.things(rows.read, "row")) of \(table.rawValue)"
    guard rows.rejected + rows.skipped > 0 else { return text }
    return text + """
       (\(MoneyText.grouped(rows.used)) used, \(MoneyText.grouped(rows.rejected)) rejected, \
      \(MoneyText.grouped(rows.skipped)) skipped)
      """
  }

  private func text(of problem: Problem, _ table: Table) -> String {
    let column = problem.column.map { " in \($0.quoted(limit: 40))" } ?? ""
    let seen = problem.examples.lazy.map(\.seen).first { !$0.isEmpty }
    let numbers = problem.examples.map(\.line).filter { $0 > 0 }.prefix(4).map { "\($0)" }
    let place = numbers.isEmpty ? "" : "; line " + numbers.joined(separator: ", ")
    let isOfRow = problem.kind.cost == .row || problem.kind.cost == .skippedRow
    let what = isOfRow ? " of \(MoneyText.things(rows(of: table).read, "row"))" : ""
    return """
      \(problem.kind.isNote ? "note" : "warning"): \(table.rawValue): \
      \(MoneyText.grouped(problem.count))\(what): \(problem.kind.text)\(column)\
      \(seen.map { ", e.g. \($0.quoted(limit: 60))" } ?? "")\(place)\
      \(problem.kind.fix.map { "; \($0)" } ?? "")
      """
  }
}
