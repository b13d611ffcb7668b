/// The manual of scenarios and signals, made from their declarations.
public struct CataloguePages: Sendable {
  private let width: Int
  private let style: TextStyle

  /// Pages of a width in columns.
  public init(width: Int, color: Bool) {
    self.width = max(40, width)
    style = TextStyle(color: color)
  }

  /// All scenarios with their signals.
  public var overview: String {
    Scenario.allCases.map { scenario in
      let ids = scenario.signals.map(\.id.columns).max() ?? 0
      let lines = scenario.signals.flatMap { signal in
        hanging("  " + signal.id.padded(to: ids + 2), signal.question)
      }
      return ([style.paint(scenario.rawValue, .bold) + "  " + scenario.title] + lines)
        .joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// One scenario: its story, and its signals with weight and ramp.
  public func page(of scenario: Scenario) -> String {
    var lines = [style.paint(scenario.rawValue, .bold) + "  " + scenario.title, ""]
    lines += scenario.story.wrapped(to: width)
    for signal in scenario.signals {
      lines += ["", style.paint(signal.id, .bold)]
      lines += hanging("  ", signal.question)
      lines += hanging(
        "  ", "\(ramp(signal)); weight \(Wording.number(signal.weight, places: 2)).")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Everything about one signal.
  public func page(of signal: Signal) -> String {
    var lines = [style.paint(signal.id, .bold), ""]
    lines += signal.question.wrapped(to: width)
    lines.append("")
    let rows: [(String, String)] = [
      ("scenario", "\(signal.scenario.rawValue), \(signal.scenario.title)"),
      ("source", signal.source.description),
      ("measured", signal.measured),
      ("unit", signal.unit.rawValue),
      ("ramp", ramp(signal)),
      ("weight", Wording.number(signal.weight, places: 2)),
      ("only if", signal.condition?.text ?? ""),
      ("needs", signal.needs),
      ("action", "\(signal.action.rawValue): \(signal.action.remedy)"),
    ]
    for (name, text) in rows where !text.isEmpty {
      lines += hanging("  " + name.padded(to: 10), text)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func ramp(_ signal: Signal) -> String {
    let (from, to) = (signal.ramp.from, signal.ramp.to)
    let direction = from < to ? "above" : "below"
    return """
      fires \(direction) \(Wording.number(from, places: 2)), in full at \
      \(Wording.number(to, places: 2))
      """
  }

  /// Text behind a title, its further lines below its beginning.
  private func hanging(_ title: String, _ text: String) -> [String] {
    let indent = String(repeating: " ", count: title.columns)
    return text.wrapped(to: max(20, width - title.columns)).enumerated().map { place, line in
      (place == 0 ? title : indent) + line
    }
  }
}
