import RetentionCore

extension Option {
  package static let progress = Option(
    "progress", takes: .word("WHEN", of: ["auto", "never"]), default: "auto",
    summary: "Whether a terminal shows how far a long run has come.")

  package static let timings = Option(
    "timings", summary: "Tell on standard error how long each stage took.",
    details: """
      Scan, decode and count are the parts of reading a file, on all threads together: finding \
      records, making values of cells, and adding them up for the accounts.
      """)
}

extension OptionGroup {
  package static let watching = OptionGroup("How long it takes", [.progress, .timings])
}

/// Watches a run: how long its stages take, and on a terminal how far a long one has come.
final class RunWatch {
  private let console: Console
  private let isTold: Bool
  private let line: ProgressLine?
  private var stages: [StageTime] = []
  private var start: (wall: Int, processor: Int)

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.console = console
    isTold = parsed.isSet(.timings)
    let isShown =
      console.errors.isTerminal && !parsed.isSet(.quiet) && parsed.value(.progress) != "never"
      && console.environment("TERM") != "dumb"
    line = isShown ? ProgressLine(console) : nil
    start = (console.now(), console.processorTime())
  }

  /// What watches the reading of files.
  var reading: ReadingWatch {
    var watch = ReadingWatch()
    if isTold { watch.now = console.now }
    if let line { watch.tell = { line.show($0) } }
    return watch
  }

  /// Ends the stage before, and begins one.
  func begin(_ stage: String) {
    end()
    stages.append(StageTime(stage))
  }

  /// Ends the stage, and takes what is shown off the terminal.
  func end() {
    line?.clear()
    let now = (wall: console.now(), processor: console.processorTime())
    if !stages.isEmpty {
      stages[stages.count - 1].wall = now.wall - start.wall
      stages[stages.count - 1].processor = now.processor - start.processor
    }
    start = now
  }

  /// Ends the run and tells how long its stages took, where that was asked for.
  func tell(_ files: [FileReading] = []) {
    end()
    guard isTold else { return }
    for line in TimingsText(stages, files).lines { console.tell(line + "\n") }
  }
}

/// One line of a terminal that shows how far the reading has come.
///
/// It is told by one thread at a time.
private final class ProgressLine: @unchecked Sendable {
  private let console: Console
  private let begun: Int
  private var shown: Int?

  init(_ console: Console) {
    self.console = console
    begun = console.now()
  }

  /// Shows it where the run has gone on for a second, a few times a second.
  func show(_ progress: ReadingProgress) {
    let now = console.now()
    guard now - (shown ?? begun) > (shown == nil ? 1_000_000_000 : 200_000_000) else { return }
    shown = now
    console.tell("\r\(progress.line(width: console.errors.width ?? 80))\u{1B}[K")
  }

  func clear() {
    guard shown != nil else { return }
    shown = nil
    console.tell("\r\u{1B}[K")
  }
}
