/// How an export would be read: what each file and each column is taken for, what can't be used and
/// why, and what would tell more.
public struct Inspection: Sendable {
  /// The day for which it was read.
  public let day: Day
  public let files: [FileInspection]

  /// What can't be used, each with the question that it puts or the error that it is.
  public let failures: [FailedInput]

  /// What was passed over in folders.
  public let skipped: [SkippedInput]

  /// What was wrong with rows and cells, counted.
  public let problems: [Problem]
  public let joins: Joins

  /// For how many accounts the signals have values.
  public let evidence: Evidence

  /// What the export does not have, by what it would answer.
  public let missing: [MissingData]

  /// What `retain.json` could say besides, and what each part of it would add.
  package var gains: [EvidenceGain] = []

  /// Reads the inputs as far as they can be read; a file that can't be does not stop the others.
  ///
  /// Without a day the last one on record is taken, without any that on which Unix time begins.
  public init(
    _ inputs: [String], options: Export.Options = Export.Options(), on day: Day? = nil,
    policy: Policy = Policy()
  ) throws(InputError) {
    let (export, reading) = try Inspection.read(
      Export(inspecting: inputs, options: options), on: day, policy)
    var accounts = reading.book.table
    var named: [Table: [Bool]] = [:]
    var files: [FileInspection] = []
    var furtherProblems = ProblemLog()
    for (file, result) in zip(export.files, reading.files) {
      var marks = named[file.table] ?? [Bool](repeating: false, count: reading.book.count)
      let profile = try FileProfile(of: file, &accounts, named: &marks, &furtherProblems)
      named[file.table] = marks
      files.append(
        FileInspection(file, result, profile, reading.problems.filter { $0.file == file.number }))
    }
    self.day = reading.book.day
    self.files = files
    failures = export.failures
    skipped = export.skipped
    problems = reading.problems + furtherProblems.sorted
    named[.accounts] = nil
    joins = Joins(named, of: reading.book.count)
    evidence = Evidence(reading.book, policy)
    var filled: [Table: Set<FieldName>] = [:]
    for file in files { filled[file.reading.table, default: []].formUnion(file.filledFields) }
    missing = MissingData.all(besides: filled)
  }

  /// Reads an export without the files that turn out to be of no use.
  static func read(
    _ export: Export, on day: Day?, _ policy: Policy
  ) throws(InputError) -> (Export, Reading) {
    var export = export
    while true {
      do throws(InputError) {
        var day = day
        if day == nil {
          day = try Reading.latestDay(of: export)
          export = try export.again()
        }
        let reading = try Reading(
          export, on: day ?? Day(unchecked: 0), definitions: policy.definitions)
        return (export, reading)
      } catch {
        guard let rest = try export.again(without: error) else { throw error }
        export = rest
      }
    }
  }
}
