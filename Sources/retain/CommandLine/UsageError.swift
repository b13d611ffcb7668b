import RetentionCore

/// A command line that makes no sense, and what to type instead.
package struct UsageError: Error, Equatable {
  /// The ways to go wrong.
  package enum Mistake: Equatable, Sendable {
    /// Nothing but options, or nothing at all.
    case noCommand
    /// A word where the command belongs, and the command that is nearest to it.
    case unknownCommand(String, nearest: String?)
    /// A file stands where the command belongs; this command takes files.
    case fileForCommand(String, command: String)
    /// An option that nothing has, with its dashes, and the one that is nearest to it.
    case unknownOption(String, nearest: Option?)
    /// An option that only other commands have.
    case foreignOption(Option, of: [String])
    /// Nothing follows the option, an empty value, or this word, which looks like an option itself.
    case missingValue(Option, found: String?)
    /// A flag with a value.
    case surplusValue(Option, String)
    /// A value that the option does not take.
    case badValue(Option, String, expected: String, nearest: String?)
    /// Two values for an option that takes one.
    case repeated(Option, String, String)
    /// Two options of which only one may be given.
    case together(Option, Option)
    /// A file that is there already, and the option that lets it be replaced.
    case wouldOverwrite(String, Option)
    /// Fewer inputs than the command needs, and what is at hand that could be meant.
    case missingInput(Inputs, found: String? = nil)
    /// An input that the command does not take.
    case badInput(String, expected: String, nearest: String?)
    /// One input more than the command takes.
    case surplusInput(String)
    /// A command line that could mean several things, or nothing, and the option that decides, if one
    /// does.
    case unclear(String, Option?)
  }

  /// What was seen, with the names that are near it.
  package let mistake: Mistake
  /// Program and command as they are typed; the program alone where the command is not known.
  package let invocation: String

  /// A mistake in a command line that begins with `invocation`.
  package init(_ mistake: Mistake, in invocation: String) {
    self.mistake = mistake
    self.invocation = invocation
  }

  /// One sentence that says what was seen, and the nearest known name.
  package var message: String {
    switch mistake {
    case .noCommand:
      "no command is given"
    case .unknownCommand(let typed, let nearest):
      "\(typed.quoted()) is no command" + suggestion(nearest)
    case .fileForCommand(let typed, let command):
      "a command comes first, and \(typed.quoted()) looks like a file" + suggestion(command)
    case .unknownOption(let typed, let nearest):
      "\(invocation) has no option \(typed.visible)" + suggestion(nearest?.flag)
    case .foreignOption(let option, let commands):
      "\(option.flag) is an option of \(commands.listed(by: "and")), not of \(invocation)"
    case .missingValue(let option, let found):
      "\(option.flag) needs a value"
        + (found.map { ", and \($0.visible) looks like an option" } ?? "")
    case .surplusValue(let option, let value):
      "\(option.flag) takes no value, and got \(value.quoted())"
    case .badValue(let option, let value, let expected, let nearest):
      "\(option.flag) takes \(expected), not \(value.quoted())" + suggestion(nearest)
    case .repeated(let option, let first, let second):
      "\(option.flag) is given twice, as \(first.quoted()) and as \(second.quoted())"
    case .together(let first, let second):
      "\(first.flag) and \(second.flag) exclude each other"
    case .wouldOverwrite(let file, _):
      "\(file.visible) is there already"
    case .missingInput(let inputs, _) where inputs.argument.form == .file:
      "\(invocation) needs an input, a file or a folder"
    case .missingInput:
      "\(invocation) needs an input"
    case .badInput(let typed, let expected, let nearest):
      "\(invocation) takes \(expected), not \(typed.quoted())" + suggestion(nearest)
    case .surplusInput(let typed):
      "\(invocation) does not know what to do with \(typed.quoted())"
    case .unclear(let text, _): text
    }
  }

  /// The line to type instead.
  package var fix: String {
    switch mistake {
    case .unknownCommand(_, let nearest?):
      "\(invocation) \(nearest) --help"
    case .fileForCommand(let typed, let command):
      "\(invocation) \(command) \(shellQuoted(typed))"
    case .unknownOption(_, let option?), .together(let option, _), .repeated(let option, _, _),
      .surplusValue(let option, _), .badValue(let option, _, _, nil),
      .wouldOverwrite(_, let option), .unclear(_, let option?):
      "\(invocation) \(option.notation)"
    case .missingValue(let option, let found?):
      "\(invocation) \(option.flag)=\(shellQuoted(found))"
    case .missingValue(let option, nil):
      "\(invocation) \(option.notation)"
    case .badValue(let option, _, _, let nearest?):
      "\(invocation) \(option.flag) \(nearest)"
    case .badInput(_, _, let nearest?):
      "\(invocation) \(nearest)"
    case .missingInput(_, let found?):
      "\(invocation) \(shellQuoted(found))"
    case .missingInput(let inputs, nil):
      "\(invocation) \(inputs.notation)"
    case .noCommand, .unknownCommand, .unknownOption, .foreignOption, .badInput, .surplusInput,
      .unclear(_, nil):
      "\(invocation) --help"
    }
  }

  private func suggestion(_ name: String?) -> String {
    name.map { "; did you mean \($0)?" } ?? ""
  }
}

extension UsageError: CustomStringConvertible {
  /// The two lines for standard error.
  package var description: String {
    "error: \(message)\n  try  \(fix)\n"
  }
}

/// The text as a shell reads it back, in single quotes where it holds more than plain characters.
func shellQuoted(_ text: String) -> String {
  let plain = text.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isAlphabetic || "0123456789-_./=,:+@%".unicodeScalars.contains(scalar)
  }
  if plain { return text }
  let parts = text.split(separator: "'", omittingEmptySubsequences: false)
  return "'" + parts.map { String($0).visible }.joined(separator: "'\\''") + "'"
}
