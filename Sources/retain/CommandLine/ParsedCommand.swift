/// What a command line asks for.
package enum Request: Equatable, Sendable {
  /// Help on this command, or on the program as a whole, as long as it is asked for.
  case help(Command?, ManualPage.Length)
  /// Which release this is.
  case version
  /// To do what a command does.
  case run(ParsedCommand)
}

/// A command with what was typed for it, every value already found to be of its option's form.
package struct ParsedCommand: Equatable, Sendable {
  /// The command that was named.
  package let command: Command
  /// What was typed beside the options, in order; `-` stands for standard input.
  package let inputs: [String]
  /// Program and command as they are typed, `retain score`.
  package let invocation: String
  /// The options in the order in which they were typed.
  let given: [Given]

  /// What was typed for a command, not yet held against what the command declares.
  init(command: Command, inputs: [String], given: [Given], invocation: String) {
    self.command = command
    self.inputs = inputs
    self.given = given
    self.invocation = invocation
  }

  /// True where the option was typed.
  package func isSet(_ option: Option) -> Bool {
    given.contains { $0.option.name == option.name }
  }

  /// Everything that was typed with dashes, in order.
  package var options: [(option: Option, value: String?)] {
    given.map { ($0.option, $0.value) }
  }

  /// The value that was typed; nil where the option was not.
  package func value(_ option: Option) -> String? {
    values(option).first
  }

  /// All values that were typed, in order.
  package func values(_ option: Option) -> [String] {
    given.filter { $0.option.name == option.name }.compactMap(\.value)
  }

  /// The number that was typed; nil where the option was not, or takes no number.
  package func number(_ option: Option) -> Int? {
    value(option).flatMap { Int($0) }
  }

  /// The word that was typed, as a case of the enumeration that declares the option's words.
  package func word<Word: RawRepresentable<String>>(_ option: Option, as: Word.Type) -> Word? {
    value(option).flatMap(Word.init(rawValue:))
  }

  /// The same command for other inputs, as far as they are given.
  func with(inputs: [String]) -> ParsedCommand {
    ParsedCommand(command: command, inputs: inputs, given: given, invocation: invocation)
  }

  /// The same command with another value of an option; without the option for nil.
  func with(_ option: Option, _ value: String?) -> ParsedCommand {
    let others = given.filter { $0.option.name != option.name }
    let new = value.map { [Given(option: option, value: $0)] } ?? []
    return ParsedCommand(
      command: command, inputs: inputs, given: others + new, invocation: invocation)
  }

  /// The error that a command throws where only it can see that what was typed makes no sense.
  package func error(_ mistake: UsageError.Mistake) -> UsageError {
    UsageError(mistake, in: invocation)
  }
}

/// One use of an option.
struct Given: Equatable, Sendable {
  /// What was typed.
  let option: Option
  /// Nil for a flag.
  let value: String?
  /// Whether the letter was typed, not the name.
  var isLetter = false
}
