/// What became of one signal of an account between two scorings.
public struct SignalChange: Sendable {
  /// The ways in which a signal can change.
  public enum Kind: String, CaseIterable, Sendable {
    /// It fires now, and did not before.
    case appeared

    /// It fired before, and does not now.
    case went

    /// It fires more than before.
    case grew

    /// It fires less than before.
    case eased
  }

  /// What was found of a signal on one side.
  public struct Found: Sendable {
    public let finding: Finding
    public let points: Double

    /// One sentence with a number in it; nil where the signal has no value.
    public let evidence: String?
  }

  /// The place of the signal in the catalogue.
  public let signal: Int
  public let kind: Kind
  public let before: Found
  public let after: Found

  /// What moved it, in the order of the steps; empty where that can't be told.
  public let causes: [Comparison.Cause]

  /// The id of the signal.
  public var id: String { Signal.all[signal].id }

  /// The change of its points; those of all signals add up to 100 times the change of risk.
  public var pointsChange: Double { after.points - before.points }
}

extension SignalChange {
  /// The signals of an account that changed, in the order of the catalogue.
  ///
  /// A signal is judged by what it stands for alone, weight of the scenario included: its points
  /// change with those of others, too.
  static func all(_ appraisals: ComparisonAppraisals) -> [SignalChange] {
    let steps = appraisals.steps
    guard let first = steps[0], let last = steps[3] else { return [] }
    let (pointsBefore, pointsAfter) = (
      Points(first.score, first.settings).signals, Points(last.score, last.settings).signals
    )
    var changes: [SignalChange] = []
    for (scenario, span) in Score.spans.enumerated() {
      for signal in span {
        let strengths = steps.map { $0?.strength(of: signal, in: scenario) }
        guard let kind = Kind(first, last, signal, strengths) else { continue }
        changes.append(
          SignalChange(
            signal: signal, kind: kind,
            before: Found(first, signal, pointsBefore), after: Found(last, signal, pointsAfter),
            causes: causes(strengths)))
      }
    }
    return changes
  }

  /// The steps at which the strength changed.
  private static func causes(_ strengths: [Double?]) -> [Comparison.Cause] {
    guard let first = strengths[0], let added = strengths[2], let last = strengths[3] else {
      return []
    }
    let passed = strengths[1] ?? first
    let steps: [(Comparison.Cause, Double)] = [
      (.time, passed - first), (.facts, added - passed), (.policy, last - added),
    ]
    return steps.filter { abs($0.1) > Scoring.tolerance }.map(\.0)
  }
}

extension SignalChange.Kind {
  /// Its place in the order of the kinds.
  var place: Int { SignalChange.Kind.allCases.firstIndex(of: self) ?? 0 }

  /// What became of a signal; nil where nothing did.
  fileprivate init?(
    _ first: ComparisonAppraisal, _ last: ComparisonAppraisal, _ signal: Int,
    _ strengths: [Double?]
  ) {
    let wasFiring = first.score.findings[signal].state == .firing
    let isFiring = last.score.findings[signal].state == .firing
    let growth = (strengths[3] ?? 0) - (strengths[0] ?? 0)
    switch (wasFiring, isFiring) {
    case (false, false): return nil
    case (false, true): self = .appeared
    case (true, false): self = .went
    case (true, true) where abs(growth) > Scoring.tolerance: self = growth > 0 ? .grew : .eased
    case (true, true): return nil
    }
  }
}

extension SignalChange.Found {
  fileprivate init(_ appraisal: ComparisonAppraisal, _ signal: Int, _ points: [Double]) {
    self.init(
      finding: appraisal.score.findings[signal], points: points[signal],
      evidence: appraisal.evidence(signal))
  }
}
