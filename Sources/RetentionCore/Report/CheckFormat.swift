extension Check {
  /// Checks the accounts of a report.
  public init(
    _ report: Report, _ assertions: [Assertion], accepting acceptances: [Acceptance] = [],
    baseline: CheckBaseline? = nil, onlyNew: Bool = false
  ) {
    self.init(
      report.ranking, report.scorer,
      rows: report.reading.files.reduce(into: RowCounts()) { $0 += $1.rows }, assertions,
      accepting: acceptances, baseline: baseline, onlyNew: onlyNew)
  }

  /// The forms in which a check can be written.
  public static let formats: [Format] = [.table, .json, .junit, .github]

  /// The check in one of its forms; `configName` is the file in which assertions and accepted risks
  /// stand.
  public func bytes(
    as format: Format, _ report: Report, configName: String?,
    _ appearance: Format.Appearance = Format.Appearance()
  ) -> [UInt8] {
    let wording = CheckWording(self, report, configName: configName)
    switch format {
    case .json: return CheckJSON(wording).bytes
    case .junit: return Array(CheckJUnit(wording).text.utf8)
    case .github: return Array(CheckAnnotations(wording).text.utf8)
    default: return Array(CheckText(wording, appearance).text.utf8)
    }
  }
}
