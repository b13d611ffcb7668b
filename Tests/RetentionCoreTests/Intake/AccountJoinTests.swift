import RetentionCore
import Testing

/// How rows of other files find their accounts.
struct AccountJoinTests {
  @Test func `a file without ids is joined by names, in any case`() throws {
    let reading = try SmallExport(
      accounts: "account_id,account_name\n1,Zoë & Söhne\n2,Bolt\n",
      touchpoints: """
        account_name,date
        ZOË & SÖHNE,2026-09-01
        bolt,2026-09-02
        Bolt AG,2026-09-03
        """
    ).reading()
    #expect(reading.facts(of: "1")?.tally.conversation.day == "2026-09-01")
    #expect(reading.facts(of: "2")?.tally.conversation.day == "2026-09-02")
    #expect(reading.told == ["touchpoints.unknown_account*1"])
    #expect(reading.rows(of: .touchpoints) == [2, 0, 1])
  }

  @Test func `a name that several accounts have is no account's`() throws {
    let reading = try SmallExport(
      accounts: "account_id,account_name\n1,Bolt\n2,BOLT\n3,Cord\n",
      contracts: "account_name,product\nBolt,x\nbolt,y\nCord,z\n"
    ).reading()
    #expect((0..<3).map { reading.book.table.contracts(of: $0).count } == [0, 0, 1])
    #expect(reading.told == ["contracts.ambiguous_name*2"])
    #expect(reading.examples(of: .ambiguousName) == ["2:1 Bolt", "3:1 bolt"])
    #expect(reading.rows(of: .contracts) == [1, 0, 2])
  }

  @Test func `a name beside an unknown id, or in its place, finds the account and is told`() throws
  {
    let reading = try SmallExport(
      accounts: "account_id,account_name\n1,Bolt\n2,Cord\n",
      touchpoints: """
        account_id,account_name,date
        9,Bolt,2026-09-01
        ,cord,2026-09-02
        1,Cord,2026-09-04
        ,,2026-09-05
        9,Nobody,2026-09-06
        """
    ).reading()
    #expect(reading.facts(of: "1")?.tally.conversation.day == "2026-09-04")
    #expect(reading.facts(of: "2")?.tally.conversation.day == "2026-09-02")
    #expect(
      reading.told.sorted() == [
        "touchpoints.joined_by_name*2", "touchpoints.no_account*1", "touchpoints.unknown_account*1",
      ])
    #expect(reading.rows(of: .touchpoints) == [3, 1, 1])
  }

  @Test func `a name in a column of ids finds the account and is told`() throws {
    let reading = try SmallExport(
      accounts: "account_id,account_name\n1,Bolt\n",
      handOffs: "account_id,date\nBOLT,2026-09-01\n1,2026-09-02\n"
    ).reading()
    #expect(reading.told == ["handoffs.joined_by_name*1"])
    #expect(reading.rows(of: .handOffs) == [2, 0, 0])
  }

  @Test func `a name in a column of ids counts beside a blank name too`() throws {
    let reading = try SmallExport(
      accounts: "account_id,account_name\n1,Bolt\n",
      handOffs: "account_id,account_name,date\nBolt,,2026-09-01\n1,,2026-09-02\n"
    ).reading()
    #expect(reading.rows(of: .handOffs) == [2, 0, 0])
  }

  @Test func `values say which account a name stands for`() throws {
    let export = FolderExport([
      "accounts.csv": "account_id,account_name\n1,Bolt\n2,Cord\n",
      "touchpoints.csv": "account_name,date\nBolt Ltd,2026-09-01\nCord,2026-09-02\n",
    ])
    let reading = try export.reading(
      Export.Options(
        SourceSettings(
          files: ["touchpoints.csv"], values: [.accountName: ["bolt-ltd": "bolt"]])))
    #expect(reading.facts(of: "1")?.tally.conversation.day == "2026-09-01")
    #expect(reading.told == [])
  }

  @Test func `rows of accounts that were left out are no fault`() throws {
    let reading = try FolderExport([
      "accounts.csv": """
      account_id,account_name,Type
      001A0000006Vm9u,Bolt,Partner
      2,Cord,Customer
      """,
      "contracts.csv": "account_name,product\nBolt,x\nCord,y\n",
      "touchpoints.csv": """
      account_id,date
      001A0000006Vm9u,2026-09-01
      001A0000006Vm9uIAC,2026-09-02
      2,2026-09-03
      9,2026-09-04
      """,
    ]).reading(
      Export.Options(
        SourceSettings(files: ["accounts.csv"], rows: [.init("Type", ["!partner"])])))
    #expect(
      reading.told == [
        "accounts.other_row[Type]*1", "contracts.of_left_out_account*1",
        "touchpoints.unknown_account*1", "touchpoints.of_left_out_account*2",
      ])
    #expect(reading.rows(of: .contracts) == [1, 0, 1])
    #expect(reading.rows(of: .touchpoints) == [1, 0, 3])
  }

  @Test func `a file of which all rows are of accounts that were left out is fine`() throws {
    let export = FolderExport([
      "accounts.csv": "account_id,Type\n1,Partner\n2,Customer\n",
      "touchpoints.csv": "account_id,date\n1,2026-09-01\n",
    ])
    let reading = try export.reading(
      Export.Options(
        SourceSettings(files: ["accounts.csv"], rows: [.init("Type", ["!partner"])])))
    #expect(reading.rows(of: .touchpoints) == [0, 0, 1])
  }

  @Test func `ids of owners become names where a list of users has them`() throws {
    let export = FolderExport([
      "accounts.csv": """
      account_id,owner
      1,005A0000006Vm9uIAC
      2,005A0000006Vm9u
      3,005A0000006Vm9v
      4,Ann Marsh
      """,
      "users.csv": "Id,First Name,Last Name,Department\n005A0000006Vm9u,Ann,Marsh,Sales\n",
    ])
    let reading = try export.reading(
      Export.Options(SourceSettings(files: ["users.csv"], role: .users)))
    #expect(
      reading.accounts.map(\.owner) == ["Ann Marsh", "Ann Marsh", "005A0000006Vm9v", "Ann Marsh"])
    #expect(reading.people.map(\.count) == [1])
    #expect(reading.passedOver == [])
  }
}
