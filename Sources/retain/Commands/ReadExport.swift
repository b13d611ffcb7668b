import RetentionCore

/// An export that was read as the command line and the settings ask, and what was read it by.
struct ReadExport {
  let settings: RunSettings
  let policy: Policy

  /// The name to show of what changed the policy.
  let policyName: String?
  let export: Export

  /// Watches the run: it is in the stage "score" once the export was read.
  let watch: RunWatch
  let reading: Reading
  private let parsed: ParsedCommand
  private let console: Console

  /// Reads the inputs of the command as of its day, or as of those that `asOf` makes of it.
  init(
    _ parsed: ParsedCommand, _ console: Console,
    asOf: (Day, Policy) throws(Failure) -> [AsOf] = { day, _ in [AsOf(day)] }
  ) throws(Failure) {
    self.parsed = parsed
    self.console = console
    settings = try RunSettings(parsed, console)
    (policy, policyName) = try settings.policy()
    watch = RunWatch(parsed, console)
    watch.begin("open")
    var limits = try settings.limits()
    limits.watch = watch.reading
    let day = try settings.day()
    let days = try asOf(day, policy)
    let profile = try settings.profile(on: day)
    export = try settings.export()
    watch.begin("read")
    do throws(InputError) {
      reading = try Reading(
        export, asOf: days, definitions: policy.definitions, profile: profile, limits: limits)
    } catch {
      watch.end()
      throw .input(error)
    }
    watch.begin("score")
    try RejectsFile(parsed).write(reading.rejects, inputs: reading.files.map(\.path))
  }

  /// The same export as of the same days, counted by the definitions of another policy.
  func reading(by definitions: SegmentDefinitions) throws(Failure) -> Reading {
    let limits = try settings.limits()
    do throws(InputError) {
      return try Reading(
        export.again(), asOf: reading.books.map(\.asOf), definitions: definitions, limits: limits)
    } catch {
      throw .input(error)
    }
  }

  /// The inputs as they were typed, to be shown.
  var name: String {
    ((try? settings.inputs()) ?? []).map(Export.shownName).joined(separator: " ")
  }

  /// The files that were read, which no result may replace.
  var inputs: [String] {
    reading.files.map(\.path) + parsed.values(.policy) + parsed.values(.profile)
  }

  /// Tells on standard error how the export was read.
  func tell() {
    guard !parsed.isSet(.quiet) else { return }
    if let path = settings.file.path { console.tell("settings: \(path.visible)\n") }
    for line in ReadingText(reading).lines(isVerbose: parsed.isSet(.verbose)) {
      console.tell(line)
    }
  }

  /// Why there is nothing to score, and what to do; nil where there is something.
  func nothingToScore(_ ranking: Ranking) -> Failure? {
    ranking.portfolio.scored > 0 ? nil : .nothing(reason(ranking))
  }

  private func reason(_ ranking: Ranking) -> ErrorText {
    let book = reading.book
    if book.count == 0 {
      return ErrorText(
        headline: "there are no accounts: the export has a header and no rows",
        fix: "export again, with rows")
    }
    for (option, wanted, known) in [
      ("--owner", parsed.values(.owner), book.owners),
      ("--segment", parsed.values(.segment), book.segments),
    ] where !wanted.isEmpty && ranking.unscored.isEmpty {
      let near = wanted.compactMap { known.nearest(to: $0) }.first
      return ErrorText(
        headline:
          "no account has \(option) \(wanted.map { $0.quoted() }.joined(separator: " or "))",
        fix: near.map { "did you mean \($0.quoted())?" })
    }
    let portfolio = ranking.portfolio
    return ErrorText(
      headline: """
        no account is a customer on \(book.day): \(portfolio.prospects) prospects, \
        \(portfolio.lost) lost, \(portfolio.former) former
        """,
      fix: "choose another day with --as-of")
  }
}
