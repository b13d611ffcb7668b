import RetentionCore

extension ExportGenerator {
  /// Writes the touchpoints, of all accounts in no order.
  func writeTouchpoints(to folder: String, _ dates: DateCells) throws {
    var table = try TableWriter(
      "touchpoints.csv", in: folder,
      """
      account_id date channel direction purpose department person contact contact_role outcome
      subject
      """)
    let touched = (0..<accounts).map { TouchedCustomer($0, Customer($0, of: self), on: day) }
    let slots = touched.flatMap { customer in
      repeatElement(customer.number, count: customer.weight)
    }
    let words = TouchpointWords.Phase.allCases.flatMap { phase in
      (0..<TouchedCustomer.bins).map {
        TouchpointWords(in: phase, quality: (Double($0) + 0.5) / Double(TouchedCustomer.bins))
      }
    }
    let subjects = SubjectCells()
    var draws = Draws(seed: seed, .touchpoints)
    for _ in 0..<(slots.isEmpty ? 0 : touchpoints) {
      let customer = touched[Int(slots[draws.below(slots.count)])]
      let date = customer.date(in: Self.history, of: day, &draws)
      // Asked of the list each time: taken out of it, they would be counted in and out.
      let place = customer.phase(on: date).rawValue * TouchedCustomer.bins + Int(customer.bin)
      let number = Int(customer.number)
      table.add(id: draws.happens(0.001) ? Self.unknown : number)
      table.add(dates[date])
      table.add(words[place].channel.draw(&draws))
      table.add(words[place].direction.draw(&draws))
      table.add(words[place].purpose.draw(&draws))
      table.add(words[place].department.draw(&draws))
      // A few people each account meets, and now and then who won it.
      let isSeller = draws.happens(0.15)
      let person = isSeller ? Int(customer.seller) : 60 + (number * 7 + draws.below(4)) % 340
      table.add(draws.happens(0.03) ? nil : people[person])
      table.add(draws.happens(0.05) ? nil : people[(number * 11 + draws.below(6)) % 400])
      table.add(words[place].contactRole.draw(&draws))
      table.add(words[place].outcome.draw(&draws))
      table.add(subjects.draw(bin: customer.bin, &draws))
      try table.endRow()
    }
    try table.close()
  }
}

/// What the touchpoints of a customer have to know of it: small, because all are in memory.
private struct TouchedCustomer {
  /// The steps in which quality counts.
  static let bins = 4

  let number: Int32
  let since: Day
  let until: Day
  let renewal: Day
  let seller: Int16
  let bin: Int8

  /// How many of the touchpoints are this customer's.
  let weight: Int

  init(_ number: Int, _ customer: Customer, on day: Day) {
    self.number = Int32(truncatingIfNeeded: number)
    since = customer.since
    until = max(day.advanced(by: -customer.silence), customer.since)
    renewal = customer.renewal(after: day) ?? .last
    seller = Int16(truncatingIfNeeded: customer.seller)
    bin = Int8(customer.quality * Double(TouchedCustomer.bins) * 0.999)
    // Some are forgotten, some are seen every week.
    weight = number % 37 == 5 ? 0 : 1 + ((number &* 2_654_435_761) >> 7) & 7
  }

  /// A day on which somebody was in touch.
  @inline(__always)
  func date(in history: Int, of day: Day, _ draws: inout Draws) -> Day {
    let start = day.advanced(by: -history)
    let kind = draws.below(1_000)
    var date: Day
    if kind < 3 {
      date = day.advanced(by: 1 + draws.below(30))
    } else if since > day {
      date = day.advanced(by: -draws.below(200))
    } else if kind < 150 {
      date = since.advanced(by: -1 - draws.below(180))
    } else if kind < 500 {
      date = until.advanced(by: -draws.below(max(1, min(365, until.days(since: since)))))
    } else {
      let from = max(since, start)
      date = from.advanced(by: draws.below(max(1, until.days(since: from))))
    }
    if date < start { date = start.advanced(by: draws.below(max(1, until.days(since: start)))) }
    return date
  }

  @inline(__always)
  func phase(on date: Day) -> TouchpointWords.Phase {
    if date < since { return .selling }
    if date < since.advanced(by: 120) { return .onboarding }
    return date < renewal.advanced(by: -180) ? .running : .renewing
  }
}

/// The subjects of touchpoints as cells.
private struct SubjectCells {
  private let plain = ExportWords.subjects.map(TableWriter.cell)
  private let long = ExportWords.longSubjects.map(TableWriter.cell)
  private let empty = ExportWords.emptySubjects.map(TableWriter.cell)

  @inline(__always)
  func draw(bin: Int8, _ draws: inout Draws) -> TableWriter.Cell? {
    let kind = draws.below(1_000)
    if kind < 60 { return nil }
    if kind < 64 { return long[draws.below(long.count)] }
    if kind < 260 - 45 * Int(bin) { return empty[draws.below(empty.count)] }
    return plain[draws.below(plain.count)]
  }
}
