/// The console blocks of a Markdown text, run again.
///
/// In a block a line that begins with `$ ` is a command; it goes on in the next line where a quote is
/// open or a `\` stands at the end. What follows is what it prints, the lines of standard error first
/// and marked with `2> `.
struct Transcript {
  /// The lines with every command followed by what it prints now.
  private(set) var lines: [String] = []

  /// The commands that were run.
  private(set) var commandCount = 0

  /// Runs the commands of the text.
  init(replaying text: [String]) throws {
    var shell = TranscriptShell()
    var rest = text[...]
    while let line = rest.popFirst() {
      lines.append(line)
      guard line == "```console" else { continue }
      while let line = rest.popFirst(), line != "```" {
        guard line.hasPrefix("$ ") else { continue }
        var command = String(line.dropFirst(2))
        lines.append(line)
        while TranscriptShell.isUnfinished(command), let more = rest.popFirst() {
          command = (command.hasSuffix("\\") ? String(command.dropLast()) : command) + "\n" + more
          lines.append(more)
        }
        let written = rest.prefix { $0 != "```" && !$0.hasPrefix("$ ") }
        lines += try shell.run(command) ?? Array(written)
        commandCount += 1
      }
      lines.append("```")
    }
  }
}
