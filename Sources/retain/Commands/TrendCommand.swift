import RetentionCore

extension Command {
  package static let trend = Command(
    "trend",
    summary: "Show how risk came about, rebuilt from the dated rows of one export.",
    details: """
      The accounts are scored at the end of each month, quarter or week as if it were that day: what \
      is dated later is left out. A score is the one that score --as-of gives for that day. What \
      carries no date can't be rewound; the result names it.
      """,
    examples: [
      Example(
        "retain trend exports/", "The last twelve months, the portfolio and its worst accounts."),
      Example(
        "retain trend exports/ --every quarter --since 2024-01-01", "The quarters since 2024."),
      Example(
        "retain trend exports/ -o trend.csv", "A line for each account and date, for a spreadsheet."
      ),
    ],
    inputs: .export,
    groups: [.trend, .when, .listing, .reading, .settings, .privacy, .trendWriting, .watching],
    exitCodes: [.done, .usage, .input, .nothing, .output])
}

extension Option {
  package static let every = Option(
    "every", takes: .word("INTERVAL", of: Interval.allCases.map(\.rawValue)), default: "month",
    summary: "Look at the end of each week, month or fiscal quarter.",
    details: "The last date is that of --as-of, the end of one or not.")

  package static let since = Option(
    "since", takes: .text("DATE"), default: "so that there are \(Interval.usualCount) dates",
    summary: "The day from which on to look.")
}

extension OptionGroup {
  package static let trend = OptionGroup("Dates", [.every, .since])

  package static let listing = OptionGroup(
    "Which accounts", [.top, .all, .sort, .owner, .segment, .minBand, .renewingBy],
    exclusive: [[.top, .all]])

  package static let trendWriting = OptionGroup(
    "Output",
    [
      .format(
        of: TrendReport.formats,
        details: """
          A table fits the terminal; md is for mails and tickets; csv and json hold a row for each \
          account and date.
          """), .json, .output, .csvRaw,
    ],
    exclusive: [[.format, .json]])
}

/// `retain trend`: the scores of one export on many days.
struct TrendCommand {
  private let parsed: ParsedCommand
  private let console: Console

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
  }

  func run() throws(Failure) {
    let outputs = try Outputs(parsed, console, formats: TrendReport.formats)
    let interval = parsed.word(.every, as: Interval.self) ?? .month
    let since = try parsed.day(.since)
    let listing = try Listing(parsed)
    let read = try ReadExport(parsed, console) { (day, policy) throws(Failure) in
      let month = policy.general.definitions.fiscalYearStartMonth
      let days = interval.days(since: since, through: day, yearStartMonth: month)
      guard !days.isEmpty else {
        throw .usage(
          parsed.error(
            .badValue(
              .since, parsed.value(.since) ?? "", expected: "a day that is not after \(day)",
              nearest: nil)))
      }
      return days.map { AsOf($0) }
    }
    read.tell()
    let trend = Trend(
      read.reading, policy: read.policy, selection: Selection(parsed, console),
      keepsDaysWithoutTouchpoints: since != nil)
    let report = TrendReport(
      trend, interval: interval, policyName: read.policyName, listing: listing)
    read.watch.begin("write")
    try outputs.write(inputs: read.inputs) { format, appearance, send throws(WriteFailure) in
      try report.write(as: format, appearance, to: send)
    }
    read.watch.tell(read.reading.files)
    if let nothing = read.nothingToScore(trend.ranking) { throw nothing }
  }
}
