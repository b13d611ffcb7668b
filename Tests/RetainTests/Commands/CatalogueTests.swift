import RetentionCore
import Testing
import retain

struct CatalogueTests {
  @Test(arguments: Program.retain.commands)
  func `help names every option, input and exit code of a command`(command: Command) {
    let lines = Help.text(of: command, in: .retain).split(separator: "\n").map(String.init)
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
    let lines = Help.overview(of: .retain).split(separator: "\n")
    for command in Program.retain.commands {
      let place = lines.firstIndex { $0.hasPrefix("  \(command.name) ") } ?? lines.endIndex
      // The summary stands beside the name, or below it where the inputs take the room.
      #expect(lines[place...].prefix(2).contains { $0.count > 40 }, "\(command.name)")
    }
  }

  @Test(arguments: [60, 80, 100, 500], [false, true])
  func `help keeps to the width, in ASCII and without trailing space`(width: Int, detailed: Bool) {
    let texts =
      Program.retain.commands.map {
        Help.text(of: $0, in: .retain, width: width, detailed: detailed)
      } + [Help.overview(of: .retain, width: width)]
    for line in texts.flatMap({ $0.split(separator: "\n") }) {
      #expect(line.count <= min(width, 100))
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
    for example in command.examples + Program.retain.examples {
      let line = example.line.prefix { $0 != "|" && $0 != ">" }
      let words = line.split(separator: " ").map(String.init)
      #expect(words.first == "retain")
      _ = try Program.retain.parse(Array(words.dropFirst()))
    }
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

  @Test func `help offers every command as a topic`() {
    #expect(Command.help.inputs?.argument.words == Program.retain.commands.map(\.name))
  }

  @Test func `the command that is suggested for files takes files`() {
    #expect(
      Program.retain.command(Program.retain.fileCommand)?.inputs?.argument.form == .file)
  }
}

extension Command: CustomTestStringConvertible {
  public var testDescription: String { name }
}
