/// Notices rows that are the same, byte for byte, as one that was read not long before.
///
/// Of each row a number is kept, in a table whose size does not grow: a row that repeats one far
/// above may have lost its place to others. It takes too long for the touchpoints of every run;
/// where they are inspected, it is done.
struct RepeatedRows {
  private static let size = 1 << 16
  private var rows = [UInt64](repeating: 0, count: size)

  /// Whether the row is one of those before; from now on it is.
  @inline(__always)
  mutating func holds(_ cells: CSVWindow.Cells, of window: borrowing CSVWindow) -> Bool {
    guard cells.end > cells.first else { return false }
    let number = SymbolTable.number(
      standingFor: window.bytes.span, cells.start, Int(window.cellEnds[cells.end &- 1]))
    let place = Int(truncatingIfNeeded: number >> 48)
    if rows[place] == number { return true }
    rows[place] = number
    return false
  }
}
