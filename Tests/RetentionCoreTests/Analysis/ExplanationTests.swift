import Foundation
import RetentionCore
import Testing

struct ExplanationTests {
  /// The risk by the arithmetic of the model, written down a second time.
  private static func risk(
    _ explanation: Explanation, base: Double = 0, severity: (SignalExplanation) -> Double
  ) -> Double {
    let safe = Scenario.allCases.reduce(1 - base) { safe, scenario in
      let none = explanation.signals(of: scenario).reduce(1.0) {
        $0 * (1 - $1.setting.weight * severity($1))
      }
      return safe * (1 - 0.5 * (1 - none))
    }
    return 1 - safe
  }

  private static func explanations(seed: Int, policy: Policy = Policy()) throws -> [Explanation] {
    try SampleExport(seed: seed, accounts: 24).folder.explanations(policy: policy).accounts
      .filter { $0.rank != nil }
  }

  @Test(arguments: [(11, 0.0), (12, 0.03)])
  func `points add up to the risk, signal by signal and scenario by scenario`(
    seed: Int, base: Double
  ) throws {
    var policy = Policy()
    policy.general.base = base
    for account in try ExplanationTests.explanations(seed: seed, policy: policy) {
      let (points, risk) = (account.assessment.points, account.assessment.score.risk)
      let signals = account.signals.reduce(0) { $0 + $1.points }
      #expect(abs(signals + points.base - 100 * risk) < 1e-9)
      #expect(abs(risk - ExplanationTests.risk(account, base: base) { $0.finding.severity }) < 1e-9)
      for (scenario, whole) in zip(Scenario.allCases, points.scenarios) {
        let parts = account.signals(of: scenario).reduce(0) { $0 + $1.points }
        #expect(abs(parts - whole) < 1e-9)
      }
      #expect(account.signals.map(\.signal.id) == Signal.all.map(\.id))
      #expect((base > 0) == (points.base > 0))
    }
  }

  @Test(arguments: 13...14)
  func `what an action or a missing signal would change is what scoring again gives`(
    seed: Int
  ) throws {
    for account in try ExplanationTests.explanations(seed: seed) {
      let risk = account.assessment.score.risk
      for signal in account.signals {
        let worst = ExplanationTests.risk(account) {
          $0.signal.id == signal.signal.id && $0.finding.state == .noData ? 1 : $0.finding.severity
        }
        #expect(abs(signal.pointsAtMost - 100 * (worst - risk)) < 1e-9)
        #expect((signal.gap != nil) == (signal.finding.state == .noData))
      }
      let firing = account.signals.filter { $0.finding.state == .firing }
      #expect(Set(account.actions.map(\.action)) == Set(firing.map(\.signal.action)))
      for effect in account.actions {
        let after = ExplanationTests.risk(account) {
          $0.signal.action == effect.action ? 0 : $0.finding.severity
        }
        #expect(abs(effect.riskDrop - (risk - after)) < 1e-9)
        #expect(effect.scoreAfter == Int((100 * after + 0.5 + 1e-9).rounded(.down)))
      }
      #expect(account.actions.map(\.riskDrop) == account.actions.map(\.riskDrop).sorted(by: >))
      #expect(account.actions.first?.action == account.assessment.nextStep?.action)
    }
  }

  @Test func `an account that is no customer is explained by its standing`() throws {
    let export = FolderExport([
      "accounts.csv": """
      account_id,customer_since,churned_on
      A,2027-01-01,
      B,2020-01-01,2026-05-01
      C,2020-01-01,

      """
    ])
    let accounts = try export.explanations().accounts
    #expect(accounts.map(\.standing) == [.prospect, .lost, .customer])
    #expect(accounts.map(\.rank) == [nil, nil, 1])
    #expect(accounts.map(\.signals.count) == [0, 0, Signal.all.count])
  }

