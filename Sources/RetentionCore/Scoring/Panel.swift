/// The signals as they are judged in one export under one group of settings.
///
/// What depends on the export alone, which way of measuring its columns allow, is decided here once.
struct Panel: Sendable {
  /// One signal, ready to be judged.
  private struct Gauge: Sendable {
    let signal: Signal
    let setting: SignalSetting

    /// The ways that the columns allow, for accounts whose contracts stand on their own rows, and
    /// for those whose contracts have a table.
    let ways: [Way]
    let waysWithContractRows: [Way]
  }

  private let gauges: [Gauge]
  let settings: Settings

  init(_ settings: Settings, _ profile: ExportProfile) {
    self.settings = settings
    gauges = zip(Signal.all, settings.signals).map { signal, setting in
      Gauge(
        signal: signal, setting: setting,
        ways: signal.ways.filter { $0.isRecorded(in: profile, hasContractRows: false) },
        waysWithContractRows: signal.ways.filter {
          $0.isRecorded(in: profile, hasContractRows: true)
        })
    }
  }

  /// Judges all signals for an account, in the order of the catalogue.
  func judge(_ facts: Facts) -> [Finding] {
    gauges.map { gauge in
      if let condition = gauge.signal.condition, !condition.holds(facts) { return Finding() }
      let ways = facts.hasContractRows ? gauge.waysWithContractRows : gauge.ways
      guard let way = ways.first(where: { $0.isOpen?(facts) ?? true }) else {
        return Finding(state: .noData)
      }
      switch way.measure(facts) {
      case .unknown: return Finding(state: .noData)
      case .exactly(let value):
        let severity = gauge.setting.ramp.severity(of: value)
        return Finding(state: severity > 0 ? .firing : .clear, value: value, severity: severity)
      case .atLeast(let value):
        let severity = gauge.setting.ramp.severity(of: value)
        if severity == 0 { return Finding(state: .noData) }
        return Finding(state: .firing, value: value, severity: severity)
      }
    }
  }

  /// The way by which a signal was measured.
  func way(of signal: Int, _ facts: Facts) -> Way? {
    let gauge = gauges[signal]
    let ways = facts.hasContractRows ? gauge.waysWithContractRows : gauge.ways
    return ways.first { $0.isOpen?(facts) ?? true }
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
