extension Signal {
  /// Post-sale customer abandonment.
  static let abandonment: [Signal] = [
    Signal(
      "abandonment.silence",
      asks: "Has nobody talked with the customer?",
      why: """
        No news is easily taken for good news. Meanwhile needs change, and others talk with the \
        customer.
        """,
      source: Citation(.pulseCheck, "out of sight and out of mind"),
      weight: 0.40, ramp: Ramp(from: 35, to: 90), unit: .days, action: .pulseCheck,
      measured: "days since the last conversation",
      ways: [
        .touchpoints(since: { $0.conversation }),
        .accounts(.lastConversationOn, since: { $0.summary.lastConversationOn }),
        .accounts(.lastActivityOn, since: { $0.summary.lastActivityOn }),
      ],
      evidence: { x, _ in "No conversation for \(Wording.days(x))." }),
    Signal(
      "abandonment.seller-gone",
      asks: "Has the seller left the customer to others?",
      why: """
        The person who won the account knows why it bought, and has its trust. When that person \
        only hunts the next deal, both are lost.
        """,
      source: Citation(.scenarios, "now abandons that customer"),
      weight: 0.25, ramp: Ramp(from: 60, to: 180), unit: .days, action: .sellerReturn,
      measured: "days since sales, or the person who won the account, was last in touch",
      ways: [
        .touchpoints(.department, since: { $0.sellerTouch }),
        .touchpoints(
          .person, where: { $0.account.acquiredBy != nil }, since: { $0.sellerTouch }),
        .accounts(.lastSellerTouchOn, since: { $0.summary.lastSellerTouchOn }),
      ],
      evidence: { x, facts in
        let seller = facts.account.acquiredBy.map { "\($0) or anyone in sales" } ?? "sales"
        return "Nothing from \(seller) for \(Wording.days(x))."
      }),
    Signal(
      "abandonment.attention-drop",
      asks: "Does the customer get less attention than before the sale?",
      why: """
        A customer who was courted before the signature and is left alone after it feels the \
        difference.
        """,
      source: Citation(.abandonment),
      weight: 0.25, ramp: Ramp(from: 0.5, to: 0.9), unit: .share, action: .sellerReturn,
      measured: "the share of the contact before the sale that is gone now",
      onlyIf: Signal.Condition("the account became a customer 90 to 730 days ago") { facts in
        guard let since = facts.customerSince else { return false }
        return since >= facts.day.advanced(by: -facts.definitions.newSaleDays)
          && since <= facts.day.advanced(by: -facts.definitions.attentionDays)
      },
      ways: [
        .touchpoints(
          counting: [.count(\.facingForAttention), .count(\.touchpointsBeforeSale)]
        ) { facts in
          let days = facts.definitions.attentionDays
          guard let since = facts.customerSince, let completeFrom = facts.completeFrom,
            completeFrom <= since.advanced(by: -days),
            Int(facts.tally.touchpointsBeforeSale) >= facts.definitions.minimumTouchpoints
          else { return .unknown }
          let (now, before) = (facts.tally.facingForAttention, facts.tally.touchpointsBeforeSale)
          return .exactly(max(0, 1 - Double(now) / Double(before)))
        }
      ],
      evidence: { _, facts in
        """
        \(Wording.count(Double(facts.tally.facingForAttention), "touchpoint")) in the last \
        \(facts.definitions.attentionDays) days, \(facts.tally.touchpointsBeforeSale) in as many \
        before the sale.
        """
      }),
    Signal(
      "abandonment.impersonal",
      asks: "Do we write instead of talking?",
      why: """
        A message can be deleted and a survey ignored, and neither is closeness. How it really \
        goes is heard in a conversation.
        """,
      source: Citation(.abandonment, "emails, voicemails and surveys"),
      weight: 0.20, ramp: Ramp(from: 0.6, to: 1), unit: .share, action: .pulseCheck,
      measured: "the share of our recent approaches by e-mail, voicemail, survey or mail",
      ways: [
        .touchpoints(
          .channel, .direction, counting: [.count(\.impersonal), .count(\.outboundWithChannel)]
        ) {
          .share(
            $0.tally.impersonal, of: $0.tally.outboundWithChannel,
            minimum: $0.definitions.minimumTouchpoints)
        },
        .accounts(.impersonalShare) { .known($0.account.summary.impersonalShare) },
      ],
      evidence: { x, _ in
        "\(Wording.percent(x)) of our approaches are e-mails, voicemails, surveys or letters."
      }),
    Signal(
      "abandonment.reactive",
      asks: "Does the customer have to call us?",
      why: """
        Where the customer has to call, we learn of trouble only when it is there, often from \
        somebody who is angry.
        """,
      source: Citation(.achillesHeels, "all you can do is react"),
      weight: 0.25, ramp: Ramp(from: 0.4, to: 0.8), unit: .share, action: .pulseCheck,
      measured: "the share of the recent contact that the customer began",
      ways: [
        .touchpoints(.direction, counting: [.count(\.inbound), .count(\.outbound)]) {
          .share(
            $0.tally.inbound, of: $0.tally.inbound &+ $0.tally.outbound,
            minimum: $0.definitions.minimumTouchpoints)
        },
        .accounts(.inboundShare) { .known($0.account.summary.inboundShare) },
      ],
      evidence: { x, _ in "The customer began \(Wording.percent(x)) of the contact." }),
    Signal(
      "abandonment.silo",
      asks: "Does one department serve the customer alone?",
      why: """
        A department sees its own part of the customer. What goes wrong between departments only \
        the customer sees.
        """,
      source: Citation(.achillesHeels),
      weight: 0.20, ramp: Ramp(from: 3, to: 1), unit: .departments, action: .internalReview,
      measured: "departments of ours in touch with the account or about it, recently",
      ways: [
        .touchpoints(.department, counting: [.words(\.departments)]) {
          $0.isOldEnough ? .exactly(Double($0.tally.departments.count)) : .unknown
        },
        .accounts(.departmentsInTouch) { .known($0.account.summary.departmentsInTouch) },
      ],
      evidence: { x, facts in
        """
        \(Wording.count(x, "department")) of ours in touch in the last \
        \(facts.definitions.recentDays) days.
        """
      }),
    Signal(
      "abandonment.rough-handoffs",
      asks: "Are hand-offs incomplete?",
      why: """
        Unfinished tasks and missing information are passed on until they reach the customer, who \
        is the first to notice.
        """,
      source: Citation(.achillesHeels, "incomplete tasks, missing information"),
      weight: 0.30, ramp: Ramp(from: 0.1, to: 0.6), unit: .share, action: .jointHandOff,
      measured: "the share of the items to hand over in the last year that were missing",
      ways: [
        .handOffs(
          .itemsRequired, .itemsComplete, counting: [.sum(\.itemsRequired), .sum(\.itemsComplete)]
        ) { facts in
          let required = facts.handOffs.itemsRequired.value
          guard required > 0 else { return .unknown }
          return .exactly(max(0, 1 - facts.handOffs.itemsComplete.value / required))
        },
        .accounts(.handOffCompleteness) {
          Figure.known($0.account.summary.handOffCompleteness.map { 1 - $0 }).atLeastZero
        },
      ],
      evidence: { x, _ in "\(Wording.percent(x)) of the items to hand over were missing." }),
    Signal(
      "abandonment.slow-handoffs",
      asks: "Do hand-offs take too long?",
      why: """
        Until somebody accepts the account, nobody looks after it, and the customer waits between \
        two departments.
        """,
      source: Citation(.achillesHeels, "inefficiency"),
      weight: 0.20, ramp: Ramp(from: 3, to: 30), unit: .days, action: .jointHandOff,
      measured: "days until a hand-off of the last year was accepted, else until now, on average",
      ways: [
        .handOffs(.acceptedOn, counting: [.count(\.count)]) {
          .share(Double($0.handOffs.acceptDays), of: Double($0.handOffs.count))
        },
        .accounts(.handOffAcceptDays) { .known($0.account.summary.handOffAcceptDays) },
      ],
      evidence: { x, _ in "Hand-offs took \(Wording.days(x)) to be accepted, on average." }),
    Signal(
      "abandonment.no-continuity",
      asks: "Did those who sold and those who deliver never meet?",
      why: """
        Those who deliver know the contract but not what was said before it. So the customer has \
        to explain everything again.
        """,
      source: Citation(.scenarios, "not part of the customer acquisition process"),
      weight: 0.20, ramp: Ramp(from: 0, to: 1), unit: .share, action: .jointHandOff,
      measured: "the share of last year's hand-offs out of sales without a joint meeting",
      ways: [
        .handOffs(
          .jointMeeting, .fromDepartment, .toDepartment,
          counting: [.count(\.meetingMissed), .count(\.meetingTold)]
        ) {
          .share($0.handOffs.meetingMissed, of: $0.handOffs.meetingTold)
        },
        .accounts(.handOffJointShare) {
          .known($0.account.summary.handOffJointShare.map { 1 - $0 })
        },
      ],
      evidence: { x, _ in
        "\(Wording.percent(x)) of the hand-offs out of sales had no joint meeting."
      }
    ),
    Signal(
      "abandonment.owner-turnover",
      asks: "Does the account change hands too often?",
      why: """
        With every new owner the customer begins again, and some of what was known of them is \
        lost.
        """,
      source: Citation(.pulseCheck, "employee churn"),
      weight: 0.25, ramp: Ramp(from: 0, to: 3), unit: .changes, action: .nameOwner,
      measured: "changes of the owner in the last twelve months",
      ways: [.accounts(.ownerChanges) { .known($0.account.ownerChanges) }],
      evidence: { x, _ in "The owner changed \(Wording.count(x, "time")) in twelve months." }),
    Signal(
      "abandonment.unpaid",
      asks: "Does the customer hold back payment?",
      why: """
        Customers hold back payment until their problems are solved. An open invoice may be a \
        complaint that nobody wrote down.
        """,
      source: Citation(.achillesHeels, "decide not to pay outstanding invoices"),
      weight: 0.30, ramp: Ramp(from: 15, to: 60), unit: .days, action: .resolveIssues,
      measured: "days since the oldest unpaid invoice was due; 0 where none is",
      ways: [
        .accounts(.oldestUnpaidDueOn) { facts in
          let due = facts.past(facts.account.oldestUnpaidDueOn) ?? facts.day
          return .exactly(Double(facts.day.days(since: due)))
        }
      ],
      evidence: { x, _ in "The oldest unpaid invoice is \(Wording.days(x)) overdue." }),
    Signal(
      "abandonment.no-internal-review",
      asks: "Have we not talked about the account among ourselves?",
      why: """
        Each colleague holds a piece of how the customer fares. If the pieces are never put \
        together, each takes the rest for fine.
        """,
      source: Citation(.pulseCheck, "even on a monthly basis"),
      weight: 0.15, ramp: Ramp(from: 31, to: 120), unit: .days, action: .internalReview,
      measured: "days since the last internal touchpoint",
      ways: [
        .touchpoints(.direction, since: { $0.internalTouch }) {
          $0.profile.hasInternalTouchpoint ? $0.since($0.tally.internalTouch) : .unknown
        },
        .accounts(.lastInternalReviewOn, since: { $0.summary.lastInternalReviewOn }),
      ],
      evidence: { x, _ in "No talk about the account among ourselves for \(Wording.days(x))." }),
  ]
}
