/// The dates among the cells of a column, with the first and the last of every reading.
struct DateProfile: Sendable {
  /// How many cells are a date in some reading, and how many of these are no bare numbers.
  private(set) var count = 0
  private(set) var writtenOut = 0
  private var survey = DateSurvey()

  /// Dates of one reading, those of three numbers by their order, and bare numbers by their kind.
  private var certain: ClosedRange<Day>?
  private var ordered = [ClosedRange<Day>?](repeating: nil, count: DateOrder.allCases.count)
  private var counted = [ClosedRange<Day>?](repeating: nil, count: DayCount.allCases.count)

  mutating func add(_ cell: Span<UInt8>, line: Int) {
    guard let date = WrittenDate(cell) else { return }
    count += 1
    survey.add(cell, line: line, column: 0)
    switch date {
    case .day(let day, _): certain.include(day)
    case .numbers(let numbers):
      for (place, order) in DateOrder.allCases.enumerated() {
        ordered[place].include(numbers.day(order))
      }
    case .counted(let day):
      let place = DayCount.allCases.firstIndex { $0 == day.count }
      if let place { counted[place].include(day.day) }
      return
    }
    writtenOut += 1
  }

  /// The dates, the order of their numbers being told or found; nil where there are none.
  func content(told: DateOrder?) -> ColumnContent? {
    guard count > 0 else { return nil }
    guard case .read(let style, _) = survey.verdict(told: told) else {
      return .dates(range: nil, order: nil)
    }
    var range = certain
    for (place, order) in DateOrder.allCases.enumerated() where order == style.order {
      range.include(ordered[place]?.lowerBound)
      range.include(ordered[place]?.upperBound)
    }
    for (place, count) in DayCount.allCases.enumerated() where count == style.count {
      range.include(counted[place]?.lowerBound)
      range.include(counted[place]?.upperBound)
    }
    guard let range else { return nil }
    return .dates(range: range, order: style.order?.text ?? style.count?.text)
  }
}

/// The numbers among the cells of a column, with the least and the greatest of either reading.
struct NumberProfile: Sendable {
  /// How many cells are a number in some reading.
  private(set) var count = 0
  private var survey = NumberSurvey()
  private var ranges = [ClosedRange<Double>?](repeating: nil, count: DecimalMark.allCases.count)

  mutating func add(_ cell: Span<UInt8>, line: Int) {
    guard let number = WrittenNumber(cell) else { return }
    var isNumber = false
    for (place, mark) in DecimalMark.allCases.enumerated() {
      guard let value = number.value(mark) else { continue }
      ranges[place].include(value)
      isNumber = true
    }
    guard isNumber else { return }
    count += 1
    survey.add(cell, line: line, column: 0)
  }

  /// The numbers, the decimal mark being told or found.
  func content(told: DecimalMark?) -> ColumnContent {
    let currencies = survey.currencies.sorted()
    guard case .read(let style, _) = survey.verdict(told: told) else {
      return .numbers(range: nil, mark: nil, currencies: currencies)
    }
    let place = DecimalMark.allCases.firstIndex(of: style.mark) ?? 0
    return .numbers(
      range: ranges[place], mark: style.mark == .point ? nil : style.mark.text,
      currencies: currencies)
  }
}

extension Optional {
  /// Widens a range so that it holds the value too.
  fileprivate mutating func include<Bound>(_ value: Bound?)
  where Wrapped == ClosedRange<Bound> {
    guard let value else { return }
    let range = self ?? value...value
    self = min(range.lowerBound, value)...max(range.upperBound, value)
  }
}
