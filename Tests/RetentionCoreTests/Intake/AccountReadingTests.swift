import RetentionCore
import Testing

/// How the rows of accounts and contracts become accounts and contracts.
struct AccountReadingTests {
  @Test func `the fields of an account are where the data dictionary says`() throws {
    let reading = try SmallExport(
      accounts: """
        account_id,account_name,customer_since,annual_value,seats_active,satisfaction,\
        champion_left_on,context_goals,context_end_users,inbound_share,last_activity_on
        A1,Acme,2024-05-06,"1,200.50",7,8.5,2026-01-02,yes,no,40%,2026-03-04
        """
    ).reading()
    let account = reading.accounts[0]
    #expect(account.id == "A1")
    #expect(account.name == "Acme")
    #expect(account.customerSince == "2024-05-06")
    #expect(account.annualValue == 1_200.5)
    #expect(account.seatsActive == 7)
    #expect(account.satisfaction == 8.5)
    #expect(account.championLeftOn == "2026-01-02")
    #expect(account.documented == [.goals])
    #expect(account.summary.inboundShare == 0.4)
    #expect(account.summary.lastActivityOn == "2026-03-04")
    #expect(account.place == Place(file: 0, line: 2))
    #expect(reading.told == [])
  }

  @Test func `the name is the id where that is blank`() throws {
    let reading = try SmallExport(
      accounts: "account_id,account_name\n,Acme\nn/a,Bolt\nC,Cord\n-,\n"
    ).reading()
    #expect(reading.accounts.map(\.id) == ["Acme", "Bolt", "C"])
    #expect(reading.told == ["accounts.no_account*1"])
    #expect(reading.rows(of: .accounts) == [3, 1, 0])
  }

