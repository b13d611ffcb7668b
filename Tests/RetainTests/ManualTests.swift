import RetentionCore
import Testing

/// The articles of the manual say what the declarations say.
struct ManualTests {
  private static let folder = "Sources/RetentionCore/RetentionCore.docc/"

  @Test func `the data dictionary lists every field and word`() throws {
    let document = try Document(ManualTests.folder + "PreparingYourExports.md")
    let contracts = FieldEntry.all(of: .contracts)
    let summary = FieldEntry.summary
    // Fields of contracts and sums may stand on the rows of accounts, and have tables of their own.
    let shared = Set((contracts + summary).map(\.name)).subtracting([.accountID, .annualValue])
    let accounts = FieldEntry.all(of: .accounts).filter { !shared.contains($0.name) }
    let words = ManualTable(
      columns: ["field", "word", "also"],
      rows: rows(.channel, Channel.self) + rows(.direction, Direction.self)
        + rows(.purpose, Purpose.self) + rows(.department, Department.self)
        + rows(.contactRole, ContactRole.self) + rows(.outcome, Outcome.self))
    try document.expect(
      document.lines
        .replacing(table: "fields accounts", with: ManualTable(accounts))
        .replacing(table: "fields summary", with: ManualTable(summary))
        .replacing(table: "fields contracts", with: ManualTable(contracts))
        .replacing(table: "fields touchpoints", with: ManualTable(FieldEntry.all(of: .touchpoints)))
        .replacing(table: "fields handoffs", with: ManualTable(FieldEntry.all(of: .handOffs)))
        .replacing(table: "words", with: words))
  }

  @Test func `every field of every table stands in the data dictionary`() throws {
    let document = try Document(ManualTests.folder + "PreparingYourExports.md")
    let listed = Set(document.lines.compactMap { $0.split(separator: "`").dropFirst().first })
    for table in Table.allCases {
      for field in FieldEntry.all(of: table) {
        #expect(listed.contains(Substring(field.name.rawValue)))
      }
    }
  }

  @Test func `the scenarios list every signal with its reason, ramp, weight and action`() throws {
    let document = try Document(ManualTests.folder + "FiveScenarios.md")
    var lines = document.lines
    for scenario in Scenario.allCases {
      let rows = scenario.signals.map { signal in
        [
          "`\(signal.id)`", "\(signal.unit)", number(signal.ramp.from), number(signal.ramp.to),
          number(signal.weight), "`\(signal.action.rawValue)`",
        ]
      }
      let questions = scenario.signals.map { ["`\($0.id)`", $0.question, $0.why] }
      lines = try lines.replacing(
        table: "questions \(scenario)",
        with: ManualTable(columns: ["signal", "asks", "because"], rows: questions)
      ).replacing(
        table: "signals \(scenario)",
        with: ManualTable(
          columns: ["signal", "unit", "fires from", "in full at", "weight", "action"], rows: rows))
    }
    let actions = Action.allCases.map { ["`\($0.rawValue)`", $0.remedy] }
    try document.expect(
      lines.replacing(
        table: "actions", with: ManualTable(columns: ["action", "is to"], rows: actions)))
  }

