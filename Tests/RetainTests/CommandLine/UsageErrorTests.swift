import RetentionCore
import Testing
import retain

struct UsageErrorTests {
  /// The commands that have `--top`.
  private static let topCommands = Program.retain.commands
    .filter { Program.retain.options(of: $0).contains(.top) }.map { "retain \($0.name)" }

  /// What there is a schema of.
  private static let documents = Schema.Document.allCases.map(\.rawValue).listed(by: "or")

  struct Case: Sendable, CustomTestStringConvertible {
    let words: [String]
    let mistake: UsageError.Mistake
    let message: String
    let fix: String

    var testDescription: String { words.joined(separator: " ") }

    init(_ words: [String], _ mistake: UsageError.Mistake, _ message: String, fix: String) {
      self.words = words
      self.mistake = mistake
      self.message = message
      self.fix = fix
    }
  }

  @Test(arguments: [
    Case([], .noCommand, "no command is given", fix: "retain --help"),
    Case(["-q"], .noCommand, "no command is given", fix: "retain --help"),
    Case(
      ["scroe", "a.csv"], .unknownCommand("scroe", nearest: "score"),
      "\"scroe\" is no command; did you mean score?", fix: "retain score --help"),
    Case(
      ["frobnicate"], .unknownCommand("frobnicate", nearest: nil),
      "\"frobnicate\" is no command", fix: "retain --help"),
    Case(
      ["", "--help"], .unknownCommand("", nearest: nil), "\"\" is no command", fix: "retain --help"),
    Case(
      ["accounts.csv"], .fileForCommand("accounts.csv", command: "score"),
      "a command comes first, and \"accounts.csv\" looks like a file; did you mean score?",
      fix: "retain score accounts.csv"),
    Case(
      ["--all", "my exports/"], .fileForCommand("my exports/", command: "score"),
      "a command comes first, and \"my exports/\" looks like a file; did you mean score?",
      fix: "retain score 'my exports/'"),
    Case(
      ["it's.csv"], .fileForCommand("it's.csv", command: "score"),
      "a command comes first, and \"it's.csv\" looks like a file; did you mean score?",
      fix: "retain score 'it'\\''s.csv'"),
    Case(
      ["-"], .fileForCommand("-", command: "score"),
      "a command comes first, and \"-\" looks like a file; did you mean score?",
      fix: "retain score -"),
  ])
  func `a command that is missing or unknown`(row: Case) {
    expect(row)
  }

  @Test(arguments: [
    Case(
      ["score", "--ownr", "Ada"], .unknownOption("--ownr", nearest: .owner),
      "retain score has no option --ownr; did you mean --owner?", fix: "retain score --owner NAME"),
    Case(
      ["--ownr=Ada", "score"], .unknownOption("--ownr", nearest: .owner),
      "retain score has no option --ownr; did you mean --owner?", fix: "retain score --owner NAME"),
    Case(
      ["--verson"], .unknownOption("--verson", nearest: .version),
      "retain has no option --verson; did you mean --version?", fix: "retain --version"),
    Case(
      ["score", "--frobnicate"], .unknownOption("--frobnicate", nearest: nil),
      "retain score has no option --frobnicate", fix: "retain score --help"),
    Case(
      ["score", "-qx"], .unknownOption("-x", nearest: nil),
      "retain score has no option -x", fix: "retain score --help"),
    Case(
      ["score", "-output", "a.csv"], .unknownOption("-output", nearest: .output),
      "retain score has no option -output; did you mean --output?",
      fix: "retain score --output FILE"),
    Case(
      ["score", "-output=a.csv"], .unknownOption("-output", nearest: .output),
      "retain score has no option -output; did you mean --output?",
      fix: "retain score --output FILE"),
    Case(
      ["schema", "output", "--ownr", "Ada"], .unknownOption("--ownr", nearest: nil),
      "retain schema has no option --ownr", fix: "retain schema --help"),
    Case(
      ["score", "--ownr", "Ada", "--frobnicate", "--all=1"],
      .unknownOption("--ownr", nearest: .owner),
      "retain score has no option --ownr; did you mean --owner?", fix: "retain score --owner NAME"),
    Case(
      ["score", "---"], .unknownOption("---", nearest: nil),
      "retain score has no option ---", fix: "retain score --help"),
    Case(
      ["score", "--=1"], .unknownOption("--", nearest: nil),
      "retain score has no option --", fix: "retain score --help"),
    Case(
      ["schema", "output", "--records"], .foreignOption(.records, of: ["retain inspect"]),
      "--records is an option of retain inspect, not of retain schema",
      fix: "retain schema --help"),
    Case(
      ["-n3", "schema", "output"], .foreignOption(.top, of: topCommands),
      "--top is an option of \(topCommands.listed(by: "and")), not of retain schema",
      fix: "retain schema --help"),
    Case(
      ["score", "--json", "-f", "csv"], .together(.format, .json),
      "--format and --json exclude each other", fix: "retain score --format FORMAT"),
    Case(
      ["score", "-qv"], .together(.quiet, .verbose),
      "--quiet and --verbose exclude each other", fix: "retain score --quiet"),
    Case(
      ["score", "--width", "90", "--width=80"], .repeated(.width, "90", "80"),
      "--width is given twice, as \"90\" and as \"80\"", fix: "retain score --width N"),
  ])
  func `an option that is unknown or out of place`(row: Case) {
    expect(row)
  }

