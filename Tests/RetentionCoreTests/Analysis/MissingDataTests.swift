import RetentionCore
import Testing

/// What an export lacks, by what it would answer.
struct MissingDataTests {
  private static let everything = Dictionary(
    uniqueKeysWithValues: Table.allCases.map { ($0, Set(FieldEntry.all(of: $0).map(\.name))) })

  @Test func `nothing is missing where everything is recorded`() {
    #expect(MissingData.all(besides: Self.everything).isEmpty)
  }

  /// Signals that ask for no field in particular: any account can have data for them.
  private static let general: Set = [
    "context.undocumented", "promise.underpriced", "renewal.lapsed",
  ]

  @Test(arguments: Signal.all.map(\.id))
  func `every signal that has no data is asked for`(id: String) {
    let missing = MissingData.all(besides: [.accounts: [.accountID]])
    #expect(missing.contains { $0.signals.contains(id) } != Self.general.contains(id))
  }

  @Test func `what is named answers what it is said to answer`() throws {
    let recorded: [Table: Set<FieldName>] = [
      .accounts: [.accountID], .touchpoints: [.accountID, .date, .direction],
    ]
    let missing = MissingData.all(besides: recorded)
    try #require(missing.count > 10)
    for data in missing {
      var more = recorded
      more[data.table, default: []].formUnion(data.fields)
      let left = Set(MissingData.all(besides: more).flatMap(\.signals))
      #expect(left.isDisjoint(with: data.signals), "\(data.text)")
    }
  }

  @Test func `a table that is not there comes before its fields`() {
    let missing = MissingData.all(besides: [.accounts: [.accountID]])
    #expect(missing.first?.text == "a table of touchpoints")
    #expect(missing.first?.isTableMissing == true)
  }

  @Test func `the most useful comes first`() {
    let counts = MissingData.all(besides: [.accounts: [.accountID]]).map(\.signals.count)
    #expect(counts == counts.sorted(by: >))
  }

  @Test func `contracts without a table of their own stand on the rows of the accounts`() {
    let missing = MissingData.all(besides: [.accounts: [.accountID], .touchpoints: [.date]])
    #expect(missing.contains { $0.table == .accounts && $0.fields.contains(.renewalDiscount) })
    #expect(!missing.contains { $0.table == .contracts })
  }
}
