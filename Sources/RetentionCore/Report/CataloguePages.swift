/// The manual of scenarios and signals, made from their declarations.
public struct CataloguePages: Sendable {
  let width: Int
  let style: TextStyle

  /// Pages of a width in columns.
  public init(width: Int, color: Bool, ascii: Bool = false) {
    self.width = max(40, width)
    style = TextStyle(color: color, ascii: ascii)
  }

  /// All scenarios with their signals.
  public var overview: String {
    Scenario.allCases.map { scenario in
      let ids = scenario.signals.map(\.id.columns).max() ?? 0
      let lines = scenario.signals.flatMap { signal in
        hanging("  " + signal.id.padded(to: ids + 2), signal.question)
      }
      return ([title(of: scenario)] + lines).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// One scenario: its story, and its signals with weight and ramp.
  public func page(of scenario: Scenario) -> String {
    var lines = [title(of: scenario), ""]
    lines += scenario.story.wrapped(to: width)
    for signal in scenario.signals {
      lines += ["", style.paint(signal.id, .bold)]
      lines += hanging("  ", signal.question)
      lines += hanging(
        "  ", "\(signal.ramp.text); weight \(Wording.number(signal.weight, places: 2)).")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func title(of scenario: Scenario) -> String {
    style.paint(scenario.rawValue, .bold) + "  " + scenario.title
  }

  /// Everything about one signal.
  public func page(of signal: Signal) -> String {
    var lines = [style.paint(signal.id, .bold), ""]
    lines += signal.question.wrapped(to: width) + [""]
    lines += signal.why.wrapped(to: width) + [""]
    let ways = signal.ways.enumerated().map { place, way in
      (place == 0 ? "needs" : "or", way.text)
    }
    let rows: [(String, String)] =
      [
        ("scenario", "\(signal.scenario.rawValue), \(signal.scenario.title)"),
        ("source", signal.source.description),
        ("measured", signal.measured),
      ] + ways + [
        ("only if", signal.condition?.text ?? ""),
        ("unit", signal.unit.rawValue),
        ("ramp", signal.ramp.text),
        ("example", signal.example),
        ("weight", signal.weightText),
        ("action", "\(signal.action.rawValue): \(signal.action.remedy)"),
      ]
    for (name, text) in rows where !text.isEmpty { lines += row(name, text) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Text behind its name, in the column that all of them share.
  func row(_ name: String, _ text: String) -> [String] {
    hanging("  " + name.padded(to: 10), text)
  }

  /// Text behind a title, its further lines below its beginning.
  func hanging(_ title: String, _ text: String) -> [String] {
    let indent = String(repeating: " ", count: title.columns)
    return text.wrapped(to: max(20, width - title.columns)).enumerated().map { place, line in
      (place == 0 ? title : indent) + line
    }
  }
}

extension Ramp {
  /// From where on a value is bad, and where it is as bad as can be.
  var text: String {
    """
    fires \(from < to ? "above" : "below") \(Wording.number(from, places: 2)), in full at \
    \(Wording.number(to, places: 2))
    """
  }
}

extension Signal {
  /// Values with what they lead to where nothing else fires: one half way along the ramp, one at its
  /// end.
  var workedExamples: [(value: Double, severity: Double, points: Double)] {
    let half = shown((ramp.from + ramp.to) / 2)
    return (half == ramp.to ? [ramp.to] : [half, ramp.to]).map { value in
      let severity = ramp.severity(of: value)
      return (value, severity, 100 * scenarioWeight * weight * severity)
    }
  }

  /// The value as a text shows it.
  private func shown(_ value: Double) -> Double {
    switch unit {
    case .share, .ratio: (value * 100).rounded() / 100
    case .mark, .hours: (value * 10).rounded() / 10
    case .days, .flag, .conversations, .complaints, .touchpoints, .requirements, .levels,
      .departments, .changes:
      value.rounded()
    }
  }

  /// How much its scenario weighs by default.
  private var scenarioWeight: Double {
    zip(Scenario.allCases, Settings().scenarioWeights).first { $0.0 == scenario }?.1 ?? 0
  }

  fileprivate var example: String {
    let texts = workedExamples.enumerated().map { place, example in
      """
      \(text(of: example.value)): severity \(Wording.percent(example.severity)), \
      \(Wording.number(example.points)) points\(place == 0 ? " if nothing else fires" : "")
      """
    }
    return texts.joined(separator: "; ")
  }

  fileprivate var weightText: String {
    """
    \(Wording.number(weight, places: 2)): if it is as bad as can be and nothing else fires, a chance \
    of \(Wording.percent(weight)) to lose the account in this way; the scenario weighs \
    \(Wording.number(scenarioWeight, places: 2))
    """
  }
}
