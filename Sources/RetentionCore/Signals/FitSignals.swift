extension Signal {
  /// Poor product or service fit.
  static let fit: [Signal] = [
    Signal(
      "fit.idle-seats",
      asks: "Are seats paid for and not used?",
      why: """
        Nobody likes to renew what stands unused. Whoever looks at the bill cuts it, or looks for \
        something smaller.
        """,
      source: Citation(.scenarios),
      weight: 0.35, ramp: Ramp(from: 0.25, to: 0.5), unit: .share, action: .adoptionPlan,
      measured: "the share of the licensed seats that is not in use",
      onlyIf: Signal.Condition("the account has been a customer for 60 days, or nobody knows") {
        let latest = $0.day.advanced(by: -$0.definitions.rolloutDays)
        return $0.customerSince.map { $0 <= latest } ?? true
      },
      ways: [
        .accounts(.seatsActive, .seatsLicensed) { facts in
          guard let licensed = facts.account.seatsLicensed, licensed > 0,
            let active = facts.account.seatsActive
          else { return .unknown }
          return .exactly(max(0, 1 - active / licensed))
        }
      ],
      evidence: { x, facts in
        """
        \(Wording.percent(x)) of \
        \(Wording.count(facts.account.seatsLicensed ?? 0, "licensed seat")) are idle.
        """
      }),
    Signal(
      "fit.falling-usage",
      asks: "Is the product used less than before?",
      why: "People stop working with a product before their company stops paying for it.",
      source: Citation(.scenarios),
      weight: 0.40, ramp: Ramp(from: 0.1, to: 0.4), unit: .share, action: .adoptionPlan,
      measured: "the share of the earlier use that is gone",
      ways: [
        .accounts(.usagePrevious, .usageCurrent) { facts in
          guard let previous = facts.account.usagePrevious,
            let current = facts.account.usageCurrent
          else { return .unknown }
          return .share(previous - current, of: previous).atLeastZero
        }
      ],
      evidence: { x, facts in
        let (previous, current) = (facts.account.usagePrevious, facts.account.usageCurrent)
        return """
          Usage fell by \(Wording.percent(x)), from \(Wording.number(previous ?? 0)) to \
          \(Wording.number(current ?? 0)).
          """
      }),
    Signal(
      "fit.unmet-requirements",
      asks: "Does the product leave requirements unmet?",
      why: "Every requirement that stays open is a reason to look at what others offer.",
      source: Citation(.scenarios, "falls short of expectations"),
      weight: 0.30, ramp: Ramp(from: 0, to: 5), unit: .requirements, action: .fitReview,
      measured: "requirements that are not met",
      ways: [.accounts(.unmetRequirements) { .known($0.account.unmetRequirements) }],
      evidence: { x, _ in
        "\(Wording.count(x, "requirement")) \(x == 1 ? "is" : "are") not met."
      }),
    Signal(
      "fit.outgrown",
      asks: "Has the customer outgrown what they bought?",
      why: "A product that does not grow with the customer is dropped for one that does.",
      source: Citation(.scenarios, "do not scale to meet expanded customer requirements"),
      weight: 0.15, ramp: Ramp(from: 1, to: 1.3), unit: .ratio, action: .fitReview,
      measured: "seats in use over seats licensed",
      ways: [
        .accounts(.seatsActive, .seatsLicensed) { facts in
          guard let active = facts.account.seatsActive, let licensed = facts.account.seatsLicensed
          else { return .unknown }
          return .share(active, of: licensed)
        }
      ],
      evidence: { _, facts in
        """
        \(Wording.count(facts.account.seatsActive ?? 0, "seat")) in use, \
        \(Wording.number(facts.account.seatsLicensed ?? 0)) licensed.
        """
      }),
    Signal(
      "fit.standing-still",
      asks: "Has nothing got better for the customer?",
      why: """
        Customers expect a product to get better the longer they stay. One that stands still is \
        held against newer ones.
        """,
      source: Citation(.scenarios, "better and better the longer they do business with you"),
      weight: 0.20, ramp: Ramp(from: 180, to: 540), unit: .days, action: .showProgress,
      measured: "days since the last improvement, training or upgrade",
      ways: [
        .accounts(.lastImprovementOn, orSince: { $0.improvement }) { facts in
          let last = Day.latest(
            facts.past(facts.account.lastImprovementOn), facts.tally.improvement.day,
            facts.customerSince)
          return .known(last.map { Double(facts.day.days(since: $0)) })
        },
        .touchpoints(.purpose, since: { $0.improvement }) { facts in
          let improved = facts.tally.improvement.day
          guard let last = Day.latest(improved, facts.customerSince, facts.completeFrom) else {
            return .unknown
          }
          let days = Double(facts.day.days(since: last))
          let isShort = facts.exportBeginsAfter(improved, facts.customerSince)
          return isShort ? .atLeast(days) : .exactly(days)
        },
      ],
      evidence: { x, _ in "Nothing got better for the customer for \(Wording.days(x))." }),
    Signal(
      "fit.rushed-sale",
      asks: "Was the account sold in a rush?",
      why: """
        A sale in a hurry skips the questions that would have shown what does not fit. The \
        customer finds it out afterwards.
        """,
      source: Citation(.scenarios, "in a rush to make their numbers"),
      weight: 0.20, ramp: Ramp(from: 0.5, to: 0.15), unit: .ratio, action: .fitReview,
      measured: "the length of the first sale over that of a typical one",
      onlyIf: newSale,
      ways: [
        .contracts(.signedOn, .opportunityCreatedOn, reading: { [$0.newSale] }) { facts in
          guard let signed = facts.newSale?.signedOn,
            let created = facts.newSale?.opportunityCreatedOn, created <= signed
          else { return .unknown }
          let typical = Double(facts.definitions.typicalSalesCycleDays)
          return .exactly(Double(signed.days(since: created)) / typical)
        }
      ],
      evidence: { x, facts in
        let typical = Double(facts.definitions.typicalSalesCycleDays)
        return """
          Sold in \(Wording.days(x * typical)), where \(Wording.number(typical)) days are usual.
          """
      }),
    Signal(
      "fit.quarter-end-close",
      asks: "Was the account closed in the last days of a quarter?",
      why: """
        A deal that is pushed through to make the quarter keeps to the seller's calendar, not to \
        the customer's. What was left open comes up later.
        """,
      source: Citation(.achillesHeels, "at the end of each fiscal quarter"),
      weight: 0.10, ramp: Ramp(from: 5, to: 0), unit: .days, action: .fitReview,
      measured: "days from the first signature to the end of its fiscal quarter",
      onlyIf: newSale,
      ways: [
        .contracts(.signedOn, reading: { [$0.newSale] }) { facts in
          guard let signed = facts.newSale?.signedOn else { return .unknown }
          let end = FiscalQuarter(
            of: signed, yearStartMonth: facts.definitions.fiscalYearStartMonth
          ).lastDay
          return .exactly(Double(end.days(since: signed)))
        }
      ],
      evidence: { x, facts in
        let signed = facts.newSale?.signedOn.map(\.description) ?? "?"
        return "Signed on \(signed), \(Wording.days(x)) before the quarter ended."
      }),
    Signal(
      "fit.dissatisfied",
      asks: "Does the customer say that they are not satisfied?",
      why: """
        A low mark is a warning that costs nothing. Left without an answer, it becomes a reason \
        to go.
        """,
      source: Citation(.scenarios),
      weight: 0.25, ramp: Ramp(from: 7, to: 3), unit: .mark, action: .fitReview,
      measured: "what the customer says of us, 0 to 10",
      ways: [.accounts(.satisfaction) { .known($0.account.satisfaction) }],
      evidence: { x, _ in "The customer gives us \(Wording.number(x)) of 10." }),
  ]

  private static let newSale = Signal.Condition(
    "the first contract was signed in the last 730 days"
  ) { $0.newSale != nil }
}
