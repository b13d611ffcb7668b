/// An export as a known system writes it: how to tell it by its headers, and how to read it.
package struct KnownExport: Sendable {
  /// Whose it is, `Salesforce`.
  package let system: String

  /// What it holds, in the words of that system, `tasks`.
  package let object: String

  /// What it serves as; nil where only `retain.json` can give it a use, or nothing can.
  package let role: Role?

  /// Headers that tell it, folded as `HeaderMapping.folded` does: of every group one is there.
  package let marks: [[String]]

  /// How it is read wherever it is met: columns, constants, and rows that count.
  ///
  /// Of a list of people, the columns of `person` or `contact` are all that one is referred to by, and
  /// those of `department` or `contactRole` all that tells it, the best first.
  package var reading: SourceSettings {
    var reading = makeReading()
    reading.rows += KnownExport.kept
    return reading
  }

  /// What else it can give if `retain.json` says so: what is derived rather than read.
  package var proposal: SourceSettings? { makeProposal() }

  /// What has to be known of the export, in a sentence; nil where nothing has.
  package let remark: String?

  // Made when asked for: of all exports that are known, a file is one at most.
  private let makeReading: @Sendable () -> SourceSettings
  private let makeProposal: @Sendable () -> SourceSettings?

  init(
    _ system: String, _ object: String, as role: Role?, marks: [[String]],
    reading: @autoclosure @escaping @Sendable () -> SourceSettings = SourceSettings(),
    proposal: @autoclosure @escaping @Sendable () -> SourceSettings? = nil,
    remark: String? = nil
  ) {
    self.system = system
    self.object = object
    self.role = role
    self.marks = marks
    makeReading = reading
    makeProposal = proposal
    self.remark = remark
  }

  /// The export that has these headers: the one with the most groups of marks, of equals the one with
  /// the most marks; nil where none is known, or two are told equally well.
  package init?(headers: [String]) {
    let folded = Set(headers.map(HeaderMapping.folded))
    let told = KnownExport.all.filter { export in
      export.marks.allSatisfy { !folded.isDisjoint(with: $0) }
    }.map { export in
      (
        export: export, groups: export.marks.count,
        marks: folded.intersection(export.marks.joined())
      )
    }
    guard let best = told.max(by: { ($0.groups, $0.marks.count) < ($1.groups, $1.marks.count) }),
      told.count(where: { ($0.groups, $0.marks.count) == (best.groups, best.marks.count) }) == 1
    else { return nil }
    self = best.export
  }

  /// All exports that are known.
  package static let all: [KnownExport] =
    salesforceRecords + salesforceActivities + salesforceLists + hubSpotRecords
    + hubSpotActivities + dynamics + zendesk + pipedrive + gainsight + zoho + freshworks + stripe
    + chargebee + intercom + helpDesk + jira + serviceNow

  /// Records that were deleted, or have a later version, are in no table.
  private static let kept: [SourceSettings.RowCondition] = [
    .init("is deleted", ["!true", "!1"]), .init("archived", ["!true"]),
    .init("fivetran deleted", ["!true"]), .init("fivetran active", ["!false"]),
  ]
}
