import RetentionCore
import Testing

struct PromiseSignalTests {
  private static let kept = "commitments_promised,commitments_delivered,delivery_due_on,end_on"
  private static let price = "discount,annual_value,list_value,end_on"

  @Test(arguments: [
    SignalCase(
      "promise.undelivered", .firing, 0.5,
      contracts: [kept, "6,2,2026-09-30,", "2,2,,", "9,0,2026-10-01,", "9,0,,2026-01-01", "5,,,"]),
    SignalCase("promise.undelivered", .clear, 0, contracts: [kept, "4,6,,"]),
    SignalCase("promise.undelivered", .noData, contracts: [kept, "0,0,,"]),
    SignalCase(
      "promise.late", .firing, 30,
      contracts: [
        "delivery_due_on,delivered_on", "2026-08-31,", "2026-09-20,2026-09-25", "2026-10-05,",
      ]),
    SignalCase(
      "promise.late", .firing, 30,
      contracts: ["delivery_due_on,delivered_on", "2026-08-31,2026-10-01"]),
    SignalCase(
      "promise.late", .clear, 0,
      contracts: ["delivery_due_on,delivered_on", "2026-08-31,2026-08-01"]),
    SignalCase("promise.late", .noData, contracts: ["delivery_due_on", "2026-08-31"]),
    SignalCase(
      "promise.underpriced", .firing, 0.4, contracts: [price, "0.1,100,100,", ",60,100,"]),
    SignalCase("promise.underpriced", .clear, 0, contracts: [price, ",120,100,"]),
    SignalCase("promise.underpriced", .clear, 0.1, contracts: [price, "0.1,10,100,"]),
    SignalCase(
      "promise.underpriced", .noData, contracts: [price, ",60,0,", ",,100,", "1,,,2026-01-01"]),
    SignalCase(
      "promise.underpriced", .firing, 0.3, accounts: ["annual_value,list_value", "70,100"]),
    SignalCase(
      "promise.over-budget", .firing, 0.25,
      contracts: ["budget,cost", "100,90", "100,125", "0,5", ",9"]),
    SignalCase("promise.over-budget", .clear, -0.1, contracts: ["budget,cost", "100,90"]),
    SignalCase("promise.over-budget", .noData, contracts: ["budget,cost", "0,90"]),
    SignalCase(
      "promise.complaints", .firing, 2, accounts: ["customer_since", "2020-01-01"],
      touchpoints: [
        "date,purpose,direction", "2026-09-01,complaint,inbound", "2026-04-04,escalation,",
        "2026-04-03,complaint,inbound", "2026-09-01,complaint,internal", "2026-10-01,complaint,",
      ]),
    SignalCase(
      "promise.complaints", .clear, 0, accounts: ["customer_since", "2020-01-01"],
      touchpoints: ["date,purpose", "2026-04-03,pulse"]),
    SignalCase(
      "promise.complaints", .noData, accounts: ["customer_since", "2020-01-01"],
      touchpoints: ["date,purpose", "2026-04-04,pulse"]),
    SignalCase(
      "promise.complaints", .clear, 0, accounts: ["customer_since", "2026-04-04"],
      touchpoints: ["date,purpose", "2026-04-04,pulse"]),
    SignalCase("promise.complaints", .clear, 0, touchpoints: ["date,purpose", "2026-10-04,pulse"]),
    SignalCase("promise.complaints", .firing, 3, accounts: ["complaints_180d", "3"]),
    SignalCase(
      "promise.rework", .firing, 12.5,
      handOffs: ["date,rework_hours", "2026-09-30,2.5", "2025-10-01,10", "2025-09-30,99"]),
    SignalCase("promise.rework", .clear, 0, handOffs: ["date,rework_hours", "2026-09-30,0"]),
    SignalCase("promise.rework", .noData, handOffs: ["date,rework_hours", "2025-09-30,9"]),
    SignalCase("promise.rework", .firing, 8, accounts: ["rework_hours", "8"]),
  ])
  func `measures what the model says`(signal: SignalCase) throws {
    try signal.check()
  }
}
