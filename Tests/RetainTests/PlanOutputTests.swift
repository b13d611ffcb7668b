import Foundation
import RetentionCore
import Testing
import retain

/// What `retain plan` writes, in process.
struct PlanOutputTests {
  private static let plan = "retain plan samples/exports --as-of 2026-09-21 --quiet"

  @Test(
    arguments: [
      "samples/exports --as-of 2026-09-21", "samples/crm", "samples/accounts.csv -n 3",
      "samples/exports --as-of 2026-09-21 --per-owner 2 --per-account 1 --min-band high",
      "samples/exports --as-of 2026-09-21 --owner 'Dana Okafor' --renewing-by 2026-12-31",
      "samples/exports --as-of 2026-09-21 --policy samples/policy.json --segment enterprise",
      "accounts=Tests/RetainTests/Goldens/books/currencies.csv --as-of 2026-09-21",
    ])
  func `JSON keeps to the schema`(options: String) throws {
    let result = ProgramRun("retain plan \(options) --quiet --json")
    #expect(result.code == .done)
    #expect(try SchemaValidator(Schema.plan).faults(in: result.outputText) == [])
  }

  /// Each edit breaks a sound result in one place.
  @Test(
    arguments: [
      ("\"kind\": \"plan\"", "\"kind\": \"score\""), ("\"step\": 1,", "\"step\": 0,"),
      ("\"step\": 1,", "\"number\": 1,"), ("\"action\": \"", "\"action\": \"no-"),
      ("\"signals\": [", "\"signals\": [1,"), ("\"worst\": ", "\"worst\": 1, \"best\": "),
      ("\"per_owner\": null", "\"per_owner\": \"any\""), ("\"plans\": [", "\"plans\": [{},"),
      ("\"evidence\": \"", "\"evidence\": null, \"found\": \""),
    ] as [(String, String)])
  func `the schema tells what is not to be`(part: String, other: String) throws {
    let text = ProgramRun("\(Self.plan) --json -n 2").outputText
    let range = try #require(text.range(of: part))
    let broken = text.replacingCharacters(in: range, with: other)
    #expect(try SchemaValidator(Schema.plan).faults(in: broken) != [])
  }

  @Test func `every format has the same steps`() throws {
    let document = try JSONDocument(parsing: ProgramRun("\(Self.plan) --json -n 40").output).root
    let steps = Array(try #require(document["plans"]).elements).flatMap { part in
      part["steps"].map { Array($0.elements) } ?? []
    }
    #expect(steps.count == 40)
    let lines = ProgramRun("\(Self.plan) -f csv -n 40").outputText.split(separator: "\n")
    let table = ProgramRun("\(Self.plan) -n 40").outputText.split(separator: "\n")
    let items = ProgramRun("\(Self.plan) -f md -n 40").outputText.split(separator: "\n")
    #expect(lines.count == 41)
    #expect(items.count { $0.hasPrefix("- [ ] ") } == 40)
    for (place, step) in steps.enumerated() {
      let number = "\(place + 1)"
      let id = try #require(step["id"]?.string)
      let action = try #require(step["action"]?.string)
      let name = try #require(step["name"]?.string)
      #expect(lines[place + 1].hasPrefix("2026-09-21,\(number),"))
      #expect(lines[place + 1].contains(",\(id),") && lines[place + 1].contains(",\(action),"))
      let row = try #require(
        table.first { $0.drop { $0 == " " }.hasPrefix("\(number)  ") && $0.hasSuffix(action) })
      #expect(row.contains(name))
      #expect(items.contains { $0.hasPrefix("- [ ] \(number). ") && $0.contains("(\(action), ") })
    }
  }

  @Test(arguments: [20, 59, 140], ["samples/exports", "samples/crm"])
  func `a table fits its width and leaves no reason out`(width: Int, input: String) throws {
    let line = "retain plan \(input) --as-of 2026-09-21 --quiet -n 30"
    let text = ProgramRun("\(line) --width \(width)").outputText
    for line in text.split(separator: "\n") {
      #expect(line.columns <= width, "\(line)")
    }
    func words(_ text: String) -> [Substring] { text.split { " \n".contains($0) } }
    let reasons = ProgramRun(line).outputText.split(separator: "\n").filter {
      $0.contains("Why: ")
    }
    let all = words(text)
    #expect(reasons.count > 20)
    for reason in reasons {
      let wanted = words(String(reason)).filter { $0.count < 18 }
      let start = all.indices.contains { start in all[start...].starts(with: wanted) }
      #expect(start || width < 24, "\(reason)")
    }
  }

  @Test func `the command lines of the article are such that the parser takes them`() throws {
    let article = try Document("Sources/RetentionCore/RetentionCore.docc/PlanningActions.md")
    let lines = article.blocks(of: "sh").joined()
    #expect(lines.count == 4)
    for line in lines {
      let words = TranscriptShell.words(of: String(line.prefix { $0 != "#" }))
      _ = try Program.retain.parse(Array(words.dropFirst()))
    }
  }

  @Test func `in ASCII nothing of our own is more than that`() {
    let text = ProgramRun(
      "retain plan samples/accounts.csv --as-of 2026-09-21 -q --ascii --owner 'Dana Okafor'"
    ).outputText
    #expect(text.contains(" -> "))
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }
}
