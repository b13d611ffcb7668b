import Foundation
import RetentionCore
import Testing
import retain

/// `retain compare` with results that were kept, and what it does not do.
struct CompareTests {
  private let shell = try? Shell()

  /// A file in a folder of its own.
  private func path(_ name: String) throws -> String {
    try #require(shell).folder.appending(path: name).path(percentEncoded: false)
  }

  /// What `retain score --json` says of the samples on two days.
  private static let results = Dictionary(
    uniqueKeysWithValues: ["2026-06-21", "2026-09-21"].map { day in
      (day, ProgramRun("retain score samples/exports --as-of \(day) -q --json").outputText)
    })

  /// Keeps a result of `retain score`; the path of its file.
  private func result(_ name: String, on day: String, _ options: String = "") throws -> String {
    let path = try path(name)
    if options.isEmpty, name.hasSuffix(".json"), let text = Self.results[day] {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }
    let run = ProgramRun(
      "retain score samples/exports --as-of \(day) -q -o \(path) \(options)")
    #expect(run.code == .done)
    return path
  }

  @Test(arguments: ["json", "ndjson"])
  func `two results are told by their content and compared`(ending: String) throws {
    let old = try result("june." + ending, on: "2026-06-21")
    let new = try result("september." + ending, on: "2026-09-21")
    let run = ProgramRun("retain compare \(old) \(new)")
    #expect(run.code == .done && run.errorText.isEmpty)
    let lines = run.outputText.split(separator: "\n")
    #expect(
      lines.first
        == "june.\(ending) of 2026-06-21 compared with september.\(ending) of 2026-09-21.")
    #expect(run.outputText.contains("time passing and new facts together"))
    let dates = ProgramRun("retain compare samples/exports --from 2026-06-21 --to 2026-09-21 -q")
    let sums = { (text: String) in
      text.split(separator: "\n").filter { $0.hasPrefix("on 2026-") || $0.hasPrefix("worse") }
    }
    #expect(sums(run.outputText).count == 3)
    #expect(sums(run.outputText) == sums(dates.outputText))
    let json = ProgramRun("retain compare \(old) \(new) --json")
    #expect(try SchemaValidator(Schema.compare).faults(in: json.outputText) == [])
    let root = try JSONDocument(parsing: json.output).root
    #expect(root["run"]?["compared"]?.string == "results")
    let splits = try #require(root["accounts"]).elements.compactMap { $0["split"] }
    #expect(splits.contains { $0["facts"] != nil && $0["time"]?.isNull == true })
  }

  @Test func `results of another model, and of some accounts, are said to be so`() throws {
    let old = try result("june.json", on: "2026-06-21", "-n 2")
    let new = try result("september.json", on: "2026-09-21")
    let partial = ProgramRun("retain compare \(old) \(new)").outputText
    #expect(partial.contains("june.json lists only some of its accounts"))
    #expect(partial.contains(" not listed in the older result"))
    let text = try String(contentsOfFile: old, encoding: .utf8)
    try text.replacing("\"model\": \"1.0\"", with: "\"model\": \"0.9\\u001b[2J\"")
      .write(toFile: old, atomically: true, encoding: .utf8)
    let other = ProgramRun("retain compare \(old) \(new)")
    #expect(other.code == .done)
    #expect(other.outputText.contains("june.json was scored by model 0.9\\x1b[2J"))
  }

  @Test(
    arguments: [
      ("june.json samples/exports", ExitCode.input, "is a result of retain score, and"),
      ("september.json june.json", .usage, "the older result first"),
      ("june.json september.json --from 2026-06-01", .usage, "leave --from out"),
      ("june.json september.json --policy samples/policy.json", .usage, "leave --policy out"),
      ("june.json september.json --owner nobody", .nothing, "neither result has an account"),
      ("june.json cut.json", .input, "is a result of retain score, and"),
      ("june.json edited.json", .input, "risk is no number from 0 to 1"),
      ("june.json september.json -o june.json", .usage, "a file other than the inputs"),
    ])
  func `results that can't be compared are told`(
    words: String, code: ExitCode, message: String
  ) throws {
    let old = try result("june.json", on: "2026-06-21")
    let new = try result("september.json", on: "2026-09-21")
    let text = try String(contentsOfFile: new, encoding: .utf8)
    try text.replacing("\"risk\": 0.", with: "\"risk\": 5.")
      .write(toFile: path("edited.json"), atomically: true, encoding: .utf8)
    try String(text.prefix(9_000)).write(
      toFile: path("cut.json"), atomically: true, encoding: .utf8)
    let line = words.split(separator: " ").map { word in
      word.hasSuffix(".json") && !word.contains("/") ? (try? path(String(word))) ?? "" : "\(word)"
    }
    let run = ProgramRun(words: ["compare"] + line)
    #expect(run.code == code)
    #expect(run.errorText.contains(message), "\(run.errorText)")
    #expect(run.errorText.contains("\n  "), "it says what to do")
    #expect(try String(contentsOfFile: old, encoding: .utf8).hasPrefix("{"))
  }

  @Test func `an export compared with itself is unchanged`() {
    let run = ProgramRun(
      "retain compare samples/exports samples/exports --from 2026-09-21 --to 2026-09-21 --exports two -q --json"
    )
    #expect(run.code == .done)
    let groups = (try? JSONDocument(parsing: run.output).root)?["portfolio"]?["groups"]
    #expect(groups?["unchanged"]?.integer == 45)
  }

  @Test(arguments: [20, 50, 110])
  func `a table keeps to its width`(width: Int) {
    for line in ["--from 2026-06-21", "--policy samples/policy.json"] {
      let run = ProgramRun(
        "retain compare samples/exports --as-of 2026-09-21 -q --all --width \(width) \(line)")
      let lines = run.outputText.split(separator: "\n")
      #expect(lines.count > 20 && lines.allSatisfy { $0.columns <= width })
    }
  }
}
