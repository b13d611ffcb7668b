/// An inspection for people: a short page a file, then what holds for all of them, and at the end
/// what can't be used.
struct InspectionText {
  private let inspection: Inspection
  private let style: TextStyle
  private let width: Int
  private let isVerbose: Bool

  /// The most lines on what is missing and what could be added.
  private static let limit = 8

  init(_ inspection: Inspection, _ appearance: Format.Appearance, isVerbose: Bool) {
    self.inspection = inspection
    self.isVerbose = isVerbose
    style = TextStyle(color: appearance.color, ascii: appearance.ascii)
    width = max(40, appearance.width ?? 120)
  }

  var text: String {
    var lines: [String] = []
    for (number, file) in inspection.files.enumerated() {
      lines +=
        FileInspectionText(
          file, inspection.problems.filter { Int($0.file) == number }, style, width: width,
          isVerbose: isVerbose
        ).lines + [""]
    }
    for section in [together, missing, proposals, skipped, failures] where !section.isEmpty {
      lines += section + [""]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  // MARK: - What holds for all files

  /// How the files fit together, and what is known by them.
  private var together: [String] {
    guard !inspection.files.isEmpty else { return [] }
    var lines = [title("Together, as of \(inspection.day)")]
    let joins = inspection.joins
    let shares = [Table.contracts, .touchpoints, .handOffs].compactMap { table in
      joins.accountsWithRows[table].map { "\(MoneyText.grouped($0)) have \(table.rowsText)" }
    }
    let accounts = MoneyText.things(joins.accounts, "account")
    lines += item(shares.isEmpty ? accounts : accounts + ": " + shares.joined(separator: ", "))
    for file in inspection.files {
      guard let strangers = file.strangers, strangers.rows > 0 else { continue }
      let names = strangers.examples.prefix(3).map { $0.quoted(limit: 24) }.joined(separator: ", ")
      lines += item(
        """
        \(MoneyText.things(strangers.rows, "row")) of \(file.reading.name.visible) \
        \(strangers.rows == 1 ? "names an account" : "name accounts") that no file has: \(names)\
        \(strangers.examples.count > 3 ? ", …" : "")
        """)
    }
    let evidence = inspection.evidence
    guard evidence.customers > 0 else { return lines }
    let known = evidence.customersBySignal.count { $0 > 0 }
    let coverage = evidence.coverage.map { ", \(Wording.percent($0)) of the evidence on average" }
    lines += item(
      """
      \(MoneyText.things(evidence.customers, "customer")): \(known) of \(Signal.all.count) signals \
      have data for some of them\(coverage ?? "")
      """)
    return lines
  }

  private var missing: [String] {
    guard !inspection.files.isEmpty else { return [] }
    let lines = inspection.missing.map { missing in
      (missing.text, MoneyText.things(missing.signals.count, "signal"), missing.signals)
    }
    return gains("What would answer more", lines)
  }

  private var proposals: [String] {
    let lines = inspection.gains.filter { !$0.signals.isEmpty }.map { gain in
      (
        "\(gain.file.visible): \(gain.title.visible)",
        "\(MoneyText.things(gain.signals.count, "signal")), "
          + MoneyText.things(gain.accounts, "account"), gain.signals
      )
    }
    return gains("What retain init could add", lines)
  }

  /// Titles with what they bring: the amounts below one another, the signals behind them.
  private func gains(
    _ heading: String, _ gains: [(title: String, amount: String, signals: [String])]
  ) -> [String] {
    guard !gains.isEmpty else { return [] }
    var lines = [title(heading)]
    let shown = gains.prefix(isVerbose ? gains.count : InspectionText.limit)
    let amounts = shown.map(\.amount.columns).max() ?? 0
    for gain in shown {
      let signals = gain.signals.prefix(isVerbose ? gain.signals.count : 2)
      let more = gain.signals.count > signals.count ? ", …" : ""
      lines += item(
        gain.amount.padded(to: amounts) + "  ",
        gain.title + " (" + signals.joined(separator: ", ") + more + ")")
    }
    let rest = gains.count - shown.count
    if rest > 0 { lines += item("and \(rest) more (-v)") }
    return lines
  }

  // MARK: - What is not read

  private var skipped: [String] {
    let skipped = inspection.skipped.filter { isVerbose || !$0.isExpected }
    guard !skipped.isEmpty else { return [] }
    var reasons: [String] = []
    for input in skipped where !reasons.contains(input.reason) { reasons.append(input.reason) }
    var lines = [title("Passed over")]
    for reason in reasons {
      let names = skipped.filter { $0.reason == reason }.map { input in
        (input.name.split(separator: "/").last.map(String.init) ?? input.name).visible
      }
      let shown = names.prefix(isVerbose ? names.count : InspectionText.limit)
      let more = names.count > shown.count ? " and \(names.count - shown.count) more (-v)" : ""
      lines += item(reason.visible + ": ", shown.joined(separator: ", ") + more, indent: 4)
    }
    return lines
  }

  private var failures: [String] {
    guard !inspection.failures.isEmpty else { return [] }
    var lines = [title("Not usable as it is")]
    for failure in inspection.failures {
      let text = failure.error.errorText
      lines += item(text.headline + (text.place.map { " (\($0))" } ?? ""))
      for detail in text.details { lines.append("    " + detail) }
      if let fix = text.fix { lines += item("  fix  ", fix) }
    }
    return lines
  }

  // MARK: - Lines

  private func title(_ text: String) -> String { style.paint(text, .bold) }

  private func item(_ text: String) -> [String] { item("", text) }

  /// Text behind a beginning of its own, its further lines below where it begins or so far in.
  private func item(_ head: String, _ text: String, indent: Int? = nil) -> [String] {
    hanging("  " + head, text, to: width, indent: indent)
  }
}

/// Text behind a title, wrapped to a width; its further lines begin below it, or so far in.
///
/// A title that takes more than half of the width stands alone.
func hanging(_ title: String, _ text: String, to width: Int, indent: Int? = nil) -> [String] {
  guard title.columns + text.columns > width else { return [title + text] }
  let indent = indent ?? min(title.columns, width / 2)
  let margin = String(repeating: " ", count: indent)
  let room = max(20, width - indent)
  guard title.columns <= width / 2 else {
    let start = String(title.prefix { $0 == " " })
    let own = title.wrapped(to: max(20, width - start.columns)).map { start + $0 }
    return own + text.wrapped(to: room).map { margin + $0 }
  }
  let lines = text.wrapped(to: max(20, width - title.columns))
  let rest = lines.dropFirst().joined(separator: " ")
  return [title + (lines.first ?? "")]
    + (rest.isEmpty ? [] : rest.wrapped(to: room).map { margin + $0 })
}

extension Table {
  /// The rows of the table, as they stand in sentences.
  var rowsText: String { self == .handOffs ? "hand-offs" : rawValue }
}
