/// Which columns a table has at a width, and how wide each is.
struct TableLayout {
  /// One column of the table.
  private struct Column {
    let title: String
    let alignment: TextAlignment
    let isPainted: Bool
    let width: Int
    let cell: (TableFormat.Row) -> String
  }

  private let columns: [Column]

  /// The width of the reason where it stands in its own column; nil where it stands below.
  private let reasonWidth: Int?

  /// The width that lines below are wrapped to; nil for no limit.
  private let width: Int?

  /// Where the reason does not fit beside them, the bar goes first, then the owner, then the next
  /// step, and at last the reason takes lines of its own.
  init(_ rows: [TableFormat.Row], kept: [String], width: Int?) {
    self.width = width
    let all = TableLayout.columns(rows, kept)
    let reasonTitle = TableLayout.reasonTitle
    guard let width else {
      columns = all
      reasonWidth = max(
        reasonTitle.count, rows.map(\.reason.columns).max() ?? 0)
      return
    }
    for dropped in [[], ["BAR"], ["BAR", "OWNER"], ["BAR", "OWNER", "NEXT STEP"]] {
      let kept = all.filter { !dropped.contains($0.title) }
      let rest = width - TableLayout.width(of: kept) - TableLayout.gap
      if rest >= TableLayout.reasonMinimum {
        columns = kept
        reasonWidth = rest
        return
      }
    }
    var kept = all.filter { $0.title != "BAR" }
    for title in ["OWNER", "NEXT STEP"] where TableLayout.width(of: kept) > width {
      kept.removeAll { $0.title == title }
    }
    columns = TableLayout.squeezed(kept, into: width)
    reasonWidth = nil
  }

  /// Whether lines are wider than they may be, with all cut that can be.
  var isTooWide: Bool { TableLayout.width(of: columns) > width ?? .max }

  var header: String {
    var cells = columns.map { column in
      (column.title == "BAR" ? "" : column.title).fitted(to: column.width).padded(
        to: column.width, column.alignment)
    }
    if reasonWidth != nil { cells.append(TableLayout.reasonTitle) }
    return TableLayout.joined(cells)
  }

  /// The lines of one account.
  func lines(for row: TableFormat.Row, _ style: TextStyle) -> [String] {
    let cells = columns.map { column in
      let text = column.cell(row).fitted(to: column.width, ascii: style.ascii)
        .padded(to: column.width, column.alignment)
      return column.isPainted ? style.paint(text, row.ink) : text
    }
    guard let reasonWidth else {
      let indent = String(repeating: " ", count: 5)
      let reason = row.reason.wrapped(to: max(1, (width ?? .max) - indent.count))
      return [TableLayout.joined(cells)] + reason.filter { !$0.isEmpty }.map { indent + $0 }
    }
    let reason = row.reason.wrapped(to: reasonWidth)
    let indent = String(
      repeating: " ", count: TableLayout.width(of: columns) + TableLayout.gap)
    return reason.enumerated().map { place, text in
      place == 0 ? TableLayout.joined(cells + [text]) : indent + text
    }
  }

  // MARK: - Columns

  private static let gap = 2
  private static let reasonTitle = "WHY"

  /// The narrowest column that a reason is readable in.
  private static let reasonMinimum = 36

  private static func columns(_ rows: [TableFormat.Row], _ kept: [String]) -> [Column] {
    func column(
      _ title: String, _ alignment: TextAlignment = .left, painted: Bool = false,
      limit: Int = .max, _ cell: @escaping (TableFormat.Row) -> String
    ) -> Column {
      let widest = rows.map { cell($0).columns }.max() ?? 0
      return Column(
        title: title, alignment: alignment, isPainted: painted,
        width: min(limit, max(widest, title == "BAR" ? 0 : title.columns)), cell: cell)
    }
    var columns = [
      column("#", .right) { $0.rank },
      column("RISK", painted: true) { $0.band },
      column("SCORE", .right) { $0.score },
      column("MAX", .right) { $0.scoreMax },
      column("KNOWN", .right) { $0.known },
      column("BAR", painted: true) { $0.bar },
      column("ACCOUNT", limit: 40) { $0.account },
      column("OWNER", limit: 24) { $0.owner },
      column("EXPOSURE", .right) { $0.exposure },
      column("RENEWS") { $0.renews },
      column("NEXT STEP") { $0.nextStep },
    ]
    for (place, title) in kept.enumerated() {
      columns.append(column(title, limit: 24) { $0.kept[place] })
    }
    return columns.filter { column in
      !["OWNER", "RENEWS", "NEXT STEP"].contains(column.title)
        || rows.contains { !column.cell($0).isEmpty }
    }
  }

  private static func width(of columns: [Column]) -> Int {
    columns.reduce(0) { $0 + $1.width } + gap * max(0, columns.count - 1)
  }

  /// The columns with the account's name cut as far as the width asks for.
  private static func squeezed(_ columns: [Column], into width: Int) -> [Column] {
    let surplus = self.width(of: columns) - width
    guard surplus > 0 else { return columns }
    return columns.map { column in
      guard column.title == "ACCOUNT" else { return column }
      return Column(
        title: column.title, alignment: column.alignment, isPainted: column.isPainted,
        width: max(8, column.width - surplus), cell: column.cell)
    }
  }

  private static func joined(_ cells: [String]) -> String {
    var line = cells.joined(separator: String(repeating: " ", count: gap))
    while line.last == " " { line.removeLast() }
    return line
  }
}
