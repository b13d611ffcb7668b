import Foundation
import RetentionCore
import Testing
import retain

/// No command and no format knows a name once `--redact` is given.
struct RedactTests {
  /// Names and texts of the sample that nobody is to see.
  private static let secrets: [String] = {
    let path = Document.root.appending(path: "samples/exports")
    var secrets: Set<String> = []
    let hidden: Set<String> = [
      "account_name", "owner", "acquired_by", "loss_reason", "champion_successor", "person",
      "contact", "subject", "from_person", "to_person", "context_goals", "context_constraints",
      "context_success_criteria", "context_stakeholders", "context_end_users",
    ]
    for name in ["accounts", "touchpoints", "handoffs"] {
      let text =
        (try? String(contentsOf: path.appending(path: name + ".csv"), encoding: .utf8)) ?? ""
      let lines = text.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let columns = lines.first?.indices.filter { hidden.contains(String(lines[0][$0])) } ?? []
      for line in lines.dropFirst() {
        // Of a cell with a comma in it the parts do as well.
        for column in columns where column < line.count && line[column].count > 5 {
          let cell = line[column].filter { $0 != "\"" }
          if cell.contains(" ") { secrets.insert(String(cell)) }
        }
      }
    }
    return secrets.sorted()
  }()

  @Test func `the sample has names to hide`() {
    #expect(Self.secrets.count > 100)
    let text = ProgramRun("retain score samples/exports --as-of 2026-09-21 --all").outputText
    #expect(Self.secrets.contains { text.contains($0) })
  }

  @Test(
    arguments: [
      "score --all", "score -f plain", "score -f csv", "score --json", "score -f ndjson",
      "score -f md --all", "score -f html", "check --fail-on critical",
      "check --fail-on high --json", "check --fail-on high -f junit", "score --by owner",
      "score --by owner --json", "score -v",
      "score --columns id,name,owner,why", "plan -n 1000", "plan -n 1000 --json", "plan -f csv",
      "plan -f md -n 1000", "compare --from 2026-06-01 --all", "compare --from 2026-06-01 --json",
      "compare --from 2026-06-01 -f csv", "compare --from 2026-06-01 -f md", "trend --all",
      "trend -f csv", "trend --json", "trend -f md", "explain -a ACC-0036 -a ACC-0017 -v",
      "explain -a ACC-0036 -a ACC-0017 --json", "explain -a ACC-0036 -a ACC-0017 -f md",
      "scenarios abandonment samples/exports",
      "scenarios renewal.late-start samples/exports --json",
    ])
  func `no name and no free text is told`(line: String) {
    let input = line.hasPrefix("scenarios") ? "" : "samples/exports"
    let run = ProgramRun(
      "retain \(line) \(input) --as-of 2026-09-21 --redact\(line.hasPrefix("check") ? " --max-rejects 1%" : "")"
    )
    #expect(run.code == (line.hasPrefix("check") ? .failures : .done))
    let text = run.outputText + run.errorText
    for secret in Self.secrets where text.contains(secret) { Issue.record("\(secret) is told") }
    if !line.hasPrefix("scenarios") { #expect(text.contains("account-")) }
  }

  @Test func `scores, ranks and ids are those without it`() throws {
    let figures = ["", "--redact"].map { option in
      let run = ProgramRun("retain score samples/exports --as-of 2026-09-21 -q -f csv \(option)")
      return run.outputText.split(separator: "\n").map { line in
        let cells = line.split(separator: ",")
        return [cells[1], cells[2]].joined() + (cells.last { $0.hasPrefix("2") } ?? "")
      }
    }
    #expect(figures[0].count == figures[1].count)
    #expect(figures[0].map { $0.prefix(9) } == figures[1].map { $0.prefix(9) })
    let scores = try ["", "--redact"].map { option -> [Double] in
      let run = ProgramRun("retain score samples/exports --as-of 2026-09-21 -q --json \(option)")
      let root = try JSONDocument(parsing: run.output).root
      return try #require(root["accounts"]).elements.compactMap { $0["risk"]?.number }
    }
    #expect(scores[0] == scores[1] && !scores[0].isEmpty)
  }

  @Test func `accounts and owners can be named, and are not told`() {
    let explained = ProgramRun(
      words: [
        "explain", "samples/exports", "--as-of", "2026-09-21", "--redact", "-a",
        "vantar cold chain, inc.",
      ])
    #expect(explained.outputText.hasPrefix("account-84wzax3qyn ACC-0036"))
    let owned = ProgramRun(
      words: [
        "score", "samples/exports", "--as-of", "2026-09-21", "--redact", "--owner", "Dana Okafor",
      ])
    #expect(owned.code == .done && owned.outputText.contains("owner person-zxyrk74bx0"))
  }

  @Test func `an id that is a name or an address is a code`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    for header in ["account_name", "account_id"] {
      try "\(header),end_on\nBlue Yonder,2026-10-01\nann@example.com,2026-10-02\n"
        .write(to: file, atomically: true, encoding: .utf8)
      let run = ProgramRun(
        words: [
          "score", "accounts=\(file.path)", "--as-of", "2026-09-21", "--redact", "--all", "--json",
        ])
      #expect(run.code == .done)
      #expect(!run.outputText.contains("Blue") && !run.outputText.contains("ann@"))
    }
  }

  @Test func `rows and results that hold names can't be asked for beside it`() throws {
    for option in ["--rejects r.csv", "--keep region"] {
      #expect(ProgramRun("retain score samples/accounts.csv --redact \(option)").code == .usage)
    }
    let shell = try Shell()
    let files = ["a.json", "b.json"].map { shell.folder.appending(path: $0).path }
    for file in files {
      #expect(
        ProgramRun(
          words: ["score", "samples/accounts.csv", "--as-of", "2026-09-21", "-q", "-o", file]).code
          == .done)
    }
    let compared = ProgramRun(words: ["compare"] + files + ["--redact"])
    #expect(compared.code == .usage && compared.errorText.contains("write them with --redact"))
  }
}
