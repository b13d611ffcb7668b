/// One account of a comparison as people read it: what became of it, and which signals did it.
struct ComparisonAccountText {
  private let comparison: Comparison
  private let entry: Comparison.Entry
  private let style: TextStyle

  init(_ comparison: Comparison, _ entry: Comparison.Entry, _ style: TextStyle) {
    self.comparison = comparison
    self.entry = entry
    self.style = style
  }

  /// The name, else the id.
  var name: String { (entry.account.name ?? entry.account.id).visible }

  var owner: String { (entry.account.owner ?? "").visible }

  /// `◆ HIGH → ▲ CRIT`, one of them where the band is the same.
  var band: String {
    let marks = [entry.before, entry.after].compactMap { $0 }.map {
      "\($0.band.mark(ascii: style.ascii)) \($0.band.shortName)"
    }
    return marks.first == marks.last ? marks[0] : marks.joined(separator: " \(style.arrow) ")
  }

  var ink: TextStyle.Ink { (entry.after ?? entry.before)?.band.ink ?? .dim }

  /// `41 → 62 (+21: time +14, facts +7, policy 0)`.
  var score: String {
    let scores = pair(entry.before.map { "\($0.score)" }, entry.after.map { "\($0.score)" })
    guard let change = entry.change else { return scores }
    return "\(scores) (\(ComparisonWording.signed(change.score))\(parts))"
  }

  /// The parts of the change of score; blank where there is but one.
  private var parts: String {
    guard comparison.kind != .policies, let split = entry.split else { return "" }
    let parts = [("time", split.time), ("facts", split.facts), ("policy", split.policy)]
    return ": "
      + parts.compactMap { name, part in
        part.map { "\(name) \(ComparisonWording.signed($0.score))" }
      }.joined(separator: ", ")
  }

  /// `$99,123 → $123,456 (+$24,333)`.
  var exposure: String {
    func text(_ verdict: Comparison.Verdict?) -> String? {
      verdict.map { verdict in
        verdict.exposure.map { MoneyText.text($0, verdict.currency) } ?? "unknown"
      }
    }
    let exposures = pair(text(entry.before), text(entry.after))
    guard let was = entry.before?.exposure, let now = entry.after?.exposure,
      entry.change?.exposure != nil
    else { return exposures }
    let change = now.rounded() - was.rounded()
    return "\(exposures) (\(ComparisonWording.signed(change, entry.after?.currency)))"
  }

  /// Both values, or the one that there is.
  private func pair(_ before: String?, _ after: String?) -> String {
    [before, after].compactMap { $0 }.joined(separator: " \(style.arrow) ")
  }

  /// What else there is to say in a word.
  var remark: String {
    if let reason = entry.reason { return reason.text }
    if entry.isNewlyAtRisk { return "newly at risk" }
    return entry.group == .noLongerAtRisk ? "no longer at risk" : ""
  }

  /// A signal that changed.
  struct SignalLine {
    let points: String
    let kind: String
    let text: String
  }

  /// The signals that did it, those that moved most points first; without those that moved none to
  /// speak of.
  func signals(most: Int) -> (lines: [SignalLine], left: Int) {
    let changes = comparison.signals(of: entry).filter { abs($0.pointsChange) >= 0.05 }
    let lines = changes.prefix(most).map { change in
      SignalLine(
        points: ComparisonWording.signed(change.pointsChange), kind: change.kind.rawValue,
        text: text(of: change))
    }
    return (lines, changes.count - lines.count)
  }

  /// What is found now, what was found before, and what made the difference.
  private func text(of change: SignalChange) -> String {
    let now = change.after.evidence?.visible ?? absence(change.after.finding.state)
    var sentences: [String] = [now]
    if let was = change.before.evidence?.visible, change.kind != .appeared, was != now {
      sentences.append("Before: \(was)")
    }
    let causes = comparison.kind == .policies ? [] : change.causes.map(\.rawValue)
    return sentences.joined(separator: " ") + " ["
      + ([change.id] + causes).joined(separator: ", ") + "]"
  }

  private func absence(_ state: Finding.State) -> String {
    state == .notApplicable ? "Does not apply any more." : "Nothing tells any more."
  }
}
