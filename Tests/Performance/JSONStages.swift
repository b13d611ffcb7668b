import Foundation
import RetentionCore

/// How fast JSON is read and written beside Foundation's `JSONDecoder` and `JSONEncoder`.
struct JSONStages {
  private let options: Options
  private let folder: String
  private let day = ExportGenerator.day

  /// Foundation is slow, and its pace does not depend on how many there are.
  private static let accounts = 2_000

  init(_ options: Options, _ folder: String) {
    self.options = options
    self.folder = folder + "/json"
  }

  /// The lines of a table.
  func lines() throws -> [String] {
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(atPath: folder) }
    let generator = ExportGenerator(
      accounts: min(options.accounts, JSONStages.accounts), touchpointsEach: options.touchpoints,
      seed: options.seed)
    try generator.write(to: folder)
    let export = try JSONExport(folder)
    var table = TextTable(["JSON", "MB", "retain MB/s", "Foundation MB/s", "times"])
    try table.add(
      row("read NDJSON, a touchpoint a line", export.lines) {
        try JSONStages.decode(export.lines, as: JSONExport.Touchpoint.self)
      })
    try table.add(
      row("read NDJSON, an account a line with all that it has", export.nestedLines) {
        try JSONStages.decode(export.nestedLines, as: JSONExport.Account.self)
      })
    try table.add(
      row("read JSON, accounts with all that they have", export.document) {
        let bytes = try Data(contentsOf: URL(filePath: export.document))
        _ = try JSONDecoder().decode([JSONExport.Account].self, from: bytes)
      })
    try table.add(writing())
    return ["", "JSON of \(Shown.grouped(generator.accounts)) accounts, by CPU:", ""]
      + table.lines(asMarkdown: options.isMarkdown)
  }

  /// A row about a file: its records read into cells, beside what Foundation does with it.
  private func row(
    _ name: String, _ path: String, _ decode: () throws -> Void
  ) throws -> [String] {
    let own = try Stages.usage(runs: options.runs) {
      let source = try RecordSource(path, writing: SourceSettings.Writing())
      for reader in try source.readers() {
        while try reader.advance(in: path, headers: []) {}
      }
    }
    let others = try Stages.usage(runs: options.runs, decode)
    let size = try Stages.size(of: path)
    return JSONStages.row(name, size: size, own, size: size, others)
  }

  private static func row(
    _ name: String, size: Int, _ own: Usage, size otherSize: Int, _ other: Usage
  ) -> [String] {
    let (pace, otherPace) = (Double(size) / own.cpu / 1e6, Double(otherSize) / other.cpu / 1e6)
    return [
      name, Shown.number(Double(size) / 1e6), Shown.number(pace), Shown.number(otherPace),
      Shown.number(pace / otherPace),
    ]
  }

  /// Decodes every line of a file.
  private static func decode<Record: Decodable>(_ path: String, as type: Record.Type) throws {
    let decoder = JSONDecoder()
    let bytes = try Data(contentsOf: URL(filePath: path))
    for line in bytes.split(separator: 0x0A) { _ = try decoder.decode(type, from: line) }
  }

  // MARK: - Writing

  private func writing() throws -> [String] {
    let report = Report(try Reading(Export(inputs: JSONExport.tables(in: folder)), on: day))
    let results = report.listed.map { JSONResult($0, report.assessment(of: $0), report) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes]
    let size = Stages.size(of: report, as: .json)
    let otherSize = try encoder.encode(results).count
    let own = Stages.usage(runs: options.runs) { _ = Stages.size(of: report, as: .json) }
    let others = try Stages.usage(runs: options.runs) { _ = try encoder.encode(results) }
    return JSONStages.row(
      "write a result, assessing accounts too", size: size, own, size: otherSize, others)
  }
}
