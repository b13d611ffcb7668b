/// What happened with an account, in the order of the days.
public struct Timeline: Sendable {
  /// The number of weeks that are counted.
  public static let weekCount = 26

  /// Touchpoints by week, the last one ending with the as-of date.
  public let weeks: [Week]

  /// What is dated otherwise, earliest first.
  public let events: [Event]

  /// The day of the last touchpoint of any kind; nil where there is none.
  public let lastTouchOn: Day?

  /// Rows of the account that are too late to be known on the day.
  public let laterRows: Int

  /// The touchpoints of seven days.
  public struct Week: Sendable, Equatable {
    public let lastDay: Day
    public internal(set) var inbound = 0
    public internal(set) var outbound = 0
    public internal(set) var `internal` = 0

    /// Touchpoints of which nothing tells who began them.
    public internal(set) var undirected = 0

    public var firstDay: Day { lastDay.advanced(by: -6) }
    public var total: Int { inbound + outbound + `internal` + undirected }
  }

  /// Something that has one day.
  public struct Event: Sendable {
    public let day: Day
    public let kind: Kind

    /// What it is about, a product or who handed over to whom; blank where that goes without saying.
    public let subject: String

    /// Where it was read; nil where no row says it.
    public let row: SourceRow?

    /// The kinds of event, in the order in which those of one day are told.
    public enum Kind: String, CaseIterable, Sendable {
      case customerSince = "customer_since"
      case contractSigned = "contract_signed"
      case contractStarts = "contract_starts"
      case contractCancelled = "contract_cancelled"
      case handOff = "hand_off"
      case deliveryDue = "delivery_due"
      case delivered
      case championLeft = "champion_left"
      case decision
      case contractEnds = "contract_ends"
      case renewal
      case churned
    }
  }

  init(_ facts: Facts, _ history: History) {
    let isKnown = { (day: Day) in day <= facts.asOf.knownBy }
    let touchpoints = history.touchpoints.map(\.record)
    var weeks = (0..<Timeline.weekCount).map { week in
      Week(lastDay: facts.day.advanced(by: -7 * (Timeline.weekCount - 1 - week)))
    }
    for touchpoint in touchpoints where isKnown(touchpoint.date) {
      let week = Timeline.weekCount - 1 - facts.day.days(since: touchpoint.date) / 7
      guard weeks.indices.contains(week) else { continue }
      switch touchpoint.direction {
      case .inbound: weeks[week].inbound += 1
      case .outbound: weeks[week].outbound += 1
      case .internal: weeks[week].internal += 1
      case .other, nil: weeks[week].undirected += 1
      }
    }
    self.weeks = weeks
    lastTouchOn = touchpoints.map(\.date).filter(isKnown).max()
    laterRows =
      touchpoints.count { !isKnown($0.date) }
      + history.handOffs.count { !isKnown($0.record.date) }
    events = Timeline.events(facts, history).sorted { left, right in
      left.day != right.day ? left.day < right.day : left.kind.place < right.kind.place
    }
  }

  // MARK: - What is dated

  private static func events(_ facts: Facts, _ history: History) -> [Event] {
    let account = facts.account
    let ofAccount: [(Event.Kind, Day?)] = [
      (.customerSince, account.customerSince), (.championLeft, facts.past(account.championLeftOn)),
      (.churned, facts.past(account.churnedOn)),
    ]
    let own = ofAccount.compactMap { kind, day in
      day.map { Event(day: $0, kind: kind, subject: "", row: history.accountRow) }
    }
    let contracts = facts.contracts.known.flatMap { contract in
      events(of: contract, facts, history.row(of: contract))
    }
    let handOffs = history.handOffs.compactMap { entry in
      facts.past(entry.record.date).map { day in
        let (from, to) = (entry.record.fromDepartment?.word, entry.record.toDepartment?.word)
        let subject = [from.map { "from \($0)" }, to.map { "to \($0)" }].compactMap(\.self)
        return Event(
          day: day, kind: .handOff, subject: subject.joined(separator: " "), row: entry.row)
      }
    }
    return own + contracts + handOffs
  }

  /// Of the contract that renews next its end is the renewal, and the last day to decide is told.
  private static func events(
    of contract: Contract, _ facts: Facts, _ row: SourceRow?
  ) -> [Event] {
    let cancelled = facts.past(contract.cancelledOn)
    let end = cancelled == nil ? facts.contracts.end(of: contract) : nil
    let isNext = contract == facts.contracts.renewingLine?.last
    let decision = isNext && facts.decisionDate != end ? facts.decisionDate : nil
    let dates: [(Event.Kind, Day?)] = [
      (.contractSigned, contract.signedOn),
      (.contractStarts, contract.startOn == contract.signedOn ? nil : contract.startOn),
      (.contractCancelled, cancelled),
      (.deliveryDue, contract.deliveryDueOn), (.delivered, facts.past(contract.deliveredOn)),
      (.decision, decision), (isNext ? .renewal : .contractEnds, end),
    ]
    return dates.compactMap { kind, day in
      day.map { Event(day: $0, kind: kind, subject: contract.product ?? "", row: row) }
    }
  }
}

extension Timeline.Event.Kind {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
