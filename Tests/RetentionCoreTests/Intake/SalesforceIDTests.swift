import RetentionCore
import Testing

/// Ids of which one file has 15 characters and another 18.
struct SalesforceIDTests {
  @Test(arguments: [
    ("001A0000006Vm9u", "001A0000006Vm9uIAC"), ("001A0000006Vm9uIAC", "001A0000006Vm9u"),
    ("001A0000006Vm9u", "001A0000006Vm9uiac"), ("001a0000006vm9u", "001a0000006vm9uAAA"),
    ("ABCDEFGHIJKLMNO", "ABCDEFGHIJKLMNO555"), ("ABCDEabcdeAaAaA", "ABCDEabcdeAaAaA5AV"),
  ])
  func `both forms of an id are one account, and it is told`(account: String, named: String) throws
  {
    let reading = try reading(account, named)
    #expect(reading.facts(of: account)?.tally.conversation.day == "2026-09-02")
    #expect(reading.told == ["touchpoints.other_id_form*1"])
    #expect(reading.examples(of: .otherIDForm) == ["3:1 \(named)"])
    #expect(reading.rows(of: .touchpoints) == [2, 0, 0])
  }

  @Test(arguments: [
    ("001A0000006Vm9u", "001A0000006Vm9uIAB"), ("001A0000006Vm9u", "001A0000006Vm9uAAA"),
    ("001A0000006Vm9u", "001a0000006vm9uIAC"),
    ("001A0000006Vm9u", "001A0000006Vm9"), ("001A0000006Vm9u", "001A0000006Vm9uI"),
    ("001A0000006Vm9u", "001A0000006Vm9uIA"), ("001A0000006Vm9u", "001A0000006Vm9uIAC1"),
    ("001A0000006V-9u", "001A0000006V-9uIAC"), ("001A0000006Vé9", "001A0000006Vé9IAC"),
    ("001A0000006Vm9uIAB", "001A0000006Vm9u"),
  ])
  func `what is no other form of the id is another account`(account: String, named: String) throws {
    let reading = try reading(account, named)
    #expect(reading.facts(of: account)?.tally.conversation.day == nil)
    #expect(reading.told == ["touchpoints.unknown_account*1"])
    #expect(reading.rows(of: .touchpoints) == [1, 0, 1])
  }

  @Test func `capitals count where an id stands for a name`() throws {
    let reading = try reading("001A0000006Vm9u", "001a0000006vm9u")
    #expect(reading.told == ["touchpoints.unknown_account*1"])
  }

  @Test func `the same form is nothing to tell`() throws {
    #expect(try reading("001A0000006Vm9uIAC", "001A0000006Vm9uIAC").told == [])
  }

  /// An export whose second touchpoint names an account so.
  private func reading(_ account: String, _ named: String) throws -> Reading {
    try SmallExport(
      accounts: "account_id,owner\nB,Bob\n\(account),Ann\n",
      touchpoints: "account_id,date\nB,2026-09-01\n\(named),2026-09-02\n"
    ).reading()
  }
}
