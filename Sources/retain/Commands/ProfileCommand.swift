import RetentionCore

/// `retain inspect --profile`: what is known of an export as a whole, for its parts.
struct ProfileCommand {
  private let parsed: ParsedCommand
  private let console: Console

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
  }

  func run() throws(Failure) {
    let settings = try RunSettings(parsed, console)
    let (policy, _) = try settings.policy()
    let (day, export, limits) = (
      try settings.day(), try settings.export(), try settings.limits()
    )
    let reading: Reading
    do throws(InputError) {
      reading = try Reading(export, on: day, definitions: policy.definitions, limits: limits)
    } catch {
      throw .records(error)
    }
    if !parsed.isSet(.quiet) {
      for line in ReadingText(reading).lines(isVerbose: parsed.isSet(.verbose)) {
        console.tell(line)
      }
    }
    try write(
      StoredProfile(reading.book.profile, asOf: day).json, inputs: reading.files.map(\.path))
  }

  private func write(_ json: [UInt8], inputs: [String]) throws(Failure) {
    let file = parsed.value(.profile) ?? "-"
    guard file != "-" else {
      do throws(WriteFailure) {
        return try console.output.write(json)
      } catch {
        throw .write(error)
      }
    }
    do throws(OutputFile.Failure) {
      try OutputFile.write(to: file, inputs: inputs) { send throws(WriteFailure) in
        try send(json)
      }
    } catch {
      throw Failure(error, of: file, parsed)
    }
  }
}
