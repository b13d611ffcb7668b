import RetentionCore
import Testing
import retain

struct ReadmeTests {
  static let documents = ["README.md", "samples/README.md"]

  @Test(arguments: documents)
  func `console blocks show what the program prints`(path: String) throws {
    let document = try Document(path)
    let transcript = try Transcript(replaying: document.lines)
    #expect(transcript.commandCount > 0)
    try document.expect(transcript.lines)
  }

  @Test(arguments: documents)
  func `commands that are only named are command lines that the parser takes`(path: String) throws {
    for line in try Document(path).blocks(of: "sh").joined() {
      let command = line.prefix { $0 != "|" && $0 != ">" && $0 != "#" }
      let words = TranscriptShell.words(of: String(command))
      guard let start = words.firstIndex(of: "retain") else { continue }
      _ = try Program.retain.parse(Array(words[(start + 1)...]))
    }
  }

  @Test func `the Swift example is the one that is compiled here`() throws {
    let example = try Document("Tests/RetainTests/ReadmeExample.swift")
    let shown = try Document("README.md").blocks(of: "swift").map { $0 + [""] }
    #expect(shown.contains(example.lines))
  }

  @Test func `the Swift example names the worst account first, with the row`() throws {
    _ = TranscriptShell()
    let day = try #require(Day(year: 2026, month: 9, day: 21))
    let lines = try accountsAtRisk(in: ["samples/exports"], on: day)
    #expect(lines.count == 13)
    #expect(lines.first?.hasPrefix("83 ACC-0036 No pulse check") == true)
    #expect(lines.first?.contains("[samples/exports/touchpoints.csv:") == true)
  }

  @Test func `three systems give most of the evidence on every customer`() throws {
    let result = ProgramRun("retain score samples/crm --quiet --json")
    let root = try JSONDocument(parsing: Array(result.outputText.utf8)).root
    let accounts = try #require(root["accounts"]).elements
    #expect(Array(accounts).count == 14)
    for account in accounts {
      let coverage = try #require(account["coverage"]?.number)
      #expect(coverage > 0.6, "\(account["name"]?.string ?? "")")
    }
  }

  @Test func `only what was left in the exports of three systems is warned of`() {
    let warnings = ProgramRun("retain score samples/crm").errorText.split(separator: "\n")
      .filter { $0.hasPrefix("warning: ") }
    #expect(warnings.count == 1)
    #expect(warnings.allSatisfy { $0.contains("an account that no accounts file has") })
  }

  /// The sample accounts whose stories are told, with the band that the story gives them.
  static func stories() throws -> [String: String] {
    let rows = try Document("samples/README.md").lines.compactMap { line -> (String, String)? in
      let cells = line.split(separator: "|").map { $0.drop { $0 == " " }.prefix { $0 != " " } }
      guard cells.count == 4, cells[1].hasPrefix("ACC-") else { return nil }
      return (String(cells[1]), String(cells[2]))
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  @Test(arguments: ["samples/accounts.csv", "samples/exports"])
  func `sample accounts stand in the band that their story gives them, all others lower`(
    input: String
  ) throws {
    _ = TranscriptShell()
    let day = try #require(Day(year: 2026, month: 9, day: 21))
    let report = Report(try Reading(Export(inputs: [input]), on: day))
    let atRisk = report.listed.filter(\.band.isAtRisk)
    let bands = Dictionary(
      uniqueKeysWithValues: atRisk.map { (report.account($0.account).id, $0.band.rawValue) })
    #expect(try bands == ReadmeTests.stories())
  }
}
