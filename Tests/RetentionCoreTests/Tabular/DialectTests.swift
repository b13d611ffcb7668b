import RetentionCore
import Testing

struct DialectTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func dialect(
    of text: String, _ options: CSVReader.Options = CSVReader.Options()
  ) throws -> Dialect {
    let path = try folder.write(text, to: "dialect.csv")
    return try CSVReader(ByteSource(path: path), options: options).dialect
  }

  @Test(arguments: [
    ("a,b;c,d\n", ","), ("a;b;c\n1,5;2,5;3\n", ";"), ("a\tb\n", "\t"), ("a|b|c\n", "|"),
    ("\"a,b,c\";d\n", ";"), ("a\n1;2\n", ","), ("", ","), ("a;b\r1,2,3\r", ","),
    ("\n\na;b;c\n", ";"), ("\"Account\nid\";b;c\n1,5;2;3\n", ";"),
    ("a note\nid;when\n1;2,5\n2;3,5\n", ";"), ("id,list\n1,a;b;c\n2,d;e;f\n", ","),
    ("id;a;b\n1;1,5;2,5\n2;1,5;2,5\n3;1,5\n4;1,5;2,5\n", ";"),
    ("at,who\n2026-01-02 10:00:00,Ann Lee Sue\n2026-01-03 10:00:00,Bo Lee Sue\n", ","),
    ("full name\nAnn Lee\nBo Lee\nCy Lee\n", ","),
    ("id when who\n1 2026-01-02 \"Ann Lee\"\n2 2026-01-03 Bo\n", " "),
    ("id^when^who\n1^2^Ann\n2^3^Bo\n", "^"), ("one line of words\n", ","),
  ])
  func `takes the delimiter by which most records have as many cells`(
    text: String, delimiter: String
  ) throws {
    #expect(try dialect(of: text).delimiter == Array(delimiter.utf8)[0])
  }

  @Test(arguments: [
    ("sep=;\na;b\n", ";"), ("\"sep=;\"\r\na;b\n", ";"), ("sep=\t\na\tb\n", "\t"),
    ("SEP=,\r\na,b\n", ","), ("\u{FEFF}sep=|\na|b\n", "|"), ("sep=;\ra;b\n", ";"),
    ("\u{FEFF}\"sep=\t\"\na\tb\n", "\t"), ("sep=:\na:b\n", ":"),
  ])
  func `a line that tells the delimiter is no record`(text: String, delimiter: String) throws {
    let dialect = try dialect(of: text)
    #expect(dialect.delimiter == Array(delimiter.utf8)[0])
    #expect(dialect.isTold && dialect.notices.isEmpty)
    let records = try ReadRecord.all(of: text, in: folder)
    #expect(records == [ReadRecord(line: 2, cells: ["a", "b"])])
  }

  @Test(arguments: ["sep=\"\na,b\n", "sep=;;\n", "sep=\n", "sep,a\n", "sep=é\n"])
  func `a line that tells no delimiter is a record`(text: String) throws {
    #expect(try !dialect(of: text).isTold)
    #expect(try ReadRecord.all(of: text, in: folder).first?.line == 1)
  }

  @Test func `a byte order mark is not part of the first cell`() throws {
    let records = try ReadRecord.all(of: "\u{FEFF}\"a\",b\n", in: folder)
    #expect(records == [ReadRecord(line: 1, cells: ["a", "b"])])
  }

  @Test(arguments: [
    ("a,b\n'x, y',1\n'won''t, can't',2\n", [["x, y", "1"], ["won't, can't", "2"]]),
    ("a,b\n'say \"hi\", you',1\nNo. 5\",2\n", [["say \"hi\", you", "1"], ["No. 5\"", "2"]]),
    ("a, b\n\"x, y\", \"1, 2\"\nz, 3\n", [["x, y", "1, 2"], ["z", "3"]]),
    ("a,b\n\"x \\\"y\\\", z\",1\n\"\\\\\",2\n", [["x \"y\", z", "1"], ["\\\\", "2"]]),
    ("a,b\n\"x \0\"y\0\", z\",1\nu,2\n", [["x \"y\", z", "1"], ["u", "2"]]),
    ("a,b\n\"x, 48\"\",1\n\"5\" wide, x\",2\n", [["x, 48\"", "1"], ["5\" wide, x", "2"]]),
  ])
  func `reads quotes that are written otherwise, and tells it`(
    text: String, rows: [[String]]
  ) throws {
    #expect(try dialect(of: text).notices.map(\.kind) == [.unusualDialect])
    let records = try ReadRecord.all(of: text, in: folder)
    #expect(records.dropFirst().map(\.cells) == rows)
    #expect(records.map(\.line) == [1, 2, 3])
  }

  @Test(arguments: [
    "a,b\n'tis,1\nx,2\n", "a,b\nx, y\nz, \n", "a,b\n\"C:\\\",1\n\"D:\\\",2\n",
    "a,b\nO'Neil,'quoted'\n" + String(repeating: "x,y\n", count: 30),
  ])
  func `takes text for text where another dialect explains no more`(text: String) throws {
    let lines = text.replacing("\"", with: "").split(separator: "\n")
    let expected = lines.map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    }
    #expect(try ReadRecord.all(of: text, in: folder).map(\.cells) == expected)
    #expect(try dialect(of: text).notices.isEmpty)
  }

  @Test func `the word of a user goes before what is found`() throws {
    var options = CSVReader.Options()
    options.delimiter = UInt8(ascii: ";")
    #expect(try dialect(of: "a,b,c\n1,2,3\n", options).delimiter == UInt8(ascii: ";"))
    #expect(try dialect(of: "sep=,\na,b\n", options).delimiter == UInt8(ascii: ";"))
  }

  @Test(arguments: [
    ("comma", ","), ("Semicolon", ";"), ("tab", "\t"), ("\\t", "\t"), ("\t", "\t"), ("bar", "|"),
    ("space", " "), ("^", "^"), (",", ","),
  ])
  func `a delimiter has a name or is one character`(name: String, delimiter: String) {
    #expect(Dialect.delimiter(named: name) == Array(delimiter.utf8)[0])
  }

  @Test(arguments: ["", ",,", "\"", "\n", "é", "colon", "\0"])
  func `nothing else parts cells`(name: String) {
    #expect(Dialect.delimiter(named: name) == nil)
  }

  @Test(arguments: [
    (1, "title\na;b\n1;2\n", [["a", "b"], ["1", "2"]], 2),
    (2, "sep=;\ntitle\na;b\n", [["a", "b"]], 3),
    (2, "x\r\n\r\na,b\r\n", [["a", "b"]], 3), (1, "x\ra,b\r", [["a", "b"]], 2),
    (9, "a,b\n", [], 0), (0, "a,b\n", [["a", "b"]], 1),
  ])
  func `leaves out the lines above the header that it is told to`(
    count: Int, text: String, cells: [[String]], line: UInt32
  ) throws {
    var options = CSVReader.Options()
    options.skipLines = count
    let records = try ReadRecord.all(of: Array(text.utf8), in: folder, options: options)
    #expect(records.map(\.cells) == cells)
    #expect(records.first.map(\.line) ?? 0 == line)
  }

  @Test func `leaves out more lines than it looks at first`() throws {
    var options = CSVReader.Options()
    options.skipLines = 40_000
    let text = String(repeating: "a title\r\n", count: 40_000) + "a;b\n1;2\n"
    let records = try ReadRecord.all(of: Array(text.utf8), in: folder, options: options)
    #expect(records.map(\.cells) == [["a", "b"], ["1", "2"]])
    #expect(records.map(\.line) == [40_001, 40_002])
  }
}
