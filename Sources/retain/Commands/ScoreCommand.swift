import RetentionCore

extension Option {
  package static let by = Option(
    "by", takes: .word("FIELD", of: Grouping.Key.allCases.map(\.rawValue)),
    summary: "Sum up the scored accounts by owner, segment, region or industry.",
    details: """
      A table, csv, plain and md then list the groups instead of the accounts; json and ndjson hold \
      both. Names that differ in capitals alone are one group, and accounts without a name come \
      last.
      """)
}

/// `retain score`: reads exports, scores the accounts and writes who is at risk.
struct ScoreCommand {
  private let parsed: ParsedCommand
  private let console: Console

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
  }

  func run() throws(Failure) {
    let outputs = try Outputs(parsed, console, formats: Report.formats)
    // With --by, how many and in what order are about the groups.
    let (listing, grouping) = (try parsed.isSet(.by) ? Listing() : Listing(parsed), try grouping())
    let read = try ReadExport(parsed, console)
    var report = Report(
      read.reading, policy: read.policy, policyName: read.policyName,
      selection: Selection(parsed, console), listing: listing, grouping: grouping,
      threads: read.settings.threads)
    report.kept = try kept(of: read)
    report.columns = try columns(report.kept)
    let listed = report
    read.tell()
    read.watch.begin("write")
    try outputs.write(inputs: read.inputs) { format, appearance, send throws(WriteFailure) in
      var appearance = appearance
      let report = listed.listing(default: format.isForPeople ? .worst(20) : .everything)
      appearance.nextCommand = nextCommand(report, read)
      try format.write(report, appearance, to: send)
    }
    read.watch.tell(read.reading.files)
    if let nothing = read.nothingToScore(report.ranking) { throw nothing }
  }

  /// The columns of the accounts files that are carried along.
  private func kept(of read: ReadExport) throws(Failure) -> KeptColumns? {
    guard parsed.isSet(.keep) else { return nil }
    do throws(InputError) {
      return try KeptColumns(parsed.values(.keep), in: read.export, read.reading.book)
    } catch {
      throw .input(error)
    }
  }

  private func columns(_ kept: KeptColumns?) throws(Failure) -> [AccountColumn]? {
    guard let list = parsed.value(.columns) else { return nil }
    let names = list.split(separator: ",").map { name in
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    do throws(AccountColumn.UnknownName) {
      return try AccountColumn.named(names, kept)
    } catch {
      throw .usage(
        parsed.error(
          .badValue(
            .columns, error.name, expected: "names of columns with commas between them",
            nearest: error.nearest)))
    }
  }

  private func grouping() throws(Failure) -> Grouping? {
    guard let key = parsed.word(.by, as: Grouping.Key.self) else { return nil }
    var grouping = Grouping(by: key)
    grouping.top = parsed.number(.top)
    guard let order = parsed.value(.sort) else { return grouping }
    guard let order = Grouping.Order(rawValue: order) else {
      let names = Grouping.Order.allCases.map(\.rawValue)
      throw .usage(
        parsed.error(
          .badValue(
            .sort, order, expected: names.listed(by: "or") + " with --by",
            nearest: names.nearest(to: order))))
    }
    grouping.order = order
    return grouping
  }

  /// What to type next.
  private func nextCommand(_ report: Report, _ read: ReadExport) -> String? {
    guard let first = report.listed.first, !read.inputs.contains("-") else { return nil }
    return ExplainCommand.line(explaining: report.account(first.account).id, as: parsed)
  }
}

extension Selection {
  /// The accounts that the command line asks for; of names that are redacted it goes by the codes.
  init(_ parsed: ParsedCommand, _ console: Console) {
    self.init()
    owners = parsed.values(.owner)
    if let redaction = Redaction(parsed, console) { owners = owners.map(redaction.person) }
    segments = parsed.values(.segment)
  }
}

extension Listing {
  /// The list that the command line asks for.
  init(_ parsed: ParsedCommand) throws(Failure) {
    self.init()
    all = parsed.isSet(.all)
    top = parsed.number(.top)
    minBand = parsed.word(.minBand, as: Band.self)
    order = parsed.word(.sort, as: Ranking.Order.self) ?? .score
    renewingBy = try parsed.day(.renewingBy)
  }
}

extension ParsedCommand {
  /// The day that was typed; nil where the option was not.
  func day(_ option: Option) throws(Failure) -> Day? {
    guard let text = value(option) else { return nil }
    guard let day = Day(text) else {
      throw .usage(
        error(.badValue(option, text, expected: "a day such as 2026-09-30", nearest: nil)))
    }
    return day
  }
}
