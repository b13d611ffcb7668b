import RetentionCore
import Testing

/// What moved between two scorings, held against runs of `score` that know nothing of each other.
struct ComparisonTests {
  private static let policies = [
    ("the default", "the default"), ("the default", "weights"), ("weights", "definitions"),
  ]

  @Test(arguments: 1...2, policies)
  func `the parts of each change add up and are those of three runs of score`(
    seed: Int, policies: (old: String, new: String)
  ) throws {
    let export = try ComparedExport(
      SampleExport(seed: seed), by: policies.old, and: policies.new)
    let comparison = try export.comparison()
    let before = try export.report(on: export.from, by: export.old).entriesByID
    let added = try export.report(on: export.to, by: export.old).entriesByID
    let after = try export.report(on: export.to, by: export.new).entriesByID
    var moved = Set<Comparison.Cause>()
    for entry in comparison.entries {
      let id = entry.account.id
      #expect(entry.before?.score == before[id]?.score && entry.after?.score == after[id]?.score)
      #expect(entry.before?.exposure == before[id]?.exposure)
      #expect(entry.after?.exposure == after[id]?.exposure)
      #expect(entry.before?.band == before[id]?.band && entry.after?.band == after[id]?.band)
      guard let change = entry.change, let split = entry.split, let time = split.time else {
        #expect(!entry.isCompared)
        continue
      }
      #expect(time.score + split.facts.score + split.policy.score == change.score)
      #expect(abs(time.risk + split.facts.risk + split.policy.risk - change.risk) < 1e-12)
      if let first = time.exposure, let second = split.facts.exposure,
        let third = split.policy.exposure, let whole = change.exposure
      {
        #expect(abs(first + second + third - whole) < 1e-6)
      }
      if let middle = added[id], let last = after[id] {
        #expect(split.policy.score == last.score - middle.score)
      }
      let parts = [(Comparison.Cause.time, time), (.facts, split.facts), (.policy, split.policy)]
      moved.formUnion(parts.filter { $0.1.risk != 0 }.map(\.0))
    }
    #expect(Set(comparison.entries.map(\.account.id)) == Set(before.keys).union(after.keys))
    #expect(moved.contains(.policy) == (policies.old != policies.new))
    #expect(moved.isSuperset(of: [.time, .facts]))
  }

  @Test func `on one day neither time nor facts move anything`() throws {
    let export = try ComparedExport(
      SampleExport(seed: 4), from: SampleExport.day, and: "weights")
    let splits = try export.comparison().entries.compactMap(\.split)
    #expect(splits.count > 10)
    #expect(splits.allSatisfy { $0.time?.risk == 0 && $0.facts.risk == 0 })
    #expect(splits.contains { $0.policy.risk != 0 })
  }

  @Test(arguments: 1...2)
  func `without a row of the days between, facts move nothing`(seed: Int) throws {
    let (from, to): (Day, Day) = ("2026-05-31", SampleExport.day)
    let export = SampleExport(seed: seed).changed { table, rows in
      Self.without(rows, of: table, from: from, to: to)
    }
    let comparison = try ComparedExport(export, from: from, to: to).comparison()
    let splits = comparison.entries.compactMap { $0.split }
    #expect(splits.count > 5)
    #expect(splits.allSatisfy { $0.facts.score == 0 && $0.facts.risk == 0 })
    #expect(splits.contains { $0.time?.score != 0 })
  }

  /// A table without rows, and without dates of things that could be known, after a day up to
  /// another.
  private static func without(
    _ table: SampleTable, of kind: Table, from: Day, to: Day
  ) -> SampleTable {
    let ahead = ["end_on", "customer_since", "delivery_due_on", "start_on"]
    var table = table
    let isBetween = { (cell: String) in Day(cell).map { $0 > from && $0 <= to } ?? false }
    if let date = table.headers.firstIndex(of: "date") {
      table.rows.removeAll { isBetween($0[date]) }
    }
    if let signed = table.headers.firstIndex(of: "signed_on"),
      let start = table.headers.firstIndex(of: "start_on")
    {
      table.rows.removeAll { isBetween($0[signed].isEmpty ? $0[start] : $0[signed]) }
    }
    table.rows = table.rows.map { row in
      zip(table.headers, row).map { !ahead.contains($0) && isBetween($1) ? "" : $1 }
    }
    return table
  }

