import RetentionCore
import Testing

/// Ends, lines and dates of contracts, worked out by hand from MODEL §3. The day is 2026-09-30.
struct ContractStateTests {
  static let day: Day = "2026-09-30"

  /// A contract; dates in the order signed, start, end.
  static func contract(
    _ id: String? = nil, _ product: String? = nil, _ signed: Day? = nil, _ start: Day? = nil,
    _ end: Day? = nil, term: Double? = nil, renews: Bool? = nil, cancelled: Day? = nil,
    notice: Double? = nil
  ) -> Contract {
    var contract = Contract()
    (contract.id, contract.product) = (id, product)
    (contract.signedOn, contract.startOn, contract.endOn) = (signed, start, end)
    (contract.termMonths, contract.autoRenews) = (term, renews)
    (contract.cancelledOn, contract.noticeDays) = (cancelled, notice)
    return contract
  }

  static func state(_ contracts: Contract...) -> ContractState {
    ContractState(of: contracts, on: day, Definitions())
  }

  @Test(
    arguments: [
      ("2024-01-01", "2024-12-31", nil, "2026-12-31"),
      ("2025-01-31", "2025-02-27", nil, "2026-10-30"),
      ("2024-02-29", "2025-02-27", nil, "2027-02-27"),
      ("2025-09-30", "2026-09-29", nil, "2027-09-29"),
      ("2025-10-01", "2026-09-30", nil, "2026-09-30"),
      ("2025-06-15", nil, 6, "2026-12-14"),
      ("2026-01-01", "2026-02-10", nil, "2026-10-14"),
      (nil, "2025-03-31", nil, "2027-03-31"),
      ("2026-05-01", "2026-05-14", nil, "2027-05-14"),
      ("2026-05-01", "2026-04-01", nil, "2027-04-01"),
      ("2026-02-01", "2026-02-28", nil, "2026-09-30"),
      ("0001-01-01", "0001-01-31", nil, "2026-09-30"),
      (nil, "0001-01-01", nil, "2027-08-28"),
    ] as [(Day?, Day?, Double?, Day)])
  func `a contract that renews rolls on, by months or by days`(
    start: Day?, end: Day?, term: Double?, rolled: Day
  ) {
    let contract = ContractStateTests.contract(
      nil, nil, nil, start, end, term: term, renews: true)
    let state = ContractStateTests.state(contract)
    #expect(state.end(of: contract) == rolled)
    #expect(state.renewingLine?.end == rolled)
  }

  @Test(
    arguments: [
      (contract("1", "a", nil, "2025-01-01", "2025-12-31"), contract(), "2025-12-31"),
      (
        contract("1", "a", nil, "2025-01-01", "2025-12-31", renews: true),
        contract("2", "a", nil, nil, "2026-01-01"), "2025-12-31"
      ),
      (
        contract("1", "a", nil, "2025-01-01", "2025-12-31", renews: true),
        contract("2", "a", nil, "2026-01-01"), "2025-12-31"
      ),
      (
        contract("1", "a", nil, "2025-01-01", "2025-12-31", renews: true),
        contract("2", "a", nil, nil, "2025-12-31"), "2026-12-31"
      ),
      (
        contract("1", "a", nil, "2025-01-01", "2025-12-31", renews: true),
        contract("2", "b", nil, nil, "2027-01-01"), "2026-12-31"
      ),
      (
        contract("1", "a", nil, "2025-01-01", "2025-12-31", renews: true),
        contract("2", "a", nil, nil, "2027-01-01", cancelled: "2026-09-30"), "2026-12-31"
      ),
      (
        contract("1", "a", nil, "2025-01-01", "2025-12-31", renews: true),
        contract("2", "a", "2026-10-01", nil, "2027-01-01"), "2026-12-31"
      ),
    ] as [(Contract, Contract, Day)])
  func `only the last contract of a product rolls on`(first: Contract, other: Contract, end: Day) {
    #expect(ContractStateTests.state(first, other).end(of: first) == end)
  }

