import RetentionCore
import Testing

struct DialectTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: [
    ("a,b;c,d\n", ","), ("a;b;c\n1,5;2,5;3\n", ";"), ("a\tb\n", "\t"), ("a|b|c\n", "|"),
    ("\"a,b,c\";d\n", ";"), ("a\n1;2\n", ","), ("", ","), ("a;b\r1,2,3\r", ";"),
    ("\n\na;b;c\n", ";"), ("\"Account\nid\";b;c\n1,5;2;3\n", ";"),
  ])
  func `takes the delimiter that the header has most often`(text: String, delimiter: String) {
    #expect(Dialect(of: Array(text.utf8)[...]).delimiter == Array(delimiter.utf8)[0])
  }

  @Test(arguments: [
    ("sep=;\na;b\n", ";"), ("\"sep=;\"\r\na;b\n", ";"), ("sep=\t\na\tb\n", "\t"),
    ("SEP=,\r\na,b\n", ","), ("\u{FEFF}sep=|\na|b\n", "|"), ("sep=;\ra;b\n", ";"),
  ])
  func `a line that tells the delimiter is no record`(text: String, delimiter: String) throws {
    #expect(Dialect(of: Array(text.utf8)[...]).delimiter == Array(delimiter.utf8)[0])
    let records = try ReadRecord.all(of: text, in: folder)
    #expect(records == [ReadRecord(line: 2, cells: ["a", "b"])])
  }

  @Test(arguments: ["sep=\"\na,b\n", "sep=;;\n", "sep=\n", "sep,a\n", "sep=é\n"])
  func `a line that tells no delimiter is a record`(text: String) throws {
    #expect(Dialect(of: Array(text.utf8)[...]).prefixLength == 0)
  }

  @Test func `a byte order mark is not part of the first cell`() throws {
    let records = try ReadRecord.all(of: "\u{FEFF}\"a\",b\n", in: folder)
    #expect(records == [ReadRecord(line: 1, cells: ["a", "b"])])
  }
}
