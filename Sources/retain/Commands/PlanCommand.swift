import RetentionCore

extension Command {
  package static let plan = Command(
    "plan",
    summary: "Say what to do first: the actions that take most exposure away.",
    details: """
      Exposure is risk times annual value. Again and again the account and action are taken that \
      take most of it away, given those taken before. The plan is grouped by owner, with what each \
      action answers, the running total and what is left. Each currency has a plan of its own. \
      Accounts whose annual value is not known have no exposure and are named apart.
      """,
    examples: [
      Example("retain plan exports/", "The 20 actions to begin with."),
      Example("retain plan exports/ -n 50 --per-owner 3", "At most three for everybody."),
      Example(
        "retain plan exports/ --renewing-by 2026-12-31 -o plan.csv",
        "What to do for the renewals of this year, for a spreadsheet."),
      Example(
        "retain plan exports/ --owner Ann -f md", "A check list to paste into a mail or a ticket."),
    ],
    inputs: .export,
    groups: [.when, .planning, .readingParts, .settings, .privacy, .planWriting, .watching],
    exitCodes: [.done, .usage, .input, .nothing, .output])
}

extension Option {
  package static let perOwner = Option(
    "per-owner", takes: .number("N", in: 1...Int.max), default: "any number",
    summary: "Give nobody more than N actions.",
    details: "All accounts without an owner count as those of one person.")

  package static let perAccount = Option(
    "per-account", takes: .number("N", in: 1...Int.max), default: "any number",
    summary: "Do no more than N things for one account.",
    details: """
      Without it a plan goes on with an account that it has begun with as long as that takes most \
      away.
      """)

  package static let planFormat = format(
    of: Plan.formats,
    details: """
      A table groups the actions by owner, md is a check list by owner for mails and tickets, csv \
      has a line for each action, json holds every figure.
      """)
}

extension OptionGroup {
  package static let planning = OptionGroup(
    "How much, and for which accounts",
    [.top, .perOwner, .perAccount, .owner, .segment, .minBand, .renewingBy])

  package static let planWriting = OptionGroup(
    "Output", [.planFormat, .json, .output, .csvRaw], exclusive: [[.format, .json]])
}

/// `retain plan`: reads exports, scores the accounts and writes what to do first.
struct PlanCommand {
  private let parsed: ParsedCommand
  private let console: Console

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
  }

  func run() throws(Failure) {
    let outputs = try Outputs(parsed, console, formats: Plan.formats)
    var listing = Listing()
    listing.minBand = parsed.word(.minBand, as: Band.self)
    listing.renewingBy = try parsed.day(.renewingBy)
    let read = try ReadExport(parsed, console)
    let report = Report(
      read.reading, policy: read.policy, policyName: read.policyName,
      selection: Selection(parsed, console), listing: listing, threads: read.settings.threads)
    var limits = Plan.Limits()
    limits.perOwner = parsed.number(.perOwner)
    limits.perAccount = parsed.number(.perAccount)
    let plan = Plan(report, actions: parsed.number(.top) ?? 20, limits: limits)
    read.tell()
    read.watch.begin("write")
    try outputs.write(inputs: read.inputs) { format, appearance, send throws(WriteFailure) in
      try send(plan.bytes(as: format, report, appearance))
    }
    read.watch.tell(read.reading.files)
    if let nothing = read.nothingToScore(report.ranking) { throw nothing }
  }
}
