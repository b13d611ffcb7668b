import RetentionCore
import Testing

/// Laws of the CSV reader over seeded random files.
struct CSVPropertyTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: 0..<8)
  func `a file reads the same wherever its windows cut it`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let bytes = CSVPropertyTests.nasty(&random)
      let whole = try ReadOutcome(of: bytes, in: folder, windowSize: 4_096)
      for windowSize in [1, 2, 3, 7, 31, 64, 65, 130] {
        let cut = try ReadOutcome(of: bytes, in: folder, windowSize: windowSize)
        guard cut == whole else {
          let text = String(decoding: bytes, as: UTF8.self).debugDescription
          Issue.record("\(text) by \(windowSize): \(cut), whole: \(whole)")
          return
        }
      }
    }
  }

  @Test(arguments: 0..<8)
  func `both scanners give the same records and notices, wherever windows cut them`(
    seed: Int
  ) throws {
    var plainly = CSVReader.Options()
    plainly.usesQuickScanner = false
    var random = SeededGenerator(seed: 100 + seed)
    for _ in 0..<20 {
      let bytes =
        random.isOne(in: 2)
        ? CSVPropertyTests.nasty(&random)
        : CSVPropertyTests.written(CSVPropertyTests.table(&random), &random).bytes
      for windowSize in [1, 63, 64, Int.random(in: 2...300, using: &random), 128 << 10] {
        let quick = try ReadOutcome(of: bytes, in: folder, windowSize: windowSize)
        let plain = try ReadOutcome(of: bytes, in: folder, windowSize: windowSize, options: plainly)
        guard quick == plain else {
          let text = String(decoding: bytes, as: UTF8.self).debugDescription
          Issue.record("\(text) by \(windowSize): quick \(quick), plain \(plain)")
          return
        }
      }
    }
  }

  @Test(arguments: 0..<8)
  func `what was written is what is read, with its lines`(seed: Int) throws {
    var random = SeededGenerator(seed: 200 + seed)
    for _ in 0..<20 {
      let table = CSVPropertyTests.table(&random)
      let (bytes, lines) = CSVPropertyTests.written(table, &random)
      let windowSize = random.pick([9, 70, 300, 10_000])
      let records = try ReadRecord.all(of: bytes, in: folder, windowSize: windowSize)
      #expect(records.map(\.cells) == table)
      #expect(records.map(\.line) == lines)
    }
  }

  @Test(arguments: 0..<4)
  func `any bytes give records, or an error inside the file`(seed: Int) throws {
    var random = SeededGenerator(seed: 300 + seed)
    for _ in 0..<100 {
      let count = Int.random(in: 0...400, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let windowSize = Int.random(in: 1...500, using: &random)
      let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
      switch try ReadOutcome(of: bytes, in: folder, windowSize: windowSize) {
      case .records(let records, _):
        #expect(records.allSatisfy { (1...lines).contains(Int($0.line)) })
        #expect(records.map(\.line) == records.map(\.line).sorted())
      case .unclosedQuote(let position, _, let length, _, _):
        #expect((1...lines).contains(position.line))
        #expect((1...max(1, count)).contains(position.column))
        // A byte that is no UTF-8 takes up to three of them.
        #expect((0..<3 * count).contains(length))
      }
    }
  }

  /// Bytes of which many mean something to a scanner.
  private static func nasty(_ random: inout SeededGenerator) -> [UInt8] {
    let pieces = ["\"", "\"\"", ",", "\n", "\r", "\r\n", "\r\r\n", "a", "bc", "é", " ", "\"d\""]
    let count = Int.random(in: 0...60, using: &random)
    let bytes = (0..<count).flatMap { _ in Array(random.pick(pieces).utf8) }
    // Mostly well-formed: long stretches in which few quotes stray.
    return random.isOne(in: 3) ? bytes : bytes.filter { $0 != 0x22 || random.isOne(in: 4) }
  }

  /// Rows of random cells.
  private static func table(_ random: inout SeededGenerator) -> [[String]] {
    let pieces = ["a", "é", "\"", ",", "\n", "\r\n", " ", "1234567890", "\"\""]
    return (0..<Int.random(in: 1...20, using: &random)).map { _ in
      (0..<Int.random(in: 2...5, using: &random)).map { _ in
        (0..<random.pick([0, 1, 2, 3, 12])).map { _ in random.pick(pieces) }.joined()
      }
    }
  }

  /// The rows as RFC 4180 writes them, and the line on which each begins.
  private static func written(
    _ table: [[String]], _ random: inout SeededGenerator
  ) -> (bytes: [UInt8], lines: [UInt32]) {
    let end = random.pick(["\n", "\r\n"])
    var text = ""
    var lines: [UInt32] = []
    var line: UInt32 = 1
    for row in table {
      lines.append(line)
      let cells = row.map { cell in
        let isSpecial = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        guard isSpecial || random.isOne(in: 4) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
      }
      let written = cells.joined(separator: ",") + end
      line += UInt32(written.utf8.count { $0 == 0x0A })
      text += written
    }
    return (Array(text.utf8), lines)
  }
}
