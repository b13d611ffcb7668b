import RetentionCore

extension Command {
  package static let check = Command(
    "check",
    summary: "Fail where an export does not keep to the limits that were set.",
    details: """
      The limits stand in retain.json under assert, each with a level, or are typed. A figure is held \
      against its limit as it is told, rounded as it stands there. What nothing tells keeps to no \
      limit. A baseline is an earlier result of retain score --json: accounts are matched by id and \
      findings by signal, and what is new fails, unless retain.json says otherwise. Risks that \
      retain.json accepts until a day do not count up to it; those that have expired count again. \
      Where nothing is checked, or nobody is scored, that is no success.

      Keys: \(CheckKey.general.map(\.name).joined(separator: ", ")), and signal.ID for each signal.
      """,
    examples: [
      Example("retain check exports/ --fail-on critical", "Fail where an account is critical."),
      Example(
        "retain check exports/ --baseline last.json",
        "Fail where an account is at risk that was not, or in another way."),
      Example(
        "retain check exports/ --max accounts.at_risk=12",
        "Hold a figure against a limit of your own."),
      Example(
        "retain check exports/ -f github -o - -o check.xml",
        "Annotate a workflow, and keep the result as JUnit's XML."),
    ],
    inputs: .export,
    groups: [.when, .checking, .readingParts, .settings, .privacy, .checkWriting, .watching],
    exitCodes: [.done, .failures, .usage, .input, .nothing, .output])
}

extension Option {
  package static let failOn = Option(
    "fail-on", takes: .word("BAND", of: ["critical", "high", "elevated"]),
    summary: "Fail where an account is in this band or a worse one.")

  package static let most = Option(
    "max", takes: .text("KEY=N", or: CheckKey.all.map { $0.name + "=" }), repeatable: true,
    summary: "Fail where the figure of this key is above N, as in --max accounts.critical=1.",
    details: "It replaces what retain.json asserts of the key; shares are written 0.25 or 25%.")

  package static let least = Option(
    "min", takes: .text("KEY=N", or: CheckKey.all.map { $0.name + "=" }), repeatable: true,
    summary: "Fail where the figure of this key is below N, as in --min accounts.total=40.")

  package static let baseline = Option(
    "baseline", takes: .file("FILE"),
    summary: "An earlier result of retain score --json; what is at risk in a new way fails.")

  package static let onlyNew = Option(
    "only-new", summary: "Count only accounts and findings that the baseline does not have.",
    details: "It holds for numbers of accounts; sums, shares and ages are those of the whole.")

  package static let allowEmpty = Option(
    "allow-empty", summary: "Take it for a success where no account can be scored.")

  package static let checkFormat = format(
    of: Check.formats,
    details: """
      A table is for people, json holds every account that was counted, junit is XML for machines \
      that build and test, github writes annotations for a workflow.
      """)
}

extension OptionGroup {
  package static let checking = OptionGroup(
    "What is checked",
    [.failOn, .most, .least, .baseline, .onlyNew, .allowEmpty, .owner, .segment])

  package static let checkWriting = OptionGroup(
    "Output", [.checkFormat, .json, .output], exclusive: [[.format, .json]])
}