  @Test func `the policy article lists every key with default and bounds, and says what it is`()
    throws
  {
    let document = try Document(ManualTests.folder + "Policies.md")
    let meanings = Dictionary(
      document.lines.map(ManualTable.cells(of:)).filter { $0.count == 4 }.map { ($0[0], $0[3]) },
      uniquingKeysWith: { first, _ in first })
    let rows = PolicyEntry.all.map { entry in
      let key = "`\(entry.key)`"
      return [key, "`\(entry.standard)`", entry.bounds, meanings[key] ?? ""]
    }
    for row in rows { #expect(!row[3].isEmpty, "\(row[0]) has no meaning") }
    try document.expect(
      document.lines.replacing(
        table: "policy",
        with: ManualTable(columns: ["key", "default", "bounds", "is"], rows: rows)))
  }

  @Test(arguments: PolicyEntry.all)
  func `a policy takes every key that is listed, with its default`(entry: PolicyEntry) throws {
    let parts = entry.key.split(separator: ".")
    let text = parts.reversed().reduce(entry.standard) { "{ \"\($1)\": \($0) }" }
    #expect(try Policy(parsing: Array(text.utf8)).changes.isEmpty)
  }

  @Test func `the example of a policy can be read`() throws {
    let document = try Document(ManualTests.folder + "Policies.md")
    let example = try #require(document.blocks(of: "").first)
    let policy = try Policy(parsing: Array(example.joined(separator: "\n").utf8))
    #expect(policy.changes.count == 5)
  }

  // MARK: - Reading what CRMs write

  private static let crm = folder + "ReadingYourCRM.md"

  @Test func `the article on CRMs lists known exports, keys of retain json and phrases`() throws {
    #expect(ConfigKey.ofFile.map(\.name) == Config.keys)
    #expect(ConfigKey.ofSource.map(\.name) == Config.sourceKeys)
    let document = try Document(ManualTests.crm)
    var lines = try document.lines
      .replacing(table: "known exports", with: knownExports)
      .replacing(table: "config keys", with: keys(ConfigKey.ofFile))
      .replacing(table: "source keys", with: keys(ConfigKey.ofSource))
    for field in WordLists.fields {
      let rows = WordLists.phrases(of: field).map { entry in
        ["`\(entry.word)`", entry.phrases.map { "`\($0)`" }.joined(separator: ", ")]
      }
      lines = try lines.replacing(
        table: "phrases \(field)", with: ManualTable(columns: ["word", "phrases"], rows: rows))
    }
    try document.expect(lines)
  }

  @Test(arguments: ConfigKey.ofFile)
  func `retain json takes every key with its example`(key: ConfigKey) throws {
    let config = try Config(parsing: Array("{ \"\(key.name)\": \(key.example) }".utf8))
    #expect(config.entries.isEmpty == (key.name == "$schema"))
  }

  @Test(arguments: ConfigKey.ofSource)
  func `a source of retain json takes every key with its example`(key: ConfigKey) throws {
    let text = "{ \"sources\": [{ \"\(key.name)\": \(key.example) }] }"
    let config = try Config(parsing: Array(text.utf8))
    #expect(config.options.sources != [SourceSettings()])
  }

  @Test func `the example of a retain json can be read`() throws {
    let example = try #require(Document(ManualTests.crm).blocks(of: "").first)
    let config = try Config(parsing: Array(example.joined(separator: "\n").utf8))
    #expect(config.options.sources.count == 2)
    #expect(config.maxRejects == .share(0.02))
  }

  @Test func `the article on checks lists every key that can be asserted`() throws {
    let document = try Document(ManualTests.folder + "CheckingInCI.md")
    let signals = ["`signal.ID`", "accounts", "accounts for which the signal of this id fires"]
    let rows = CheckKey.general.map { ["`\($0.name)`", $0.unit.rawValue, $0.meaning] }
    try document.expect(
      document.lines.replacing(
        table: "check keys",
        with: ManualTable(columns: ["key", "is a number of", "counts"], rows: rows + [signals])))
  }

  @Test func `the examples of assertions and accepted risks can be read`() throws {
    let document = try Document(ManualTests.folder + "CheckingInCI.md")
    let settings = try document.blocks(of: "json").map { block in
      try CheckSettings(Config(parsing: Array(block.joined(separator: "\n").utf8)))
    }
    #expect(settings.map(\.assertions.count) == [5, 0])
    #expect(settings.map(\.accepted.count) == [0, 2])
  }

  // MARK: - The program

  @Test func `the signal that is shown is the one in the catalogue`() throws {
    let article = try Document(ManualTests.folder + "AddingASignal.md")
    let sources = try Document("Sources/RetentionCore/Signals/AbandonmentSignals.swift")
    let shown = try #require(article.blocks(of: "swift").first).map(unindented)
    let written = sources.lines.map(unindented).map { $0.hasSuffix("),") ? $0.dropLast() : $0 }
    #expect(written.contains(shown.map { $0.hasSuffix("),") ? $0.dropLast() : $0 }))
  }

  @Test func `the changes begin with the version of the model`() throws {
    let document = try Document(ManualTests.folder + "Changes.md")
    let versions = document.lines.filter { $0.hasPrefix("## ") && $0 != "## Overview" }
    #expect(versions.first == "## " + Report.modelVersion)
  }

  private func rows<Word: Vocabulary>(_ field: FieldName, _: Word.Type) -> [[String]] {
    Word.allCases.map { word in
      let also = Word.synonyms.filter { $0.value == word }.map { "`\($0.key)`" }.sorted()
      return ["`\(field.rawValue)`", "`\(word.word)`", also.joined(separator: ", ")]
    }
  }

  /// Each export once, though a system may write it in several ways.
  private var knownExports: ManualTable {
    var rows: [[String]] = []
    for export in KnownExport.all {
      let role = export.role.map { "`\($0.rawValue)`" }
      let proposed = export.proposal?.role.map { "(`\($0.rawValue)`)" }
      let row = [export.system, export.object, role ?? proposed ?? "", export.remark ?? ""]
      if !rows.contains(row) { rows.append(row) }
    }
    return ManualTable(columns: ["system", "export", "read as", "remark"], rows: rows)
  }

  private func keys(_ keys: [ConfigKey]) -> ManualTable {
    ManualTable(
      columns: ["key", "is", "for example"],
      rows: keys.map { ["`\($0.name)`", $0.meaning, "`\($0.example)`"] })
  }

  private func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func unindented(_ line: String) -> Substring {
    line.drop { $0 == " " }
  }
}

extension PolicyEntry: CustomTestStringConvertible {
  public var testDescription: String { key }
}

extension ConfigKey: CustomTestStringConvertible {
  public var testDescription: String { name }
}
