import RetentionCore
import Testing

/// NDJSON: what a line holds is tested with the tables.
struct JSONLinesTests {
  @Test(
    arguments: [
      ("{\"a\":1}\n{\"a\":2}\n", ["1 1", "2 2"], 0), ("{\"a\":1}\r\n{\"a\":2}", ["1 1", "2 2"], 0),
      ("{\"a\":1}\r{\"a\":2}\r", ["1 1", "2 2"], 0),
      ("\n \t\r\n{\"a\":1}\n\n{\"a\":2}\n\n", ["3 1", "5 2"], 4),
      ("\u{FEFF}{\"a\":1}\n{\"a\":2}", ["1 1", "2 2"], 0),
      ("{\"a\":1}\n[{\"a\":2},{\"a\":3}]\n[]\n{\"a\":4}", ["1 1", "2 2", "2 3", "4 4"], 0),
    ] as [(String, [String], Int)])
  func `takes a record a line`(text: String, records: [String], blank: Int) throws {
    let tables = try JSONTables(of: text)
    #expect(tables.framing == .lines)
    #expect(try tables.lines() == ["-: a"] + records)
    #expect(tables.blankLineCount == blank)
    #expect(tables.tables[0].rejections.count == 0)
  }

  @Test func `takes lists in a record for tables, and wrappers off`() throws {
    let text = """
      {"account":{"id":1,"contracts":[{"end":"x"}]}}
      {"account":{"id":2}}
      {"account":{"id":3,"contracts":[{"end":"y"},{"no":4}]}}
      """
    #expect(
      try JSONTables(of: text).lines() == [
        "account: id", "1 1", "2 2", "3 3", "contracts: account_id|end|no", "1 1|x|", "3 3|y|",
        "3 3||4",
      ])
  }

  @Test func `loses no line to a damaged one`() throws {
    let text = "{\"a\":1}\n{\"a\":}\n\n{\"a\":2,\"a\":3}\n7\n{\"a\":\"\\ud800\"}\n{\"a\":4}"
    let tables = try JSONTables(of: text)
    #expect(try tables.lines() == ["-: a", "1 1", "7 4"])
    let rejections = tables.tables[0].rejections
    #expect(
      rejections.first.map { "\($0.position): \($0)" } == [
        "2:6: expected a value, found \"}\"", "4:8: the key \"a\" stands twice in one object",
        "5:1: the value is no object", "6:7: an escape is half of a character",
      ])
    #expect(
      rejections.first[0].hint == "Write a value behind the colon, null where it is not known.")
    #expect(
      rejections.first[2].hint == "Write each record as an object, with a name for every value.")
    #expect(tables.blankLineCount == 1)
  }

  @Test func `tells the first damage where all lines are damaged`() {
    let error = tablesRefusal(of: "{\"a\":}\n{\"b\":}\n{}", named: .lines)
    #expect(
      error
        == .malformed(
          JSONError(.unexpected(.value, found: "}", opened: 0), at: 5),
          at: Position(line: 1, column: 6), related: nil))
  }

  @Test(
    arguments: [
      ("[{\"a\":1}]", .lines, .document), ("[\n{\"a\":1}\n]", .lines, .document),
      ("{\n\"a\":[{\"b\":1}]}", .lines, .document), ("{\"a\":1}\n{\"a\":2}", .document, .lines),
      ("{\"a\":1}\n{\"a\":2}", nil, .lines), ("{\"a\":1}", .lines, .lines),
      ("{\"a\":1}\n", nil, .document), ("{\"rows\":[{\"a\":1}]}", .lines, .document),
      ("{\"a\":\n{\"a\":1}\n{\"a\":2}", .lines, .lines),
    ] as [(String, JSONFraming?, JSONFraming)])
  func `finds out by the content what the name says wrongly`(
    text: String, named: JSONFraming?, framing: JSONFraming
  ) throws {
    #expect(try JSONTables(of: text, named: named).framing == framing)
  }

  @Test func `rejects a line that is too long and goes on`() throws {
    let text = "{\"a\":1}\n{\"a\":\"22\"}\n{\"a\":\"333\"}\n{\"a\":4}"
    var limits = JSONLimits()
    limits.line = 10
    let tables = try JSONTables(of: text, limits: limits)
    #expect(try tables.lines() == ["-: a", "1 1", "2 22", "4 4"])
    #expect(
      tables.tables[0].rejections.first.map { "\($0.position): \($0). \($0.hint)" }
        == ["3:1: the line is longer than 10 bytes. Write one record a line."])
  }

  @Test(arguments: 0..<30)
  func `reads lines wherever the bytes of the file are cut`(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    var limits = JSONLimits()
    limits.line = 40
    var (text, expected, tooLong, line) = ("{\"a\":0}\n", ["-: a", "1 0"], [String](), 2)
    for _ in 0..<100 {
      let length = Int.random(in: 0...60, using: &numbers)
      let end = ["\n", "\r\n", "\r", "\n\n"].randomElement(using: &numbers) ?? "\n"
      let value = String(repeating: "x", count: length)
      text += "{\"a\":\"\(value)\"}" + end
      // Eight bytes stand around the value.
      if length <= 32 { expected.append("\(line) \(value)") } else { tooLong.append("\(line):1") }
      line += end == "\n\n" ? 2 : 1
    }
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "cut.ndjson")
    let tables = try JSONTables(.file(path: path), nesting: sampleNesting, limits: limits)
    #expect(try tables.lines() == expected)
    #expect(tables.tables[0].rejections.count == tooLong.count)
    #expect(
      tables.tables[0].rejections.first.map(\.position.description) == Array(tooLong.prefix(20)))
  }
}
