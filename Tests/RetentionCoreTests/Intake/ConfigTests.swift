import RetentionCore
import Testing

/// What a `retain.json` says of exports.
struct ConfigTests {
  @Test func `every key is read`() throws {
    let config = try Config(
      parsing: """
        {
          // Comments and trailing commas are allowed.
          "$schema": "retain.schema.json",
          "inputs": ["crm", "/data/calls.csv", "-", "."],
          "asOf": "2026-09-21",
          "policy": "policy.json",
          "people": { "Noor Haddad": "success", "005A": "Sales" },
          "words": { "purpose": { "pulse": ["kaffeeklatsch"] } },
          "columns": { "end_on": "Renewal Date" },
          "ignore": "Old Date",
          "dates": "dmy", "decimal": ",", "delimiter": "semicolon", "encoding": "latin1",
          "format": "csv", "skipLines": 3, "currency": "EUR", "maxRejects": "2%",
        }
        """, folder: "exports")
    #expect(config.folder == "exports")
    #expect(config.inputs == ["exports/crm", "/data/calls.csv", "-", "exports"])
    #expect(config.asOf == "2026-09-21")
    #expect(config.policyFile == "exports/policy.json")
    #expect(config.policy == nil)
    #expect(config.maxRejects == .share(0.02))
    let options = config.options
    #expect(options.people == ["Noor Haddad": "success", "005A": "Sales"])
    #expect(options.words.word(in: "Kaffeeklatsch", as: Purpose.self) == .pulse)
    #expect(options.words.word(in: "health check", as: Purpose.self) == nil)
    #expect(options.sources == [])
    var general = SourceSettings(
      columns: [.endOn: ["Renewal Date"]], constants: [.currency: "EUR"])
    general.ignored = ["Old Date"]
    general.writing.dates = .dayFirst
    general.writing.decimal = .comma
    general.writing.delimiter = UInt8(ascii: ";")
    general.writing.encoding = .windows1252
    general.writing.format = .csv
    general.writing.skipLines = 3
    #expect(options.general == general)
  }

  @Test func `every key of a source is read`() throws {
    let config = try Config(
      parsing: """
        { "sources": [
          { "files": "a*.csv" },
          {
            "files": ["Task.csv", "crm/Task_*.csv"], "role": "touchpoints",
            "columns": { "date": ["Completed", "Created"], "person": "Who" },
            "constants": { "direction": "inbound", "channel": "Call" },
            "values": { "channel": { "Web Conference": "video", "42": "call" } },
            "multiply": { "annual_value": 12 },
            "derive": { "purpose": ["Subject", "Type"], "department": "OwnerId" },
            "rows": { "Status": ["Completed"], "Type": "!Partner*" },
            "ignore": ["X", "Y"], "dates": "mdy", "decimal": ".", "delimiter": "\\t",
            "encoding": "utf-16", "format": "tsv", "skipLines": 0, "currency": "USD"
          }
        ] }
        """)
    try #require(config.options.sources.count == 2)
    #expect(config.options.sources[0] == SourceSettings(files: ["a*.csv"]))
    var source = SourceSettings(
      files: ["Task.csv", "crm/Task_*.csv"], role: .touchpoints,
      columns: [.date: ["Completed", "Created"], .person: ["Who"]],
      constants: [.direction: "inbound", .channel: "Call", .currency: "USD"],
      values: [.channel: ["web-conference": "video", "42": "call"]], factors: [.annualValue: 12],
      derived: [.purpose: ["Subject", "Type"], .department: ["OwnerId"]],
      rows: [.init("Status", ["Completed"]), .init("Type", ["!Partner*"])])
    source.ignored = ["X", "Y"]
    source.writing.dates = .monthFirst
    source.writing.decimal = .point
    source.writing.delimiter = UInt8(ascii: "\t")
    source.writing.encoding = .utf16LittleEndian
    source.writing.format = .tsv
    source.writing.skipLines = 0
    #expect(config.options.sources[1] == source)
  }

