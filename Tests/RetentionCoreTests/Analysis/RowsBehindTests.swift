import RetentionCore
import Testing

/// The rows behind a value are those that produced it, and no others.
///
/// All accounts are tried at once: with the profile held fixed, none depends on another.
struct RowsBehindTests {
  /// An export, and how it is made from the sample.
  struct Variant: CustomTestStringConvertible {
    var seed: Int
    var without: [String] = []
    var testDescription: String { "seed \(seed) without \(without)" }

    var export: SampleExport {
      let sample = SampleExport(seed: seed, accounts: 6, touchpointsEach: 14)
      return without.reduce(sample) { sample, header in
        sample.changed { table, sample in
          table == .touchpoints || header == "last_improvement_on"
            ? sample.without(header) : sample
        }
      }
    }
  }

  private static let variants = [
    Variant(seed: 1), Variant(seed: 3, without: ["department"]),
    Variant(seed: 4, without: ["channel"]),
    Variant(seed: 5, without: ["last_improvement_on", "direction"]),
  ]

  @Test(arguments: variants)
  func `without them a signal finds something else, without others it finds the same`(
    variant: Variant
  ) throws {
    let export = variant.export
    let explanations = try export.folder.explanations()
    let profile = explanations.reading.book.profile
    var random = SeededGenerator(seed: variant.seed)
    var withRows = 0
    for (index, signal) in Signal.all.enumerated() {
      var behind: [String: Set<SampleExport.Row>] = [:]
      var found: [String: Finding] = [:]
      for account in explanations.accounts where account.rank != nil {
        guard let told = account.signal(signal.id), told.hasValue else { continue }
        behind[account.account.id] = told.contactRows
        found[account.account.id] = told.finding
      }
      let listed = behind.values.reduce(into: Set()) { $0.formUnion($1) }
      withRows += listed.count
      let others = export.contactRows.subtracting(listed)
      let some = others.sorted { ($0.table.rawValue, $0.line) < ($1.table.rawValue, $1.line) }
        .filter { _ in Bool.random(using: &random) }
      func findings(without rows: Set<SampleExport.Row>) throws -> [String: Finding] {
        Outcomes(try export.without(rows).reading(profile: profile)).findings(of: index)
      }
      let (cut, bare, thinned) = (
        try findings(without: listed), try findings(without: others),
        try findings(without: Set(some))
      )
      for (id, finding) in found {
        let rows = behind[id] ?? []
        #expect((cut[id] != finding) == !rows.isEmpty, "\(signal.id) of \(id): \(rows)")
        #expect(bare[id] == finding, "\(signal.id) of \(id) without all others")
        #expect(thinned[id] == finding, "\(signal.id) of \(id) without some others")
      }
    }
    #expect(withRows > 30)
  }

  /// One account that became a customer on 2026-01-10, on the lines of its touchpoints from 2 on.
  private static func explain(
    _ touchpoints: [String], since: String = "2026-01-10"
  ) throws -> Explanation {
    let header = "account_id,date,channel,direction,purpose,outcome\n"
    let export = FolderExport([
      "accounts.csv": "account_id,customer_since\nA,\(since)\n",
      "touchpoints.csv": header + touchpoints.map { "A,\($0)\n" }.joined(),
    ])
    return try #require(try export.explanations().accounts.first)
  }

  private static let missed = ",call,outbound,,no-answer"

  @Test(
    arguments: [
      // Only approaches after the last conversation count; it decides only where others stood before.
      (["2026-08-01", "2026-09-01"].map { $0 + missed }, ["touchpoints 3", "touchpoints 2"]),
      (
        ["2026-08-01,call,inbound,,held", "2026-09-01" + missed], ["touchpoints 3"]
      ),
      (
        [
          "2026-08-01" + missed, "2026-08-02" + missed, "2026-08-10,call,inbound,,held",
          "2026-09-01" + missed,
        ], ["touchpoints 5", "touchpoints 4"]
      ),
      (
        [
          "2026-08-01" + missed, "2026-08-05,call,inbound,,held", "2026-08-05" + missed,
          "2026-08-10,call,inbound,,held", "2026-08-12,call,inbound,,held",
        ], ["touchpoints 6", "touchpoints 5", "touchpoints 3"]
      ),
      // As many stand before the conversation as after it: without them all, nothing is left to count.
      (
        ["2026-08-01" + missed, "2026-08-10,call,inbound,,held", "2026-09-01" + missed],
        ["touchpoints 4", "touchpoints 3", "touchpoints 2"]
      ),
    ] as [([String], [String])])
  func `approaches without an answer are those since the last conversation`(
    touchpoints: [String], rows: [String]
  ) throws {
    let account = try RowsBehindTests.explain(touchpoints, since: "2026-08-01")
    #expect(account.signal("renewal.unanswered")?.places == rows)
  }

