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
    let outputs = try outputs()
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
    for output in outputs { try write(inspection, to: output) }
    if inspection.files.isEmpty {
      throw .unusable(ErrorText(headline: "none of the files can be used", fix: "see above"))
    }
  }

  /// A place for the inspection, with its format.
  private struct Output {
    /// Nil for standard output.
    let file: String?
    let format: InspectionFormat
  }

  private func outputs() throws(Failure) -> [Output] {
    let chosen = parsed.isSet(.json) ? Format.json.rawValue : parsed.value(.format)
    if let chosen, InspectionFormat(rawValue: chosen) == nil {
      throw .usage(
        parsed.error(
          .badValue(.format, chosen, expected: "table or json", nearest: "json")))
    }
    let format = chosen.flatMap(InspectionFormat.init) ?? .table
    let files = parsed.values(.output)
    guard !files.isEmpty else { return [Output(file: nil, format: format)] }
    return files.map { file in
      let told = Format(fileName: file).flatMap { InspectionFormat(rawValue: $0.rawValue) }
      return Output(file: file == "-" ? nil : file, format: told ?? format)
    }
  }

  private func write(_ inspection: Inspection, to output: Output) throws(Failure) {
    let isVerbose = parsed.isSet(.verbose)
    guard let file = output.file else {
      do throws(WriteFailure) {
        try console.output.write(output.format.bytes(inspection, appearance, isVerbose: isVerbose))
      } catch {
        throw .write(error)
      }
      return
    }
    do throws(OutputFile.Failure) {
      let inputs = inspection.files.map(\.reading.path) + inspection.failures.map(\.path)
      try OutputFile.write(to: file, inputs: inputs) { send throws(WriteFailure) in
        try send(output.format.bytes(inspection, isVerbose: isVerbose))
      }
    } catch {
      throw Failure(error, of: file, parsed)
    }
  }

  private var appearance: Format.Appearance {
    var appearance = Format.Appearance()
    let choice = parsed.word(.color, as: ColorChoice.self) ?? .auto
    appearance.color = choice.colors(console.output, environment: console.environment)
    appearance.ascii = parsed.isSet(.ascii)
    appearance.width = parsed.number(.width) ?? console.output.width
    return appearance
  }
}
