extension Plan {
  /// Plans for the accounts that a report lists.
  public init(_ report: Report, actions: Int = 20, limits: Limits = Limits()) {
    self.init(
      report.scorer, report.ranking, of: report.listed, actions: actions, limits: limits)
  }

  /// The forms in which a plan can be written.
  public static let formats: [Format] = [.table, .csv, .json, .markdown]

  /// The plan in one of its forms, with what its report tells of the accounts and of the run.
  public func bytes(
    as format: Format, _ report: Report, _ appearance: Format.Appearance = Format.Appearance()
  ) -> [UInt8] {
    switch format {
    case .csv: PlanCSV(self, report, isRaw: appearance.rawCSV).bytes
    case .json: PlanJSON(self, report).bytes
    case .markdown: Array(PlanMarkdown(self, report).text.utf8)
    default: Array(PlanText(self, report, appearance).text.utf8)
    }
  }
}

extension Plan.Step {
  /// Why it is to be done: what was found for the signals that it answers.
  func reason(_ assessment: Assessment) -> String {
    signals.compactMap(assessment.evidence).joined(separator: " ")
  }
}
