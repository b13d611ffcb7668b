/// The tallies of all accounts, as of one day.
package struct TallyTable: Sendable {
  private let windows: [Windows]
  private let definitions: [Definitions]
  private let day: Day
  private var tallies: [Tally] = []
  private var handOffs: [HandOffTally] = []

  /// The place in `windows` of those that hold for each account.
  private var windowIndex: [UInt16] = []

  /// Unanswered approaches beyond those that a tally can count, by account and day.
  private var overflow: [Overflow: Int] = [:]

  /// The earliest date that is not after the day, of any account or none.
  private(set) var earliest: Day?

  /// The latest date of a touchpoint or hand-off that is not after the day.
  private(set) var latest: Day?

  /// Whether a talk among ourselves was seen.
  private(set) var hasInternalTouchpoint = false

  private struct Overflow: Hashable {
    var account: Int32
    var daysAgo: Int32
  }

  /// Tables for accounts whose definitions are one of these.
  init(on day: Day, _ definitions: [Definitions], channelIsRecorded: Bool) {
    self.day = day
    self.definitions = definitions
    windows = definitions.map {
      Windows(on: day, $0, channelIsRecorded: channelIsRecorded)
    }
  }

  /// The number of accounts.
  var count: Int { tallies.count }

  /// Adds an account with its limits and the place of its definitions.
  mutating func append(_ limits: Tally.Limits, definitions index: UInt16) {
    tallies.append(Tally(limits: limits))
    windowIndex.append(index)
  }

  /// Counts a touchpoint; -1 is an account that is not in the accounts.
  @inline(__always)
  mutating func add(_ touchpoint: Touchpoint, row: UInt32, to account: Int) {
    guard touchpoint.date <= day else { return }
    if touchpoint.date < earliest ?? .last { earliest = touchpoint.date }
    if touchpoint.date > latest ?? .first { latest = touchpoint.date }
    if touchpoint.direction == .internal { hasInternalTouchpoint = true }
    guard account >= 0 else { return }
    if !tallies[account].add(touchpoint, row: row, windows[Int(windowIndex[account])]) {
      let daysAgo = day.days(since: touchpoint.date)
      overflow[Overflow(account: Int32(account), daysAgo: Int32(daysAgo)), default: 0] += 1
    }
  }

  /// Counts a hand-off.
  mutating func add(_ handOff: HandOff, to account: Int) {
    if handOff.date <= day, handOff.date > latest ?? .first { latest = handOff.date }
    while handOffs.count < tallies.count { handOffs.append(HandOffTally()) }
    handOffs[account].add(handOff, on: day, definitions[Int(windowIndex[account])])
  }

  /// What was counted of the account's touchpoints.
  package func tally(of account: Int) -> Tally { tallies[account] }

  /// What was counted of the account's hand-offs.
  package func handOffs(of account: Int) -> HandOffTally {
    account < handOffs.count ? handOffs[account] : HandOffTally()
  }

  /// Approaches after the last conversation that were not answered.
  package func unanswered(of account: Int, on day: Day, _ definitions: Definitions) -> Int {
    let tally = tallies[account]
    let silent = tally.conversation.day.map { day.days(since: $0) } ?? .max
    let span = min(silent, definitions.unansweredDays)
    var count = tally.unanswered.count(lessThan: span)
    if !overflow.isEmpty {
      for daysAgo in tally.unanswered.fullDays(lessThan: span) {
        count += overflow[Overflow(account: Int32(account), daysAgo: Int32(daysAgo))] ?? 0
      }
    }
    return count
  }

  /// Adds what was counted of other rows for the same accounts.
  mutating func merge(_ other: TallyTable) {
    for account in tallies.indices where account < other.tallies.count {
      var full: [Int] = []
      tallies[account].merge(other.tallies[account]) { full.append($0) }
      for daysAgo in full {
        overflow[Overflow(account: Int32(account), daysAgo: Int32(daysAgo)), default: 0] += 1
      }
    }
    for (key, count) in other.overflow { overflow[key, default: 0] += count }
    while handOffs.count < other.handOffs.count { handOffs.append(HandOffTally()) }
    for account in other.handOffs.indices { handOffs[account].merge(other.handOffs[account]) }
    if let date = other.earliest, date < earliest ?? .last { earliest = date }
    if let date = other.latest, date > latest ?? .first { latest = date }
    if other.hasInternalTouchpoint { hasInternalTouchpoint = true }
  }
}
