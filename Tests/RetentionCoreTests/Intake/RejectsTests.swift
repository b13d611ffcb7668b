import RetentionCore
import Testing

/// Rows that are not used: how they are counted, kept and limited.
struct RejectsTests {
  private static let export = FolderExport([
    "accounts.csv": "account_id,owner\nA,Ann\n,Bob\n\nB,Cid\n",
    "touchpoints.csv": """
    account_id,date,subject
    A,2026-09-01,fine
    X,2026-09-02,"a ""stranger"", here"
    B,soon,late
    ,2026-09-04,nobody
    B,2026-09-05,fine

    """,
  ])

  @Test func `rows that are not used are kept as they stand, where that is wanted`() throws {
    var limits = ReadingLimits()
    #expect(try RejectsTests.export.reading(limits: limits).rejects.isEmpty)
    limits.keepsRejects = true
    let rejects = try RejectsTests.export.reading(limits: limits).rejects
    let lines = rejects.map { row in
      "\(row.file.split(separator: "/").last ?? ""):\(row.line) \(row.reason) \(row.text)"
    }
    #expect(
      lines.sorted() == [
        "accounts.csv:3 noAccount ,Bob",
        #"touchpoints.csv:3 unknownAccount X,2026-09-02,"a ""stranger"", here""#,
        "touchpoints.csv:4 noDate B,soon,late",
        "touchpoints.csv:5 noAccount ,2026-09-04,nobody",
      ])
  }

  @Test func `rejects stand in the order of their lines`() throws {
    var limits = ReadingLimits()
    limits.keepsRejects = true
    let rejects = try RejectsTests.export.reading(limits: limits).rejects
    let lines = rejects.filter { $0.file.hasSuffix("touchpoints.csv") }.map(\.line)
    withKnownIssue("those without a date come first") {
      #expect(lines == [3, 4, 5])
    }
  }

  @Test func `rejects are written as CSV that reads back the same`() throws {
    var limits = ReadingLimits()
    limits.keepsRejects = true
    let rejects = try RejectsTests.export.reading(limits: limits).rejects
    let records = try ReadRecord.all(of: RejectedRow.csv(rejects), in: TemporaryFolder())
    #expect(records.first?.cells == ["file", "line", "code", "reason", "row"])
    #expect(
      records.dropFirst().map(\.cells)
        == rejects.map {
          [$0.file, "\($0.line)", $0.reason.rawValue, $0.reason.text, $0.text]
        })
    #expect(RejectedRow.csv([]) == Array("file,line,code,reason,row\n".utf8))
  }

  @Test func `every row of CSV is used, rejected or skipped`() throws {
    let reading = try RejectsTests.export.reading()
    #expect(reading.rows(of: .accounts) == [2, 1, 1])
    #expect(reading.rows(of: .touchpoints) == [2, 2, 1])
    #expect(reading.files.map(\.rows.read) == [4, 5])
  }

  @Test(arguments: [
    ("{\"account_id\":\"A\",\"date\":", "damaged_record"), ("[1]", "damaged_record"),
    ("7", "damaged_record"), ("{\"account_id\":\"A\"}", "no_date"),
    ("{\"date\":\"2026-09-01\"}", "no_account"),
  ])
  func `every line of NDJSON is used, rejected or skipped`(line: String, reason: String) throws {
    let reading = try FolderExport([
      "accounts.csv": "account_id\nA\n",
      "touchpoints.ndjson": """
      {"account_id":"A","date":"2026-09-01"}
      \(line)

      {"account_id":"A","date":"2026-09-03"}
      {"account_id":"X","date":"2026-09-03"}
      """,
    ]).reading()
    #expect(reading.rows(of: .touchpoints) == [2, 1, 2])
    let kinds = Set(reading.problems.map(\.kind.rawValue)).subtracting(["ends_early"])
    #expect(kinds == [reason, "blank_line", "unknown_account"])
    #expect(reading.problems.first { $0.kind.rawValue == reason }?.examples.first?.line == 2)
  }

  @Test func `damaged lines count against the limit, and are kept`() throws {
    let export = FolderExport([
      "touchpoints.ndjson": "{\"account_id\":\"A\",\"date\":\"2026-09-01\"}\n{\"account_id\"\n"
    ])
    var limits = ReadingLimits()
    limits.rejects = .rows(0)
    guard
      case .tooManyRejects(_, rejected: 1, read: 2, limit: .rows(0), let found) =
        try export.error(limits: limits)
    else {
      Issue.record("another error")
      return
    }
    #expect(found.map(\.kind) == [.damagedRecord])
    limits.rejects = nil
    limits.keepsRejects = true
    let rejects = try export.reading(limits: limits).rejects
    withKnownIssue("damaged lines are counted, not kept") {
      #expect(rejects.map(\.line) == [2])
    }
  }

  @Test(arguments: [
    ("touchpoints.csv", "account_id,date\nA,2026-09-01,more\n", "longRow"),
    ("touchpoints.csv", "account_id,date\nA,soon\nA,2026-09-01\n", "noDate"),
    ("touchpoints.csv", "account_id,date,channel\nA,2026-09-01,pigeon\n", "unknownWord"),
    ("accounts.csv", "account_id,annual_value\nA,lots\n", "notANumber"),
    ("accounts.csv", "account_id,owner\nA,Ann\nA,Bob\n", "differsFromFirstRow"),
  ])
  func `where one is strict, what would be repaired is an error`(
    name: String, text: String, kind: String
  ) throws {
    let export = FolderExport([name: text])
    #expect(try export.error() == nil)
    var limits = ReadingLimits()
    limits.isStrict = true
    guard case .notStrict(let path, let problem) = try export.error(limits: limits) else {
      Issue.record("another error")
      return
    }
    #expect(path.hasSuffix("/" + name))
    #expect("\(problem.kind)" == kind)
  }

  @Test(arguments: [
    ("touchpoints.csv", "account_id,date\nA,2026-09-01\n\nA,2026-09-02\n"),
    ("touchpoints.csv", "account_id,date\nA,2026-09-01\nA,2026-09-01\n"),
    ("touchpoints.csv", "account_id,date\nA,2026-09-01\nA,2027-09-01\n"),
    ("accounts.csv", "account_id,discount\nA,25\nB,30\n"),
    ("accounts.csv", "account_id,end_on\nA,31/12/2026\nB,01/02/2026\n"),
  ])
  func `where one is strict, what is only said is fine`(name: String, text: String) throws {
    var limits = ReadingLimits()
    limits.isStrict = true
    #expect(try FolderExport([name: text]).error(limits: limits) == nil)
  }
}
