/// The header of a file, kept to find it again below: files are put together with their headers.
struct HeaderCopy {
  /// The first cell, as text.
  let name: String

  /// Whether nothing but the header has come so far.
  private var isLast = true

  private let cells: [[UInt8]]

  /// The first bytes of the record, and where they count.
  private let opening: UInt64
  private let mask: UInt64

  /// Copies a record.
  init(of record: Int, in window: CSVWindow) {
    let found = window.cells(of: record)
    cells = (0..<found.end - found.first).map { column in
      let (start, end) = window.bounds(column, of: found)
      return Array(window.bytes[start..<end])
    }
    name =
      window.cell(0, of: record).map { cell in
        String(decoding: window.bytes[cell.start..<cell.end], as: UTF8.self)
      } ?? ""
    let length = min(8, cells.first?.count ?? 0)
    // A nameless first column, or a single one, can't be told from data.
    mask = length == 0 ? 0 : UInt64.max >> UInt64(64 - 8 * length)
    opening = window.bytes.span.word(at: found.start) & mask
  }

  /// The records from `first` on that repeat the header, and how many of them stand right below it.
  mutating func repetitions(
    in window: borrowing CSVWindow, from first: Int
  ) -> (records: [Int], below: Int) {
    let records = window.records.span
    let bytes = window.bytes.span
    var found: [Int] = []
    for record in first..<max(first, records.count) {
      // Nearly all records begin otherwise.
      guard (bytes.word(at: records[record].start) ^ opening) & mask == 0 else { continue }
      if isRepeated(by: record, in: window) { found.append(record) }
    }
    var below = 0
    while isLast, below < found.count, found[below] == first + below { below += 1 }
    isLast = isLast && first + below == records.count
    return (found, below)
  }

  /// Whether a record has at least half of the names, and two of them, in their places.
  private func isRepeated(by record: Int, in window: borrowing CSVWindow) -> Bool {
    guard mask != 0, cells.count > 1 else { return false }
    let found = window.cells(of: record)
    let alike = cells.indices.count { column in
      let (start, end) = window.bounds(column, of: found)
      return start < end && window.bytes[start..<end] == cells[column][...]
    }
    return alike > 1 && alike * 2 >= cells.count
  }
}
