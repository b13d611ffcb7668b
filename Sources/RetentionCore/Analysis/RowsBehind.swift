/// Finds the touchpoints and hand-offs behind the values of an account's signals.
///
/// They are those that a signal counts and without which it would find something else: taken out of
/// the export they change the finding, and taking out others does not. Nothing is said here of what
/// counts, since each row is asked by counting it alone.
struct RowsBehind {
  private let facts: Facts
  private let history: History
  private let panel: Panel

  /// A tally of each touchpoint and each hand-off alone.
  private let touchpoints: [Tally]
  private let handOffs: [HandOffTally]

  init(_ facts: Facts, _ history: History, _ panel: Panel) {
    self.facts = facts
    self.history = history
    self.panel = panel
    touchpoints = history.touchpoints.map { facts.recounted([$0.record], []).tally }
    handOffs = history.handOffs.map { facts.recounted([], [$0.record]).handOffs }
  }

  /// The rows behind the value of a signal, by its place in the catalogue; the latest first.
  func rows(behind signal: Int) -> [SourceRow] {
    let rows =
      history.touchpoints.map { ($0.record.date, $0.row) }
      + history.handOffs.map { ($0.record.date, $0.row) }
    return places(behind: signal).sorted { left, right in
      rows[left].0 != rows[right].0 ? rows[left].0 > rows[right].0 : left < right
    }.map { rows[$0].1 }
  }

  /// Places among the touchpoints, and behind them the hand-offs.
  private func places(behind signal: Int, besides taken: Set<Int> = []) -> Set<Int> {
    guard let way = panel.way(of: signal, facts) else { return [] }
    let left = recounted(without: taken)
    let finding = panel.judge(signal, left)
    var found = taken
    for group in groups(of: way.reads, in: left, besides: taken)
    where panel.judge(signal, recounted(without: taken.union(group))) != finding {
      found.formUnion(group)
    }
    // Others may step in and give the same value, as approaches do that a conversation had settled:
    // then they belong to it as well.
    guard found != taken, panel.judge(signal, recounted(without: found)) == finding else {
      return found
    }
    return places(behind: signal, besides: found)
  }

  /// The places that add to each part that is read.
  private func groups(
    of reads: Way.Reads, in facts: Facts, besides taken: Set<Int>
  ) -> [Set<Int>] {
    reads.touchpoints.map { part in
      Set(
        touchpoints.indices.filter { !taken.contains($0) && part.holds(touchpoints[$0], facts) })
    }
      + reads.handOffs.map { part in
        Set(
          handOffs.indices.filter { part.holds(handOffs[$0]) }.map { $0 + touchpoints.count }
            .filter { !taken.contains($0) })
      }
  }

  /// The account without some of its rows.
  private func recounted(without places: Set<Int>) -> Facts {
    if places.isEmpty { return facts }
    let touches = history.touchpoints.indices.filter { !places.contains($0) }
    let passes = history.handOffs.indices.filter { !places.contains($0 + touchpoints.count) }
    return facts.recounted(
      touches.map { history.touchpoints[$0].record }, passes.map { history.handOffs[$0].record })
  }
}
