/// Finds the lines that Salesforce puts under the table of a report.
///
///     "Grand Totals (5700 records)"
///     ""
///     "Confidential Information - Do Not Distribute"
///     "Copyright © 2000-2025 salesforce.com, inc. All rights reserved."
struct ReportFooter {
  /// The longest footer, in bytes.
  static let limit = 4 << 10

  /// Where in the window the run of records begins that could be a footer: all that follow are
  /// blank, or have one cell; nil where the last record is none of these.
  static func candidate(in window: CSVWindow, end: Int) -> Int? {
    var first: Int?
    for record in window.records.indices.reversed() {
      guard end - window.records[record].start <= limit, mayBelong(record, in: window) else {
        break
      }
      first = record
    }
    return first
  }

  /// The first record of the footer that ends the file; nil where it has none.
  ///
  /// It begins with a blank record or one of the report's own sentences, and has one of these.
  static func first(in window: CSVWindow, end: Int) -> Int? {
    guard let candidate = candidate(in: window, end: end) else { return nil }
    let records = candidate..<window.records.count
    guard records.contains(where: { isSentence($0, in: window) }) else { return nil }
    return records.first { isBlank($0, in: window) || isSentence($0, in: window) }
  }

  private static func mayBelong(_ record: Int, in window: CSVWindow) -> Bool {
    window.cellCount(of: record) == 1 || isBlank(record, in: window)
      || isSentence(record, in: window)
  }

  private static func isBlank(_ record: Int, in window: CSVWindow) -> Bool {
    let cells = window.cells(of: record)
    return (0..<cells.end - cells.first).allSatisfy { column in
      window.cell(column, of: cells)?.isEmpty ?? true
    }
  }

  private static func isSentence(_ record: Int, in window: CSVWindow) -> Bool {
    guard let cell = window.cell(0, of: record), cell.end - cell.start < 200 else { return false }
    let text = String(decoding: window.bytes[cell.start..<cell.end], as: UTF8.self).lowercased()
    return text.hasPrefix("grand total") && text.contains("record")
      || text.hasPrefix("confidential information - do not distribute")
      || text.hasPrefix("copyright") && text.contains("salesforce")
  }
}
