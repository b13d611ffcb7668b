/// The explanation of one account for people: its score, each scenario with its signals and the rows
/// behind them, what would change it, what is not known, and what happened when.
struct ExplanationText {
  private let explanation: Explanation
  private let words: ExplanationWords
  private let style: TextStyle
  private let width: Int
  private let isVerbose: Bool

  init(
    _ explanation: Explanation, in explanations: Explanations, _ appearance: Format.Appearance,
    isVerbose: Bool
  ) {
    self.explanation = explanation
    words = ExplanationWords(explanation, explanations, rowLimit: isVerbose ? .max : 5)
    style = TextStyle(color: appearance.color, ascii: appearance.ascii)
    width = max(20, appearance.width ?? 120)
    self.isVerbose = isVerbose
  }

  var text: String {
    // The text of a row is shown where it comes first.
    var shown: Set<String> = []
    let scenarios = scenarios(&shown)
    let sections =
      [header] + scenarios + [total, changes, unknown, weeks, dates, notUsed]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  // MARK: - Lines

  private func wrapped(_ text: String) -> [String] { text.wrapped(to: width) }

  /// Text behind a beginning, further lines so far in.
  private func item(_ head: String, _ text: String, indent: Int? = nil) -> [String] {
    hanging(head, text, to: width, indent: indent)
  }

  private func title(_ text: String) -> [String] { wrapped(text).map { style.paint($0, .bold) } }

  // MARK: - The account

  private var header: [String] {
    let name = words.title
    var lines = title(name) + wrapped(words.particulars)
    let band = explanation.assessment.score.band
    if explanation.rank != nil {
      let mark = band.mark(ascii: style.ascii) + " "
      lines += wrapped(mark + words.verdict).map { style.paint($0, band.ink) }
    } else {
      lines += wrapped(words.verdict)
    }
    return lines
  }

  // MARK: - Scenarios

  private func scenarios(_ shown: inout Set<String>) -> [[String]] {
    words.scenarios.map { scenario in
      let signals = explanation.signals(of: scenario.scenario)
      let firing = signals.filter { $0.finding.state == .firing }.sorted { $0.points > $1.points }
      let clear = signals.filter { $0.finding.state == .clear }
      var lines = title(scenario.text)
      for signal in firing { lines += found(signal, &shown) }
      for signal in clear {
        lines += line("clear", signal) + (isVerbose ? rows(of: signal, &shown) : [])
      }
      for (state, text) in [(Finding.State.noData, "no data"), (.notApplicable, "not asked")] {
        let ids = signals.filter { $0.finding.state == state }.map(\.signal.id)
        if !ids.isEmpty { lines += item(head(text), ids.joined(separator: ", ")) }
      }
      return lines
    }
  }

  private func head(_ state: String) -> String { "  " + state.padded(to: 10) }

  /// The line of a signal that has a value.
  private func line(_ state: String, _ signal: SignalExplanation) -> [String] {
    let points = signal.points > 0 ? Wording.points(signal.points) : ""
    let start =
      head(state) + signal.signal.id.padded(to: 31) + points.padded(to: 5, .right) + "  "
    let ramp = signal.signal.text(of: signal.setting.ramp, ascii: style.ascii)
    let value = signal.signal.text(of: signal.finding.value)
    return item(start, ramp.isEmpty ? value : "\(value), limit \(ramp)", indent: 12)
  }

  /// A firing signal with its evidence and the rows behind it.
  private func found(_ signal: SignalExplanation, _ shown: inout Set<String>) -> [String] {
    let evidence = signal.evidence?.visible ?? ""
    return line("found", signal).map { style.paint($0, .bold) }
      + item(margin, evidence) + rows(of: signal, &shown)
  }

  private var margin: String { String(repeating: " ", count: width < 60 ? 4 : 12) }

  private func rows(of signal: SignalExplanation, _ shown: inout Set<String>) -> [String] {
    let rows = words.rows(of: signal, &shown)
    var lines = rows.rows.flatMap { row in
      item(margin + row.source.visible + "  ", row.text, indent: margin.count + 2)
        .map { style.paint($0, .dim) }
    }
    if !rows.above.isEmpty {
      lines += item(margin, "see above: " + rows.above.map(\.visible).joined(separator: ", "))
        .map { style.paint($0, .dim) }
    }
    if rows.more > 0 { lines += item(margin, "and \(rows.more) more (-v, or --json)") }
    if let from = signal.countedFromText { lines += item(margin, from) }
    return lines
  }

  private var total: [String] { words.total.map(wrapped) ?? [] }

  private var notUsed: [String] { words.notUsed.flatMap(wrapped) }

  // MARK: - What would change it, and what is not known

  private var changes: [String] {
    let changes = words.changes(ascii: style.ascii)
    guard !changes.isEmpty else { return [] }
    let widths = (0..<3).map { column in changes.map { $0[column].columns }.max() ?? 0 }
    return title("What would change it, each action alone")
      + changes.flatMap { cells in
        let start = zip(cells, widths).enumerated().map { column, cell in
          cell.0.padded(to: cell.1, column == 2 ? .right : .left)
        }
        return item("  " + start.joined(separator: "  ") + "  ", cells[3], indent: 4)
      }
  }

  private var unknown: [String] {
    let lines = words.unknown
    guard !lines.isEmpty else { return [] }
    let limit = isVerbose ? lines.count : 10
    var shown = lines.prefix(limit).flatMap { item("  ", $0, indent: 4) }
    if lines.count > limit { shown += item("  ", "and \(lines.count - limit) more (-v)") }
    return title("What is not known") + shown
  }

  // MARK: - When

  private var weeks: [String] {
    guard let weeks = words.weeks else { return [] }
    let most = Double(weeks.lines.flatMap(\.counts).max() ?? 0)
    let lines = weeks.lines.flatMap { line in
      let curve = style.sparkline(line.counts.map { Double($0) }, most: most)
      let counts = line.counts.map { "\($0)" }.joined(separator: " ")
      return item(
        "  " + line.name.padded(to: 10) + curve + "  ",
        "\(line.counts.reduce(0, +)): \(counts)", indent: 12)
    }
    return title(weeks.title) + lines
  }

  private var dates: [String] {
    let events = explanation.timeline.events
    guard !events.isEmpty else { return [] }
    let shown = isVerbose ? events[...] : events.suffix(12)
    var lines = title("Dates")
    if shown.count < events.count {
      lines += item("  ", "\(events.count - shown.count) earlier ones (-v, or --json)")
    }
    for event in shown {
      let isLater = event.day > explanation.facts.day
      let source = event.row.map { "  " + words.source(of: $0).visible } ?? ""
      lines += item("  \(event.day)  ", event.text + source)
        .map { isLater ? style.paint($0, .bold) : $0 }
    }
    return lines
  }
}
