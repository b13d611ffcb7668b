/// The definitions of a policy: one for all accounts, others for some segments.
public struct SegmentDefinitions: Sendable {
  /// What holds where the segment has nothing of its own.
  public var general: Definitions

  /// What holds in a segment, by its name.
  public var segments: [String: Definitions]

  public init(_ general: Definitions = Definitions(), segments: [String: Definitions] = [:]) {
    self.general = general
    self.segments = segments
  }
}

/// An export that was read: the accounts, and what there is to say of the reading.
public struct Reading: Sendable {
  /// The accounts as of each day that was asked for, in that order; at least one.
  public let books: [Book]

  /// The accounts as of the last day that was asked for.
  public var book: Book { books[books.count - 1] }

  /// The accounts and contracts with what came later, where the books were read without it; else
  /// those of the books.
  package let hindsight: AccountTable

  /// How many ends of contracts the books do not take as they are written.
  package let replannedEnds: Int

  /// The files, with what became of their rows.
  public let files: [FileReading]

  /// What was passed over in folders.
  public let skipped: [SkippedInput]

  /// The lists of people that the files refer to, by name, with how many they hold.
  public let people: [(list: String, count: Int)]

  /// What was wrong, counted.
  public let problems: [Problem]

  /// Rows that are not used, where the limits asked for them.
  public let rejects: [RejectedRow]

  /// The codes that took the place of names; nil where names were kept.
  package let redaction: Redaction?

  /// The name of a file by its number; nil where there is no such file.
  package func fileName(_ number: UInt16) -> String? {
    files.indices.contains(Int(number)) ? files[Int(number)].name : nil
  }
}

/// One file that was read.
public struct FileReading: Sendable {
  /// The name to show.
  public let name: String

  /// The path that was read.
  public let path: String
  public let table: Table
  public let rows: RowCounts

  /// For how long it was read, where a watch was given.
  public let times: ReadingTimes

  /// How the file is written, in words.
  public let dialect: String

  /// Whether it begins with a byte order mark, which changes nothing.
  public let hasByteOrderMark: Bool
  public let columns: [HeaderMapping.Column]

  /// The system that wrote it and what it holds in its words, `Salesforce tasks`; nil where nothing
  /// tells.
  public let system: String?

  /// What every row says.
  public let constants: [FieldName: String]

  /// What rows say of which neither a column nor a text tells.
  public let defaults: [FieldName: String]

  /// What the numbers of fields are multiplied by, where that is not 1.
  public let factors: [FieldName: Double]

  /// How many values of a field's column stand for others.
  public let replaced: [FieldName: Int]

  /// What has to be said of the ways in which columns are read.
  public let remarks: [ColumnRemark]

  /// What texts told of fields.
  public let derivations: [Derivation]

  init(_ file: ExportFile) {
    name = file.name
    path = file.path
    table = file.table
    rows = file.rows
    times = file.times
    dialect = file.records.writing
    hasByteOrderMark = file.records.hasByteOrderMark
    columns = file.mapping.columns
    system = file.system.map { "\($0.system) \($0.object)" }
    constants = file.mapping.origins.filter { $0.value.isConstant }.compactMapValues(\.constant)
    defaults = file.mapping.origins.filter { !$0.value.isConstant }.compactMapValues(\.constant)
    factors = file.mapping.origins.mapValues(\.factor).filter { $0.value != 1 }
    replaced = file.mapping.origins.mapValues(\.values.count).filter { $0.value > 0 }
    remarks = file.remarks
    derivations = file.derivations
  }
}

extension Reading {
  /// Reads an export as of a day.
  ///
  /// Accounts and contracts are kept, hand-offs and touchpoints counted and forgotten. A profile,
  /// if given, stands in for what is read off the export itself.
  public init(
    _ export: Export, on day: Day, definitions: SegmentDefinitions = SegmentDefinitions(),
    profile: ExportProfile? = nil, limits: ReadingLimits = ReadingLimits()
  ) throws(InputError) {
    try self.init(
      export, asOf: [AsOf(day)], definitions: definitions, profile: profile, limits: limits)
  }

  /// Reads an export once as of several days, of which there has to be one at least.
  ///
  /// The files are gone through as often as for one day; memory grows with accounts times days.
  public init(
    _ export: Export, asOf days: [AsOf], definitions: SegmentDefinitions = SegmentDefinitions(),
    profile: ExportProfile? = nil, limits: ReadingLimits = ReadingLimits()
  ) throws(InputError) {
    try self.init(
      export, asOf: days, definitions: definitions, profile: profile, limits: limits,
      foresight: nil)
  }

  /// Reads an export once as of several days; with foresight, by what was on record on each.
  package init(
    _ export: Export, asOf days: [AsOf], definitions: SegmentDefinitions = SegmentDefinitions(),
    profile given: ExportProfile? = nil, limits: ReadingLimits = ReadingLimits(),
    foresight: Foresight?
  ) throws(InputError) {
    precondition(!days.isEmpty, "An export is read as of one day at least.")
    let recorded = given?.recorded ?? export.recorded
    let hasChannel = recorded[.touchpoints]?.contains(.channel) ?? false
    try self.init(
      export, days, definitions, given, limits, foresight, channelIsRecorded: hasChannel)
    // Only now it is known whether the texts told of channels, without which a conversation is
    // something else.
    let toldChannel = export.recorded[.touchpoints]?.contains(.channel) ?? false
    if given == nil, hasChannel != toldChannel {
      self = try Reading(
        export.again(), days, definitions, given, limits, foresight,
        channelIsRecorded: toldChannel)
    }
  }

