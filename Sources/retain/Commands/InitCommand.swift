import RetentionCore

/// `retain init`: writes a `retain.json` from what the exports show.
struct InitCommand {
  private let parsed: ParsedCommand
  private let console: Console

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
  }

  func run() throws(Failure) {
    let target = try target()
    let settings = try RunSettings(parsed, console)
    let (inputs, options) = (try settings.inputs(), try settings.options())
    let (day, policy) = (try settings.day(), try settings.policy().0)
    var proposal: ConfigProposal
    do throws(InputError) {
      proposal = try ConfigProposal(inputs: inputs, options: options)
      if let error = unusable(inputs, options, proposal) { throw error }
      let applied = proposal.applied(to: options)
      // What can't be read is no reason not to propose: the file is where it can be mended.
      if let reading = try? Reading(Export(inputs: inputs, options: applied), on: day) {
        proposal.learn(from: reading)
      }
    } catch {
      throw .records(error)
    }
    let gains = EvidenceGain.all(
      of: proposal, inputs: inputs, options: options, on: day, policy: policy)
    let text = ConfigProposalText(proposal, inputs: named(inputs, from: target), gains: gains).text
    try write(text, to: target)
    guard !parsed.isSet(.quiet) else { return }
    for entry in proposal.entries {
      let what = entry.system ?? entry.settings.role?.rawValue ?? ""
      console.tell("\(entry.file.visible): \(what)\n")
    }
    if target != "-" {
      console.tell(
        "\(target.visible) is written; look at it, then: retain score \(shown(inputs))\n")
    }
  }

  /// Why the inputs can't be meant: one is not there, or nothing can be said of any; nil where they
  /// can.
  private func unusable(
    _ inputs: [String], _ options: Export.Options, _ proposal: ConfigProposal
  ) -> InputError? {
    guard !inputs.contains("-") else { return nil }
    do throws(InputError) {
      _ = try Export(inputs: inputs, options: options)
      return nil
    } catch {
      if case .source = error { return error }
      return proposal.entries.isEmpty ? error : nil
    }
  }

  /// Where the file goes: `--output`, else into the folder that is the input, else here.
  private func target() throws(Failure) -> String {
    let folder = parsed.inputs.count == 1 ? parsed.inputs[0] : ""
    let isFolder = !folder.isEmpty && PathKind(path: folder) == .folder
    let usual =
      isFolder
      ? (folder.hasSuffix("/") ? folder : folder + "/") + ConfigFile.name
      : ConfigFile.name
    let targets = parsed.values(.output)
    if targets.count > 1 { throw .usage(parsed.error(.repeated(.output, targets[0], targets[1]))) }
    let target = targets.first ?? usual
    if target != "-", !parsed.isSet(.force), PathKind(path: target) != .missing {
      throw .usage(parsed.error(.wouldOverwrite(target, .force)))
    }
    return target
  }

  /// The inputs as the file names them, which stands beside or above them.
  private func named(_ inputs: [String], from target: String) -> [String] {
    let folder = target.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    guard !folder.isEmpty, target != "-" else { return inputs }
    return inputs.map { input in
      let path = input.hasSuffix("/") ? String(input.dropLast()) : input
      if path == folder { return "." }
      return path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
    }
  }

  private func shown(_ inputs: [String]) -> String {
    inputs.map(\.visible).joined(separator: " ")
  }

  private func write(_ text: String, to target: String) throws(Failure) {
    guard target != "-" else {
      do throws(WriteFailure) {
        return try console.output.write(text)
      } catch {
        throw .write(error)
      }
    }
    do throws(OutputFile.Failure) {
      try OutputFile.write(to: target, inputs: []) { send throws(WriteFailure) in
        try send(Array(text.utf8))
      }
    } catch {
      throw Failure(error, of: target, parsed)
    }
  }
}
