import RetentionCore
import Testing

struct LineBatchesTests {
  @Test(arguments: [1, 7, 8, 9, 1_000])
  func `every line is in one batch, in its order`(size: Int) throws {
    let folder = try TemporaryFolder()
    let text =
      "\u{FEFF}{\"a\":1}\r\n\n{\"a\":2}\r{\"a\":\"\(String(repeating: "x", count: 40))\"}\n{}"
    var batches = try LineBatches(
      of: folder.write(text, to: "lines.ndjson"), size: size, lineLimit: 20)
    var seen: [String] = []
    while let part = try batches.advance() {
      switch part {
      case .batch(let batch): seen += Self.lines(of: batch)
      case .tooLong(let line, let limit): seen.append("\(line) > \(limit)")
      }
    }
    #expect(seen == ["1 {\"a\":1}", "3 {\"a\":2}", "4 > 20", "5 {}"])
    #expect(batches.blankCount == 1)
  }

  @Test func `the halves of a batch are its lines`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("[1]\n\n[2]\n[3]\n", to: "lines.ndjson")
    var batches = try LineBatches(of: path)
    guard case .batch(let batch) = try batches.advance() else {
      Issue.record("there is no batch")
      return
    }
    #expect(batch.halves.map(Self.lines) == [["1 [1]"], ["3 [2]", "4 [3]"]])
    #expect(batch.halves[1].halves.map(Self.lines) == [["3 [2]"], ["4 [3]"]])
  }

  private static func lines(of batch: LineBatch) -> [String] {
    let texts = String(decoding: batch.bytes, as: UTF8.self).split(separator: "\n")
    return texts.enumerated().map { "\(batch.line(of: $0.offset + 1)) \($0.element)" }
  }

  @Test(
    arguments: [
      (1, nil), (1, 0), (1, 1), (1, 1_048_574), (2, nil), (3_999, 12), (4_000, 1_048_574),
    ] as [(Int, Int?)])
  func `a place has room in the number of a line`(line: Int, element: Int?) {
    let place = BatchPlace(line: line, element: element)
    #expect(BatchPlace(number: place.number) == place)
    #expect(UInt32(exactly: place.number) != nil)
  }

  @Test func `places are in the order of their records, and plain lines stay lines`() {
    let places = [
      BatchPlace(line: 1, element: nil), BatchPlace(line: 1, element: 0),
      BatchPlace(line: 1, element: 5_000_000), BatchPlace(line: 2, element: nil),
    ]
    #expect(places.map(\.number) == places.map(\.number).sorted())
    #expect(BatchPlace(number: 17) == BatchPlace(line: 17, element: nil))
  }
}