  private init(
    _ export: Export, _ days: [AsOf], _ definitions: SegmentDefinitions,
    _ given: ExportProfile?, _ limits: ReadingLimits, _ foresight: Foresight?,
    channelIsRecorded: Bool
  ) throws(InputError) {
    for file in export.files {
      file.accounting.keepsRejects = limits.keepsRejects
      file.watch = limits.watch
    }
    var percentColumns: [Table: Set<FieldName>] = [:]
    var table = try AccountTable(
      reading: export, profile: given, threads: limits.threads, &percentColumns)
    // Only with foresight: a second holder would make the table copy itself as it grows.
    var all = foresight == nil ? nil : table
    replannedEnds = foresight?.apply(to: &table) ?? 0
    var counting = Counting(
      asOf: days, definitions, channelIsRecorded: channelIsRecorded, threads: limits.threads)
    let addsAccounts = export.files(of: .accounts).isEmpty
    counting.open(table)
    for file in export.files(of: .handOffs) {
      try HandOffReader.read(
        file, into: &table, addsAccounts: addsAccounts, threads: limits.threads
      ) { rows, _, table in
        counting.open(table)
        for row in rows { counting.add(row) }
      }
    }
    for file in export.files(of: .touchpoints) {
      counting.begin(file.number)
      try TouchpointReader.read(
        file, emptyPhrases: definitions.general.emptyPhrases, into: &table,
        addsAccounts: addsAccounts, threads: limits.threads
      ) { rows, _, table in
        counting.open(table)
        counting.add(rows)
      }
    }
    var problems = ProblemLog()
    for file in export.files {
      file.accounting.tellRowCount()
      file.accounting.tell(file.records.notices)
      problems.merge(file.accounting.problems)
    }
    try Reading.check(export, problems.sorted, limits)
    counting.finish()
    counting.tellLater(&problems)
    counting.tellEnd(&problems)
    redaction = limits.redaction
    if let redaction { table.redact(by: redaction, idIsName: export.hasNamesForIDs) }
    let undated = ExportProfile(recorded: export.recorded, percentColumns: percentColumns)
    books = counting.books(table) { tallies in
      var profile = given ?? undated
      if let foresight { profile.recorded = foresight.recorded(profile.recorded) }
      if given == nil {
        profile.completeFrom = tallies.earliest
        profile.hasInternalTouchpoint = tallies.hasInternalTouchpoint
      }
      return profile
    }
    // Accounts that only other tables name have come since.
    for account in table.accounts.dropFirst(all?.accounts.count ?? .max) {
      _ = all?.add(account)
    }
    hindsight = all ?? table
    files = export.files.map(FileReading.init)
    skipped = export.skipped
    people = export.people
    rejects = export.files.flatMap { file in file.accounting.rejects.sorted { $0.line < $1.line } }
    self.problems =
      redaction == nil ? problems.sorted : problems.sorted.map { $0.redacted() }
  }

  /// The latest day of the touchpoints and hand-offs of an export, else of what its accounts and
  /// contracts tell; nil where it has no date.
  public static func latestDay(
    of export: Export, threads: Int = 1
  ) throws(InputError) -> Day? {
    var limits = ReadingLimits()
    limits.threads = threads
    let book = try Reading(export, on: .last, limits: limits).book
    if let latest = book.tallies.latest { return latest }
    return (0..<book.count).flatMap { account -> [Day?] in
      let record = book.table.accounts[account]
      let summary = record.summary
      return book.table.contracts(of: account).map(\.signedOn) + [
        record.customerSince, record.churnedOn, record.lastImprovementOn, record.championLeftOn,
        summary.lastConversationOn, summary.lastActivityOn, summary.lastSellerTouchOn,
        summary.lastEndUserTouchOn, summary.lastPulseCheckOn, summary.lastInternalReviewOn,
        summary.renewalStartedOn,
      ]
    }.compactMap { $0 }.max()
  }

  /// More that is wrong than the limits allow; a file of which no row finds its account is not what it
  /// was taken for.
  private static func check(
    _ export: Export, _ problems: [Problem], _ limits: ReadingLimits
  ) throws(InputError) {
    for file in export.files {
      let (rejected, read) = (file.rows.rejected, file.rows.read)
      let found = problems.filter { $0.file == file.number }
      if let limit = limits.rejects, limit.isExceeded(by: rejected, of: read) {
        throw .tooManyRejects(
          path: file.path, rejected: rejected, read: read, limit: limit,
          found.filter { $0.kind.cost == .row })
      }
      if limits.isStrict, let problem = found.first(where: { !$0.kind.isNote }) {
        throw .notStrict(path: file.path, problem)
      }
    }
    for file in export.files
    where file.table != .accounts && file.rows.used == 0 && file.rows.skipped > 0 {
      guard
        let problem = problems.first(where: {
          $0.file == file.number && $0.kind == .unknownAccount
        })
      else { continue }
      throw .nothingMatches(
        path: file.path, rows: problem.count,
        examples: problem.examples.prefix(3).map(\.seen))
    }
  }
}
