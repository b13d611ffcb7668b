import RetentionCore
import Synchronization
import retain

/// A world made up for a test: what is written is kept, what is asked is answered from here.
final class MemoryConsole {
  var output: [UInt8] = []
  var errors: [UInt8] = []
  var environment: [String: String] = [:]
  var today = Day(year: 2026, month: 9, day: 21)
  /// Columns of a terminal on which both streams end; nil for files.
  var terminalWidth: Int?
  /// Lines of that terminal.
  var terminalHeight: Int?
  /// What went through a pager, with its command line; nil where the pager can't be run.
  var pages: [(command: String, text: [UInt8])]? = []
  /// What time it is: so much later each time that it is asked.
  var clock = SteppingClock(step: 0)
  /// What every write to standard output meets.
  var outputFailure: WriteFailure?
  /// What every write to standard error meets.
  var errorFailure: WriteFailure?

  var outputText: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// The console to hand to the program, made of the settings at this moment.
  var console: Console {
    Console(
      output: stream(failing: outputFailure) { self.output += $0 },
      errors: stream(failing: errorFailure) { self.errors += $0 },
      environment: { self.environment[$0] },
      today: { self.today },
      processors: 2,
      now: { [clock] in clock.next() },
      processorTime: { 0 },
      page: { command, text in
        self.pages?.append((command, text))
        return self.pages != nil
      })
  }

  private func stream(
    failing failure: WriteFailure?, keep: @escaping ([UInt8]) -> Void
  ) -> Console.Stream {
    Console.Stream(
      isTerminal: terminalWidth != nil,
      width: terminalWidth, height: terminalHeight,
      send: { bytes throws(WriteFailure) in
        if let failure { throw failure }
        keep(bytes)
      },
      end: {})
  }
}

/// A clock that goes on by a step each time it is read.
final class SteppingClock: Sendable {
  private let time = Mutex(0)
  private let step: Int

  /// A clock with a step in nanoseconds.
  init(step: Int) {
    self.step = step
  }

  func next() -> Int {
    time.withLock { time in
      time += step
      return time
    }
  }
}
