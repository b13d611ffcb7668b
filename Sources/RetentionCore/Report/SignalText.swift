extension Signal {
  /// A measured value with what it is a number of: `83 days`, `20 %`.
  func text(of value: Double) -> String {
    switch unit {
    case .share: Wording.percent(value)
    case .ratio: Wording.number(value, places: 2)
    case .mark: "\(Wording.number(value)) of 10"
    case .flag: value > 0 ? "yes" : "no"
    case .days, .hours, .conversations, .complaints, .touchpoints, .requirements, .levels,
      .departments, .changes:
      Wording.count(value, String(unit.rawValue.dropLast()))
    }
  }

  /// Where trouble begins and where it is full, `120 → 30`; blank where it is a matter of yes or no.
  func text(of ramp: Ramp, ascii: Bool) -> String {
    func text(_ value: Double) -> String {
      unit == .share ? Wording.percent(value) : Wording.number(value, places: 2)
    }
    if unit == .flag { return "" }
    return "\(text(ramp.from)) \(ascii ? "->" : "→") \(text(ramp.to))"
  }
}

extension SignalExplanation {
  /// From when days are counted, in words; nil where a row says.
  var countedFromText: String? {
    switch countedFrom {
    case .sale(let day): "Counted from the sale, \(day): nothing later is on record."
    case .beginning(let day):
      """
      Counted from \(day), when the touchpoints of the export begin: nothing later is on record.
      """
    case nil: nil
    }
  }

  /// Why there are no data, and which column would tell; nil where there are.
  var gapText: String? {
    switch gap {
    case .missing(let lacks):
      "not in the export: " + lacks.map(\.text).joined(separator: ", or ")
    case .tooLittle(let table, let fields):
      table == .accounts && !fields.isEmpty
        ? "no value in \(fields.map(\.rawValue).listed(by: "and")) of the account"
        : "too little about it in the \(table.rowsText) of the account"
    case .tooShort: "the touchpoints of the export begin too late to tell"
    case nil: nil
    }
  }
}

extension SignalExplanation.Lack {
  /// The columns with the rows that they are of.
  fileprivate var text: String {
    if isTableMissing && fields.isEmpty { return "a table of \(table.rowsText)" }
    return "\(fields.map(\.rawValue).listed(by: "and")) of \(table.rowsText)"
  }
}

extension Timeline.Event {
  /// What happened, in words.
  var text: String {
    let product = subject.isEmpty ? "" : " (\(subject.visible))"
    return switch kind {
    case .customerSince: "became a customer"
    case .contractSigned: "contract signed" + product
    case .contractStarts: "contract starts" + product
    case .contractCancelled: "contract cancelled" + product
    case .handOff: subject.isEmpty ? "hand-off" : "hand-off " + subject.visible
    case .deliveryDue: "delivery due" + product
    case .delivered: "delivered" + product
    case .championLeft: "champion left"
    case .decision: "last day to decide on the renewal" + product
    case .contractEnds: "contract ends" + product
    case .renewal: "renewal" + product
    case .churned: "lost"
    }
  }
}
