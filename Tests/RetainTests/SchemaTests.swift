import Foundation
import RetentionCore
import Testing
import retain

struct SchemaTests {
  @Test(arguments: ["samples/accounts.csv", "samples/exports"])
  func `every JSON result keeps to the schema of the output`(input: String) throws {
    let validator = try SchemaValidator(Schema.output)
    let inputs = "Tests/RetainTests/Goldens/inputs"
    for options in [
      "--all", "--sort renewal --renewing-by 2026-12-31 --min-band low --top 3",
      "--owner 'Dana Okafor'", "--segment nobody",
      "--by region -n 1 --sort name --owner 'Priya Nair'",
      "--policy \(inputs)/policy.json -n 3",
    ] {
      let line = "retain score \(input) --as-of 2026-09-21 --quiet --json \(options)"
      let result = ProgramRun(line)
      #expect(result.code == (options.contains("nobody") ? .nothing : .done))
      #expect(try validator.faults(in: result.outputText) == [])
    }
  }

  @Test(arguments: ["samples/accounts.csv", "samples/exports"])
  func `every line of NDJSON keeps to the definition of its type`(input: String) throws {
    let result = ProgramRun("retain score \(input) --as-of 2026-09-21 -q --format ndjson")
    let lines = result.outputText.split(separator: "\n")
    let types = try lines.map { line in
      try #require(try JSONDocument(parsing: Array(line.utf8)).root["type"]?.string)
    }
    let validators = try Dictionary(
      uniqueKeysWithValues: Set(types).map {
        ($0, try SchemaValidator(Schema.output, definition: "\($0)_line"))
      })
    for (line, type) in zip(lines, types) {
      #expect(try validators[type]?.faults(in: line) == [])
    }
    #expect(types.first == "run" && types.last == "summary")
    #expect(types.dropFirst().dropLast().allSatisfy { $0 == "account" } && types.count > 40)
  }

  @Test(arguments: ["samples/accounts.csv", "samples/exports", "samples/crm"])
  func `every trend keeps to its schema`(input: String) throws {
    let validator = try SchemaValidator(Schema.trend)
    for options in ["-n 9", "--every quarter --since 2020-01-01 -n 2", "--owner nobody"] {
      let line = "retain trend \(input) --as-of 2026-09-21 --quiet --json \(options)"
      #expect(try validator.faults(in: ProgramRun(line).outputText) == [])
    }
  }

  /// Each edit breaks a sound result in one place.
  @Test(
    arguments: [
      ("\"kind\": \"score\"", "\"kind\": \"check\""), ("\"rank\": 1,", "\"rank\": 0,"),
      ("\"rank\": 1,", "\"rank\": \"1\","), ("\"rank\": 1,", "\"place\": 1,"),
      ("\"rank\": 1,", "\"rank\": 1, \"place\": 1,"),
      ("\"band\": \"critical\"", "\"band\": \"bad\""),
      ("\"as_of\": \"2026-09-21\"", "\"as_of\": \"21.9.2026\""),
      ("\"renewal_date\": \"", "\"renewal_date\": \"on "), ("\"accounts\": [", "\"accounts\": [1,"),
      ("\"state\": \"firing\"", "\"state\": null"), ("\"skipped\": []", "\"skipped\": null"),
      ("\"scenarios\": [", "\"scenarios\": [],\"others\": ["), ("\"code\": \"", "\"code\": \"a_"),
    ] as [(String, String)])
  func `the schema of the output tells what is not to be`(part: String, other: String) throws {
    let result = ProgramRun("retain score samples/exports --as-of 2026-09-21 -q --json -n 1")
    let range = try #require(result.outputText.range(of: part))
    let broken = result.outputText.replacingCharacters(in: range, with: other)
    #expect(try SchemaValidator(Schema.output).faults(in: broken) != [])
  }

  @Test(arguments: [
    "samples/accounts.csv --account ACC-0017",
    "samples/exports --account ACC-0036 --account ACC-0048 --account ACC-0047",
    "samples/exports --account ACC-0011 --policy Tests/RetainTests/Goldens/inputs/policy.json",
    "samples/crm --account harrowgate", "samples/crm --account sunfield",
  ])
  func `every explanation keeps to its schema`(options: String) throws {
    let result = ProgramRun("retain explain --as-of 2026-09-21 --quiet --json \(options)")
    #expect(result.code == .done)
    #expect(try SchemaValidator(Schema.explanation).faults(in: result.outputText) == [])
  }

  @Test(arguments: ["samples/accounts.csv", "samples/exports", "samples/crm"])
  func `every profile keeps to its schema`(input: String) throws {
    let result = ProgramRun("retain inspect \(input) --profile - --as-of 2026-09-21 --quiet")
    #expect(result.code == .done)
    #expect(try SchemaValidator(Schema.profile).faults(in: result.outputText) == [])
    let broken = result.outputText.replacing("\"as_of\"", with: "\"of\"")
    #expect(try SchemaValidator(Schema.profile).faults(in: broken) != [])
  }

