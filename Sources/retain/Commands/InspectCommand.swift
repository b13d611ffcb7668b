import RetentionCore

/// `retain inspect` without `--records`: how an export would be read, file by file.
struct InspectCommand {
  private let parsed: ParsedCommand
  private let console: Console

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
  }

  func run() throws(Failure) {
    let outputs = try Outputs(parsed, console, formats: Inspection.formats)
    let settings = try RunSettings(parsed, console)
    let (policy, _) = try settings.policy()
    let (inputs, options) = (try settings.inputs(), try settings.options())
    let day = settings.asOf.text == "data" ? nil : try settings.day()
    var inspection: Inspection
    do throws(InputError) {
      inspection = try Inspection(inputs, options: options, on: day, policy: policy)
      let proposal = try ConfigProposal(inputs: inputs, options: options)
      inspection.gains = EvidenceGain.all(
        of: proposal, inputs: inputs, options: options, on: inspection.day, policy: policy)
    } catch {
      throw .records(error)
    }
    if !parsed.isSet(.quiet), let path = settings.file.path {
      console.tell("settings: \(path.visible)\n")
    }
    let paths = inspection.files.map(\.reading.path) + inspection.failures.map(\.path)
    try outputs.write(inputs: paths) { format, appearance, send throws(WriteFailure) in
      let isVerbose = parsed.isSet(.verbose)
      try send(inspection.bytes(as: format, appearance, isVerbose: isVerbose))
    }
    if inspection.files.isEmpty {
      throw .unusable(ErrorText(headline: "none of the files can be used", fix: "see above"))
    }
  }
}
