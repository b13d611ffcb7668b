import RetentionCore
import Testing

/// Files as bad disks, editors and copying by hand leave them.
struct DamagedFileTests {
  @Test(arguments: 0..<12)
  func `every row of a damaged export is used, rejected or skipped`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let export = SampleExport(seed: 60 + seed, accounts: 12, touchpointsEach: 6)
    let folder = try TemporaryFolder()
    var records: [Table: Int] = [:]
    for (table, sample) in export.tables.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let bytes = DamagedFileTests.damaged(sample.text, &random)
      try folder.write(bytes, to: table.rawValue + ".csv")
      let read = try? ReadRecord.all(of: bytes, in: TemporaryFolder())
      records[table] = read.map { $0.count - 1 }
    }
    guard let reading = try DamagedFileTests.reading(folder) else {
      #expect(records.count < Table.allCases.count)
      return
    }
    for file in reading.files {
      #expect(file.rows.read == records[file.table], "\(file.table)")
      let own = reading.problems.filter { reading.files[Int($0.file)].table == file.table }
      func told(_ cost: ProblemKind.Cost) -> Int {
        own.filter { $0.kind.cost == cost && $0.kind != .replacedContract }.map(\.count).reduce(
          0, +)
      }
      #expect(file.rows.rejected == told(.row))
      #expect(file.rows.skipped == told(.skippedRow))
    }
    for account in Outcomes(reading).accounts.values { #expect((0...1).contains(account.risk)) }
    _ = Ranking(Scorer(reading.book))
  }

  /// What is read of a folder; nil where a quote never closes.
  private static func reading(_ folder: TemporaryFolder) throws -> Reading? {
    do {
      let export = try Export(inputs: [folder.path])
      return try Reading(export, on: SampleExport.day)
    } catch InputError.unclosedQuote {
      return nil
    }
  }

  /// The file behind its header with bytes changed, lines doubled, cut out and cut off.
  private static func damaged(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
    var lines = text.split(separator: "\n").map { Array($0.utf8) }
    for _ in 0..<lines.count / 3 {
      let index = Int.random(in: 1..<lines.count, using: &random)
      switch Int.random(in: 0...6, using: &random) {
      case 0: lines.insert([], at: index)
      case 1: lines.insert(lines[index], at: index)
      case 2: lines[index] = Array(lines[index].dropLast(lines[index].count / 2))
      case 3: lines[index] += Array(",,too,many".utf8)
      case 4: lines[index] = lines[index].filter { $0 != UInt8(ascii: ",") }
      case 5:
        lines[index].replaceSubrange(
          0..<0, with: Array(random.pick(["X", " ", ",", "\u{A0}"]).utf8))
      default:
        let bytes: [UInt8] = [0x22, 0x2C, 0x0D, 0xFF, 0x2D, 0x39, 0x3F]
        if !lines[index].isEmpty {
          lines[index][Int.random(in: lines[index].indices, using: &random)] = random.pick(bytes)
        }
      }
    }
    return Array(lines.joined(separator: Array("\r\n".utf8)))
  }
}
