import RetentionCore
import Testing

/// Signs that an export is not what it should be, told beside what is read.
struct ExportSignsTests {
  private func accounts(_ count: Int) -> String {
    "account_id\n" + (1...count).map { "A\($0)\n" }.joined()
  }

  @Test(arguments: [
    (1_000, true), (2_000, true), (5_000, true), (3_000, false), (999, false), (1_001, false),
    (500, false), (65_535, true), (65_536, true), (65_537, false),
  ])
  func `a round number of rows is told`(count: Int, isTold: Bool) throws {
    let reading = try SmallExport(accounts: accounts(count)).reading()
    #expect(reading.told.contains("accounts.round_row_count*\(count)") == isTold)
  }

  @Test(
    arguments: [("2026-09-09", nil), ("2026-09-08", 22), ("2026-08-01", 60)] as [(String, Int?)])
  func `touchpoints that end three weeks before the day are told`(last: String, days: Int?) throws {
    let reading = try SmallExport(
      accounts: accounts(2), touchpoints: "account_id,date\nA1,2026-01-01\nA2,\(last)\n"
    ).reading()
    #expect(reading.problems.first { $0.kind == .endsEarly }?.count == days)
  }

  @Test func `an export that goes on after the day does not end before it`() throws {
    let reading = try SmallExport(
      accounts: accounts(2), touchpoints: "account_id,date\nA1,2026-01-01\nA2,2026-12-01\n"
    ).reading()
    #expect(!reading.problems.contains { $0.kind == .endsEarly })
  }

  @Test func `ids that a spreadsheet has rounded are told where they are met`() throws {
    let reading = try SmallExport(
      accounts: "account_id,segment\n3.70326E+11,x\nA2,x\n",
      contracts: "account_id,end_on\nA2,2027-01-01\n1.5E+12,2027-01-01\n"
    ).reading()
    #expect(reading.told.contains("accounts.rounded_id[account_id]*1"))
    #expect(reading.told.contains("contracts.rounded_id[account_id]*1"))
    #expect(reading.examples(of: .roundedID) == ["2:1 3.70326E+11"])
  }

  @Test func `hand-offs that are the same as one before are told and counted`() throws {
    let row = "A1,2026-01-01,sales,success\n"
    let reading = try SmallExport(
      accounts: accounts(1),
      handOffs: "account_id,date,from_department,to_department\n" + row
        + "A1,2026-01-02,sales,success\n" + row + row
    ).reading()
    #expect(reading.told == ["handoffs.repeated_row*2"])
    #expect(reading.rows(of: .handOffs) == [4, 0, 0])
  }
}