  // MARK: - The catalogue

  @Test(
    arguments: [
      "", "fit", "fit.outgrown", "abandonment samples/exports",
      "abandonment.silence samples/exports --policy samples/policy.json",
      "renewal.lapsed samples/accounts.csv --owner nobody",
      "fit.dissatisfied Tests/RetainTests/Goldens/inputs/money",
    ])
  func `every catalogue keeps to its schema`(words: String) throws {
    let asOf = words.contains("/") ? "--as-of 2026-09-21 -q" : ""
    let result = ProgramRun("retain scenarios \(words) --json \(asOf)")
    #expect(result.code == (words.contains("nobody") ? .nothing : .done))
    #expect(try SchemaValidator(Schema.scenarios).faults(in: result.outputText) == [])
  }

  @Test(
    arguments: [
      ("\"kind\": \"scenarios\"", "\"kind\": \"score\""),
      ("\"why\": \"", "\"why\": null, \"not\": \""),
      ("\"unit\": \"days\"", "\"unit\": \"weeks\""), ("\"no_data\": ", "\"no_data\": 0.5"),
      ("\"measured_by\": [", "\"measured_by\": [1,"), ("\"median\": ", "\"middle\": "),
    ] as [(String, String)])
  func `the schema of the catalogue tells what is not to be`(part: String, other: String) throws {
    let result = ProgramRun(
      "retain scenarios abandonment.silence samples/exports --as-of 2026-09-21 -q --json")
    let range = try #require(result.outputText.range(of: part))
    let broken = result.outputText.replacingCharacters(in: range, with: other)
    #expect(try SchemaValidator(Schema.scenarios).faults(in: broken) != [])
  }

  @Test(
    arguments: [
      "--from 2026-06-21 --top 3 --min-band high",
      "--from 2026-06-21 --owner 'Dana Okafor' --policy samples/policy.json",
      "--policy samples/policy.json", "--from 2020-01-01", "--from 2026-09-21",
    ])
  func `every comparison keeps to its schema`(options: String) throws {
    let result = ProgramRun(
      "retain compare samples/exports --as-of 2026-09-21 --quiet --json \(options)")
    #expect(result.code == .done)
    #expect(try SchemaValidator(Schema.compare).faults(in: result.outputText) == [])
    let broken = result.outputText.replacing("\"kind\": \"compare\"", with: "\"kind\": \"x\"")
    #expect(try SchemaValidator(Schema.compare).faults(in: broken) != [])
  }

  // MARK: - The policy

  @Test func `the defaults in the schema of the policy are the program's own`() throws {
    let schema = try JSONDocument(parsing: Array(Schema.policy.utf8)).root
    let text = Self.defaults(schema)
    #expect(try SchemaValidator(Schema.policy).faults(in: text) == [])
    let policy = try Policy(parsing: Array(text.utf8))
    #expect(policy.changes == [])
    #expect(text.contains("\"abandonment.silence\""))
  }

