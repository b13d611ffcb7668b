import RetentionCore

extension Command {
  package static let compare = Command(
    "compare",
    summary: "Show what moved between two dates, exports, results or policies, and why.",
    details: """
      Without --from and without a policy, two inputs are an old export and a new one, or two \
      results of retain score --json. With --from, all inputs are one export, compared on two dates. \
      With --policy or --from-policy alone, they are one export on one day, scored by both: what \
      would change if the policy did. The first lines of the output say what was compared.

      The change of each account is split exactly: time is what was known before, judged on the \
      later day; facts is what came to be known since; policy is what a changed policy makes of it. \
      Results hold no rows, so that time and facts are one part. What an export does not date, such \
      as seats or satisfaction, can't be rewound, and is named.

      Without --from an old export is judged on the last day of its data. In both of two exports \
      each is read with its own retain.json.
      """,
    examples: [
      Example(
        "retain compare exports/ --from 2026-06-21", "What moved since that day, in one export."),
      Example("retain compare june/ september/", "What moved from one export to the next."),
      Example("retain compare june.json september.json", "What moved between two stored results."),
      Example(
        "retain compare exports/ --policy stricter.json",
        "Which accounts would change their band under another policy."),
    ],
    inputs: Inputs(
      .file("INPUT"), count: 0...Int.max,
      summary: """
        An old and a new export (files or folders), two results of retain score, or the files of one \
        export.
        """),
    groups: [
      .comparedDays, .comparedAccounts, .reading, .comparedPolicies, .privacy, .comparisonWriting,
    ],
    exitCodes: [.done, .usage, .input, .nothing, .output])
}

extension Option {
  package static let from = Option(
    "from", takes: .text("DATE"),
    summary: "The earlier day, such as 2026-06-30.",
    details: "Of an old export, the day to judge it on; the default is the last day of its data.")

  package static let to = Option(
    "to", takes: .text("DATE"), default: "the day of --as-of",
    summary: "The later day.")

  package static let exports = Option(
    "exports", takes: .word("one|two", of: ["one", "two"]),
    default: "two for two inputs without --from and policies, else one",
    summary: "Whether the inputs are one export, or an old one and a new one.")

  package static let fromPolicy = Option(
    "from-policy", takes: .file("FILE"),
    summary: "The policy of before; --policy is that of now.",
    details: """
      Without it, both sides are scored by the policy that holds; where only --policy is given, the \
      policy of before is the one that would hold without it.
      """)

  fileprivate static let comparisonFormat = format(
    of: Comparison.formats,
    details: """
      A table and md list the accounts that moved most; csv and json list all, csv one a line, json \
      with every figure.
      """)
}

extension OptionGroup {
  fileprivate static let comparedDays = OptionGroup(
    "When", [.from, .to, .asOf, .exports], exclusive: [[.to, .asOf]])

  fileprivate static let comparedAccounts = OptionGroup(
    "Which accounts", [.top, .all, .owner, .segment, .minBand], exclusive: [[.top, .all]])

  fileprivate static let comparedPolicies = OptionGroup(
    "Settings", [.policy, .fromPolicy, .config, .noConfig], exclusive: [[.config, .noConfig]])

  fileprivate static let comparisonWriting = OptionGroup(
    "Output", [.comparisonFormat, .json, .output, .csvRaw], exclusive: [[.format, .json]])
}

/// `retain compare`: what moved between two scorings, and why.
struct CompareCommand {
  private let parsed: ParsedCommand
  private let console: Console

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
  }

  func run() throws(Failure) {
    let outputs = try Outputs(parsed, console, formats: Comparison.formats)
    let compared = try ComparedInputs(parsed, console).read()
    for read in compared.exports { read.tell() }
    try outputs.write(inputs: compared.paths) { format, appearance, send throws(WriteFailure) in
      try send(compared.comparison.bytes(as: format, appearance, listing))
    }
    guard compared.comparison.entries.isEmpty else { return }
    throw compared.nothing
      ?? .nothing(
        ErrorText(
          headline: "neither result has an account of this owner or segment",
          fix: "leave --owner or --segment out to see all"))
  }

  private var listing: Comparison.Listing {
    var listing = Comparison.Listing()
    listing.all = parsed.isSet(.all)
    listing.top = parsed.number(.top)
    listing.minBand = parsed.word(.minBand, as: Band.self)
    return listing
  }
}
