import RetentionCore
import Testing

/// "0-1 or percent": the whole column tells. See MODEL §1.
struct ShareColumnTests {
  @Test(
    arguments: [
      (["0.1", "0.5", "1"], [0.1, 0.5, 1], [String]()),
      (["10", "50", "100"], [0.1, 0.5, 1], ["percent_column"]),
      (["10", "0.5", "50"], [0.1, 0.005, 0.5], ["percent_column"]),
      (["10", "0.5"], [nil, 0.5], ["not_a_share"]),
      (["10", "1", "0", "0"], [nil, 1, 0, 0], ["not_a_share"]),
      (["10", "0", "0", "0"], [0.1, 0, 0, 0], ["percent_column"]),
      (["10%", "0.5", "50"], [0.1, 0.5, nil], ["not_a_share"]),
      (["10 %", "50%"], [0.1, 0.5], []),
      (["101", "50", "-1"], [nil, 0.5, nil], ["not_a_share", "percent_column"]),
      (["-0.5", "0.5"], [nil, 0.5], ["not_a_share"]),
      (["150%", "0.5"], [nil, 0.5], ["not_a_share"]),
      (["", "n/a", "-"], [nil, nil, nil], []),
      (["0", "0"], [0, 0], []),
    ] as [([String], [Double?], [String])])
  func `a column mostly above 1 without a sign is in percent`(
    cells: [String], shares: [Double?], told: [String]
  ) throws {
    let rows = cells.enumerated().map { "A\($0.offset),\($0.element)\n" }.joined()
    let onAccounts = try SmallExport(accounts: "account_id,inbound_share\n" + rows).reading()
    #expect(onAccounts.accounts.map(\.summary.inboundShare) == shares)
    #expect(Set(onAccounts.problems.map(\.kind.rawValue)) == Set(told))

    let onRows = try SmallExport(
      accounts: "account_id,product,discount\n"
        + rows.replacing(",", with: ",x,")
    ).reading()
    #expect(shares.indices.map { onRows.book.table.contracts(of: $0).first?.discount } == shares)

    let inTable = try SmallExport(contracts: "account_id,discount\n" + rows).reading()
    #expect(shares.indices.map { inTable.book.table.contracts(of: $0).first?.discount } == shares)
    #expect(Set(inTable.problems.map(\.kind.rawValue)) == Set(told))
    let isPercent = told.contains("percent_column")
    #expect(inTable.book.profile.percentColumns[.contracts] == (isPercent ? [.discount] : []))
  }

  @Test func `a profile decides for the whole`() throws {
    let part = SmallExport(accounts: "account_id,inbound_share\nA,0.5\n")
    var profile = try part.reading().book.profile
    profile.percentColumns = [.accounts: [.inboundShare]]
    let reading = try part.reading(profile: profile)
    #expect(reading.accounts[0].summary.inboundShare == 0.005)
    profile.percentColumns = [:]
    let other = SmallExport(accounts: "account_id,inbound_share\nA,50\n")
    #expect(try other.reading(profile: profile).accounts[0].summary.inboundShare == nil)
  }

  @Test func `refused shares are counted, all of them, and located`() throws {
    let rows = (0..<50).map { "A\($0),\($0 % 2 == 0 ? "0.5" : "7")\n" }.joined()
    let reading = try SmallExport(accounts: "account_id,inbound_share\n" + rows + "B,0.1\n")
      .reading()
    let problem = try #require(reading.problems.first { $0.kind == .notAShare })
    #expect(problem.count == 25)
    #expect(reading.examples(of: .notAShare).first == "3:4 7")
    #expect(problem.examples.count == ProblemLog.exampleLimit)
  }
}
