/// What the cells of a share column have shown so far.
struct ShareColumn {
  /// Cells without a sign that are no shares: how many, and the first of them.
  struct Refused {
    var count = 0
    var examples: [Problem.Example] = []

    /// Takes in the cells of other rows of the column; the first examples are kept.
    mutating func merge(_ other: Refused) {
      count += other.count
      examples = Array(
        (examples + other.examples).sorted { $0.line < $1.line }.prefix(ProblemLog.exampleLimit))
    }
  }

  private var hasSign = false
  private var nonZero = 0
  private var aboveOne = 0
  private var last = 0.0
  private var lastHasSign = false

  /// Those that would be shares if the column were in percent, and those that would not.
  private var possible = Refused()
  private var impossible = Refused()

  mutating func count(_ value: Double, isPercent: Bool) {
    (last, lastHasSign) = (value, isPercent)
    if isPercent { hasSign = true }
    if value != 0 { nonZero += 1 }
    if value > 1 { aboveOne += 1 }
    guard isLastUndecided else { return }
    if (0...100).contains(value) { possible.count += 1 } else { impossible.count += 1 }
  }

  /// Whether only the whole column tells what the last value is.
  var isLastUndecided: Bool { !lastHasSign && !(0...1).contains(last) }

  /// Keeps the last value as an example.
  mutating func keep(_ example: Problem.Example) {
    if (0...100).contains(last) {
      if possible.examples.count < ProblemLog.exampleLimit { possible.examples.append(example) }
    } else {
      if impossible.examples.count < ProblemLog.exampleLimit {
        impossible.examples.append(example)
      }
    }
  }

  /// Takes in what other rows of the column have shown.
  mutating func merge(_ other: ShareColumn) {
    hasSign = hasSign || other.hasSign
    nonZero += other.nonZero
    aboveOne += other.aboveOne
    possible.merge(other.possible)
    impossible.merge(other.impossible)
  }

  /// How many cells are no shares unless the column is in percent.
  var outside: Int { possible.count + impossible.count }

  /// The cells that are no shares where this is the largest.
  func refused(above limit: Double) -> Refused {
    if limit > 1 { return impossible }
    return Refused(
      count: outside,
      examples: (possible.examples + impossible.examples).sorted { $0.line < $1.line })
  }

  /// Whether the column as a whole is in percent: no sign, and most of what is not 0 above 1.
  var isPercent: Bool { !hasSign && 2 * aboveOne > nonZero }
}
