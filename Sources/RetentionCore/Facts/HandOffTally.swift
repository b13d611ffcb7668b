/// What is counted of an account's hand-offs of the last year: a fixed number of bytes.
package struct HandOffTally: Sendable {
  package var count: Int32 = 0
  package var contextTold: Int32 = 0
  package var contextLost: Int32 = 0
  package var meetingTold: Int32 = 0
  package var meetingMissed: Int32 = 0
  package var reworkTold: Int32 = 0

  /// Days until acceptance, over all hand-offs.
  package var acceptDays: Int64 = 0
  var itemsRequired = ExactSum()
  var itemsComplete = ExactSum()
  var reworkHours = ExactSum()

  package init() {}

  /// Counts a hand-off as of a day; nothing where it is too late to be known or too old.
  package mutating func add(_ handOff: HandOff, asOf: AsOf, _ definitions: Definitions) {
    let age = asOf.day.days(since: handOff.date)
    guard handOff.date <= asOf.knownBy, age < definitions.handOffDays else { return }
    count &+= 1
    if let shared = handOff.contextShared {
      contextTold &+= 1
      if !shared { contextLost &+= 1 }
    }
    if let required = handOff.itemsRequired, let complete = handOff.itemsComplete {
      itemsRequired += required
      itemsComplete += complete
    }
    let sale = definitions.classes.saleDepartments
    if let met = handOff.jointMeeting, sale.contains(handOff.fromDepartment),
      let to = handOff.toDepartment, !sale.contains(to)
    {
      meetingTold &+= 1
      if !met { meetingMissed &+= 1 }
    }
    if let hours = handOff.reworkHours {
      reworkTold &+= 1
      reworkHours += hours
    }
    let accepted = handOff.acceptedOn.flatMap { $0 <= asOf.knownBy ? $0 : nil } ?? asOf.day
    acceptDays &+= Int64(max(0, accepted.days(since: handOff.date)))
  }

  /// Adds what was counted of other hand-offs of the same account.
  package mutating func merge(_ other: HandOffTally) {
    count &+= other.count
    contextTold &+= other.contextTold
    contextLost &+= other.contextLost
    meetingTold &+= other.meetingTold
    meetingMissed &+= other.meetingMissed
    reworkTold &+= other.reworkTold
    acceptDays &+= other.acceptDays
    itemsRequired += other.itemsRequired
    itemsComplete += other.itemsComplete
    reworkHours += other.reworkHours
  }
}
