import RetentionCore

/// A synthetic export in a folder, compared with itself on two days by two policies.
struct ComparedExport {
  static let policies: [String: String] = [
    "the default": "{}",
    "weights": """
    { "base": 0.03, "scenarios": { "renewal": 0.7 }, "bands": { "high": 40 },
      "signals": { "abandonment.silence": { "weight": 0.6 }, "fit.idle-seats": { "to": 0.4 } },
      "segments": { "smb": { "base": 0.1, "scenarios": { "fit": 0.2 } } } }
    """,
    "definitions": """
    { "recentDays": 90, "conversationChannels": ["meeting"],
      "segments": { "enterprise": { "complaintDays": 400, "base": 0.05 } } }
    """,
  ]

  let old: Policy
  let new: Policy
  let from: Day
  let to: Day
  private let folder: TemporaryFolder

  init(
    _ export: SampleExport, from: Day = "2026-05-31", to: Day = SampleExport.day,
    by old: String = "the default", and new: String = "the default"
  ) throws {
    (self.from, self.to) = (from, to)
    self.old = try ComparedExport.policy(old)
    self.new = try ComparedExport.policy(new)
    folder = try TemporaryFolder()
    for (table, content) in export.tables {
      try folder.write(content.text, to: table.rawValue + ".csv")
    }
  }

  static func policy(_ name: String) throws -> Policy {
    try Policy(parsing: Array((policies[name] ?? "").utf8))
  }

  /// Reads the export afresh.
  func reading(_ days: [AsOf], by policy: Policy) throws -> Reading {
    try Reading(
      Export(inputs: [folder.path]), asOf: days, definitions: policy.definitions)
  }

  /// A run of `score` that knows nothing of the comparison.
  func report(on day: Day, by policy: Policy) throws -> Report {
    Report(try reading([AsOf(day)], by: policy), policy: policy)
  }

  /// The comparison, of which every step is read as its policy counts.
  func comparison(_ selection: Selection = Selection()) throws -> Comparison {
    let was = try reading(ComparisonSteps.days(from: from, to: to) + [AsOf(to)], by: old)
    let now = old.countsLike(new) ? was : try reading([AsOf(to)], by: new)
    let steps = ComparisonSteps(
      before: Scorer(was.books[0], old), timePassed: Scorer(was.books[1], old),
      factsAdded: Scorer(was.book, old), after: Scorer(now.book, new))
    return Comparison(
      .dates, steps, before: Comparison.Side("old", steps.before, policyName: nil, reading: was),
      after: Comparison.Side("new", steps.after, policyName: nil, reading: now),
      selection: selection)
  }

  /// A report as JSON or NDJSON in a file, read again.
  func stored(_ report: Report, as format: Format = .json) throws -> StoredResult? {
    try StoredResult(path: folder.write(report.bytes(as: format), to: "result." + format.rawValue))
  }

  /// A stored result of these bytes.
  func stored(_ text: String) throws -> StoredResult? {
    try StoredResult(path: folder.write(text, to: "edited.json"))
  }
}

extension Report {
  /// All that a format writes.
  func bytes(as format: Format) -> [UInt8] {
    var bytes: [UInt8] = []
    format.write(self) { bytes += $0 }
    return bytes
  }

  /// The scored accounts by their ids.
  var entriesByID: [String: Ranking.Entry] {
    Dictionary(uniqueKeysWithValues: ranking.entries.map { (account($0.account).id, $0) })
  }
}