  // MARK: - Groups and sums

  @Test(arguments: 1...2)
  func `each account is in one group, and the sums of the groups are those of the portfolio`(
    seed: Int
  ) throws {
    // Half of the accounts name no currency: they count in the only one there is.
    var count = 0
    let sample = SampleExport(seed: seed).changed { table, rows in
      guard table == .accounts else { return rows }
      return rows.mapping("currency") { text in
        count += 1
        return count.isMultiple(of: 2) ? "" : text
      }
    }
    let export = try ComparedExport(sample, and: "weights")
    let comparison = try export.comparison()
    let before = try export.report(on: export.from, by: export.old).ranking.portfolio
    let after = try export.report(on: export.to, by: export.new).ranking.portfolio
    #expect(comparison.bandsBefore == before.bandCounts)
    #expect(comparison.bandsAfter == after.bandCounts)
    #expect(Set(comparison.entries.map(\.account.id)).count == comparison.entries.count)
    let money = try #require(comparison.currencies.first)
    #expect(comparison.currencies.count == 1)
    #expect(money.total.exposureBefore == before.money?.total.exposure)
    #expect(money.total.exposureAfter == after.money?.total.exposure)
    var (first, last, accounts) = (ExactSum(), ExactSum(), 0)
    for (group, sum) in zip(Comparison.Group.allCases, money.groups) {
      first += sum.exactBefore
      last += sum.exactAfter
      accounts += sum.accounts
      #expect(sum.accounts == comparison.entries.count { $0.group == group })
    }
    #expect(first == money.total.exactBefore && last == money.total.exactAfter)
    #expect(accounts == comparison.entries.count)
    let changes = money.groups.map(\.change).reduce(0, +)
    #expect(abs(money.total.exposureBefore + changes - money.total.exposureAfter) < 1e-6)
    let parts = money.parts.values.reduce(0, +)
    #expect(abs(parts - money.compared.change) < 1e-6)
  }

  @Test func `groups say what they mean`() throws {
    var seen: Set<Comparison.Group> = []
    for seed in 1...6 {
      for entry in try ComparedExport(SampleExport(seed: seed), and: "weights").comparison().entries
      {
        seen.insert(entry.group)
        let (was, now) = (entry.before, entry.after)
        switch entry.group {
        case .worse:
          #expect(now!.score > was!.score || entry.isNewlyAtRisk || now!.band < was!.band)
        case .better: #expect(now!.score < was!.score || now!.band > was!.band)
        case .noLongerAtRisk: #expect(was!.band.isAtRisk && now!.band == .low)
        case .unchanged: #expect(was!.score == now!.score)
        case .new: #expect(was == nil && entry.reason != nil)
        case .notComparable: #expect((was == nil || now == nil) && entry.reason != nil)
        }
      }
    }
    #expect(seen == Set(Comparison.Group.allCases))
  }

