/// A part of the catalogue of signals, and how it came out where there is an export.
public struct CatalogueReport: Sendable {
  /// The forms in which it can be written.
  public static let formats: [Format] = [.table, .json]

  /// What of the catalogue is told.
  public enum Part: Sendable {
    case all
    case scenario(Scenario)
    case signal(Signal)

    /// Everything that it holds.
    var scenarios: [Scenario] {
      switch self {
      case .all: Scenario.allCases
      case .scenario(let scenario): [scenario]
      case .signal(let signal): [signal.scenario]
      }
    }

    func holds(_ signal: Signal) -> Bool {
      guard case .signal(let only) = self else { return scenarios.contains(signal.scenario) }
      return signal.id == only.id
    }
  }

  public let part: Part

  /// The export on which it came out; nil where there is none.
  public let report: Report?

  /// How its scenarios came out, in their order.
  public let outcomes: [ScenarioOutcome]

  /// Tells a part of the catalogue, and how it came out on the scored accounts of a report.
  public init(_ part: Part, on report: Report? = nil) {
    self.part = part
    self.report = report
    outcomes =
      report.map { report in
        part.scenarios.map { ScenarioOutcome(report.ranking, report.scorer, of: $0) }
      } ?? []
  }

  /// The report in one of its forms.
  public func bytes(
    as format: Format, _ appearance: Format.Appearance = Format.Appearance()
  ) -> [UInt8] {
    format == .json ? CatalogueJSON(self).bytes : Array(text(appearance).utf8)
  }

  private func text(_ appearance: Format.Appearance) -> String {
    let pages = CataloguePages(
      width: appearance.width ?? 80, color: appearance.color, ascii: appearance.ascii)
    var texts: [String] =
      switch part {
      case .all: [pages.overview]
      case .scenario(let scenario): [pages.page(of: scenario)]
      case .signal(let signal): [pages.page(of: signal)]
      }
    if let report {
      let outcomePages = OutcomePages(report, pages)
      for outcome in outcomes {
        if case .signal(let signal) = part {
          texts += outcome.signals.filter { $0.signal.id == signal.id }.map(outcomePages.page)
        } else {
          texts.append(outcomePages.page(of: outcome))
        }
      }
    }
    return texts.joined(separator: "\n")
  }
}
