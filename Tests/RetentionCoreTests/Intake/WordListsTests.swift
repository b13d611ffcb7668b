import RetentionCore
import Testing

struct WordListsTests {
  let lists = WordLists()

  @Test(arguments: [
    ("Renewal discussion FY27", Purpose.renewal), ("Re: auto-renewing contract", .renewal),
    ("QBR & renewal planning", .renewal), ("Contract extension to 2028", .renewal),
    ("ESCALATION: gateway down since Friday", .complaint),
    ("Customer complained about ticket #4411", .complaint),
    ("Q3 QBR", .review), ("Executive Business Review - Berlin", .review),
    ("Quarterly review with J. Ortiz", .review), ("SteerCo #4", .review),
    ("Invoice INV-2231 past due", .invoice), ("Payment reminder", .invoice),
    ("Proposal v2 sent", .quote), ("Quote for line 3", .quote),
    ("Cross-sell: analytics", .upsell), ("20 additional licenses", .upsell),
    ("Product demo for plant managers", .demo), ("PoC results", .demo),
    ("Admin training, day 2", .training), ("Webinar: what is new", .training),
    ("Kick-off call", .onboarding), ("Project kickoff", .onboarding),
    ("Go-live weekend", .delivery), ("Deployment at site 2", .delivery),
    ("Upgrade to 9.2", .upgrade), ("Migration plan", .upgrade),
    ("Best practices for planners", .insight), ("Roadmap session", .insight),
    ("Case study with their team", .insight),
    ("Case 00018231: login fails", .support), ("Bug in the export", .support),
    ("Doesn't work since the update", .support), ("Outage 14 May", .support),
    ("Health check", .pulse), ("NPS call", .pulse), ("Customer satisfaction call", .pulse),
    ("Discovery call", .discovery), ("Intro: Ana and Tom", .discovery),
  ])
  func `a subject tells the purpose`(subject: String, purpose: Purpose) {
    #expect(lists.word(in: subject, as: Purpose.self) == purpose)
  }

  @Test(arguments: [
    "", "   ", "Just checking in", "Touching base", "Acme", "Renée's note", "renegade", "caseload",
    "demolition", "Call", "supported", "!", "*", "– – –",
  ])
  func `a subject without such words tells none`(subject: String) {
    #expect(lists.word(in: subject, as: Purpose.self) == nil)
  }

  @Test(arguments: [
    ("Customer Success Manager", Department.success), ("Sr. CSM, EMEA", .success),
    ("Customer Success Account Manager", .success), ("VP Customer Success", .success),
    ("Renewals Manager", .success), ("Technical Account Manager", .success),
    ("Account Executive", .sales), ("AE - Enterprise", .sales), ("Key Account Manager", .sales),
    ("VP of Sales", .sales), ("SDR", .sales), ("Business Development Representative", .sales),
    ("Sales Engineer", .presales), ("Principal Solutions Architect", .presales),
    ("Pre-Sales Consultant", .presales), ("Solutions Consultant", .presales),
    ("Implementation Consultant", .implementation), ("Professional Services", .implementation),
    ("Project Manager", .implementation), ("Field Service Engineer", .implementation),
    ("Support Engineer II", .support), ("Help Desk", .support), ("Customer Service", .support),
    ("Accounts Receivable Clerk", .finance), ("Finance", .finance),
    ("Product Manager", .product), ("Product Owner", .product), ("R&D", .product),
    ("Software Engineer", .product),
    ("Chief Revenue Officer", .executive), ("CEO", .executive), ("Co-Founder & CTO", .executive),
    ("Managing Director", .executive), ("Marketing", .other),
  ])
  func `a title or team tells the department`(title: String, department: Department) {
    #expect(lists.word(in: title, as: Department.self) == department)
  }

  @Test(arguments: [
    ("Chief Operating Officer", ContactRole.executive), ("CFO", .executive),
    ("VP, Engineering", .executive), ("Senior Vice President Operations", .executive),
    ("Head of IT", .executive), ("Director of Manufacturing", .executive), ("Owner", .executive),
    ("Co-Founder", .executive), ("President", .executive),
    ("Plant Manager", .manager), ("Team Lead", .manager), ("Shift Supervisor", .manager),
    ("Product Owner", .manager), ("Lead Engineer", .manager),
    ("Head of Procurement", .procurement), ("Strategic Buyer", .procurement),
    ("Purchasing Manager", .procurement), ("Sourcing Specialist", .procurement),
    ("Process Engineer", .user), ("Principal Engineer", .user), ("Business Analyst", .user),
    ("System Administrator", .user), ("Executive Assistant to the CEO", .user),
    ("Executive Assistant", .user), ("CNC Operator", .user), ("HR Business Partner", .user),
    ("Lead Generation Specialist", .user), ("Account Executive", .user),
  ])
  func `a title tells the role of a contact`(title: String, role: ContactRole) {
    #expect(lists.word(in: title, as: ContactRole.self) == role)
  }

