import RetentionCore
import Testing

struct ScenarioOutcomeTests {
  @Test(arguments: 90...91, Scenario.allCases)
  func `counts, points and rates are those of the scored accounts`(
    seed: Int, scenario: Scenario
  ) throws {
    let scorer = Scorer(try SampleExport(seed: seed).reading().book)
    let ranking = Ranking(scorer)
    let outcome = ScenarioOutcome(ranking, scorer, of: scenario)
    let place = try #require(Scenario.allCases.firstIndex(of: scenario))
    let scored = ranking.entries.map { scorer.assess($0.account) }
    #expect(outcome.scored == scored.count && outcome.rate == ranking.portfolio.rates[place])
    #expect(outcome.judged == scored.count { $0.score.scenarios[place].coverage >= 0.2 - 1e-9 })
    let probability = scored.reduce(0) { $0 + $1.score.scenarios[place].probability }
    #expect(abs(try #require(outcome.meanProbability) * Double(scored.count) - probability) < 1e-6)
    #expect(abs(outcome.points - scored.reduce(0) { $0 + $1.points.scenarios[place] }) < 1e-6)
    #expect(abs(outcome.points - outcome.signals.reduce(0) { $0 + $1.points }) < 1e-6)
    #expect(outcome.signals.map(\.signal.id) == scenario.signals.map(\.id))
    for signal in outcome.signals { try expect(signal, scored) }
  }

  private func expect(_ outcome: SignalOutcome, _ scored: [Assessment]) throws {
    let place = try #require(Signal.all.firstIndex { $0.id == outcome.signal.id })
    let findings = scored.map { $0.score.findings[place] }
    for state in Finding.State.allCases {
      #expect(outcome.count(state) == findings.count { $0.state == state })
    }
    #expect(outcome.counts.reduce(0, +) == scored.count)
    let values = findings.filter { [.firing, .clear].contains($0.state) }.map(\.value).sorted()
    #expect(outcome.measuredBy.reduce(0) { $0 + $1.accounts } == values.count)
    #expect(outcome.spread?.count == (values.isEmpty ? nil : values.count))
    #expect(outcome.spread?.least == values.first && outcome.spread?.greatest == values.last)
    let costs = scored.map { $0.points.signals[place] }.filter { $0 > 0 }.sorted(by: >)
    #expect(outcome.worst.map(\.points) == Array(costs.prefix(5)))
    let exposure = scored.reduce(0) {
      $0 + ($1.annualValue ?? 0) * $1.points.signals[place] / 100
    }
    #expect(abs(outcome.exposure.reduce(0) { $0 + $1.amount } - exposure) < 1e-6)
    #expect(outcome.exposure.allSatisfy { $0.currency == "EUR" })
  }

  @Test(
    arguments: [
      ([7], [7, 7, 7, 7, 7]), ([2, 1], [1, 1.25, 1.5, 1.75, 2]),
      ([5, 1, 3, 2, 4], [1, 2, 3, 4, 5]), ([6, 1, 2, 10], [1, 1.75, 4, 7, 10]),
    ] as [([Double], [Double])])
  func `quartiles are those of a spreadsheet`(marks: [Double], expected: [Double]) throws {
    let rows = marks.enumerated().map { "\($0),\($1)\n" }.joined()
    let spread = try #require(try satisfaction("account_id,satisfaction\n" + rows).spread)
    let found = [
      spread.least, spread.lowerQuartile, spread.median, spread.upperQuartile, spread.greatest,
    ]
    #expect(found == expected)
  }

  /// By the simplest rule that spreadsheets know: the value at this place of all in order.
  @Test(arguments: 92...93)
  func `a quarter of the values is at most the lower quartile, a quarter at least the upper one`(
    seed: Int
  ) throws {
    let scorer = Scorer(try SampleExport(seed: seed).reading().book)
    let ranking = Ranking(scorer)
    for outcome in Scenario.allCases.flatMap({ ScenarioOutcome(ranking, scorer, of: $0).signals }) {
      guard let spread = outcome.spread else { continue }
      let place = try #require(Signal.all.firstIndex { $0.id == outcome.signal.id })
      let values = ranking.entries.map { scorer.assess($0.account).score.findings[place] }
        .filter { [.firing, .clear].contains($0.state) }.map(\.value).sorted()
      for (quarter, value) in [
        (1, spread.lowerQuartile), (2, spread.median), (3, spread.upperQuartile),
      ] {
        let last = Double(quarter * (values.count - 1)) / 4
        let (below, above) = (values[Int(last)], values[Int(last.rounded(.up))])
        #expect((below...above).contains(value))
        if below == above { #expect(value == below) }
      }
    }
  }

  private func satisfaction(
    _ accounts: String, policy: Policy = Policy()
  ) throws -> SignalOutcome {
    let scorer = Scorer(try SmallExport(accounts: accounts).reading(policy: policy).book, policy)
    let outcome = ScenarioOutcome(Ranking(scorer), scorer, of: .fit)
    return try #require(outcome.signals.first { $0.signal.id == "fit.dissatisfied" })
  }

  @Test func `of accounts that it costs as much those with the better rank are named`() throws {
    let rows = (1...9).map { "A\($0),3,\($0)\n" }.joined()
    let outcome = try satisfaction("account_id,satisfaction,annual_value\n" + rows + "B,4,99\n")
    // All of them have the same score, so more exposure is the better rank.
    #expect(outcome.worst.map(\.entry.rank) == [1, 2, 3, 4, 5])
    #expect(outcome.worst.allSatisfy { abs($0.points - 12.5) < 1e-9 })
  }

  @Test func `the limits in force are those of the policy, segments that differ apart`() throws {
    let text = """
      {"signals": {"fit.dissatisfied": {"from": 8}},
       "segments": {"smb": {"signals": {"fit.dissatisfied": {"weight": 0.5}}}, "big": {"base": 0.1}}}
      """
    let policy = try Policy(parsing: Array(text.utf8))
    let limits = try satisfaction("account_id,satisfaction\nA,5\n", policy: policy).limits
    #expect(limits.map(\.segment) == [nil, "smb"])
    #expect(limits.map(\.setting.ramp) == [Ramp(from: 8, to: 3), Ramp(from: 8, to: 3)])
    #expect(limits.map(\.setting.weight) == [0.25, 0.5])
  }

  @Test func `exposure of several currencies is kept apart`() throws {
    let outcome = try satisfaction(
      "account_id,satisfaction,annual_value,currency\nA,3,100,EUR\nB,3,200,usd\nC,3,300,\nD,3,,EUR\n"
    )
    #expect(outcome.exposure.map(\.currency) == [nil, "EUR", "USD"])
    #expect(outcome.exposure.map { ($0.amount * 8).rounded() } == [300, 100, 200])
    let alone = try satisfaction(
      "account_id,satisfaction,annual_value,currency\nA,3,100,EUR\nC,3,300,\n")
    #expect(alone.exposure.map(\.currency) == ["EUR"])
  }

  @Test func `a way is told by its table and fields`() {
    for signal in Signal.all {
      let keys = signal.ways.map { "\($0.table) \($0.fields)" }
      #expect(Set(keys).count == keys.count, "\(signal.id)")
    }
  }

  @Test func `without accounts there is nothing to say`() throws {
    let outcome = try satisfaction("account_id,satisfaction\n")
    #expect(outcome.counts.allSatisfy { $0 == 0 } && outcome.spread == nil)
    #expect(outcome.worst.isEmpty && outcome.exposure.isEmpty && outcome.points == 0)
  }
}
