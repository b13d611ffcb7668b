import Foundation
import RetentionCore
import Testing

struct JSONTablesPropertyTests {
  @Test(arguments: 0..<200)
  func `gives for every record what Foundation finds under its headers`(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let records = (0..<Int.random(in: 1...8, using: &numbers)).map { _ in
      RandomRecord.tree(using: &numbers)
    }
    let documents = [
      JSONTree.array(records).written(using: &numbers),
      // Line ends within a line would end it.
      records.map { record in
        record.written(using: &numbers).replacing("\r\n", with: " ").replacing("\n", with: " ")
      }.joined(separator: "\n"),
    ]
    for text in documents {
      let tables = try JSONTables(.bytes(Array(text.utf8)), nesting: .none)
      let read = try tables.records(of: 0)
      #expect(read.count == records.count)
      for (record, tree) in zip(read, records) {
        let one = try JSONSerialization.jsonObject(with: Data(tree.written(using: &numbers).utf8))
        let expected = tables.tables[0].headers.map { RandomRecord.text(of: $0, in: one) }
        #expect(record.cells == expected, "\(text)")
      }
    }
  }

  @Test(arguments: 0..<100)
  func `gives the cells that the same records have as CSV`(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let headers = (0..<Int.random(in: 2...6, using: &numbers)).map { "column \($0)" }
    let rows = (0..<Int.random(in: 1...50, using: &numbers)).map { _ in
      // What tests read of a CSV file takes a quote with an accent for a letter.
      headers.map { _ in
        String(
          scalars: RandomRecord.cell(using: &numbers).unicodeScalars.filter { $0 != "\u{300}" })
      }
    }
    let folder = try TemporaryFolder()
    let csv = ([headers] + rows).map { cells in
      cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    let json = JSONTree.array(
      rows.map { cells in
        .object(
          zip(headers, cells).map { header, cell in
            JSONTree.Member(
              key: Array(header.unicodeScalars), value: .string(Array(cell.unicodeScalars)))
          })
      }
    ).written(using: &numbers)
    let expected = try ReadRecord.all(of: csv.joined(separator: "\n") + "\n", in: folder)
    let tables = try JSONTables(of: json)
    #expect(tables.tables[0].headers == expected[0].cells)
    #expect(try tables.records(of: 0).map(\.cells) == expected.dropFirst().map(\.cells))
  }

  @Test(arguments: 0..<400)
  func `takes damaged bytes or says where they are damaged`(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let trees = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
      JSONTree(using: &numbers)
    }
    var bytes = Array(trees.map { $0.written(using: &numbers) }.joined(separator: "\n").utf8)
    for _ in 0..<Int.random(in: 0...3, using: &numbers) {
      let place = Int.random(in: 0...bytes.count, using: &numbers)
      if Bool.random(using: &numbers) {
        bytes.removeSubrange(place..<min(place + 2, bytes.count))
      } else {
        let signs = Array("\"\\[]{},:1e\n\u{FF}".utf8)
        bytes.insert(signs.randomElement(using: &numbers) ?? 0, at: place)
      }
    }
    let lines = 1 + bytes.count { $0 == 10 || $0 == 13 }
    for named in [JSONFraming.document, .lines] {
      do throws(JSONTablesError) {
        let tables = try JSONTables(.bytes(bytes), named: named, nesting: sampleNesting)
        for (number, table) in tables.tables.enumerated() {
          let reader = try tables.reader(of: number)
          var count = 0
          while try reader.advance() {
            count += reader.window.records.count
            for record in reader.window.records.indices {
              #expect(reader.window.cellCount(of: record) == table.headers.count)
            }
          }
          #expect(count == table.recordCount)
        }
      } catch {
        switch error {
        case .malformed(let error, let position, _):
          #expect(error.offset <= bytes.count)
          #expect(position.line <= lines)
        case .noRecords: break
        default: Issue.record("\(error)")
        }
      }
    }
  }
}

/// Records that hold texts, numbers and objects, and what Foundation makes of them.
private enum RandomRecord {
  private static let keys = ["a", "b", "c", "caf\u{E9}", "x y", "\"", "\n"]

  /// An object with texts and further objects, and with something in it.
  static func tree(using numbers: inout SeededNumbers, depth: Int = 3) -> JSONTree {
    .object(
      [JSONTree.Member(key: ["i"], value: .number("1"))]
        + keys.filter { _ in Bool.random(using: &numbers) }.shuffled(using: &numbers).map { key in
          let isObject = depth > 0 && Int.random(in: 0..<3, using: &numbers) == 0
          return JSONTree.Member(
            key: Array(key.unicodeScalars),
            value: isObject
              ? tree(using: &numbers, depth: depth - 1)
              : .string(Array(cell(using: &numbers).unicodeScalars)))
        })
  }

  /// A text with everything that a CSV file has to put in quotes.
  static func cell(using numbers: inout SeededNumbers) -> String {
    let parts = ["a", "é", ",", ";", "\"", "\n", "\r\n", " ", "\t", "\0", "😀", "\u{300}"]
    return (0..<Int.random(in: 0...6, using: &numbers)).map { _ in
      parts.randomElement(using: &numbers) ?? ""
    }.joined()
  }

  /// The text under a header with dots; blank where there is none.
  static func text(of header: String, in record: Any) -> String {
    var value = record
    for key in header.split(separator: ".", omittingEmptySubsequences: false) {
      guard let within = (value as? [String: Any])?[String(key)] else { return "" }
      value = within
    }
    if let text = value as? String { return text }
    return (value as? NSNumber).map { "\($0)" } ?? ""
  }
}
