/// Reads what `retain score` wrote as JSON or NDJSON, with errors that say where and what to do.
struct StoredResultReader {
  /// What a result says of itself.
  struct Run {
    let day: Day
    let model: String
    let policy: Policy
    let policyName: String?
    let isPartial: Bool

    var isOfThisModel: Bool { model == Report.modelVersion }
  }

  private let runField: StoredResultField
  private let accountFields: [StoredResultField]
  private let unscoredFields: [StoredResultField]

  /// The values of a result; nil where the bytes are something else.
  init?(_ bytes: [UInt8], path: String) throws(InputError) {
    let start = bytes.span.textStart
    guard bytes[start...].first(where: { $0 > UInt8(ascii: " ") }) == UInt8(ascii: "{") else {
      return nil
    }
    if let document = try? JSONDocument(parsing: bytes) {
      let root = StoredResultField(document.root, path: path)
      guard StoredResultReader.isResult(root.value), root.value["type"] == nil else { return nil }
      runField = try root.member("run")
      accountFields = try root.list("accounts")
      unscoredFields = try root.list("unscored")
    } else {
      let lines = bytes[start...].split(separator: UInt8(ascii: "\n"))
      guard let first = lines.first, let head = try? JSONDocument(parsing: Array(first)),
        StoredResultReader.isResult(head.root), head.root["type"]?.string == "run"
      else { return nil }
      var fields: [StoredResultField] = []
      for (number, line) in lines.enumerated() {
        fields.append(try StoredResultReader.field(of: Array(line), number, path: path))
      }
      guard let last = fields.last, last.value["type"]?.string == "summary" else {
        throw .malformed(
          path: path, line: lines.count, column: nil,
          text: "the result is cut off: its last line, the summary, is missing",
          fix: "write it again with retain score -f ndjson")
      }
      runField = fields[0]
      accountFields = Array(fields[1..<max(1, fields.count - 1)])
      unscoredFields = try last.list("unscored")
    }
  }

  private static func isResult(_ value: JSONValue) -> Bool {
    value["kind"]?.string == "score" && value["schema_version"] != nil
  }

  private static func field(
    of line: [UInt8], _ number: Int, path: String
  ) throws(InputError) -> StoredResultField {
    do throws(JSONError) {
      return StoredResultField(
        try JSONDocument(parsing: line).root, path: path, linesBefore: number)
    } catch {
      let position = Position(of: error.offset, in: line.span)
      throw .malformed(
        path: path, line: number + 1, column: position.column, text: error.description,
        fix: error.hint)
    }
  }

  // MARK: - The run

  /// The day, the model and the policy.
  func run() throws(InputError) -> Run {
    let policy = try runField.member("policy")
    let model = try runField.text("model")
    return Run(
      day: try runField.day("as_of"), model: model,
      policy: model == Report.modelVersion ? try rebuilt(policy) : Policy(),
      policyName: try policy.textOrNull("name"), isPartial: try isPartial())
  }

  private func rebuilt(_ field: StoredResultField) throws(InputError) -> Policy {
    var changes: [Policy.Change] = []
    for change in try field.list("changes") {
      changes.append(
        Policy.Change(
          path: try change.text("path"), before: try change.text("before"),
          after: try change.text("after")))
    }
    do throws(ConfigError) {
      return try Policy(changes: changes)
    } catch {
      throw field.error("these are no changes of a policy: \(error.text)")
    }
  }

  private func isPartial() throws(InputError) -> Bool {
    let listing = try runField.member("listing")
    let selection = try runField.member("selection")
    for key in ["top", "min_band", "renewing_by"] where try !listing.member(key).value.isNull {
      return true
    }
    for key in ["owners", "segments"] where try !selection.list(key).isEmpty { return true }
    return false
  }

  // MARK: - Accounts

  /// The accounts that are not scored.
  func unscored() throws(InputError) -> [StoredResult.Unscored] {
    var unscored: [StoredResult.Unscored] = []
    for field in unscoredFields {
      var account = Account(id: try field.text("id"))
      account.name = try field.textOrNull("name")
      unscored.append(
        StoredResult.Unscored(
          account: account, standing: try field.word("standing", of: Facts.Standing.self)))
    }
    return unscored
  }

  /// The scored accounts; where this model scored them, their signals have to give their scores.
  func accounts(of run: Run) throws(InputError) -> [StoredResult.Scored] {
    var accounts: [StoredResult.Scored] = []
    for field in accountFields {
      var account = try scored(field)
      if run.isOfThisModel {
        try readSignals(of: field, into: &account)
        try check(&account, field, run.policy)
      }
      accounts.append(account)
    }
    return accounts
  }

  private func scored(_ field: StoredResultField) throws(InputError) -> StoredResult.Scored {
    var account = Account(id: try field.text("id"))
    account.name = try field.textOrNull("name")
    account.owner = try field.textOrNull("owner")
    account.segment = try field.textOrNull("segment")
    account.currency = try field.textOrNull("currency")
    account.annualValue = try field.numberOrNull("annual_value")
    return StoredResult.Scored(
      account: account,
      verdict: Comparison.Verdict(
        score: try field.score("score"), risk: try field.number("risk", in: 0...1),
        band: try field.word("band", of: Band.self),
        coverage: try field.number("coverage", in: 0...1), annualValue: account.annualValue,
        currency: account.currency))
  }

  private func readSignals(
    of field: StoredResultField, into account: inout StoredResult.Scored
  ) throws(InputError) {
    let signals = try field.list("signals")
    guard signals.count == Signal.all.count else {
      throw try field.member("signals").error("these are not all \(Signal.all.count) signals")
    }
    for (signal, known) in zip(signals, Signal.all) {
      guard try signal.text("id") == known.id else {
        throw try signal.member("id").error("the signals are not in their order")
      }
      let state = try signal.word("state", of: Finding.State.self)
      let value = try signal.numberOrNull("x")
      guard (value != nil) == (state == .firing || state == .clear) else {
        throw signal.error("a signal has a value where it is firing or clear, and only there")
      }
      account.findings.append(Finding(state: state, value: value ?? 0))
      account.evidence.append(try signal.textOrNull("evidence"))
    }
  }

  /// Scores the account again: what was written has to come out.
  private func check(
    _ account: inout StoredResult.Scored, _ field: StoredResultField, _ policy: Policy
  ) throws(InputError) {
    let settings = policy.settings(segment: account.account.segment)
    let verdict = account.appraisal(by: settings).verdict
    guard abs(verdict.risk - account.verdict.risk) < 1e-6, verdict.band == account.verdict.band
    else {
      throw field.error(
        """
        the score of \(account.account.id.quoted(limit: 40)) does not follow from its signals: \
        \(account.verdict.score) is written, \(verdict.score) comes out
        """)
    }
    account.verdict = verdict
  }

  /// Tells an account that stands in the result twice.
  func expectEachOnce() throws(InputError) {
    var seen: Set<[UInt8]> = []
    for field in accountFields + unscoredFields {
      let id = try field.text("id")
      guard seen.insert(Array(id.utf8)).inserted else {
        throw try field.member("id").error(
          "the account \(id.quoted(limit: 40)) stands twice in this result")
      }
    }
  }
}
