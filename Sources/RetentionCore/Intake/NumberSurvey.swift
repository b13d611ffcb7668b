/// Looks at all numbers of a column to find which mark is the decimal one.
///
/// `1.234` may be a thousand or one and a bit; the column has the mark that fits all of its numbers.
/// The memory does not grow with the rows.
package struct NumberSurvey: Sendable {
  /// The currencies seen, by their codes, or by their signs where a sign is of many currencies.
  package private(set) var currencies: Set<String> = []

  private var marks = SharedReading<DecimalMark>()
  private var firstLakhs: Problem.Example?

  package init() {}

  /// Adds a cell that holds a value, whatever it is; `line` and `column` are where it stands.
  package mutating func add(_ cell: Span<UInt8>, line: Int, column: Int) {
    guard !CellBytes.isWhole(cell), let number = WrittenNumber(cell) else { return }
    if let currency = number.currency { currencies.insert(currency.name) }
    let (point, comma) = (number.reading(.point), number.reading(.comma))
    if firstLakhs == nil, point?.hasLakhs == true {
      firstLakhs = Problem.Example(cell, line, column)
    }
    marks.add(Problem.Example(cell, line, column)) { mark in
      mark == .point ? point?.value : comma?.value
    }
  }

  /// The mark that the column itself shows, as a clue for other columns of its file; nil where
  /// it shows none.
  package var shown: DecimalMark? {
    if case .one(let mark, .shown) = marks.outcome() { mark } else { nil }
  }

  /// How the column is to be read; `told` is the mark that the user gave, `clue` one that other
  /// columns of the file show.
  package func verdict(
    told: DecimalMark? = nil, clue: DecimalMark? = nil
  ) -> ColumnVerdict<NumberStyle, DecimalMark> {
    switch marks.outcome(told: told, clue: clue) {
    case .several(let marks, let examples): return .open(marks, examples: examples)
    case .none(let examples): return .contradictory(examples: examples)
    case .one(let mark, let ground):
      var notes: [ColumnNote] = []
      if case .indifferent = ground {} else { notes.append(.mark(mark, ground)) }
      if let firstLakhs { notes.append(.lakhs(firstLakhs)) }
      return .read(NumberStyle(mark: mark), notes: notes)
    }
  }
}

/// How the numbers of a column are read.
package struct NumberStyle: Equatable, Sendable {
  /// The mark before the fraction.
  package var mark: DecimalMark

  package init(mark: DecimalMark) {
    self.mark = mark
  }

  /// The number that a cell writes, with a currency, thousands marks or brackets or without; nil
  /// where it is none of this style, infinite, or has a percent sign.
  package func number(_ cell: Span<UInt8>) -> Double? {
    guard let number = WrittenNumber(cell), !number.isPercent else { return nil }
    return number.value(mark)
  }

  /// A share, and whether a percent sign stood with it; the sign has divided it by 100 already.
  package func share(_ cell: Span<UInt8>) -> (value: Double, isPercent: Bool)? {
    guard let number = WrittenNumber(cell), let value = number.value(mark)
    else { return nil }
    return (number.isPercent ? value / 100 : value, number.isPercent)
  }
}
