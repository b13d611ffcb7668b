import RetentionCore
import Testing

/// What is proposed to be said of exports, and whether it can be said so.
struct ConfigProposalTests {
  /// A small folder as Salesforce exports it.
  private static let salesforce = FolderExport([
    "Account.csv": """
    Id,Name,OwnerId,BillingCity,Industry,Type
    0018d0000000Rg4AAE,Bolt,0058d0000000xO9AAI,Wien,Retail,Customer
    0018d0000000Rg8AAE,Cord,0058d0000000xO9AAI,Leeds,Mining,Partner
    """,
    "Task.csv": """
    Id,WhoId,WhatId,Subject,ActivityDate,AccountId,OwnerId,Type,IsClosed,CallType,TaskSubtype
    00T1,0038d0000000oC7AAI,,Complaint about billing,2026-09-01,0018d0000000Rg4AAE,\
    0058d0000000xO9AAI,Call,1,Inbound,Call
    00T2,0038d0000000oC7AAI,,Health check,2026-09-10,0018d0000000Rg4AAE,\
    0058d0000000xO9AAI,Call,1,Outbound,Call
    00T3,,,Plan,2026-10-10,0018d0000000Rg4AAE,0058d0000000xO9AAI,Call,0,,Task
    """,
    "User.csv": """
    Id,Username,Alias,FirstName,LastName,Email,IsActive,UserRoleId,Department
    0058d0000000xO9AAI,rosa,rw,Rosa,Whitfield,r@example.com,1,00E,Customer Success
    """,
    "Opportunity.csv": """
    Id,AccountId,Name,StageName,Amount,CloseDate,IsWon,IsClosed,CreatedDate
    0061,0018d0000000Rg4AAE,Bolt 25,Closed Won,12000,2025-11-01,1,1,2025-06-01
    0062,0018d0000000Rg4AAE,Bolt 26,Lost,9000,2026-01-01,0,1,2025-12-01
    """,
    "photo.png": "no export", "notes.csv": "colour,size\nred,4\n",
  ])

  /// Hands over the folder of Salesforce with what is proposed for it.
  private func inProposed<Result>(_ use: (ConfigProposal, _ path: String) throws -> Result) throws
    -> Result
  {
    try ConfigProposalTests.salesforce.inFolder { folder in
      try use(ConfigProposal(inputs: [folder.path], options: Export.Options()), folder.path)
    }
  }