  @Test func `contracts exist from their signature, else their start, until they are cancelled`() {
    let state = ContractStateTests.state(
      ContractStateTests.contract("signed later", nil, "2026-10-01", "2026-01-01"),
      ContractStateTests.contract("starts later", nil, nil, "2026-10-01"),
      ContractStateTests.contract("signed, starts later", nil, "2026-09-30", "2026-10-01"),
      ContractStateTests.contract("undated"),
      ContractStateTests.contract("cancelled", nil, "2026-01-01", cancelled: "2026-09-30"),
      ContractStateTests.contract("cancelled later", nil, "2026-01-01", cancelled: "2026-10-01"),
      ContractStateTests.contract("over", nil, nil, "2025-01-01", "2026-09-29"),
      ContractStateTests.contract("ends today", nil, nil, "2025-01-01", "2026-09-30"))
    #expect(
      state.known.map(\.id) == [
        "signed, starts later", "undated", "cancelled", "cancelled later", "over", "ends today",
      ])
    #expect(
      state.live.map(\.id) == [
        "signed, starts later", "undated", "cancelled later", "over", "ends today",
      ])
    #expect(state.inForce.map(\.id) == ["undated", "cancelled later", "ends today"])
    #expect(state.startsLater)
    #expect(state.firstBegunOn == "2025-01-01")
  }

  @Test func `a product is a line, and blank is a product too`() {
    let state = ContractStateTests.state(
      ContractStateTests.contract("1", "b", nil, nil, "2027-01-01"),
      ContractStateTests.contract("2", nil, nil, nil, "2027-02-01"),
      ContractStateTests.contract("3", "B", nil, nil, "2027-03-01"),
      ContractStateTests.contract("4", "b", nil, nil, "2027-04-01"),
      ContractStateTests.contract("5", "c", nil, nil, "2027-05-01"),
      ContractStateTests.contract("6", "c"),
      ContractStateTests.contract("7", "", nil, nil, "2026-12-01"))
    #expect(state.lines.map(\.product) == ["", "B", "b", "c"])
    #expect(state.lines.map(\.end) == ["2027-02-01", "2027-03-01", "2027-04-01", nil])
    #expect(state.lines.map(\.last?.id) == ["2", "3", "4", nil])
    #expect(state.renewingLine?.product == "")
  }

  @Test func `of lines that end the same day the first by bytes renews`() {
    let state = ContractStateTests.state(
      ContractStateTests.contract("1", "a", nil, nil, "2027-01-01"),
      ContractStateTests.contract("2", "B", nil, nil, "2027-01-01"),
      ContractStateTests.contract("3", "A", nil, nil, "2026-09-29"))
    #expect(state.renewingLine?.product == "B")
  }

  @Test(
    arguments: [
      (("1", nil, "2026-01-01"), ("2", nil, "2026-02-01"), "2"),
      (("1", "2026-03-01", "2026-01-01"), ("2", nil, "2026-02-01"), "1"),
      (("1", nil, nil), ("0", nil, "2020-01-01"), "0"),
      (("1", nil, "2026-01-01"), ("2", nil, "2026-01-01"), "2"),
      (("a", nil, "2026-01-01"), ("B", nil, "2026-01-01"), "a"),
      (("1", nil, nil), ("2", nil, nil), "2"),
    ] as [((String, Day?, Day?), (String, Day?, Day?), String)])
  func `the last contract of a line is the one that began last`(
    first: (String, Day?, Day?), second: (String, Day?, Day?), last: String
  ) {
    let contracts = [first, second].map { id, signed, start in
      ContractStateTests.contract(id, nil, signed, start, "2027-01-01")
    }
    for order in [contracts, contracts.reversed()] {
      let state = ContractState(of: order, on: ContractStateTests.day, Definitions())
      #expect(state.renewingLine?.last?.id == last)
    }
  }

  @Test func `the first contract is the one signed first, of several the first by id`() {
    let state = ContractStateTests.state(
      ContractStateTests.contract("3", nil, "2025-01-01"),
      ContractStateTests.contract("0", nil, nil, "2020-01-01"),
      ContractStateTests.contract("2", nil, "2025-01-01", cancelled: "2025-06-01"),
      ContractStateTests.contract("1", nil, "2026-10-01"))
    #expect(state.first?.id == "2")
  }

  @Test(
    arguments: [
      ("2025-09-30", false), ("2025-10-01", true), ("2026-09-29", true), ("2026-09-30", false),
    ] as [(Day, Bool)])
  func `a line is lapsed for a year after its end`(end: Day, isLapsed: Bool) {
    let contract = ContractStateTests.contract("1", "a", nil, "2025-01-01", end)
    #expect(ContractStateTests.state(contract).lapsed.isEmpty != isLapsed)
  }

  @Test(
    arguments: [
      ("2026-03-31", "2027-03-31", true), ("2026-04-01", "2027-03-31", false),
      ("2026-07-30", "2027-03-31", false), ("2026-07-31", "2027-03-31", true),
      ("2026-06-30", nil, false), ("2026-06-30", "2026-06-30", true),
      ("2026-06-30", "2026-07-01", false), (nil, "2027-03-31", true),
    ] as [(Day?, Day?, Bool)])
  func `a line is not lapsed where another contract replaced it`(
    begun: Day?, end: Day?, isLapsed: Bool
  ) {
    let state = ContractStateTests.state(
      ContractStateTests.contract("1", "a", nil, "2025-07-01", "2026-06-30"),
      ContractStateTests.contract("2", "b", begun, nil, end))
    #expect(state.lapsed.map(\.product).contains("a") == isLapsed)
  }

  @Test(
    arguments: [
      (60, true, 60), (nil, true, 30), (nil, false, 0), (nil, nil, 0), (0, true, 0),
      (29.9, nil, 29),
      (1e300, nil, 4_000_000), (-1e300, nil, 0),
    ] as [(Double?, Bool?, Int)])
  func `notice is as written, else 30 days where the contract renews`(
    written: Double?, renews: Bool?, days: Int
  ) {
    let contract = ContractStateTests.contract(renews: renews, notice: written)
    #expect(ContractStateTests.state(contract).notice(of: contract) == days)
  }
}
