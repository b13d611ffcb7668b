/// A comparison as text for people: what moved in all, then the accounts that moved most.
struct ComparisonText {
  private let comparison: Comparison
  private let wording: ComparisonWording
  private let listing: Comparison.Listing
  private let width: Int?
  private let style: TextStyle

  /// The accounts of a section, and the signals of an account, that are shown unless it is asked
  /// otherwise.
  static let usualEntries = 20
  static let usualSignals = 4

  init(
    _ comparison: Comparison, _ appearance: Format.Appearance, _ listing: Comparison.Listing
  ) {
    self.comparison = comparison
    self.listing = listing
    wording = ComparisonWording(comparison)
    width = appearance.width
    style = TextStyle(color: appearance.color, ascii: appearance.ascii)
  }

  var text: String {
    var lines = wrapped(wording.headline).map { style.paint($0, .bold) }
    lines += wrapped(wording.order)
    lines += wording.policies.flatMap { wrapped($0) }
    lines += wording.warnings.flatMap { wrapped($0) } + [""]
    lines += comparison.entries.isEmpty ? ["No account is scored on either side."] : sums
    for section in comparison.sections(listing, most: ComparisonText.usualEntries) {
      lines += [""] + wrapped(title(of: section)).map { style.paint($0, .bold) }
      lines += self.lines(of: section)
    }
    if let undated = wording.undated { lines += [""] + wrapped(undated) }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - Sums

  private var sums: [String] {
    groups + [""] + wording.parts.flatMap { wrapped($0) } + wrapped(wording.bands(style)) + signals
  }

  private var groups: [String] {
    let rows = wording.groupRows
    let titles = rows.map(\.title.columns).max() ?? 0
    let counts = rows.map { "\($0.accounts)".count }.max() ?? 0
    let moneys = wording.currencies.indices.map { place in
      rows.map { $0.money[place].columns }.max() ?? 0
    }
    let lines = rows.map { row in
      var cells = [
        row.title.padded(to: titles),
        MoneyText.things(row.accounts, "account").padded(to: counts + 9, .right),
      ]
      cells += zip(row.money, moneys).map { $0.padded(to: $1, .right) }
      return trimmed((cells + [row.note]).joined(separator: "  "))
    }
    guard let width, lines.contains(where: { $0.columns > width }) else { return lines }
    return rows.flatMap { row in
      let parts = [MoneyText.things(row.accounts, "account")] + row.money
      return hanging(
        "",
        "\(row.title): "
          + (parts + [row.note]).filter { !$0.isEmpty }
          .joined(separator: ", "))
    }
  }

  private var signals: [String] {
    let signals = wording.signals
    guard !signals.isEmpty else { return [] }
    let widest = signals.map(\.id.columns).max() ?? 0
    return wrapped("Signals that did most:")
      + signals.flatMap { hanging("  " + $0.id.padded(to: widest) + "  ", $0.text) }
  }

  // MARK: - Accounts

  private func title(of section: Comparison.Section) -> String {
    let count = section.entries.count
    let all = section.left > 0 ? " (\(count) of \(count + section.left); --all lists all)" : ""
    return section.title.rawValue + all
  }

  private func lines(of section: Comparison.Section) -> [String] {
    let rows = section.entries.map { ComparisonAccountText(comparison, $0, style) }
    let cells = rows.map { [$0.band, $0.name, $0.score, $0.exposure, $0.remark] }
    let widths = (0..<5).map { column in cells.map { $0[column].columns }.max() ?? 0 }
    let isTable = widths.reduce(0, +) + 8 <= width ?? .max
    return zip(rows, cells).flatMap { row, cells in
      let head =
        isTable
        ? [aligned(cells, widths, row.ink)]
        : hanging("", cells.filter { !$0.isEmpty }.joined(separator: "  "))
          .map { style.paint($0, row.ink) }
      return head + signals(of: row)
    }
  }

  private func aligned(_ cells: [String], _ widths: [Int], _ ink: TextStyle.Ink) -> String {
    let padded = zip(cells, widths).map { $0.padded(to: $1) }
    return style.paint(padded[0], ink) + "  "
      + trimmed(padded.dropFirst().joined(separator: "  "))
  }

  private func signals(of row: ComparisonAccountText) -> [String] {
    let (lines, left) = row.signals(most: ComparisonText.usualSignals)
    let points = lines.map(\.points.columns).max() ?? 0
    return lines.flatMap { line in
      hanging(
        "    " + line.points.padded(to: points, .right) + "  " + line.kind.padded(to: 8) + "  ",
        line.text)
    } + (left > 0 ? wrapped("    and \(MoneyText.things(left, "more signal"))") : [])
  }

  // MARK: - Lines

  private func wrapped(_ line: String) -> [String] {
    guard let width else { return [line] }
    let indent = line.prefix { $0 == " " }
    return line.wrapped(to: max(1, width - indent.count)).map { indent + $0 }
  }

  /// Text behind a title, its further lines below its beginning, or a little to the right of the
  /// title where there is no room.
  private func hanging(_ title: String, _ text: String) -> [String] {
    guard let width else { return [title + text] }
    if !title.isEmpty, width - title.columns >= 24 {
      let indent = String(repeating: " ", count: title.columns)
      return text.wrapped(to: width - title.columns).enumerated().map {
        ($0.offset == 0 ? title : indent) + $0.element
      }
    }
    let margin = title.prefix { $0 == " " }
    let all = (title + text).wrapped(to: max(1, width - margin.count - 2))
    return all.enumerated().map { margin + ($0.offset == 0 ? "" : "  ") + $0.element }
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
