import RetentionCore

/// The file for rows that were not used, where `--rejects` names one.
struct RejectsFile {
  private let parsed: ParsedCommand

  init(_ parsed: ParsedCommand) {
    self.parsed = parsed
  }

  /// Writes the rows, each with its place and the reason; the header alone where there are none.
  func write(_ rows: [RejectedRow], inputs: [String]) throws(Failure) {
    guard let file = parsed.value(.rejects) else { return }
    do throws(OutputFile.Failure) {
      try OutputFile.write(to: file, inputs: inputs) { send throws(WriteFailure) in
        try send(RejectedRow.csv(rows))
      }
    } catch {
      throw Failure(error, of: file, parsed)
    }
  }
}
