import Foundation
import RetentionCore
import Testing

struct TextEncodingTests {
  let folder: TemporaryFolder
  let text = "Zoë;naïve €5\n東京;😀 \"x\"\r\n"
  let cells = [["Zoë", "naïve €5"], ["東京", "😀 \"x\""]]

  init() throws {
    folder = try TemporaryFolder()
  }

  private func bytes(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
    Array(try #require(text.data(using: encoding)))
  }

  @Test(arguments: [
    (String.Encoding.utf8, TextEncoding.utf8, [0xEF, 0xBB, 0xBF]),
    (.utf8, .utf8, []),
    (.utf16LittleEndian, .utf16LittleEndian, [0xFF, 0xFE]),
    (.utf16BigEndian, .utf16BigEndian, [0xFE, 0xFF]),
  ])
  func `reads a text by its byte order mark`(
    encoding: String.Encoding, expected: TextEncoding, mark: [UInt8]
  ) throws {
    let bytes = mark + (try bytes(text, encoding))
    for windowSize in [1, 2, 3, 5, 4_096] {
      let records = try ReadRecord.all(of: bytes, in: folder, windowSize: windowSize)
      #expect(records.map(\.cells) == cells)
    }
    let path = try folder.write(bytes, to: "marked.csv")
    let dialect = try CSVReader(ByteSource(path: path)).dialect
    #expect(dialect.encoding == expected)
    #expect(dialect.hasByteOrderMark == !mark.isEmpty)
    #expect(dialect.notices.isEmpty)
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `knows UTF-16 by its zeros`(encoding: String.Encoding) throws {
    let records = try ReadRecord.all(of: bytes("Zoë,b\n1,2\n", encoding), in: folder)
    #expect(records.map(\.cells) == [["Zoë", "b"], ["1", "2"]])
  }

  @Test func `a byte that is no UTF-8 is Windows-1252, among UTF-8 too`() throws {
    let bytes = Array("id,é\n1,x".utf8) + [0xE9] + Array(",\n2,ö".utf8) + [0x80, 0x0A]
    let path = try folder.write(bytes, to: "mixed.csv")
    let reader = try CSVReader(ByteSource(path: path))
    let records = try ReadRecord.all(of: reader)
    #expect(records.map(\.cells) == [["id", "é"], ["1", "xé", ""], ["2", "ö€"]])
    let notice = try #require(reader.notices.first)
    #expect(notice == CSVNotice(.notUTF8, line: 2, column: 4, seen: "xé", count: 2))
  }

  @Test(arguments: 0..<6)
  func `Windows-1252 is what Foundation reads`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    let special: Set<UInt8> = [0, 0x0A, 0x0D, 0x22, 0x27, 0x2C, 0x5C]
    let bytes = (0..<400).map { _ in UInt8.random(in: 0x20...0xFF, using: &random) }
      .filter { !undefined.contains($0) && !special.contains($0) }
    let expected = try #require(String(data: Data(bytes), encoding: .windowsCP1252))
    var options = CSVReader.Options()
    (options.encoding, options.delimiter) = (.windows1252, UInt8(ascii: ","))
    let records = try ReadRecord.all(
      of: bytes, in: folder, windowSize: random.pick([1, 50, 1_000]), options: options)
    #expect(records.map(\.cells) == [[expected]])
  }

  @Test(arguments: 0..<6)
  func `any bytes become UTF-8 that Foundation accepts, wherever windows cut them`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: 50 + seed)
    for _ in 0..<30 {
      let pieces: [[UInt8]] = [
        [0x61], [0x2C], [0x0A], Array("é".utf8), Array("東".utf8), Array("😀".utf8), [0xC3],
        [0xE6, 0x9D], [0xF0, 0x9F, 0x98], [0x80], [0xFF], [0xED, 0xA0, 0x80],
      ]
      let bytes = (0..<Int.random(in: 0...60, using: &random)).flatMap { _ in random.pick(pieces) }
      let whole = try ReadRecord.all(of: bytes, in: folder)
      for windowSize in [1, 2, 3, 4, 5, 17] {
        #expect(try ReadRecord.all(of: bytes, in: folder, windowSize: windowSize) == whole)
      }
      if String(data: Data(bytes), encoding: .utf8) != nil {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(whole == (try ReadRecord.all(of: text, in: folder)))
      }
      #expect(!whole.contains { $0.cells.contains { $0.contains("\u{FFFD}") } })
    }
  }

  @Test func `half a surrogate pair is told`() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x2C, 0, 0x3D, 0xD8, 0x62, 0, 0x0A, 0]
    let reader = try CSVReader(ByteSource(path: folder.write(bytes, to: "half.csv")))
    #expect(try ReadRecord.all(of: reader).map(\.cells) == [["a", "\u{FFFD}b"]])
    #expect(reader.notices.map(\.kind) == [.brokenUTF16])
  }

  @Test func `NUL bytes stay in their cells and are told`() throws {
    let bytes = Array("id,name\n1,a\0b\n2,\0\0\n".utf8)
    for windowSize in [1, 7, 4_096] {
      let path = try folder.write(bytes, to: "nul.csv")
      let reader = try CSVReader(ByteSource(path: path), windowSize: windowSize)
      #expect(
        try ReadRecord.all(of: reader).map(\.cells)[1...] == [["1", "a\0b"], ["2", "\0\0"]])
      #expect(reader.notices.map(\.count) == [3])
      #expect(reader.notices.first?.line == 2)
      #expect(reader.notices.first?.column == 4)
    }
  }

  @Test(arguments: [
    ("UTF-8", TextEncoding.utf8), ("utf16", .utf16LittleEndian), ("utf-16be", .utf16BigEndian),
    ("UTF-16LE", .utf16LittleEndian), ("cp1252", .windows1252), ("latin1", .windows1252),
    ("ISO-8859-1", .windows1252), ("Windows-1252", .windows1252),
  ])
  func `an encoding has names`(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(name: name) == encoding)
  }

  @Test func `another name is none, and the names that are told are known`() {
    for name in ["", "utf-32", "big5", "utf-7"] { #expect(TextEncoding(name: name) == nil) }
    #expect(TextEncoding.names.allSatisfy { TextEncoding(name: $0) != nil })
  }
}