/// `retain check`: reads exports, scores the accounts and holds them against limits.
struct CheckCommand {
  private let parsed: ParsedCommand
  private let console: Console

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
  }

  func run() throws(Failure) {
    let outputs = try Outputs(parsed, console, formats: Check.formats)
    let file = try ConfigFile(parsed, console)
    let settings: CheckSettings
    do throws(ConfigError) {
      settings = try CheckSettings(file.config)
    } catch {
      throw .config(error, file: file.path ?? ConfigFile.name)
    }
    let assertions = try assertions(settings)
    guard assertions.contains(where: { $0.level != .off }) else {
      throw CheckCommand.nothingAsserted
    }
    let baseline = try baseline()
    let read = try ReadExport(parsed, console)
    let report = Report(
      read.reading, policy: read.policy, policyName: read.policyName,
      selection: Selection(parsed, console), threads: read.settings.threads)
    let check = Check(
      report, assertions, accepting: settings.accepted, baseline: baseline,
      onlyNew: parsed.isSet(.onlyNew))
    read.tell()
    read.watch.begin("write")
    let configName = file.path.map(Export.shownName)
    try outputs.write(
      inputs: read.inputs + parsed.values(.baseline)
    ) { format, appearance, send throws(WriteFailure) in
      try send(check.bytes(as: format, report, configName: configName, appearance))
    }
    read.watch.tell(read.reading.files)
    if !parsed.isSet(.allowEmpty), let nothing = read.nothingToScore(report.ranking) {
      throw nothing
    }
    if check.isFailed { throw .findings }
  }

  // MARK: - What is asserted

  /// What `retain.json` asserts, and what the command line does in its place or on top.
  private func assertions(_ settings: CheckSettings) throws(Failure) -> [Assertion] {
    var typed: [Assertion] = []
    for (option, limits) in [
      (Option.most, parsed.values(.most)), (.least, parsed.values(.least)),
    ] {
      for text in limits {
        let (key, limit) = try limit(text, of: option)
        let place = typed.firstIndex { $0.key.name == key.name }
        let other = place.map { typed.remove(at: $0) }
        typed.append(
          Assertion(
            key, least: option == .least ? limit : other?.least,
            most: option == .most ? limit : other?.most, origin: .option(option.flag)))
      }
    }
    if let band = parsed.value(.failOn), let key = CheckCommand.key(failingOn: band) {
      typed.removeAll { $0.key.name == key.name }
      typed.append(Assertion(key, most: 0, origin: .option(Option.failOn.flag)))
    }
    let names = Set(typed.map(\.key.name))
    var all = settings.assertions.filter { !names.contains($0.key.name) } + typed
    let new = CheckKey.newAtRisk
    if parsed.isSet(.baseline) {
      if !all.contains(where: { $0.key.name == new.name }) {
        all.insert(Assertion(new, most: 0, origin: .option(Option.baseline.flag)), at: 0)
      }
    } else {
      if parsed.isSet(.onlyNew) {
        throw .usage(parsed.error(.unclear("--only-new needs a baseline", .baseline)))
      }
      // What is new nobody can tell without a baseline.
      all.removeAll { $0.key.name == new.name }
    }
    return all
  }

  private static func key(failingOn band: String) -> CheckKey? {
    switch band {
    case "high": CheckKey("accounts.high_or_worse")
    case "elevated": CheckKey("accounts.at_risk")
    default: CheckKey("accounts.critical")
    }
  }

  private func limit(
    _ text: String, of option: Option
  ) throws(Failure) -> (CheckKey, Double) {
    let parts = text.split(separator: "=", maxSplits: 1)
    let name = String(parts.first ?? "")
    guard parts.count == 2, let key = CheckKey(name) else {
      let near = CheckKey.all.map(\.name).nearest(to: name)
      throw .usage(
        parsed.error(
          .badValue(
            option, text, expected: "KEY=N, with a key that retain help check lists",
            nearest: near.map { "\($0)=\(parts.count == 2 ? String(parts[1]) : "N")" })))
    }
    guard let limit = key.limit(String(parts[1])) else {
      throw .usage(
        parsed.error(
          .badValue(option, text, expected: "\(name)=N, where N is \(key.limitText)", nearest: nil))
      )
    }
    return (key, limit)
  }

  private static let nothingAsserted = Failure.nothing(
    ErrorText(
      headline: "nothing is checked: no limit is set",
      fix: """
        type --fail-on critical, --max KEY=N or --baseline FILE, or set assert in retain.json; retain \
        help check lists the keys
        """))

  // MARK: - What was found before

  private func baseline() throws(Failure) -> CheckBaseline? {
    guard let path = parsed.value(.baseline) else { return nil }
    let stored: StoredResult?
    do throws(InputError) {
      stored = try StoredResult(path: path)
    } catch {
      throw .input(error)
    }
    guard let stored else {
      throw .unusable(
        ErrorText(
          headline: "\(path.visible) is no result of retain score",
          fix: "write one: retain score INPUT --json > \(path.visible)"))
    }
    do throws(CheckBaseline.Fault) {
      return try CheckBaseline(stored)
    } catch {
      switch error {
      case .isPartial:
        throw .unusable(
          ErrorText(
            headline:
              "\(path.visible) lists only some of the accounts, so that all others were new",
            fix: "write it without --top, --min-band, --renewing-by, --owner and --segment"))
      case .otherModel(let model):
        throw .unusable(
          ErrorText(
            headline: """
              \(path.visible) was scored by version \(model) of the model, this is \
              \(Report.modelVersion)
              """,
            fix: "score the old export again, with the old day: retain score --as-of DAY --json"))
      }
    }
  }
}
