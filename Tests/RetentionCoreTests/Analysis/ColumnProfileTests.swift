import RetentionCore
import Testing

/// What a column is taken for, by a look at each of its cells.
struct ColumnProfileTests {
  private func profile(_ cells: [String]) -> ColumnProfile {
    var profile = ColumnProfile()
    for (row, cell) in cells.enumerated() { profile.add(cell.utf8.span, line: row + 2) }
    return profile
  }

  private func content(_ cells: [String], of field: FieldName? = nil) -> String {
    let entry = FieldEntry.all(of: .accounts).first { $0.name == field }
    return profile(cells).content(of: entry, SourceSettings.Writing()).words
  }

  @Test(
    arguments: [
      ([], "nothing"),
      (["yes", "no", "Yes"], "yes_no"), (["1", "0", "1"], "yes_no"), (["1", "1"], "numbers 1...1"),
      (["2026-03-01", "2026-01-05"], "dates 2026-01-05...2026-03-01"),
      (["31/12/2025", "01/02/2026"], "dates 2025-12-31...2026-02-01 day first"),
      (["01/02/2026", "03/04/2026"], "dates"),
      (["1,200.50", "3"], "numbers 3...1200.5"),
      (["1.200,50 €", "3,5"], "numbers 3.5...1200.5 decimal comma EUR"), (["1.234"], "numbers"),
      (["Call", "Email", "Call", "Call"], "words 2"), (["A-1", "A-2", "A-3"], "ids"),
      (["one thing", "another"], "text"),
    ] as [([String], String)])
  func `cells show what they are`(cells: [String], content: String) {
    #expect(self.content(cells) == content)
  }

  @Test func `one cell in ten may be something else`() {
    let days = (1...9).map { "2026-01-0\($0)" }
    #expect(content(days + ["soon"]) == "dates 2026-01-01...2026-01-09")
    #expect(content(days.dropLast(2) + ["soon"]) == "text")
  }

  @Test(
    arguments: [
      (.accountID, ["1001", "1002"], "ids"), (.annualValue, ["1", "0"], "numbers 0...1"),
      (.churnedOn, ["46295", "46296"], "dates 2026-09-30...2026-10-01 days as Excel counts them"),
      (.accountName, ["1001", "1002"], "ids"),
    ] as [(FieldName, [String], String)])
  func `the field that is read from it says more`(
    field: FieldName, cells: [String], content: String
  ) {
    #expect(self.content(cells, of: field).hasPrefix(content))
  }

  @Test func `words are counted, the most frequent first`() {
    let profile = profile(["b", "a", "c", "c", "a", "c"])
    #expect(profile.words.map { $0.map(\.text) } == ["c", "a", "b"])
    #expect(profile.words.map { $0.map(\.count) } == [3, 2, 1])
    #expect(profile.examples == ["b", "a", "c"])
    #expect(profile.filled == 6)
  }

  @Test func `of many spellings only the first three are kept`() {
    let profile = profile((1...10_000).map { "subject number \($0)" })
    #expect(profile.words == nil)
    #expect(profile.examples == ["subject number 1", "subject number 2", "subject number 3"])
    #expect(profile.filled == 10_000)
  }
}

extension ColumnContent {
  fileprivate var words: String {
    switch self {
    case .dates(let range, let order):
      ([name, range.map { "\($0)" }, order].compactMap { $0 }).joined(separator: " ")
    case .numbers(let range, let mark, let currencies):
      ([name, range.map { "\(text($0.lowerBound))...\(text($0.upperBound))" }, mark]
        .compactMap { $0 } + currencies).joined(separator: " ")
    case .words(let count): "words \(count)"
    default: name
    }
  }

  private func text(_ number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }
}
