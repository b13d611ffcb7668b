import RetentionCore
import Testing

struct RollUpTests {
  @Test(arguments: 80...82, [Grouping.Key.owner, .segment])
  func `a group has the sums that its accounts alone have`(seed: Int, key: Grouping.Key) throws {
    let scorer = Scorer(try SampleExport(seed: seed).reading().book)
    let rollUp = RollUp(Ranking(scorer), scorer, by: Grouping(by: key))
    #expect(rollUp.groups.count == 3 && rollUp.groupCount == 3)
    for group in rollUp.groups {
      guard let name = group.name else { continue }
      var selection = Selection()
      if key == .owner { selection.owners = [name] } else { selection.segments = [name] }
      let alone = Ranking(scorer, selection)
      // A description shows every figure to the last digit.
      #expect("\(group.portfolio)" == "\(alone.portfolio)")
      #expect(group.worst.account == alone.entries.first?.account)
      let scored = alone.entries.map { scorer.assess($0.account) }
      for (place, points) in group.points.enumerated() {
        #expect(abs(points - scored.reduce(0) { $0 + $1.points.scenarios[place] }) < 1e-6)
      }
      let worst = zip(Scenario.allCases, group.points).max { $0.1 < $1.1 }
      #expect(group.worstScenario == worst?.0)
    }
  }

  @Test(arguments: 83...84, Grouping.Key.allCases)
  func `the sums of the groups are those of the portfolio`(seed: Int, key: Grouping.Key) throws {
    let scorer = Scorer(try SampleExport(seed: seed).reading().book)
    let ranking = Ranking(scorer)
    let groups = RollUp(ranking, scorer, by: Grouping(by: key)).groups
    let portfolio = ranking.portfolio
    let money = try #require(portfolio.money)
    func sum(_ figure: (Portfolio) -> Int) -> Int { groups.reduce(0) { $0 + figure($1.portfolio) } }
    #expect(sum(\.scored) == portfolio.scored)
    #expect(sum(\.atRisk) == portfolio.atRisk)
    #expect(sum(\.lost) == portfolio.lost && sum(\.prospects) == portfolio.prospects)
    for place in Band.allCases.indices {
      #expect(sum { $0.bandCounts[place] } == portfolio.bandCounts[place])
    }
    let exposure = groups.compactMap(\.portfolio.money).reduce(0) { $0 + $1.total.exposure }
    #expect(abs(exposure - money.total.exposure) < 1e-6)
  }

  private static let header =
    "account_id,owner,region,industry,currency,annual_value,satisfaction\n"

  private func groups(
    _ rows: String, by key: Grouping.Key = .owner, order: Grouping.Order = .exposure,
    top: Int? = nil
  ) throws -> RollUp {
    let scorer = Scorer(
      try SmallExport(accounts: RollUpTests.header + rows).reading().book)
    var grouping = Grouping(by: key)
    grouping.order = order
    grouping.top = top
    return RollUp(Ranking(scorer), scorer, by: grouping)
  }

  @Test func `capitals and outer spaces make no other group, and the commonest spelling is shown`()
    throws
  {
    let rollUp = try groups(
      """
      A,ann lee,,,,1,9
      B,Ann Lee,,,,1,9
      C," ANN LEE ",,,,1,9
      D,Ann Lee,,,,1,9
      E,Ann-Lee,,,,1,9
      F,,,,,100,1

      """)
    #expect(rollUp.groups.map(\.name) == ["Ann Lee", "Ann-Lee", nil])
    #expect(rollUp.groups.map(\.portfolio.scored) == [4, 1, 1])
  }

  @Test(
    arguments: [
      (.exposure, ["B", "C", "A", nil]), (.score, ["C", "B", "A", nil]),
      (.name, ["A", "B", "C", nil]),
    ] as [(Grouping.Order, [String?])])
  func `groups stand by exposure, by accounts at risk or by name, those without one last`(
    order: Grouping.Order, names: [String?]
  ) throws {
    let rows = "1,A,,,,100,9\n2,B,,,,9000,4\n3,C,,,,10,0\n4,,,,,9999,0\n"
    let rollUp = try groups(rows, order: order)
    #expect(rollUp.groups.map(\.name) == names)
    let first = try groups(rows, order: order, top: 2)
    #expect(first.groups.map(\.name) == Array(names.prefix(2)) && first.groupCount == 4)
  }

  @Test func `exposures of several currencies are not compared`() throws {
    let rollUp = try groups("1,A,,,USD,9000,5\n2,B,,,JPY,90,0\n3,B,,,USD,10,9\n")
    #expect(rollUp.groups.map(\.name) == ["B", "A"])
    #expect(rollUp.groups[0].portfolio.currencies.map(\.currency) == ["JPY", "USD"])
    #expect(rollUp.groups[0].portfolio.money == nil)
  }

  @Test(arguments: [(Grouping.Key.region, "EMEA"), (.industry, "paper"), (.owner, "A")])
  func `accounts are grouped by the field that was named`(key: Grouping.Key, name: String) throws {
    let rollUp = try groups("1,A,EMEA,paper,,1,1\n", by: key)
    #expect(rollUp.groups.map(\.name) == [name])
    #expect(rollUp.groups.first?.worstScenario == .fit)
  }

  @Test func `groups of no scored account are left out, and nothing firing has no worst scenario`()
    throws
  {
    let scorer = Scorer(
      try SmallExport(
        accounts: "account_id,owner,customer_since,satisfaction\n1,A,2030-01-01,1\n2,B,,9\n"
      ).reading().book)
    let groups = RollUp(Ranking(scorer), scorer, by: Grouping(by: .owner)).groups
    #expect(groups.map(\.name) == ["B"])
    #expect(groups.first?.worstScenario == nil && groups.first?.portfolio.abandonmentRate == nil)
  }
}
