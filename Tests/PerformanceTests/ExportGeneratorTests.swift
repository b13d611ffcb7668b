import Foundation
import Performance
import RetentionCore
import Testing

/// The made-up exports of the benchmark.
///
/// A class, so that it takes its folder away again.
final class ExportGeneratorTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "retain-generator-\(UUID().uuidString)")

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  @Test
  func `the same seed writes the same bytes, another one others`() throws {
    let (first, again) = (try bytes(seed: 1), try bytes(seed: 1))
    #expect(first == again)
    let other = try bytes(seed: 2)
    for table in Table.allCases { #expect(first[table] != other[table], "\(table)") }
  }

  @Test(arguments: [1, 2, 3])
  func `every row is used but for those of accounts that nobody knows`(seed: Int) throws {
    try write(seed: seed, accounts: 400)
    let reading = try Reading(Export(inputs: [folder.path]), on: ExportGenerator.day)
    for file in reading.files {
      #expect(file.rows.rejected == 0, "\(file.name)")
      #expect(file.rows.skipped * 100 < file.rows.read, "\(file.name)")
      #expect(file.columns.allSatisfy { $0.field != nil }, "\(file.name)")
    }
    #expect(reading.files.first { $0.table == .touchpoints }?.rows.read == 400 * 20)
    let ranking = Ranking(Scorer(reading.book))
    #expect(Set(ranking.entries.map(\.band)).isSuperset(of: [.high, .elevated, .low]))
  }

  @Test
  func `all signals are seen firing and clear`() throws {
    try write(seed: 5, accounts: 400, touchpointsEach: 40)
    let reading = try Reading(Export(inputs: [folder.path]), on: ExportGenerator.day)
    let report = Report(reading)
    var (firing, clear) = (Set<String>(), Set<String>())
    for entry in report.listed {
      for (signal, finding) in zip(Signal.all, report.assessment(of: entry).score.findings) {
        if finding.state == .firing { firing.insert(signal.id) }
        if finding.state == .clear { clear.insert(signal.id) }
      }
    }
    let all = Set(Signal.all.map(\.id))
    #expect(all.subtracting(firing).isEmpty)
    // Whatever has lapsed fires.
    #expect(all.subtracting(clear).subtracting(["renewal.lapsed"]).isEmpty)
  }

  private func bytes(seed: Int) throws -> [Table: Data] {
    try write(seed: seed, accounts: 40)
    var bytes: [Table: Data] = [:]
    for table in Table.allCases {
      bytes[table] = try Data(contentsOf: folder.appending(path: "\(table.rawValue).csv"))
    }
    return bytes
  }

  private func write(seed: Int, accounts: Int, touchpointsEach: Int = 20) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try ExportGenerator(accounts: accounts, touchpointsEach: touchpointsEach, seed: seed)
      .write(to: folder.path)
  }
}
