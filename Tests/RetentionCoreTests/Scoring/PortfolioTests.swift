import RetentionCore
import Testing

struct PortfolioTests {
  @Test(arguments: 70...72)
  func `sums are those over the ranked accounts`(seed: Int) throws {
    let scorer = Scorer(try SampleExport(seed: seed).reading().book)
    let ranking = Ranking(scorer)
    let portfolio = ranking.portfolio
    let scored = ranking.entries.map { scorer.assess($0.account) }
    #expect(portfolio.scored == scored.count)
    let others = portfolio.prospects + portfolio.lost + portfolio.former
    #expect(portfolio.scored + others == scorer.book.count)
    #expect(
      portfolio.bandCounts
        == Band.allCases.map { band in scored.count { $0.score.band == band } })
    let money = try #require(portfolio.money)
    let exposure = scored.compactMap(\.exposure).reduce(0, +)
    #expect(abs(money.total.exposure - exposure) < 1e-6)
    #expect(
      abs(money.total.annualValue - scored.compactMap(\.annualValue).reduce(0, +)) < 1e-6)
    #expect(money.bands.map(\.accounts) == portfolio.bandCounts)
    #expect(abs(money.bands.map(\.exposure).reduce(0, +) - exposure) < 1e-6)
    let renewing = scored.count { $0.facts.renewalDate != nil }
    #expect(money.months.map(\.sum.accounts).reduce(0, +) == renewing)
    #expect(money.quarters.map(\.sum.accounts).reduce(0, +) == renewing)
    #expect(money.months.map(\.name) == money.months.map(\.name).sorted())
    for (place, rate) in portfolio.rates.enumerated() {
      let told = scored.filter { $0.score.scenarios[place].coverage >= 0.2 - 1e-9 }
      let likely = told.count { $0.score.scenarios[place].probability >= 0.5 - 1e-9 }
      #expect(rate == (told.isEmpty ? nil : Double(likely) / Double(told.count)))
    }
    let inbound = scored.map { Int($0.facts.tally.inbound) }.reduce(0, +)
    let outbound = scored.map { Int($0.facts.tally.outbound) }.reduce(0, +)
    #expect(portfolio.process.proactive == Double(outbound) / Double(inbound + outbound))
  }

  @Test func `sums of different currencies are never added`() throws {
    let header = "account_id,currency,annual_value,satisfaction\n"
    let export = SmallExport(accounts: header + "A,EUR,100,3\nB,usd,200,3\nC,eur,1,3\nD,,5,3\n")
    let portfolio = Ranking(Scorer(try export.reading().book)).portfolio
    #expect(portfolio.currencies.map(\.currency) == [nil, "EUR", "USD"])
    #expect(portfolio.currencies.map(\.total.annualValue) == [5, 101, 200])
    #expect(portfolio.money == nil)
  }

  @Test func `accounts without a currency count in the only one there is`() throws {
    let export = SmallExport(
      accounts: "account_id,currency,annual_value\nA,EUR,100\nB,,50\nC,,\n")
    let money = try #require(Ranking(Scorer(try export.reading().book)).portfolio.money)
    #expect(money.currency == "EUR")
    #expect(money.total.annualValue == 150)
    #expect(money.total.accounts == 3)
  }

  @Test func `without accounts there is nothing to say`() throws {
    let portfolio = Ranking(Scorer(try SmallExport(accounts: "account_id\n").reading().book))
      .portfolio
    #expect(portfolio.scored == 0)
    #expect(portfolio.coverage == nil)
    #expect(portfolio.abandonmentRate == nil)
    #expect(portfolio.currencies.isEmpty)
    #expect(portfolio.process.proactive == nil)
  }

  @Test func `renewals fall in months and fiscal quarters`() throws {
    var policy = Policy()
    policy.general.definitions.fiscalYearStartMonth = 10
    let export = SmallExport(
      accounts: "account_id,annual_value\nA,900\nB,50\nC,7\n",
      contracts: """
        account_id,product,end_on,annual_value
        A,x,2026-10-31,100
        A,y,2027-01-31,300
        B,x,2026-10-01,
        C,x,2027-01-01,
        """)
    let ranking = Ranking(Scorer(try export.reading(policy: policy).book, policy))
    let money = try #require(ranking.portfolio.money)
    #expect(money.months.map(\.name) == ["2026-10", "2027-01"])
    #expect(money.months.map(\.sum.annualValue) == [150, 7])
    #expect(money.quarters.map(\.name) == ["2027-Q1", "2027-Q2"])
    #expect(money.quarters.map(\.sum.accounts) == [2, 1])
  }
}
