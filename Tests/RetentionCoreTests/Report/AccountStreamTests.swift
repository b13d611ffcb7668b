import Foundation
import RetentionCore
import Testing

/// Accounts that are scored one after another, by the profile of the whole.
struct AccountStreamTests {
  private static let profile = ExportProfile(
    recorded: [
      .accounts: [.accountID, .owner, .oldestUnpaidDueOn],
      .contracts: [
        .accountID, .contractID, .endOn, .commitmentsPromised, .commitmentsDelivered,
      ],
      .touchpoints: [.accountID, .date, .channel],
    ], completeFrom: "2025-01-01")

  private static func streamed(
    _ lines: String..., limits: ReadingLimits = ReadingLimits(),
    options: Export.Options = Export.Options(), batchSize: Int = LineBatches.usualSize,
    lineLimit: Int = 1 << 20
  ) throws -> Streamed {
    try Streamed(
      lines, by: profile, limits: limits, options: options, batchSize: batchSize,
      lineLimit: lineLimit)
  }

  /// The lines of the accounts of a whole export, without ranks and the places of values.
  private static func lines(_ reading: Reading, _ policy: Policy) -> [String] {
    var bytes: [UInt8] = []
    Format.ndjson.write(Report(reading, policy: policy)) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().dropLast()
      .map { unplaced(String($0)) }.sorted()
  }

