import RetentionCore

/// Help as text, written from the declarations.
///
/// Declarations are ASCII, so that bytes are columns.
package struct Help {
  private let program: Program
  private let width: Int
  private let isBold: Bool
  private let isDetailed: Bool
  private var lines: [String] = []

  private init(of program: Program, width: Int, bold: Bool, detailed: Bool) {
    self.program = program
    self.width = min(max(width, 40), 100)
    isBold = bold
    isDetailed = detailed
  }

  /// What the program is for, its commands and the options that they share.
  ///
  /// Lines are at most `width` columns long, which is held within 40 and 100; a command line or a
  /// name that is longer is never broken. `bold` sets headings in bold.
  package static func overview(of program: Program, width: Int = 80, bold: Bool = false) -> String {
    var help = Help(of: program, width: width, bold: bold, detailed: false)
    help.addParagraph(program.summary)
    help.add(program.examples)
    help.addHeading("Usage")
    help.addParagraph("\(program.name) COMMAND [OPTION...] [INPUT...]", indent: 2)
    help.addHeading("Commands")
    for command in program.commands {
      help.addEntry(signature(of: command), command.summary)
    }
    help.add(program.groups)
    let codes = Set(program.commands.flatMap(\.exitCodes))
    help.add(ExitCode.allCases.filter(codes.contains))
    return help.text
  }

  /// One command: examples, usage, what it takes and how it ends.
  ///
  /// With `detailed`, also what the declarations say beyond their summaries, as a manual does.
  package static func text(
    of command: Command, in program: Program, width: Int = 80, bold: Bool = false,
    detailed: Bool = false
  ) -> String {
    var help = Help(of: program, width: width, bold: bold, detailed: detailed)
    help.addParagraph(command.summary)
    if detailed, !command.details.isEmpty {
      help.lines.append("")
      help.addParagraph(command.details)
    }
    help.add(command.examples)
    help.addHeading("Usage")
    help.addParagraph("\(program.name) \(signature(of: command)) [OPTION...]", indent: 2)
    if let inputs = command.inputs {
      help.addEntry(inputs.argument.placeholder, inputs.summary)
    }
    help.add(program.groups(of: command))
    help.add(command.exitCodes)
    return help.text
  }

  private static func signature(of command: Command) -> String {
    ([command.name] + (command.inputs.map { [$0.notation] } ?? [])).joined(separator: " ")
  }

  private var text: String {
    lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ examples: [Example]) {
    guard !examples.isEmpty else { return }
    addHeading("Examples")
    for example in examples {
      lines.append("  \(example.line)")
      addParagraph(example.effect, indent: 6)
    }
  }

  private mutating func add(_ groups: [OptionGroup]) {
    for group in groups {
      addHeading(group.title)
      for option in group.options {
        let letter = option.letter.map { "-\($0), " } ?? "    "
        addEntry(letter + option.notation, description(of: option))
      }
    }
  }

  private func description(of option: Option) -> String {
    var sentences = [option.summary]
    if let argument = option.argument, argument.form == .word {
      sentences.append("One of \(argument.words.listed(by: "or")).")
    }
    if option.isRepeatable { sentences.append("Can be repeated.") }
    if let value = option.default { sentences.append("Default: \(value).") }
    if isDetailed, !option.details.isEmpty { sentences.append(option.details) }
    return sentences.joined(separator: " ")
  }

  private mutating func add(_ codes: [ExitCode]) {
    addHeading("Exit codes")
    for code in codes {
      addEntry("\(code.rawValue)", code.meaning, column: 7)
    }
  }

  private mutating func addHeading(_ title: String) {
    lines.append("")
    lines.append(isBold ? "\u{1B}[1m\(title)\u{1B}[0m" : title)
  }

  /// A term and what it means beside it, or below where the term is too long or the lines too short.
  private mutating func addEntry(_ term: String, _ meaning: String, column: Int = 28) {
    let indent = width < 60 ? min(column, 10) : column
    let first = "  " + term
    guard first.utf8.count + 2 <= indent else {
      lines.append(first)
      return addParagraph(meaning, indent: indent)
    }
    let start = lines.count
    addParagraph(meaning, indent: indent)
    guard start < lines.count else { return lines.append(first) }
    let gap = String(repeating: " ", count: indent - first.utf8.count)
    lines[start] = first + gap + Substring(lines[start].utf8.dropFirst(indent))
  }

  private mutating func addParagraph(_ text: String, indent: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    var line = margin
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      if line.utf8.count > indent, line.utf8.count + 1 + word.count > width {
        lines.append(line)
        line = margin
      }
      if line.utf8.count > indent { line += " " }
      line += Substring(word)
    }
    if line.utf8.count > indent { lines.append(line) }
  }
}
