import RetentionCore
import Testing

/// How an export is said to be read.
struct InspectionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func inspect(_ files: [String: String], on day: Day? = "2026-09-30") throws -> Inspection
  {
    for (name, text) in files { try folder.write(text, to: name) }
    return try Inspection([folder.path], on: day)
  }

  private static let accounts = """
    account_id,Account Name,Segmnt,Colour
    A1,Ada,x,
    A2,Bob,,
    A3,,y,
    A4,Dora,y,

    """

  private static let touchpoints = """
    account_id,date,purpose,channel
    A1,2026-09-01,renewal,call
    A1,2026-09-02,Wine tasting,call
    A9,2026-09-03,Wine tasting,call
    A2,2026-09-03,Beer,call
    A2,2026-09-03,Beer,call

    """

  @Test func `columns show what is read from them, and why`() throws {
    let inspection = try inspect(["accounts.csv": Self.accounts])
    let columns = inspection.files[0].columns
    #expect(columns.map(\.field) == [.accountID, .accountName, nil, nil])
    #expect(columns.map(\.decision) == [.name, .name, nil, nil])
    #expect(columns.map(\.nearest) == [nil, nil, .segment, nil])
    #expect(columns.map(\.filled) == [4, 3, 3, 0])
    #expect(columns.map(\.share) == [1, 0.75, 0.75, 0])
    #expect(inspection.files[0].decision == .name)
  }

  @Test func `files are joined, and strangers named`() throws {
    let inspection = try inspect(
      ["accounts.csv": Self.accounts, "touchpoints.csv": Self.touchpoints])
    #expect(inspection.joins.accounts == 4)
    #expect(inspection.joins.accountsWithRows == [.touchpoints: 2])
    #expect(inspection.files[0].strangers == nil)
    #expect(inspection.files[1].strangers?.rows == 1)
    #expect(inspection.files[1].strangers?.examples == ["A9"])
    #expect(inspection.files[1].days == ("2026-09-01" as Day)...("2026-09-03" as Day))
  }

  @Test func `words that no list has are counted`() throws {
    let inspection = try inspect(
      ["accounts.csv": Self.accounts, "touchpoints.csv": Self.touchpoints])
    let purpose = try #require(inspection.files[1].columns.first { $0.field == .purpose })
    #expect(purpose.unknownWords.map(\.text) == ["Beer", "Wine tasting"])
    #expect(purpose.unknownWords.map(\.count) == [2, 2])
  }

  @Test func `touchpoints that are the same are told`() throws {
    let inspection = try inspect(
      ["accounts.csv": Self.accounts, "touchpoints.csv": Self.touchpoints])
    let repeated = inspection.problems.filter { $0.kind == .repeatedRow }
    #expect(repeated.map(\.count) == [1])
    #expect(repeated[0].examples.map(\.line) == [6])
  }

  @Test(
    arguments: [
      ("contracts.csv", "account_id,Renewal Date,Contract End Date\nA1,2026-01-01,2026-01-02\n"),
      ("touchpoints.csv", "account_id,date\nA1,01/02/2026\nA1,03/04/2026\n"),
      ("touchpoints.csv", "account_id,date\nA1,31/12/2025\nA1,12/31/2025\n"),
      ("touchpoints.csv", "account_id,date\nB1,2026-01-01\nB2,2026-01-02\n"),
      ("contracts.csv", "account_id,end_on\nA1,\"2026-01-01\n"),
      ("contracts.csv", "end_on\n2026-01-01\n"),
      ("contracts.json", "[{\"account_id\": \"A1\", \"end_on\": ]"),
      ("calls.xlsx.csv", "PK\u{3}\u{4}"),
    ])
  func `a file that can't be used puts its question and stops no other`(
    name: String, text: String
  ) throws {
    let inspection = try inspect(["accounts.csv": Self.accounts, name: text])
    #expect(inspection.files.map(\.reading.table) == [.accounts])
    #expect(inspection.failures.map { $0.path } == [folder.path + "/" + name])
    #expect(inspection.joins.accounts == 4)
  }

  @Test func `an export of which nothing can be used is all questions`() throws {
    let inspection = try inspect(["accounts.csv": "name\n\"open\n"])
    #expect(inspection.files.isEmpty)
    #expect(inspection.failures.count == 1)
  }

  @Test func `without a day the last one on record is taken`() throws {
    let inspection = try inspect(
      ["accounts.csv": Self.accounts, "touchpoints.csv": Self.touchpoints], on: nil)
    #expect(inspection.day == "2026-09-03")
  }

  @Test func `a column that is blank everywhere is missing`() throws {
    let filled = Self.touchpoints
    let blank = "account_id,date,purpose,channel\nA1,2026-09-01,,call\n"
    let missing = try [filled, blank].map { text in
      try inspect(["accounts.csv": Self.accounts, "touchpoints.csv": text]).missing
    }
    #expect(!missing[0].contains { $0.table == .touchpoints && $0.fields == [.purpose] })
    #expect(missing[1].contains { $0.table == .touchpoints && $0.fields == [.purpose] })
  }

  @Test func `the same folder is inspected the same twice, whatever the format`() throws {
    let files = ["accounts.csv": Self.accounts, "touchpoints.csv": Self.touchpoints]
    let (first, second) = (try inspect(files), try inspect(files))
    for format in Inspection.formats {
      #expect(first.bytes(as: format) == second.bytes(as: format))
    }
  }
}
