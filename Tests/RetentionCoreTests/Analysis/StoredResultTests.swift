import RetentionCore
import Testing

/// Results that were kept, read again and compared.
struct StoredResultTests {
  @Test(arguments: 1...2, [Format.json, .ndjson])
  func `results compared give what the exports give that they were made from`(
    seed: Int, format: Format
  ) throws {
    let export = try ComparedExport(SampleExport(seed: seed, accounts: 18), and: "weights")
    let exports = try export.comparison()
    let old = try #require(
      try export.stored(export.report(on: export.from, by: export.old), as: format))
    let new = try #require(
      try export.stored(export.report(on: export.to, by: export.new), as: format))
    let results = Comparison(old, new)
    #expect(results.splitting == .timeWithFacts)
    #expect(results.entries.map(\.account.id) == exports.entries.map(\.account.id))
    #expect(results.bandsBefore == exports.bandsBefore && results.bandsAfter == exports.bandsAfter)
    #expect(results.policyDifferences == exports.policyDifferences)
    for (result, entry) in zip(results.entries, exports.entries) {
      #expect(result.before == entry.before && result.after == entry.after)
      #expect(result.group == entry.group && result.change == entry.change)
      #expect(result.split?.time == nil)
      #expect(result.split?.policy == entry.split?.policy)
      if let split = entry.split, let time = split.time {
        #expect(result.split?.facts.score == time.score + split.facts.score)
      }
      let changes = (results.signals(of: result), exports.signals(of: entry))
      #expect(changes.0.map(\.id) == changes.1.map(\.id))
      #expect(changes.0.map(\.kind) == changes.1.map(\.kind))
      #expect(changes.0.map(\.after.evidence) == changes.1.map(\.after.evidence))
    }
    for (result, money) in zip(results.currencies, exports.currencies) {
      #expect(result.total == money.total && result.groups == money.groups)
      #expect(result.parts[.policy] == money.parts[.policy] && result.parts[.time] == nil)
    }
  }

  @Test func `policies that count differently leave changes unsplit`() throws {
    let export = try ComparedExport(SampleExport(seed: 3, accounts: 18), and: "definitions")
    let old = try #require(try export.stored(export.report(on: export.from, by: export.old)))
    let new = try #require(try export.stored(export.report(on: export.to, by: export.new)))
    let comparison = Comparison(old, new)
    #expect(comparison.splitting == .none)
    #expect(comparison.entries.allSatisfy { $0.split == nil })
    #expect(comparison.entries.contains { $0.isCompared && $0.change?.score != 0 })
    let text = String(decoding: comparison.bytes(as: .table), as: UTF8.self)
    #expect(text.contains("changes can't be split"))
  }

  @Test(arguments: ["the default", "weights", "definitions", "hard names"])
  func `a policy is put together again from its changes`(name: String) throws {
    let hard = """
      { "emptyPhrases": ["a \\"b\\"", "c.d"], "segments": { "a.base": { "base": 0.2 },
        "x.signals": { "signals": { "fit.outgrown": { "from": 1.5, "to": 2 } } },
        "bands.high": { "bands": { "elevated": 10 } } } }
      """
    let text = ComparedExport.policies[name] ?? hard
    let policy = try Policy(parsing: Array(text.utf8))
    let rebuilt = try Policy(changes: policy.changes)
    #expect(rebuilt.general == policy.general && rebuilt.segments == policy.segments)
    #expect(rebuilt.changes == policy.changes)
  }

  @Test func `accounts that a result leaves out can't be compared`() throws {
    let export = try ComparedExport(SampleExport(seed: 2, accounts: 18))
    var listing = Listing()
    listing.top = 3
    let reading = try export.reading([AsOf(export.from)], by: export.old)
    let old = try #require(try export.stored(Report(reading, listing: listing)))
    let new = try #require(try export.stored(export.report(on: export.to, by: export.new)))
    let comparison = Comparison(old, new)
    #expect(old.isPartial && !new.isPartial)
    let left = comparison.entries.filter { $0.before == nil && $0.reason == .notListedBefore }
    #expect(left.count > 5 && left.allSatisfy { $0.group == .notComparable })
  }

  // MARK: - Other and damaged files

  @Test func `a result of another version of the model can't be compared, and says why`() throws {
    let export = try ComparedExport(SampleExport(seed: 1, accounts: 18))
    let text = String(
      decoding: try export.report(on: export.from, by: export.old).bytes(as: .json), as: UTF8.self)
    let new = try #require(try export.stored(export.report(on: export.to, by: export.new)))
    let old = try #require(
      try export.stored(text.replacing("\"model\": \"1.0\"", with: "\"model\": \"0.9\"")))
    let comparison = Comparison(old, new)
    #expect(comparison.entries.allSatisfy { $0.split == nil && $0.change == nil })
    #expect(
      comparison.entries.allSatisfy { ($0.before == nil) == ($0.group == .new) })
    #expect(comparison.entries.contains { $0.reason == .otherModel })
    for format in Comparison.formats where format != .csv {
      let text = String(decoding: comparison.bytes(as: format), as: UTF8.self)
      #expect(text.contains("0.9"), "\(format)")
    }
  }

  @Test(
    arguments: [
      ("\"as_of\": \"2026-09-30\"", "\"as_of\": \"30.9.2026\"", "as_of is no day"),
      ("\"as_of\"", "\"as_off\"", "\"as_of\" is missing"),
      ("\n  \"accounts\": [", "\n  \"accounts\": 3, \"x\": [", "\"accounts\" is no list"),
      ("\n  \"accounts\": [", "\n  \"accounts\": [7,", "\"id\" is missing"),
      ("\"score\": ", "\"score\": 1", "score is no whole number"),
      ("\"score\": ", "\"score\": -", "score is no whole number"),
      ("\"risk\": 0.", "\"risk\": 7.", "risk is no number from 0 to 1"),
      ("\"x\": ", "\"x\": 1", "does not follow from its signals"),
      ("\"band\": \"", "\"band\": \"very ", "band is none of"),
      ("\"state\": \"firing\"", "\"state\": \"no_data\"", "a signal has a value where"),
      ("\"id\": \"context.undocumented\"", "\"id\": \"x\"", "the signals are not in their order"),
      ("\"signals\": [", "\"signals\": [], \"y\": [", "not all 41 signals"),
      (
        "\"changes\": []",
        "\"changes\": [{\"path\": \"a.b\", \"before\": \"1\", \"after\": \"2\"}]",
        "no changes of a policy"
      ),
      (
        "\"changes\": []", "\"changes\": [{\"path\": \"\", \"before\": \"\", \"after\": \"\"}]",
        "no changes of a policy"
      ),
      (
        "\"changes\": []",
        "\"changes\": [{\"path\": \"base\", \"before\": \"0\", \"after\": \"}{\"}]",
        "no changes of a policy"
      ),
      (
        "\n      \"annual_value\": ", "\n      \"annual_value\": [], \"value\": ",
        "annual_value is no number"
      ),
    ])
  func `an edited result is told with the place and what to do`(
    part: String, other: String, message: String
  ) throws {
    let export = try ComparedExport(SampleExport(seed: 1, accounts: 18))
    let text = String(
      decoding: try export.report(on: export.to, by: export.new).bytes(as: .json), as: UTF8.self)
    let range = try #require(text.firstRange(of: part))
    let edited = text[..<range.lowerBound] + other + text[range.upperBound...]
    let error = #expect(throws: InputError.self) { try export.stored(String(edited)) }
    guard case .malformed(_, let line?, _?, let said, let fix) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(said.contains(message), "\(said)")
    #expect(line > 1 && !fix.isEmpty)
  }

  @Test func `an account that stands twice is told`() throws {
    let export = try ComparedExport(SampleExport(seed: 1, accounts: 18))
    let text = String(
      decoding: try export.report(on: export.to, by: export.new).bytes(as: .ndjson), as: UTF8.self)
    var lines = text.split(separator: "\n")
    lines.insert(lines[1], at: 1)
    let error = #expect(throws: InputError.self) {
      try export.stored(lines.joined(separator: "\n"))
    }
    guard case .malformed(_, let line?, _, let said, _) = error else { return }
    #expect(line == 3 && said.hasSuffix("stands twice in this result"))
  }

  @Test func `lines without the last one are told as cut off`() throws {
    let export = try ComparedExport(SampleExport(seed: 1, accounts: 18))
    let text = String(
      decoding: try export.report(on: export.to, by: export.new).bytes(as: .ndjson), as: UTF8.self)
    let lines = text.split(separator: "\n")
    let error = #expect(throws: InputError.self) {
      try export.stored(lines.dropLast().joined(separator: "\n"))
    }
    guard case .malformed(_, _, _, let said, _) = error else { return }
    #expect(said.contains("cut off"))
  }

  @Test(arguments: ["", "{", "{}", "[]", "\u{FEFF}{\"kind\": \"score\"}", "id,name\n1,Ann\n", " 7"])
  func `what is no result is none`(text: String) throws {
    #expect(try ComparedExport(SampleExport(seed: 1, accounts: 0)).stored(text) == nil)
  }

  @Test func `damaged bytes are an error, no result or one that can be compared`() throws {
    let export = try ComparedExport(SampleExport(seed: 5, accounts: 3))
    let sound = try export.report(on: export.to, by: export.new).bytes(as: .json)
    let new = try #require(try export.stored(String(decoding: sound, as: UTF8.self)))
    var random = SeededGenerator(seed: 6)
    var outcomes = [0, 0, 0]
    for _ in 0..<60 {
      var bytes = sound
      let place = bytes.indices.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = random.pick(Array("\"{}[],:0-e9tn".utf8))
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.pick([1, 2, 40])))
      default: bytes.removeLast(bytes.count - place)
      }
      do {
        let read = try export.stored(String(decoding: bytes, as: UTF8.self))
        guard let read else {
          outcomes[0] += 1
          continue
        }
        outcomes[1] += 1
        _ = Comparison(read, new).bytes(as: .json)
      } catch is InputError {
        outcomes[2] += 1
      }
    }
    #expect(outcomes.allSatisfy { $0 > 3 }, "\(outcomes)")
  }
}