  private static func unplaced(_ line: String) -> String {
    line.replacing(/"rank":(\d+|null)/, with: "\"rank\":0")
      .replacing(/"source":"[^"]*"/, with: "\"source\":\"\"")
  }

  // MARK: - Scores

  @Test(arguments: 1...4)
  func `each account has the scores of the whole export`(seed: Int) throws {
    let policy = try Policy(
      parsing: Array("{\"segments\": {\"smb\": {\"assumedNoticeDays\": 60}}}".utf8))
    let export = SampleExport(seed: seed)
    let reading = try export.reading(policy: policy)
    let streamed = try Streamed(
      try NestedExport(export).lines, by: reading.book.profile, policy: policy)
    let scored = streamed.output.filter { $0.hasPrefix("{\"type\":\"account\",") }
    #expect(scored.map(Self.unplaced).sorted() == Self.lines(reading, policy))
    #expect(scored.count > 15 && scored.count < streamed.output.count)
  }

  @Test(arguments: [1, 2_000, 30_000])
  func `how many lines are read together changes nothing`(batchSize: Int) throws {
    let export = SampleExport(seed: 7)
    let lines = try NestedExport(export).lines
    let profile = try export.reading().book.profile
    let together = try Streamed(lines, by: profile)
    let apart = try Streamed(lines, by: profile, batchSize: batchSize)
    #expect(apart.output == together.output)
    #expect(apart.told == together.told)
    #expect(apart.output.count == lines.count)
  }

  @Test func `a part without a column is judged by the columns of the whole`() throws {
    let export = SampleExport(seed: 3)
    let profile = try export.reading().book.profile
    let account = "{\"account_id\": \"A\", \"customer_since\": \"2024-01-01\"}"
    let known = try Streamed([account], by: profile).output
    #expect(known.count == 1 && known[0].contains("No conversation"))
    let other = ExportProfile(recorded: [.accounts: [.accountID, .customerSince]])
    #expect(try !Streamed([account], by: other).output[0].contains("No conversation"))
  }

  @Test func `accounts are answered in their order, those that are no customers too`() throws {
    let output = try Self.streamed(
      #"{"account_id": "B", "churned_on": "2026-01-01"}"#, #"{"account_id": "C"}"#,
      #"{"account_id": "A"}"#
    ).output
    #expect(output[0] == #"{"type":"unscored","id":"B","name":null,"standing":"lost"}"#)
    #expect(output[1].hasPrefix(#"{"type":"account","id":"C","#))
    #expect(output[2].hasPrefix(#"{"type":"account","id":"A","#))
    #expect(output.count == 3 && output[1].contains(#""rank":null"#))
  }

  // MARK: - Places

  @Test(arguments: [1, LineBatches.usualSize])
  func `a value names its place in the line of its account`(batchSize: Int) throws {
    let line = """
      {"account_id": "A", "oldest_unpaid_due_on": "2026-07-01", "contracts": [{"end_on": \
      "2027-01-31"}, {"commitments_promised": 9, "commitments_delivered": 2}], "touchpoints": [{"date": "2026-01-02", "channel": "email"}, \
      {"date": "2026-03-04", "channel": "call"}, {"date": "2026-02-02", "channel": "email"}]}
      """
    let other = #"{"account_id": "0", "touchpoints": [{"date": "2026-03-04"}]}"#
    let output = try Self.streamed(other, line, batchSize: batchSize).output
    let root = try JSONDocument(parsing: Array(output[1].utf8)).root
    let sources = try Dictionary(
      uniqueKeysWithValues: #require(root["signals"]).elements.map {
        ($0["id"]?.string ?? "", $0["source"]?.string)
      })
    #expect(sources["abandonment.silence"] == "touchpoints[1]")
    #expect(sources["promise.undelivered"] == "contracts[1]")
    #expect(sources["abandonment.unpaid"] == "account")
  }

  // MARK: - What can't be used

  @Test(arguments: [1, LineBatches.usualSize])
  func `a line that can't be used costs no other`(batchSize: Int) throws {
    let streamed = try Self.streamed(
      #"{"account_id": "A"}"#, "{\"account_id\": ", "", #"{"owner": "Ann"}"#, "  ",
      #"{"account_id": "B", "touchpoints": [{"channel": "call"}, {"date": "2026-13-01"}]}"#,
      #"{"account_id": "C", "padding": ""# + String(repeating: "-", count: 400) + "\"}",
      #"{"account_id": "D"}"#, batchSize: batchSize, lineLimit: 200)
    #expect(
      streamed.output.map { $0.prefix(26) } == [
        #"{"type":"account","id":"A""#, #"{"type":"account","id":"B""#,
        #"{"type":"account","id":"D""#,
      ])
    #expect(streamed.rows(of: .accounts) == [3, 3, 2])
    #expect(streamed.rows(of: .touchpoints) == [0, 2, 0])
    #expect(
      streamed.told == ["no_account*1 at 4", "damaged_record*2 at 2, 7", "no_date*2 at 6, 6"])
  }

  @Test(arguments: [1, LineBatches.usualSize])
  func `lines have nothing in common`(batchSize: Int) throws {
    let contract = #""contracts": [{"contract_id": "K", "end_on": "2026-12-31"}]"#
    let streamed = try Self.streamed(
      "{\"account_id\": \"A\", \(contract)}", "{\"account_id\": \"B\", \(contract)}",
      #"{"account_id": "A"}"#, #"{"account_name": "N", "contracts": [{"end_on": "2026-12-31"}]}"#,
      batchSize: batchSize)
    let renewals = streamed.output.map { $0.contains("\"renewal_date\":\"2026-12-31\"") }
    #expect(renewals == [true, true, false, true])
    #expect(streamed.told == [] && streamed.rows(of: .contracts) == [3, 0, 0])
  }

  @Test(arguments: [1, LineBatches.usualSize])
  func `a way of writing that only the whole shows is a question`(batchSize: Int) throws {
    let lines = ["13/04/2026", "03/04/2026"].map {
      "{\"account_id\": \"\($0)\", \"touchpoints\": [{\"date\": \"\($0)\"}]}"
    }
    #expect {
      try Self.streamed(lines[0], lines[1], batchSize: batchSize)
    } throws: {
      guard case .undecidedStream("date", _) = $0 as? InputError else { return false }
      return true
    }
    var options = Export.Options()
    options.writing.dates = .dayFirst
    let streamed = try Self.streamed(
      lines[0], lines[1], options: options, batchSize: batchSize)
    #expect(streamed.rows(of: .touchpoints) == [2, 0, 0])
  }

  @Test func `limits hold for the whole stream`() throws {
    let good = (1...99).map { "{\"account_id\": \"A\($0)\"}" }
    var limits = ReadingLimits()
    limits.rejects = .standard
    let profile = Self.profile
    #expect(
      try Streamed(["{"] + good, by: profile, limits: limits, batchSize: 1).output.count == 99)
    #expect {
      try Streamed(["{", "["] + good, by: profile, limits: limits, batchSize: 1)
    } throws: {
      guard case .tooManyRejects(_, 2, 101, _, let problems) = $0 as? InputError else {
        return false
      }
      return problems.map(\.count) == [2]
    }
    limits.isStrict = true
    #expect(throws: InputError.self) { try Streamed(["{"], by: profile, limits: limits) }
  }

  @Test func `an empty stream has no answer`() throws {
    for lines in [[], ["", " "]] {
      let streamed = try Streamed(lines, by: Self.profile)
      #expect(streamed.output == [] && streamed.told == [])
    }
  }
}