  @Test(arguments: [
    Case(
      ["score", "a.csv", "--owner"], .missingValue(.owner, found: nil),
      "--owner needs a value", fix: "retain score --owner NAME"),
    Case(
      ["score", "--owner="], .missingValue(.owner, found: nil),
      "--owner needs a value", fix: "retain score --owner NAME"),
    Case(
      ["score", "--policy", ""], .missingValue(.policy, found: nil),
      "--policy needs a value", fix: "retain score --policy FILE"),
    Case(
      ["score", "-qn"], .missingValue(.top, found: nil),
      "--top needs a value", fix: "retain score --top N"),
    Case(
      ["score", "--owner", "--all"], .missingValue(.owner, found: "--all"),
      "--owner needs a value, and --all looks like an option", fix: "retain score --owner=--all"),
    Case(
      ["score", "--all=yes"], .surplusValue(.all, "yes"),
      "--all takes no value, and got \"yes\"", fix: "retain score --all"),
    Case(
      ["score", "-q=1"], .surplusValue(.quiet, "1"),
      "--quiet takes no value, and got \"1\"", fix: "retain score --quiet"),
    Case(
      ["score", "--sort", "nmae"],
      .badValue(.sort, "nmae", expected: "score, exposure, renewal or name", nearest: "name"),
      "--sort takes score, exposure, renewal or name, not \"nmae\"; did you mean name?",
      fix: "retain score --sort name"),
    Case(
      ["score", "-fxlsx"],
      .badValue(
        .format, "xlsx", expected: "table, plain, csv, json, ndjson, md or html",
        nearest: nil),
      "--format takes table, plain, csv, json, ndjson, md or html, not \"xlsx\"",
      fix: "retain score --format FORMAT"),
    Case(
      ["score", "-n", "ten"],
      .badValue(.top, "ten", expected: "a whole number from 1", nearest: nil),
      "--top takes a whole number from 1, not \"ten\"", fix: "retain score --top N"),
    Case(
      ["score", "-n0"],
      .badValue(.top, "0", expected: "a whole number from 1", nearest: nil),
      "--top takes a whole number from 1, not \"0\"", fix: "retain score --top N"),
    Case(
      ["score", "--top=99999999999999999999"],
      .badValue(
        .top, "99999999999999999999", expected: "a whole number from 1", nearest: nil),
      "--top takes a whole number from 1, not \"99999999999999999999\"",
      fix: "retain score --top N"),
    Case(
      ["score", "--width", "5"],
      .badValue(.width, "5", expected: "a whole number from 20 to 1000", nearest: nil),
      "--width takes a whole number from 20 to 1000, not \"5\"", fix: "retain score --width N"),
  ])
  func `a value that is missing or makes no sense`(row: Case) {
    expect(row)
  }

  @Test(arguments: [
    Case(
      ["schema"], .missingInput(schemaInputs),
      "retain schema needs an input", fix: "retain schema DOCUMENT"),
    Case(
      ["schema", "polcy"],
      .badInput("polcy", expected: documents, nearest: "policy"),
      "retain schema takes \(documents), not \"polcy\"; did you mean policy?",
      fix: "retain schema policy"),
    Case(
      ["schema", "all"], .badInput("all", expected: documents, nearest: nil),
      "retain schema takes \(documents), not \"all\"", fix: "retain schema --help"),
    Case(
      ["version", "2"], .surplusInput("2"),
      "retain version does not know what to do with \"2\"", fix: "retain version --help"),
    Case(
      ["score", ""], .badInput("", expected: "the path of a file", nearest: nil),
      "retain score takes the path of a file, not \"\"", fix: "retain score --help"),
  ])
  func `an input that is missing or makes no sense`(row: Case) {
    expect(row)
  }

  @Test(arguments: [
    (0x0A, "\\n"), (0x1B, "\\x1b"), (0x7F, "\\x7f"), (0x9B, "<U+009B>"), (0x200B, "<U+200B>"),
    (0x2028, "<U+2028>"), (0x202E, "<U+202E>"), (0x1F600, "\u{1F600}"),
  ])
  func `what was typed is shown, never sent to the terminal`(code: UInt32, shown: String) throws {
    let typed = "a" + String(Character(try #require(Unicode.Scalar(code)))) + "b"
    #expect(
      UsageError(.surplusInput(typed), in: "retain version").message
        == "retain version does not know what to do with \"a\(shown)b\"")
  }

  @Test func `what was typed is cut where it is long`() {
    let long = String(repeating: "x", count: 81)
    #expect(
      UsageError(.unknownCommand(long, nearest: nil), in: "retain").message
        == "\"\(long.dropLast())…\" is no command")
  }

  @Test func `commands throw their own mistakes in the same words`() throws {
    let request = try Program.retain.parse(["score", "a.csv", "--as-of", "31.02.2026"])
    guard case .run(let parsed) = request else {
      Issue.record("\(request)")
      return
    }
    let error = parsed.error(
      .badValue(.asOf, "31.02.2026", expected: "a day such as 2026-02-28", nearest: nil))
    #expect(
      error.description == """
        error: --as-of takes a day such as 2026-02-28, not "31.02.2026"
          try  retain score --as-of DATE|today|data

        """)
  }

  private static let schemaInputs =
    Command.schema.inputs ?? Inputs(.text("none"), count: 0...0, summary: "")

  private func expect(_ row: Case, sourceLocation: SourceLocation = #_sourceLocation) {
    let error = #expect(throws: UsageError.self, sourceLocation: sourceLocation) {
      try Program.retain.parse(row.words)
    }
    #expect(error?.mistake == row.mistake, sourceLocation: sourceLocation)
    #expect(error?.message == row.message, sourceLocation: sourceLocation)
    #expect(error?.fix == row.fix, sourceLocation: sourceLocation)
  }
}
