import RetentionCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that shows a long text on a terminal page by page.
struct Pager {
  /// The command line that starts it, for the shell.
  let command: String

  /// The pager that the environment asks for, else `less`; nil where pages are of no use or not
  /// wanted.
  init?(_ console: Console) {
    guard console.output.isTerminal, console.output.height != nil,
      console.environment("TERM") != "dumb"
    else { return nil }
    let asked = console.environment("RETAIN_PAGER") ?? console.environment("PAGER")
    command = asked ?? "less"
    if command.isEmpty || command == "cat" { return nil }
  }

  /// A stream that keeps what is written to it.
  final class Buffer {
    /// What was written so far.
    var bytes: [UInt8] = []
  }

  /// Writes a text to a stream: through the pager where it is longer than the screen, and the pager
  /// can be started.
  func write(_ text: [UInt8], _ console: Console) throws(WriteFailure) {
    let lines = text.count { $0 == UInt8(ascii: "\n") }
    guard let height = console.output.height, lines >= height else {
      return try console.output.write(text)
    }
    if !console.page(command, text) { try console.output.write(text) }
  }
}

extension Console {
  /// The same console with what is written to standard output kept in a buffer.
  func buffering(in buffer: Pager.Buffer) -> Console {
    var console = self
    console.output = Stream(
      isTerminal: output.isTerminal, width: output.width, height: output.height,
      send: { bytes throws(WriteFailure) in buffer.bytes += bytes },
      end: { () throws(WriteFailure) in })
    return console
  }
}

/// Runs a command line of the shell with this text as its standard input, and waits for its end;
/// false where it could not be run at all.
///
/// That it does not read everything is no failure: a reader leaves when it has seen enough.
func runPager(_ command: String, _ text: [UInt8]) -> Bool {
  var ends: [CInt] = [-1, -1]
  guard unsafe pipe(&ends) == 0 else { return false }
  _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
  let process = spawn(command, input: ends[0])
  close(ends[0])
  guard let process else {
    close(ends[1])
    return false
  }
  // The keys that stop a program are for the pager now.
  let before = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN))
  do throws(WriteFailure) {
    try send(text, to: ends[1])
  } catch {
    // It has left.
  }
  close(ends[1])
  var status: CInt = 0
  while unsafe waitpid(process, &status, 0) == -1, errno == EINTR {}
  _ = (signal(SIGINT, before.0), signal(SIGQUIT, before.1))
  // 126 and 127 are what a shell says of a command that it can't run.
  let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 0
  return code != 126 && code != 127
}

/// Starts a shell with the command line; nil where that fails.
private func spawn(_ command: String, input: CInt) -> pid_t? {
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
  #else
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
  #endif
  guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
  defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
  guard unsafe posix_spawnattr_init(&attributes) == 0 else { return nil }
  defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
  _ = unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
  // What the program ignores, the pager should not.
  var signals = sigset_t()
  _ = unsafe sigemptyset(&signals)
  for number in [SIGPIPE, SIGXFSZ] { _ = unsafe sigaddset(&signals, number) }
  _ = unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
  _ = unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
  // As git and others have it: colours pass, and a text of one screen stays on it.
  _ = unsafe setenv("LESS", "FRX", 0)
  let texts: [String] = ["sh", "-c", command]
  var words: [UnsafeMutablePointer<CChar>?] = unsafe texts.map { unsafe strdup($0) }
  unsafe words.append(nil)
  defer { unsafe words.forEach { unsafe free($0) } }
  var process: pid_t = 0
  guard
    unsafe posix_spawn(&process, "/bin/sh", &actions, &attributes, words, environ) == 0
  else { return nil }
  return process
}
