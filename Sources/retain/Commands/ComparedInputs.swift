import RetentionCore

/// Tells from the command line what is to be compared, and reads it.
struct ComparedInputs {
  private let parsed: ParsedCommand
  private let console: Console
  private let selection: Selection

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
    selection = Selection(parsed, console)
  }

  /// A comparison, and what it was made from.
  struct Compared {
    let comparison: Comparison
    var exports: [ReadExport] = []

    /// The files that were read, which no output may replace.
    var paths: [String]

    /// Why there is nothing to score, where the exports tell.
    var nothing: Failure?
  }

  func read() throws(Failure) -> Compared {
    let inputs = parsed.inputs
    if inputs.count == 2, parsed.value(.exports) != "one",
      let results = try StoredResults(inputs[0], inputs[1], parsed)
    {
      return Compared(
        comparison: Comparison(results.old, results.new, selection: selection), paths: inputs)
    }
    let isOnePolicy = !parsed.isSet(.policy) && !parsed.isSet(.fromPolicy)
    let isTwo = inputs.count == 2 && !parsed.isSet(.from) && isOnePolicy
    switch parsed.value(.exports) ?? (isTwo ? "two" : "one") {
    case "two":
      guard inputs.count == 2 else {
        throw unclear("two exports are two inputs, each a file or a folder", .exports)
      }
      return try twoExports(inputs[0], inputs[1])
    default:
      if parsed.isSet(.from) { return try oneExport(.dates) }
      guard !isOnePolicy else {
        throw unclear(
          "one export is compared on two dates (--from), or by two policies (--policy)", .from)
      }
      return try oneExport(.policies)
    }
  }

  private func unclear(_ text: String, _ option: Option) -> Failure {
    .usage(parsed.error(.unclear(text, option)))
  }

  // MARK: - One export

  private func oneExport(_ kind: Comparison.Kind) throws(Failure) -> Compared {
    let isAsked = parsed.inputs.count == 2 && !parsed.isSet(.exports)
    let question = "the two inputs could be one export, or an old one and a new one"
    if isAsked, parsed.inputs.allSatisfy({ PathKind(path: $0) == .folder }) {
      throw unclear(question, .exports)
    }
    let (policy, policyName) = try policyBefore(isWhatIf: kind == .policies)
    let from = try parsed.day(.from)
    let now = parsed.with(.asOf, parsed.value(.to) ?? parsed.value(.asOf))
    let read = try ReadExport(now, console) { (day, _) throws(Failure) in
      guard let from, kind == .dates else { return [AsOf(day)] }
      guard from <= day else {
        throw .usage(
          parsed.error(
            .badValue(.from, "\(from)", expected: "a day up to \(day)", nearest: nil)))
      }
      return ComparisonSteps.days(from: from, to: day) + [AsOf(day)]
    }
    if isAsked, read.reading.files.count == 2,
      read.reading.files[0].table == read.reading.files[1].table
    {
      throw unclear(question, .exports)
    }
    let old =
      policy.countsLike(read.policy) ? read.reading : try read.reading(by: policy.definitions)
    let steps = ComparisonSteps(
      before: Scorer(old.books[0], policy),
      timePassed: Scorer(old.books[kind == .dates ? 1 : 0], policy),
      factsAdded: Scorer(old.book, policy), after: Scorer(read.reading.book, read.policy))
    return compared(
      kind, steps, before: (read, old, policyName), after: (read, read.reading, read.policyName))
  }

  /// The policy of before: the one that is named, else that of now; of a what-if the one that holds
  /// without `--policy`.
  private func policyBefore(isWhatIf: Bool) throws(Failure) -> (Policy, name: String?) {
    let file = parsed.value(.fromPolicy) ?? (isWhatIf ? nil : parsed.value(.policy))
    return try RunSettings(parsed.with(.policy, file), console).policy()
  }

  // MARK: - Two exports

  private func twoExports(_ old: String, _ new: String) throws(Failure) -> Compared {
    guard old != "-" || parsed.isSet(.from) else {
      throw unclear("standard input is read only once, so that its day has to be given", .from)
    }
    try requireCommonTable(old, new)
    let now = try ReadExport(
      parsed.with(inputs: [new]).with(.asOf, parsed.value(.to) ?? parsed.value(.asOf)), console)
    let day = now.reading.book.day
    let then = try ReadExport(
      parsed.with(inputs: [old]).with(.asOf, parsed.value(.from) ?? "data")
        .with(.policy, parsed.value(.fromPolicy) ?? parsed.value(.policy)).with(.rejects, nil),
      console
    ) { (from, _) throws(Failure) in
      guard from <= day else {
        throw unclear(
          "\(old.quoted()) is judged on \(from), after \(new.quoted()) on \(day): the older comes first",
          .from)
      }
      return ComparisonSteps.days(from: from, to: day)
    }
    let added =
      then.policy.countsLike(now.policy)
      ? now.reading : try now.reading(by: then.policy.definitions)
    let steps = ComparisonSteps(
      before: Scorer(then.reading.books[0], then.policy),
      timePassed: Scorer(then.reading.book, then.policy),
      factsAdded: Scorer(added.book, then.policy), after: Scorer(now.reading.book, now.policy))
    return compared(
      .exports, steps, before: (then, then.reading, then.policyName),
      after: (now, now.reading, now.policyName))
  }

  /// Two files without a table in common are parts of one export.
  private func requireCommonTable(_ old: String, _ new: String) throws(Failure) {
    guard old != "-", new != "-" else { return }
    let first = try RunSettings(parsed.with(inputs: [old]), console).export().files.map(\.table)
    let second = try RunSettings(parsed.with(inputs: [new]), console).export().files.map(\.table)
    guard Set(first).isDisjoint(with: second), let one = first.first, let other = second.first
    else { return }
    throw unclear(
      """
      \(old.quoted()) holds \(one.rawValue) and \(new.quoted()) \(other.rawValue): they are \
      parts of one export, which is compared on two dates
      """, .from)
  }

  // MARK: - Both

  /// A side: what was read, how it was counted, and the name of its policy.
  private typealias Side = (read: ReadExport, reading: Reading, policyName: String?)

  private func compared(
    _ kind: Comparison.Kind, _ steps: ComparisonSteps, before: Side, after: Side
  ) -> Compared {
    let comparison = Comparison(
      kind, steps,
      before: Comparison.Side(
        before.read.name, steps.before, policyName: before.policyName, reading: before.reading),
      after: Comparison.Side(
        after.read.name, steps.after, policyName: after.policyName, reading: after.reading),
      selection: selection)
    let exports = kind == .exports ? [before.read, after.read] : [after.read]
    var compared = Compared(
      comparison: comparison, exports: exports,
      paths: exports.flatMap(\.inputs) + parsed.values(.fromPolicy))
    if comparison.entries.isEmpty {
      compared.nothing = after.read.nothingToScore(Ranking(steps.after, selection))
    }
    return compared
  }
}

