/// What is counted of an account's touchpoints: a fixed number of bytes, however many there are.
///
/// Touchpoints are added in any order and forgotten; tallies of parts add up to that of the whole.
package struct Tally: Sendable {
  /// The day and the row of the last touchpoint of a class, for evidence.
  package struct Last: Sendable {
    /// The day above, the row below: the larger one is the later one.
    private var packed: Int64 = .min

    /// Nil where there is no such touchpoint.
    package var day: Day? {
      packed == .min ? nil : Day(unchecked: Int32(truncatingIfNeeded: packed >> 32))
    }

    /// The row as it was given; 0 where there is none.
    package var row: UInt32 {
      packed == .min ? 0 : UInt32(truncatingIfNeeded: packed)
    }

    @inline(__always)
    fileprivate var packedRow: Int32 { Int32(truncatingIfNeeded: packed) }

    @inline(__always)
    mutating func include(_ day: Day, _ row: UInt32) {
      packed = max(packed, Int64(day.number) << 32 | Int64(row))
    }

    mutating func merge(_ other: Last) {
      packed = max(packed, other.packed)
    }
  }

  /// What the account itself sets: when it became a customer, and from when on talk of the next
  /// renewal counts.
  package struct Limits: Sendable {
    @Packed package var customerSince: Day?
    @Packed package var renewalOpensOn: Day?

    package init(customerSince: Day? = nil, renewalOpensOn: Day? = nil) {
      self.customerSince = customerSince
      self.renewalOpensOn = renewalOpensOn
    }

    /// The limits of an account with these contracts.
    init(_ account: Account, _ contracts: ContractState, _ definitions: Definitions) {
      customerSince = account.customerSince ?? contracts.firstBegunOn
      if let line = contracts.renewingLine, let end = line.end {
        let opens = end.advanced(by: -definitions.renewalTalkDays)
        renewalOpensOn = max(opens, line.last?.begunOn?.advanced(by: 1) ?? opens)
      }
    }
  }

  package var limits = Limits()
  package var conversation = Last()
  package var userConversation = Last()
  package var sellerTouch = Last()
  package var valueTouch = Last()
  package var internalTouch = Last()
  package var improvement = Last()

  /// The first talk of the next renewal, as days before the end of time.
  private var renewalTalkFromEnd = Last()

  /// Approaches that were not answered, by how many days ago.
  package var unanswered = DayCounts()

  package var discoveryConversations: Int32 = 0
  package var touchpointsBeforeSale: Int32 = 0
  package var facingForAttention: Int32 = 0
  package var facingForTrouble: Int32 = 0
  package var trouble: Int32 = 0
  package var complaints: Int32 = 0
  package var outboundWithChannel: Int32 = 0
  package var impersonal: Int32 = 0
  package var inbound: Int32 = 0
  package var outbound: Int32 = 0
  package var outboundWithPurpose: Int32 = 0
  package var commercial: Int32 = 0
  package var outboundWithSubject: Int32 = 0
  package var emptySubjects: Int32 = 0
  package var levels: Words<Level> = []
  package var departments: Words<Department> = []

  package init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// A number made of words that stand at most 64 bytes apart: reading it fetches all of the tally.
  @inline(__always)
  var trace: Int32 {
    (limits.customerSince?.number ?? 0) &+ valueTouch.packedRow &+ discoveryConversations
      &+ Int32(truncatingIfNeeded: departments.bits)
  }

  /// The day of the first talk of the next renewal, and its row.
  package var renewalTalk: (day: Day, row: UInt32)? {
    renewalTalkFromEnd.day.map {
      (Day(unchecked: Day.last.number - $0.number), UInt32.max - renewalTalkFromEnd.row)
    }
  }

  /// Counts a touchpoint that is not later than the day of the windows; false where it is one more
  /// unanswered approach of a day than `unanswered` can count.
  @inline(__always)
  package mutating func add(
    _ touchpoint: Touchpoint, row: UInt32, _ windows: borrowing Windows
  ) -> Bool {
    let date = touchpoint.date
    let isFacing = touchpoint.direction != .internal
    if date > windows.recentAfter {
      if let department = touchpoint.department { departments.insert(department) }
      if touchpoint.direction == .inbound { inbound &+= 1 }
      if touchpoint.direction == .outbound { outbound &+= 1 }
    }
    guard isFacing else {
      internalTouch.include(date, row)
      return true
    }
    addFacing(touchpoint, row, windows)
    return touchpoint.direction == .outbound ? addOutbound(touchpoint, windows) : true
  }

  @inline(__always)
  private mutating func addFacing(
    _ touchpoint: Touchpoint, _ row: UInt32, _ windows: borrowing Windows
  ) {
    let date = touchpoint.date
    let classes = windows.classes
    let succeeded = !classes.failedOutcomes.contains(touchpoint.outcome)
    if succeeded,
      !windows.channelIsRecorded || classes.conversationChannels.contains(touchpoint.channel)
    {
      addConversation(touchpoint, row, windows)
    }
    if succeeded, classes.valuePurposes.contains(touchpoint.purpose) {
      valueTouch.include(date, row)
    }
    if touchpoint.isByAcquirer || classes.sellingDepartments.contains(touchpoint.department) {
      sellerTouch.include(date, row)
    }
    if classes.improvementPurposes.contains(touchpoint.purpose) {
      improvement.include(date, row)
    }
    if touchpoint.purpose == .renewal, let opens = limits.renewalOpensOn, date >= opens {
      renewalTalkFromEnd.include(
        Day(unchecked: Day.last.number - date.number), UInt32.max - row)
    }
    if let since = limits.customerSince, date < since,
      date >= since.advanced(by: -windows.attentionDays)
    {
      touchpointsBeforeSale &+= 1
    }
    if date > windows.attentionAfter { facingForAttention &+= 1 }
    if date > windows.troubleAfter {
      facingForTrouble &+= 1
      if touchpoint.direction == .inbound,
        classes.troublePurposes.contains(touchpoint.purpose)
      {
        trouble &+= 1
      }
    }
    if date > windows.complaintsAfter, touchpoint.purpose == .complaint { complaints &+= 1 }
  }

  @inline(__always)
  private mutating func addConversation(
    _ touchpoint: Touchpoint, _ row: UInt32, _ windows: borrowing Windows
  ) {
    let date = touchpoint.date
    conversation.include(date, row)
    if touchpoint.contactRole == .user { userConversation.include(date, row) }
    if date > windows.recentAfter, let level = touchpoint.contactRole?.level {
      levels.insert(level)
    }
    if let since = limits.customerSince, date <= since,
      date >= since.advanced(by: -windows.discoveryDays)
    {
      discoveryConversations &+= 1
    }
  }

  @inline(__always)
  private mutating func addOutbound(
    _ touchpoint: Touchpoint, _ windows: borrowing Windows
  ) -> Bool {
    let date = touchpoint.date
    let classes = windows.classes
    if date > windows.recentAfter, let channel = touchpoint.channel {
      outboundWithChannel &+= 1
      if classes.impersonalChannels.contains(channel) { impersonal &+= 1 }
    }
    if date > windows.sellingAfter {
      if let purpose = touchpoint.purpose, date > limits.customerSince ?? .first {
        outboundWithPurpose &+= 1
        if classes.commercialPurposes.contains(purpose) { commercial &+= 1 }
      }
      if let subject = touchpoint.subject {
        outboundWithSubject &+= 1
        if subject == .emptyPhrase { emptySubjects &+= 1 }
      }
    }
    guard date > windows.unansweredAfter,
      classes.unansweredOutcomes.contains(touchpoint.outcome)
    else { return true }
    return unanswered.add(daysAgo: windows.day.days(since: date))
  }

  /// Adds what was counted of other touchpoints of the same account; days with more unanswered
  /// approaches than `unanswered` can count go to `overflow`, one call for each.
  package mutating func merge(_ other: Tally, overflow: (_ daysAgo: Int) -> Void) {
    conversation.merge(other.conversation)
    userConversation.merge(other.userConversation)
    sellerTouch.merge(other.sellerTouch)
    valueTouch.merge(other.valueTouch)
    internalTouch.merge(other.internalTouch)
    improvement.merge(other.improvement)
    renewalTalkFromEnd.merge(other.renewalTalkFromEnd)
    unanswered.merge(other.unanswered, overflow: overflow)
    discoveryConversations &+= other.discoveryConversations
    touchpointsBeforeSale &+= other.touchpointsBeforeSale
    facingForAttention &+= other.facingForAttention
    facingForTrouble &+= other.facingForTrouble
    trouble &+= other.trouble
    complaints &+= other.complaints
    outboundWithChannel &+= other.outboundWithChannel
    impersonal &+= other.impersonal
    inbound &+= other.inbound
    outbound &+= other.outbound
    outboundWithPurpose &+= other.outboundWithPurpose
    commercial &+= other.commercial
    outboundWithSubject &+= other.outboundWithSubject
    emptySubjects &+= other.emptySubjects
    levels.formUnion(other.levels)
    departments.formUnion(other.departments)
  }
}

