package import RetentionCore

/// All that the program sees of the world around it, but for files.
package struct Console {
  /// Standard output.
  package var output: Stream
  /// Standard error.
  package let errors: Stream
  /// The value of an environment variable; nil where it is not set.
  package let environment: (_ variable: String) -> String?
  /// The calendar day at this place; nil where the clock stands outside the years 1 to 9999.
  package let today: () -> Day?
  /// How many processors there are to work on.
  package let processors: Int
  /// Nanoseconds on a clock that only goes forward.
  package let now: @Sendable () -> Int
  /// Nanoseconds that the program has taken of all processors.
  package let processorTime: () -> Int
  /// Shows a text with this command line of a shell; false where that can't be run.
  package let page: (_ command: String, _ text: [UInt8]) -> Bool

  /// A console of these parts.
  package init(
    output: Stream, errors: Stream, environment: @escaping (_ variable: String) -> String?,
    today: @escaping () -> Day?, processors: Int, now: @escaping @Sendable () -> Int,
    processorTime: @escaping () -> Int,
    page: @escaping (_ command: String, _ text: [UInt8]) -> Bool = { _, _ in false }
  ) {
    self.output = output
    self.errors = errors
    self.environment = environment
    self.today = today
    self.processors = processors
    self.now = now
    self.processorTime = processorTime
    self.page = page
  }

  /// Writes to standard error; a message that cannot be shown changes nothing.
  package func tell(_ message: String) {
    try? errors.write(message)
  }
}

extension Console {
  /// Where bytes go, unbuffered: what `write` returns from has left the program.
  package struct Stream {
    /// True where a person reads it at once.
    package let isTerminal: Bool
    /// Columns of the terminal; nil off a terminal, or where it does not say.
    package let width: Int?
    /// Lines of the terminal; nil off a terminal, or where it does not say.
    package let height: Int?
    private let send: ([UInt8]) throws(WriteFailure) -> Void
    private let end: () throws(WriteFailure) -> Void

    /// A stream that hands what is written to `send`.
    package init(
      isTerminal: Bool, width: Int?, height: Int? = nil,
      send: @escaping ([UInt8]) throws(WriteFailure) -> Void,
      end: @escaping () throws(WriteFailure) -> Void
    ) {
      self.isTerminal = isTerminal
      self.width = width
      self.height = height
      self.send = send
      self.end = end
    }

    /// Writes all bytes, or throws.
    package func write(_ bytes: [UInt8]) throws(WriteFailure) {
      try send(bytes)
    }

    /// Writes all of the text as UTF-8, or throws.
    package func write(_ text: String) throws(WriteFailure) {
      try send(Array(text.utf8))
    }

    /// Closes the stream, since some file systems report only then that what was written is lost.
    package func close() throws(WriteFailure) {
      try end()
    }
  }
}

/// Why bytes could not be written.
package enum WriteFailure: Error, Equatable {
  /// The reader has left, as `head` does when it has enough.
  case closedPipe
  /// The system's own words.
  case refused(reason: String)

  /// How the program ends because of it; a closed pipe is no failure.
  package var exitCode: ExitCode {
    self == .closedPipe ? .done : .output
  }
}