  @Test func `schema and reader know the same keys`() throws {
    let schema = try JSONDocument(parsing: Array(Schema.policy.utf8)).root
    let error = #expect(throws: ConfigError.self) {
      try Policy(parsing: Array("{\"zzzzzzzzzz\": 1}".utf8))
    }
    let names = try #require(schema["properties"]).members.map(\.key)
    let fix = try #require(error?.fix)
    let known = fix.dropFirst("the keys are ".count).split(separator: ", ").map(String.init)
    #expect(Set(known) == Set(names))
  }

  /// Reader and schema agree on what is just inside and just outside of the bounds.
  @Test func `schema and reader have the same bounds`() throws {
    let schema = try JSONDocument(parsing: Array(Schema.policy.utf8)).root
    let validator = try SchemaValidator(Schema.policy)
    let leaves = Self.leaves(schema, [])
    #expect(leaves.count > 100)
    for (path, leaf) in leaves {
      let least = try #require(leaf["minimum"]?.numberText)
      let most = try #require(leaf["maximum"]?.numberText)
      let (low, high) = (try #require(Double(least)), try #require(Double(most)))
      for outside in ["\(low - 1)", "\(high + 1)", "\"1\"", "null"] {
        let text = Self.nested(path, outside)
        #expect(throws: ConfigError.self, "\(text)") { try Policy(parsing: Array(text.utf8)) }
        #expect(try validator.faults(in: text) != [], "\(text)")
      }
      // A band has to keep its place among the others, too, which a schema can't say.
      for inside in path.first == "bands" ? [] : [least, most] {
        let text = Self.nested(path, inside)
        #expect(throws: Never.self, "\(text)") { try Policy(parsing: Array(text.utf8)) }
        #expect(try validator.faults(in: text) == [], "\(text)")
      }
    }
  }

  @Test(
    arguments: [
      "{\"segments\": {\"smb\": {\"segments\": {}}}}", "{\"segments\": {\"smb\": {\"base\": 2}}}",
      "{\"segments\": {\"smb\": {\"emptyPhrases\": []}}}", "{\"saleDepartments\": [\"nobody\"]}",
      "{\"signals\": {\"abandonment.silnce\": {}}}", "{\"emptyPhrases\": \"hello\"}", "[]",
      "{\"signals\": {\"abandonment.silence\": {\"form\": 1}}}", "{\"scenarios\": {\"fits\": 0.1}}",
    ])
  func `schema and reader refuse the same`(text: String) throws {
    #expect(throws: ConfigError.self) { try Policy(parsing: Array(text.utf8)) }
    #expect(try SchemaValidator(Schema.policy).faults(in: text) != [])
  }

  // MARK: - retain.json

  @Test func `the schema of retain json has the keys of its reader, each with a word on it`() throws
  {
    let schema = try JSONDocument(parsing: Array(Schema.config.utf8)).root
    let keys = try #require(schema["properties"]).members
    let sourceKeys = try #require(schema["$defs"]?["source"]?["properties"]).members
    #expect(keys.map(\.key) == Config.keys)
    #expect(sourceKeys.map(\.key) == Config.sourceKeys)
    #expect(Array(keys).allSatisfy { $0.value["description"]?.string?.isEmpty == false })
    #expect(Array(sourceKeys).allSatisfy { $0.value["description"]?.string?.isEmpty == false })
  }

  @Test(
    arguments: [
      "{}", "{\"maxRejects\": 20}", "{\"asOf\": \"data\"}", "{\"inputs\": \"exports\"}",
      "{\"policy\": {\"base\": 0.1}}", "{\"sources\": [{\"constants\": {\"auto_renews\": true}}]}",
    ] + ConfigKey.ofFile.map { "{\"\($0.name)\": \($0.example)}" }
      + ConfigKey.ofSource.map { "{\"sources\": [{\"\($0.name)\": \($0.example)}]}" })
  func `schema and reader of retain json take the same`(text: String) throws {
    #expect(throws: Never.self) { try Config(parsing: Array(text.utf8)) }
    #expect(try SchemaValidator(Schema.config).faults(in: text) == [])
  }

  @Test(
    arguments: [
      "{\"sorces\": []}", "{\"sources\": {}}", "{\"sources\": [{\"file\": \"a.csv\"}]}",
      "{\"sources\": [{\"role\": \"visits\"}]}", "{\"columns\": {\"end\": \"Ends\"}}",
      "{\"sources\": [{\"derive\": {\"date\": \"Subject\"}}]}", "{\"dates\": \"dym\"}",
      "{\"decimal\": \"'\"}", "{\"skipLines\": -1}", "{\"skipLines\": \"3\"}",
      "{\"maxRejects\": \"some\"}", "{\"maxRejects\": \"1.5\"}", "{\"asOf\": \"tomorrow\"}",
      "{\"people\": {\"Noor Haddad\": 1}}", "{\"words\": {\"purpose\": {\"puls\": []}}}",
      "{\"words\": {\"person\": {}}}", "{\"format\": \"xlsx\"}", "{\"inputs\": [1]}",
      "{\"sources\": [{\"multiply\": {\"annual_value\": \"12\"}}]}", "{\"currency\": 1}", "[]",
    ])
  func `schema and reader of retain json refuse the same`(text: String) throws {
    #expect(throws: ConfigError.self) { try Config(parsing: Array(text.utf8)) }
    #expect(try SchemaValidator(Schema.config).faults(in: text) != [])
  }

  @Test func `the retain json of the sample keeps to the schema`() throws {
    let sample = try Document("samples/crm/retain.json").lines.joined(separator: "\n")
    let validator = try SchemaValidator(Schema.config)
    #expect(try validator.faults(in: sample, dialect: .commented) == [])
    let broken = sample.replacing("\"derive\"", with: "\"derives\"")
    #expect(try validator.faults(in: broken, dialect: .commented).count == 6)
  }

  /// A policy that says all that the schema calls a default.
  private static func defaults(_ schema: JSONValue) -> String {
    if let value = schema["default"] {
      return String(decoding: Array(Schema.policy.utf8)[value.range], as: UTF8.self)
    }
    let members = (schema["properties"].map { Array($0.members) } ?? [])
      .filter { $0.value["default"] != nil || $0.value["properties"] != nil }
    return "{" + members.map { "\"\($0.key)\": \(defaults($0.value))" }.joined(separator: ", ")
      + "}"
  }

  /// The numbers that can be set, each with the keys that lead to it.
  private static func leaves(
    _ schema: JSONValue, _ path: [String]
  ) -> [(path: [String], schema: JSONValue)] {
    if schema["minimum"] != nil { return [(path, schema)] }
    return (schema["properties"].map { Array($0.members) } ?? []).flatMap {
      leaves($0.value, path + [$0.key])
    }
  }

  private static func nested(_ path: [String], _ value: String) -> String {
    path.reversed().reduce(value) { "{\"\($1)\": \($0)}" }
  }
}
