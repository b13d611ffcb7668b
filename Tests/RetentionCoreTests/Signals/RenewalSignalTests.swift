import RetentionCore
import Testing

struct RenewalSignalTests {
  private static let since = ["customer_since", "2020-01-01"]
  private static let year = ["start_on,end_on,notice_days", "2026-01-01,2026-12-31,60"]
  private static let long = ["start_on,end_on", "2025-01-01,2026-12-02"]

  @Test(arguments: [
    // D is 2026-11-01; without a talk it is 32 days off.
    SignalCase(
      "renewal.late-start", .firing, 32, contracts: year,
      touchpoints: [
        "date,purpose,direction", "2026-01-01,renewal,", "2025-12-31,renewal,",
        "2026-09-01,renewal,internal", "2026-09-01,quote,",
      ]),
    SignalCase(
      "renewal.late-start", .firing, 61, contracts: year,
      touchpoints: ["date,purpose", "2026-09-01,renewal", "2026-09-20,renewal"]),
    SignalCase(
      "renewal.late-start", .clear, 303, contracts: year,
      touchpoints: ["date,purpose", "2026-01-02,extension"]),
    // Not before a year before the end.
    SignalCase(
      "renewal.late-start", .firing, 92,
      contracts: ["start_on,end_on", "2020-01-01,2026-12-31"],
      touchpoints: ["date,purpose", "2025-12-30,renewal"]),
    SignalCase(
      "renewal.late-start", .clear, 365,
      contracts: ["start_on,end_on", "2020-01-01,2026-12-31"],
      touchpoints: ["date,purpose", "2025-12-31,renewal"]),
    SignalCase(
      "renewal.late-start", .firing, -28, contracts: ["end_on,notice_days", "2026-10-02,30"],
      touchpoints: ["date,purpose", "2026-09-01,pulse"]),
    SignalCase("renewal.late-start", .noData, touchpoints: ["date,purpose", "2026-09-01,renewal"]),
    SignalCase(
      "renewal.late-start", .firing, 92,
      accounts: ["end_on,renewal_started_on", "2026-12-31,2025-12-30"]),
    SignalCase(
      "renewal.late-start", .firing, 92, accounts: ["end_on,renewal_started_on", "2026-12-31,"]),
    SignalCase(
      "renewal.late-start", .clear, 121,
      accounts: ["end_on,renewal_started_on", "2026-12-31,2026-09-01"]),
    SignalCase(
      "renewal.only-selling", .firing, 0.75, accounts: ["customer_since", "2026-01-01"],
      touchpoints: [
        "date,direction,purpose", "2026-01-02,out,quote", "2026-09-01,out,demo",
        "2026-09-01,out,upsell", "2026-09-01,out,support", "2026-01-01,out,support",
        "2026-09-01,in,support", "2026-09-01,out,",
      ]),
    SignalCase(
      "renewal.only-selling", .noData, accounts: ["customer_since", "2026-01-01"],
      touchpoints: ["date,direction,purpose", "2026-09-01,out,quote", "2026-09-01,out,demo"]),
    SignalCase("renewal.only-selling", .clear, 0.5, accounts: ["commercial_share", "0.5"]),
    SignalCase(
      "renewal.no-pulse-check", .firing, 120, accounts: since,
      touchpoints: [
        "date,purpose,outcome,direction", "2026-06-02,qbr,,", "2026-09-01,pulse,declined,",
        "2026-09-01,training,,internal", "2026-09-01,support,,",
      ]),
    SignalCase(
      "renewal.no-pulse-check", .clear, 29, accounts: since,
      touchpoints: ["date,purpose,outcome", "2026-09-01,insight,answered"]),
    SignalCase(
      "renewal.no-pulse-check", .noData, accounts: since,
      touchpoints: ["date,purpose", "2026-09-01,quote"]),
    SignalCase(
      "renewal.no-pulse-check", .firing, 121, accounts: ["last_pulse_check_on", "2026-06-01"]),
    SignalCase(
      "renewal.just-checking-in", .firing, 0.5,
      touchpoints: [
        "date,direction,subject", "2026-09-01,out,Just CHECKING IN", "2025-10-01,out,touch base?",
        "2026-09-01,out,Plan", "2026-09-01,out,Report", "2026-09-01,out,",
        "2026-09-01,in,checking in", "2025-09-30,out,checking in",
      ]),
    SignalCase(
      "renewal.just-checking-in", .noData,
      touchpoints: [
        "date,direction,subject", "2026-09-01,out,checking in", "2026-09-01,out,check-in",
      ]),
    SignalCase(
      "renewal.price-rescue", .firing, 0.15,
      contracts: [
        "end_on,renewal_discount", "2026-10-01,0.1", "2027-01-28,0.15", "2027-01-29,0.9",
        "2026-09-29,0.9",
      ]),
    SignalCase(
      "renewal.price-rescue", .clear, 0, contracts: ["end_on,renewal_discount", "2026-09-30,0"]),
    SignalCase(
      "renewal.price-rescue", .noData, contracts: ["end_on,renewal_discount", "2026-10-01,"]),
    SignalCase(
      "renewal.price-rescue", .notApplicable,
      contracts: ["end_on,renewal_discount", "2027-01-29,0.5"]),
    SignalCase(
      "renewal.unanswered", .firing, 5, accounts: since,
      touchpoints: [
        "date,direction,outcome", "2026-01-01,out,held", "2026-08-01,in,held",
        "2026-08-01,out,declined", "2026-07-31,out,declined", "2026-09-01,out,no answer",
        "2026-09-01,out,declined", "2026-09-01,out,declined", "2026-09-01,out,declined",
        "2026-09-30,out,no-reply", "2026-09-05,out,cancelled", "2026-09-05,in,declined",
        "2026-10-01,out,declined",
      ]),
    SignalCase(
      "renewal.unanswered", .firing, 1, accounts: since,
      touchpoints: [
        "date,direction,outcome", "2026-07-02,out,declined", "2026-07-03,out,declined",
        "2026-01-01,out,declined",
      ]),
    SignalCase(
      "renewal.unanswered", .clear, 0, accounts: since,
      touchpoints: ["date,direction,outcome", "2026-07-02,out,declined"]),
    SignalCase(
      "renewal.unanswered", .noData, accounts: since,
      touchpoints: ["date,direction,outcome", "2026-07-03,out,held"]),
    SignalCase("renewal.unanswered", .firing, 1, accounts: ["unanswered_90d", "1"]),
    SignalCase(
      "renewal.lapsed", .firing, 30,
      contracts: ["product,end_on", "a,2026-08-31", "b,2026-09-20", "c,2025-09-30"]),
    SignalCase("renewal.lapsed", .notApplicable, contracts: ["product,end_on", "a,2026-09-30"]),
    SignalCase(
      "renewal.lapsed", .notApplicable,
      contracts: ["product,end_on,auto_renews", "a,2026-08-31,yes"]),
    SignalCase(
      "renewal.complacency", .firing, 272, accounts: since, contracts: long,
      touchpoints: ["date,purpose", "2026-01-01,pulse"]),
    SignalCase(
      "renewal.complacency", .clear, 29, accounts: since, contracts: long,
      touchpoints: ["date,purpose", "2026-09-01,pulse"]),
    SignalCase(
      "renewal.complacency", .notApplicable, accounts: since,
      contracts: ["start_on,end_on", "2025-01-01,2026-12-01"],
      touchpoints: ["date,purpose", "2026-01-01,pulse"]),
    SignalCase(
      "renewal.complacency", .noData, accounts: since, contracts: long,
      touchpoints: ["date,purpose", "2026-09-01,quote"]),
  ])
  func `measures what the model says`(signal: SignalCase) throws {
    try signal.check()
  }
}
