/// What an explanation says, in words that its forms for people share.
struct ExplanationWords {
  private let explanation: Explanation
  private let explanations: Explanations
  private let rowLimit: Int

  /// `rowLimit` is the most rows that are shown for a signal.
  init(_ explanation: Explanation, _ explanations: Explanations, rowLimit: Int) {
    self.explanation = explanation
    self.explanations = explanations
    self.rowLimit = rowLimit
  }

  private var account: Account { explanation.account }
  private var facts: Facts { explanation.facts }
  private var score: Score { explanation.assessment.score }

  // MARK: - The account

  /// Its name and its id.
  var title: String {
    account.name.map { "\($0.visible)  \(account.id.visible)" } ?? account.id.visible
  }

  /// Who looks after it, what it is worth and when it renews.
  var particulars: String {
    let parts: [String?] = [
      account.owner.map { "owner \($0.visible)" }, account.segment.map { "segment \($0.visible)" },
      explanation.assessment.annualValue.map { "\(MoneyText.text($0, account.currency)) a year" },
      facts.customerSince.map { "customer since \($0)" },
      facts.renewalDate.map { "renews \($0) (\(Wording.days(Double($0.days(since: facts.day)))))" },
    ]
    let known = parts.compactMap(\.self).joined(separator: ", ")
    return known + (known.isEmpty ? "" : "; ") + "as of \(facts.day)"
  }

  /// The score in one sentence or two, or why there is none.
  var verdict: String {
    guard let rank = explanation.rank else { return "Not scored: \(standing)." }
    let most =
      score.scoreMax > score.score
      ? ", at most \(score.scoreMax) if all that is not known were bad" : ""
    let exposure = explanation.assessment.exposure.map {
      " Exposure \(MoneyText.text($0, account.currency))."
    }
    return """
      \(score.band.rawValue.uppercased()) \(score.score) of 100\(most). Rank \(rank) of \
      \(explanations.ranking.entries.count).\(exposure ?? "") \
      Evidence read: \(Wording.percent(score.coverage)).
      """
  }

  private var standing: String {
    switch explanation.standing {
    case .customer: "it is a customer"
    case .prospect:
      "it becomes a customer on \(facts.customerSince.map(\.description) ?? "a later day")"
    case .lost:
      "it was lost on \(account.churnedOn.map(\.description) ?? "an earlier day")"
        + (account.lossReason.map { ", \($0.quoted())" } ?? "")
    case .former:
      facts.contracts.known.compactMap(\.writtenEnd).filter { $0 < facts.day }.max()
        .map { "its last contract ended on \($0), and nothing followed" }
        ?? "none of its contracts is in force"
    }
  }

  // MARK: - Scenarios

  /// The scenarios with their points, the one with most points first.
  var scenarios: [(scenario: Scenario, text: String)] {
    guard explanation.rank != nil else { return [] }
    let points = explanation.assessment.points.scenarios
    return Scenario.allCases.indices.sorted { left, right in
      points[left] != points[right] ? points[left] > points[right] : left < right
    }.map { place in
      let scenario = Scenario.allCases[place]
      return (
        scenario,
        "\(scenario.rawValue): \(scenario.title), \(Wording.points(points[place])) points"
      )
    }
  }

  /// What all points add up to.
  var total: String? {
    guard explanation.rank != nil else { return nil }
    let base = explanation.assessment.points.base
    let rest = base > 0 ? "; \(Wording.points(base)) of them are the base of the policy" : ""
    return """
      All points add up to \(Wording.points(100 * score.risk)), which makes a score of \
      \(score.score)\(rest).
      """
  }

  /// Rows behind a signal as they are shown.
  struct ShownRows {
    /// The first ones, each with its place and what it says.
    var rows: [(source: String, text: String)] = []

    /// Places of those among them whose text stands further up.
    var above: [String] = []

    /// How many there are besides.
    var more = 0
  }

  /// The first rows behind a signal; the text of a row is shown once, and `shown` keeps which were.
  func rows(of signal: SignalExplanation, _ shown: inout Set<String>) -> ShownRows {
    var rows = ShownRows()
    for row in signal.rows.prefix(rowLimit) {
      let source = source(of: row)
      let text = row.text(fields(of: signal, in: row)) + note(on: row, of: signal)
      if shown.insert(source + text).inserted {
        rows.rows.append((source, text))
      } else {
        rows.above.append(source)
      }
    }
    rows.more = signal.rows.count - rows.rows.count - rows.above.count
    return rows
  }

  /// Where a row stands.
  func source(of row: SourceRow) -> String { explanations.source(of: row) }

  /// What is of interest in a row of the account itself or of one of its contracts, as far as the
  /// export has it.
  private func fields(of signal: SignalExplanation, in row: SourceRow) -> [FieldName] {
    let recorded = facts.profile.recorded[row.table] ?? []
    return wantedFields(of: signal, in: row).filter { recorded.contains($0) }
  }

