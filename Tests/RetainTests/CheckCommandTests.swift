import Foundation
import RetentionCore
import Testing
import retain

/// `retain check` as it is typed.
struct CheckCommandTests {
  private static let line = "retain check samples/exports --as-of 2026-09-21 --quiet"

  @Test(
    arguments: [
      ("--config samples/ci/retain.json", 0), ("--max accounts.critical=3", 0),
      ("--max accounts.critical=2", 1), ("--min accounts.total=48", 0),
      ("--min accounts.total=49", 1), ("--fail-on critical", 1), ("--fail-on elevated", 1),
      ("--max coverage.mean=91.7%", 0), ("--max coverage.mean=91.6%", 1),
      ("--min accounts.low=1 --max accounts.low=99", 0),
      ("--min accounts.low=40 --max accounts.low=99", 1), ("", 4), ("--no-config", 4),
      ("--fail-on critical --owner nobody", 4), ("--owner nobody --max accounts.critical=0", 4),
      ("--owner nobody --max accounts.critical=0 --allow-empty", 0),
      ("--only-new --fail-on high", 2), ("--max accounts.critcal=1", 2), ("--max 3", 2),
      ("--max accounts.critical=1.5", 2), ("--fail-on low", 2), ("--format csv", 2),
      ("--baseline samples/policy.json", 3), ("--baseline nowhere.json", 3),
    ] as [(String, Int32)])
  func `ends with the code that says what came of it`(options: String, code: Int32) {
    #expect(ProgramRun("\(Self.line) \(options)").code.rawValue == code, "\(options)")
  }

  @Test func `one rejected row stops a check, unless it is allowed`() throws {
    let folder = try Shell().folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "touchpoints.csv")
    let rows = (1...200).map { "A\($0),2026-09-0\($0 % 9 + 1)\n" }.joined()
    try Data("account_id,date\nA1,2026-02-31\n\(rows)".utf8).write(to: file)
    let line = "retain check \(file.path) --as-of 2026-09-21 -q --min accounts.total=1"
    #expect(ProgramRun(line).code == .input)
    #expect(ProgramRun(line + " --max-rejects 1").code == .done)
    #expect(
      ProgramRun(
        line.replacing("check", with: "score").replacing(
          " --min accounts.total=1", with: "")
      ).code == .done)
  }

  @Test func `an option takes the place of what retain json asserts of the same key`() throws {
    let result = ProgramRun(
      "\(Self.line) --config samples/ci/retain.json --max accounts.critical=1")
    #expect(result.code == .failures)
    #expect(result.outputText.contains("expected at most 1, found 2   --max"))
    #expect(!result.outputText.contains("retain.json:6"))
  }

  @Test(arguments: ["", "--config samples/ci/retain.json", "--baseline", "--baseline --only-new"])
  func `every check keeps to its schema`(options: String) throws {
    let shell = try Shell()
    let before = shell.folder.appending(path: "before.json")
    let kept = ProgramRun("retain score samples/exports --as-of 2026-08-21 -q --json")
    try Data(kept.output).write(to: before)
    let options = options.replacing("--baseline", with: "--baseline \(before.path)")
    let result = ProgramRun("\(Self.line) --json --fail-on high --max data.age_days=3 \(options)")
    #expect(result.code == .failures)
    #expect(try SchemaValidator(Schema.check).faults(in: result.outputText) == [])
    let broken = result.outputText.replacing("\"level\": \"error\"", with: "\"level\": \"bad\"")
    #expect(try SchemaValidator(Schema.check).faults(in: broken) != [])
  }

  @Test func `the same result as its own baseline has nothing new`() throws {
    let shell = try Shell()
    let before = shell.folder.appending(path: "last.ndjson")
    let kept = ProgramRun("retain score samples/exports --as-of 2026-09-21 -q -f ndjson")
    try Data(kept.output).write(to: before)
    let result = ProgramRun("\(Self.line) --baseline \(before.path)")
    #expect(result.code == .done)
    #expect(result.outputText.contains("pass  new_at_risk"))
    let all = ProgramRun("\(Self.line) --baseline \(before.path) --only-new --fail-on elevated")
    #expect(all.code == .done)
  }

  /// The lines of the sample workflow, run as it would run them.
  @Test func `the sample workflow checks the sample exports`() throws {
    guard Shell.program != nil else { return }
    let shell = try Shell()
    let workflow = try Document("samples/ci/workflow.yml").lines
    let lines = workflow.map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("retain ") }
    #expect(lines.count == 2)
    let script = lines.map { "\"$retain\" " + $0.dropFirst("retain ".count) }
    let setUp = """
      cp -r "$samples/exports" . && cp "$samples/ci/retain.json" .
      export RETAIN_AS_OF=2026-09-14
      \(script[1])
      export RETAIN_AS_OF=2026-09-21
      """
    let checked = try shell.run("\(setUp)\n\(script[0])")
    #expect(checked.code == 0)
    #expect(
      checked.output.contains("::warning title=scenario.abandonment.rate,file=retain.json,line="))
    #expect(try shell.run("cat check.xml").output.contains("<testsuites "))
    #expect(try shell.run("\(script[1]) && test -s last.json").code == 0)
  }
}
