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
