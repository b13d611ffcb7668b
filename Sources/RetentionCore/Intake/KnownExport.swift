/// An export as a known system writes it: how to tell it by its headers, and how to read it.
package struct KnownExport: Sendable {
  /// Whose it is, `Salesforce`.
  package let system: String

  /// What it holds, in the words of that system, `tasks`.
  package let object: String

  /// What it serves as; nil where only `retain.json` can give it a use.
  package let role: Role?

  /// Headers that tell it, folded as `HeaderMapping.folded` does: of every group one is there.
  package let marks: [[String]]

  /// How it is read wherever it is met: columns, constants, and rows that count.
  package let reading: SourceSettings

  /// What else it can give if `retain.json` says so: what is derived rather than read.
  package let proposal: SourceSettings?

  /// What has to be known of the export, in a sentence; nil where nothing has.
  package let remark: String?

  init(
    _ system: String, _ object: String, as role: Role?, marks: [[String]],
    reading: SourceSettings, proposal: SourceSettings? = nil, remark: String? = nil
  ) {
    self.system = system
    self.object = object
    self.role = role
    self.marks = marks
    self.reading = reading
    self.proposal = proposal
    self.remark = remark
  }

  /// The export that has these headers: the one with the most groups of marks; nil where none is
  /// known.
  package init?(headers: [String]) {
    let folded = Set(headers.map(HeaderMapping.folded))
    let told = KnownExport.all.filter { export in
      export.marks.allSatisfy { !folded.isDisjoint(with: $0) }
    }
    guard let best = told.max(by: { $0.marks.count < $1.marks.count }) else { return nil }
    self = best
  }

  /// All exports that are known.
  package static let all: [KnownExport] = salesforce
}
