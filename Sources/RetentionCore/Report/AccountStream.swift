/// Scores the accounts of a stream of any length, each with its contracts, touchpoints and hand-offs
/// on a line of its own.
///
/// Given the profile of the export that they are from, their scores are those of the whole export.
/// Lines are taken together to be quick, and what comes out does not depend on how many: whatever
/// two lines of a batch could do to one another makes them be read apart.
package struct AccountStream {
  private let profile: ExportProfile
  private let day: Day
  private let policy: Policy
  private let options: Export.Options
  private let selection: Selection
  private let listing: Listing
  private let limits: ReadingLimits

  /// What became of the lines so far.
  package private(set) var tally = StreamTally()

  /// Scores as of a day; of the listing hold the band and the renewal, since an account alone has no
  /// rank.
  package init(
    _ profile: ExportProfile, on day: Day, policy: Policy = Policy(),
    options: Export.Options = Export.Options(), selection: Selection = Selection(),
    listing: Listing = Listing(), limits: ReadingLimits = ReadingLimits()
  ) {
    self.profile = profile
    self.day = day
    self.policy = policy
    self.options = options
    self.selection = selection
    self.listing = listing
    self.limits = limits
  }

  /// The accounts of the next lines as NDJSON, in their order; a line that can't be used is counted
  /// and costs no other.
  package mutating func score(_ part: LineBatches.Part) throws(InputError) -> [UInt8] {
    var json = JSONWriter(.compact)
    switch part {
    case .batch(let batch): try score(batch, to: &json)
    case .tooLong(let line, let limit):
      tally.reject(
        line: line,
        JSONRejection(.tooLong(limit: limit), at: Position(line: line, column: 1)).description)
    }
    if limits.isStrict, let problem = tally.problems.first(where: { !$0.kind.isNote }) {
      throw .notStrict(path: StreamTally.name, problem)
    }
    return json.take()
  }

  /// Says that there are no more lines, of which so many were blank; fails where too many rows could
  /// not be used.
  package mutating func finish(blankLines: Int) throws(InputError) {
    tally.skip(blankLines: blankLines)
    for table in Table.allCases {
      let rows = tally.rows(of: table)
      guard let limit = limits.rejects, limit.isExceeded(by: rows.rejected, of: rows.read) else {
        continue
      }
      throw .tooManyRejects(
        path: "\(table.rawValue) of \(StreamTally.name)", rejected: rows.rejected, read: rows.read,
        limit: limit,
        tally.problems(of: table).filter { $0.kind.cost == .row })
    }
  }

  private mutating func score(
    _ batch: LineBatch, to json: inout JSONWriter
  ) throws(InputError) {
    let reading: Reading
    do throws(InputError) {
      reading = try self.reading(of: batch)
    } catch {
      if let undecided = error.undecided(in: batch) { throw undecided }
      guard batch.count == 1 else { return try scoreHalves(of: batch, to: &json) }
      guard error.isAboutLine else { throw error }
      return tally.reject(line: batch.line(of: 1), error)
    }
    if batch.count > 1, reading.mixesLines { return try scoreHalves(of: batch, to: &json) }
    if let undecided = reading.files.lazy.flatMap(\.remarks).first, !isWritingTold {
      throw .undecidedStream(column: undecided.column, examples: [])
    }
    tally.add(reading, of: batch)
    write(reading.book, to: &json)
  }

  private mutating func scoreHalves(
    of batch: LineBatch, to json: inout JSONWriter
  ) throws(InputError) {
    for half in batch.halves { try score(half, to: &json) }
  }

  private func reading(of batch: LineBatch) throws(InputError) -> Reading {
    var kept = ReadingLimits()
    kept.keepsRejects = limits.keepsRejects
    kept.redaction = limits.redaction
    return try Reading(
      Export(batch, options: options), on: day, definitions: policy.definitions, profile: profile,
      limits: kept)
  }

  /// Whether the user says how dates or numbers are written.
  private var isWritingTold: Bool {
    let writing = options.writing(of: "-")
    return writing.dates != nil || writing.decimal != nil
  }

  // MARK: - What is written

  private func write(_ book: Book, to json: inout JSONWriter) {
    let scorer = Scorer(book, policy)
    let touchpoints = book.touchpointFiles
    for account in 0..<book.count where selection.includes(book.table.accounts[account]) {
      let assessment = scorer.assess(account)
      let standing = assessment.facts.standing
      if standing == .customer, !listing.includes(assessment) { continue }
      json.object {
        guard standing == .customer else {
          $0.member("type", "unscored")
          $0.unscored(assessment.account, standing)
          return
        }
        $0.member("type", "account")
        $0.account(assessment, rank: nil) { signal in
          assessment.source(of: signal, in: touchpoints).map(AccountStream.name)
        }
      }
      json.endLine()
    }
  }

  /// Where a value was read, within the account's line: `touchpoints[3]`, the list alone where it
  /// comes from many rows, `account` for the account itself.
  private static func name(_ source: (table: Table, place: Place?)) -> String {
    let element = source.place.flatMap { BatchPlace(number: Int($0.line)).element }
    if let element { return "\(source.table.rawValue)[\(element)]" }
    return source.place != nil || source.table == .accounts ? "account" : source.table.rawValue
  }
}

extension Listing {
  /// Whether an account is listed, whatever its rank.
  fileprivate func includes(_ assessment: Assessment) -> Bool {
    guard assessment.score.band <= minBand ?? .unknown else { return false }
    guard let renewingBy else { return true }
    return assessment.facts.renewalDate.map { $0 <= renewingBy } ?? false
  }
}

extension Reading {
  /// Whether lines have an account or a contract in common, of which all but the first are left out,
  /// or differ in what names the account.
  fileprivate var mixesLines: Bool {
    let accounts = files.first { $0.table == .accounts }
    return accounts?.rows.used != book.count
      || problems.contains { problem in
        problem.kind == .repeatedContract
          || problem.kind == .noAccount && files[Int(problem.file)].table != .accounts
      }
  }
}

extension InputError {
  /// The same of a stream, where the cells of a column do not tell how they are written.
  fileprivate func undecided(in batch: LineBatch) -> InputError? {
    switch self {
    case .openColumn(_, let column, let examples, _),
      .contradictoryColumn(_, let column, let examples):
      .undecidedStream(
        column: column,
        examples: examples.map { example in
          var example = example
          example.line = batch.line(of: example.line)
          return example
        })
    default: nil
    }
  }

  /// Whether it is one line that can't be used, and not what is asked for.
  fileprivate var isAboutLine: Bool {
    switch self {
    case .malformed, .noRecords, .missingField, .nothingMatches, .unknownTable: true
    default: false
    }
  }
}
