/// An error as people read it: what is wrong, where, what was seen and what to do.
public struct ErrorText: Sendable, Equatable {
  /// One line without an end.
  public var headline: String

  /// `accounts.csv:212:38` and what stands there; nil where it is no place in a file.
  public var place: String?

  /// Lines that show what was seen.
  public var details: [String] = []

  /// What to do; nil where nothing can be done.
  public var fix: String?

  public init(
    headline: String, place: String? = nil, details: [String] = [], fix: String? = nil
  ) {
    self.headline = headline
    self.place = place
    self.details = details
    self.fix = fix
  }

  /// The lines for standard error, each with its end.
  public var text: String {
    var lines = ["error: " + headline]
    if let place { lines.append("  --> " + place) }
    lines += details.map { "  " + $0 }
    if let fix { lines.append("  fix  " + fix) }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension SourceError {
  /// The error for people.
  public var errorText: ErrorText {
    let path = path.visible
    return switch cause {
    case .missing:
      ErrorText(headline: "there is no file \(path)", fix: "check the path; ls shows what is there")
    case .isFolder: ErrorText(headline: "\(path) is a folder, not a file")
    case .denied:
      ErrorText(headline: "\(path) may not be read: permission denied", fix: "chmod u+r FILE")
    case .system(let reason): ErrorText(headline: "\(path) can't be read: \(reason)")
    }
  }
}

extension ConfigError {
  /// The error for people, in a file of this name.
  public func errorText(file: String) -> ErrorText {
    ErrorText(headline: text, place: "\(file.visible):\(line):\(column)", fix: fix)
  }
}

extension InputError {
  /// The error for people.
  public var errorText: ErrorText {
    switch self {
    case .source(let error): error.errorText
    case .noExports(let folder, let skipped): InputError.noExports(folder, skipped)
    case .empty(let path):
      ErrorText(
        headline: "\(InputError.name(path)) is empty",
        fix: "export it again")
    case .otherFormat(let path, let format):
      ErrorText(headline: "\(path.visible) is \(format.rawValue), no CSV", fix: format.advice)
    case .malformed(let path, let line, let column, let text, let fix):
      ErrorText(
        headline: text,
        place: ([InputError.name(path)] + [line, column].compactMap { $0.map { "\($0)" } })
          .joined(separator: ":"), fix: fix)
    case .noRecords(let path, let text, let fix):
      ErrorText(headline: "\(InputError.name(path)): \(text)", fix: fix)
    case .unknownTable(let path, let headers, let hint):
      ErrorText(
        headline: "\(path.visible) has no columns that tell what it holds",
        details: ["its header: " + InputError.list(headers)],
        fix: hint ?? "say so: accounts=\(path.visible), or contracts=, touchpoints=, handoffs=")
    case .unclearTable(let path, let table, let field):
      ErrorText(
        headline: """
          \(path.visible) could hold \(table.rawValue), and several of its columns could be \
          \(field.rawValue)
          """,
        fix:
          "say which file and column: \(table.rawValue)=\(path.visible) --map \(field.rawValue)=COLUMN"
      )
    case .unusedExport(let path, let what, let isProposed):
      ErrorText(
        headline: "\(path.visible) holds \(what), of no use by themselves",
        fix: isProposed ? "retain init shows what they could add" : nil)
    case .missingField(let path, let table, let field, let headers):
      InputError.missingField(path, table, field, headers)
    case .clash(let path, let field, let columns): InputError.clash(path, field, columns)
    case .openColumn(let path, let column, let examples, let choices):
      ErrorText(
        headline: "\(column.quoted(limit: 40)) of \(path.visible) can be read in several ways",
        details: examples.map { InputError.text(of: $0) },
        fix: "choose: " + choices.joined(separator: "   or   "))
    case .contradictoryColumn(let path, let column, let examples):
      ErrorText(
        headline: "\(column.quoted(limit: 40)) of \(path.visible) is written in two ways",
        details: examples.map { InputError.text(of: $0) },
        fix: "write all of its cells alike, or say with --dates or --decimal which way is right")
    case .undecidedStream(let column, let examples):
      ErrorText(
        headline: """
          how \(column.quoted(limit: 40)) is written only all of its cells show, which a stream does \
          not have
          """,
        details: examples.map { InputError.text(of: $0) },
        fix: """
          write dates as 2026-09-30 and numbers as 1234.56, or say with --dates and --decimal how \
          they are written
          """)
    case .tooManyRejects(let path, let rejected, let read, let limit, let problems):
      ErrorText(
        headline: """
          \(MoneyText.grouped(rejected)) of \(MoneyText.things(read, "row")) of \(path.visible) can't \
          be used; the limit is \(limit.text)
          """,
        details: problems.map { problem in
          let lines = problem.examples.prefix(3).map { "\($0.line)" }.joined(separator: ", ")
          let seen = problem.examples.first.map { "   e.g. " + $0.seen.quoted(limit: 40) } ?? ""
          return "\(MoneyText.grouped(problem.count))  \(problem.kind.text)   lines \(lines)\(seen)"
        },
        fix: "see them with --rejects FILE, or allow more with --max-rejects N or N%")
    case .notStrict(let path, let problem):
      ErrorText(
        headline: "\(problem.kind.text)"
          + (problem.column.map { " in \($0.quoted(limit: 40))" } ?? "")
          + ", which --strict does not allow",
        place: ([InputError.name(path)]
          + (problem.examples.first.map { [$0.line, $0.column] } ?? []).filter { $0 > 0 }
          .map { "\($0)" }).joined(separator: ":"),
        details: problem.examples.first.map { $0.seen.isEmpty ? [] : [$0.seen.quoted(limit: 60)] }
          ?? [],
        fix: problem.kind.fix)
    case .unknownColumn(let column, let nearest):
      ErrorText(
        headline: "no file has a column \(column.quoted())",
        fix: nearest.map { "did you mean \($0.quoted())?" }
          ?? "name a column as it stands in the first line of its file")
    case .unclosedQuote(
      let path, let line, let column, let field, let header, let bytes, let lines, let text):
      ErrorText(
        headline: "a quoted field is never closed",
        place: """
          \(path.visible):\(line):\(column) (field \(field)\
          \(header.map { ", \($0.quoted())" } ?? "")), opened here; \
          \(MoneyText.things(bytes, "byte")) and \(MoneyText.things(lines, "line break")) follow up \
          to the end of the file
          """,
        details: InputError.excerpt(text, line: line),
        fix: "close the quote in the export, or export again; inner quotes are written twice (\"\")"
      )
    case .recordTooLong(let path, let line, let limit):
      ErrorText(
        headline: "a record is longer than \(limit >> 20) MiB",
        place: "\(path.visible):\(line)",
        fix: "a quote may be open since that line; close it, or export again")
    case .nothingMatches(let path, let rows, let examples):
      ErrorText(
        headline: """
          none of \(MoneyText.things(rows, "row")) of \(path.visible) belongs to an account of the \
          accounts files
          """,
        details: ["its accounts: " + InputError.list(examples)],
        fix: """
          export both at the same time, map the column that holds the account's id, or leave the \
          accounts file out: the accounts are then those that the other files name
          """)
    }
  }

  private static func noExports(_ folder: String, _ skipped: [SkippedInput]) -> ErrorText {
    let seen = skipped.prefix(5).map { "\($0.name.visible): \($0.reason)" }
    let more = skipped.count > 5 ? ["and \(skipped.count - 5) more"] : []
    return ErrorText(
      headline: "\(folder.visible) holds no export that can be read",
      details: skipped.isEmpty ? ["it is empty"] : seen + more,
      fix:
        "put accounts.csv there, and contracts.csv, touchpoints.csv, handoffs.csv if you have them")
  }

  private static func missingField(
    _ path: String, _ table: Table, _ field: FieldName, _ headers: [String]
  ) -> ErrorText {
    let name = field.rawValue
    let near = headers.map(HeaderMapping.folded).nearest(to: HeaderMapping.folded(name))
    let column = headers.first { HeaderMapping.folded($0) == near } ?? "COLUMN"
    return ErrorText(
      headline: "\(path.visible) has no column for \(name), which \(table.rawValue) need",
      details: ["its header: " + list(headers)],
      fix: "--map \(name)=\(shellWord(column))")
  }

  private static func clash(
    _ path: String, _ field: FieldName, _ columns: [ColumnSample]
  ) -> ErrorText {
    let samples = columns.map { column in
      let values = column.values.map { $0.quoted(limit: 24) }.joined(separator: "  ")
      return """
        column \(column.number) \(column.header.quoted())   \(column.filled) of \(column.rows) \
        filled   \(values)
        """
    }
    let headers = columns.map(\.header)
    let isOneName = Set(headers).count == 1
    let choices = headers.map { "--map \(field.rawValue)=\(shellWord($0))" }
    return ErrorText(
      headline: "\(columns.count) columns of \(path.visible) could be \(field.rawValue)",
      details: samples,
      fix: isOneName
        ? "rename one of them in the export" : "choose: " + choices.joined(separator: "   or   "))
  }

  private static func name(_ path: String) -> String {
    path == "-" ? "standard input" : path.visible
  }

  private static func text(of example: Problem.Example) -> String {
    "line \(example.line)   \(example.seen.quoted(limit: 60))"
  }

  /// The line as it stands in the file, cut.
  private static func excerpt(_ text: String, line: Int) -> [String] {
    ["\(line)| " + text.visible.fitted(to: 72)]
  }

  private static func list(_ words: [String]) -> String {
    let shown = words.prefix(12).map { $0.quoted(limit: 40) }.joined(separator: ", ")
    return words.count > 12 ? shown + ", and \(words.count - 12) more" : shown
  }

  /// A word as a shell reads it back.
  static func shellWord(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".": true
      default: false
      }
    }
    if isPlain, !word.isEmpty { return word }
    return "'"
      + word.visible.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
