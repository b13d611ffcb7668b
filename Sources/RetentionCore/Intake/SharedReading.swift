/// Finds the one reading that fits every cell of a column, of several that a cell may have.
///
/// A cell takes part where its readings matter: where it can't be read in all of the ways, or not
/// to the same value. What is kept does not grow with the rows.
struct SharedReading<Reading: CaseIterable & Equatable & Sendable>: Sendable {
  private let readings = Array(Reading.allCases)

  /// How many cells took part, and how many of them each reading fits.
  private var cells = 0
  private var fitting = [Int](repeating: 0, count: Reading.allCases.count)

  /// The first cell that each reading does not fit.
  private var against = [Problem.Example?](repeating: nil, count: Reading.allCases.count)

  /// The first two cells that more than one reading fits, with different values.
  private var apart: [Problem.Example] = []

  /// What the cells leave.
  enum Outcome: Sendable {
    case one(Reading, ReadingGround)
    case several([Reading], examples: [Problem.Example])
    case none(examples: [Problem.Example])
  }

  /// Adds a cell by the value of each of its readings, nil where it has none.
  mutating func add<Value: Equatable>(
    _ example: @autoclosure () -> Problem.Example, _ value: (Reading) -> Value?
  ) {
    let values = readings.map(value)
    guard let first = values.firstIndex(where: { $0 != nil }) else { return }
    let differs = values.contains { $0 != nil && $0 != values[first] }
    guard differs || values.contains(nil) else { return }
    cells += 1
    for place in values.indices {
      if values[place] != nil {
        fitting[place] += 1
      } else if against[place] == nil {
        against[place] = example()
      }
    }
    if differs, apart.count < 2 { apart.append(example()) }
  }

  /// The reading of the column.
  ///
  /// What the user `told` decides, unless most cells can't be read so: then they speak for
  /// themselves. A `clue` from elsewhere decides only what they leave open.
  func outcome(told: Reading? = nil, clue: Reading? = nil) -> Outcome {
    let left = readings.indices.filter { against[$0] == nil }
    if left.count == 1, let only = left.first, told == nil || told == readings[only] {
      return shown(only)
    }
    if let told, let place = readings.firstIndex(of: told), cells > 0,
      2 * fitting[place] >= cells
    {
      return .one(told, .told)
    }
    guard let first = left.first else { return .none(examples: contradiction) }
    if left.count == 1 { return shown(first) }
    if apart.isEmpty { return .one(readings[first], .indifferent) }
    if let clue, left.contains(where: { readings[$0] == clue }) { return .one(clue, .likeOthers) }
    return .several(left.map { readings[$0] }, examples: apart)
  }

  private func shown(_ place: Int) -> Outcome {
    guard let example = against.lazy.compactMap(\.self).first else {
      return .one(readings[place], .indifferent)
    }
    return .one(readings[place], .shown(example))
  }

  /// Two cells that no reading fits together.
  private var contradiction: [Problem.Example] {
    let examples = against.compactMap(\.self)
    guard let first = examples.first else { return [] }
    return [first] + examples.filter { $0 != first }.prefix(1)
  }
}

/// Why a column is read as it is.
package enum ReadingGround: Sendable {
  /// This cell can't be read otherwise.
  case shown(Problem.Example)

  /// The user told so, and most cells can be read so.
  case told

  /// Other columns of the file show it.
  case likeOthers

  /// No cell would be another value.
  case indifferent
}
