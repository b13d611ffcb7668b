extension Signal {
  /// Failure to understand the customer's context.
  static let context: [Signal] = [
    Signal(
      "context.undocumented",
      asks: "Is the customer's context not written down?",
      why: """
        What moves the buyer and the people who use the product decides on the roll-out and on \
        the renewal. Kept in heads alone, it goes with the first person who changes jobs.
        """,
      source: Citation(.scenarios),
      weight: 0.35, ramp: Ramp(from: 0.2, to: 1), unit: .share, action: .documentContext,
      measured: "the share of the recorded context fields that are not filled",
      ways: [
        .accounts(optional: ExportProfile.contextFields.map(\.name)) { facts in
          let recorded = facts.profile.recordedContext
          let missing = recorded.subtracting(facts.account.documented)
          return .share(Double(missing.count), of: Double(recorded.count))
        }
      ],
      evidence: { x, facts in
        let count = Double(facts.profile.recordedContext.count)
        return """
          \(Wording.number(x * count)) of \(Wording.count(count, "context field")) \
          \(x * count == 1 ? "is" : "are") not filled.
          """
      }),
    Signal(
      "context.thin-discovery",
      asks: "Was there too little talk before the sale?",
      why: "What nobody found out before the sale comes back after it, as a roll-out that stalls.",
      source: Citation(.scenarios),
      weight: 0.20, ramp: Ramp(from: 3, to: 0), unit: .conversations, action: .documentContext,
      measured: "conversations in the half year before the account became a customer",
      ways: [
        .touchpoints(counting: [.count(\.discoveryConversations)]) { facts in
          guard let since = facts.customerSince, since <= facts.day,
            let completeFrom = facts.completeFrom,
            completeFrom <= since.advanced(by: -facts.definitions.discoveryDays)
          else { return .unknown }
          return .exactly(Double(facts.tally.discoveryConversations))
        },
        .accounts(.discoveryConversations) {
          .known($0.account.summary.discoveryConversations)
        },
      ],
      evidence: { x, facts in
        let days = Wording.days(Double(facts.definitions.discoveryDays))
        return "\(Wording.count(x, "conversation")) in the \(days) before the sale."
      }),
    Signal(
      "context.users-unheard",
      asks: "Has nobody talked with an end user?",
      why: """
        The buyer hears how the product should work; the people who use it know how it does. They \
        tell what training, add-ons and upgrades are worth to them.
        """,
      source: Citation(.abandonment, "End Users will tell you how it really is"),
      weight: 0.25, ramp: Ramp(from: 90, to: 270), unit: .days, action: .meetUsers,
      measured: "days since the last conversation with an end user",
      ways: [
        .touchpoints(.contactRole, since: { $0.userConversation }),
        .accounts(.lastEndUserTouchOn, since: { $0.summary.lastEndUserTouchOn }),
      ],
      evidence: { x, _ in "No conversation with an end user for \(Wording.days(x))." }),
    Signal(
      "context.narrow-contact",
      asks: "Do we know only one level of the customer's company?",
      why: """
        One level of a company does not see what the others are unhappy with. And with one \
        contact gone, we know nobody.
        """,
      source: Citation(.abandonment, "from the production line to the C-Suite"),
      weight: 0.20, ramp: Ramp(from: 3, to: 1), unit: .levels, action: .widenContact,
      measured: "levels (user, manager, executive) with a conversation, recently",
      ways: [
        .touchpoints(.contactRole, counting: [.words(\.levels)]) {
          $0.isOldEnough ? .exactly(Double($0.tally.levels.count)) : .unknown
        },
        .accounts(.contactLevels) { .known($0.account.summary.contactLevels) },
      ],
      evidence: { x, facts in
        """
        Conversations with \(Wording.number(x)) of 3 levels in the last \
        \(facts.definitions.recentDays) days.
        """
      }),
    Signal(
      "context.champion-left",
      asks: "Did the person who spoke for us leave without a successor?",
      why: "Whoever follows does not know why the product was bought, and has not chosen us.",
      source: Citation(.scenarios),
      weight: 0.50, ramp: Ramp(from: 0, to: 1), unit: .flag, action: .widenContact,
      measured: "1 where the champion left and nobody follows, else 0",
      ways: [
        .accounts(.championLeftOn, optional: [.championSuccessor]) { facts in
          let isGone = facts.past(facts.account.championLeftOn) != nil
          return .exactly(isGone && facts.account.championSuccessor == nil ? 1 : 0)
        }
      ],
      evidence: { x, facts in
        guard x > 0, let left = facts.account.championLeftOn else {
          return "0 champions lost without a successor."
        }
        return "The champion left on \(left), and nobody follows."
      }),
    Signal(
      "context.lost-in-handoff",
      asks: "Is the customer's context lost in hand-offs?",
      why: """
        Those who deliver took no part in the sale. Without the customer's reasons they deliver \
        what the contract says, and miss what it was bought for.
        """,
      source: Citation(.scenarios, "lack insight regarding the customer's context"),
      weight: 0.30, ramp: Ramp(from: 0, to: 1), unit: .share, action: .jointHandOff,
      measured: "the share of last year's hand-offs that did not pass the context on",
      ways: [
        .handOffs(.contextShared, counting: [.count(\.contextLost), .count(\.contextTold)]) {
          .share($0.handOffs.contextLost, of: $0.handOffs.contextTold)
        },
        .accounts(.handOffContextShare) {
          .known($0.account.summary.handOffContextShare.map { 1 - $0 })
        },
      ],
      evidence: { x, _ in "\(Wording.percent(x)) of the hand-offs did not pass the context on." }),
    Signal(
      "context.usage-failures",
      asks: "Is most of the contact a call for help?",
      why: """
        When most of the contact is a call for help, the product fails at the customer's daily \
        work. That decides on the renewal.
        """,
      source: Citation(.scenarios, "Implementation and usage failures"),
      weight: 0.25, ramp: Ramp(from: 0.3, to: 0.8), unit: .share, action: .resolveIssues,
      measured:
        "the share of the latest touchpoints in which the customer asks for help or complains",
      ways: [
        .touchpoints(
          .direction, .purpose, counting: [.count(\.trouble), .count(\.facingForTrouble)]
        ) {
          .share(
            $0.tally.trouble, of: $0.tally.facingForTrouble,
            minimum: $0.definitions.minimumTroubleTouchpoints)
        },
        .accounts(.troubleShare) { .known($0.account.summary.troubleShare) },
      ],
      evidence: { x, facts in
        """
        \(Wording.percent(x)) of the contact in the last \(facts.definitions.troubleDays) days are \
        calls for help or complaints.
        """
      }),
  ]
}
