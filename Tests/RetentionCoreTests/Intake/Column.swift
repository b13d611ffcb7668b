import RetentionCore

/// A column of an export by its cells, and how it is read.
struct Column {
  private let cells: [[UInt8]]

  /// The cells stand on the lines from 2 on.
  init(_ cells: [String]) {
    self.cells = cells.map { Array($0.utf8) }
  }

  init(bytes: [[UInt8]]) {
    cells = bytes
  }

  func dates(told: DateOrder? = nil) -> ColumnVerdict<DateStyle, DateOrder> {
    var survey = DateSurvey()
    for (row, cell) in cells.enumerated() { survey.add(cell.span, line: row + 2, column: 3) }
    return survey.verdict(told: told)
  }

  func numbers(
    told: DecimalMark? = nil, clue: DecimalMark? = nil
  ) -> ColumnVerdict<NumberStyle, DecimalMark> {
    numberSurvey.verdict(told: told, clue: clue)
  }

  var numberSurvey: NumberSurvey {
    var survey = NumberSurvey()
    for (row, cell) in cells.enumerated() { survey.add(cell.span, line: row + 2, column: 3) }
    return survey
  }

  /// The day of each cell; nil where the column is not read at all.
  func days(told: DateOrder? = nil) -> [Day?]? {
    guard case .read(let style, _) = dates(told: told) else { return nil }
    return cells.map { style.day($0.span) }
  }

  /// The number of each cell; nil where the column is not read at all.
  func values(told: DecimalMark? = nil, clue: DecimalMark? = nil) -> [Double?]? {
    guard case .read(let style, _) = numbers(told: told, clue: clue) else { return nil }
    return cells.map { style.number($0.span) }
  }

  /// The share of each cell; nil where the column is not read at all.
  func shares() -> [Double?]? {
    guard case .read(let style, _) = numbers() else { return nil }
    return cells.map { style.share($0.span)?.value }
  }
}

extension ColumnVerdict {
  /// The verdict in words: the notes of a column that is read, else the question.
  var words: [String] {
    switch self {
    case .read(_, let notes): notes.map(\.text)
    case .open(let choices, let examples):
      ["open: \(choices.map { "\($0)" }.joined(separator: ", "))"] + examples.map(\.words)
    case .contradictory(let examples): ["contradictory"] + examples.map(\.words)
    }
  }
}

extension Problem.Example {
  fileprivate var words: String { "\(line):\(column) \(seen)" }
}
