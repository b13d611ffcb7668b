import RetentionCore

/// `retain score`: reads exports, scores the accounts and writes who is at risk.
struct ScoreCommand {
  private let parsed: ParsedCommand
  private let console: Console

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
  }

  func run() throws(Failure) {
    let outputs = try outputs()
    let listing = try listing()
    let settings = try RunSettings(parsed, console)
    let (policy, policyName) = try settings.policy()
    let limits = try settings.limits()
    let day = try settings.day()
    let export = try settings.export()
    let reading: Reading
    do throws(InputError) {
      reading = try Reading(export, on: day, definitions: policy.definitions, limits: limits)
    } catch {
      throw .input(error)
    }
    try RejectsFile(parsed).write(reading)
    let report = Report(
      reading, policy: policy, policyName: policyName, selection: selection, listing: listing)
    if !parsed.isSet(.quiet) {
      if let path = settings.file.path { console.tell("settings: \(path.visible)\n") }
      for line in ReadingText(reading).lines(isVerbose: parsed.isSet(.verbose)) {
        console.tell(line)
      }
    }
    for output in outputs { try write(report, to: output) }
    if report.ranking.portfolio.scored == 0 { throw .nothing(nothingToScore(report)) }
  }

  // MARK: - What was asked for

  private var selection: Selection {
    var selection = Selection()
    selection.owners = parsed.values(.owner)
    selection.segments = parsed.values(.segment)
    return selection
  }

  private func listing() throws(Failure) -> Listing {
    var listing = Listing()
    listing.all = parsed.isSet(.all)
    listing.top = parsed.number(.top)
    listing.minBand = parsed.word(.minBand, as: Band.self)
    listing.order = parsed.word(.sort, as: Ranking.Order.self) ?? .score
    if let text = parsed.value(.renewingBy) {
      guard let day = Day(text) else {
        throw .usage(
          parsed.error(
            .badValue(.renewingBy, text, expected: "a day such as 2026-09-30", nearest: nil)))
      }
      listing.renewingBy = day
    }
    return listing
  }

  // MARK: - Where the report goes

  /// A place for the report, with its format.
  private struct Output {
    /// Nil for standard output.
    let file: String?
    let format: Format
  }

  /// The files that were asked for, else standard output.
  private func outputs() throws(Failure) -> [Output] {
    let chosen: Format? =
      parsed.isSet(.json) ? .json : parsed.word(.format, as: Format.self)
    var outputs: [Output] = []
    for file in parsed.values(.output) {
      guard file != "-" else {
        outputs.append(Output(file: nil, format: chosen ?? .table))
        continue
      }
      guard let format = Format(fileName: file) ?? chosen else {
        throw .usage(
          parsed.error(
            .badValue(
              .output, file, expected: "a file that ends in .csv, .json, .ndjson, .tsv or .txt",
              nearest: nil)))
      }
      outputs.append(Output(file: file, format: format))
    }
    return outputs.isEmpty ? [Output(file: nil, format: chosen ?? .table)] : outputs
  }

  private func write(_ report: Report, to output: Output) throws(Failure) {
    let report = report.listing(default: defaultTop(output.format))
    guard let file = output.file else {
      do throws(WriteFailure) {
        try output.format.write(report, appearance(for: report)) { bytes throws(WriteFailure) in
          try console.output.write(bytes)
        }
      } catch {
        throw .write(error)
      }
      return
    }
    do throws(OutputFile.Failure) {
      var appearance = Format.Appearance()
      appearance.rawCSV = parsed.isSet(.csvRaw)
      let inputs = report.reading.files.map(\.path) + parsed.values(.policy)
      try OutputFile.write(to: file, inputs: inputs) {
        send throws(WriteFailure) in
        try output.format.write(report, appearance, to: send)
      }
    } catch {
      throw Failure(error, of: file, parsed)
    }
  }

  /// A table for people shows at-risk accounts, twenty of them; other programs get all.
  private func defaultTop(_ format: Format) -> Listing.Default {
    format == .table ? .worst(20) : .everything
  }

  private func appearance(for report: Report) -> Format.Appearance {
    var appearance = Format.Appearance()
    let choice = parsed.word(.color, as: ColorChoice.self) ?? .auto
    appearance.color = choice.colors(console.output, environment: console.environment)
    appearance.ascii = parsed.isSet(.ascii)
    appearance.width = parsed.number(.width) ?? console.output.width
    appearance.rawCSV = parsed.isSet(.csvRaw)
    if let first = report.listed.first,
      let signal = report.assessment(of: first).firingSignals.first
    {
      appearance.nextCommand = "retain scenarios \(Signal.all[signal].id)"
    }
    return appearance
  }

  private func nothingToScore(_ report: Report) -> ErrorText {
    let book = report.reading.book
    if book.count == 0 {
      return ErrorText(
        headline: "there are no accounts: the export has a header and no rows",
        fix: "export again, with rows")
    }
    for (option, wanted, known) in [
      ("--owner", parsed.values(.owner), book.owners),
      ("--segment", parsed.values(.segment), book.segments),
    ] where !wanted.isEmpty && report.ranking.unscored.isEmpty {
      let near = wanted.compactMap { known.nearest(to: $0) }.first
      return ErrorText(
        headline:
          "no account has \(option) \(wanted.map { $0.quoted() }.joined(separator: " or "))",
        fix: near.map { "did you mean \($0.quoted())?" })
    }
    let portfolio = report.ranking.portfolio
    return ErrorText(
      headline: """
        no account is a customer on \(report.day): \(portfolio.prospects) prospects, \
        \(portfolio.lost) lost, \(portfolio.former) former
        """,
      fix: "choose another day with --as-of")
  }
}
