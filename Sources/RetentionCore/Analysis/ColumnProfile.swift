/// What the cells of one column look like, found by a look at each of them.
///
/// Of a cell nothing is kept but counts, and the first few spellings: the memory does not grow with
/// the rows. A column that began with a thousand cells and no date among them is not asked for
/// dates again, nor for numbers.
package struct ColumnProfile: Sendable {
  /// The most spellings that are counted, and the longest of them in bytes.
  private static let spellingLimit = 40
  private static let spellingLength = 60
  private static let patience = 1_000

  /// How many cells hold a value.
  package private(set) var filled = 0

  /// The first three spellings, each once.
  package private(set) var examples: [String] = []

  private var dates = DateProfile()
  private var numbers = NumberProfile()
  private var flags = 0

  /// Cells of one word, with a digit in it.
  private var ids = 0
  private var spellings = SymbolTable()
  private var counts: [Int] = []

  /// Whether there are more spellings than are counted.
  private var isDiverse = false

  package init() {}

  /// Adds a cell that holds a value; `line` is where it stands.
  package mutating func add(_ cell: Span<UInt8>, line: Int) {
    filled += 1
    if dates.count > 0 || filled <= ColumnProfile.patience { dates.add(cell, line: line) }
    if numbers.count > 0 || filled <= ColumnProfile.patience { numbers.add(cell, line: line) }
    if CellBytes.flag(cell) != nil { flags += 1 }
    if ColumnProfile.isID(cell) { ids += 1 }
    addSpelling(cell)
  }

  private mutating func addSpelling(_ cell: Span<UInt8>) {
    guard !isDiverse || examples.count < 3 else { return }
    if cell.count > ColumnProfile.spellingLength || counts.count >= ColumnProfile.spellingLimit,
      spellings.number(of: cell) == nil
    {
      isDiverse = true
      keepExample(cell)
      return
    }
    let (number, isNew) = spellings.add(cell)
    if isNew {
      counts.append(0)
      keepExample(cell)
    }
    counts[number] += 1
  }

  private mutating func keepExample(_ cell: Span<UInt8>) {
    let text = String(CellBytes.text(cell).text.prefix(80))
    if examples.count < 3, !examples.contains(text) { examples.append(text) }
  }

  /// Whether a cell is one word with a digit in it.
  private static func isID(_ cell: Span<UInt8>) -> Bool {
    var hasDigit = false
    for index in 0..<cell.count {
      if cell[index] == .space { return false }
      if cell[index] &- 0x30 < 10 { hasDigit = true }
    }
    return hasDigit
  }

  // MARK: - Once all cells were seen

  /// How often each spelling came, the most frequent first; nil where there are too many.
  package var words: [(text: String, count: Int)]? {
    guard !isDiverse else { return nil }
    return counts.indices.map { number in
      (CellBytes.text(spellings.key(number).span).text, counts[number])
    }.sorted { left, right in
      left.1 != right.1 ? left.1 > right.1 : left.0.utf8.lexicographicallyPrecedes(right.0.utf8)
    }
  }

  /// What the cells are, the field being read from them, if any.
  package func content(of field: FieldEntry?, _ writing: SourceSettings.Writing) -> ColumnContent {
    guard filled > 0 else { return .nothing }
    let type = field?.type
    if field?.name == .accountID || field?.name == .contractID { return .ids }
    if type == .date || mostly(dates.writtenOut), let dates = dates.content(told: writing.dates) {
      return dates
    }
    let isFlag = flags == filled && (numbers.count < filled || counts.count == 2)
    if type == .yesNo || isFlag && type == nil { return .yesNo }
    if type != .text, mostly(numbers.count) { return numbers.content(told: writing.decimal) }
    if let words, type == .word || 2 * words.count <= filled { return .words(words.count) }
    return mostly(ids) ? .ids : .text
  }

  /// Whether nine in ten of the cells are so.
  private func mostly(_ count: Int) -> Bool { count > 0 && 10 * count >= 9 * filled }
}

/// What the cells of a column are.
public enum ColumnContent: Sendable {
  case nothing
  case yesNo

  /// Days; `order` says how they are written where that is not as ISO has it, and without `range`
  /// nothing tells which of several readings is right.
  case dates(range: ClosedRange<Day>?, order: String?)

  /// Numbers; `mark` says what stands before the fraction where that is no point, and without
  /// `range` nothing tells.
  case numbers(range: ClosedRange<Double>?, mark: String?, currencies: [String])

  /// So many different spellings, each of which comes often.
  case words(Int)

  /// Single words with digits in them.
  case ids
  case text

  /// The kind in one word, as JSON has it.
  package var name: String {
    switch self {
    case .nothing: "nothing"
    case .yesNo: "yes_no"
    case .dates: "dates"
    case .numbers: "numbers"
    case .words: "words"
    case .ids: "ids"
    case .text: "text"
    }
  }
}
