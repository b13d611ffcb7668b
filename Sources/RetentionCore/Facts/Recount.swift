extension Facts {
  /// The same account if these were all of its touchpoints and hand-offs; what is known of the export
  /// as a whole stays as it is.
  func recounted(
    _ touchpoints: some Sequence<Touchpoint>, _ handOffs: some Sequence<HandOff>
  ) -> Facts {
    let windows = Windows(on: day, definitions, channelIsRecorded: hasChannel)
    var tally = Tally(limits: tally.limits)
    var overflow: [Int] = []
    for touchpoint in touchpoints where touchpoint.date <= asOf.knownBy {
      if !tally.add(touchpoint, row: 0, windows) {
        overflow.append(day.days(since: touchpoint.date))
      }
    }
    var handOffTally = HandOffTally()
    for handOff in handOffs { handOffTally.add(handOff, asOf: asOf, definitions) }
    let days = tally.unansweredDays(on: day, definitions)
    return Facts(
      account: account, asOf: asOf, contracts: contracts, customerSince: customerSince,
      completeFrom: completeFrom, definitions: definitions, profile: profile, tally: tally,
      handOffs: handOffTally, hasContractRows: hasContractRows,
      unanswered: tally.unanswered.count(lessThan: days) + overflow.count { $0 < days })
  }

  /// Whether the export says by which channel its touchpoints went.
  private var hasChannel: Bool { profile.recorded[.touchpoints]?.contains(.channel) ?? false }

  /// The contract with which the account became a customer; nil where its own row says when.
  var firstBegunContract: Contract? {
    guard account.customerSince == nil, let customerSince else { return nil }
    return contracts.known.first { $0.begunOn == customerSince }
  }
}
