import Foundation
import RetentionCore

/// The words that tests use for accounts and what stands in them.
let sampleNesting = JSONNesting(
  isTable: { ["contracts", "subscriptions", "touchpoints"].contains($0.lowercased()) },
  idColumn: { $0.firstIndex { ["id", "account_id"].contains($0.lowercased()) } },
  idHeader: "account_id",
  namesOuterRecord: { $0.contains("account_id") })

extension JSONTables {
  /// The tables of a text.
  init(
    of text: String, named: JSONFraming? = nil, limits: JSONLimits = JSONLimits()
  ) throws(JSONTablesError) {
    try self.init(
      .bytes(Array(text.utf8)), named: named, nesting: sampleNesting, limits: limits)
  }

  /// Each table as a line `name: header|header`, then a line for each record: its line, its cells.
  func lines() throws -> [String] {
    try tables.indices.flatMap { table in
      let head = "\(tables[table].name ?? "-"): " + tables[table].headers.joined(separator: "|")
      return [head]
        + (try records(of: table).map { "\($0.line) " + $0.cells.joined(separator: "|") })
    }
  }

  /// The records of a table with their cells as text.
  func records(of table: Int) throws -> [(line: Int, cells: [String])] {
    let reader = try reader(of: table)
    var records: [(line: Int, cells: [String])] = []
    while try reader.advance() {
      let window = reader.window
      for record in window.records.indices {
        let cells = (0..<window.cellCount(of: record)).map { column in
          window.cellText(column, of: record)
        }
        records.append((Int(window.records[record].line), cells))
      }
    }
    return records
  }
}

extension CSVWindow {
  /// A cell as RFC 4180 reads it.
  fileprivate func cellText(_ column: Int, of record: Int) -> String {
    guard let cell = cell(column, of: record) else { return "" }
    let text = String(decoding: bytes[cell.start..<cell.end], as: UTF8.self)
    // Letter by letter a quote with an accent is no quote.
    return cell.isQuoted
      ? text.replacingOccurrences(of: "\"\"", with: "\"", options: .literal) : text
  }
}

/// Why no table is read from a text; nil where one is.
func tablesRefusal(
  of text: String, named: JSONFraming? = nil, limits: JSONLimits = JSONLimits()
) -> JSONTablesError? {
  do throws(JSONTablesError) {
    _ = try JSONTables(of: text, named: named, limits: limits)
    return nil
  } catch {
    return error
  }
}
