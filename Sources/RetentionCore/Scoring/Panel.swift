/// The signals as they are judged in one export under one group of settings.
///
/// What depends on the export alone, which way of measuring its columns allow, is decided here once.
struct Panel: Sendable {
  /// What is asked of an account for one signal, and no more of the signal: 41 copies of whole
  /// signals for each account would cost more than judging them.
  private struct Gauge: Sendable {
    let condition: (@Sendable (Facts) -> Bool)?
    let ramp: Ramp

    /// The ways that the columns allow, for accounts whose contracts stand on their own rows, and
    /// for those whose contracts have a table.
    let ways: [Way]
    let waysWithContractRows: [Way]

    /// The same as one function each, which costs nothing to look up.
    private let measure: @Sendable (Facts) -> Figure
    private let measureWithContractRows: @Sendable (Facts) -> Figure

    init(_ signal: Signal, _ setting: SignalSetting, _ profile: ExportProfile) {
      condition = signal.condition?.holds
      ramp = setting.ramp
      ways = signal.ways.filter { $0.isRecorded(in: profile, hasContractRows: false) }
      waysWithContractRows = signal.ways.filter {
        $0.isRecorded(in: profile, hasContractRows: true)
      }
      measure = Gauge.firstOpen(ways[...])
      measureWithContractRows = Gauge.firstOpen(waysWithContractRows[...])
    }

    /// What the first way gives that is open for an account.
    private static func firstOpen(_ ways: ArraySlice<Way>) -> @Sendable (Facts) -> Figure {
      guard let first = ways.first else { return { _ in .unknown } }
      let measure = first.measure
      guard let isOpen = first.isOpen else { return measure }
      let others = firstOpen(ways.dropFirst())
      return { isOpen($0) ? measure($0) : others($0) }
    }

    func judge(_ facts: Facts) -> Finding {
      if let condition, !condition(facts) { return Finding() }
      switch facts.hasContractRows ? measureWithContractRows(facts) : measure(facts) {
      case .unknown: return Finding(state: .noData)
      case .exactly(let value):
        let severity = ramp.severity(of: value)
        return Finding(state: severity > 0 ? .firing : .clear, value: value, severity: severity)
      case .atLeast(let value):
        let severity = ramp.severity(of: value)
        if severity == 0 { return Finding(state: .noData) }
        return Finding(state: .firing, value: value, severity: severity)
      }
    }

    /// The place of the way that is open for the account, among those of `ways(facts)`.
    func place(_ facts: Facts) -> Int? {
      let ways = ways(facts)
      return ways.indices.first { ways[$0].isOpen?(facts) ?? true }
    }

    func ways(_ facts: Facts) -> [Way] {
      facts.hasContractRows ? waysWithContractRows : ways
    }
  }

  private let gauges: [Gauge]
  let settings: Settings

  init(_ settings: Settings, _ profile: ExportProfile) {
    self.settings = settings
    gauges = zip(Signal.all, settings.signals).map { Gauge($0, $1, profile) }
  }

  /// Judges all signals for an account, in the order of the catalogue.
  func judge(_ facts: Facts) -> [Finding] {
    // Elements of a span are not copied: there are 41 of them for each account.
    let gauges = gauges.span
    var findings: [Finding] = []
    findings.reserveCapacity(gauges.count)
    for signal in gauges.indices { findings.append(gauges[signal].judge(facts)) }
    return findings
  }

  /// Judges one signal.
  func judge(_ signal: Int, _ facts: Facts) -> Finding { gauges[signal].judge(facts) }

  /// The way by which a signal was measured.
  func way(of signal: Int, _ facts: Facts) -> Way? {
    let gauge = gauges[signal]
    return gauge.place(facts).map { gauge.ways(facts)[$0] }
  }
}

/// What came of a signal for one account.
public struct Finding: Sendable, Equatable {
  public var state = State.notApplicable

  /// The measured value; 0 where there is none.
  public var value = 0.0

  /// 0 to 1; 0 where there is no value.
  public var severity = 0.0

  /// What can come of a signal.
  public enum State: String, Sendable, CaseIterable {
    case firing
    case clear
    case noData = "no_data"
    case notApplicable = "not_applicable"
  }
}
