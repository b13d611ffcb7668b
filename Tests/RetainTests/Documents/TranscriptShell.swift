import Foundation
import retain

/// As much of a shell as transcripts need: `retain` runs in process, `cat` and `echo $?` are built
/// in, and what stands behind a pipe is left to `/bin/sh`.
struct TranscriptShell {
  private var exitCode: Int32 = 0

  /// What a command asks for that no transcript may hold.
  struct UnknownCommand: Error {
    let line: String
  }

  /// A shell in the folder of the manifest.
  init() {
    _ = FileManager.default.changeCurrentDirectoryPath(Document.root.path)
  }

  /// The lines that a command prints, those of standard error first; nil where the program behind
  /// the pipe is not installed.
  mutating func run(_ line: String) throws -> [String]? {
    let stages = TranscriptShell.stages(of: line)
    var (output, errors) = try runFirst(TranscriptShell.words(of: stages[0]), line)
    if stages.count > 1 {
      let rest = stages.dropFirst().joined(separator: "|")
      let tool = TranscriptShell.words(of: stages[1]).first ?? ""
      guard try shell("command -v " + tool, input: Data()).isEmpty == false else { return nil }
      output = try shell(rest, input: output)
    }
    let marked = lines(of: errors).map { $0.isEmpty ? "2>" : "2> " + $0 }
    return marked + lines(of: output)
  }

  private mutating func runFirst(
    _ words: [String], _ line: String
  ) throws -> (output: Data, errors: Data) {
    switch words.first {
    case "retain":
      let memory = MemoryConsole()
      exitCode = Retain.run(Array(words.dropFirst()), memory.console).rawValue
      return (Data(memory.output), Data(memory.errors))
    case "cat" where words.count == 2:
      return (try Data(contentsOf: Document.root.appending(path: words[1])), Data())
    case "echo" where words == ["echo", "$?"]:
      return (Data("\(exitCode)\n".utf8), Data())
    default: throw UnknownCommand(line: line)
    }
  }

  /// What a line for `/bin/sh` prints; its input is a file, so that a reader may leave early.
  private func shell(_ line: String, input: Data) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.standardInput = try FileHandle(forReadingFrom: file)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return output
  }

  private func lines(of output: Data) -> [String] {
    var lines = String(decoding: output, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  // MARK: - Command lines

  /// Whether the next line belongs to the command: a quote is open, or a `\` stands at the end.
  static func isUnfinished(_ command: String) -> Bool {
    let marks = scanned(command).count { $0.character == $0.quote }
    return !marks.isMultiple(of: 2) || command.hasSuffix("\\")
  }

  /// The words of a command, as a shell splits it: between spaces, quotes taken away.
  static func words(of command: String) -> [String] {
    scanned(command).split { $0.character.isWhitespace && $0.quote == nil }
      .map { word in String(word.filter { $0.character != $0.quote }.map(\.character)) }
  }

  /// The parts between pipes.
  private static func stages(of line: String) -> [String] {
    scanned(line).split { $0.character == "|" && $0.quote == nil }
      .map { String($0.map(\.character)) }
  }

  /// The characters, each with the quote that it stands in; a quote stands in itself.
  private static func scanned(_ line: String) -> [(character: Character, quote: Character?)] {
    var quote: Character?
    return line.map { character in
      let before = quote
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      }
      return (character, before ?? quote)
    }
  }
}
