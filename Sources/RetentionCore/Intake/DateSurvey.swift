/// Looks at all dates of a column to find how they are written.
///
/// A single date may have several readings; the column has the one that all of its dates share. The
/// memory does not grow with the rows.
package struct DateSurvey: Sendable {
  /// The ways of writing a date that are understood, for messages.
  package static let understood =
    "2026-09-30, 2026/09/30, 30/09/2026 or 09/30/2026, 30 Sep 2026, Sep 30, 2026, each with or"
    + " without a time; days as Excel counts them; seconds or milliseconds since 1970"

  private var orders = SharedReading<DateOrder>()
  private var counts = SharedReading<DayCount>()
  private var cells = 0
  private var orderedCells = 0
  private var countedCells = 0
  private var firstShortYear: Problem.Example?
  private var firstCounted: Problem.Example?

  package init() {}

  /// Adds a cell that holds a value, whatever it is; `line` and `column` are where it stands.
  package mutating func add(_ cell: Span<UInt8>, line: Int, column: Int) {
    cells += 1
    switch WrittenDate(cell) {
    case .day(_, let hasShortYear):
      if hasShortYear, firstShortYear == nil {
        firstShortYear = Problem.Example(cell, line, column)
      }
    case .numbers(let numbers):
      orderedCells += 1
      if numbers.hasShortYear, firstShortYear == nil {
        firstShortYear = Problem.Example(cell, line, column)
      }
      orders.add(Problem.Example(cell, line, column), numbers.day)
    case .counted(let counted):
      countedCells += 1
      if firstCounted == nil { firstCounted = Problem.Example(cell, line, column) }
      counts.add(Problem.Example(cell, line, column)) { $0 == counted.count ? counted.day : nil }
    case nil: break
    }
  }

  /// How the column is to be read; `told` is the order that the user gave, if any.
  package func verdict(told: DateOrder? = nil) -> ColumnVerdict<DateStyle, DateOrder> {
    var style = DateStyle()
    var notes: [ColumnNote] = []
    if orderedCells > 0 {
      switch orders.outcome(told: told) {
      case .one(let order, let ground):
        style.order = order
        notes.append(.order(order, ground))
      case .several(let orders, let examples): return .open(orders, examples: examples)
      case .none(let examples): return .contradictory(examples: examples)
      }
    }
    if let firstShortYear { notes.append(.shortYears(firstShortYear)) }
    if let firstCounted {
      if case .one(let count, _) = counts.outcome(),
        !count.needsWholeColumn || countedCells == cells
      {
        style.count = count
        notes.append(.counted(count, firstCounted))
      } else {
        notes.append(.uncounted(firstCounted))
      }
    }
    return .read(style, notes: notes)
  }
}

/// How the dates of a column are read: ISO dates and names of months always, the rest as found.
package struct DateStyle: Equatable, Sendable {
  /// The order of three numbers; nil where the column has no such dates.
  package var order: DateOrder?

  /// What bare numbers are; nil where they are no dates.
  package var count: DayCount?

  package init(order: DateOrder? = nil, count: DayCount? = nil) {
    (self.order, self.count) = (order, count)
  }

  /// The calendar day that a cell writes; nil where it is no date of this style.
  package func day(_ cell: Span<UInt8>) -> Day? {
    switch WrittenDate(cell) {
    case .day(let day, _): day
    case .numbers(let numbers): order.flatMap(numbers.day)
    case .counted(let counted): counted.count == count ? counted.day : nil
    case nil: nil
    }
  }
}

extension Problem.Example {
  /// The bytes of a cell as an example.
  init(_ cell: Span<UInt8>, _ line: Int, _ column: Int) {
    self.init(line: line, column: column, seen: String(CellBytes.text(cell).text.prefix(80)))
  }
}
