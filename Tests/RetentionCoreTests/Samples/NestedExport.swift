import Foundation
import RetentionCore

/// An export as a stream has it: an account a line, with its contracts, touchpoints and hand-offs.
struct NestedExport {
  /// The accounts in their order, each as JSON.
  var lines: [String]

  init(_ export: SampleExport) throws {
    let lists = Table.allCases.dropFirst().map { table in
      (table.rawValue, Dictionary(grouping: NestedExport.records(export.tables[table])) { $0.id })
    }
    lines = try NestedExport.records(export.accounts).map { account in
      var record: [String: Any] = account.cells
      record["account_id"] = account.id
      for (name, rows) in lists { record[name] = rows[account.id]?.map(\.cells) }
      let json = try JSONSerialization.data(withJSONObject: record, options: .sortedKeys)
      return String(decoding: json, as: UTF8.self)
    }
  }

  /// The cells that are not blank, without the id of the account.
  private static func records(_ table: SampleTable?) -> [(id: String, cells: [String: String])] {
    guard let table, let column = table.headers.firstIndex(of: "account_id") else { return [] }
    return table.rows.map { row in
      let cells = zip(table.headers, row).filter { $0.0 != "account_id" && !$0.1.isEmpty }
      return (row[column], Dictionary(uniqueKeysWithValues: cells))
    }
  }
}

/// What came of a stream.
struct Streamed {
  let output: [String]
  let tally: StreamTally

  /// Scores lines in batches of about so many bytes.
  init(
    _ lines: [String], by profile: ExportProfile, on day: Day = SampleExport.day,
    policy: Policy = Policy(), listing: Listing = Listing(),
    limits: ReadingLimits = ReadingLimits(),
    options: Export.Options = Export.Options(), batchSize: Int = LineBatches.usualSize,
    lineLimit: Int = 1 << 20
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(lines.map { $0 + "\n" }.joined(), to: "stream.ndjson")
    var stream = AccountStream(
      profile, on: day, policy: policy, options: options, listing: listing, limits: limits)
    var batches = try LineBatches(of: path, size: batchSize, lineLimit: lineLimit)
    var bytes: [UInt8] = []
    while let part = try batches.advance() { bytes += try stream.score(part) }
    try stream.finish(blankLines: batches.blankCount)
    tally = stream.tally
    output = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// What was wrong, shortly: `no_date*2 at 3, 7`.
  var told: [String] {
    tally.problems.map { problem in
      "\(problem.kind.rawValue)*\(problem.count) at "
        + problem.examples.map { "\($0.line)" }.joined(separator: ", ")
    }
  }

  /// How many rows of a table were used, rejected and skipped.
  func rows(of table: Table) -> [Int] {
    let rows = tally.rows(of: table)
    return [rows.used, rows.rejected, rows.skipped]
  }
}