  @Test func `what the file says is listed with its lines`() throws {
    let config = try Config(
      parsing: """
        {
          "$schema": "x", "asOf": "data",
          "sources": [
            { "files": ["a.csv"],
              "role": "accounts" }
          ],
          "skipLines": 2
        }
        """)
    #expect(
      config.entries.map { "\($0.line) \($0.key) \($0.value)" } == [
        #"2 asOf "data""#, #"4 sources[0].files ["a.csv"]"#, #"5 sources[0].role "accounts""#,
        "7 skipLines 2",
      ])
  }

  @Test(arguments: ["{}", "// nothing\n{ /* at all */ }", "\u{FEFF}{}"])
  func `a file that says nothing changes nothing`(text: String) throws {
    let config = try Config(parsing: text)
    #expect(config.inputs == [] && config.asOf == nil && config.policyFile == nil)
    #expect(config.options.sources == [] && config.options.general == SourceSettings())
    #expect(config.maxRejects == nil && config.entries == [])
  }

  @Test(arguments: [
    ("crm", "", "crm"), ("crm", "x", "x/crm"), (".", "x", "x"), (".", "", "."), ("-", "x", "-"),
    ("/a/b", "x", "/a/b"), ("../crm", "x/y", "x/y/../crm"),
  ])
  func `paths are taken from the folder of the file`(path: String, folder: String, full: String)
    throws
  {
    let config = try Config(
      parsing: #"{ "inputs": "\#(path)", "policy": "\#(path)" }"#, folder: folder)
    #expect(config.inputs == [full])
    #expect(config.policyFile == full)
  }

  @Test func `a policy can stand in the file itself`() throws {
    let config = try Config(parsing: #"{ "policy": { "weights": {} } }"#)
    #expect(config.policyFile == nil)
    #expect(config.policy?["weights"]?.kind == .object)
  }

  @Test(arguments: ["1", "\"1\"", "1.0", "12", "true", "\"yes\"", "\"2026-09-30\"", "\"25 %\""])
  func `constants are written as an export would have them`(value: String) throws {
    let config = try Config(
      parsing: #"{ "sources": [{ "constants": { "owner": \#(value) } }] }"#)
    let text = value == "true" ? "yes" : value.filter { $0 != "\"" }
    #expect(config.options.sources[0].constants == [.owner: text])
  }

  @Test(
    arguments: [
      (#"{ "imputs": [] }"#, "1:3", "the key \"imputs\" is not known", "\"inputs\""),
      ("{\n  \"maxReject\": 1\n}", "2:3", "the key \"maxReject\" is not known", "\"maxRejects\""),
      (#"{ "zzz": 1 }"#, "1:3", "the key \"zzz\" is not known", "the keys are $schema, inputs"),
      (
        #"{ "sources": [{ "colums": {} }] }"#, "1:17", "the key \"colums\" is not known",
        "\"columns\""
      ),
      (
        #"{ "sources": [{}, { "inputs": "x" }] }"#, "1:21", "the key \"inputs\" is not known",
        "the keys are files"
      ),
      (
        "{ \"sources\": [\n  { \"columns\": { \"end_no\": \"x\" } }] }", "2:18",
        "the key \"end_no\" is not known", "\"end_on\""
      ),
      (
        #"{ "columns": { "renewal": "x" } }"#, "1:16", "the key \"renewal\" is not known",
        "\"renewal_started_on\""
      ),
      (
        #"{ "words": { "purposes": {} } }"#, "1:14", "the key \"purposes\" is not known",
        "\"purpose\""
      ),
      (
        #"{ "words": { "purpose": { "pulses": "x" } } }"#, "1:37",
        "\"pulses\" is no word of purpose", "\"pulse\""
      ),
      (
        #"{ "sources": [{ "role": "touchpoint" }] }"#, "1:25",
        "\"touchpoint\" is not one of the words", "\"touchpoints\""
      ),
      (#"{ "dates": "DMY" }"#, "1:12", "\"DMY\" is not one of the words", "dmy"),
      (#"{ "decimal": ";" }"#, "1:14", "\";\" is not one of the words", "\".\""),
      (
        #"{ "format": "xlsx" }"#, "1:13", "\"xlsx\" is not one of the words",
        "csv, tsv, json, ndjson"
      ),
      (#"{ "encoding": "ebcdic" }"#, "1:15", "\"ebcdic\" is no encoding", "utf-8"),
      (#"{ "delimiter": "ab" }"#, "1:16", "\"ab\" can't part cells", "semicolon"),
      (#"{ "skipLines": -1 }"#, "1:16", "-1 is no number of lines", "from 0"),
      (#"{ "skipLines": 1.5 }"#, "1:16", "1.5 is no number of lines", "from 0"),
      (#"{ "skipLines": "3" }"#, "1:16", "\"3\" is no number of lines", "from 0"),
      (#"{ "asOf": "yesterday" }"#, "1:11", "\"yesterday\" is no day", "today"),
      (#"{ "asOf": "2026-02-30" }"#, "1:11", "\"2026-02-30\" is no day", "2026-09-30"),
      (#"{ "maxRejects": "few" }"#, "1:17", "\"few\" is no limit", "1%"),
      (#"{ "maxRejects": -1 }"#, "1:17", "-1 is no limit", "20"),
      (#"{ "maxRejects": true }"#, "1:17", "true is no limit", "20"),
      (#"{ "sources": {} }"#, "1:14", "sources is no list", "["),
      (#"{ "sources": [3] }"#, "1:15", "sources[0] is no object", "{"),
      (#"{ "inputs": 3 }"#, "1:13", "3 is no list", "["),
      (#"{ "inputs": ["a", null] }"#, "1:19", "null is no text", "double quotes"),
      (#"{ "people": { "Ann": 1 } }"#, "1:22", "1 is no text", "double quotes"),
      (#"{ "columns": ["x"] }"#, "1:14", "columns is no object", "{"),
      (
        #"{ "sources": [{ "multiply": { "annual_value": "12" } }] }"#, "1:47",
        "\"12\" is no number from", "write a number"
      ),
      (
        #"{ "sources": [{ "derive": { "subject": "Type" } }] }"#, "1:40",
        "subject can't be derived", "channel, direction, purpose"
      ),
      ("[]", "1:1", "retain.json is no object", "{"),
    ] as [(String, String, String, String)])
  func `what is not understood is an error at its place`(
    text: String, place: String, message: String, fix: String
  ) throws {
    let error = try #require(throws: ConfigError.self) { try Config(parsing: text) }
    #expect("\(error.line):\(error.column)" == place)
    #expect(error.text.hasPrefix(message), "\(error.text)")
    #expect(error.fix.contains(fix), "\(error.fix)")
  }

  @Test(arguments: [
    ("end_on", "\"soon\"", "date", "2026-09-30"), ("end_on", "2026", "date", "2026-09-30"),
    ("annual_value", "\"lots\"", "number", "1234.56"),
    ("annual_value", "\"1.234,5\"", "number", "1234.56"),
    ("term_months", "true", "count", "from 0"), ("satisfaction", "\"9/10\"", "mark", "0 to 10"),
    ("discount", "\"some\"", "share", "0.25"),
    ("auto_renews", "\"perhaps\"", "yes or no", "\"yes\""),
    ("channel", "\"pigeon\"", "word of channel", "call"),
    ("from_department", "\"wizards\"", "word of from_department", "sales"),
    ("outcome", "3", "word of outcome", "held"),
  ])
  func `a constant has to be of the kind of its field`(
    field: String, value: String, kind: String, fix: String
  ) throws {
    let text = "{ \"sources\": [{ \"constants\": {\n  \"\(field)\": \(value) } }] }"
    let error = try #require(throws: ConfigError.self) { try Config(parsing: text) }
    #expect(error.line == 2 && error.column == field.utf8.count + 7)
    #expect(error.text.hasSuffix("is no " + kind), "\(error.text)")
    #expect(error.fix.contains(fix), "\(error.fix)")
  }

  @Test(arguments: [
    ("{", 1), ("{ \"asOf\": \"data\",\n  dates: \"dmy\" }", 2), ("", 1), ("{ \"a\": 1 } }", 1),
    ("{\n\"asOf\":\n\"dat\u{1}a\" }", 3),
  ])
  func `what is no JSON is an error on its line`(text: String, line: Int) throws {
    let error = try #require(throws: ConfigError.self) { try Config(parsing: text) }
    #expect(error.line == line)
    #expect(!error.text.isEmpty)
  }
}

extension Config {
  /// Reads the text of a `retain.json`.
  fileprivate init(parsing text: String, folder: String = "") throws(ConfigError) {
    try self.init(parsing: Array(text.utf8), folder: folder)
  }
}
