extension Signal {
  /// Over-promising and under-delivering.
  static let promise: [Signal] = [
    Signal(
      "promise.undelivered",
      asks: "Were promises not kept?",
      why: """
        Customers hold what they got against what they were promised. The gap costs their trust \
        first, and then our margin, in rework and delay.
        """,
      source: Citation(
        .scenarios, "gap between sales fantasy and customer success reality"),
      weight: 0.45, ramp: Ramp(from: 0, to: 0.5), unit: .share, action: .recoverDelivery,
      measured: "the share of the commitments due that are not kept, over contracts in force",
      ways: [
        .contracts(
          .commitmentsPromised, .commitmentsDelivered, optional: [.deliveryDueOn],
          reading: { $0.contractsWithCommitments }
        ) { facts in
          let commitments = facts.commitments
          guard commitments.promised > 0 else { return .unknown }
          return .exactly(max(0, 1 - commitments.delivered / commitments.promised))
        }
      ],
      evidence: { x, facts in
        let commitments = facts.commitments
        return """
          \(Wording.number(commitments.delivered)) of \
          \(Wording.count(commitments.promised, "commitment")) kept.
          """
      }),
    Signal(
      "promise.late",
      asks: "Did we deliver late, or not yet?",
      why: """
        A date that passes tells the customer what our other promises are worth, and puts off \
        what they bought it for.
        """,
      source: Citation(.scenarios, "in a timely manner"),
      weight: 0.30, ramp: Ramp(from: 0, to: 60), unit: .days, action: .recoverDelivery,
      measured: "days from the due date to delivery, else to now; the worst contract in force",
      ways: [
        .contracts(
          .deliveredOn, optional: [.deliveryDueOn],
          reading: { facts in facts.contracts(withLargest: facts.daysLate) }
        ) { $0.largest($0.daysLate) }
      ],
      evidence: { x, _ in "Delivery is or was \(Wording.days(x)) late." }),
    Signal(
      "promise.underpriced",
      asks: "Is the price too low to deliver what was promised?",
      why: """
        A price that cannot pay for what was promised is made up for in what is delivered: later, \
        and less of it.
        """,
      source: Citation(.scenarios, "price point is not adequate to deliver"),
      weight: 0.10, ramp: Ramp(from: 0.15, to: 0.40), unit: .share, action: .reprice,
      measured: "the largest discount on the list price among contracts in force",
      ways: [
        .contracts(
          optional: [.discount, .listValue, .annualValue],
          reading: { $0.contracts(withLargest: Facts.discount(of:)) }
        ) {
          $0.largest(Facts.discount(of:)).atLeastZero
        }
      ],
      evidence: { x, _ in "Sold at a discount of \(Wording.percent(x))." }),
    Signal(
      "promise.over-budget",
      asks: "Did delivery cost more than planned?",
      why: """
        What costs more than planned is cut short or billed to the customer. Either way they get \
        less than they were promised.
        """,
      source: Citation(.scenarios, "within budget"),
      weight: 0.20, ramp: Ramp(from: 0, to: 0.3), unit: .share, action: .recoverDelivery,
      measured: "cost over budget, less 1; the worst contract in force",
      ways: [
        .contracts(
          .budget, .cost, reading: { $0.contracts(withLargest: Facts.overrun(of:)) }
        ) { $0.largest(Facts.overrun(of:)) }
      ],
      evidence: { x, _ in
        x < 0
          ? "Delivery cost \(Wording.percent(-x)) less than planned."
          : "Delivery cost \(Wording.percent(x)) more than planned."
      }),
    Signal(
      "promise.complaints",
      asks: "Does the customer complain?",
      why: """
        One complaint says that the customer hopes for better; several say that nobody mends the \
        cause.
        """,
      source: Citation(.scenarios, "credibility is impacted"),
      weight: 0.35, ramp: Ramp(from: 0, to: 3), unit: .complaints, action: .resolveIssues,
      measured: "complaints in the last half year",
      ways: [
        .touchpoints(.purpose, counting: [.count(\.complaints)]) {
          $0.count(Int($0.tally.complaints), days: $0.definitions.complaintDays)
        },
        .accounts(.complaints) { .known($0.account.summary.complaints) },
      ],
      evidence: { x, facts in
        let days = Wording.days(Double(facts.definitions.complaintDays))
        return "\(Wording.count(x, "complaint")) in the last \(days)."
      }),
    Signal(
      "promise.rework",
      asks: "Are things done twice?",
      why: """
        Work that is done twice lacked something when it was handed over. The customer waits \
        meanwhile.
        """,
      source: Citation(.scenarios, "costly rework"),
      weight: 0.20, ramp: Ramp(from: 0, to: 40), unit: .hours, action: .jointHandOff,
      measured: "hours of rework after the hand-offs of the last year",
      ways: [
        .handOffs(.reworkHours, counting: [.count(\.reworkTold)]) {
          $0.handOffs.reworkTold > 0 ? .exactly($0.handOffs.reworkHours.value) : .unknown
        },
        .accounts(.reworkHours) { .known($0.account.summary.reworkHours) },
      ],
      evidence: { x, _ in "\(Wording.count(x, "hour")) of rework after hand-offs." }),
  ]
}

extension Facts {
  /// How late a contract was delivered, or is by now; nil where nothing was due.
  fileprivate func daysLate(_ contract: Contract) -> Double? {
    contract.deliveryDueOn.flatMap { due in
      due <= day ? Double(max(0, (past(contract.deliveredOn) ?? day).days(since: due))) : nil
    }
  }

  /// The discount as given, or what the price says of it.
  fileprivate static func discount(of contract: Contract) -> Double? {
    if let discount = contract.discount { return discount }
    guard let list = contract.listValue, list > 0, let annual = contract.annualValue else {
      return nil
    }
    return 1 - annual / list
  }

  fileprivate static func overrun(of contract: Contract) -> Double? {
    guard let budget = contract.budget, budget > 0, let cost = contract.cost else { return nil }
    return cost / budget - 1
  }
}
