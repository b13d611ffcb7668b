/// How the dates and numbers of one file are written, found by looking at every row.
struct ColumnStyles {
  private(set) var dates: [Int: DateStyle] = [:]
  private(set) var numbers: [Int: NumberStyle] = [:]

  /// What has to be said of it.
  private(set) var remarks: [ColumnRemark] = []

  /// Looks at all rows of a file; stops where a column has two readings, or none.
  init(of file: ExportFile) throws(InputError) {
    let types = Dictionary(
      FieldEntry.all(of: file.table).map { ($0.name, $0.type) },
      uniquingKeysWith: { first, _ in first })
    var dateSurveys: [Int: DateSurvey] = [:]
    var numberSurveys: [Int: NumberSurvey] = [:]
    for (field, origin) in file.mapping.origins {
      guard let column = origin.column, let type = types[field] else { continue }
      switch type {
      case .date: dateSurveys[column] = DateSurvey()
      case .money, .number, .count, .mark, .share: numberSurveys[column] = NumberSurvey()
      case .text, .yesNo, .documented, .word: break
      }
    }
    let (dateColumns, numberColumns) = (dateSurveys.keys.sorted(), numberSurveys.keys.sorted())
    try file.records.again().forEachWindow { (window, first) throws(InputError) in
      for record in first..<max(first, window.records.count) {
        let cells = window.cells(of: record)
        let line = Int(window.records[record].line)
        for column in dateColumns {
          _ = window.value(column, of: cells) { bytes, start, end in
            dateSurveys[column]?.add(bytes.extracting(start..<end), line: line, column: 0)
          }
        }
        for column in numberColumns {
          _ = window.value(column, of: cells) { bytes, start, end in
            numberSurveys[column]?.add(bytes.extracting(start..<end), line: line, column: 0)
          }
        }
      }
    }
    for column in dateColumns {
      guard let survey = dateSurveys[column] else { continue }
      dates[column] = try settle(survey.verdict(told: file.writing.dates), column, of: file) {
        "--dates " + $0.rawValue
      }
    }
    let shown = Set(numberColumns.compactMap { numberSurveys[$0]?.shown })
    for column in numberColumns {
      guard let survey = numberSurveys[column] else { continue }
      let verdict = survey.verdict(
        told: file.writing.decimal, clue: shown.count == 1 ? shown.first : nil)
      numbers[column] = try settle(verdict, column, of: file) { "--decimal " + $0.rawValue }
    }
  }

  /// The style of a column; where there is none, or more than one, that is an error.
  private mutating func settle<Style, Choice>(
    _ verdict: ColumnVerdict<Style, Choice>, _ column: Int, of file: ExportFile,
    option: (Choice) -> String
  ) throws(InputError) -> Style {
    let header = file.mapping.columns[column].header
    switch verdict {
    case .read(let style, let notes):
      remarks += notes.map { ColumnRemark(column: header, text: $0.text) }
      return style
    case .open(let choices, let examples):
      throw .openColumn(
        path: file.path, column: header, examples: examples, choices: choices.map(option))
    case .contradictory(let examples):
      throw .contradictoryColumn(path: file.path, column: header, examples: examples)
    }
  }
}

/// Something that has to be said of the way in which a column was read.
public struct ColumnRemark: Sendable {
  /// The header of the column.
  public let column: String

  /// `day first, as 31/12/2026 on line 14 shows`.
  public let text: String
}

/// What a cell says before all cells of its column were seen.
enum EarlyReading<Value> {
  case value(Value)

  /// Only the whole column tells.
  case undecided

  /// Nothing that could be read, whatever the column says.
  case nothing
}

extension DateStyle? {
  /// The day of a cell that is not written as ISO has it.
  func day(_ cell: Span<UInt8>) -> EarlyReading<Day> {
    if let style = self { return style.day(cell).map { .value($0) } ?? .nothing }
    return switch WrittenDate(cell) {
    case .day(let day, hasShortYear: false): .value(day)
    case nil: .nothing
    default: .undecided
    }
  }
}

extension NumberStyle? {
  /// The number of a cell and whether it has a percent sign, which divides it by 100.
  ///
  /// `trustsPoints` is set where a point can only be a decimal one.
  @inline(__always)
  func number(
    _ cell: Span<UInt8>, trustsPoints: Bool
  ) -> EarlyReading<(value: Double, isPercent: Bool)> {
    if self == nil || self == NumberStyle(mark: .point), let plain = CellBytes.plainNumber(cell) {
      let isOpen = self == nil && !trustsPoints && CellBytes.mayHaveThousands(cell)
      return isOpen ? .undecided : .value((plain, false))
    }
    return writtenNumber(cell)
  }

  @inline(never)
  private func writtenNumber(
    _ cell: Span<UInt8>
  ) -> EarlyReading<(value: Double, isPercent: Bool)> {
    if let style = self { return style.share(cell).map { .value($0) } ?? .nothing }
    guard let number = WrittenNumber(cell) else { return .nothing }
    let (point, comma) = (number.value(.point), number.value(.comma))
    // What only one mark can read, or both to the same value, needs no other cell.
    guard let value = point, comma == nil || comma == point else {
      return point == nil && comma == nil ? .nothing : .undecided
    }
    return .value((number.isPercent ? value / 100 : value, number.isPercent))
  }
}