/// Two results of `retain score` that are to be compared.
private struct StoredResults {
  let old: StoredResult
  let new: StoredResult

  /// The results; nil where neither file is one.
  init?(_ old: String, _ new: String, _ parsed: ParsedCommand) throws(Failure) {
    var first = try StoredResults.result(old)
    var second = try StoredResults.result(new)
    // Standard input is taken for a result only beside one.
    if first == nil, second != nil, old == "-" { first = try StoredResults.read(old) }
    if second == nil, first != nil, new == "-" { second = try StoredResults.read(new) }
    guard let first, let second else {
      guard first != nil || second != nil else { return nil }
      let (result, other) = first != nil ? (old, new) : (new, old)
      throw .records(
        .malformed(
          path: other, line: nil, column: nil,
          text: "\(result.visible) is a result of retain score, and \(other.visible) is not",
          fix: "compare two of a kind: retain score \(other.visible) --json -o result.json"))
    }
    guard !parsed.isSet(.redact) else {
      throw .usage(
        parsed.error(
          .unclear(
            "results are compared as they were written; write them with \(Option.redact.flag)", nil)
        )
      )
    }
    let given = [Option.from, .to, .asOf, .policy, .fromPolicy].first(where: parsed.isSet)
    if let given {
      throw .usage(
        parsed.error(.unclear("results have their day and policy: leave \(given.flag) out", nil)))
    }
    guard first.day <= second.day else {
      throw .usage(
        parsed.error(
          .badInput(
            old,
            expected: "the older result first (it is of \(first.day), the other of \(second.day))",
            nearest: nil)))
    }
    (self.old, self.new) = (first, second)
  }

  private static func result(_ path: String) throws(Failure) -> StoredResult? {
    guard path != "-", PathKind(path: path) == .file else { return nil }
    return try read(path)
  }

  private static func read(_ path: String) throws(Failure) -> StoredResult? {
    do throws(InputError) {
      return try StoredResult(path: path)
    } catch {
      throw .records(error)
    }
  }
}
