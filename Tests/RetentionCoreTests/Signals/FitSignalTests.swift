import RetentionCore
import Testing

struct FitSignalTests {
  private static let seats = "seats_licensed,seats_active,customer_since"
  private static let sale = "contract_id,signed_on,opportunity_created_on"

  @Test(arguments: [
    SignalCase("fit.idle-seats", .firing, 0.5, accounts: [seats, "100,50,2026-08-01"]),
    SignalCase("fit.idle-seats", .clear, 0.25, accounts: [seats, "100,75,"]),
    SignalCase("fit.idle-seats", .clear, 0, accounts: [seats, "100,130,2020-01-01"]),
    SignalCase("fit.idle-seats", .notApplicable, accounts: [seats, "100,0,2026-08-02"]),
    SignalCase("fit.idle-seats", .noData, accounts: [seats, "0,0,2020-01-01"]),
    SignalCase(
      "fit.falling-usage", .firing, 0.4, accounts: ["usage_previous,usage_current", "50,30"]),
    SignalCase(
      "fit.falling-usage", .clear, 0, accounts: ["usage_previous,usage_current", "50,80"]),
    SignalCase("fit.falling-usage", .noData, accounts: ["usage_previous,usage_current", "0,80"]),
    SignalCase("fit.unmet-requirements", .firing, 2, accounts: ["unmet_requirements", "2"]),
    SignalCase("fit.unmet-requirements", .clear, 0, accounts: ["unmet_requirements", "0"]),
    SignalCase("fit.unmet-requirements", .noData, accounts: ["unmet_requirements", ""]),
    SignalCase("fit.outgrown", .firing, 1.2, accounts: ["seats_licensed,seats_active", "10,12"]),
    SignalCase("fit.outgrown", .clear, 1, accounts: ["seats_licensed,seats_active", "10,10"]),
    SignalCase("fit.outgrown", .noData, accounts: ["seats_licensed,seats_active", "0,10"]),
    SignalCase(
      "fit.standing-still", .firing, 272,
      accounts: ["customer_since,last_improvement_on", "2020-01-01,2026-01-01"]),
    SignalCase(
      "fit.standing-still", .clear, 29,
      accounts: ["customer_since,last_improvement_on", "2026-09-01,2020-01-01"]),
    SignalCase(
      "fit.standing-still", .clear, 29, accounts: ["last_improvement_on", "2026-01-01"],
      touchpoints: ["date,purpose", "2026-09-01,training"]),
    SignalCase(
      "fit.standing-still", .clear, 29, accounts: ["last_improvement_on", "2026-09-01"],
      touchpoints: ["date,purpose", "2026-01-01,training"]),
    // The column is recorded, so that the beginning of the export does not count.
    SignalCase(
      "fit.standing-still", .noData, accounts: ["last_improvement_on", ""],
      touchpoints: ["date,purpose", "2026-01-01,pulse"]),
    SignalCase(
      "fit.standing-still", .firing, 272, touchpoints: ["date,purpose", "2026-01-01,pulse"]),
    SignalCase("fit.standing-still", .noData, touchpoints: ["date,purpose", "2026-09-01,pulse"]),
    SignalCase(
      "fit.standing-still", .clear, 29, touchpoints: ["date,purpose", "2026-09-01,upgrade"]),
    SignalCase(
      "fit.standing-still", .firing, 272,
      touchpoints: [
        "date,purpose,direction", "2026-09-01,training,internal", "2026-01-01,upgrade,",
      ]),
    SignalCase(
      "fit.rushed-sale", .firing, 18.0 / 90, contracts: [sale, "1,2026-01-19,2026-01-01"]),
    SignalCase("fit.rushed-sale", .clear, 0.5, contracts: [sale, "1,2024-10-01,2024-08-17"]),
    SignalCase("fit.rushed-sale", .notApplicable, contracts: [sale, "1,2024-09-30,2024-09-30"]),
    SignalCase("fit.rushed-sale", .noData, contracts: [sale, "1,2026-01-01,"]),
    SignalCase("fit.rushed-sale", .notApplicable, contracts: [sale, "1,,2026-01-01"]),
    SignalCase(
      "fit.rushed-sale", .clear, 1,
      contracts: [sale, "2,2026-06-30,2026-06-29", "1,2026-06-30,2026-04-01"]),
    SignalCase("fit.quarter-end-close", .firing, 0, contracts: [sale, "1,2026-06-30,"]),
    SignalCase("fit.quarter-end-close", .clear, 5, contracts: [sale, "1,2026-06-25,"]),
    SignalCase("fit.quarter-end-close", .notApplicable, contracts: [sale, "1,2024-09-30,"]),
    SignalCase("fit.dissatisfied", .firing, 6.5, accounts: ["satisfaction", "6.5"]),
    SignalCase("fit.dissatisfied", .clear, 7, accounts: ["satisfaction", "7"]),
    SignalCase("fit.dissatisfied", .noData, accounts: ["satisfaction", "n/a"]),
  ])
  func `measures what the model says`(signal: SignalCase) throws {
    try signal.check()
  }
}
