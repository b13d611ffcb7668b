import RetentionCore
import Testing

/// Standing, dates and values of an account. The day is 2026-09-30.
struct FactsTests {
  @Test(arguments: [
    ("2026-10-01,", "", Facts.Standing.prospect),
    ("2026-09-30,", "", .customer),
    (",", "", .customer),
    (",", "1,A,,2026-10-01,,", .prospect),
    ("2025-01-01,2026-09-30", "", .lost),
    ("2025-01-01,2026-10-01", "", .customer),
    (",2026-09-30", "1,A,2026-09-30,,,", .lost),
    (",2026-08-30", "1,A,2026-09-01,2026-09-01,,", .customer),
    (",2026-08-30", "1,A,2026-09-01,2026-09-01,,2026-09-15", .lost),
    (",2026-08-30", "1,A,,2026-09-01,,", .customer),
    ("2024-01-01,", "1,A,,2024-01-01,2025-09-30,", .former),
    ("2024-01-01,", "1,A,,2024-01-01,2025-10-01,", .customer),
    ("2024-01-01,", "1,A,,2024-01-01,,2025-01-01", .former),
    ("2024-01-01,", "1,A,,2024-01-01,2025-01-01,\n2,A,2026-09-01,2027-01-01,,", .customer),
    ("2024-01-01,", "1,A,,2024-01-01,2025-01-01,\n2,A,2026-09-01,2027-01-01,,2026-09-02", .former),
    ("2024-01-01,", "1,A,2026-10-01,2024-01-01,2025-01-01,", .customer),
  ])
  func `only customers are scored`(
    account: String, contracts: String, standing: Facts.Standing
  ) throws {
    let export = SmallExport(
      accounts: "account_id,customer_since,churned_on\nA,\(account)\n",
      contracts: "contract_id,account_id,signed_on,start_on,end_on,cancelled_on\n\(contracts)\n")
    #expect(try export.facts().standing == standing)
  }

  @Test(
    arguments: [
      ("2025-01-01", "2024-01-01,,", "2025-01-01"), ("", "2024-06-01,2024-01-01,", "2024-06-01"),
      ("", ",2024-01-01,\nA,2023-12-31,,", "2023-12-31"), ("", ",2027-01-01,", "2027-01-01"),
      ("", ",,2027-01-01", nil),
    ] as [(String, String, Day?)])
  func `an account is a customer since it says, else since its first contract`(
    since: String, contracts: String, day: Day?
  ) throws {
    let export = SmallExport(
      accounts: "account_id,customer_since\nA,\(since)\n",
      contracts: "account_id,signed_on,start_on,end_on\nA,\(contracts)\n")
    #expect(try export.facts().customerSince == day)
  }

  @Test(
    arguments: [
      ("A,x,2026-12-31,60,yes", "2026-12-31", "2026-11-01"),
      ("A,x,2026-12-31,,yes", "2026-12-31", "2026-12-01"),
      ("A,x,2026-12-31,,no", "2026-12-31", "2026-12-31"),
      ("A,x,2026-12-31,,\nA,y,2026-11-30,15,", "2026-11-30", "2026-11-15"),
      ("A,x,2026-09-29,,", nil, nil), ("A,x,,,", nil, nil),
      ("A,x,2026-12-31,,\nA,x,,,", nil, nil),
    ] as [(String, Day?, Day?)])
  func `the renewal date is the next end of a line, the decision date its notice before`(
    contracts: String, renewal: Day?, decision: Day?
  ) throws {
    let facts = try SmallExport(
      contracts: "account_id,product,end_on,notice_days,auto_renews\n\(contracts)\n"
    ).facts()
    #expect(facts.renewalDate == renewal)
    #expect(facts.decisionDate == decision)
  }

  @Test(
    arguments: [
      ("900", "A,2026-12-31,100\nA,2026-12-31,0.5\n", 100.5),
      ("900", "A,2026-12-31,100\nA,2026-12-31,\n", 900),
      ("", "A,2026-12-31,100\nA,2026-12-31,\n", 100),
      ("900", "A,2026-12-31,100\nA,2026-01-31,7\n", 100),
      ("900", "A,2026-01-31,7\n", 900), ("", "A,2026-01-31,7\n", nil), ("", "A,2026-12-31,\n", nil),
      ("900", "", 900),
    ] as [(String, String, Double?)])
  func `the annual value is that of the contracts in force where all give one`(
    own: String, contracts: String, value: Double?
  ) throws {
    let facts = try SmallExport(
      accounts: "account_id,annual_value\nA,\(own)\n",
      contracts: "account_id,end_on,annual_value\n\(contracts)"
    ).facts()
    #expect(facts.annualValue == value)
  }
}
