/// The cells of one step, safe to show.
struct PlanRow {
  let number: String
  let account: String
  let renews: String
  let scores: String
  let exposure: String
  let action: String
  let remedy: String
  let reason: String

  init(
    _ step: Plan.Step, _ assessment: Assessment, _ currency: String?, _ wording: PlanWording
  ) {
    number = "\(step.number)"
    account = (assessment.account.name ?? assessment.account.id).visible
    renews = assessment.facts.renewalDate.map { "\($0)" } ?? ""
    scores = wording.scores(step.scoreBefore, step.scoreAfter)
    exposure = MoneyText.text(-step.exposureDrop, currency)
    action = step.action.rawValue
    remedy = step.action.remedy
    reason = step.reason(assessment).visible
  }
}

/// How the steps of a plan are laid out at a width: a line of cells, below it what to do and why;
/// where the cells do not fit, or in less than 60 columns, a block a step.
struct PlanLayout {
  private struct Column {
    let title: String
    let alignment: TextAlignment
    var width: Int
    let cell: (PlanRow) -> String
  }

  private var columns: [Column]
  private let width: Int?
  private let ascii: Bool

  /// Whether a step is a block.
  private let isNarrow: Bool

  /// The narrowest table, and the narrowest name of an account in one.
  private static let narrowest = (table: 60, account: 8)

  init(_ rows: [PlanRow], width: Int?, ascii: Bool) {
    self.width = width
    self.ascii = ascii
    func column(
      _ title: String, _ alignment: TextAlignment = .left, most: Int = .max,
      _ cell: @escaping (PlanRow) -> String
    ) -> Column {
      let widest = rows.map { cell($0).columns }.max() ?? 0
      return Column(
        title: title, alignment: alignment, width: min(most, max(widest, title.count)), cell: cell)
    }
    columns = [
      column("#", .right) { $0.number },
      column("ACCOUNT", most: 40) { $0.account },
      column("RENEWS") { $0.renews },
      column("SCORE", .right) { $0.scores },
      column("EXPOSURE", .right) { $0.exposure },
      column("ACTION") { $0.action },
    ]
    if rows.allSatisfy(\.renews.isEmpty) { columns.remove(at: 2) }
    let room = width ?? .max
    let surplus = columns.reduce(2 * (columns.count - 1)) { $0 + $1.width } - room
    if surplus > 0 { columns[1].width -= surplus }
    isNarrow =
      room < PlanLayout.narrowest.table
      || surplus > 0 && columns[1].width < PlanLayout.narrowest.account
  }

  /// The titles of the columns; nil where there are none.
  var header: String? {
    guard !isNarrow else { return nil }
    return joined(columns.map { $0.title.padded(to: $0.width, $0.alignment) })
  }

  /// The lines of a step.
  func lines(for row: PlanRow) -> [String] {
    let texts = [row.remedy, "Why: " + row.reason]
    guard !isNarrow else { return block(row, texts) }
    let cells = columns.map { column in
      column.cell(row).fitted(to: column.width, ascii: ascii)
        .padded(to: column.width, column.alignment)
    }
    return [joined(cells)] + texts.flatMap { indented($0, by: columns[0].width + 2) }
  }

  private func block(_ row: PlanRow, _ texts: [String]) -> [String] {
    let renews = row.renews.isEmpty ? [] : ["renews \(row.renews)"]
    let cells = ["score \(row.scores)", row.exposure] + renews
    let title = "\(row.number) \(row.account): \(row.action)"
    return title.wrapped(to: width ?? .max)
      + ([cells.joined(separator: ", ")] + texts).flatMap { indented($0, by: 2) }
  }

  private func indented(_ text: String, by columns: Int) -> [String] {
    let indent = String(repeating: " ", count: columns)
    let lines = width.map { text.wrapped(to: max(1, $0 - columns)) } ?? [text]
    return lines.map { indent + $0 }
  }

  private func joined(_ cells: [String]) -> String {
    var line = cells.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }
}
