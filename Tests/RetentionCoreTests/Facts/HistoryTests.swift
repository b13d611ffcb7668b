import RetentionCore
import Testing

/// The rows of an account are found again in every form in which an export can come.
struct HistoryTests {
  /// What is told of the silence of account A.
  private static func silence(
    _ files: [String: String], _ options: Export.Options = Export.Options()
  ) throws -> SignalExplanation? {
    let explanations = try FolderExport(files).explanations(options)
    return explanations.accounts.first { $0.account.id == "A" }?.signal("abandonment.silence")
  }

  @Test(arguments: [
    (
      "export.json",
      """
      {"accounts": [{"account_id": "B"}, {"account_id": "A"}], "touchpoints": [
      {"account_id": "A", "date": "2026-03-01", "channel": "call", "subject": "Hello"},
      {"account_id": "B", "date": "2026-02-01", "channel": "call"}]}
      """, 2
    ),
    (
      "export.ndjson",
      """
      {"account_id": "B", "touchpoints": [{"date": "2026-02-01", "channel": "call"}]}
      {"account_id": "A", "touchpoints": [{"date": "2026-03-01", "channel": "call", \
      "subject": "Hello"}]}

      """, 2
    ),
    (
      "touchpoints.csv",
      """
      account_id;date;channel;subject
      B;2026-02-01;call;
      A;2026-03-01;call;"Hello"

      """, 3
    ),
  ])
  func `a row stands where it was read, with its text`(
    name: String, text: String, line: UInt32
  ) throws {
    let row = try #require(try HistoryTests.silence([name: text])?.rows.first)
    #expect(row.place.line == line)
    #expect(row.value(of: .subject) == "Hello")
    #expect(row.value(of: .channel) == "call")
    #expect(row.cells.first { $0.field == .subject }?.text == "Hello")
    #expect(row.cells.allSatisfy { !$0.text.isEmpty })
  }

  @Test func `a word that was derived stands beside the text that told it`() throws {
    let files = [
      "accounts.csv": "account_id,customer_since\nA,2020-01-01\n",
      "touchpoints.csv":
        "account_id,date,channel,Topic\nA,2025-03-01,call,Hi\nA,2026-03-01,call,QBR in March\n",
    ]
    var source = SourceSettings()
    source.files = ["touchpoints.csv"]
    source.derived = [.purpose: ["Topic"]]
    let explanations = try FolderExport(files).explanations(Export.Options(source))
    let row = try #require(
      explanations.accounts.first?.signal("renewal.no-pulse-check")?.rows.first)
    #expect(row.value(of: .purpose) == "review")
    #expect(row.cells.first { $0.header == "Topic" && $0.isRead }?.text == "QBR in March")
  }

  @Test func `rows that conditions leave out are not behind anything`() throws {
    let files = [
      "accounts.csv": "account_id\nA\n",
      "touchpoints.csv":
        """
      account_id,date,channel,State
      A,2025-03-01,call,done
      A,2026-03-01,call,done
      A,2026-09-01,call,planned

      """,
    ]
    var source = SourceSettings()
    source.files = ["touchpoints.csv"]
    source.rows = [.init("State", ["!planned"])]
    let rows = try HistoryTests.silence(files, Export.Options(source))?.rows
    #expect(rows?.map(\.place.line) == [3])
  }

  @Test func `records on one line are told apart`() throws {
    let files = [
      "export.json":
        #"{"accounts":[{"account_id":"A","satisfaction":9},{"account_id":"B","satisfaction":2}]}"#
    ]
    let accounts = try FolderExport(files).explanations().accounts
    let texts = accounts.map { $0.signal("fit.dissatisfied")?.rows.first?.value(of: .satisfaction) }
    #expect(texts == ["9", "2"])
  }

  @Test func `only the accounts that are asked for are kept, in the order of asking`() throws {
    let sample = SampleExport(seed: 40, accounts: 9)
    try sample.folder.inFolder { folder in
      let export = try Export(inputs: [folder.path])
      let reading = try Reading(export, on: SampleExport.day)
      let some = try Explanations(of: [7, 2], in: export, reading).accounts
      #expect(some.map(\.account.id) == ["A7", "A2"])
      let all = try Explanations(of: Array(0..<9), in: export, reading).accounts
      for account in some {
        let same = try #require(all.first { $0.account.id == account.account.id })
        #expect(account.signals.map(\.rows) == same.signals.map(\.rows))
        #expect(account.rank == same.rank)
      }
    }
  }
}