  @Test func `a selection holds for either side and leaves sums of its own`() throws {
    let export = try ComparedExport(SampleExport(seed: 2))
    var selection = Selection()
    selection.owners = ["ann"]
    let comparison = try export.comparison(selection)
    #expect(comparison.entries.count > 3)
    #expect(comparison.entries.allSatisfy { $0.account.owner == "Ann" })
    let report = Report(
      try export.reading([AsOf(export.to)], by: export.new), selection: selection)
    #expect(
      comparison.currencies.first?.total.exposureAfter
        == report.ranking.portfolio.money?.total.exposure)
  }

  // MARK: - Signals

  @Test(arguments: 1...2)
  func `signals that changed are those whose findings did, and their points add up`(
    seed: Int
  ) throws {
    let export = try ComparedExport(SampleExport(seed: seed))
    let comparison = try export.comparison()
    let steps = (
      try export.report(on: export.from, by: export.old),
      try export.report(
        on: export.to, by: export.new)
    )
    let (before, after) = (steps.0.entriesByID, steps.1.entriesByID)
    for entry in comparison.entries where entry.isCompared {
      let id = entry.account.id
      let was = steps.0.assessment(of: try #require(before[id])).score.findings
      let now = steps.1.assessment(of: try #require(after[id])).score.findings
      let changes = comparison.signals(of: entry)
      let changed = Signal.all.indices.filter { abs(was[$0].severity - now[$0].severity) > 1e-9 }
      #expect(Set(changes.map(\.signal)) == Set(changed))
      for change in changes {
        #expect(change.before.finding == was[change.signal])
        #expect(change.after.finding == now[change.signal])
        #expect(!change.causes.isEmpty)
        let grew = now[change.signal].severity > was[change.signal].severity
        #expect([.appeared, .grew].contains(change.kind) == grew)
      }
    }
  }

  @Test(
    arguments: [
      // What is said in June, what in September: what became of the silence, and why.
      (["2026-05-31"], [], SignalChange.Kind.appeared, [Comparison.Cause.time]),
      (["2026-04-01"], [], .grew, [.time]),
      (["2026-04-01"], ["2026-09-29"], .went, [.time, .facts]),
      (["2026-03-01"], ["2026-08-01"], .eased, [.facts]),
    ] as [([String], [String], SignalChange.Kind, [Comparison.Cause])])
  func `what became of a signal is told with its cause`(
    before: [String], after: [String], kind: SignalChange.Kind, causes: [Comparison.Cause]
  ) throws {
    var export = SampleExport(seed: 1, accounts: 0)
    export.accounts.add(["account_id": "A", "customer_since": "2025-01-01"])
    for date in ["2025-01-02"] + before + after {
      export.touchpoints.add(["account_id": "A", "date": date, "channel": "meeting"])
    }
    let comparison = try ComparedExport(export, from: "2026-06-15").comparison()
    let entry = try #require(comparison.entries.first)
    let change = try #require(
      comparison.signals(of: entry).first { $0.id == "abandonment.silence" })
    #expect(change.kind == kind && change.causes == causes)
    #expect(change.after.evidence?.hasPrefix("No conversation for ") == true)
  }

  // MARK: - What can't be rewound

  @Test func `every recorded field is dated, named as undated or says who and what`() throws {
    let profile = try SampleExport(seed: 1).reading().book.profile
    let undated = UndatedField.all(of: profile)
    let names: Set<FieldName> = [
      .accountID, .accountName, .owner, .segment, .currency, .acquiredBy, .lossReason, .contractID,
      .product, .termMonths, .noticeDays, .autoRenews,
    ]
    for table in [Table.accounts, .contracts] {
      let named = Set(undated.filter { $0.table == table }.map(\.field))
      let recorded = try #require(profile.recorded[table])
      let dated = Set(
        FieldEntry.all(of: table).filter { $0.type == .date }.map(\.name))
      #expect(recorded.subtracting(named).subtracting(dated).isSubset(of: names))
      #expect(named.isDisjoint(with: names) && named.isSubset(of: recorded))
    }
    #expect(undated.contains { $0.field == .oldestUnpaidDueOn })
  }

  @Test(arguments: [
    (
      ["last_conversation_on", "complaints_180d"], [], ["last_conversation_on", "complaints_180d"]
    ),
    (["last_conversation_on", "complaints_180d"], ["purpose"], []),
    (["last_conversation_on", "complaints_180d"], ["channel"], ["complaints_180d"]),
  ])
  func `a summary column is named only where a signal is measured by it`(
    summary: [String], touchpoints: [String], named: [String]
  ) {
    var recorded: [Table: Set<FieldName>] = [
      .accounts: Set((["account_id"] + summary).compactMap(FieldName.init(rawValue:)))
    ]
    if !touchpoints.isEmpty {
      recorded[.touchpoints] = Set(
        (["account_id", "date"] + touchpoints).compactMap(FieldName.init(rawValue:)))
    }
    let undated = UndatedField.all(of: ExportProfile(recorded: recorded))
    #expect(undated.map(\.field.rawValue) == named)
  }
}