  @Test(arguments: [
    ("abandonment.silence", "missing"),
    ("fit.idle-seats", "too little accounts"), ("abandonment.reactive", "missing"),
  ])
  func `a gap says what is missing`(id: String, gap: String) throws {
    let export = FolderExport([
      "accounts.csv": "account_id,seats_active,seats_licensed\nA,,5\n"
    ])
    let signal = try #require(try export.explanations().accounts.first?.signal(id))
    switch try #require(signal.gap) {
    case .missing(let lacks):
      #expect(gap.hasPrefix("missing"))
      #expect(lacks.contains { $0.table == .touchpoints && $0.isTableMissing })
    case .tooLittle(let table, let fields):
      #expect(gap == "too little \(table.rawValue)")
      #expect(fields == [.seatsActive, .seatsLicensed])
    case .tooShort: Issue.record("the export has no touchpoints that could begin too late")
    }
  }

  @Test func `touchpoints that begin late are a gap of their own`() throws {
    let export = FolderExport([
      "accounts.csv": "account_id\nA\nB\n",
      "touchpoints.csv": "account_id,date,purpose\nB,2026-09-10,complaint\n",
    ])
    let account = try #require(try export.explanations().accounts.first)
    #expect(account.signal("promise.complaints")?.gap == .tooShort)
  }

  // MARK: - When

  @Test func `weeks end with the day and hold seven days each`() throws {
    let days = [
      "2026-09-30", "2026-09-24", "2026-09-23", "2026-04-02", "2026-04-01", "2026-10-01",
    ]
    let directions = ["inbound", "outbound", "internal", "", "outbound", "outbound"]
    let rows = zip(days, directions).map { "A,\($0),\($1)\n" }.joined()
    let export = FolderExport([
      "accounts.csv": "account_id\nA\n", "touchpoints.csv": "account_id,date,direction\n" + rows,
    ])
    let timeline = try #require(try export.explanations().accounts.first).timeline
    #expect(timeline.weeks.count == 26)
    #expect(timeline.weeks.map(\.total) == [1] + Array(repeating: 0, count: 23) + [1, 2])
    let last = try #require(timeline.weeks.last)
    #expect(last.firstDay == "2026-09-24" && last.lastDay == "2026-09-30")
    #expect(last.inbound == 1 && last.outbound == 1)
    #expect(timeline.weeks[24].internal == 1)
    #expect(timeline.lastTouchOn == "2026-09-30")
    #expect(timeline.laterRows == 1)
  }

  @Test func `dates of the account, its contracts and hand-offs stand in their order`() throws {
    let export = FolderExport([
      "accounts.csv": "account_id,customer_since,champion_left_on\nA,2026-01-02,2026-03-01\n",
      "contracts.csv": """
      contract_id,account_id,product,signed_on,start_on,end_on,notice_days,cancelled_on
      K1,A,Press,2026-01-02,2026-02-01,2027-01-31,90,
      K2,A,Lathe,2026-01-03,,2026-12-31,,2026-05-05

      """,
      "handoffs.csv": """
      account_id,date,from_department,to_department
      A,2026-02-14,sales,success
      A,2026-12-24,success,support

      """,
    ])
    let timeline = try #require(try export.explanations().accounts.first).timeline
    let told = timeline.events.map { event in
      let row = event.row.map { "\($0.table.rawValue) \($0.place.line)" } ?? ""
      return [event.day.description, event.kind.rawValue, event.subject, row]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    #expect(
      told == [
        "2026-01-02 customer_since accounts 2", "2026-01-02 contract_signed Press contracts 2",
        "2026-01-03 contract_signed Lathe contracts 3",
        "2026-02-01 contract_starts Press contracts 2",
        "2026-02-14 hand_off from sales to success handoffs 2",
        "2026-03-01 champion_left accounts 2",
        "2026-05-05 contract_cancelled Lathe contracts 3",
        "2026-11-02 decision Press contracts 2", "2027-01-31 renewal Press contracts 2",
      ])
    #expect(timeline.laterRows == 1)
  }
}
