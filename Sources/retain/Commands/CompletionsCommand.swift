import RetentionCore

/// `retain completions`: a script for a shell, or what such a script asks for.
struct CompletionsCommand {
  private let parsed: ParsedCommand

  init(_ parsed: ParsedCommand) {
    self.parsed = parsed
  }

  /// The script; with words behind the shell, what could stand in place of the last.
  func text() throws(Failure) -> String {
    let name = parsed.inputs[0]
    guard let script = CompletionScript(rawValue: name) else {
      let shells = CompletionScript.allCases.map(\.rawValue)
      throw .usage(
        parsed.error(
          .badInput(name, expected: shells.listed(by: "or"), nearest: shells.nearest(to: name))))
    }
    guard parsed.inputs.count > 1 else { return script.text(of: Program.retain.name) }
    return Completion(of: Array(parsed.inputs.dropFirst()), in: .retain).text
  }
}
