/// The header of a file, kept to find it again below: files are put together with their headers.
struct HeaderCopy {
  /// The first cell, as text.
  let name: String

  /// Whether nothing but the header has come so far.
  var isLast = true

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

  /// Whether a record begins as the header does: nearly none of the others do.
  @inline(__always)
  func begins(_ record: Int, in window: borrowing CSVWindow) -> Bool {
    (window.bytes.span.word(at: window.records[record].start) ^ opening) & mask == 0
  }

  /// Whether a record has at least half of the names, and two of them, in their places.
  func isRepeated(by record: Int, in window: borrowing CSVWindow) -> Bool {
    guard mask != 0, cells.count > 1 else { return false }
    let found = window.cells(of: record)
    let alike = cells.indices.count { column in
      let (start, end) = window.bounds(column, of: found)
      return start < end && window.bytes[start..<end] == cells[column][...]
    }
    return alike > 1 && alike * 2 >= cells.count
  }
}
