import RetentionCore

/// Why a command did not do what it was asked for.
enum Failure: Error {
  case usage(UsageError)
  case config(ConfigError, file: String)

  /// A policy or a `retain.json` can't be read at all.
  case configSource(SourceError)
  case input(InputError)

  /// A file whose records were asked for can't be read, or not to its end.
  case records(InputError)

  /// None of the files that were inspected can be used.
  case unusable(ErrorText)

  /// Everything could be read, and there is nothing to score.
  case nothing(ErrorText)

  /// Everything was written, and `check` found what fails.
  case findings

  /// A result could not be written whole.
  case output(file: String, reason: String)
  case write(WriteFailure)

  /// The number with which the program ends.
  var exitCode: ExitCode {
    switch self {
    case .usage, .config, .configSource: .usage
    case .input(.noRecords), .records(.noRecords): .nothing
    case .input, .records, .unusable: .input
    case .nothing: .nothing
    case .findings: .failures
    case .output: .output
    case .write(let failure): failure.exitCode
    }
  }

  /// What is said on standard error; blank where nothing is to be said.
  var text: String {
    switch self {
    case .usage(let error): "\(error)"
    case .config(let error, let file): error.errorText(file: file).text
    case .configSource(let error): error.helpfulText.text
    case .input(let error): error.helpfulText.text + "Nothing was scored.\n"
    case .records(let error): error.helpfulText.text
    case .nothing(let error), .unusable(let error): error.text
    case .output(let file, let reason): "error: \(file.visible) was not written: \(reason)\n"
    case .write(.closedPipe), .findings: ""
    case .write(.refused(let reason)): "error: standard output was not written: \(reason)\n"
    }
  }

  /// Why a file that was asked for with `--output` was not written.
  init(_ failure: OutputFile.Failure, of file: String, _ parsed: ParsedCommand) {
    self =
      switch failure {
      case .isInput:
        .usage(
          parsed.error(
            .badValue(.output, file, expected: "a file other than the inputs", nearest: nil)))
      case .write(.refused(let reason)): .output(file: file, reason: reason)
      case .write(.closedPipe): .output(file: file, reason: "its reader has left")
      }
  }
}

extension SourceError {
  /// The error for people; where the file is missing, with what is there that could be meant.
  fileprivate var helpfulText: ErrorText {
    var text = errorText
    guard case .missing = cause else { return text }
    if let near = FilesAtHand.path(nearestTo: path) {
      text.fix = "did you mean \(near.visible)?"
    } else if let names = FilesAtHand(beside: path).names {
      text.fix = "check the path; there are \(names)"
    }
    return text
  }
}

extension InputError {
  /// The error for people; where a file is missing, with what is there that could be meant.
  fileprivate var helpfulText: ErrorText {
    if case .source(let error) = self { error.helpfulText } else { errorText }
  }
}
