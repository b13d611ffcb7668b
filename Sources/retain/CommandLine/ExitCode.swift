/// The number with which the program ends, read by scripts.
package enum ExitCode: Int32, CaseIterable, Sendable {
  /// Everything asked for was written.
  case done = 0
  /// The inputs were read and judged, and found wanting.
  case failures = 1
  /// Nothing was read, since it is not clear what is wanted.
  case usage = 2
  /// A file is missing, unreadable, or not what it has to be.
  case input = 3
  /// The inputs were read, and hold no account that can be scored.
  case nothing = 4
  /// What was computed did not reach its file or pipe whole.
  case output = 5
  /// The program contradicts itself.
  case bug = 70
  /// The user stopped it.
  case interrupted = 130

  /// What the number says, as help prints it.
  package var meaning: String {
    switch self {
    case .done: "done; also where the reader of a pipe has left"
    case .failures: "findings that fail the check"
    case .usage: "the command line or the policy makes no sense"
    case .input: "an input cannot be used"
    case .nothing: "there is nothing to score"
    case .output: "the output could not be written"
    case .bug: "a bug in the program"
    case .interrupted: "interrupted"
    }
  }
}