  @Test func `cells that can't be read are blank and told`() throws {
    let reading = try SmallExport(
      accounts: """
        account_id,customer_since,annual_value,seats_active,satisfaction,auto_renews,inbound_share
        A,2026-02-30,-5,-1,11,maybe,1.5
        B,soon,12 or so,many,-1,,x
        C,2026-02-28,-5,1,10,no,0.5
        """
    ).reading()
    #expect(
      reading.told.sorted() == [
        "accounts.negative[seats_active]*1", "accounts.not_a_date[customer_since]*2",
        "accounts.not_a_mark[satisfaction]*2", "accounts.not_a_number[annual_value]*1",
        "accounts.not_a_number[inbound_share]*1", "accounts.not_a_number[seats_active]*1",
        "accounts.not_a_share[inbound_share]*1", "accounts.not_yes_or_no[auto_renews]*1",
      ])
    #expect(reading.accounts.map(\.customerSince) == [nil, nil, "2026-02-28"])
    #expect(reading.accounts.map(\.annualValue) == [-5, nil, -5])
    #expect(reading.accounts.map(\.seatsActive) == [nil, nil, 1])
    #expect(reading.accounts.map(\.satisfaction) == [nil, nil, 10])
    #expect(reading.accounts.map(\.summary.inboundShare) == [nil, nil, 0.5])
    #expect(reading.examples(of: .notADate) == ["2:3 2026-02-30", "3:3 soon"])
    #expect(reading.rows(of: .accounts) == [3, 0, 0])
  }

  @Test func `fields of a contract on the account's row make a contract`() throws {
    let reading = try SmallExport(
      accounts: """
        account_id,annual_value,product,end_on,discount
        A,100,Press,2027-01-31,
        B,200,,,
        C,300,,,0.1
        D,400,-,never,n/a
        """
    ).reading()
    let contracts = (0..<4).map { Array(reading.book.table.contracts(of: $0)) }
    #expect(contracts.map(\.count) == [1, 0, 1, 0])
    #expect(contracts[0].first?.product == "Press")
    #expect(contracts[0].first?.endOn == "2027-01-31")
    #expect(contracts[0].first?.annualValue == 100)
    #expect(contracts[2].first?.discount == 0.1)
    #expect((0..<4).allSatisfy { !reading.book.table.hasContractRows($0) })
  }

  @Test func `a further row adds its contract, and differences are told`() throws {
    let reading = try SmallExport(
      accounts: """
        account_id,owner,segment,product,end_on
        A,Ann,smb,Press,2027-01-31
        B,Bob,smb,Press,2027-01-31
        A,Cid,,Lathe,2027-02-28
        A,Ann,smb,,
        """
    ).reading()
    #expect(reading.accounts.map(\.id) == ["A", "B"])
    #expect(reading.accounts.map(\.owner) == ["Ann", "Bob"])
    #expect(reading.book.table.contracts(of: 0).map(\.product) == ["Press", "Lathe"])
    #expect(reading.told == ["accounts.differs_from_first_row[owner]*1"])
    #expect(reading.examples(of: .differsFromFirstRow) == ["4:3 Cid"])
    #expect(reading.rows(of: .accounts) == [4, 0, 0])
  }

  @Test func `a contracts table replaces the contracts of the accounts that it has`() throws {
    let reading = try SmallExport(
      accounts: "account_id,product,end_on\nA,Own,2027-01-31\nB,Own,2027-01-31\n",
      contracts: "contract_id,account_id,product\n1,A,Press\n2,A,Lathe\n"
    ).reading()
    #expect(reading.book.table.contracts(of: 0).map(\.product) == ["Press", "Lathe"])
    #expect(reading.book.table.contracts(of: 1).map(\.product) == ["Own"])
    #expect((0..<2).map { reading.book.table.hasContractRows($0) } == [true, false])
    #expect(reading.told == ["accounts.replaced_contract*1"])
  }

  @Test func `of two contracts of an account with one id the first counts`() throws {
    let reading = try SmallExport(
      accounts: "account_id\nA\nB\n",
      contracts: "contract_id,account_id,product\n1,A,x\n1,B,x\n1,A,y\n,A,z\n,A,z\n"
    ).reading()
    #expect(reading.book.table.contracts(of: 0).map(\.product) == ["x", "z", "z"])
    #expect(reading.book.table.contracts(of: 1).map(\.product) == ["x"])
    #expect(reading.told == ["contracts.repeated_contract*1"])
    #expect(reading.examples(of: .repeatedContract) == ["4:0 1"])
    #expect(reading.rows(of: .contracts) == [4, 0, 1])
  }

  @Test func `without an accounts table the ids of the others are the accounts`() throws {
    let reading = try SmallExport(
      contracts: "account_id,product\nB,x\n",
      touchpoints: "account_id,date\nC,2026-01-01\nB,2026-01-01\n",
      handOffs: "account_id,date\nA,2026-01-01\n"
    ).reading()
    #expect(reading.accounts.map(\.id).sorted() == ["A", "B", "C"])
    #expect(reading.accounts.first?.id == "B")
    #expect(reading.told == [])
    #expect(reading.book.facts(of: 0).tally.conversation.day == "2026-01-01")
  }

  @Test func `rows of accounts that no accounts file has are skipped`() throws {
    let reading = try SmallExport(
      accounts: "account_id\nA\n",
      contracts: "account_id\nA\nX\n,\n",
      touchpoints:
        "account_id,date\nA,2026-01-01\nX,2026-01-01\n,2026-01-01\nA,soon\na,2026-02-02\n",
      handOffs: "account_id,date\nX,2026-01-01\nA,2026-01-01\nA,\n"
    ).reading()
    #expect(reading.rows(of: .contracts) == [1, 1, 1])
    #expect(reading.rows(of: .touchpoints) == [1, 2, 2])
    #expect(reading.rows(of: .handOffs) == [1, 1, 1])
    #expect(
      Set(reading.told) == [
        "contracts.no_account*1", "contracts.unknown_account*1", "contracts.long_row*1",
        "touchpoints.no_account*1", "touchpoints.unknown_account*2", "touchpoints.no_date[date]*1",
        "handoffs.unknown_account*1", "handoffs.no_date*1",
      ])
  }

  @Test func `blank lines, ragged rows and stray quotes are told and cost nothing else`() throws {
    let reading = try SmallExport(
      accounts: "account_id,owner,segment\n\nA,5\" Ann\n\nB,Bob,smb,more\n",
      contracts: "account_id\nA\n\nB\n"
    ).reading()
    #expect(reading.accounts.map(\.owner) == ["5\" Ann", "Bob"])
    #expect(reading.rows(of: .accounts) == [2, 0, 2])
    #expect(reading.rows(of: .contracts) == [2, 0, 1])
    #expect(
      reading.told == [
        "accounts.blank_line*2", "accounts.short_row*1", "accounts.long_row*1",
        "accounts.stray_quote[owner]*1", "contracts.blank_line*1",
      ])
  }

  @Test func `an opportunity that was created after the signature is told`() throws {
    let reading = try SmallExport(
      contracts: """
        account_id,signed_on,opportunity_created_on
        A,2026-01-01,2026-01-01
        A,2026-01-01,2026-01-02
        A,,2026-01-02
        """
    ).reading()
    #expect(reading.told == ["contracts.created_after_signing*1"])
    #expect(
      reading.examples(of: .createdAfterSigning) == ["3:0 created 2026-01-02, signed 2026-01-01"])
  }
}