  @Test func `every export that is known gets an entry, and nothing else does`() throws {
    try inProposed { proposal, _ in
      #expect(
        proposal.entries.map(\.file) == [
          "Account.csv", "Opportunity.csv", "Task.csv", "User.csv",
        ])
      #expect(
        proposal.entries.map(\.settings.role) == [.accounts, .contracts, .touchpoints, .users])
      #expect(
        proposal.entries.map(\.system) == [
          "Salesforce accounts", "Salesforce opportunities", "Salesforce tasks",
          "Salesforce users",
        ])
      #expect(proposal.entries.map(\.givesUse) == [false, true, false, false])
    }
  }

  @Test func `an entry says columns as the file has them, and what could be derived`() throws {
    try inProposed { proposal, _ in
      let task = try #require(proposal.entries.first { $0.file == "Task.csv" }).settings
      #expect(task.files == ["Task.csv"])
      #expect(task.columns[.date] == ["ActivityDate"])
      #expect(task.columns[.accountID] == ["AccountId"])
      #expect(task.derived[.purpose] == ["Subject", "Type"])
      #expect(task.derived[.department] == ["OwnerId"])
      let opportunity = try #require(proposal.entries.first { $0.givesUse }).settings
      #expect(opportunity.columns[.signedOn] == ["CloseDate"])
      #expect(opportunity.constants == [.termMonths: "12"])
      #expect(opportunity.rows.map(\.patterns) == [["true", "1"]])
    }
  }

  @Test func `the text can be read again, and says the same`() throws {
    try inProposed { proposal, path in
      let text = ConfigProposalText(proposal, inputs: [path], gains: []).text
      let config = try Config(parsing: Array(text.utf8))
      #expect(config.inputs == [path])
      let proposed = proposal.entries.map(\.settings)
      #expect(config.options.sources.count == proposed.count)
      for (read, said) in zip(config.options.sources, proposed) {
        #expect(read.files == said.files && read.role == said.role)
        #expect(read.columns == said.columns && read.derived == said.derived)
        #expect(read.constants == said.constants && read.factors == said.factors)
        #expect(read.rows == said.rows && read.values == said.values, "\(said.files)")
      }
    }
  }

  @Test func `the exports are read by the text as by the proposal`() throws {
    try inProposed { proposal, path in
      let text = ConfigProposalText(proposal, inputs: [path], gains: []).text
      let config = try Config(parsing: Array(text.utf8))
      let reading = try Reading(
        Export(inputs: config.inputs, options: config.options), on: "2026-09-30")
      let applied = try Reading(
        Export(inputs: [path], options: proposal.applied(to: Export.Options())), on: "2026-09-30")
      #expect(Outcomes(reading) == Outcomes(applied))
      #expect(reading.told == applied.told)
      #expect(reading.accounts.map(\.id) == ["0018d0000000Rg4AAE"])
      #expect(reading.accounts.map(\.owner) == ["Rosa Whitfield"])
      #expect(reading.book.table.contracts(of: 0).map(\.annualValue) == [12_000])
      #expect(reading.facts(of: "0018d0000000Rg4AAE")?.tally.complaints == 1)
      #expect(reading.facts(of: "0018d0000000Rg4AAE")?.tally.departments == [.success])
    }
  }

  @Test func `what each part adds is measured`() throws {
    try inProposed { proposal, path in
      let gains = EvidenceGain.all(
        of: proposal, inputs: [path], options: Export.Options(), on: "2026-09-30")
      let titles = gains.map { "\($0.file) \($0.title)" }
      #expect(titles.contains("Opportunity.csv contracts from Salesforce opportunities"))
      #expect(titles.contains(#"Task.csv purpose from "Subject", "Type""#))
      let purpose = try #require(gains.first { $0.title.hasPrefix("purpose") })
      #expect(purpose.accounts == 1)
      #expect(!purpose.signals.isEmpty)
      let contracts = try #require(gains.first { $0.title.hasPrefix("contracts") })
      #expect(contracts.accounts == 1)
      #expect(!contracts.signals.isEmpty)
      for gain in gains { #expect(gain.signals.isEmpty == (gain.accounts == 0), "\(gain.title)") }
      let text = ConfigProposalText(proposal, inputs: [path], gains: gains).text
      #expect(text.contains("// data for"))
      #expect(throws: Never.self) { try Config(parsing: Array(text.utf8)) }
    }
  }

  @Test func `exports that say all themselves need no entry`() throws {
    let entries = try proposal(
      of: [
        "accounts.csv": "account_id,owner\nA,Ann\n",
        "touchpoints.csv": "account_id,date,purpose\nA,2026-09-01,pulse\n",
      ]
    ).entries
    #expect(entries.map(\.file) == [])
  }

  @Test func `the subjects of one's own touchpoints could tell purposes`() throws {
    let entries = try proposal(
      of: ["touchpoints.csv": "account_id,date,subject,person\nA,2026-09-01,Hi,Ann\n"]
    ).entries
    #expect(
      entries.map(\.settings.derived) == [[.purpose: ["subject"], .department: ["person"]]])
  }

  @Test func `columns that could be one field are named with a question`() throws {
    let proposal = try proposal(
      of: ["contracts.csv": "account_id,Renewal Date,Expiration Date\nA,2026-12-31,2027-01-01\n"])
    let entry = try #require(proposal.entries.first)
    #expect(entry.settings.columns[.endOn] == ["Renewal Date"])
    #expect(entry.open == [.endOn: ["Expiration Date"]])
    let text = ConfigProposalText(proposal, inputs: ["."], gains: []).text
    #expect(text.contains(#"// or ["Expiration Date"]: which one is it?"#))
    #expect(throws: Never.self) { try Config(parsing: Array(text.utf8)) }
  }

  @Test func `words that no list has are asked for`() throws {
    let export = FolderExport([
      "touchpoints.csv": #"""
      account_id,date,channel,subject
      A,2026-09-01,pigeon,x
      A,2026-09-02,"the ""wire""",x
      A,2026-09-03,pigeon,x
      """#
    ])
    try export.inFolder { folder in
      var proposal = try ConfigProposal(inputs: [folder.path], options: Export.Options())
      proposal.learn(from: try export.reading())
      let text = ConfigProposalText(proposal, inputs: ["."], gains: []).text
      let config = try Config(parsing: Array(text.utf8))
      #expect(
        config.options.sources.first?.values == [
          .channel: ["pigeon": "other", "the-\"wire\"": "other"]
        ])
      #expect(text.contains(#""pigeon": "other", // 2 rows"#))
    }
  }

  @Test func `names of files and columns may hold anything`() throws {
    let name = "calls \"of\" May*.csv"
    let proposal = try proposal(
      of: [name: "account_id,date,\"Su\\bject \"\"x\"\"\",subject\nA,2026-09-01,y,z\n"])
    let text = ConfigProposalText(proposal, inputs: ["a\\b"], gains: []).text
    let config = try Config(parsing: Array(text.utf8))
    #expect(config.inputs == ["a\\b"])
    #expect(config.options.sources.map(\.files) == proposal.entries.map(\.settings.files))
    #expect(proposal.entries.map(\.file) == [name])
  }

  private func proposal(of files: [String: String]) throws -> ConfigProposal {
    try FolderExport(files).inFolder { folder in
      try ConfigProposal(inputs: [folder.path], options: Export.Options())
    }
  }
}
