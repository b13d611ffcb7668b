import RetentionCore
import Testing

struct ContextSignalTests {
  private static let since = ["customer_since", "2020-01-01"]
  private static let late = ["customer_since", "2026-09-01"]
  private static let old = "2020-01-01,meeting,user"

  @Test(arguments: [
    SignalCase(
      "context.undocumented", .firing, 2.0 / 3,
      accounts: ["context_goals,context_end_users,context_constraints", "grow,no,"]),
    SignalCase(
      "context.undocumented", .clear, 0, accounts: ["context_goals,context_end_users", "yes,x"]),
    SignalCase("context.undocumented", .firing, 1, accounts: ["context_goals", "none"]),
    SignalCase("context.undocumented", .noData, accounts: ["owner", "Ann"]),
    // H may be at most 180 days before the sale on 2026-01-01: 2025-07-05.
    SignalCase(
      "context.thin-discovery", .firing, 1, accounts: ["customer_since", "2026-01-01"],
      touchpoints: ["date,channel", "2025-07-05,email", "2026-01-01,call", "2026-01-02,call"]),
    SignalCase(
      "context.thin-discovery", .clear, 3, accounts: ["customer_since", "2026-01-01"],
      touchpoints: ["date,channel", "2025-07-05,call", "2025-12-01,chat", "2026-01-01,call"]),
    SignalCase(
      "context.thin-discovery", .firing, 2, accounts: ["customer_since", "2026-01-01"],
      touchpoints: [
        "date,channel,outcome", "2025-07-04,call,held", "2025-12-01,chat,", "2026-01-01,call,held",
        "2025-12-02,call,declined",
      ]),
    SignalCase(
      "context.thin-discovery", .noData, accounts: ["customer_since", "2026-01-01"],
      touchpoints: ["date", "2025-07-06"]),
    SignalCase("context.thin-discovery", .noData, touchpoints: ["date", "2020-07-06"]),
    SignalCase(
      "context.thin-discovery", .firing, 1, accounts: ["discovery_conversations", "1"]),
    SignalCase(
      "context.thin-discovery", .noData,
      accounts: ["discovery_conversations", "1"], touchpoints: ["date", "2026-01-01"]),
    SignalCase(
      "context.users-unheard", .firing, 100, accounts: since,
      touchpoints: [
        "date,channel,contact_role", "2026-06-22,visit,user", "2026-09-01,call,executive",
      ]),
    SignalCase(
      "context.users-unheard", .clear, 90, accounts: since,
      touchpoints: ["date,channel,contact_role", "2026-07-02,visit,End User"]),
    // Never, and the export begins after the sale: at least 29 days.
    SignalCase(
      "context.users-unheard", .noData, accounts: since,
      touchpoints: ["date,channel,contact_role", "2026-09-01,email,user"]),
    SignalCase(
      "context.users-unheard", .firing, 272, accounts: since,
      touchpoints: ["date,channel,contact_role", "2026-01-01,email,user"]),
    // Never, and the sale is after the beginning of the export: since the sale.
    SignalCase(
      "context.users-unheard", .clear, 29, accounts: late,
      touchpoints: ["date,channel,contact_role", "2026-01-01,email,user"]),
    SignalCase(
      "context.users-unheard", .firing, 272,
      accounts: ["customer_since,last_end_user_touch_on", "2020-01-01,2026-01-01"]),
    SignalCase(
      "context.users-unheard", .firing, 2_464,
      accounts: ["customer_since,last_end_user_touch_on", "2020-01-01,2026-10-01"]),
    SignalCase("context.users-unheard", .noData, accounts: ["last_end_user_touch_on", ""]),
    SignalCase(
      "context.narrow-contact", .firing, 1, accounts: since,
      touchpoints: [
        "date,channel,contact_role", old, "2026-09-01,call,procurement", "2026-04-04,call,manager",
        "2026-04-03,call,executive", "2026-09-01,email,user",
      ]),
    SignalCase(
      "context.narrow-contact", .clear, 3, accounts: since,
      touchpoints: [
        "date,channel,contact_role", old, "2026-09-01,call,buyer", "2026-09-01,call,vp",
        "2026-09-01,call,operator",
      ]),
    SignalCase(
      "context.narrow-contact", .firing, 0, accounts: since,
      touchpoints: ["date,channel,contact_role", old]),
    SignalCase(
      "context.narrow-contact", .noData, accounts: late,
      touchpoints: ["date,channel,contact_role", old]),
    SignalCase("context.narrow-contact", .firing, 2, accounts: ["contact_levels", "2"]),
    SignalCase(
      "context.champion-left", .firing, 1,
      accounts: ["champion_left_on,champion_successor", "2026-09-30,"]),
    SignalCase(
      "context.champion-left", .clear, 0,
      accounts: ["champion_left_on,champion_successor", "2026-09-30,Zed"]),
    SignalCase("context.champion-left", .clear, 0, accounts: ["champion_left_on", "2026-10-01"]),
    SignalCase("context.champion-left", .clear, 0, accounts: ["champion_left_on", ""]),
    SignalCase(
      "context.lost-in-handoff", .firing, 0.5,
      handOffs: [
        "date,context_shared", "2026-09-30,no", "2025-10-01,yes", "2025-09-30,no", "2026-01-01,",
      ]),
    SignalCase(
      "context.lost-in-handoff", .noData, handOffs: ["date,context_shared", "2026-01-01,"]),
    SignalCase(
      "context.lost-in-handoff", .firing, 0.25, accounts: ["handoff_context_share", "0.75"]),
    SignalCase(
      "context.usage-failures", .firing, 0.5,
      touchpoints: [
        "date,direction,purpose", "2026-09-30,inbound,support", "2026-07-03,inbound,complaint",
        "2026-09-01,outbound,support", "2026-09-01,,pulse", "2026-09-01,internal,support",
        "2026-07-02,inbound,support",
      ]),
    SignalCase(
      "context.usage-failures", .noData,
      touchpoints: [
        "date,direction,purpose", "2026-09-30,inbound,support", "2026-09-30,inbound,support",
        "2026-09-30,inbound,support",
      ]),
    SignalCase("context.usage-failures", .clear, 0.3, accounts: ["trouble_share", "30%"]),
  ])
  func `measures what the model says`(signal: SignalCase) throws {
    try signal.check()
  }
}
