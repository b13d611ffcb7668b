import RetentionCore
import Testing

struct RankingTests {
  /// Accounts with a satisfaction, from which the score comes, an annual value and a renewal.
  static func scorer(_ rows: [String]) throws -> Scorer {
    let header = "account_id,account_name,satisfaction,annual_value,end_on,owner,segment\n"
    let export = SmallExport(accounts: header + rows.map { $0 + "\n" }.joined())
    return Scorer(try export.reading().book)
  }

  static func ids(_ entries: [Ranking.Entry], _ scorer: Scorer) -> [String] {
    entries.map { scorer.book.table.accounts[$0.account].id }
  }

  static let rows = [
    "low,Zeta,9,900,2027-01-01,Ann,smb", "b,beta,3,500,2026-12-01,bob,smb",
    "none,,3,,2026-11-01,Ann,", "a,Alpha,3,500,,Bob,ent", "B,Gamma,3,500,2026-12-01,,ent",
    "rich,alpha,3,9000,2026-10-01,Ann,Smb", "é,x,3,500,2027-02-01,,",
  ]

  @Test func `ranks by score, then exposure, unknown last, then id by bytes`() throws {
    let scorer = try RankingTests.scorer(RankingTests.rows)
    let ranking = Ranking(scorer)
    #expect(
      RankingTests.ids(ranking.entries, scorer) == ["rich", "B", "a", "b", "é", "none", "low"])
    #expect(ranking.entries.map(\.rank) == Array(1...7))
    #expect(ranking.entries.map(\.score) == [13, 13, 13, 13, 13, 13, 0])
    #expect(ranking.entries[5].exposure == nil)
    #expect(abs((ranking.entries[0].exposure ?? 0) - 1_125) < 1e-9)
    let reversed = try RankingTests.scorer(RankingTests.rows.reversed())
    #expect(
      RankingTests.ids(Ranking(reversed).entries, reversed)
        == RankingTests.ids(ranking.entries, scorer))
  }

  @Test(arguments: [
    (Ranking.Order.score, ["rich", "B", "a", "b", "é", "none", "low"]),
    (.exposure, ["rich", "B", "a", "b", "é", "low", "none"]),
    (.renewal, ["rich", "none", "B", "b", "low", "é", "a"]),
    (.name, ["rich", "a", "b", "B", "none", "é", "low"]),
  ])
  func `lists in another order, of equals the better rank first`(
    order: Ranking.Order, ids: [String]
  ) throws {
    let scorer = try RankingTests.scorer(RankingTests.rows)
    let entries = Ranking(scorer).entries(by: order, in: scorer.book)
    #expect(RankingTests.ids(entries, scorer) == ids)
  }

  @Test(arguments: [
    (["bob"], [String](), ["a", "b"]), ([], ["SMB"], ["rich", "b", "low"]),
    (["ann"], ["smb"], ["rich", "low"]), (["nobody"], [], []),
    (["ann", "BOB"], ["ent"], ["a"]),
  ])
  func `scores the accounts of some owners and segments`(
    owners: [String], segments: [String], ids: [String]
  ) throws {
    let scorer = try RankingTests.scorer(RankingTests.rows)
    var selection = Selection()
    (selection.owners, selection.segments) = (owners, segments)
    let ranking = Ranking(scorer, selection)
    #expect(RankingTests.ids(ranking.entries, scorer) == ids)
    #expect(ranking.portfolio.scored == ids.count)
  }

  @Test func `those who are no customers are counted and not scored`() throws {
    let export = SmallExport(
      accounts: """
        account_id,customer_since,churned_on,end_on
        p,2027-01-01,,
        l2,2020-01-01,2026-01-01,
        l1,2020-01-01,2026-01-01,
        f,2020-01-01,,2021-01-01
        c,2020-01-01,,
        """)
    let ranking = Ranking(Scorer(try export.reading().book))
    #expect(ranking.entries.count == 1)
    #expect(ranking.unscored.map(\.standing) == [.former, .lost, .lost, .prospect])
    let portfolio = ranking.portfolio
    #expect([portfolio.prospects, portfolio.lost, portfolio.former] == [1, 2, 1])
  }
}
