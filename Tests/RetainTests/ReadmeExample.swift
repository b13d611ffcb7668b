import RetentionCore

/// The accounts at risk in an export, worst first, each with the reason and where it was read.
func accountsAtRisk(
  in inputs: [String], on day: Day, policy: Policy = Policy()
) throws -> [String] {
  let export = try Export(inputs: inputs)
  let reading = try Reading(export, on: day, definitions: policy.definitions)
  let report = Report(reading, policy: policy)
  return report.listed.filter(\.band.isAtRisk).compactMap { entry in
    let assessment = report.assessment(of: entry)
    guard let worst = assessment.firingSignals.first,
      let evidence = assessment.evidence(of: worst)
    else { return nil }
    let source = report.source(of: worst, assessment) ?? ""
    return "\(entry.score) \(assessment.account.id) \(evidence) [\(source)]"
  }
}
