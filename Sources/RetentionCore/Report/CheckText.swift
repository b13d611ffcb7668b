/// A check for people: an assertion a line, the accounts behind those that fail.
struct CheckText {
  private let wording: CheckWording
  private let style: TextStyle
  private let width: Int?

  init(_ wording: CheckWording, _ appearance: Format.Appearance) {
    self.wording = wording
    style = TextStyle(color: appearance.color, ascii: appearance.ascii)
    width = appearance.width
  }

  private var check: Check { wording.check }

  /// The accounts that are named below an assertion.
  private static let mostAccounts = 10

  var text: String {
    var lines = check.outcomes.flatMap(self.lines)
    if let accepted = wording.accepted {
      lines += wrapped(accepted)
      lines += wording.acceptances.flatMap { wrapped($0, indent: 2) }
    }
    let ink = check.isFailed ? TextStyle.Ink.red : .green
    lines += wrapped(wording.sum).map { style.paint($0, .bold, ink) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ outcome: Check.Outcome) -> [String] {
    let assertion = outcome.assertion
    let isError = assertion.level == .error
    let state = outcome.isPassed ? "pass" : isError ? "FAIL" : "warn"
    let ink: TextStyle.Ink = outcome.isPassed ? .green : isError ? .red : .yellow
    let name = assertion.key.name.padded(to: nameWidth)
    let (verdict, origin) = (wording.verdict(outcome), wording.origin(assertion))
    let level = assertion.level.rawValue.padded(to: 5)
    let head = style.paint(state, .bold, ink) + "  "
    var lines: [String]
    let line = "\(name)   \(level)   \(verdict)   \(origin)"
    if line.columns + 6 <= width ?? .max {
      lines = [head + line]
    } else {
      lines = [head + assertion.key.name + "  " + assertion.level.rawValue]
      lines += wrapped("\(verdict) (\(origin))", indent: 6)
    }
    guard !outcome.isPassed else { return lines }
    for account in outcome.accounts.prefix(CheckText.mostAccounts) {
      lines += self.lines(wording.row(account))
    }
    if outcome.accounts.count > CheckText.mostAccounts {
      lines += wrapped(
        "and \(outcome.accounts.count - CheckText.mostAccounts) more; --json names all", indent: 8)
    }
    return lines
  }

  private var nameWidth: Int {
    check.outcomes.map { $0.assertion.key.name.utf8.count }.max() ?? 0
  }

  private func lines(_ row: CheckWording.Row) -> [String] {
    let band = row.entry.band
    let mark = band.mark(ascii: style.ascii)
    let signals = row.signalNames.prefix(3).joined(separator: ", ")
    let text = [
      row.name, "score \(row.entry.score)", signals, row.source?.visible ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "   ")
    guard text.columns + 8 + mark.columns + 1 <= width ?? .max else {
      var lines = wrapped("\(mark) \(row.name)  score \(row.entry.score)", indent: 8)
      lines += wrapped(signals, indent: 10)
      if let source = row.source { lines += wrapped(source.visible, indent: 10) }
      return lines
    }
    return [String(repeating: " ", count: 8) + style.paint(mark, band.ink) + " " + text]
  }

  private func wrapped(_ line: String, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    guard let width else { return [margin + line] }
    return line.wrapped(to: max(10, width - indent)).map { margin + $0 }
  }
}
