import RetentionCore

/// A page of the manual before it is laid out: help on a terminal and man pages are made of it.
///
/// Declarations are ASCII, so that bytes are columns.
package struct ManualPage: Equatable, Sendable {
  /// What it is about, as a man page is called: `retain`, `retain-score`.
  package let name: String
  /// One sentence that says what that is for.
  package let summary: String
  /// In the order of help.
  package let sections: [Section]

  /// A part of a page under one heading.
  package struct Section: Equatable, Sendable {
    /// What it holds, by which a man page orders it.
    package let chapter: Chapter
    /// The heading of help; nil for the text at the top.
    package let title: String?
    /// What stands below it.
    package let blocks: [Block]
  }

  /// What parts of a page are about.
  package enum Chapter: Equatable, Sendable {
    case introduction, examples, usage, commands, topics, options, exitCodes
    /// A subject of its own, by its name.
    case topic(String)
  }

  /// The smallest part of a page.
  package enum Block: Equatable, Sendable {
    case paragraph(String)
    /// How a command is typed in general.
    case usage(String)
    case example(Example)
    /// A term and what it means, which begins at this column of help.
    case entry(String, String, column: Int = 28)
    /// Terms whose meaning is told elsewhere.
    case terms([String])
  }
}

extension ManualPage {
  /// How much a page says.
  package enum Length: Sendable {
    /// Usage and the names of the options, as `-h` shows them: no more than a screen.
    case short
    /// A sentence for each option, as `--help` shows them.
    case full
    /// All that the declarations say, as a manual does.
    case detailed
  }

  /// What the program is for, its commands and topics and the options that commands share.
  package init(of program: Program, length: Length = .full) {
    name = program.name
    summary = program.summary
    let commands = Section(
      chapter: .commands, title: "Commands",
      blocks: program.commands.map { .entry($0.signature, $0.summary) })
    let usage = Section(
      chapter: .usage, title: "Usage",
      blocks: [.usage("\(program.name) COMMAND [OPTION...] [INPUT...]")])
    let introduction = Section(
      chapter: .introduction, title: nil, blocks: [.paragraph(program.summary)])
    let examples = Section(examples: program.examples)
    guard length != .short else {
      let more = """
        \(program.name) help lists options, topics and exit codes. \(program.name) COMMAND -h shows \
        how a command is typed; \(program.name) help COMMAND says all about it.
        """
      sections = [
        introduction, examples, commands,
        Section(chapter: .topics, title: "More", blocks: [.paragraph(more)]),
      ]
      return
    }
    let topics = Section(
      chapter: .topics, title: "Topics",
      blocks: program.topics.map { .entry("help \($0.name)", $0.summary) })
    let codes = Set(program.commands.flatMap(\.exitCodes))
    sections =
      [introduction, examples, usage, commands]
      + (program.topics.isEmpty ? [] : [topics])
      + program.groups.map { Section($0, length: length) }
      + [Section(codes: ExitCode.allCases.filter(codes.contains))]
  }

  /// A command: examples, usage, what it takes and how it ends.
  package init(of command: Command, in program: Program, length: Length = .full) {
    name = "\(program.name)-\(command.name)"
    summary = command.summary
    let usage = Block.usage("\(program.name) \(command.signature) [OPTION...]")
    let inputs = command.inputs.map { [Block.entry($0.argument.placeholder, $0.summary)] } ?? []
    guard length != .short else {
      let more = """
        \(program.name) \(command.name) --help says what each of them does, \(program.name) help \
        \(command.name) all about it.
        """
      sections =
        [
          Section(chapter: .introduction, title: nil, blocks: [.paragraph(command.summary)]),
          Section(chapter: .usage, title: "Usage", blocks: [usage]),
          Section(examples: Array(command.examples.prefix(2))),
        ]
        + program.groups(of: command).map { Section($0, length: .short) }
        + [Section(chapter: .topics, title: "More", blocks: [.paragraph(more)])]
      return
    }
    let details = length == .detailed ? command.details : ""
    sections =
      [
        Section(
          chapter: .introduction, title: nil,
          blocks: [.paragraph(command.summary)] + Block.paragraphs(details)),
        Section(examples: command.examples),
        Section(chapter: .usage, title: "Usage", blocks: [usage] + inputs),
      ]
      + program.groups(of: command).map { Section($0, length: length) }
      + [Section(codes: command.exitCodes)]
  }

