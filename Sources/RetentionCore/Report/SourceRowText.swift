extension SourceRow {
  /// What the row says in one line, safe to show; of an account or a contract only these fields.
  func text(_ fields: [FieldName]) -> String {
    switch table {
    case .touchpoints: return touchpointText
    case .handOffs: return handOffText
    case .accounts, .contracts:
      let shown = cells.filter { cell in cell.field.map { fields.contains($0) } ?? false }
      let blank = fields.filter { field in !shown.contains { $0.field == field } }
      let texts = shown.map { "\($0.header.visible): \($0.text.shortened)" }
      let rest = blank.isEmpty ? [] : ["no " + blank.map(\.rawValue).listed(by: "or")]
      return (texts + rest).joined(separator: ", ")
    }
  }

  /// `2026-08-05 outbound email, renewal, no-answer; Dana Okafor (sales) with Ann; "Renewal quote"`.
  private var touchpointText: String {
    let what = [[word(.direction), word(.channel)], [word(.purpose)], [word(.outcome)]]
      .map { $0.compactMap(\.self).joined(separator: " ") }
      .filter { !$0.isEmpty }.joined(separator: ", ")
    let ours = person(.person, .department).map { "by " + $0 }
    let theirs = person(.contact, .contactRole).map { "with " + $0 }
    let who = [ours, theirs].compactMap(\.self).joined(separator: " ")
    let texts = cells.filter { cell in
      // Words are derived from ids too, which say nothing to people.
      cell.isRead && (cell.field == nil || cell.field == .subject)
        && cell.text.contains { $0.isLetter }
    }
    .map { $0.text.shortened(quoted: true) }.joined(separator: ", ")
    let parts = [what, who, texts].filter { !$0.isEmpty }
    return ([value(of: .date) ?? ""] + [parts.joined(separator: "; ")]).joined(separator: " ")
  }

  /// `2026-03-02 from sales to success, 3 of 10 items, no joint meeting`.
  private var handOffText: String {
    var parts: [String] = []
    let from = word(.fromDepartment) ?? value(of: .fromPerson)?.shortened
    let to = word(.toDepartment) ?? value(of: .toPerson)?.shortened
    parts.append(
      [from.map { "from \($0)" }, to.map { "to \($0)" }].compactMap(\.self).joined(separator: " "))
    if let required = value(of: .itemsRequired), let complete = value(of: .itemsComplete) {
      parts.append("\(complete.shortened) of \(required.shortened) items")
    }
    if let shared = value(of: .contextShared) {
      parts.append(shared == "yes" ? "context passed on" : "context not passed on")
    }
    if let met = value(of: .jointMeeting) {
      parts.append(met == "yes" ? "joint meeting" : "no joint meeting")
    }
    parts.append(value(of: .acceptedOn).map { "accepted \($0)" } ?? "not accepted")
    if let hours = value(of: .reworkHours) { parts.append("\(hours.shortened) hours of rework") }
    let text = parts.filter { !$0.isEmpty }.joined(separator: ", ")
    return [value(of: .date) ?? "", text].joined(separator: " ")
  }

  /// The word that was understood; where no list has it, what stands in the cell.
  private func word(_ field: FieldName) -> String? {
    guard let word = value(of: field) else { return nil }
    guard word == "other" else { return word }
    return cells.first { $0.field == field && Spelling.folded($0.text) != word }
      .map { $0.text.shortened(quoted: true) }
  }

  /// A person with what they are, `Dana Okafor (sales)`, or what they are alone.
  private func person(_ name: FieldName, _ role: FieldName) -> String? {
    guard let person = value(of: name)?.shortened else { return word(role) }
    return word(role).map { "\(person) (\($0))" } ?? person
  }
}

extension String {
  /// Text of a cell as it is shown among others: safe, and no longer than a line.
  fileprivate var shortened: String { shortened(quoted: false) }

  fileprivate func shortened(quoted isQuoted: Bool) -> String {
    let text = quoted(limit: 60)
    return isQuoted ? text : String(text.dropFirst().dropLast())
  }
}
