/// A command, declared once: parser, help, man page and completions all read this.
package struct Command: Equatable, Sendable {
  /// The word that is typed for it.
  package let name: String
  /// One sentence for lists.
  package let summary: String
  /// What else a manual says; empty where the summary is all.
  package let details: String
  /// The commonest uses first.
  package let examples: [Example]
  /// What may stand beside the options; nil where nothing may.
  package let inputs: Inputs?
  /// Its own options; those of the program come on top.
  package let groups: [OptionGroup]
  /// The codes with which it can end.
  package let exitCodes: [ExitCode]

  /// A command of this name; what is left out is empty.
  package init(
    _ name: String, summary: String, details: String = "", examples: [Example],
    inputs: Inputs? = nil, groups: [OptionGroup] = [], exitCodes: [ExitCode]
  ) {
    self.name = name
    self.summary = summary
    self.details = details
    self.examples = examples
    self.inputs = inputs
    self.groups = groups
    self.exitCodes = exitCodes
  }
}

/// A command line that can be typed as it stands, and what it does.
package struct Example: Equatable, Sendable {
  /// What is typed.
  package let line: String
  /// One sentence that says what it is good for.
  package let effect: String

  /// A command line and its effect.
  package init(_ line: String, _ effect: String) {
    self.line = line
    self.effect = effect
  }
}

/// What a command takes beside its options.
package struct Inputs: Equatable, Sendable {
  /// What each of them may be.
  package let argument: Argument
  /// How many may be given.
  package let count: ClosedRange<Int>
  /// One sentence for lists.
  package let summary: String

  /// So many inputs of one kind.
  package init(_ argument: Argument, count: ClosedRange<Int>, summary: String) {
    self.argument = argument
    self.count = count
    self.summary = summary
  }

  /// As usage lines show them: `[ID]`, `INPUT...`.
  package var notation: String {
    let all = argument.placeholder + (count.upperBound > 1 ? "..." : "")
    return count.lowerBound == 0 ? "[\(all)]" : all
  }
}

/// The whole command line: the commands and what they share.
package struct Program: Equatable, Sendable {
  /// The word that starts it in a shell.
  package let name: String
  /// One sentence that says what it is for.
  package let summary: String
  /// Where to begin.
  package let examples: [Example]
  /// In the order of help.
  package let commands: [Command]
  /// Options that every command has.
  package let groups: [OptionGroup]
  /// Subjects of the manual that belong to no command alone.
  package let topics: [Topic]
  /// The command to suggest to a user who names a file where a command belongs.
  package let fileCommand: String

  /// A program of these commands; `fileCommand` is the name of one of them.
  package init(
    _ name: String, summary: String, examples: [Example], commands: [Command],
    groups: [OptionGroup], topics: [Topic] = [], fileCommand: String
  ) {
    self.name = name
    self.summary = summary
    self.examples = examples
    self.commands = commands
    self.groups = groups
    self.topics = topics
    self.fileCommand = fileCommand
  }

  /// Every option of the program; one that several commands have, several times.
  package var options: [Option] {
    (commands.flatMap(\.groups) + groups).flatMap(\.options)
  }

  /// The command of this name; nil where there is none.
  package func command(_ name: String) -> Command? {
    commands.first { $0.name == name }
  }

  /// The page of the manual about a command or a topic of this name; nil where there is neither.
  package func page(on name: String) -> ManualPage? {
    if let command = command(name) { return ManualPage(of: command, in: self, length: .detailed) }
    return topics.first { $0.name == name }.map { ManualPage(of: $0, in: self) }
  }

  /// The headings of a command's help: its own groups, then those that all commands share.
  package func groups(of command: Command) -> [OptionGroup] {
    command.groups + groups
  }

  /// Every option of a command, those of the program included.
  package func options(of command: Command) -> [Option] {
    groups(of: command).flatMap(\.options)
  }
}
