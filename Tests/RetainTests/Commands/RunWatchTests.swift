import Foundation
import RetentionCore
import Testing
import retain

@Suite struct RunWatchTests {
  /// What a run on the samples tells on standard error.
  private func told(
    _ more: String, terminal width: Int?, term: String = "xterm", step: Int = 600_000_000
  ) -> String {
    _ = TranscriptShell()
    let console = MemoryConsole()
    console.terminalWidth = width
    console.environment["TERM"] = term
    console.clock = SteppingClock(step: step)
    let words = [
      "score", "samples/exports", "--as-of", "2026-09-21", "-o", "/dev/null", "-f", "csv",
    ]
    let code = Retain.run(words + more.split(separator: " ").map(String.init), console.console)
    #expect(code == .done)
    return console.errorText
  }

  @Test func `timings name the stages and the parts of reading each file`() {
    let lines = told("--timings -q --threads 1", terminal: nil).split(separator: "\n").map(
      String.init)
    #expect(lines.first?.hasPrefix("seconds ") == true)
    for stage in ["open", "read", "score", "write", "all"] {
      #expect(lines.contains { $0.hasPrefix(stage + " ") }, "\(stage)")
    }
    let file = lines.first { $0.hasPrefix("  samples/exports/touchpoints.csv") }
    // Each part of a window takes one step of the clock.
    let parts = file?.wholeMatch(of: /.*  scan ([\d.]+)  decode ([\d.]+)  count ([\d.]+)/)
    #expect(
      parts.map { $0.1 == $0.2 && $0.2 == $0.3 && (Double($0.1) ?? 0) > 0 } == true, "\(lines)")
    #expect(told("-q", terminal: nil).isEmpty)
  }

  @Test func `a terminal shows how far a long run has come, and then no trace of it`() {
    let text = told("", terminal: 80)
    #expect(text.contains("\rsamples/exports/touchpoints.csv  9"))
    #expect(text.contains(" rows\u{1B}[K"))
    let after = text.range(of: " rows\u{1B}[K", options: .backwards).map { text[$0.upperBound...] }
    #expect(after?.hasPrefix("\r\u{1B}[K") == true)
  }

  @Test(arguments: [
    ("--progress never", 80, "xterm", 600_000_000), ("-q", 80, "xterm", 600_000_000),
    ("", 80, "dumb", 600_000_000), ("", 80, "xterm", 1_000_000),
  ])
  func `a line is shown only where it is wanted, and helps`(
    options: String, width: Int, term: String, step: Int
  ) {
    #expect(!told(options, terminal: width, term: term, step: step).contains("\r"))
  }

  @Test func `nothing is shown off a terminal`() {
    #expect(!told("", terminal: nil).contains("\r"))
  }
}
