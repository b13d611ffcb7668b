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
    let (policy, policyName) = try policy()
    let day = try day()
    let export = try openExport()
    let reading: Reading
    do throws(InputError) {
      reading = try Reading(export, on: day, definitions: policy.definitions)
    } catch {
      throw .input(error)
    }
    let report = Report(
      reading, policy: policy, policyName: policyName, selection: selection, listing: listing)
    if !parsed.isSet(.quiet) {
      for line in ReadingText(reading).lines(isVerbose: parsed.isSet(.verbose)) {
        console.tell(line)
      }
    }
    for output in outputs { try write(report, to: output) }
    if report.ranking.portfolio.scored == 0 { throw .nothing(nothingToScore(report)) }
  }

  // MARK: - What was asked for

  private func day() throws(Failure) -> Day {
    let (text, option) = (parsed.value(.asOf), Option.asOf)
    let environment = console.environment("RETAIN_AS_OF").flatMap { $0.isEmpty ? nil : $0 }
    switch text ?? environment ?? "today" {
    case "today":
      guard let today = console.today() else {
        throw .usage(
          parsed.error(.badValue(option, "today", expected: "a date", nearest: "2026-09-30")))
      }
      return today
    case "data":
      guard let day = try latestDay() else {
        throw .usage(
          parsed.error(
            .badValue(option, "data", expected: "a day where the data has none", nearest: nil)))
      }
      return day
    case let text:
      guard let day = Day(text) else {
        throw .usage(
          parsed.error(
            .badValue(option, text, expected: "a day such as 2026-09-30", nearest: nil)))
      }
      return day
    }
  }

  /// The last day on record; the inputs are read once for it.
  private func latestDay() throws(Failure) -> Day? {
    guard !parsed.inputs.contains("-") else {
      throw .usage(
        parsed.error(
          .badValue(
            .asOf, "data", expected: "a day, since standard input is read only once",
            nearest: nil)))
    }
    let export = try openExport()
    do throws(InputError) {
      return try Reading.latestDay(of: export)
    } catch {
      throw .input(error)
    }
  }

  private func policy() throws(Failure) -> (Policy, name: String?) {
    guard let path = parsed.value(.policy) else { return (Policy(), nil) }
    let text: [UInt8]
    do throws(SourceError) {
      text = try ByteSource.contents(of: path)
    } catch {
      throw .input(.source(error))
    }
    do throws(ConfigError) {
      return (try Policy(parsing: text), Export.shownName(path))
    } catch {
      throw .policy(error, file: path)
    }
  }

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

  private func openExport() throws(Failure) -> Export {
    var options = Export.Options()
    options.ignored = Set(parsed.values(.ignore))
    for text in parsed.values(.map) {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let field = FieldName(rawValue: String(parts[0])) else {
        let names = FieldName.allCases.map(\.rawValue)
        throw .usage(
          parsed.error(
            .badValue(
              .map, text, expected: "FIELD=COLUMN",
              nearest: names.nearest(to: String(parts.first ?? "")).map { "\($0)=COLUMN" })))
      }
      options.mapped[field] = String(parts[1])
    }
    do throws(InputError) {
      return try Export(inputs: parsed.inputs, options: options)
    } catch {
      throw .input(error)
    }
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
