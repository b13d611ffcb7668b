import RetentionCore

/// What a run goes by: the command line, then the environment, then `retain.json`, then what is
/// built in.
struct RunSettings {
  let file: ConfigFile
  private let parsed: ParsedCommand
  private let console: Console

  init(_ parsed: ParsedCommand, _ console: Console) throws(Failure) {
    self.parsed = parsed
    self.console = console
    file = try ConfigFile(parsed, console)
  }

  private var config: Config { file.config }

  /// What is read.
  func inputs() throws(Failure) -> [String] {
    // A folder with a retain.json of its own is read as that says.
    let isOwnFolder = parsed.inputs.count == 1 && file.isOf(folder: parsed.inputs[0])
    let inputs =
      parsed.inputs.isEmpty || isOwnFolder && !config.inputs.isEmpty ? config.inputs : parsed.inputs
    guard !inputs.isEmpty else {
      throw .usage(
        parsed.error(
          .missingInput(parsed.command.inputs ?? .export, found: FilesAtHand.here.input)))
    }
    return inputs
  }

  // MARK: - How exports are read

  /// Finds and opens the files.
  func export() throws(Failure) -> Export {
    let (inputs, options) = (try inputs(), try options())
    do throws(InputError) {
      return try Export(inputs: inputs, options: options)
    } catch {
      throw .input(error)
    }
  }

  /// How headers and cells are to be read.
  func options() throws(Failure) -> Export.Options {
    var options = config.options
    options.ignored.formUnion(parsed.values(.ignore))
    options.currency = parsed.value(.currency) ?? options.currency
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
    options.writing = try writing()
    return options
  }

  /// How files are written, as far as the command line says.
  func writing() throws(Failure) -> SourceSettings.Writing {
    var writing = SourceSettings.Writing()
    writing.dates = parsed.word(.dates, as: DateOrder.self)
    writing.decimal = parsed.word(.decimal, as: DecimalMark.self)
    writing.format = parsed.word(.formatIn, as: SourceSettings.Format.self)
    writing.skipLines = parsed.number(.skipLines)
    if let name = parsed.value(.delimiter) {
      guard let delimiter = Dialect.delimiter(named: name) else {
        throw .usage(
          parsed.error(
            .badValue(
              .delimiter, name,
              expected: "one ASCII character, comma, semicolon, tab, bar or space",
              nearest: Option.delimiter.argument?.words.nearest(to: name))))
      }
      writing.delimiter = delimiter
    }
    if let name = parsed.value(.encoding) {
      guard let encoding = TextEncoding(name: name) else {
        throw .usage(
          parsed.error(
            .badValue(
              .encoding, name, expected: TextEncoding.names.listed(by: "or"),
              nearest: TextEncoding.names.nearest(to: name))))
      }
      writing.encoding = encoding
    }
    return writing
  }

  /// How one file is written, as far as anything says.
  func writing(of path: String) throws(Failure) -> SourceSettings.Writing {
    try options().writing(of: path)
  }

  /// How much may be wrong with an export.
  func limits() throws(Failure) -> ReadingLimits {
    var limits = ReadingLimits()
    limits.threads = threads
    limits.isStrict = parsed.isSet(.strict)
    limits.keepsRejects = parsed.isSet(.rejects)
    limits.redaction = Redaction(parsed, console)
    limits.rejects = config.maxRejects ?? usualRejects
    if let text = parsed.value(.maxRejects) {
      guard let limit = RejectLimit(text) else {
        throw .usage(
          parsed.error(
            .badValue(.maxRejects, text, expected: "a number of rows or a percentage", nearest: nil)
          )
        )
      }
      limits.rejects = limit
    }
    if limits.isStrict { limits.rejects = .rows(0) }
    return limits
  }

  /// How many rows may be rejected where nothing says so: a check is to notice any.
  private var usualRejects: RejectLimit {
    parsed.command.name == Command.check.name ? .rows(0) : .standard
  }

  /// How many threads may work at once; reading and counting in order keeps more of them waiting.
  var threads: Int { parsed.number(.threads) ?? min(console.processors, 4) }

  /// The profile to go by as of a day; nil where the export itself tells.
  func profile(on day: Day) throws(Failure) -> ExportProfile? {
    guard let path = parsed.value(.profile) else { return nil }
    let text: [UInt8]
    do throws(SourceError) {
      text = try ByteSource.contents(of: path)
    } catch {
      throw .configSource(error)
    }
    let stored: StoredProfile
    do throws(ConfigError) {
      stored = try StoredProfile(parsing: text)
    } catch {
      throw .config(error, file: path)
    }
    if stored.asOf != day, !parsed.isSet(.quiet) {
      console.tell(
        """
        warning: \(path.visible) is as of \(stored.asOf), the scores are as of \(day); they are those \
        of the whole export if nothing new is recorded between the two
        """ + "\n")
    }
    return stored.profile(on: day)
  }

  // MARK: - When, and by which policy

  /// The day to score on, as it was given, and by whom.
  var asOf: (text: String, origin: String) {
    if let text = parsed.value(.asOf) { return (text, "--as-of") }
    if let text = console.environment("RETAIN_AS_OF"), !text.isEmpty {
      return (text, "RETAIN_AS_OF")
    }
    return config.asOf.map { ($0, file.path ?? ConfigFile.name) } ?? ("today", "built in")
  }

  /// The day to score on.
  func day() throws(Failure) -> Day {
    switch asOf.text {
    case "today":
      guard let today = console.today() else {
        throw .usage(
          parsed.error(.badValue(.asOf, "today", expected: "a date", nearest: "2026-09-30")))
      }
      return today
    case "data":
      guard let day = try latestDay() else {
        throw .usage(
          parsed.error(
            .badValue(.asOf, "data", expected: "a day where the data has none", nearest: nil)))
      }
      return day
    case let text:
      guard let day = Day(text) else {
        throw .usage(
          parsed.error(
            .badValue(.asOf, text, expected: "a day such as 2026-09-30", nearest: nil)))
      }
      return day
    }
  }

  /// The last day on record; the inputs are read once for it.
  private func latestDay() throws(Failure) -> Day? {
    guard !(try inputs()).contains("-") else {
      throw .usage(
        parsed.error(
          .badValue(
            .asOf, "data", expected: "a day, since standard input is read only once",
            nearest: nil)))
    }
    let export = try export()
    do throws(InputError) {
      return try Reading.latestDay(of: export, threads: threads)
    } catch {
      throw .input(error)
    }
  }

  /// The file of the policy; nil where there is none, or where it stands in `retain.json`.
  var policyFile: String? { parsed.value(.policy) ?? config.policyFile }

  /// The policy, and the name to show of what changed it.
  func policy() throws(Failure) -> (Policy, name: String?) {
    guard let path = policyFile else {
      guard let value = config.policy, let path = file.path else { return (Policy(), nil) }
      do throws(ConfigError) {
        return (try Policy(reading: value), Export.shownName(path))
      } catch {
        throw .config(error, file: path)
      }
    }
    let text: [UInt8]
    do throws(SourceError) {
      text = try ByteSource.contents(of: path)
    } catch {
      throw .configSource(error)
    }
    do throws(ConfigError) {
      return (try Policy(parsing: text), Export.shownName(path))
    } catch {
      throw .config(error, file: path)
    }
  }
}
