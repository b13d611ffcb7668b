import Foundation
import RetentionCore
import Testing
import retain

struct ManPageTests {
  /// What `retain man` takes; blank for the page of all.
  private static let subjects = [""] + (Command.man.inputs?.argument.words ?? [])

  private static func page(_ subject: String) -> ProgramRun {
    ProgramRun(words: ["man"] + (subject.isEmpty ? [] : [subject]))
  }

  @Test(arguments: subjects)
  func `pages name themselves and end well`(subject: String) {
    let run = Self.page(subject)
    #expect(run.code == .done && run.errorText.isEmpty)
    let name =
      subject.isEmpty
      ? "RETAIN"
      : "RETAIN\\-"
        + subject.uppercased()
        .replacingOccurrences(of: "-", with: "\\-")
    #expect(run.outputText.hasPrefix(".TH \(name) 1 "))
    #expect(run.outputText.contains("\n.SH NAME\nretain"))
    #expect(run.outputText.hasSuffix("\n"))
  }

  @Test(arguments: subjects)
  func `nothing of the text is taken for a request`(subject: String) {
    let requests = ["TH", "SH", "SS", "TP", "PP", "nh", "ad"]
    for line in Self.page(subject).outputText.split(separator: "\n") {
      #expect(line.first != "'")
      guard line.first == "." else { continue }
      #expect(requests.contains(String(line.dropFirst().prefix { $0 != " " })), "\(line)")
    }
  }

  @Test func `the page of all has every command, option and topic`() {
    let text = Self.page("").outputText.replacingOccurrences(of: "\\-", with: "-")
    for command in Program.retain.commands {
      #expect(text.contains("\n.SS \(command.name)"))
      for option in Program.retain.options(of: command) { #expect(text.contains(option.notation)) }
    }
    for topic in Program.retain.topics {
      #expect(text.contains("\n.SH \(topic.name.uppercased())\n"))
    }
  }

  @Test(
    .enabled(if: Shell.has("groff"), "groff is not installed: apt-get install groff-base"),
    arguments: subjects)
  func `groff sets every page without a warning, with all of its words`(subject: String) throws {
    let result = try Shell().run("$retain man \(subject) | groff -man -ww -Tutf8 | cat")
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
    // Without what makes letters bold on a terminal or a printer.
    let styles = #/\u{1B}\[[0-9;]*m|.\u{8}/#
    let shown = result.output.replacing(styles, with: "")
    #expect(shown.contains("NAME") && shown.contains("retain"))
    guard let command = Program.retain.command(subject) else { return }
    for option in Program.retain.options(of: command) { #expect(shown.contains(option.flag)) }
    for example in command.examples where example.line.count < 60 {
      #expect(shown.contains(example.line))
    }
  }

  @Test(
    .enabled(if: Shell.has("mandoc"), "mandoc is not installed: apt-get install mandoc"),
    arguments: subjects)
  func `mandoc finds nothing to say`(subject: String) throws {
    let result = try Shell().run("$retain man \(subject) | mandoc -Tlint")
    #expect(result.output.isEmpty && result.code == 0, "\(result.output)")
  }
}
