import RetentionCore
import Testing

struct TouchpointReadingTests {
  @Test func `words that nothing names count as other and are told`() throws {
    let reading = try SmallExport(
      accounts: "account_id\nA\n",
      touchpoints: """
        account_id,date,channel,direction,purpose,department,contact_role,outcome
        A,2026-09-01,Pigeon,outbound,gossip,Sales,USER,held
        A,2026-09-02,pigeon,outbound,gossip,sales,user,held
        A,2026-09-03,In Person,OUT,QBR,CS,end user,Completed
        """,
      handOffs: "account_id,date,from_department\nA,2026-09-01,wizards\n"
    ).reading()
    #expect(
      reading.told == [
        "handoffs.unknown_word[from_department]*1", "touchpoints.unknown_word[channel]*2",
        "touchpoints.unknown_word[purpose]*2",
      ])
    let channels = try #require(reading.problems.first { $0.column == "channel" })
    #expect(channels.examples.map(\.seen) == ["Pigeon", "pigeon"])
    let tally = reading.book.facts(of: 0).tally
    #expect(tally.conversation.day == "2026-09-03")
    #expect(tally.userConversation.day == "2026-09-03")
    #expect(tally.outbound == 3)
    #expect(tally.departments == [.sales, .success])
  }

  @Test func `touchpoints after the day are told and do not exist`() throws {
    let reading = try SmallExport(
      accounts: "account_id\nA\n",
      touchpoints: "account_id,date\nA,2026-09-30\nA,2026-10-01\nA,2027-01-01\n"
    ).reading()
    #expect(reading.told == ["touchpoints.in_the_future*2"])
    #expect(reading.rows(of: .touchpoints) == [3, 0, 0])
    #expect(reading.book.facts(of: 0).tally.conversation.day == "2026-09-30")
  }

  @Test func `the export is complete from its earliest touchpoint, of any account`() throws {
    let reading = try SmallExport(
      accounts: "account_id\nA\n",
      touchpoints: """
        account_id,date,direction
        A,2026-05-01,outbound
        X,2025-01-01,internal
        ,2024-01-01,outbound
        A,2027-01-01,outbound
        """
    ).reading()
    #expect(reading.book.profile.completeFrom == "2025-01-01")
    #expect(reading.book.profile.hasInternalTouchpoint)
  }

  @Test(arguments: [
    ("Just checking in", true), ("CHECK-IN", true), ("re: Touching base again", true),
    ("Checking the boiler", false), ("Check in", false), ("checkin", false),
    ("Çay? Just Checking In", true), ("Çay", false), ("circling bac", false),
  ])
  func `a subject that holds an empty phrase says nothing`(subject: String, isEmpty: Bool) throws {
    let facts = try SmallExport(
      accounts: "account_id\nA\n",
      touchpoints: "account_id,date,direction,subject\nA,2026-09-01,outbound,\(subject)\n"
    ).facts()
    #expect(facts.tally.outboundWithSubject == 1)
    #expect(facts.tally.emptySubjects == (isEmpty ? 1 : 0))
  }

  @Test func `the person who won the account is known in any case`() throws {
    let facts = try SmallExport(
      accounts: "account_id,acquired_by\nA,Zoë Quinn\n",
      touchpoints: "account_id,date,person\nA,2026-08-01,ZOË QUINN\nA,2026-09-01,Zoe Quinn\n"
    ).facts()
    #expect(facts.tally.sellerTouch.day == "2026-08-01")
  }

  @Test func `ids are compared byte by byte`() throws {
    // The same letter composed and decomposed: equal as strings, not as ids.
    let reading = try SmallExport(
      accounts: "account_id\n\u{E9}\ne\u{301}\nA1\na1\n",
      touchpoints: "account_id,date\ne\u{301},2026-09-01\na1,2026-08-01\n"
    ).reading()
    let days = (0..<4).map { reading.book.facts(of: $0).tally.conversation.day }
    #expect(days == [nil, "2026-09-01", nil, "2026-08-01"])
  }

  @Test func `a column of free text is counted to the last word, and not kept`() throws {
    let rows = (0..<10_500).map { "A,2026-01-01,topic \($0)\n" }.joined()
    let reading = try SmallExport(
      accounts: "account_id\nA\n", touchpoints: "account_id,date,purpose\n" + rows
    ).reading(on: "2026-01-31")
    let unknown = reading.problems.filter { $0.kind == .unknownWord }
    #expect(unknown.map(\.count) == [10_500])
    #expect(unknown.first?.examples.count == ProblemLog.exampleLimit)
  }
}
