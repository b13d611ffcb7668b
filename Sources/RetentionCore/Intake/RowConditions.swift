/// Which rows of a file count, by what some of its columns hold.
struct RowConditions {
  private var conditions: [Condition]

  /// The conditions on columns that the file has; the others hold.
  init(_ rows: [SourceSettings.RowCondition], headers: [String]) {
    let folded = headers.map(HeaderMapping.folded)
    conditions = rows.compactMap { row in
      folded.firstIndex(of: HeaderMapping.folded(row.column)).map { column in
        Condition(column: column, patterns: row.patterns)
      }
    }
  }

  var isEmpty: Bool { conditions.isEmpty }

  /// The first column by which the row does not count; nil where it does.
  mutating func failingColumn(of record: Int, in window: borrowing CSVWindow) -> Int? {
    let cells = window.cells(of: record)
    for index in conditions.indices {
      let column = conditions[index].column
      let holds = window.value(column, of: cells) { conditions[index].holds(for: $0, $1, $2) }
      if !(holds ?? conditions[index].holdsForNothing) { return column }
    }
    return nil
  }

  private struct Condition {
    /// The most spellings that are kept.
    private static let limit = 10_000

    let column: Int
    let holdsForNothing: Bool
    private let wanted: [WildcardPattern]
    private let unwanted: [WildcardPattern]
    private var spellings = SymbolTable()
    private var answers: [Bool] = []

    init(column: Int, patterns: [String]) {
      self.column = column
      wanted = patterns.filter { !$0.hasPrefix("!") }.map { WildcardPattern($0) }
      unwanted = patterns.filter { $0.hasPrefix("!") }.map {
        WildcardPattern(String($0.dropFirst()))
      }
      holdsForNothing = Condition.holds(for: "", wanted, unwanted)
    }

    /// Whether a cell lets its row count; each spelling is compared once.
    mutating func holds(for bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
      let key = spellings.key(bytes, start, end)
      if let number = spellings.number(of: key, in: bytes) { return answers[number] }
      let text = CellBytes.text(bytes.extracting(start..<end)).text
      let answer = Condition.holds(for: text, wanted, unwanted)
      if answers.count < Condition.limit {
        _ = spellings.add(key, in: bytes)
        answers.append(answer)
      }
      return answer
    }

    private static func holds(
      for text: String, _ wanted: [WildcardPattern], _ unwanted: [WildcardPattern]
    ) -> Bool {
      !unwanted.contains { $0.matches(text) }
        && (wanted.isEmpty || wanted.contains { $0.matches(text) })
    }
  }
}
