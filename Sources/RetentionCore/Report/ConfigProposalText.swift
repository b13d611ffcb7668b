/// Writes the `retain.json` that a proposal stands for, with comments that say why.
package struct ConfigProposalText {
  private let proposal: ConfigProposal
  private let inputs: [String]
  private let gains: [EvidenceGain]
  private var lines: [String] = []

  /// `inputs` are the paths as the file is to name them.
  package init(_ proposal: ConfigProposal, inputs: [String], gains: [EvidenceGain]) {
    self.proposal = proposal
    self.inputs = inputs
    self.gains = gains
  }

  /// The whole file.
  package var text: String {
    var writer = self
    writer.write()
    return writer.lines.map { $0 + "\n" }.joined()
  }

  private mutating func write() {
    lines = [
      "// How these exports are read. Written by `retain init`: look at it, and change what is not",
      "// right. Comments and trailing commas are allowed.",
      "{",
      "  \"inputs\": \(ConfigProposalText.list(inputs)),",
      "",
      "  // A file that several entries fit is read by the first of them.",
      "  \"sources\": [",
    ]
    for entry in proposal.entries { write(entry) }
    lines += ["  ],", "}"]
  }

  private mutating func write(_ entry: ConfigProposal.Entry) {
    let settings = entry.settings
    lines.append("    {")
    let what = [entry.system, entry.remark].compactMap { $0 }.joined(separator: ". ")
    comment(what, "      ")
    lines.append("      \"files\": \(ConfigProposalText.list(settings.files)),")
    if let role = settings.role {
      if entry.givesUse, let gain = gain(entry, "\(role.rawValue) from") {
        comment(gain, "      ")
      }
      lines.append("      \"role\": \(ConfigProposalText.quoted(role.rawValue)),")
    }
    write("columns", settings.columns, entry) { names in
      names.count == 1 ? ConfigProposalText.quoted(names[0]) : ConfigProposalText.list(names)
    }
    write("constants", settings.constants, entry) { ConfigProposalText.quoted($0) }
    writeValues(entry)
    write("multiply", settings.factors, entry) { ConfigText.text($0) }
    write("derive", settings.derived, entry) { ConfigProposalText.list($0) }
    if !settings.rows.isEmpty {
      lines.append("      \"rows\": {")
      for row in settings.rows {
        lines.append(
          "        \(ConfigProposalText.quoted(row.column)): \(ConfigProposalText.list(row.patterns)),"
        )
      }
      lines.append("      },")
    }
    lines.append("    },")
  }

  /// A group of fields, each with what is to be looked at.
  private mutating func write<Value>(
    _ name: String, _ values: [FieldName: Value], _ entry: ConfigProposal.Entry,
    _ text: (Value) -> String
  ) {
    guard !values.isEmpty else { return }
    lines.append("      \"\(name)\": {")
    for field in FieldName.allCases {
      guard let value = values[field] else { continue }
      if name == "columns", let others = entry.open[field] {
        comment("or \(ConfigProposalText.list(others)): which one is it?", "        ")
      }
      if name == "derive", let gain = gain(entry, "\(field.rawValue) from") {
        comment(gain, "        ")
      }
      lines.append("        \(ConfigProposalText.quoted(field.rawValue)): \(text(value)),")
    }
    lines.append("      },")
  }

  /// What words stand for, those that no list knows with a question.
  private mutating func writeValues(_ entry: ConfigProposal.Entry) {
    let fields = FieldName.allCases.filter {
      entry.settings.values[$0] != nil || entry.unknownWords[$0] != nil
    }
    guard !fields.isEmpty else { return }
    lines.append("      \"values\": {")
    for field in fields {
      lines.append("        \(ConfigProposalText.quoted(field.rawValue)): {")
      for (word, meaning) in (entry.settings.values[field] ?? [:]).sorted(by: { $0.key < $1.key }) {
        lines.append(
          "          \(ConfigProposalText.quoted(word)): \(ConfigProposalText.quoted(meaning)),")
      }
      let unknown = (entry.unknownWords[field] ?? []).sorted {
        ($1.count, $0.spelling) < ($0.count, $1.spelling)
      }
      if !unknown.isEmpty {
        comment(
          "no list has these words: which one of the field's does each stand for?", "          ")
      }
      for (spelling, count) in unknown.prefix(20) {
        let rows = MoneyText.things(count, "row")
        lines.append("          \(ConfigProposalText.quoted(spelling)): \"other\", // \(rows)")
      }
      lines.append("        },")
    }
    lines.append("      },")
  }

  /// What a part of an entry adds, in words; nil where it was not measured.
  private func gain(_ entry: ConfigProposal.Entry, _ title: String) -> String? {
    guard let gain = gains.first(where: { $0.file == entry.file && $0.title.hasPrefix(title) })
    else { return nil }
    guard gain.accounts > 0 else { return "by itself this adds no data to any signal" }
    let shown = gain.signals.prefix(3).joined(separator: ", ")
    let more = gain.signals.count > 3 ? ", …" : ""
    return """
      data for \(MoneyText.things(gain.signals.count, "signal")) of \
      \(MoneyText.things(gain.accounts, "account")): \(shown)\(more)
      """
  }

  private mutating func comment(_ text: String, _ indent: String) {
    guard !text.isEmpty else { return }
    for line in text.visible.wrapped(to: 96 - indent.utf8.count) {
      lines.append(indent + "// " + line)
    }
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  /// The text as JSON has it.
  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter(.compact)
    writer.value(text)
    return String(decoding: writer.take(), as: UTF8.self)
  }
}
