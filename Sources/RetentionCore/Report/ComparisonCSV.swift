/// A comparison as CSV, an account a line.
struct ComparisonCSV {
  private let comparison: Comparison
  private let listing: Comparison.Listing
  private let isRaw: Bool

  init(_ comparison: Comparison, _ listing: Comparison.Listing, isRaw: Bool) {
    self.comparison = comparison
    self.listing = listing
    self.isRaw = isRaw
  }

  private static let header = [
    "from", "to", "id", "name", "owner", "segment", "group", "reason", "newly_at_risk",
    "score_before", "score_after", "score_change", "split_order", "score_time", "score_facts",
    "score_policy", "risk_before", "risk_after", "risk_time", "risk_facts", "risk_policy",
    "band_before", "band_after", "coverage_before", "coverage_after", "currency_before",
    "currency_after", "exposure_before", "exposure_after", "exposure_change", "exposure_time",
    "exposure_facts", "exposure_policy", "why",
  ]

  var bytes: [UInt8] {
    var csv = CSVWriter(isRaw: isRaw)
    for name in ComparisonCSV.header { csv.text(name) }
    csv.endRecord()
    for section in comparison.sections(listing, most: nil) {
      for entry in section.entries { write(entry, to: &csv) }
    }
    return csv.take()
  }

  private func write(_ entry: Comparison.Entry, to csv: inout CSVWriter) {
    let (before, after, split) = (entry.before, entry.after, entry.split)
    let parts = [split?.time, split?.facts, split?.policy]
    csv.text(comparison.before.day.description)
    csv.text(comparison.after.day.description)
    csv.text(entry.account.id)
    csv.text(entry.account.name)
    csv.text(entry.account.owner)
    csv.text(entry.account.segment)
    csv.text(entry.group.rawValue)
    csv.text(entry.reason?.rawValue)
    csv.text(entry.isNewlyAtRisk ? "yes" : "no")
    csv.number(before?.score)
    csv.number(after?.score)
    csv.number(entry.change?.score)
    csv.text(split.map { $0.time == nil ? "facts policy" : "time facts policy" })
    for part in parts { csv.number(part?.score) }
    csv.number(before?.risk)
    csv.number(after?.risk)
    for part in parts { csv.number(part?.risk) }
    csv.text(before?.band.rawValue)
    csv.text(after?.band.rawValue)
    csv.number(before?.coverage)
    csv.number(after?.coverage)
    csv.text(before?.currency)
    csv.text(after?.currency)
    csv.number(before?.exposure)
    csv.number(after?.exposure)
    csv.number(entry.change?.exposure)
    for part in parts { csv.number(part?.exposure) }
    csv.text(why(entry))
    csv.endRecord()
  }

  private func why(_ entry: Comparison.Entry) -> String {
    let text = ComparisonAccountText(comparison, entry, TextStyle())
    let signals = text.signals(most: ComparisonText.usualSignals).lines
      .map { "\($0.kind) \($0.points): \($0.text)" }
    return signals.isEmpty ? text.remark : signals.joined(separator: " ")
  }
}