  private func wantedFields(
    of signal: SignalExplanation, in row: SourceRow
  ) -> [FieldName] {
    if case .sale = signal.countedFrom {
      return row.table == .accounts ? [.customerSince] : [.product, .signedOn, .startOn]
    }
    let ways = signal.signal.ways
    let isOfContracts = ways.contains { $0.reads.contracts != nil }
    let fields = ways.filter { isOfContracts || $0.table == .accounts }
      .flatMap { $0.fields + $0.reads.optional }
    let all = (isOfContracts ? [.product, .signedOn, .startOn, .endOn] : []) + fields
    return all.indices.filter { !all[..<$0].contains(all[$0]) }.map { all[$0] }
  }

  /// What to know of a contract beside its row: that it rolled on by itself, or how long notice is.
  private func note(on row: SourceRow, of signal: SignalExplanation) -> String {
    guard signal.signal.id == "renewal.late-start", let line = facts.contracts.renewingLine,
      let last = line.last, last.place == row.place, row.value(of: .date) == nil
    else { return "" }
    let notice = facts.contracts.notice(of: last)
    let parts = [
      line.end == last.writtenEnd ? nil : line.end.map { "renewed by itself up to \($0)" },
      notice > 0 ? "\(Wording.days(Double(notice))) of notice" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "" : "; " + parts.joined(separator: ", ")
  }

  // MARK: - What would change it, and what is not known

  /// Each action with the score before and after, the exposure that goes, and what to do.
  func changes(ascii: Bool) -> [[String]] {
    guard explanation.rank != nil else { return [] }
    return explanation.actions.map { effect in
      let money = explanation.assessment.annualValue.map {
        "-" + MoneyText.text($0 * effect.riskDrop, account.currency)
      }
      let after = "\(score.score) \(ascii ? "->" : "→") \(effect.scoreAfter)"
      return [effect.action.rawValue, after, money ?? "", effect.action.remedy]
    }
  }

  /// What is not known of the account, then the signals without data, those that could add most first.
  var unknown: [String] {
    guard explanation.rank != nil else { return [] }
    let particulars: [(Bool, String)] = [
      (
        explanation.assessment.annualValue == nil,
        "what it is worth a year, so that no money stands beside its risk"
      ),
      (facts.renewalDate == nil, "when it renews: no contract in force has an end"),
      (facts.customerSince == nil, "since when it is a customer"),
    ]
    let silent = explanation.signals.filter { $0.gap != nil }
      .sorted { $0.pointsAtMost > $1.pointsAtMost }
    var gaps: [String] = []
    for signal in silent {
      if let gap = signal.gapText, !gaps.contains(gap) { gaps.append(gap) }
    }
    return particulars.filter(\.0).map(\.1)
      + gaps.map { gap in
        let signals = silent.filter { $0.gapText == gap }.map { signal in
          "\(signal.signal.id) (up to \(Wording.points(signal.pointsAtMost)) points)"
        }
        return signals.joined(separator: ", ") + ": " + gap
      }
  }

  // MARK: - When

  /// Touches per week with a line for each direction that there is; nil without touchpoints.
  var weeks: (title: String, lines: [(name: String, counts: [Int])])? {
    let timeline = explanation.timeline
    guard facts.profile.recorded[.touchpoints] != nil else { return nil }
    let count = timeline.weeks.reduce(0) { $0 + $1.total }
    let last = timeline.lastTouchOn.map { "the last on \($0)" } ?? "none before either"
    let title = """
      Touches per week, \(timeline.weeks.count) weeks to \(facts.day): \
      \(count > 0 ? MoneyText.things(count, "touchpoint") : "none"), \(last)
      """
    var lines = [("all", timeline.weeks.map(\.total))]
    let directions = [
      ("inbound", timeline.weeks.map(\.inbound)), ("outbound", timeline.weeks.map(\.outbound)),
      ("internal", timeline.weeks.map(\.internal)),
    ].filter { $0.1.contains { $0 > 0 } }
    if count > 0 { lines += directions }
    return (title, count > 0 ? lines : [])
  }

  /// Rows that are not used, in sentences.
  var notUsed: [String] {
    let later = explanation.timeline.laterRows
    let strangers = explanations.reading.problems.filter { $0.kind == .unknownAccount }
      .reduce(0) { $0 + $1.count }
    return [
      later > 0
        ? """
        Not used: \(MoneyText.things(later, "row")) of the account dated after \
        \(facts.asOf.knownBy).
        """ : nil,
      strangers > 0
        ? """
        Not used: \(MoneyText.things(strangers, "row")) of the export that \
        \(strangers == 1 ? "names an account" : "name accounts") no file has (retain inspect).
        """ : nil,
    ].compactMap(\.self)
  }
}
