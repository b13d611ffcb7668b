/// Explanations as Markdown, to be forwarded as they are.
struct ExplanationMarkdown {
  private let explanations: Explanations
  private let isVerbose: Bool

  init(_ explanations: Explanations, isVerbose: Bool) {
    self.explanations = explanations
    self.isVerbose = isVerbose
  }

  var text: String {
    explanations.accounts.map { explanation in
      let words = ExplanationWords(
        explanation, explanations, rowLimit: isVerbose ? .max : 5)
      return page(explanation, words).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func page(_ explanation: Explanation, _ words: ExplanationWords) -> [String] {
    var lines = ["# " + escaped(words.title), ""]
    lines += [escaped(words.verdict), "", escaped(words.particulars), ""]
    var shown: Set<String> = []
    for (scenario, text) in words.scenarios {
      let found = explanation.signals(of: scenario).filter { $0.finding.state == .firing }
        .sorted { $0.points > $1.points }
      guard !found.isEmpty else { continue }
      lines += ["## " + escaped(text), ""]
      for signal in found { lines += item(signal, words, &shown) }
      lines.append("")
    }
    if let total = words.total { lines += [escaped(total), ""] }
    let changes = words.changes(ascii: false)
    if !changes.isEmpty {
      lines += ["## What would change it, each action alone", ""]
      lines += MarkdownText.table(
        [("Action", .left), ("Score", .left), ("Exposure", .right), ("What to do", .left)],
        changes.map { $0.map(escaped) })
      lines.append("")
    }
    lines += list("What is not known", words.unknown)
    if let weeks = words.weeks {
      lines += list(
        weeks.title,
        weeks.lines.map { line in
          line.name + ": " + line.counts.map { "\($0)" }.joined(separator: " ")
        })
    }
    lines += list(
      "Dates",
      explanation.timeline.events.map { event in
        let source = event.row.map { " (\(words.source(of: $0)))" } ?? ""
        return "\(event.day): \(event.text)\(source)"
      })
    for sentence in words.notUsed { lines += [escaped(sentence), ""] }
    return lines.dropLast(lines.last == "" ? 1 : 0)
  }

  /// A firing signal with its rows below it.
  private func item(
    _ signal: SignalExplanation, _ words: ExplanationWords, _ shown: inout Set<String>
  ) -> [String] {
    let points = Wording.points(signal.points)
    let ramp = signal.signal.text(of: signal.setting.ramp, ascii: false)
    let limit = ramp.isEmpty ? "" : "; limit \(ramp)"
    var lines = [
      "- **\(escaped(signal.evidence ?? ""))** "
        + escaped("\(points) points (\(signal.signal.id)\(limit))")
    ]
    let rows = words.rows(of: signal, &shown)
    lines += rows.rows.map { "  - " + escaped("\($0.source): \($0.text)") }
    if !rows.above.isEmpty {
      lines.append("  - " + escaped("see above: " + rows.above.joined(separator: ", ")))
    }
    if rows.more > 0 { lines.append("  - and \(rows.more) more") }
    if let from = signal.countedFromText { lines.append("  - " + escaped(from)) }
    return lines
  }

  private func list(_ title: String, _ items: [String]) -> [String] {
    guard !items.isEmpty else { return [] }
    return ["## " + escaped(title), ""] + items.map { "- " + escaped($0) } + [""]
  }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }
}
