/// The signals as they are judged in one export under one group of settings.
///
/// What depends on the export alone, which way of measuring its columns allow, is decided here once.
struct Panel: Sendable {
  /// How one signal is measured: the ways that the columns allow, for accounts whose contracts stand on
  /// their own rows, and for those whose contracts have a table.
  private struct Gauge: Sendable {
    let ways: [Way]
    let waysWithContractRows: [Way]

    init(_ signal: Signal, _ profile: ExportProfile) {
      ways = signal.ways.filter { $0.isRecorded(in: profile, hasContractRows: false) }
      waysWithContractRows = signal.ways.filter {
        $0.isRecorded(in: profile, hasContractRows: true)
      }
    }

    func ways(_ facts: Facts) -> [Way] {
      facts.hasContractRows ? waysWithContractRows : ways
    }
  }

  /// What comes of a signal for an account, as one function.
  ///
  /// It has a type of its own, because functions in an array are handed copies of the facts.
  private struct Judgement: Sendable {
    let judge: @Sendable (Facts) -> Finding

    /// A signal that is measured in the first of these ways that is open for an account.
    init(_ condition: Signal.Condition?, _ ways: ArraySlice<Way>, _ ramp: Ramp) {
      let measure = Judgement.firstOpen(ways)
      guard let condition else {
        judge = { Finding(measure($0), ramp) }
        return
      }
      judge = { condition.holds($0) ? Finding(measure($0), ramp) : Finding() }
    }

    /// What the first way gives that is open for an account.
    private static func firstOpen(_ ways: ArraySlice<Way>) -> @Sendable (Facts) -> Figure {
      guard let first = ways.first else { return { _ in .unknown } }
      let measure = first.measure
      guard let isOpen = first.isOpen else { return measure }
      let others = firstOpen(ways.dropFirst())
      return { isOpen($0) ? measure($0) : others($0) }
    }
  }

  private let gauges: [Gauge]

  /// The judgements of all signals for the two kinds of accounts, apart from the gauges: 41 copies of
  /// those for each account would cost more than judging it.
  private let judgements: [Judgement]
  private let judgementsWithContractRows: [Judgement]
  let settings: Settings

  init(_ settings: Settings, _ profile: ExportProfile) {
    self.settings = settings
    let gauges = Signal.all.map { Gauge($0, profile) }
    self.gauges = gauges
    func judgements(_ ways: (Gauge) -> [Way]) -> [Judgement] {
      Signal.all.indices.map { place in
        Judgement(
          Signal.all[place].condition, ways(gauges[place])[...], settings.signals[place].ramp)
      }
    }
    self.judgements = judgements(\.ways)
    judgementsWithContractRows = judgements(\.waysWithContractRows)
  }

  /// Judges all signals for an account, in the order of the catalogue.
  func judge(_ facts: Facts) -> [Finding] {
    let judgements = facts.hasContractRows ? judgementsWithContractRows : judgements
    var findings: [Finding] = []
    findings.reserveCapacity(judgements.count)
    for judgement in judgements { findings.append(judgement.judge(facts)) }
    return findings
  }

  /// Judges one signal.
  func judge(_ signal: Int, _ facts: Facts) -> Finding {
    (facts.hasContractRows ? judgementsWithContractRows : judgements)[signal].judge(facts)
  }

  /// The way by which a signal was measured: the first one that is open for the account.
  func way(of signal: Int, _ facts: Facts) -> Way? {
    gauges[signal].ways(facts).first { $0.isOpen?(facts) ?? true }
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

extension Finding {
  /// What a measured value comes to.
  init(_ figure: Figure, _ ramp: Ramp) {
    switch figure {
    case .unknown: self.init(state: .noData)
    case .exactly(let value):
      let severity = ramp.severity(of: value)
      self.init(state: severity > 0 ? .firing : .clear, value: value, severity: severity)
    case .atLeast(let value):
      let severity = ramp.severity(of: value)
      if severity > 0 {
        self.init(state: .firing, value: value, severity: severity)
      } else {
        self.init(state: .noData)
      }
    }
  }
}
