import Foundation
import RetentionCore
import Testing
import retain

/// Exports whose every text is made to harm the one who looks at the result.
struct HostileTextTests {
  private static let texts = [
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "bell\u{7} delete\u{7F}",
    "\u{9B}31m\u{85}", "abc\u{202E}fdp.exe", "\u{2066}\u{2069}",
    "zero\u{200B}\u{2060}width\u{FEFF}",
    "tab\tand\r\nline", "line\u{2028}paragraph\u{2029}", "=HYPERLINK(\"http://example.com\")",
    "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\"=1+1", "＝1+1", "|calc", "<script>", "a\"b,c",
  ]

  private static let columns = [
    "account_id", "account_name", "owner", "segment", "industry", "region", "currency",
    "acquired_by", "loss_reason", "champion_successor", "product", "contract_id",
  ]

  /// An account a text, which stands in all of its fields; its numbers make every signal speak.
  private static func export() throws -> String {
    let quote = { (text: String) in
      "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
    let figures = [
      "annual_value": "1000", "champion_left_on": "2026-08-01", "end_on": "2026-10-01",
      "start_on": "2025-10-01", "satisfaction": "1", "customer_since": "2024-10-01",
      "last_conversation_on": "2026-01-01",
    ].sorted { $0.key < $1.key }
    let header = (columns + figures.map(\.key) + ["\u{1B}[2Jnotes"]).map(quote)
    let rows = texts.enumerated().map { number, text in
      (columns.map { $0 == "account_id" ? "\(number)\(text)" : text } + figures.map(\.value)
        + [text]).map(quote)
    }
    let file = FileManager.default.temporaryDirectory
      .appending(path: "\(UUID().uuidString)\u{1B}[1m\u{202E}.csv")
    try ([header] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
      .write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  private static func score(_ options: [String]) throws -> ProgramRun {
    try run("score", options + ["--all"])
  }

  private static func run(
    _ command: String, first: [String] = [], _ options: [String]
  ) throws -> ProgramRun {
    let path = try export()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let result = ProgramRun(
      words: [command] + first + ["accounts=\(path)", "--as-of", "2026-09-21"] + options)
    #expect(result.code == .done)
    return result
  }

  @Test(
    arguments: [
      ["--verbose"], ["--width", "20"], ["--width", "80"], ["--ascii"], ["--format", "plain"],
    ])
  func `nothing reaches a terminal that it would obey or hide`(options: [String]) throws {
    let result = try Self.score(options)
    Self.expectHarmless(result, besides: options.contains("plain") ? ["\n", "\t"] : ["\n"])
    #expect(result.outputText.contains("\\x1b[31mred") || options.contains("20"))
    #expect(!result.errorText.isEmpty)
  }

  @Test(arguments: [["--width", "40"], ["--width", "80"], ["--ascii"], ["-f", "plain"]])
  func `groups show what stands there, and no more`(options: [String]) throws {
    for key in ["owner", "segment", "region", "industry"] {
      let result = try Self.run("score", options + ["--by", key, "--quiet"])
      Self.expectHarmless(result, besides: options.contains("plain") ? ["\n", "\t"] : ["\n"])
      #expect(result.outputText.contains("\\x1b[31mred"))
    }
  }

  @Test(arguments: ["fit.dissatisfied", "context.champion-left", "renewal"])
  func `the outcome of a signal shows what stands there, and no more`(id: String) throws {
    let result = try Self.run("scenarios", first: [id], ["--width", "100", "--quiet"])
    Self.expectHarmless(result, besides: ["\n"])
  }

  @Test(arguments: [["--verbose"], ["--width", "40"], ["--width", "80"]])
  func `an inspection shows what stands there, and no more`(options: [String]) throws {
    let result = try Self.run("inspect", options)
    Self.expectHarmless(result, besides: ["\n"])
    #expect(result.outputText.contains("\\x1b[31mred"))
  }

  @Test(
    arguments: [["--width", "20"], ["--width", "80"], ["--ascii"], ["-f", "md"], ["-f", "csv"]])
  func `a plan shows what stands there, and no more`(options: [String]) throws {
    let result = try Self.run("plan", options + ["-n", "1000"])
    // A CSV is for programs, but for its lines of text.
    guard !options.contains("csv") else {
      let records = Self.records(result.outputText)
      #expect(records.count > Self.texts.count && Set(records.map(\.count)).count == 1)
      for cell in records.joined() where Double(cell) == nil {
        #expect(!CSVWriter.couldBeFormula(cell) || cell.hasPrefix("'"), "\(cell.debugDescription)")
      }
      return
    }
    Self.expectHarmless(result, besides: ["\n"])
    #expect(!result.outputText.contains("<script>") || !options.contains("md"))
  }

  @Test(arguments: [["--width", "40"], ["--width", "120"], ["--ascii"], ["-f", "md"]])
  func `a comparison shows what stands there, and no more`(options: [String]) throws {
    let result = try Self.run("compare", options + ["--from", "2026-05-01", "--all"])
    Self.expectHarmless(result, besides: ["\n"])
    #expect(result.outputText.count { $0 == "\n" } > 2 * Self.texts.count)
  }

  @Test func `no cell of a compared CSV begins a formula`() throws {
    let options = ["--from", "2026-05-01", "-f", "csv"]
    let records = Self.records(try Self.run("compare", options).outputText)
    #expect(records.count == Self.texts.count + 1 && Set(records.map(\.count)).count == 1)
    for cell in records.joined() where Double(cell) == nil {
      let first = cell.unicodeScalars.first { !" \"\u{A0}".unicodeScalars.contains($0) }
      #expect(!"=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first ?? "a"), "\(cell.debugDescription)")
    }
  }

  private static func expectHarmless(_ result: ProgramRun, besides harmless: [String]) {
    for scalar in (result.outputText + result.errorText).unicodeScalars
    where !harmless.contains(String(scalar)) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        Issue.record("U+\(String(scalar.value, radix: 16)) is written")
      default: break
      }
    }
  }

  @Test func `plain text has a line an account, with its cells`() throws {
    let lines = try Self.score(["--format", "plain"]).outputText.split(separator: "\n")
    let accounts = lines.dropFirst().filter { !$0.hasPrefix("# ") }
    #expect(accounts.count == Self.texts.count)
    for line in accounts { #expect(line.count { $0 == "\t" } == 12) }
  }

  @Test func `no cell of a CSV begins a formula`() throws {
    let text = try Self.score(["--format", "csv"]).outputText
    let records = Self.records(text)
    #expect(records.count == Self.texts.count + 1)
    for cell in records.joined() where Double(cell) == nil {
      let first = cell.unicodeScalars.first { !" \"\u{A0}".unicodeScalars.contains($0) }
      #expect(!"=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first ?? "a"), "\(cell.debugDescription)")
    }
    let raw = Self.records(try Self.score(["--format", "csv", "--csv-raw"]).outputText)
    #expect(raw.joined().contains("=HYPERLINK(http://example.com)"))
    #expect(Set(raw.map(\.count)).count == 1 && Set(records.map(\.count)).count == 1)
  }

  /// The cells of a CSV as RFC 4180 has them, their quotes left out.
  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var (cells, cell) = ([String](), "")
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        cells.append(cell)
        cell = ""
      case "\n" where !isQuoted:
        records.append(cells + [cell])
        (cells, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return records
  }

  @Test(arguments: ["json", "ndjson"])
  func `JSON holds every text, escaped`(format: String) throws {
    let result = try Self.score(["--format", format])
    let lines =
      format == "json" ? [result.output] : result.output.split(separator: 10).map(Array.init)
    let documents = try lines.map { try JSONDocument(parsing: $0).root }
    let accounts =
      format == "json"
      ? Array(try #require(documents.first?["accounts"]).elements)
      : documents.filter { $0["type"]?.string == "account" }
    let owners = Set(accounts.compactMap { $0["owner"]?.string })
    #expect(owners.count == Self.texts.count)
    for text in Self.texts { #expect(owners.contains { $0.hasSuffix(text.suffix(3)) }) }
    for scalar in result.outputText.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control && scalar != "\u{202E}")
    }
  }
}
