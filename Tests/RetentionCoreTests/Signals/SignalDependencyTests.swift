import RetentionCore
import Testing

/// A signal finds the same without any column that it does not read.
///
/// What each reads is written down here a second time, from MODEL §4: the columns that its row
/// names, and those by which §2 and §3 define the words in it.
struct SignalDependencyTests {
  private static let since = ["a.customer_since", "c.signed_on", "c.start_on"]
  private static let talk = ["t.channel", "t.direction", "t.outcome"]
  private static let value = ["t.direction", "t.purpose", "t.outcome"]
  private static let inForce = [
    "c.product", "c.signed_on", "c.start_on", "c.end_on", "c.term_months", "c.cancelled_on",
    "c.auto_renews",
  ]
  private static let seats = ["a.seats_licensed", "a.seats_active"]

  private static let reads: [String: [String]] = [
    "context.undocumented": [
      "a.context_goals", "a.context_success_criteria", "a.context_stakeholders",
      "a.context_end_users", "a.context_constraints",
    ],
    "context.thin-discovery": talk + since,
    "context.users-unheard": talk + since + ["t.contact_role"],
    "context.narrow-contact": talk + since + ["t.contact_role"],
    "context.champion-left": ["a.champion_left_on", "a.champion_successor"],
    "context.lost-in-handoff": ["h.context_shared"],
    "context.usage-failures": ["t.direction", "t.purpose"],
    "fit.idle-seats": seats + since,
    "fit.falling-usage": ["a.usage_previous", "a.usage_current"],
    "fit.unmet-requirements": ["a.unmet_requirements"],
    "fit.outgrown": seats,
    "fit.standing-still": ["a.last_improvement_on", "t.purpose", "t.direction"] + since,
    "fit.rushed-sale": ["c.signed_on", "c.opportunity_created_on", "c.contract_id"],
    "fit.quarter-end-close": ["c.signed_on", "c.contract_id"],
    "fit.dissatisfied": ["a.satisfaction"],
    "promise.undelivered": inForce
      + ["c.commitments_promised", "c.commitments_delivered", "c.delivery_due_on"],
    "promise.late": inForce + ["c.delivered_on", "c.delivery_due_on"],
    "promise.underpriced": inForce + ["c.discount", "c.annual_value", "c.list_value"],
    "promise.over-budget": inForce + ["c.budget", "c.cost"],
    "promise.complaints": ["t.direction", "t.purpose"] + since,
    "promise.rework": ["h.rework_hours"],
    "abandonment.silence": talk + since,
    "abandonment.seller-gone": ["t.department", "t.person", "a.acquired_by", "t.direction"] + since,
    "abandonment.attention-drop": ["t.direction"] + since,
    "abandonment.impersonal": ["t.channel", "t.direction"],
    "abandonment.reactive": ["t.direction"],
    "abandonment.silo": ["t.department"] + since,
    "abandonment.rough-handoffs": ["h.items_required", "h.items_complete"],
    "abandonment.slow-handoffs": ["h.accepted_on"],
    "abandonment.no-continuity": ["h.joint_meeting", "h.from_department", "h.to_department"],
    "abandonment.owner-turnover": ["a.owner_changes_12m"],
    "abandonment.unpaid": ["a.oldest_unpaid_due_on"],
    "abandonment.no-internal-review": ["t.direction"] + since,
    "renewal.late-start": inForce
      + ["c.notice_days", "c.contract_id", "t.purpose", "t.direction"],
    "renewal.only-selling": ["t.direction", "t.purpose"] + since,
    "renewal.no-pulse-check": value + since,
    "renewal.just-checking-in": ["t.direction", "t.subject"],
    "renewal.price-rescue": inForce + ["c.renewal_discount"],
    "renewal.unanswered": talk + since,
    "renewal.lapsed": inForce,
    "renewal.complacency": value + since + inForce,
  ]

  @Test(arguments: Table.allCases)
  func `without a column that it does not read a signal finds the same`(table: Table) throws {
    let export = SampleExport(seed: 8, accounts: 30, touchpointsEach: 14)
    let outcomes = Outcomes(try export.reading())
    let headers = try #require(export.tables[table]).headers
    for header in headers where header != "account_id" && header != "date" {
      let cut = export.changed { $0 == table ? $1.without(header) : $1 }
      let after = Outcomes(try cut.reading())
      let column = "\(table.rawValue.prefix(1)).\(header)"
      for (index, signal) in Signal.all.enumerated() {
        let reads = try #require(SignalDependencyTests.reads[signal.id])
        guard !reads.contains(column) else { continue }
        #expect(
          after.findings(of: index) == outcomes.findings(of: index), "\(signal.id), \(column)")
      }
    }
  }

  @Test(arguments: Signal.all)
  func `a signal names what it reads`(signal: Signal) throws {
    let reads = try #require(SignalDependencyTests.reads[signal.id])
    for way in signal.ways where way.table != .accounts || signal.ways.count == 1 {
      for field in way.fields {
        #expect(reads.contains("\(way.table.rawValue.prefix(1)).\(field.rawValue)"))
      }
    }
  }
}
