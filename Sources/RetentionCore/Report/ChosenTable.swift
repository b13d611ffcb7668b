/// A list of accounts as a table of the columns that were asked for, in their order.
///
/// Nothing is left out: where the columns do not fit, texts are cut, the reason takes lines of its
/// own, and where even that does not do, each account becomes a block.
struct ChosenTable {
  private let columns: [AccountColumn]
  private let rows: [[AccountColumn.Value]]
  private let style: TextStyle
  private let width: Int?

  /// The accounts that a report lists, of which there is one at least.
  init(_ columns: [AccountColumn], of report: Report, _ style: TextStyle, width: Int?) {
    self.columns = columns
    self.style = style
    self.width = width
    rows = report.listed.map { entry in
      let account = ListedAccount(entry, of: report)
      return columns.map { $0.value(account) }
    }
  }

  private static let gap = 2
  private static let narrowest = 8

  /// The reason, where it stands at the end: it is wrapped and never cut.
  private var reason: Int? {
    columns.last?.name == "why" ? columns.count - 1 : nil
  }

  var lines: [String] {
    let cells = rows.map { $0.map { $0.shown(ascii: style.ascii) } }
    let inTable = columns.indices.filter { $0 != reason }
    var widths = inTable.map { place in
      max(columns[place].heading.columns, cells.map { $0[place].columns }.max() ?? 0)
    }
    guard let width else {
      return table(cells, inTable, widths, reasonWidth: reason.map { _ in .max })
    }
    let used = { (widths: [Int]) in widths.reduce(0) { $0 + $1 + ChosenTable.gap } }
    if reason != nil, width - used(widths) >= 36 {
      return table(cells, inTable, widths, reasonWidth: width - used(widths))
    }
    while used(widths) - ChosenTable.gap > width {
      let texts = inTable.indices.filter { place in
        rows[0][inTable[place]].alignment == .left && widths[place] > ChosenTable.narrowest
      }
      guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else {
        return blocks(cells, width)
      }
      widths[widest] -= 1
    }
    return table(cells, inTable, widths, reasonWidth: nil)
  }

  private func table(
    _ cells: [[String]], _ inTable: [Int], _ widths: [Int], reasonWidth: Int?
  ) -> [String] {
    var header = zip(inTable, widths).map { place, width in
      columns[place].heading.fitted(to: width, ascii: style.ascii)
        .padded(to: width, rows[0][place].alignment)
    }
    if let reason, reasonWidth != nil { header.append(columns[reason].heading) }
    var lines = [style.paint(joined(header), .dim)]
    for (row, texts) in cells.enumerated() {
      let shown = zip(inTable, widths).map { place, width in
        let text = texts[place].fitted(to: width, ascii: style.ascii)
          .padded(to: width, rows[row][place].alignment)
        if case .band(let band) = rows[row][place] { return style.paint(text, band.ink) }
        return text
      }
      guard let reason else {
        lines.append(joined(shown))
        continue
      }
      let text = texts[reason]
      if let reasonWidth {
        let wrapped = reasonWidth == .max ? [text] : text.wrapped(to: reasonWidth)
        let margin = String(
          repeating: " ", count: widths.reduce(0) { $0 + $1 + ChosenTable.gap })
        lines.append(joined(shown + [wrapped.first ?? ""]))
        lines += wrapped.dropFirst().map { margin + $0 }
      } else {
        lines.append(joined(shown))
        lines += text.wrapped(to: max(1, (width ?? .max) - 5)).filter { !$0.isEmpty }
          .map { "     " + $0 }
      }
    }
    return lines
  }

  private func blocks(_ cells: [[String]], _ width: Int) -> [String] {
    cells.enumerated().flatMap { row, texts in
      let lines = zip(columns, texts).flatMap { column, text in
        "\(column.name.visible): \(text)".wrapped(to: max(1, width))
      }
      return row == 0 ? lines : [""] + lines
    }
  }

  private func joined(_ cells: [String]) -> String {
    var line = cells.joined(separator: String(repeating: " ", count: ChosenTable.gap))
    while line.last == " " { line.removeLast() }
    return line
  }
}
