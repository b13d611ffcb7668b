import RetentionCore
import Testing

/// Laws that hold for every signal.
struct SignalTests {
  @Test func `ids are unique and begin with their scenario`() {
    #expect(Signal.all.count == 41)
    #expect(Set(Signal.all.map(\.id)).count == Signal.all.count)
    for scenario in Scenario.allCases {
      for signal in scenario.signals {
        #expect(signal.id.hasPrefix(scenario.rawValue + "."))
        #expect(signal.scenario == scenario)
        let name = signal.id.dropFirst(scenario.rawValue.count + 1)
        #expect(name.allSatisfy { $0.isLowercase || $0 == "-" } && name.contains { $0 != "-" })
      }
    }
    #expect(Scenario.allCases.flatMap(\.signals).map(\.id) == Signal.all.map(\.id))
  }

  @Test(arguments: Signal.all)
  func `has a question, a source, a weight and a ramp`(signal: Signal) {
    #expect(signal.question.hasSuffix("?"))
    #expect(signal.question.first?.isUppercase == true)
    #expect(signal.question.count { "?.!".contains($0) } == 1)
    #expect(signal.weight > 0 && signal.weight < 1)
    #expect(signal.ramp.from != signal.ramp.to)
    #expect(!signal.ways.isEmpty)
    #expect(signal.measured.last?.isPunctuation == false)
    #expect(signal.source.description.contains("Babette Ten Haken"))
  }

  @Test(arguments: Signal.all)
  func `says in a sentence or two why it tells of a loss`(signal: Signal) {
    #expect(signal.why.hasSuffix("."))
    #expect(signal.why.first?.isUppercase == true)
    #expect((1...2).contains(signal.why.count { "?.!".contains($0) }))
    #expect(!signal.why.contains("\n") && !signal.why.contains("  "))
    #expect(Signal.all.count { $0.why == signal.why } == 1)
  }

  @Test(arguments: Signal.all)
  func `more of the bad never scores lower, from 0 to 1`(signal: Signal) {
    let (from, to) = (signal.ramp.from, signal.ramp.to)
    let severities = (-50...150).map {
      signal.ramp.severity(of: from + (to - from) * Double($0) / 100)
    }
    #expect(severities == severities.sorted())
    #expect(severities.allSatisfy { (0...1).contains($0) })
    #expect(severities[0...50].allSatisfy { $0 == 0 })
    #expect(abs(severities[100] - 0.25) < 1e-9)
    #expect(severities[150...].allSatisfy { abs($0 - 1) < 1e-9 })
    for value in [-.infinity, .infinity, .nan, -1e300, 1e300] {
      #expect((0...1).contains(signal.ramp.severity(of: value)))
    }
  }

  @Test(arguments: [(0.0, 0.0), (5, 5)])
  func `a ramp without a length traps on nothing`(from: Double, to: Double) {
    let ramp = Ramp(from: from, to: to)
    for value in [from - 1, from, from + 1] { #expect((0...1).contains(ramp.severity(of: value))) }
  }

  @Test(arguments: Signal.all)
  func `without what it needs it has no data, or does not apply`(signal: Signal) throws {
    let bare = SmallExport(accounts: "account_id,customer_since\nA,2020-01-01\nB,\n")
    let index = try #require(Signal.all.firstIndex { $0.id == signal.id })
    for (account, finding) in Outcomes(try bare.reading()).findings(of: index) {
      let expected: Finding.State = signal.condition == nil ? .noData : finding.state
      #expect(finding.state == expected, "\(account)")
      #expect([.noData, .notApplicable].contains(finding.state))
      #expect(finding.value == 0 && finding.severity == 0)
    }
  }

  @Test func `every signal is seen firing, clear and without data`() throws {
    var seen = [Set<Finding.State>](repeating: [], count: Signal.all.count)
    for seed in 20...25 {
      let export = SampleExport(seed: seed)
      var bare = SmallExport(contracts: export.contracts.text)
      bare.tables[.accounts] = "account_id\n" + export.accounts.rows.map { $0[0] + "\n" }.joined()
      for reading in [try export.reading(), try bare.reading(on: SampleExport.day)] {
        for account in Outcomes(reading).accounts.values {
          for (index, finding) in account.findings.enumerated() {
            seen[index].insert(finding.state)
          }
        }
      }
    }
    for (signal, states) in zip(Signal.all, seen) {
      var expected: Set<Finding.State> = [.firing, .clear, .noData]
      if signal.condition != nil { expected.insert(.notApplicable) }
      // Where these apply, what they ask for is there; a line that lapsed is over for a day at least.
      if signal.id == "fit.quarter-end-close" { expected.remove(.noData) }
      if signal.id == "renewal.lapsed" { expected.subtract([.noData, .clear]) }
      #expect(states == expected, "\(signal.id)")
    }
  }

  @Test(arguments: 30...32)
  func `evidence is one sentence with a number in it`(seed: Int) throws {
    let reading = try SampleExport(seed: seed).reading()
    let scorer = Scorer(reading.book)
    for number in 0..<reading.book.count {
      let assessment = scorer.assess(number)
      for (index, signal) in Signal.all.enumerated() {
        let finding = assessment.score.findings[index]
        let evidence = assessment.evidence(of: index)
        #expect((evidence != nil) == [.firing, .clear].contains(finding.state))
        guard let evidence else { continue }
        #expect(evidence.contains { $0.isNumber }, "\(signal.id): \(evidence)")
        #expect(evidence.hasSuffix("."), "\(signal.id): \(evidence)")
        #expect(!evidence.dropLast().contains(". "), "\(signal.id): \(evidence)")
        #expect(!evidence.contains("\n"), "\(signal.id): \(evidence)")
        #expect(evidence.first?.isUppercase == true || evidence.first?.isNumber == true)
        #expect((0...1).contains(finding.severity))
      }
    }
  }

  @Test(arguments: Action.allCases)
  func `a remedy is one imperative sentence, and some signal calls for it`(action: Action) {
    #expect(action.remedy.hasSuffix("."))
    #expect(!action.remedy.dropLast().contains(". "))
    #expect(!action.remedy.contains("\n"))
    #expect(action.remedy.first?.isUppercase == true)
    let firstWord = action.remedy.prefix { $0 != " " }
    let isStatement = ["The", "You", "We", "It", "There", "Customers", "They"].contains(firstWord)
    #expect(!isStatement)
    #expect(Signal.all.contains { $0.action == action })
  }
}
