import Foundation
import RetentionCore
import retain

/// A run of the program in process, and everything that came of it.
struct ProgramRun {
  let output: [UInt8]
  let errors: [UInt8]
  let code: ExitCode

  /// Runs a line as it is typed, `retain score samples/accounts.csv`, in the folder of the manifest.
  init(_ line: String) {
    self.init(words: Array(TranscriptShell.words(of: line).dropFirst()))
  }

  /// Runs what is typed after `retain`.
  init(words: [String]) {
    _ = TranscriptShell()
    let console = MemoryConsole()
    code = Retain.run(words, console.console)
    (output, errors) = (console.output, console.errors)
  }

  var outputText: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// All of it as text: standard error with `2> ` before each line, standard output, the exit code.
  var text: String {
    let errors = errorText.split(separator: "\n").map { "2> \($0)\n" }.joined()
    return "\(errors)\(outputText)exit \(code.rawValue)\n"
  }
}
