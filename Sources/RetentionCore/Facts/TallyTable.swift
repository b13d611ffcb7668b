/// The tallies of all accounts, as of one day; whatever is too late to be known by then is left out.
package struct TallyTable: Sendable {
  private let windows: [Windows]
  private let definitions: [Definitions]
  private let asOf: AsOf

  /// The dates of the touchpoints that are counted here; those of the others are counted elsewhere,
  /// or are too late to be known.
  private let dates: ClosedRange<Day>
  private var tallies: [Tally] = []
  private var handOffs: [HandOffTally] = []

  /// The place in `windows` of those that hold for each account.
  private var windowIndex: [UInt16] = []

  /// Unanswered approaches beyond those that a tally can count, by account and day.
  private var overflow: [Overflow: Int] = [:]

  /// The earliest date that is not too late to be known, of any account or none.
  private(set) var earliest: Day?

  /// The latest dates of a touchpoint and of a hand-off that are not too late to be known.
  private(set) var latestTouchpoint: Day?
  private var latestHandOff: Day?

  /// The later one of the two.
  var latest: Day? { [latestTouchpoint, latestHandOff].compactMap(\.self).max() }

  /// Whether a talk among ourselves was seen.
  private(set) var hasInternalTouchpoint = false

  /// What `fetch` has read, kept so that the reading is not taken for idle.
  private var fetched: Int32 = 0

  private struct Overflow: Hashable {
    var account: Int32
    var daysAgo: Int32
  }

  /// Tables for accounts whose definitions are one of these, for touchpoints of some dates.
  init(
    asOf: AsOf, dates: ClosedRange<Day>, _ definitions: [Definitions], channelIsRecorded: Bool
  ) {
    self.asOf = asOf
    self.dates = dates
    self.definitions = definitions
    windows = definitions.map {
      Windows(on: asOf.day, $0, channelIsRecorded: channelIsRecorded)
    }
  }

  /// The number of accounts.
  var count: Int { tallies.count }

  /// Makes room for so many accounts at once: an array that grows leaves its smaller selves behind.
  mutating func reserve(_ count: Int) {
    tallies.reserveCapacity(count)
    windowIndex.reserveCapacity(count)
  }

  /// Adds an account with its limits and the place of its definitions.
  mutating func append(_ limits: Tally.Limits, definitions index: UInt16) {
    tallies.append(Tally(limits: limits))
    windowIndex.append(index)
  }

  /// Counts the touchpoints of rows that follow so many others; account -1 is one that is not in
  /// the accounts. The number of touchpoints that are too late to be known, which do not count.
  mutating func add(_ rows: [TouchpointReader.Row], after rowsBefore: UInt32) -> Int {
    var later = 0
    for start in stride(from: 0, to: rows.count, by: 128) {
      let few = rows[start..<min(start + 128, rows.count)]
      fetch(few)
      later += add(few, after: rowsBefore)
    }
    return later
  }

  private mutating func add(
    _ rows: ArraySlice<TouchpointReader.Row>, after rowsBefore: UInt32
  ) -> Int {
    var later = 0
    // Taken out, so that not every row asks whether somebody else holds the array.
    var ownTallies: [Tally] = []
    swap(&ownTallies, &self.tallies)
    defer { swap(&ownTallies, &self.tallies) }
    var tallies = ownTallies.mutableSpan
    for row in rows {
      let touchpoint = row.touchpoint
      guard dates.contains(touchpoint.date) else {
        if touchpoint.date > dates.upperBound { later += 1 }
        continue
      }
      if touchpoint.date < earliest ?? .last { earliest = touchpoint.date }
      if touchpoint.date > latestTouchpoint ?? .first { latestTouchpoint = touchpoint.date }
      if touchpoint.direction == .internal { hasInternalTouchpoint = true }
      guard row.account >= 0 else { continue }
      let account = Int(row.account)
      let place = windows.count == 1 ? 0 : Int(windowIndex[account])
      if !tallies[account].add(touchpoint, row: rowsBefore &+ row.line, windows[place]) {
        let daysAgo = asOf.day.days(since: touchpoint.date)
        overflow[Overflow(account: row.account, daysAgo: Int32(daysAgo)), default: 0] += 1
      }
    }
    return later
  }

  /// Reads something from all of the tallies of some rows.
  ///
  /// Nothing is done with it: it brings them near, waiting for all at once, where adding would wait
  /// for each in turn.
  private mutating func fetch(_ rows: ArraySlice<TouchpointReader.Row>) {
    for row in rows where row.account >= 0 && dates.contains(row.touchpoint.date) {
      fetched &+= tallies[Int(row.account)].trace
    }
  }

  /// Counts a hand-off.
  mutating func add(_ handOff: HandOff, to account: Int) {
    if handOff.date <= asOf.knownBy, handOff.date > latestHandOff ?? .first {
      latestHandOff = handOff.date
    }
    if handOffs.count < tallies.count {
      if handOffs.isEmpty { handOffs.reserveCapacity(tallies.count) }
      while handOffs.count < tallies.count { handOffs.append(HandOffTally()) }
    }
    handOffs[account].add(handOff, asOf: asOf, definitions[Int(windowIndex[account])])
  }

  /// Adds what a table of the same accounts has counted of older touchpoints.
  ///
  /// They are too old for whatever counts over days, so that no day overflows.
  mutating func merge(older other: TallyTable) {
    for account in tallies.indices {
      tallies[account].merge(other.tallies[account]) { _ in }
    }
    earliest = [earliest, other.earliest].compactMap(\.self).min()
    latestTouchpoint = [latestTouchpoint, other.latestTouchpoint].compactMap(\.self).max()
    hasInternalTouchpoint = hasInternalTouchpoint || other.hasInternalTouchpoint
  }

  /// What was counted of the account's touchpoints.
  package func tally(of account: Int) -> Tally { tallies[account] }

  /// What was counted of the account's hand-offs.
  package func handOffs(of account: Int) -> HandOffTally {
    account < handOffs.count ? handOffs[account] : HandOffTally()
  }

  /// Approaches after the last conversation that were not answered.
  package func unanswered(of account: Int, _ definitions: Definitions) -> Int {
    let tally = tallies[account]
    let span = tally.unansweredDays(on: asOf.day, definitions)
    var count = tally.unanswered.count(lessThan: span)
    if !overflow.isEmpty {
      for daysAgo in tally.unanswered.fullDays(lessThan: span) {
        count += overflow[Overflow(account: Int32(account), daysAgo: Int32(daysAgo))] ?? 0
      }
    }
    return count
  }
}
