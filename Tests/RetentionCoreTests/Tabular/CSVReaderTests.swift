import RetentionCore
import Testing

struct CSVReaderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\r\r\nc,d\r\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\r\n\r\nc", [["a", "b"], [""], ["c"]]),
    ("a,b\n\nc\n", [["a", "b"], [""], ["c"]]),
    ("a,b\n\rc\n", [["a", "b"], [""], ["c"]]),
    ("a,b\rc,d\r\ne,f\n", [["a", "b"], ["c", "d"], ["e", "f"]]),
    (",\n", [["", ""]]),
    ("a,,c,\n", [["a", "", "c", ""]]),
    ("a,", [["a", ""]]),
    ("a\n", [["a"]]),
    ("", []),
    ("\n", [[""]]),
    (#""a","b""#, [["a", "b"]]),
    (#""","a""b","""""#, [["", "a\"b", "\""]]),
    ("\"a,b\",c\n", [["a,b", "c"]]),
    ("\"a\nb\",c\r\n", [["a\nb", "c"]]),
    ("\"a\r\nb\rc\",\"\n\"\n", [["a\r\nb\rc", "\n"]]),
    (" a , b \n", [[" a ", " b "]]),
    ("a,b\nc\nd,e,f\n", [["a", "b"], ["c"], ["d", "e", "f"]]),
    ("Zoë,東京\n", [["Zoë", "東京"]]),
  ])
  func `reads what RFC 4180 says and the line ends that exports have`(
    text: String, cells: [[String]]
  ) throws {
    let records = try ReadRecord.all(of: text, in: folder)
    #expect(records.map(\.cells) == cells)
    #expect(records.allSatisfy { $0.strayColumn == nil })
  }

  @Test(arguments: [
    ("a\"b,c\n", ["a\"b", "c"], 0),
    ("x,\"a\"b,c\n", ["x", "\"a\"b", "c"], 1),
    ("x,y,a\"\n", ["x", "y", "a\""], 2),
    ("\"a\" ,b\n", ["\"a\" ", "b"], 0),
    (" \"a\",b\n", [" \"a\"", "b"], 0),
    ("\"a\"b\",c\n", ["\"a\"b\"", "c"], 0),
    ("x,5\" pipe,6\"\n", ["x", "5\" pipe", "6\""], 1),
  ])
  func `keeps a quote that stands where none should as text and notes its cell`(
    text: String, cells: [String], strayColumn: Int
  ) throws {
    let records = try ReadRecord.all(of: "h,i\n" + text + "after,\"it\"\n", in: folder)
    #expect(
      records == [
        ReadRecord(line: 1, cells: ["h", "i"]),
        ReadRecord(line: 2, cells: cells, strayColumn: strayColumn),
        ReadRecord(line: 3, cells: ["after", "it"]),
      ])
  }

  @Test(arguments: [
    ("a,b\nc,\"d\ne\n", 2, 3, 1, 4, 2),
    ("\"a", 1, 1, 0, 1, 0),
    ("x,y\n\"m\nn\",\"o", 3, 4, 1, 1, 0),
    ("Zoë,東,\"open", 1, 7, 2, 4, 0),
    ("a\r\nb\r\n\"c\"\"", 3, 1, 0, 3, 0),
    ("a\rb\r\"c", 3, 1, 0, 1, 0),
  ])
  func `says where the quote opens that never closes`(
    text: String, line: Int, character: Int, column: Int, length: Int, lines: Int
  ) throws {
    for windowSize in [64, 4_096] {
      let outcome = try ReadOutcome(of: Array(text.utf8), in: folder, windowSize: windowSize)
      guard case .unclosedQuote(let position, column, length, lines, _) = outcome else {
        Issue.record("\(text.debugDescription): \(outcome)")
        continue
      }
      #expect(position == Position(line: line, column: character))
    }
  }

  @Test func `counts every physical line, those inside quotes too`() throws {
    let text = "h\r\n\"a\r\nb\nc\"\r\n\r\nd\n\"e\rf\"\ng\rh\n"
    let records = try ReadRecord.all(of: text, in: folder)
    #expect(records.map(\.line) == [1, 2, 5, 6, 7, 9, 10])
  }

  @Test func `gives the position of a cell in characters`() throws {
    let path = try folder.write("h,i\nZoë,東京,x\n\"a\nb\",y\n", to: "places.csv")
    let reader = try CSVReader(ByteSource(path: path))
    #expect(try reader.advance())
    let third = try #require(reader.window.cell(2, of: 1))
    #expect(reader.window.position(of: third, in: 1) == Position(line: 2, column: 8))
    let second = try #require(reader.window.cell(1, of: 2))
    #expect(reader.window.position(of: second, in: 2) == Position(line: 4, column: 4))
  }

  @Test func `has no cell beyond the end of a record`() throws {
    let path = try folder.write("a\nb,c\n", to: "short.csv")
    let reader = try CSVReader(ByteSource(path: path))
    #expect(try reader.advance())
    #expect((0...2).map { reader.window.cell($0, of: 0) != nil } == [true, false, false])
    #expect((0...2).map { reader.window.cell($0, of: 1) != nil } == [true, true, false])
  }

  @Test func `grows its window for a record that is longer`() throws {
    let long = String(repeating: "x", count: 5_000)
    let text = "a,b\n\"\(long)\n\(long)\",c\nd,e\n"
    let records = try ReadRecord.all(of: Array(text.utf8), in: folder, windowSize: 16)
    #expect(records.map(\.cells) == [["a", "b"], [long + "\n" + long, "c"], ["d", "e"]])
    #expect(records.map(\.line) == [1, 2, 4])
  }

  @Test(arguments: [
    ("\"a\"b", ["\"a\"b"]), ("a\"b", ["a\"b"]), ("\"\"a", ["\"\"a"]),
    ("\"a\"\"\"b", ["\"a\"\"\"b"]),
    ("\"a\"\"b\"", ["a\"b"]), ("\"\"", [""]), ("\"a\nb\"", ["a\nb"]),
  ])
  func `a quote means the same at every place of a block`(text: String, cells: [String]) throws {
    let isStray = cells == [text]
    for length in 0..<132 {
      let pad = String(repeating: "x", count: length)
      let records = try ReadRecord.all(of: "\(pad),\(text),z\nnext,\"row\"\n", in: folder)
      #expect(records.first?.cells == [pad] + cells + ["z"], "behind \(length) bytes")
      #expect(records.first?.strayColumn == (isStray ? 1 : nil), "behind \(length) bytes")
      #expect(records.last?.cells == ["next", "row"])
    }
  }

  @Test(arguments: ["\r", "\r\r\n", "\r\n", "\n"])
  func `a line ends at every place of a block`(end: String) throws {
    for length in 0..<132 {
      let pad = String(repeating: "x", count: length)
      let records = try ReadRecord.all(of: "a,\(pad)\(end)b,\"c\"\(end)", in: folder)
      #expect(records.map(\.cells) == [["a", pad], ["b", "c"]], "behind \(length) bytes")
      #expect(records.map(\.line) == [1, 2])
    }
  }
}
