import RetentionCore
import Testing

struct AbandonmentSignalTests {
  private static let since = ["customer_since", "2020-01-01"]
  private static let sold = ["customer_since", "2026-01-01"]
  private static let before = ["2025-10-03", "2025-12-01", "2025-12-31"]

  @Test(arguments: [
    SignalCase(
      "abandonment.silence", .firing, 60, accounts: since,
      touchpoints: [
        "date,channel,direction,outcome", "2026-08-01,call,,", "2026-09-01,email,,",
        "2026-09-01,call,internal,", "2026-09-01,call,,no answer", "2026-10-01,call,,",
      ]),
    SignalCase(
      "abandonment.silence", .clear, 30, accounts: since, touchpoints: ["date", "2026-08-31"]),
    SignalCase(
      "abandonment.silence", .noData, accounts: since,
      touchpoints: ["date,channel", "2026-08-31,"]),
    SignalCase(
      "abandonment.silence", .firing, 2_464, accounts: since, touchpoints: ["date", "2026-10-01"]),
    SignalCase("abandonment.silence", .noData, touchpoints: ["date", "2026-10-01"]),
    SignalCase(
      "abandonment.silence", .firing, 60,
      accounts: ["last_conversation_on,last_activity_on", "2026-08-01,2026-09-01"]),
    SignalCase("abandonment.silence", .firing, 60, accounts: ["last_activity_on", "2026-08-01"]),
    SignalCase(
      "abandonment.silence", .noData,
      accounts: ["last_conversation_on,last_activity_on", ",2026-09-01"]),
    SignalCase(
      "abandonment.seller-gone", .firing, 90, accounts: since,
      touchpoints: [
        "date,department,direction", "2026-07-02,sales,", "2026-09-01,sales,internal",
        "2026-09-01,presales,",
      ]),
    SignalCase(
      "abandonment.seller-gone", .clear, 29, accounts: ["acquired_by", "Eve"],
      touchpoints: ["date,person", "2026-07-02,Ann", "2026-09-01,EVE"]),
    SignalCase(
      "abandonment.seller-gone", .noData, accounts: ["acquired_by", ""],
      touchpoints: ["date,person", "2026-07-02,Ann"]),
    SignalCase(
      "abandonment.seller-gone", .firing, 90,
      accounts: ["acquired_by,last_seller_touch_on", ",2026-07-02"],
      touchpoints: ["date,person", "2026-09-02,Ann"]),
    SignalCase(
      "abandonment.attention-drop", .firing, 2.0 / 3, accounts: sold,
      touchpoints: ["date"] + before + ["2026-07-03", "2026-07-02", "2026-01-01"]),
    SignalCase(
      "abandonment.attention-drop", .clear, 0, accounts: sold,
      touchpoints: ["date"] + before + ["2026-09-01", "2026-09-01", "2026-09-01", "2026-09-01"]),
    SignalCase(
      "abandonment.attention-drop", .noData, accounts: sold,
      touchpoints: ["date,direction", "2025-10-03,", "2025-12-01,", "2025-12-02,internal"]),
    SignalCase(
      "abandonment.attention-drop", .noData, accounts: sold,
      touchpoints: ["date", "2025-10-04", "2025-12-01", "2025-12-31"]),
    SignalCase(
      "abandonment.attention-drop", .notApplicable, accounts: ["customer_since", "2024-09-29"],
      touchpoints: ["date"] + before),
    SignalCase(
      "abandonment.attention-drop", .notApplicable, accounts: ["customer_since", "2026-07-03"],
      touchpoints: ["date"] + before),
    SignalCase("abandonment.attention-drop", .notApplicable, touchpoints: ["date"] + before),
    SignalCase(
      "abandonment.impersonal", .firing, 0.75,
      touchpoints: [
        "date,channel,direction", "2026-09-01,email,outbound", "2026-09-01,letter,outbound",
        "2026-04-04,nps,out", "2026-09-01,call,outbound", "2026-09-01,,outbound",
        "2026-09-01,email,inbound", "2026-04-03,call,outbound",
      ]),
    SignalCase(
      "abandonment.impersonal", .noData,
      touchpoints: ["date,channel,direction", "2026-09-01,email,outbound", "2026-09-01,mail,out"]),
    SignalCase("abandonment.impersonal", .clear, 0.6, accounts: ["impersonal_share", "60%"]),
    SignalCase(
      "abandonment.reactive", .firing, 2.0 / 3,
      touchpoints: [
        "date,direction", "2026-09-01,in", "2026-09-01,in", "2026-09-01,out", "2026-09-01,",
        "2026-09-01,internal", "2026-04-03,out",
      ]),
    SignalCase(
      "abandonment.reactive", .noData,
      touchpoints: ["date,direction", "2026-09-01,in", "2026-09-01,in", "2026-04-03,in"]),
    SignalCase("abandonment.reactive", .clear, 0.1, accounts: ["inbound_share", "0.1"]),
    SignalCase(
      "abandonment.silo", .firing, 2, accounts: since,
      touchpoints: [
        "date,department,direction", "2026-04-03,finance,", "2026-09-01,sales,internal",
        "2026-09-01,other,", "2026-09-01,,",
      ]),
    SignalCase(
      "abandonment.silo", .noData, accounts: since,
      touchpoints: ["date,department", "2026-04-04,sales"]),
    SignalCase("abandonment.silo", .clear, 3, accounts: ["departments_in_touch", "3"]),
    SignalCase(
      "abandonment.rough-handoffs", .firing, 0.5,
      handOffs: [
        "date,items_required,items_complete", "2026-09-01,6,2", "2026-09-01,2,2", "2026-09-01,9,",
        "2025-09-30,9,0", "2026-10-01,9,0",
      ]),
    SignalCase(
      "abandonment.rough-handoffs", .clear, 0,
      handOffs: ["date,items_required,items_complete", "2026-09-01,2,3"]),
    SignalCase(
      "abandonment.rough-handoffs", .noData,
      handOffs: ["date,items_required,items_complete", "2026-09-01,0,3"]),
    SignalCase(
      "abandonment.rough-handoffs", .firing, 0.25, accounts: ["handoff_completeness", "0.75"]),
    SignalCase(
      "abandonment.slow-handoffs", .firing, 10,
      handOffs: [
        "date,accepted_on", "2026-09-10,", "2026-08-01,2026-08-11", "2026-07-01,2026-07-01",
      ]),
    SignalCase(
      "abandonment.slow-handoffs", .noData, handOffs: ["date,accepted_on", "2025-09-30,"]),
    SignalCase("abandonment.slow-handoffs", .clear, 2, accounts: ["handoff_accept_days", "2"]),
    SignalCase(
      "abandonment.no-continuity", .firing, 0.5,
      handOffs: [
        "date,from_department,to_department,joint_meeting", "2026-09-01,sales,success,no",
        "2026-09-01,presales,support,yes", "2026-09-01,sales,presales,no", "2026-09-01,sales,,no",
        "2026-09-01,success,support,no", "2026-09-01,sales,success,",
      ]),
    SignalCase(
      "abandonment.no-continuity", .noData,
      handOffs: ["date,joint_meeting,from_department", "2026-09-01,no,sales"]),
    SignalCase("abandonment.no-continuity", .clear, 0, accounts: ["handoff_joint_share", "100%"]),
    SignalCase("abandonment.owner-turnover", .firing, 2, accounts: ["owner_changes_12m", "2"]),
    SignalCase("abandonment.owner-turnover", .clear, 0, accounts: ["owner_changes_12m", "0"]),
    SignalCase("abandonment.owner-turnover", .noData, accounts: ["owner_changes_12m", ""]),
    SignalCase(
      "abandonment.unpaid", .firing, 30, accounts: ["oldest_unpaid_due_on", "2026-08-31"]),
    SignalCase("abandonment.unpaid", .clear, 0, accounts: ["oldest_unpaid_due_on", ""]),
    SignalCase("abandonment.unpaid", .clear, 0, accounts: ["oldest_unpaid_due_on", "2026-10-01"]),
    SignalCase(
      "abandonment.no-internal-review", .firing, 60, accounts: since,
      touchpoints: ["date,direction", "2026-08-01,internal", "2026-09-01,out"]),
    SignalCase(
      "abandonment.no-internal-review", .noData, accounts: since,
      touchpoints: ["date,direction", "2026-08-01,out", "2026-10-01,internal"]),
    SignalCase(
      "abandonment.no-internal-review", .clear, 29,
      accounts: ["last_internal_review_on", "2026-09-01"]),
  ])
  func `measures what the model says`(signal: SignalCase) throws {
    try signal.check()
  }
}
