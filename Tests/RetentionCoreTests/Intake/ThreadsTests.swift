import RetentionCore
import Testing

/// What comes out of reading does not depend on how many threads read.
@Suite struct ThreadsTests {
  /// A careless export, large enough for many windows: every kind of fault in the middle of it.
  private static let export: FolderExport = {
    let sample = SampleExport(seed: 5, accounts: 120, touchpointsEach: 50)
    var files = [
      "accounts.csv": sample.accounts.text, "contracts.csv": sample.contracts.text,
      "hand-offs.csv": sample.handOffs.text,
    ]
    var touchpoints = sample.touchpoints.text.split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map(String.init)
    var random = SeededGenerator(seed: 6)
    for line in touchpoints.indices.dropFirst() where random.isOne(in: 12) {
      touchpoints[line] = random.pick([
        "", "A1,31.02.2026,email", ",2026-01-02,email,outbound,renewal,sales,Ann,user,held,x",
        "nobody \(line),2026-01-02,email,outbound,renewal,sales,Ann,user,held,x",
        "Company A3,2026-01-02,fax \(line),outbound,renewal,sales,Ann,user,held,a \"b\" c",
        "A2,2026-01-02,email,outbound,word \(line % 7),sales,Ann,user,held,\"two\nlines\"",
        "A4,2026-01-03,email,outbound,renewal,sales,Eve,user,held,Zoë",
      ])
    }
    files["touchpoints.csv"] = touchpoints.joined(separator: "\n")
    return FolderExport(files)
  }()

  private static func reading(of folder: TemporaryFolder, threads: Int) throws -> Reading {
    var limits = ReadingLimits()
    limits.threads = threads
    limits.keepsRejects = true
    return try Reading(Export(inputs: [folder.path]), on: SampleExport.day, limits: limits)
  }

  private static func text(_ reading: Reading, threads: Int) -> String {
    String(decoding: Report(reading, threads: threads).bytes(as: .json), as: UTF8.self)
  }

  @Test func `says the same with any number of threads`() throws {
    try Self.export.inFolder { folder in
      let one = try Self.reading(of: folder, threads: 1)
      #expect(one.files.contains { $0.rows.rejected > 20 && $0.rows.skipped > 20 })
      #expect(one.problems.contains { $0.kind == .joinedByName && $0.examples.count > 1 })
      let text = Self.text(one, threads: 1)
      #expect(text.count > 100_000)
      for threads in [2, 4] {
        let several = try Self.reading(of: folder, threads: threads)
        #expect(one.files.map(\.rows) == several.files.map(\.rows))
        #expect(one.problems.map { "\($0)" } == several.problems.map { "\($0)" })
        let areSame = RejectedRow.csv(one.rejects) == RejectedRow.csv(several.rejects)
        #expect(areSame, "the same rows are rejected")
        let isSame = text == Self.text(several, threads: threads)
        #expect(isSame, "the report is the same")
      }
    }
  }

  @Test func `counts spellings beyond those that are kept whatever the threads`() throws {
    let rows = (0..<26_000).map { "A\($0 % 9),2026-01-02,word \($0 % 21_000)\n" }.joined()
    let export = FolderExport([
      "accounts.csv": "account_id\n" + (0..<9).map { "A\($0)\n" }.joined(),
      "touchpoints.csv": "account_id,date,channel\n" + rows,
    ])
    var found: [[Problem.Example]] = []
    for threads in [1, 3] {
      var limits = ReadingLimits()
      limits.threads = threads
      let problem = try #require(
        export.reading(limits: limits).problems.first { $0.kind == .unknownWord })
      #expect(problem.count == 26_000)
      found.append(problem.examples)
    }
    #expect(found[0] == found[1])
  }

  @Test(arguments: [
    ("A1,03/04/2026,email,x\n", "openColumn"),
    ("A1,2026-01-02,email,\"never closed\n", "unclosedQuote"),
  ])
  func `ends with what can't be read, far into a file`(fault: String, error: String) throws {
    let rows = (0..<4_000).map { "A1,2026-01-02,email,\($0)\n" }.joined()
    let export = FolderExport([
      "accounts.csv": "account_id\nA1\n",
      "touchpoints.csv": "account_id,date,channel,subject\n" + rows + fault + rows,
    ])
    for threads in [1, 3] {
      var limits = ReadingLimits()
      limits.threads = threads
      let found = try #require(try export.error(limits: limits))
      #expect("\(found)".hasPrefix(error))
    }
  }
}
