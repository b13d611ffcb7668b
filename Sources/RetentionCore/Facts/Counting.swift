/// Counts rows for the accounts of a table that may still grow.
struct Counting {
  private let days: [AsOf]
  private let threads: Int
  private let definitions: [Definitions]
  private let segments: [String: UInt16]
  private var indexes: [UInt16] = []

  /// Where the rows of each touchpoints file begin among all rows.
  private var files: [TouchpointFiles.RowRange] = []
  private var lastRow: UInt32 = 0

  /// Touchpoints after the last one of the days, by file.
  private var later: [UInt16: Int] = [:]

  /// A table for each of the days.
  private var tallies: [TallyTable]

  /// The table of the touchpoints that are too old on every one of several days for all that counts
  /// over days: each is counted once, not once a day. Nil for one day.
  private var older: TallyTable?

  /// The first date that is not too old so.
  private let newerFrom: Day

  init(
    asOf days: [AsOf], _ definitions: SegmentDefinitions, channelIsRecorded: Bool, threads: Int
  ) {
    self.days = days
    self.threads = threads
    let names = definitions.segments.keys.sorted()
    self.definitions =
      [definitions.general] + names.map { definitions.segments[$0] ?? definitions.general }
    segments = Dictionary(
      names.enumerated().map {
        (Spelling.folded($0.element), UInt16(truncatingIfNeeded: $0.offset + 1))
      }, uniquingKeysWith: { first, _ in first })
    let all = self.definitions
    var from = Day.first
    if let earliest = days.map(\.day).min(), let known = days.map(\.knownBy).min(), days.count > 1 {
      let longest = all.map(\.longestDays).max() ?? 0
      from = min(known, earliest.advanced(by: -longest))
    }
    newerFrom = from
    tallies = days.map {
      TallyTable(asOf: $0, dates: from...$0.knownBy, all, channelIsRecorded: channelIsRecorded)
    }
    if from > .first {
      older = TallyTable(
        asOf: days[0], dates: .first...from.advanced(by: -1), all,
        channelIsRecorded: channelIsRecorded)
    }
  }

  /// Opens a tally for every account that has none yet.
  mutating func open(_ table: borrowing AccountTable) {
    guard indexes.count < table.accounts.count else { return }
    if indexes.isEmpty {
      for place in tallies.indices { tallies[place].reserve(table.accounts.count) }
      older?.reserve(table.accounts.count)
      indexes.reserveCapacity(table.accounts.count)
    }
    let known = copy table
    let (days, definitions, segments) = (days, definitions, segments)
    _ = OrderedWork.run(
      over: indexes.count..<table.accounts.count, by: Counting.pieceSize, threads: threads,
      Opening()
    ) { opening, piece in
      opening.indexes.removeAll(keepingCapacity: true)
      opening.limits.removeAll(keepingCapacity: true)
      for account in piece {
        opening.open(account, of: known, asOf: days, definitions, segments)
      }
    } handIn: { opening in
      for place in opening.indexes.indices {
        let limits = opening.limits[place * days.count..<(place + 1) * days.count]
        for (day, limits) in limits.enumerated() {
          tallies[day].append(limits, definitions: opening.indexes[place])
          if day == 0 { older?.append(limits, definitions: opening.indexes[place]) }
        }
      }
      indexes += opening.indexes
    }
  }

  /// Accounts that are opened in one go.
  private static let pieceSize = 1024

  /// One of those who open tallies: what the accounts of a piece set.
  private struct Opening {
    /// Their definitions, and their limits as of each day.
    var indexes: [UInt16] = []
    var limits: [Tally.Limits] = []

    mutating func open(
      _ number: Int, of table: AccountTable, asOf days: [AsOf], _ all: [Definitions],
      _ segments: [String: UInt16]
    ) {
      let account = table.accounts[number]
      let index =
        segments.isEmpty ? 0 : account.segment.flatMap { segments[Spelling.folded($0)] } ?? 0
      let definitions = all[Int(index)]
      let contracts = table.contracts(of: number)
      var state = ContractState(of: contracts, asOf: days[0], definitions)
      for (place, asOf) in days.enumerated() {
        if place > 0, !state.hasSameRenewal(asOf: asOf) {
          state = ContractState(of: contracts, asOf: asOf, definitions)
        }
        limits.append(Tally.Limits(account, state, definitions))
      }
      indexes.append(index)
    }
  }

  /// Begins the rows of a touchpoints file.
  mutating func begin(_ file: UInt16) {
    files.append(TouchpointFiles.RowRange(before: lastRow, file: file))
  }

  /// Counts rows of the file that was begun last.
  @inline(__always)
  mutating func add(_ rows: [TouchpointReader.Row]) {
    guard let file = files.last else { return }
    var count = 0
    var newer = rows
    if older != nil {
      _ = older?.add(rows, after: file.before)
      newer.removeAll { $0.touchpoint.date < newerFrom }
    }
    for place in tallies.indices { count = tallies[place].add(newer, after: file.before) }
    if count > 0 { later[file.file, default: 0] += count }
    if let last = rows.last { lastRow = file.before &+ last.line }
  }

  /// Counts a hand-off.
  mutating func add(_ row: HandOffReader.Row) {
    for place in tallies.indices { tallies[place].add(row.handOff, to: row.account) }
  }

  /// Tells how many touchpoints lie after the last one of the days.
  func tellLater(_ problems: inout ProblemLog) {
    for (file, count) in later {
      problems.add(
        .inTheFuture, file: file, count: count, Problem.Example(line: 0, column: 0, seen: ""))
    }
  }

  /// Tells that the touchpoints end long before the day: what came after them may be missing.
  func tellEnd(_ problems: inout ProblemLog) {
    guard later.isEmpty, let file = files.first?.file, let last = tallies.last?.latestTouchpoint,
      let day = days.last?.knownBy, day.days(since: last) > Counting.usualLag
    else { return }
    problems.add(
      .endsEarly, file: file, count: day.days(since: last),
      Problem.Example(line: 0, column: 0, seen: "\(last)"))
  }

  /// Days that the last touchpoint of an export may lie before the day without a word.
  private static let usualLag = 21

  /// Puts together what was counted apart, once all rows are counted.
  mutating func finish() {
    guard let older else { return }
    for place in tallies.indices { tallies[place].merge(older: older) }
    self.older = nil
  }

  /// What was counted as of each of the days, under the profile that the tallies of it give.
  func books(_ table: AccountTable, _ profile: (TallyTable) -> ExportProfile) -> [Book] {
    zip(days, tallies).map { asOf, tallies in
      Book(
        asOf: asOf, profile: profile(tallies), table: table, tallies: tallies,
        definitions: definitions, definitionsIndex: indexes,
        touchpointFiles: TouchpointFiles(files))
    }
  }
}
