import Foundation
import RetentionCore
import Testing
import retain

/// `retain inspect --records`, in process.
struct InspectTests {
  private let shell = try? Shell()

  private func run(
    _ text: String, _ words: String...
  ) throws -> (output: String, errors: String, code: ExitCode) {
    let file = try #require(shell).folder.appending(path: "export.csv")
    try Data(text.utf8).write(to: file)
    let run = ProgramRun(words: ["inspect", "--records", file.path(percentEncoded: false)] + words)
    return (run.outputText, run.errorText, run.code)
  }

  @Test(arguments: [
    ("id;name\r\n1;\"Ann; Bo\"\r\n", "id,name\n1,\"Ann; Bo\"\n"),
    ("\u{FEFF}id,name\r1,Ann\r", "id,name\n1,Ann\n"),
    ("id,note\n1,\"say \"\"hi\"\"\nagain\"\n", "id,note\n1,\"say \"\"hi\"\"\nagain\"\n"),
    ("id,sum\n1,=1+1\n2,-3\n", "id,sum\n1,=1+1\n2,-3\n"),
    ("id\n\"\"\n1\n", "id\n\"\"\n1\n"), ("id,name\n1,Ann\n\n\n", "id,name\n1,Ann\n"),
  ])
  func `writes sound records as RFC 4180 has them, without a word`(
    text: String, output: String
  ) throws {
    let result = try run(text)
    #expect(result.output == output)
    #expect(result.errors == "" && result.code == .done)
  }

  @Test func `writes objects, each name once`() throws {
    let result = try run("id,,id\n1,x,\"a \"\"b\"\"\"\n2\n3,y,z,more\n", "--format", "json")
    let objects = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    #expect(objects.count == 3)
    #expect(objects.first as? [String: String] == ["id": "1", "column 2": "x", "id 2": "a \"b\""])
    #expect(objects[1]["id 2"] is NSNull)
    #expect(objects[2]["column 4"] as? String == "more")
    #expect(result.code == .done)
  }

  @Test(arguments: [
    ("id,name\n1,Ann,x\n", "export.csv:2: more cells than the header: \"3 cells"),
    ("id,name\n1\n", "export.csv:2: fewer cells than the header: \"1 cell,"),
    ("id,name\n1,a\"b\n", "export.csv:2:3: a quote inside the text, kept as text: \"a\"b\""),
    ("id,name\n\n1,Ann\n", "export.csv:2: a blank line, left out"),
    ("", "export.csv:1: no records at all"),
    ("t\nid,name,sum\n1,Ann,2\n2,Bo,3\n", "export.csv:1: 1 line before the header"),
    ("id,name\n1,\u{1B}\"[2J\n", "\\x1b"),
  ])
  func `tells each repair with its line`(text: String, message: String) throws {
    let result = try run(text)
    let first = try #require(result.errors.split(separator: "\n").first)
    #expect(first.hasPrefix("warning: export.csv:"))
    #expect(first.contains(message))
    #expect(result.code == .done)
  }

  @Test func `says no more than twenty lines of a file`() throws {
    let text = "id,name\n" + String(repeating: "1\n", count: 1_000)
    let lines = try run(text).errors.split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.last == "warning: export.csv: and 980 more")
    #expect(try run(text, "--quiet").errors == "")
  }

  @Test(arguments: [
    (["--delimiter", ";"], "a,b;c\n", "\"a,b\",c\n"), (["--delimiter", "tab"], "a\tb\n", "a,b\n"),
    (["--skip-lines", "1"], "title\na;b\n", "a,b\n"),
    (["--encoding", "cp1252"], "é,b\n", "Ã©,b\n"), (["--format-in", "csv"], "[a],b\n", "[a],b\n"),
  ])
  func `reads as it is told to`(words: [String], text: String, output: String) throws {
    let file = try #require(shell).folder.appending(path: "told.csv")
    try Data(text.utf8).write(to: file)
    let path = file.path(percentEncoded: false)
    #expect(ProgramRun(words: ["inspect", "--records", path] + words).outputText == output)
  }

  @Test func `writes files in the formats of their names`() throws {
    let folder = try #require(shell).folder
    let (csv, json) = (folder.appending(path: "o.csv"), folder.appending(path: "o.json"))
    let result = try run(
      "id;name\n1;Ann\n", "-o", csv.path(percentEncoded: false), "-o",
      json.path(percentEncoded: false))
    #expect(result.output == "" && result.code == .done)
    #expect(try String(contentsOf: csv, encoding: .utf8) == "id,name\n1,Ann\n")
    #expect(try Data(contentsOf: json).first == UInt8(ascii: "["))
  }

  @Test(arguments: [
    ("id,name\n1,\"Ann\n", ExitCode.input, "never closed"),
    ("PK\u{03}\u{04}", .input, "Excel"), ("[{\"id\": 1}", .input, "export.csv:1:11"),
    ("[]", .nothing, "no records"),
  ])
  func `a file that can't be read to its end is an error`(
    text: String, code: ExitCode, message: String
  ) throws {
    let file = try #require(shell).folder.appending(path: "o.csv")
    let result = try run(text, "-o", file.path(percentEncoded: false))
    #expect(result.code == code)
    #expect(result.errors.hasPrefix("error: ") && result.errors.contains(message))
    #expect(!FileManager.default.fileExists(atPath: file.path(percentEncoded: false)))
  }

  @Test(arguments: [
    (["inspect", "--records"], "needs an input"),
    (["inspect", "--records", "x.csv", "y.csv"], "does not know what to do with \"y.csv\""),
    (["inspect", "--records", "x.csv", "--encoding", "utf-9"], "did you mean utf-8?"),
    (["inspect", "--records", "x.csv", "--delimiter", ",,"], "one ASCII character"),
    (["inspect", "--records", "x.csv", "--format", "table"], "csv or json"),
  ])
  func `a senseless command line is told`(words: [String], message: String) {
    let run = ProgramRun(words: words)
    #expect(run.code == .usage)
    #expect(run.errorText.contains(message))
  }
}
