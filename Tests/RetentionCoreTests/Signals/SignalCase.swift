import RetentionCore
import Testing

/// A small export, and what a signal makes of its first account on 2026-09-30.
struct SignalCase: CustomTestStringConvertible {
  var signal: String
  var state: Finding.State
  var value: Double?
  var export: SmallExport
  var testDescription: String { "\(signal) \(state) \(value.map { "\($0)" } ?? "")" }

  /// A case whose tables are given as columns and rows; `account_id` is put before each.
  init(
    _ signal: String, _ state: Finding.State, _ value: Double? = nil, accounts: [String]? = nil,
    contracts: [String]? = nil, touchpoints: [String]? = nil, handOffs: [String]? = nil
  ) {
    self.signal = signal
    self.state = state
    self.value = value
    export = SmallExport()
    export.tables[.accounts] = SignalCase.text(accounts ?? ["owner", ""])
    export.tables[.contracts] = contracts.map(SignalCase.text)
    export.tables[.touchpoints] = touchpoints.map(SignalCase.text)
    export.tables[.handOffs] = handOffs.map(SignalCase.text)
  }

  private static func text(_ lines: [String]) -> String {
    lines.enumerated().map { ($0.offset == 0 ? "account_id," : "A,") + $0.element + "\n" }.joined()
  }

  /// Compares what is found with what was worked out.
  func check() throws {
    let index = try #require(Signal.all.firstIndex { $0.id == signal })
    let reading = try export.reading()
    // A handful of touchpoints ends early and is alike, as no export is.
    let usual: Set<ProblemKind> = [.inTheFuture, .endsEarly, .repeatedRow]
    #expect(reading.problems.map(\.kind).filter { !usual.contains($0) } == [])
    let finding = try #require(Outcomes(reading).accounts["A"]).findings[index]
    #expect(finding.state == state)
    if let value { #expect(abs(finding.value - value) < 1e-12, "x is \(finding.value)") }
  }
}
