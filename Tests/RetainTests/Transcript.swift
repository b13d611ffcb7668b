import Foundation
import RetentionCore
import retain

/// A command line and everything that came of it, as text.
///
/// Runs in process and at the top of the repository, so that `samples/accounts.csv` can be read.
/// The first line is what was typed, then come standard output, standard error with `2> ` before
/// each line, and the exit code.
struct Transcript {
  /// What was typed after `$ retain `.
  let words: [String]
  let output: [UInt8]
  let errors: [UInt8]
  let code: ExitCode
  private let line: String

  /// Runs a line that begins with `$ retain`; single quotes hold words together.
  init(of line: String) {
    self.init(words: Transcript.words(of: line), line: line)
  }

  /// Runs these words.
  init(_ words: [String]) {
    self.init(words: words, line: "$ retain " + words.joined(separator: " "))
  }

  private init(words: [String], line: String) {
    _ = Transcript.atTopOfRepository
    let console = MemoryConsole()
    code = Retain.run(words, console.console)
    (self.words, self.line) = (words, line)
    (output, errors) = (console.output, console.errors)
  }

  var outputText: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: errors, as: UTF8.self) }

  var text: String {
    let errors = errorText.split(separator: "\n").map { "2> \($0)\n" }.joined()
    return "\(line)\n\(outputText)\(errors)exit \(code.rawValue)\n"
  }

  /// The folder of the manifest.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let atTopOfRepository = FileManager.default.changeCurrentDirectoryPath(
    repository.path)

  private static func words(of line: String) -> [String] {
    var words = [""]
    var isQuoted = false
    for character in line.dropFirst("$ ".count) {
      switch character {
      case "'": isQuoted.toggle()
      case " " where !isQuoted: words.append("")
      default: words[words.count - 1].append(character)
      }
    }
    return Array(words.dropFirst())
  }
}
