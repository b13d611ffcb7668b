import RetentionCore

extension Command {
  package static let scenarios = Command(
    "scenarios",
    summary: "List the signals of every scenario, or tell all about one.",
    details: """
      For each signal: what it asks and why, where the question comes from, what data it needs, from \
      which value on it counts and how much, and what to do about it.

      With exports behind the id: how it came out on them. For how many accounts it fires and by \
      which column it was measured, how the values spread, the limits in force, the points and the \
      exposure that it stands for, and the accounts that it costs most.
      """,
    examples: [
      Example("retain scenarios", "List the scenarios and their signals."),
      Example("retain scenarios abandonment.silence", "Tell all about one signal."),
      Example(
        "retain scenarios abandonment.silence exports/", "Tell how it came out on your accounts."),
      Example("retain scenarios --json", "Write the catalogue for other programs."),
    ],
    inputs: Inputs(
      .text(
        "ID INPUT",
        or: Scenario.allCases.map { ($0.rawValue, $0.title) }
          + Signal.all.map { ($0.id, $0.question) }, beforeFiles: true), count: 0...Int.max,
      summary: """
        A scenario or a signal, default all; then exports, as score takes them, on which to tell how \
        it came out.
        """),
    groups: [.when, .selection, .reading, .settings, .privacy, .catalogueWriting],
    exitCodes: [.done, .usage, .input, .nothing, .output])
}

extension OptionGroup {
  /// Which accounts are scored at all.
  package static let selection = OptionGroup("Which accounts", [.owner, .segment])

  package static let catalogueWriting = OptionGroup(
    "Output",
    [
      .format(
        of: CatalogueReport.formats,
        details: "A table is for people; json holds the catalogue and all counts."),
      .json, .output,
    ], exclusive: [[.format, .json]])
}

/// `retain scenarios`: the catalogue of scenarios and signals, and how it came out on an export.
struct ScenariosCommand {
  private let parsed: ParsedCommand
  private let console: Console

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
  }

  func run() throws(Failure) {
    let outputs = try Outputs(parsed, console, formats: CatalogueReport.formats)
    let part = try part()
    guard parsed.inputs.count > 1 else {
      try expectNothingAboutExports()
      return try write(CatalogueReport(part), to: outputs, inputs: [])
    }
    let read = try ReadExport(parsed.with(inputs: Array(parsed.inputs.dropFirst())), console)
    let report = Report(
      read.reading, policy: read.policy, policyName: read.policyName,
      selection: Selection(parsed, console),
      threads: read.settings.threads)
    read.tell()
    try write(CatalogueReport(part, on: report), to: outputs, inputs: read.inputs)
    if let nothing = read.nothingToScore(report.ranking) { throw nothing }
  }

  private func part() throws(Failure) -> CatalogueReport.Part {
    guard let id = parsed.inputs.first else { return .all }
    if let scenario = Scenario(rawValue: id) { return .scenario(scenario) }
    if let signal = Signal.all.first(where: { $0.id == id }) { return .signal(signal) }
    let names = Scenario.allCases.map(\.rawValue) + Signal.all.map(\.id)
    throw .usage(
      parsed.error(
        .badInput(id, expected: "a scenario or a signal", nearest: nearest(to: id, in: names))))
  }

  /// The name that was most likely meant, also where the scenario of a signal was left out.
  private func nearest(to id: String, in names: [String]) -> String? {
    if let name = names.nearest(to: id) { return name }
    let endings = Signal.all.map { String($0.id.drop { $0 != "." }.dropFirst()) }
    return endings.nearest(to: id).flatMap { ending in names.first { $0.hasSuffix("." + ending) } }
  }

  /// Options that say how exports are read and scored make no sense without one.
  private func expectNothingAboutExports() throws(Failure) {
    let groups: [OptionGroup] = [.when, .selection, .reading, .settings, .privacy]
    guard groups.flatMap(\.options).contains(where: parsed.isSet) else { return }
    throw .usage(
      parsed.error(.missingInput(Inputs(.file("ID INPUT"), count: 1...Int.max, summary: ""))))
  }

  private func write(
    _ catalogue: CatalogueReport, to outputs: Outputs, inputs: [String]
  ) throws(Failure) {
    try outputs.write(inputs: inputs) { format, appearance, send throws(WriteFailure) in
      try send(catalogue.bytes(as: format, appearance))
    }
  }
}