  @Test(
    arguments: [
      // Of the last day all rows, and what is older than the sale not at all.
      (["2026-03-01", "2026-05-01", "2026-05-01"], ["touchpoints 4", "touchpoints 3"], nil),
      (["2025-03-01"], ["accounts 2"], .sale("2026-01-10")),
      (["2026-01-10", "2025-12-01"], ["accounts 2"], .sale("2026-01-10")),
    ] as [([String], [String], SignalExplanation.Start?)])
  func `silence is counted from the last conversation, or from the sale`(
    days: [String], rows: [String], start: SignalExplanation.Start?
  ) throws {
    let account = try RowsBehindTests.explain(days.map { $0 + ",call,outbound,insight,held" })
    let silence = try #require(account.signal("abandonment.silence"))
    #expect(silence.places.sorted() == rows.sorted())
    #expect(silence.countedFrom == start)
  }

  @Test func `silence is counted from the beginning of the export where nothing else tells`() throws
  {
    let export = FolderExport([
      "accounts.csv": "account_id\nA\nB\n",
      "touchpoints.csv": "account_id,date,channel\nB,2026-02-01,call\n",
    ])
    let account = try #require(try export.explanations().accounts.first)
    let silence = try #require(account.signal("abandonment.silence"))
    #expect(silence.finding.state == .firing)
    #expect(silence.rows == [])
    #expect(silence.countedFrom == .beginning("2026-02-01"))
  }

  @Test(arguments: [
    ("", "2026-05-01", ["touchpoints 2"]), ("2026-06-01", "2026-05-01", ["accounts 2"]),
    ("2026-04-01", "2026-05-01", ["touchpoints 2"]), ("", "2025-12-01", ["accounts 2"]),
  ])
  func `what got better last is a row of whichever table has the later day`(
    improved: String, trained: String, rows: [String]
  ) throws {
    let export = FolderExport([
      "accounts.csv": "account_id,customer_since,last_improvement_on\nA,2026-01-10,\(improved)\n",
      "touchpoints.csv": "account_id,date,purpose\nA,\(trained),training\n",
    ])
    let account = try #require(try export.explanations().accounts.first)
    #expect(account.signal("fit.standing-still")?.places == rows)
  }

  @Test(arguments: [
    ("promise.undelivered", ["contracts 2", "contracts 3"]), ("promise.late", ["contracts 3"]),
    ("promise.underpriced", ["contracts 2", "contracts 4"]),
    ("promise.over-budget", ["contracts 3"]), ("renewal.late-start", ["contracts 3"]),
    ("renewal.price-rescue", ["contracts 3"]), ("fit.quarter-end-close", ["contracts 2"]),
    ("abandonment.silence", ["contracts 2"]),
  ])
  func `contracts are those that decide or are summed`(signal: String, rows: [String]) throws {
    let export = FolderExport([
      "accounts.csv": "account_id\nA\n",
      "contracts.csv": """
      contract_id,account_id,product,signed_on,start_on,end_on,cancelled_on,commitments_promised,\
      commitments_delivered,delivery_due_on,delivered_on,discount,budget,cost,renewal_discount
      K1,A,Press,2026-02-01,2026-02-01,2027-01-31,,4,2,2026-03-01,2026-03-10,0.2,10,9,
      K2,A,Lathe,2026-02-05,2026-02-05,2026-11-04,,4,4,2026-03-01,2026-03-20,0.1,10,12,0.1
      K3,A,Drill,2026-02-09,2026-02-09,2027-02-08,,,,,,0.2,,,
      K4,A,Saw,2026-03-09,2026-03-09,2027-02-08,2026-04-01,9,0,2026-04-01,,0.5,1,9,

      """,
      "touchpoints.csv": "account_id,date,channel,purpose\nA,2025-03-01,call,other\n",
    ])
    let account = try #require(try export.explanations().accounts.first)
    #expect(account.signal(signal)?.places == rows)
  }
}
