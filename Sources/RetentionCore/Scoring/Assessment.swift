/// Everything there is to say about one scored account.
public struct Assessment: Sendable {
  public let facts: Facts
  public let score: Score
  public let points: Points

  /// What actions would change, in the order of their ids.
  public let effects: [ActionEffect]

  /// The action with the largest effect; nil where nothing fires.
  public let nextStep: ActionEffect?

  /// Money a year; nil where nothing tells.
  public let annualValue: Double?

  /// How each signal was measured, in the order of the catalogue; nil where no column allows it.
  let ways: [Way?]

  public var account: Account { facts.account }

  /// The risk times the annual value.
  public var exposure: Double? { annualValue.map { $0 * score.risk } }

  /// The scenario with the most points; nil where nothing fires.
  public var worstScenario: Scenario? {
    guard let most = points.scenarios.max(), most > 0 else { return nil }
    return zip(Scenario.allCases, points.scenarios).first { $0.1 == most }?.0
  }

  /// The firing signals, as places in the catalogue, those with most points first.
  public var firingSignals: [Int] {
    score.findings.indices.filter { score.findings[$0].state == .firing }
      .sorted { left, right in
        points.signals[left] != points.signals[right]
          ? points.signals[left] > points.signals[right] : left < right
      }
  }

  /// What was found for a signal that has a value.
  public func evidence(of signal: Int) -> String? {
    switch score.findings[signal].state {
    case .firing, .clear: Signal.all[signal].evidence(score.findings[signal].value, facts)
    case .noData, .notApplicable: nil
    }
  }
  /// The table in which the value of a signal was read, and its place where that is one row; nil
  /// where there is no value.
  func source(of signal: Int, in touchpoints: TouchpointFiles) -> (table: Table, place: Place?)? {
    let state = score.findings[signal].state
    guard state == .firing || state == .clear, let way = ways[signal] else { return nil }
    let place: Place? =
      switch way.origin(facts) {
      case .record(let place): place
      case .touchpoint(let row): touchpoints.place(of: row)
      case nil: nil
      }
    let table = way.table == .contracts && !facts.hasContractRows ? Table.accounts : way.table
    return (table, place.flatMap { $0.line > 0 ? $0 : nil })
  }
}