  /// A subject of the manual.
  package init(of topic: Topic, in program: Program) {
    name = "\(program.name)-\(topic.name)"
    summary = topic.summary
    sections =
      [Section(chapter: .introduction, title: nil, blocks: [.paragraph(topic.summary)])]
      + topic.sections.map {
        Section(chapter: .topic(topic.name), title: $0.title, blocks: $0.blocks)
      }
  }

  /// The whole program: every command, every option once, every topic.
  package init(allOf program: Program) {
    name = program.name
    summary = program.summary
    let commands = program.commands.map { command in
      let options = command.groups.flatMap(\.options).map(\.flag)
      return Section(
        chapter: .commands, title: command.signature,
        blocks: Block.paragraphs(command.summary) + Block.paragraphs(command.details)
          + command.examples.map { .example($0) } + (options.isEmpty ? [] : [.terms(options)]))
    }
    let codes = Set(program.commands.flatMap(\.exitCodes))
    sections =
      [
        Section(chapter: .introduction, title: nil, blocks: [.paragraph(program.summary)]),
        Section(
          chapter: .usage, title: "Usage",
          blocks: [.usage("\(program.name) COMMAND [OPTION...] [INPUT...]")]),
      ]
      + commands + ManualPage.options(of: program)
      + [Section(codes: ExitCode.allCases.filter(codes.contains))]
      + program.topics.flatMap { topic in
        [
          Section(chapter: .topic(topic.name), title: nil, blocks: [.paragraph(topic.summary)])
        ]
          + topic.sections.map {
            Section(chapter: .topic(topic.name), title: $0.title, blocks: $0.blocks)
          }
      }
      + [Section(examples: program.examples)]
  }

  /// Every option of the program once, under the heading where it comes first; one that commands
  /// declare in several ways, once for each way.
  private static func options(of program: Program) -> [Section] {
    var titles: [String] = []
    var blocks: [String: [Block]] = [:]
    var seen: [Option] = []
    for group in program.commands.flatMap(\.groups) + program.groups {
      if blocks[group.title] == nil { titles.append(group.title) }
      for option in group.options where !seen.contains(option) {
        seen.append(option)
        let others = program.options.contains { $0.name == option.name && $0 != option }
        let owners = program.commands.filter { program.options(of: $0).contains(option) }
        let note = others ? "Of \(owners.map(\.name).listed(by: "and")): " : ""
        blocks[group.title, default: []].append(
          .entry(option.term, note + option.meaning(isDetailed: true)))
      }
    }
    return titles.compactMap { title in
      blocks[title].map { Section(chapter: .options, title: title, blocks: $0) }
    }
  }
}

extension ManualPage.Section {
  fileprivate init(examples: [Example]) {
    self.init(chapter: .examples, title: "Examples", blocks: examples.map { .example($0) })
  }

  fileprivate init(codes: [ExitCode]) {
    self.init(
      chapter: .exitCodes, title: "Exit codes",
      blocks: codes.map { .entry("\($0.rawValue)", $0.meaning, column: 7) })
  }

  fileprivate init(_ group: OptionGroup, length: ManualPage.Length) {
    let terms = group.options.map { option in
      (option.letter.map { "-\($0), " } ?? "") + option.notation
    }
    self.init(
      chapter: .options, title: group.title,
      blocks: length == .short
        ? [.terms(terms)]
        : group.options.map { .entry($0.term, $0.meaning(isDetailed: length == .detailed)) })
  }
}

extension ManualPage.Block {
  /// The paragraphs of a text; none for a blank one.
  fileprivate static func paragraphs(_ text: String) -> [ManualPage.Block] {
    var paragraphs: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || paragraphs.isEmpty {
        paragraphs.append(String(line))
      } else {
        paragraphs[paragraphs.count - 1] += String(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { .paragraph($0) }
  }
}

extension Command {
  /// As usage lines show it, `score [INPUT...]`.
  package var signature: String {
    ([name] + (inputs.map { [$0.notation] } ?? [])).joined(separator: " ")
  }
}

extension Option {
  /// As lists show it, the letter first: `-n, --top N`.
  fileprivate var term: String { (letter.map { "-\($0), " } ?? "    ") + notation }

  /// What lists say of it.
  fileprivate func meaning(isDetailed: Bool) -> String {
    var sentences = [summary]
    if let argument, argument.form == .word {
      sentences.append("One of \(argument.words.listed(by: "or")).")
    }
    if isRepeatable { sentences.append("Can be repeated.") }
    if let value = self.default { sentences.append("Default: \(value).") }
    if isDetailed, !details.isEmpty { sentences.append(details) }
    return sentences.joined(separator: " ")
  }
}
