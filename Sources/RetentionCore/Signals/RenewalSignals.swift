extension Signal {
  /// Just-in-time renewal syndrome.
  static let renewal: [Signal] = [
    Signal(
      "renewal.late-start",
      asks: "Did the renewal talk begin too late, or not at all?",
      why: """
        Whoever shows up in the last weeks comes to sell, and has no time left to mend what went \
        wrong. The talk is put off, and the contract runs out.
        """,
      source: Citation(.achillesHeels, "within one month prior to contract expiration"),
      weight: 0.45, ramp: Ramp(from: 120, to: 30), unit: .days, action: .startRenewal,
      measured: "days from the first talk of the renewal, else from now, to the decision date",
      ways: [
        .touchpoints(
          .purpose, counting: [.renewalTalk], reading: { [$0.contracts.renewingLine?.last] },
          optional: [.noticeDays, .autoRenews]
        ) { facts in
          facts.leadTime(from: facts.tally.renewalTalk?.day)
        },
        .accounts(
          .renewalStartedOn, optional: [.noticeDays, .autoRenews],
          reading: { [$0.contracts.renewingLine?.last] }
        ) { facts in
          let opens = facts.renewalDate?.advanced(by: -facts.definitions.renewalTalkDays)
          let started = facts.past(facts.account.summary.renewalStartedOn)
          return facts.leadTime(from: started.flatMap { $0 >= opens ?? .first ? $0 : nil })
        },
      ],
      evidence: { x, facts in
        let decision = facts.decisionDate.map(\.description) ?? "?"
        let lead =
          x < 0
          ? "\(Wording.days(-x)) after the last day to decide, \(decision)"
          : "\(Wording.days(x)) before the last day to decide, \(decision)"
        return facts.renewalTalkHasBegun
          ? "The renewal talk began \(lead)." : "No renewal talk yet, \(lead)."
      }),
    Signal(
      "renewal.only-selling",
      asks: "Do we come only when there is something to sell?",
      why: """
        A customer who hears from us only when there is something to buy stops taking the call.
        """,
      source: Citation(.achillesHeels, "never see you until you have something to sell"),
      weight: 0.25, ramp: Ramp(from: 0.5, to: 0.9), unit: .share, action: .pulseCheck,
      measured:
        "the share of our approaches since the sale, of the last year, that were commercial",
      ways: [
        .touchpoints(
          .direction, .purpose, counting: [.count(\.commercial), .count(\.outboundWithPurpose)]
        ) {
          .share(
            $0.tally.commercial, of: $0.tally.outboundWithPurpose,
            minimum: $0.definitions.minimumTouchpoints)
        },
        .accounts(.commercialShare) { .known($0.account.summary.commercialShare) },
      ],
      evidence: { x, _ in
        "\(Wording.percent(x)) of our approaches were about renewing, upselling, demos or quotes."
      }),
    Signal(
      "renewal.no-pulse-check",
      asks: "Has nobody brought the customer anything of use?",
      why: """
        A conversation that brings something useful, all year round, shows how it goes while \
        there is time to act. Without it we ask for the first time at the renewal.
        """,
      source: Citation(.pulseCheck),
      weight: 0.30, ramp: Ramp(from: 60, to: 180), unit: .days, action: .pulseCheck,
      measured: "days since the last pulse check, insight, training or review",
      ways: valueTouch,
      evidence: { x, _ in
        "No pulse check, insight, training or review for \(Wording.days(x))."
      }),
    Signal(
      "renewal.just-checking-in",
      asks: "Do our messages say nothing?",
      why: "A message with nothing in it for the customer teaches them not to open the next one.",
      source: Citation(.scenarios, "just checking in"),
      weight: 0.15, ramp: Ramp(from: 0.2, to: 0.6), unit: .share, action: .pulseCheck,
      measured: "the share of our subjects of the last year that hold an empty phrase",
      ways: [
        .touchpoints(
          .direction, .subject, counting: [.count(\.emptySubjects), .count(\.outboundWithSubject)]
        ) {
          .share(
            $0.tally.emptySubjects, of: $0.tally.outboundWithSubject,
            minimum: $0.definitions.minimumTouchpoints)
        }
      ],
      evidence: { x, facts in
        """
        \(facts.tally.emptySubjects) of \
        \(Wording.count(Double(facts.tally.outboundWithSubject), "subject line")) only check in or \
        touch base.
        """
      }),
    Signal(
      "renewal.price-rescue",
      asks: "Is the renewal to be saved by the price?",
      why: """
        Discounts and gifts at the end come too late. What the customer doubts is the worth, and \
        a lower price does not answer that.
        """,
      source: Citation(.achillesHeels, "price reductions and freebies"),
      weight: 0.20, ramp: Ramp(from: 0, to: 0.2), unit: .share, action: .reprice,
      measured: "the largest renewal discount of contracts in force that end soon",
      onlyIf: Signal.Condition("a contract in force ends in the next 120 days") {
        !$0.endingSoon.isEmpty
      },
      ways: [
        .contracts(
          .renewalDiscount,
          reading: { Facts.those(of: $0.endingSoon, withLargest: \.renewalDiscount) }
        ) { .known(Facts.largest(\.renewalDiscount, of: $0.endingSoon)) }
      ],
      evidence: { x, _ in "A renewal discount of \(Wording.percent(x)) is on the table." }),
    Signal(
      "renewal.unanswered",
      asks: "Does the customer not answer?",
      why: """
        A customer who no longer takes our appointments has other plans, or sees no use in \
        meeting us.
        """,
      source: Citation(
        .achillesHeels, "does not accept the request for an appointment"),
      weight: 0.35, ramp: Ramp(from: 0, to: 3), unit: .touchpoints, action: .widenContact,
      measured: "approaches since the last conversation, of the last 90 days, without an answer",
      ways: [
        .touchpoints(
          .direction, .outcome, counting: [.unanswered, .settling]
        ) {
          $0.count($0.unanswered, days: $0.definitions.unansweredDays)
        },
        .accounts(.unanswered) { .known($0.account.summary.unanswered) },
      ],
      evidence: { x, facts in
        let days = facts.definitions.unansweredDays
        return
          "\(Wording.number(x)) \(x == 1 ? "approach" : "approaches") in the last \(days) days without an answer."
      }),
    Signal(
      "renewal.lapsed",
      asks: "Has a contract run out unsigned?",
      why: """
        The contract has run out and no new one is signed. Nothing keeps the customer here any \
        more.
        """,
      source: Citation(
        .achillesHeels, "fail to execute the signed contract by the service expiration date"),
      weight: 0.95, ramp: Ramp(from: 0, to: 30), unit: .days, action: .startRenewal,
      measured: "days since the first of the lapsed lines ended",
      onlyIf: Signal.Condition("a line ended in the last year and nothing replaced it") {
        !$0.contracts.lapsed.isEmpty
      },
      ways: [
        .contracts(reading: { [$0.firstLapsed?.last] }) { facts in
          .known(facts.firstLapsed?.end.map { Double(facts.day.days(since: $0)) })
        }
      ],
      evidence: { x, facts in
        let product = facts.firstLapsed.map { $0.product.isEmpty ? "The contract" : $0.product }
        return
          "\(product ?? "The contract") ran out \(Wording.days(x)) ago and nothing replaced it."
      }),
    Signal(
      "renewal.complacency",
      asks: "Does a long contract make us complacent?",
      why: """
        A long contract looks like a safe customer, so nobody asks how it goes. All that went \
        unsaid comes up when it ends.
        """,
      source: Citation(.scenarios, "multi-year contract"),
      weight: 0.15, ramp: Ramp(from: 120, to: 365), unit: .days, action: .pulseCheck,
      measured: "days since the last pulse check, insight, training or review",
      onlyIf: Signal.Condition("a contract in force runs for 700 days or more") { facts in
        facts.contracts.inForce.contains { contract in
          guard let start = contract.startOn, let end = contract.writtenEnd else { return false }
          return end.days(since: start) >= facts.definitions.multiYearDays
        }
      },
      ways: valueTouch,
      evidence: { x, _ in
        "A contract of several years, and nothing of use from us for \(Wording.days(x))."
      }),
  ]

  private static let valueTouch: [Way] = [
    .touchpoints(.purpose, since: { $0.valueTouch }),
    .accounts(.lastPulseCheckOn, since: { $0.summary.lastPulseCheckOn }),
  ]
}

extension Facts {
  /// Days from a talk, else from the day, to the decision date.
  fileprivate func leadTime(from talk: Day?) -> Figure {
    .known(decisionDate.map { Double($0.days(since: talk ?? day)) })
  }

  /// Whether there is a talk of the next renewal, in whichever way it is recorded.
  fileprivate var renewalTalkHasBegun: Bool {
    if profile.records(.touchpoints, .purpose) { return tally.renewalTalk != nil }
    return past(account.summary.renewalStartedOn).map {
      $0 >= renewalDate?.advanced(by: -definitions.renewalTalkDays) ?? .first
    } ?? false
  }

  /// The lapsed line that ended first.
  fileprivate var firstLapsed: ContractState.Line? {
    contracts.lapsed.min { $0.end ?? .last < $1.end ?? .last }
  }
}