  @Test(arguments: [
    ("Inbound", Direction.inbound), ("INCOMING_EMAIL", .inbound), ("Customer called in", .inbound),
    ("Outbound", .outbound), ("Sent: proposal", .outbound), ("Internal account review", .internal),
  ])
  func `words tell the direction`(text: String, direction: Direction) {
    #expect(lists.word(in: text, as: Direction.self) == direction)
  }

  @Test(arguments: [
    ("Left voicemail", Channel.voicemail), ("Zoom with plant team", .video), ("Site visit", .visit),
    ("On-site workshop", .visit), ("Conference call", .call), ("Trade show booth", .event),
    ("Email: Re: pricing", .email), ("Call with Ana", .call), ("WhatsApp", .chat),
    ("NPS survey", .survey), ("Lunch with buyer", .meeting), ("Weekly meeting", .meeting),
  ])
  func `words tell the channel`(text: String, channel: Channel) {
    #expect(lists.word(in: text, as: Channel.self) == channel)
  }

  @Test(arguments: [
    ("No show", Outcome.noAnswer), ("Left voicemail", .noAnswer), ("Not reached", .noAnswer),
    ("Canceled: weekly call", .cancelled), ("Not interested", .declined),
    ("Spoke to CFO", .answered),
    ("Completed", .held),
  ])
  func `words tell the outcome`(text: String, outcome: Outcome) {
    #expect(lists.word(in: text, as: Outcome.self) == outcome)
  }

  @Test func `the phrases of a word can be replaced`() throws {
    var lists = lists
    try lists.replace("purpose", "renewal", with: ["Verlänger*", "Folge-Vertrag"])
    #expect(lists.word(in: "VERLÄNGERUNG – Angebot", as: Purpose.self) == .renewal)
    #expect(lists.word(in: "Folge–Vertrag", as: Purpose.self) == .renewal)
    #expect(lists.word(in: "Renewal", as: Purpose.self) == nil)
    #expect(lists.word(in: "Invoice", as: Purpose.self) == .invoice)
  }

  @Test func `a word without phrases is told by nothing, and one that had none can be told`() throws
  {
    var lists = lists
    try lists.replace("purpose", "support", with: [])
    try lists.replace("purpose", "other", with: ["a*"])
    #expect(lists.word(in: "Ticket", as: Purpose.self) == nil)
    #expect(lists.word(in: "A ticket", as: Purpose.self) == .other)
    #expect(lists.word(in: "All tickets", as: Purpose.self) == .other)
  }

  @Test func `a phrase with an exclamation mark speaks against its word`() throws {
    var lists = lists
    try lists.replace("contact_role", "user", with: ["clerk", "!head clerk"])
    #expect(lists.word(in: "Clerk", as: ContactRole.self) == .user)
    #expect(lists.word(in: "Clerk, not Head Clerk", as: ContactRole.self) != .user)
  }

  @Test func `unknown fields and words are errors that name the nearest`() {
    var lists = lists
    #expect(throws: WordLists.ReplacementError.unknownField("purposes", nearest: "purpose")) {
      try lists.replace("purposes", "renewal", with: [])
    }
    #expect(
      throws: WordLists.ReplacementError.unknownWord(
        "renewl", field: "purpose", nearest: "renewal")
    ) {
      try lists.replace("purpose", "renewl", with: [])
    }
    // A synonym is no word: it would say the same as another line.
    #expect(throws: WordLists.ReplacementError.self) {
      try lists.replace("purpose", "qbr", with: [])
    }
  }

  @Test func `every field that can be told has words that can be replaced`() throws {
    var lists = lists
    for field in WordLists.fields { try lists.replace(field, "other", with: ["x"]) }
  }

  @Test(arguments: ["*", "**", "a *", "* a", "!", "!*", "a b*c d", ""])
  func `any text can be a phrase`(phrase: String) throws {
    var lists = lists
    try lists.replace("purpose", "other", with: [phrase])
    for text in ["", "a", "a ", "a b", "ab cd", "a bxc d", "x a"] {
      _ = lists.word(in: text, as: Purpose.self)
    }
    #expect(lists.word(in: "renewal", as: Purpose.self) == .renewal)
  }
}
