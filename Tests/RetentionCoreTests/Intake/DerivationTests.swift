import RetentionCore
import Testing

/// Fields that texts and lists of people tell where no column does.
struct DerivationTests {
  private static let accounts = "account_id,owner\nA,Ann\n"

  @Test func `a purpose is told by the subject`() throws {
    let reading = try reading(
      """
      account_id,date,subject,Zusatz
      A,2026-09-01,Renewal review,
      A,2026-09-02,Renewal of the contract,
      A,2026-09-03,Hello,Complaint
      A,2026-09-04,Hello,
      """, derived: [.purpose: ["Subject", "Zusatz"]])
    #expect(
      reading.derived == ["purpose from subject: renewal 2", "purpose from Zusatz: complaint 1"])
    #expect(reading.facts(of: "A")?.tally.complaints == 1)
    #expect(recorded(reading).contains(.purpose))
    #expect(reading.told == [])
  }

  @Test func `a column of its own says more than a text, unless no list has its word`() throws {
    let reading = try reading(
      """
      account_id,date,purpose,subject
      A,2026-09-01,pulse,Complaint
      A,2026-09-02,gossip,Complaint
      A,2026-09-03,,Complaint
      """, derived: [.purpose: ["subject"]])
    #expect(reading.facts(of: "A")?.tally.complaints == 2)
    #expect(reading.derived == ["purpose from subject: complaint 2"])
    #expect(reading.told == ["touchpoints.unknown_word[purpose]*1"])
  }

  @Test func `a constant stands where no text tells`() throws {
    let reading = try reading(
      "account_id,date,subject\nA,2026-09-01,Call from customer\nA,2026-09-02,Hello\n",
      derived: [.direction: ["subject"]], constants: [.direction: "outbound"])
    let tally = try #require(reading.facts(of: "A")?.tally)
    #expect(tally.inbound == 1 && tally.outbound == 1)
  }

  @Test func `what no text tells is not recorded`() throws {
    let reading = try reading(
      "account_id,date,subject\nA,2026-09-01,Hello\nA,2026-09-02,\n",
      derived: [.purpose: ["subject"], .direction: ["subject"]])
    #expect(!recorded(reading).contains(.purpose))
    #expect(!recorded(reading).contains(.direction))
    #expect(recorded(reading).contains(.subject))
    let plain = try self.reading("account_id,date,subject\nA,2026-09-01,Hello\nA,2026-09-02,\n")
    #expect(Outcomes(reading) == Outcomes(plain))
  }

  @Test func `a channel that no text tells leaves touchpoints conversations`() throws {
    let text = "account_id,date,subject\nA,2026-09-01,Hello\n"
    let reading = try reading(text, derived: [.channel: ["subject"]])
    #expect(!recorded(reading).contains(.channel))
    let plain = try self.reading(text)
    #expect(plain.facts(of: "A")?.tally.conversation.day == "2026-09-01")
    withKnownIssue("the channel counts as recorded while the touchpoints are counted") {
      #expect(Outcomes(reading) == Outcomes(plain))
    }
  }

  @Test func `a list of users tells the departments of people, by id and by name`() throws {
    var export = DerivationTests.export(
      """
      account_id,date,person
      A,2026-09-01,005A0000006Vm9uIAC
      A,2026-09-02,ann marsh
      A,2026-09-03,bo@example.com
      A,2026-09-04,Nobody
      """)
    export.files["users.csv"] = """
      Id,First Name,Last Name,Email,Title,Department
      005A0000006Vm9u,Ann,Marsh,ann@example.com,Director,Customer Success
      005A0000006Vm9v,Bo,Lund,bo@example.com,Support Engineer,
      """
    let reading = try export.reading(
      DerivationTests.options(
        [.department: ["person"]],
        with: SourceSettings(
          files: ["users.csv"], role: .users)))
    #expect(reading.derived == ["department from person: success 2, support 1"])
    #expect(reading.people.map(\.count) == [2])
    #expect(reading.told == [])
  }

  @Test func `people tell departments, and say more than a list`() throws {
    var export = DerivationTests.export(
      "account_id,date,person\nA,2026-09-01,Noor\nA,2026-09-02,Sam\n")
    export.files["users.csv"] = "Name,Department\nNoor,Sales\nSam,Sales\n"
    var options = DerivationTests.options(
      [.department: ["person"]], with: SourceSettings(files: ["users.csv"], role: .users))
    options.people = ["NOOR": "Customer Success Team"]
    let reading = try export.reading(options)
    #expect(reading.derived == ["department from person: sales 1, success 1"])
  }

  @Test func `a list of contacts tells the roles of the customer's people`() throws {
    var export = DerivationTests.export(
      "account_id,date,contact\nA,2026-09-01,Zoe\nA,2026-09-02,003B;Zoe\nA,2026-09-03,Max\n")
    export.files["contacts.csv"] = """
      contact id,name,title
      003A,Zoe,Chief Executive Officer
      003B,Yan,Machine Operator
      """
    let reading = try export.reading(
      DerivationTests.options(
        [.contactRole: ["contact"]],
        with: SourceSettings(
          files: ["contacts.csv"], role: .contacts)))
    #expect(reading.derived.count == 1)
    #expect(reading.files.flatMap(\.derivations).map(\.count) == [2])
    #expect(reading.people.map(\.count) == [2])
  }

  @Test func `names are not read as titles`() throws {
    let text = "account_id,date,person\nA,2026-09-01,Sales Marshall\nA,2026-09-02,Ceo Support\n"
    let reading = try reading(text, derived: [.department: ["person"]])
    #expect(reading.derived == ["department from person: "])
    #expect(!recorded(reading).contains(.department))
    let teams = try self.reading(
      text.replacing("person", with: "Team"), derived: [.department: ["Team"]])
    #expect(teams.files.flatMap(\.derivations).map(\.count) == [2])
  }

  @Test func `words of retain dot json replace those that are shipped`() throws {
    var options = DerivationTests.options([.purpose: ["subject"]])
    try options.words.replace("purpose", "complaint", with: ["hullo"])
    let reading = try DerivationTests.export(
      "account_id,date,subject\nA,2026-09-01,Hullo\nA,2026-09-02,A complaint\n"
    ).reading(options)
    #expect(reading.derived == ["purpose from subject: complaint 1"])
  }

  @Test func `a list to which nothing refers is passed over, and said so`() throws {
    var export = DerivationTests.export("account_id,date\nA,2026-09-01\n")
    export.files["contacts.csv"] = "contact id,name,title\n003A,Zoe,CEO\n"
    let reading = try export.reading(
      Export.Options(SourceSettings(files: ["contacts.csv"], role: .contacts)))
    #expect(reading.people.isEmpty)
    #expect(reading.passedOver.count == 1)
    #expect(reading.passedOver.first?.hasPrefix("contacts.csv: contacts, to which nothing") == true)
  }

  @Test func `departments of hand-offs are told by who gave and took`() throws {
    let reading = try FolderExport([
      "accounts.csv": DerivationTests.accounts,
      "handoffs.csv": "account_id,date,from_person,to_person\nA,2026-09-01,Bo,Noor\n",
      "users.csv": "Name,Department\nBo,Sales\nNoor,Customer Success\n",
    ]).reading(
      Export.Options(
        SourceSettings(
          files: ["handoffs.csv"],
          derived: [.fromDepartment: ["from_person"], .toDepartment: ["to_person"]]),
        SourceSettings(files: ["users.csv"], role: .users)))
    #expect(
      reading.derived.sorted() == [
        "from_department from from_person: sales 1", "to_department from to_person: success 1",
      ])
  }

  private func reading(
    _ touchpoints: String, derived: [FieldName: [String]] = [:],
    constants: [FieldName: String] = [:]
  ) throws -> Reading {
    var options = DerivationTests.options(derived)
    options.sources[0].constants = constants
    return try DerivationTests.export(touchpoints).reading(options)
  }

  /// The fields that the touchpoints give.
  private func recorded(_ reading: Reading) -> Set<FieldName> {
    reading.book.profile.recorded[.touchpoints] ?? []
  }

  private static func export(_ touchpoints: String) -> FolderExport {
    FolderExport(["accounts.csv": accounts, "touchpoints.csv": touchpoints])
  }

  private static func options(
    _ derived: [FieldName: [String]], with others: SourceSettings...
  ) -> Export.Options {
    var options = Export.Options(SourceSettings(files: ["touchpoints.csv"], derived: derived))
    options.sources += others
    return options
  }
}
