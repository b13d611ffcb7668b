/// The complete records that stand in one window of a CSV file, as offsets into its bytes.
package struct CSVWindow: Sendable {
  /// One record: its first cell among the cells of the window, and where its bytes begin.
  package struct Record: Sendable {
    package var firstCell: Int
    package var start: Int

    /// The physical line on which the record begins, from 1.
    package var line: UInt32
  }

  /// The bytes between two separators, the quotes around them left out.
  package struct Cell: Sendable {
    package var start: Int
    package var end: Int

    /// Whether quotes stood around it: a doubled quote inside then means one.
    package var isQuoted: Bool

    package var isEmpty: Bool { start == end }
  }

  /// The bytes of the window and, behind its last complete record, the beginning of the next one.
  package internal(set) var bytes: [UInt8]

  /// The complete records, in the order of the file.
  package internal(set) var records: [Record] = []

  /// Where each cell ends; it begins behind the separator that ends the one before.
  var cellEnds: [UInt32]
  var cellCount = 0

  /// Cells in which a quote stands as text; ascending.
  var strayCells: [Int] = []

  /// An empty window over this many bytes, which may not be above 2 GiB.
  package init(capacity: Int) {
    bytes = [UInt8](repeating: 0, count: capacity)
    // A separator takes a byte, and one more may end the file.
    cellEnds = [UInt32](repeating: 0, count: capacity + 2)
  }

  /// The number of cells of a record.
  package func cellCount(of record: Int) -> Int {
    endOfCells(of: record) - records[record].firstCell
  }

  /// Where the last cell of the last record ends.
  var end: Int { cellCount > 0 ? Int(cellEnds[cellCount - 1]) : 0 }

  /// Whether the record is a blank line.
  package func isBlank(_ record: Int) -> Bool {
    cellCount(of: record) == 1
      && Int(cellEnds[records[record].firstCell]) == records[record].start
  }

  /// The cells of one record, as places in `cellEnds`: found once, then asked for each column.
  struct Cells {
    /// Where the bytes of the record begin.
    var start: Int
    var first: Int
    var end: Int
  }

  /// The cells of a record.
  @inline(__always)
  func cells(of record: Int) -> Cells {
    Cells(
      start: records[record].start, first: records[record].firstCell, end: endOfCells(of: record))
  }

  /// Where the bytes of a cell begin and end, quotes and white space included; nothing where the
  /// record is too short.
  @inline(__always)
  func bounds(_ column: Int, of cells: Cells) -> (start: Int, end: Int) {
    let index = cells.first &+ column
    guard index < cells.end else { return (0, 0) }
    let start = column == 0 ? cells.start : Int(cellEnds[index &- 1]) &+ 1
    return (start, Int(cellEnds[index]))
  }

  /// A cell of a record by its column, from 0; nil where the record is too short.
  package func cell(_ column: Int, of record: Int) -> Cell? {
    cell(column, of: cells(of: record))
  }

  /// The same where the cells of the record are known.
  func cell(_ column: Int, of cells: Cells) -> Cell? {
    let index = cells.first + column
    guard index < cells.end else { return nil }
    let (start, end) = bounds(column, of: cells)
    if end - start >= 2, bytes[start] == .quote, bytes[end - 1] == .quote, !isStray(index) {
      return Cell(start: start + 1, end: end - 1, isQuoted: true)
    }
    return Cell(start: start, end: end, isQuoted: false)
  }

  /// The first column in which a quote stands as text; nil where there is none.
  package func strayColumn(of record: Int) -> Int? {
    guard !strayCells.isEmpty else { return nil }
    let first = records[record].firstCell
    let position = strayPosition(of: first)
    guard position < strayCells.count, strayCells[position] < endOfCells(of: record) else {
      return nil
    }
    return strayCells[position] - first
  }

  /// The physical line and the character at which a cell begins.
  package func position(of cell: Cell, in record: Int) -> Position {
    let start = records[record].start
    let rest = bytes[start...]
    let within = Position(of: cell.start - start, in: rest.span)
    return Position(line: Int(records[record].line) + within.line - 1, column: within.column)
  }

  @inline(__always)
  private func endOfCells(of record: Int) -> Int {
    record + 1 < records.count ? records[record + 1].firstCell : cellCount
  }

  private func isStray(_ cell: Int) -> Bool {
    guard !strayCells.isEmpty else { return false }
    let position = strayPosition(of: cell)
    return position < strayCells.count && strayCells[position] == cell
  }

  /// The place of the first stray cell that is not before `cell`.
  private func strayPosition(of cell: Int) -> Int {
    var (low, high) = (0, strayCells.count)
    while low < high {
      let middle = (low + high) / 2
      if strayCells[middle] < cell { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension CSVWindow {
  mutating func removeAll() {
    records.removeAll(keepingCapacity: true)
    strayCells.removeAll(keepingCapacity: true)
    cellCount = 0
  }

  /// Makes room for a record longer than the window.
  mutating func grow(to capacity: Int) {
    bytes += [UInt8](repeating: 0, count: capacity - bytes.count)
    cellEnds += [UInt32](repeating: 0, count: capacity + 2 - cellEnds.count)
  }

  mutating func beginRecord(at start: Int, line: UInt32) {
    records.append(Record(firstCell: cellCount, start: start, line: line))
  }

  mutating func endCell(at end: Int) {
    cellEnds[cellCount] = UInt32(truncatingIfNeeded: end)
    cellCount += 1
  }

  /// Takes back a record and all behind it.
  mutating func dropRecords(from first: Int) {
    while records.count > first { dropLastRecord() }
  }

  /// Takes back the record that was begun last, with its cells.
  mutating func dropLastRecord() {
    guard let last = records.popLast() else { return }
    cellCount = last.firstCell
    while let stray = strayCells.last, stray >= cellCount { strayCells.removeLast() }
  }
}
