/// A scored account as a check sees it.
public struct CheckedAccount: Sendable {
  public let entry: Ranking.Entry
  public var band: Band { entry.band }

  /// Signals that fire and are not accepted, as places in the catalogue.
  public let firing: [Int]

  /// Those of them that did not fire in the baseline; all of them where the baseline has no such
  /// account, none where there is no baseline.
  public let newlyFiring: [Int]

  /// Whether the baseline has it in a better band, or without one of the signals.
  public let isNew: Bool

  /// Whether all that fires for it is accepted, so that it counts for nothing.
  public let isAccepted: Bool

  /// Whether it is in a band in which something should be done now.
  public var isAtRisk: Bool { band.isAtRisk }

  init(
    _ entry: Ranking.Entry, firing all: [Int], _ acceptances: [Acceptance],
    _ baseline: CheckBaseline?, id: String
  ) {
    self.entry = entry
    let isWholly = acceptances.contains { $0.signals.isEmpty }
    let accepted = acceptances.reduce(into: Set<Int>()) { $0.formUnion($1.signals) }
    let firing = isWholly ? [] : all.filter { !accepted.contains($0) }
    self.firing = firing
    isAccepted = isWholly || !acceptances.isEmpty && !all.isEmpty && firing.isEmpty
    guard let baseline else {
      (newlyFiring, isNew) = ([], false)
      return
    }
    let known = baseline.known(id)
    let before = known?.firing ?? []
    let new = firing.filter { !before.contains($0) }
    newlyFiring = new
    isNew = !new.isEmpty || known.map { entry.band < $0.band } ?? true
  }
}
