/// An option, declared once: parser, help, man page and completions all read this.
package struct Option: Equatable, Sendable {
  /// The long name without its dashes; it means the same in every command that has it.
  package let name: String
  /// The one-letter name, if there is one.
  package let letter: Character?
  /// What its value may be; nil for a flag, which takes none.
  package let argument: Argument?
  /// True where every use adds a value.
  package let isRepeatable: Bool
  /// What holds where the option is not given, as help tells it.
  ///
  /// The parser never applies it, because environment and configuration come in between.
  package let `default`: String?
  /// One sentence for lists.
  package let summary: String
  /// What else a manual says; empty where the summary is all.
  package let details: String

  /// An option of this long name and letter; a flag unless it takes an argument.
  package init(
    _ name: String, _ letter: Character? = nil, takes argument: Argument? = nil,
    repeatable: Bool = false, default: String? = nil, summary: String, details: String = ""
  ) {
    self.name = name
    self.letter = letter
    self.argument = argument
    self.isRepeatable = repeatable
    self.default = `default`
    self.summary = summary
    self.details = details
  }

  /// The long name as it is typed, `--as-of`.
  package var flag: String { "--" + name }

  /// Long name and value as usage lines show them, `--as-of DATE|today|data`.
  package var notation: String {
    argument.map { "\(flag) \($0.placeholder)" } ?? flag
  }
}

extension Option {
  /// Asks for help on the command, whatever else is typed.
  package static let help = Option(
    "help", "h", summary: "Show help: -h a screen of it, --help all options.")

  /// Asks which release this is, whatever else is typed.
  package static let version = Option("version", summary: "Show the version.")
}

/// Options that belong together, under one heading of help.
package struct OptionGroup: Equatable, Sendable {
  /// The heading.
  package let title: String
  /// In the order of help.
  package let options: [Option]
  /// Sets of options of which a command line may hold only one.
  package let exclusive: [[Option]]

  /// A group under this heading.
  package init(_ title: String, _ options: [Option], exclusive: [[Option]] = []) {
    self.title = title
    self.options = options
    self.exclusive = exclusive
  }
}
