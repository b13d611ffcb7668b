import RetentionCore

/// `retain score --profile FILE -`: answers each account on a line of standard input with a line.
struct StreamCommand {
  private let parsed: ParsedCommand
  private let console: Console

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
  }

  /// Whether a line can be answered as soon as it is read: only the profile of the whole is needed,
  /// and what is written is NDJSON.
  static func isMeant(by parsed: ParsedCommand) -> Bool {
    let formats = [parsed.value(.format), parsed.value(.formatIn)].compactMap { $0 }
    return parsed.isSet(.profile) && ["-", "accounts=-"].contains(parsed.inputs.joined())
      && parsed.inputs.count == 1 && formats.allSatisfy { $0 == Format.ndjson.rawValue }
      && !parsed.isSet(.json) && !parsed.isSet(.output) && !parsed.isSet(.keep)
  }

  func run() throws(Failure) {
    for option in [Option.top, .sort, .by] where parsed.isSet(option) {
      throw .usage(
        parsed.error(
          .unclear(
            "\(option.flag) needs all accounts, and a stream has them one after another", nil)))
    }
    let watch = RunWatch(parsed, console)
    watch.begin("stream")
    let settings = try RunSettings(parsed, console)
    let (policy, _) = try settings.policy()
    let day = try settings.day()
    guard let profile = try settings.profile(on: day) else { return }
    let limits = try settings.limits()
    var stream = AccountStream(
      profile, on: day, policy: policy, options: try settings.options(),
      selection: Selection(parsed, console), listing: try Listing(parsed), limits: limits)
    let blankLines = try answer(&stream)
    let failure = finish(&stream, blankLines)
    if !parsed.isSet(.quiet) {
      for line in stream.tally.lines { console.tell(line) }
    }
    watch.tell()
    try RejectsFile(parsed).write(stream.tally.rejects, inputs: [])
    if let failure { throw failure }
  }

  /// Reads to the end of standard input; the number of its blank lines.
  private func answer(_ stream: inout AccountStream) throws(Failure) -> Int {
    var batches = try unlessUnreadable { () throws(SourceError) in try LineBatches(of: "-") }
    while true {
      let part = try unlessUnreadable { () throws(SourceError) in try batches.advance() }
      guard let part else { return batches.blankCount }
      let lines: [UInt8]
      do throws(InputError) {
        lines = try stream.score(part)
      } catch {
        throw .records(error)
      }
      do throws(WriteFailure) {
        try console.output.write(lines)
      } catch {
        throw .write(error)
      }
    }
  }

  private func unlessUnreadable<Result: ~Copyable>(
    _ read: () throws(SourceError) -> Result
  ) throws(Failure) -> Result {
    do throws(SourceError) {
      return try read()
    } catch {
      throw .records(.source(error))
    }
  }

  /// Why the stream can't be used after all, now that all of it was read.
  private func finish(_ stream: inout AccountStream, _ blankLines: Int) -> Failure? {
    do throws(InputError) {
      try stream.finish(blankLines: blankLines)
      return nil
    } catch {
      return .records(error)
    }
  }
}
