import RetentionCore
import Testing
import retain

struct CatalogueTests {
  @Test(arguments: Program.retain.commands)
  func `help names every option, input and exit code of a command`(command: Command) {
    let lines = Help.text(of: ManualPage(of: command, in: .retain)).split(separator: "\n").map(
      String.init)
    for option in Program.retain.options(of: command) {
      let letter = option.letter.map { "-\($0), " } ?? "    "
      #expect(lines.contains { $0.hasPrefix("  \(letter)\(option.notation)") })
    }
    for code in command.exitCodes {
      #expect(lines.contains { $0.hasPrefix("  \(code.rawValue) ") })
    }
    #expect(lines.contains { $0.hasPrefix("  retain \(command.name) ") })
  }

  @Test func `the overview names every command`() {
    let lines = Help.text(of: ManualPage(of: .retain)).split(separator: "\n")
    for command in Program.retain.commands {
      let place = lines.firstIndex { $0.hasPrefix("  \(command.name) ") } ?? lines.endIndex
      // The summary stands beside the name, or below it where the inputs take the room.
      #expect(lines[place...].prefix(2).contains { $0.count > 40 }, "\(command.name)")
    }
  }

  @Test(arguments: [60, 80, 100, 500], [ManualPage.Length.short, .full, .detailed])
  func `help keeps to the width, in ASCII and without trailing space`(
    width: Int, length: ManualPage.Length
  ) {
    let program = Program.retain
    let pages =
      program.commands.map { ManualPage(of: $0, in: program, length: length) }
      + program.topics.map { ManualPage(of: $0, in: program) }
      + [ManualPage(of: program, length: length)]
    // A command line is never broken.
    let examples =
      program.commands.flatMap(\.examples) + program.topics.flatMap(\.examples) + program.examples
    let whole = Set(examples.map { "  " + $0.line })
    for line in pages.flatMap({ Help.text(of: $0, width: width).split(separator: "\n") }) {
      #expect(line.count <= min(width, 100) || whole.contains(String(line)), "\(line)")
      #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
      #expect(line.last != " ")
    }
  }

  @Test func `an option means the same in every command, and a letter one option`() {
    for command in Program.retain.commands {
      let own = Program.retain.options(of: command)
      #expect(Set(own.map(\.name)).count == own.count)
    }
    for option in Program.retain.options {
      // Not every command has every format.
      if option.name == Option.format.name {
        #expect(option.argument?.words.allSatisfy { Format(rawValue: $0) != nil } ?? false)
        #expect(option.letter == Option.format.letter && option.summary == Option.format.summary)
      } else {
        #expect(Program.retain.options.allSatisfy { $0.name != option.name || $0 == option })
      }
      #expect(
        option.letter == nil
          || Program.retain.options.allSatisfy {
            $0.letter != option.letter || $0.name == option.name
          })
    }
  }

  @Test(arguments: Program.retain.commands)
  func `examples are command lines that the parser takes`(command: Command) throws {
    #expect(!command.examples.isEmpty)
    for example in command.examples + Program.retain.examples { try Self.expectParsed(example) }
  }

  @Test(arguments: Program.retain.topics)
  func `topics show command lines that the parser takes`(topic: Topic) throws {
    #expect(!topic.sections.isEmpty)
    for example in topic.examples { try Self.expectParsed(example) }
  }

  private static func expectParsed(_ example: Example) throws {
    let line = example.line.prefix { $0 != "|" && $0 != ">" && $0 != ")" }
    let words = TranscriptShell.words(of: String(line))
    let start = try #require(words.firstIndex { $0.hasSuffix("retain") })
    _ = try Program.retain.parse(Array(words[(start + 1)...]))
  }

  @Test(arguments: Program.retain.commands)
  func `summaries are sentences`(command: Command) {
    let options = Program.retain.options(of: command)
    let sentences =
      [command.summary, command.details] + command.examples.map(\.effect)
      + options.flatMap { [$0.summary, $0.details] } + (command.inputs.map { [$0.summary] } ?? [])
    for sentence in sentences where !sentence.isEmpty {
      #expect(sentence.hasSuffix("."))
    }
    #expect(!command.summary.isEmpty)
    #expect(options.allSatisfy { !$0.summary.isEmpty })
  }

  @Test func `help and man know every command and topic, no two of them by one name`() {
    let names = Program.retain.commands.map(\.name) + Program.retain.topics.map(\.name)
    #expect(Command.help.inputs?.argument.words == names)
    #expect(Command.man.inputs?.argument.words == names)
    #expect(Set(names).count == names.count)
    for name in names { #expect(Program.retain.page(on: name) != nil) }
  }

  @Test func `the command that is suggested for files takes files`() {
    #expect(
      Program.retain.command(Program.retain.fileCommand)?.inputs?.argument.form == .file)
  }
}

extension Command: CustomTestStringConvertible {
  public var testDescription: String { name }
}

extension Topic: CustomTestStringConvertible {
  public var testDescription: String { name }
}
