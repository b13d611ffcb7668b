/// A table of text: a header and rows, each column as wide as its widest cell.
struct TextTable {
  /// One column of a table.
  struct Column {
    let title: String
    var alignment = TextAlignment.left

    /// The columns of the terminal that a cell may take.
    var limit = Int.max
  }

  private let columns: [Column]
  private let rows: [[String]]
  private let widths: [Int]
  private let ascii: Bool

  /// A table of rows with a cell for each column, safe to show.
  init(_ columns: [Column], _ rows: [[String]], ascii: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.ascii = ascii
    widths = columns.indices.map { place in
      let widest = rows.map { $0[place].columns }.max() ?? 0
      return min(columns[place].limit, max(columns[place].title.columns, widest))
    }
  }

  /// The columns that a line takes.
  var width: Int { widths.reduce(0, +) + TextTable.gap * max(0, widths.count - 1) }

  var header: String { line(columns.map(\.title)) { text, _ in text } }

  /// The line of each row; `paint` dresses a cell that is laid out, given its place.
  func lines(
    _ paint: (_ cell: String, _ row: Int, _ column: Int) -> String = { cell, _, _ in cell }
  )
    -> [String]
  {
    rows.enumerated().map { row, cells in line(cells) { paint($0, row, $1) } }
  }

  private static let gap = 2

  private func line(_ cells: [String], _ paint: (String, Int) -> String) -> String {
    var line = ""
    for (place, cell) in cells.enumerated() {
      if place > 0 { line += String(repeating: " ", count: TextTable.gap) }
      let fitted = cell.fitted(to: widths[place], ascii: ascii)
      line += paint(fitted.padded(to: widths[place], columns[place].alignment), place)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
