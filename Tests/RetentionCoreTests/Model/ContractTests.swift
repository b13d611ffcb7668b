import RetentionCore
import Testing

struct ContractTests {
  @Test(
    arguments: [
      ("2026-01-01", nil, 12, "2026-12-31"), ("2026-01-31", nil, 1, "2026-02-27"),
      ("2024-02-29", nil, 12, "2025-02-27"), ("2026-01-01", "2026-06-30", 12, "2026-06-30"),
      ("2026-01-01", nil, 12.5, nil), ("2026-01-01", nil, nil, nil), (nil, nil, 12, nil),
      ("2026-01-01", nil, 0, "2025-12-31"), ("2026-01-01", nil, 1e9, nil),
      ("2026-01-01", nil, -0x1p63, nil), ("2026-01-01", nil, .infinity, nil),
    ] as [(Day?, Day?, Double?, Day?)])
  func `ends as written, else after its whole months`(
    start: Day?, end: Day?, months: Double?, written: Day?
  ) {
    var contract = Contract()
    (contract.startOn, contract.endOn, contract.termMonths) = (start, end, months)
    #expect(contract.writtenEnd == written)
  }

  @Test(
    arguments: [
      ("2026-01-01", "2025-12-01", "2026-01-01"), (nil, "2025-12-01", "2025-12-01"),
      ("2026-01-01", nil, "2026-01-01"), (nil, nil, nil),
    ] as [(Day?, Day?, Day?)])
  func `begins with the signature, else with the start`(signed: Day?, start: Day?, begun: Day?) {
    var contract = Contract()
    (contract.signedOn, contract.startOn) = (signed, start)
    #expect(contract.begunOn == begun)
  }
}
