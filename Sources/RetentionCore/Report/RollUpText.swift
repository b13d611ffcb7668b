/// Groups of accounts as a table for people; what the width has no room for stands below each group.
struct RollUpText {
  private let table: RollUpTable
  private let style: TextStyle

  /// Columns to fit into; nil for as many as it takes.
  private let width: Int?

  /// How many of the parts stand beside the name; the others are told below it.
  private let shown: Int
  private static let gap = 2
  private static let indent = "     "

  init(_ table: RollUpTable, _ style: TextStyle, width: Int?) {
    self.table = table
    self.style = style
    self.width = width
    var shown = table.parts.count
    if let width {
      if width < 60 { shown = 0 }
      while shown > 0, RollUpText.width(of: table.columns(of: shown)) > width { shown -= 1 }
    }
    self.shown = shown
  }

  var lines: [String] {
    let columns = table.columns(of: shown)
    let titles = columns.map { [$0.title.uppercased()] }
    var lines = shown > 0 ? joined(columns, titles).map { style.paint($0, .dim) } : []
    for group in table.groups {
      if shown == 0, !lines.isEmpty { lines.append("") }
      lines += joined(columns, columns.map { $0.cell(group) }, inks: columns.map(\.ink))
      lines += notes(of: group)
    }
    return lines
  }

  private func notes(of group: RollUp.Group) -> [String] {
    let texts = table.parts.dropFirst(shown).map { $0.note(group) }.filter { !$0.isEmpty }
    guard !texts.isEmpty else { return [] }
    let indent = shown > 0 ? RollUpText.indent : "  "
    return (texts.joined(separator: "; ") + ".").wrapped(to: max(1, (width ?? .max) - indent.count))
      .map { indent + $0 }
  }

  /// The cells beside one another, as many lines of them as the highest one has.
  private func joined(
    _ columns: [RollUpTable.Column], _ cells: [[String]], inks: [TextStyle.Ink?] = []
  ) -> [String] {
    (0..<(cells.map(\.count).max() ?? 0)).map { line in
      var text = ""
      for (place, column) in columns.enumerated() {
        let cell = line < cells[place].count ? cells[place][line] : ""
        let width = min(column.width, self.width ?? .max)
        let isLast = place == columns.count - 1 && column.alignment == .left
        let fitted = cell.fitted(to: width, ascii: style.ascii)
        let padded = isLast ? fitted : fitted.padded(to: width, column.alignment)
        let ink = place < inks.count && cell != "0" ? inks[place] : nil
        text += place > 0 ? String(repeating: " ", count: RollUpText.gap) : ""
        text += ink.map { style.paint(padded, $0) } ?? padded
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  private static func width(of columns: [RollUpTable.Column]) -> Int {
    columns.reduce(-gap) { $0 + $1.width + gap }
  }
}
