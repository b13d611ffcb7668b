import Foundation
import RetentionCore
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an export is held against, and what comes of it.
struct CheckTests {
  private static let header =
    "account_id,account_name,annual_value,currency,satisfaction,unmet_requirements"

  /// Three accounts: all bad, bad in one way, and sound.
  private static let rows = """
    A1,Alder,100000,EUR,1,9
    A2,Birch,50000,EUR,1,0
    A3,Cedar,25000,EUR,9,0

    """

  private func report(_ rows: String = CheckTests.rows, on day: Day = "2026-09-30") throws -> Report
  {
    // Weights that put the three accounts into three bands.
    let policy = try Policy(
      parsing: Array(
        #"""
        { "scenarios": { "fit": 0.99 }, "bands": { "unknownBelowCoverage": 0 },
          "signals": { "fit.dissatisfied": { "weight": 0.6 }, "fit.unmet-requirements": { "weight": 0.6 } } }
        """#.utf8))
    let export = SmallExport(accounts: CheckTests.header + "\n" + rows)
    return Report(try export.reading(on: day, policy: policy), policy: policy)
  }

  private func settings(_ text: String) throws -> CheckSettings {
    try CheckSettings(Config(parsing: Array(text.utf8)))
  }

  private func check(
    _ text: String, _ report: Report, baseline: CheckBaseline? = nil, onlyNew: Bool = false
  ) throws -> Check {
    let settings = try settings(text)
    return Check(
      report, settings.assertions, accepting: settings.accepted, baseline: baseline,
      onlyNew: onlyNew)
  }

  private func stored(_ report: Report) throws -> StoredResult {
    var bytes: [UInt8] = []
    Format.json.write(report) { bytes += $0 }
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "last.json")
    return try #require(try StoredResult(path: path))
  }

  // MARK: - Limits

  @Test(
    arguments: [
      (#""accounts.total": { "max": 3 }"#, true), (#""accounts.total": { "max": 2 }"#, false),
      (#""accounts.total": { "min": 3 }"#, true), (#""accounts.total": { "min": 4 }"#, false),
      (#""accounts.total": { "min": 2, "max": 4 }"#, true),
      (#""accounts.scored": { "min": 3 }"#, true),
      (#""accounts.critical": { "max": 1 }"#, true), (#""accounts.critical": { "max": 0 }"#, false),
      (#""accounts.high": { "max": 1 }"#, true), (#""accounts.high": { "max": 0 }"#, false),
      (#""accounts.high_or_worse": { "max": 1 }"#, false),
      (#""accounts.at_risk": { "max": 2 }"#, true), (#""accounts.low": { "min": 1 }"#, true),
      (#""scenario.fit.rate": { "max": "67%" }"#, true),
      (#""scenario.fit.rate": { "max": 0.66 }"#, false),
      (#""signal.fit.dissatisfied": { "max": 2 }"#, true),
      (#""signal.fit.dissatisfied": { "max": 1 }"#, false),
      (#""exposure.total": { "max": 113000 }"#, true),
      (#""exposure.total": { "max": 100000 }"#, false),
      (#""value.at_risk": { "max": 150000 }"#, true),
      (#""value.at_risk_share": { "max": "85%" }"#, false),
      (#""coverage.mean": { "max": 1 }"#, true), (#""rejects.rate": { "max": 0 }"#, true),
      (#""rejects.rows": { "max": 0 }"#, true),
    ] as [(String, Bool)])
  func `a figure is held against its limits`(assertion: String, passes: Bool) throws {
    let check = try check("{ \"assert\": { \(assertion) } }", report())
    #expect(check.outcomes.map(\.isPassed) == [passes])
    #expect(check.isFailed == !passes)
  }

  @Test func `shares are held against limits as they are told, rounded`() throws {
    // Two of three accounts are 66.666 %, and told as 66.7 %.
    let report = try report()
    for (limit, passes) in [("66.7%", true), ("66.6%", false)] {
      let check = try check(
        #"{ "assert": { "scenario.fit.rate": { "max": "\#(limit)" } } }"#, report)
      #expect(check.outcomes[0].isPassed == passes)
      let text = String(decoding: check.bytes(as: .table, report, configName: nil), as: UTF8.self)
      #expect(text.contains("expected at most \(limit.dropLast()) %, found 66.7 %"))
    }
  }

  @Test func `what nothing tells keeps to no limit`() throws {
    let aged = try check(#"{ "assert": { "data.age_days": { "max": 9999 } } }"#, report())
    #expect(aged.outcomes[0].found == nil && aged.isFailed)
    let mixed = try report("A1,Alder,1,EUR,9,0\nA2,Birch,1,USD,9,0\n")
    let sum = try check(#"{ "assert": { "exposure.total": { "max": 9999 } } }"#, mixed)
    #expect(sum.outcomes[0].found == nil && sum.isFailed)
    let text = String(decoding: sum.bytes(as: .table, mixed, configName: nil), as: UTF8.self)
    #expect(text.contains("found several currencies, which are not added up"))
  }

  @Test func `a warning fails nothing, and what is off is not checked`() throws {
    let check = try check(
      """
      { "assert": { "accounts.critical": ["warn", { "max": 0 }], "accounts.low": "off",
        "accounts.high": ["off", { "max": 0 }] } }
      """, report())
    #expect(check.outcomes.count == 1)
    #expect(check.failures(.warn).count == 1 && !check.isFailed)
  }

  @Test func `the accounts that are counted are named, the worst first`() throws {
    let check = try check(#"{ "assert": { "accounts.at_risk": { "max": 0 } } }"#, report())
    #expect(check.outcomes[0].accounts.map(\.entry.rank) == [1, 2])
    #expect(check.outcomes[0].found == 2)
  }

  @Test func `every key of the catalogue can be asserted, and is named once`() throws {
    #expect(Set(CheckKey.all.map(\.name)).count == CheckKey.all.count)
    let report = try report()
    for key in CheckKey.all {
      let check = try check("{ \"assert\": { \"\(key.name)\": { \"min\": 0 } } }", report)
      #expect(check.outcomes.first?.assertion.key.name == key.name)
    }
  }

  @Test(
    arguments: [
      (#"{ "assert": { "accounts.critcal": "off" } }"#, #"did you mean "accounts.critical"?"#),
      (#"{ "assert": { "accounts.low": "eror" } }"#, #"did you mean "error"?"#),
      (#"{ "assert": { "accounts.low": "error" } }"#, "accounts.low has no limit"),
      (#"{ "assert": { "accounts.low": { "max": 1.5 } } }"#, "a whole number from 0"),
      (#"{ "assert": { "accounts.low": { "max": -1 } } }"#, "a whole number from 0"),
      (#"{ "assert": { "coverage.mean": { "min": 80 } } }"#, "a share such as 0.25 or 25%"),
      (#"{ "assert": { "accounts.low": { "maxi": 1 } } }"#, #"did you mean "max"?"#),
      (#"{ "assert": { "accounts.low": { "min": 2, "max": 1 } } }"#, "min is above max"),
      (#"{ "assert": { "accounts.low": ["warn", { "max": 1 }, 2] } }"#, "nothing may follow"),
      (#"{ "assert": [] }"#, "assert is no object"), (#"{ "accept": {} }"#, "accept is no list"),
      (#"{ "accept": [{ "until": "2026-12-31", "reason": "x" }] }"#, "needs account"),
      (#"{ "accept": [{ "account": "A1", "reason": "x" }] }"#, "needs until"),
      (#"{ "accept": [{ "account": "A1", "until": "2026-12-31" }] }"#, "needs reason"),
      (
        #"{ "accept": [{ "account": "A1", "until": "2026-02-30", "reason": "x" }] }"#,
        "is no day"
      ),
      (
        #"{ "accept": [{ "account": "A1", "signals": "fit.disatisfied" }] }"#,
        #"did you mean "fit.dissatisfied"?"#
      ),
      (#"{ "accept": [{ "acount": "A1" }] }"#, #"did you mean "account"?"#),
    ] as [(String, String)])
  func `a mistake in retain json is told with what to write`(text: String, fix: String) throws {
    let error = try #require(throws: ConfigError.self) { try settings(text) }
    #expect((error.text + "; " + error.fix).contains(fix))
    #expect(error.line == 1 && error.column > 1)
  }

  // MARK: - Accepted risks

  private static let assertion = #""assert": { "accounts.at_risk": { "max": 0 } }"#

  @Test(
    arguments: [
      (#""until": "2026-09-30""#, 1, "in_force"), (#""until": "2026-09-29""#, 2, "expired"),
      (#""signals": "fit.dissatisfied", "until": "2026-09-30""#, 2, "in_force"),
      (
        #""signals": ["fit.dissatisfied", "fit.unmet-requirements"], "until": "2026-10-01""#, 1,
        "in_force"
      ),
      (#""signals": "renewal.lapsed", "until": "2026-10-01""#, 2, "unused"),
    ] as [(String, Int, String)])
  func `an accepted risk does not count up to its last day`(
    entry: String, counted: Int, state: String
  ) throws {
    let check = try check(
      "{ \(Self.assertion), \"accept\": [{ \"account\": \"A1\", \"reason\": \"x\", \(entry) }] }",
      report())
    #expect(check.outcomes[0].found == Double(counted))
    #expect(check.accepted.map(\.state.rawValue) == [state])
  }

  @Test func `a signal that is accepted does not count, the others of the account do`() throws {
    let check = try check(
      """
      { "assert": { "signal.fit.dissatisfied": { "max": 0 }, "signal.fit.unmet-requirements": { "max": 0 } },
        "accept": [{ "account": "A1", "signals": "fit.dissatisfied", "until": "2026-12-31", "reason": "x" }] }
      """, report())
    #expect(check.outcomes.map(\.found) == [1, 1])
  }

  @Test func `an account that is not at risk, or not there, needs no acceptance`() throws {
    let check = try check(
      """
      { \(Self.assertion), "accept": [
        { "account": "A3", "until": "2026-12-31", "reason": "x" },
        { "account": "Z9", "until": "2026-12-31", "reason": "x" } ] }
      """, report())
    #expect(check.accepted.map(\.state) == [.unused, .unused])
  }

  // MARK: - What is new

  private static let new = #"{ "assert": { "new_at_risk": "error" } }"#

  @Test(
    arguments: [
      (CheckTests.rows, 0),
      // A name, an order and a value say nothing.
      ("A2,Birke,1,EUR,1,0\nA1,Erle,2,EUR,1,9\nA3,Zeder,3,EUR,9,0\n", 0),
      // A further signal, a better band before, an account that was not there.
      ("A1,Alder,100000,EUR,1,0\nA2,Birch,50000,EUR,1,0\nA3,Cedar,25000,EUR,9,0\n", 1),
      ("A1,Alder,100000,EUR,1,9\nA2,Birch,50000,EUR,6,0\nA3,Cedar,25000,EUR,9,0\n", 1),
      ("A1,Alder,100000,EUR,1,9\nA3,Cedar,25000,EUR,9,0\n", 1), ("A3,Cedar,25000,EUR,9,0\n", 2),
    ] as [(String, Int)])
  func `accounts and signals that the baseline does not have are new`(
    before: String, new: Int
  ) throws {
    let baseline = try CheckBaseline(stored(report(before)))
    let check = try check(Self.new, report(), baseline: baseline)
    #expect(check.outcomes[0].found == Double(new))
    let counted = try self.check(
      "{ \(Self.assertion) }", report(), baseline: baseline, onlyNew: true)
    #expect(counted.outcomes[0].found == Double(new))
  }

  @Test func `a result of some accounts is no baseline`() throws {
    let report = try report()
    var listing = Listing()
    listing.top = 1
    let partial = Report(report.reading, policy: Policy(), listing: listing)
    let stored = try stored(partial)
    #expect(throws: CheckBaseline.Fault.self) { try CheckBaseline(stored) }
  }

  // MARK: - Forms

  private static let hostile =
    "A1,\"<b>\u{1B}[2J]]> & \"\"q\"\" % :: ,\u{202E}\",100000,EUR,1,9\n"

  @Test func `JUnit is XML that Jenkins takes, whatever the names are`() throws {
    let report = try report(Self.hostile)
    let check = try check(
      """
      { "assert": { "accounts.at_risk": { "max": 0 }, "accounts.low": ["warn", { "min": 1 }],
        "accounts.total": { "max": 1 } } }
      """, report)
    let bytes = check.bytes(as: .junit, report, configName: "<&>")
    let reader = XMLElements()
    #expect(reader.read(Data(bytes)))
    #expect(reader.paths.filter { $0 == "testsuites/testsuite/testcase" }.count == 3)
    #expect(reader.paths.filter { $0 == "testsuites/testsuite/testcase/failure" }.count == 1)
    #expect(reader.paths.filter { $0 == "testsuites/testsuite/testcase/system-out" }.count == 1)
    #expect(reader.attributes.contains("testsuite.tests=3"))
    #expect(reader.attributes.contains("testsuite.failures=1"))
    // The elements and attributes of Jenkins' schema, and no others.
    let known: [String: Set<String>] = [
      "testsuites": ["name", "tests", "failures", "errors", "time"],
      "testsuite": ["name", "tests", "failures", "errors", "skipped", "time"],
      "properties": [], "property": ["name", "value"],
      "testcase": ["name", "classname", "time"], "failure": ["type", "message"], "system-out": [],
    ]
    for (element, names) in reader.names {
      #expect(known[element]?.isSuperset(of: names) ?? false, "\(element)")
    }
  }

  @Test func `annotations are one line each, escaped, and at most nine of a level`() throws {
    let rows = (1...30).map { "A\($0),\"n,\($0): 5 %\n::error::x\",1,EUR,1,9\n" }.joined()
    let report = try report(rows)
    let check = try check(
      #"{ "assert": { "accounts.at_risk": { "max": 0 }, "accounts.critical": ["warn", { "max": 0 }] } }"#,
      report)
    let text = String(
      decoding: check.bytes(as: .github, report, configName: "a,b:c.json"), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("::error ") }.count == 9)
    #expect(lines.filter { $0.hasPrefix("::warning ") }.count == 9)
    #expect(lines.filter { $0.hasPrefix("::notice ") }.count == 1)
    #expect(lines.count == 20)
    #expect(lines[0].hasPrefix("::error title=accounts.at_risk,file=a%2Cb%3Ac.json,line=1::"))
    #expect(!text.contains("5 %\n") && text.contains("5 %25"))
    #expect(text.contains("22 errors and 22 warnings more"))
  }
}

/// The elements of an XML document.
private final class XMLElements: NSObject, XMLParserDelegate {
  private(set) var paths: [String] = []
  private(set) var attributes: [String] = []
  private(set) var names: [String: Set<String>] = [:]
  private var open: [String] = []

  func read(_ data: Data) -> Bool {
    let parser = XMLParser(data: data)
    parser.delegate = self
    return parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(name)
    paths.append(open.joined(separator: "/"))
    names[name, default: []].formUnion(attributes.keys)
    self.attributes += attributes.map { "\(name).\($0.key)=\($0.value)" }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }
}