/// The days before which a touchpoint is too old to count, as of one day.
///
/// Plain numbers only: a touchpoint meets them ten million times.
package struct Windows: Sendable {
  package let day: Day
  let classes: Definitions.Classes
  let channelIsRecorded: Bool
  let attentionDays: Int
  let discoveryDays: Int
  let recentAfter: Day
  let attentionAfter: Day
  let troubleAfter: Day
  let complaintsAfter: Day
  let sellingAfter: Day
  let unansweredAfter: Day

  /// The windows of a day. Where the export has no channel at all, every contact may be a
  /// conversation.
  package init(on day: Day, _ definitions: Definitions, channelIsRecorded: Bool) {
    self.day = day
    self.channelIsRecorded = channelIsRecorded
    classes = definitions.classes
    attentionDays = definitions.attentionDays
    discoveryDays = definitions.discoveryDays
    recentAfter = day.advanced(by: -definitions.recentDays)
    attentionAfter = day.advanced(by: -definitions.attentionDays)
    troubleAfter = day.advanced(by: -definitions.troubleDays)
    complaintsAfter = day.advanced(by: -definitions.complaintDays)
    sellingAfter = day.advanced(by: -definitions.sellingDays)
    unansweredAfter = day.advanced(by: -min(definitions.unansweredDays, DayCounts.limit))
  }
}
