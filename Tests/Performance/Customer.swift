import RetentionCore

/// A customer of a made-up export, as far as all tables have to agree on it.
struct Customer {
  /// How well we do by the customer, from 0 to 1; everything else leans on it.
  let quality: Double

  /// The first signature; after the day of the export for those who are none yet.
  let since: Day

  /// The person who won the account, as a number among the people.
  let seller: Int

  /// The days in which nobody has talked with the customer.
  let silence: Int
  let annualValue: Double

  /// The contracts, line after line, each in the order of time.
  let contracts: [Term]

  /// One term of one product.
  struct Term {
    var product: Int
    var signed: Day
    var start: Day
    var end: Day
    var months: Int
    var cancelled: Day?
    var annualValue: Double

    /// Whether another term of the product follows.
    var isFollowed = false
  }

  /// The customer with this number in an export of a day.
  init(_ number: Int, of generator: ExportGenerator) {
    var draws = Draws(seed: generator.seed, .customer, of: number)
    let day = generator.day
    quality = min(1, 0.2 + 0.35 * (draws.share() + draws.share() + draws.share()))
    let isProspect = draws.happens(0.04)
    since = day.advanced(by: isProspect ? draws.within(1...60) : -draws.below(8 * 365))
    seller = draws.below(60)
    let neglect = 1.1 - quality
    let silence = Int(draws.share() * draws.share() * (4 + 360 * neglect * neglect))
    // Some are forgotten as soon as they have signed.
    self.silence = draws.happens(0.12 * neglect) ? silence + 120 + draws.below(400) : silence
    let size = draws.share()
    annualValue = (4_000 + 400_000 * size * size * size * size).rounded()
    contracts =
      draws.happens(0.03) ? [] : Customer.contracts(since, annualValue, quality, day, &draws)
  }

  /// The next end of a term; nil where there is none.
  func renewal(after day: Day) -> Day? {
    contracts.filter { $0.end >= day && $0.cancelled == nil }.map(\.end).min()
  }

  private static func contracts(
    _ since: Day, _ annualValue: Double, _ quality: Double, _ day: Day, _ draws: inout Draws
  ) -> [Term] {
    let lines = draws.pick([1, 1, 1, 2, 2, 3])
    let firstProduct = draws.below(5)
    return (0..<lines).flatMap { line in
      let signed = line == 0 ? since : since.advanced(by: draws.below(900))
      var term = Term(
        product: (firstProduct + line) % 5, signed: signed,
        start: signed.advanced(by: draws.pick([0, 0, 1, 14, 30])), end: signed, months: 0,
        annualValue: annualValue / Double(lines) * (0.8 + 0.4 * draws.share()))
      var terms: [Term] = []
      repeat {
        term.months = draws.pick([12, 12, 12, 24, 24, 36])
        term.end = (term.start.adding(months: term.months) ?? term.start).advanced(by: -1)
        if draws.happens(0.03 * (1.2 - quality)) {
          term.cancelled = term.start.advanced(
            by: draws.within(5...term.end.days(since: term.start)))
        }
        terms.append(term)
        guard term.cancelled == nil, draws.happens(0.8 + 0.2 * quality) else { break }
        term.signed = term.end.advanced(by: draws.within(-75...20))
        term.start = max(term.end.advanced(by: 1), term.signed)
        term.annualValue *= 0.96 + 0.12 * draws.share()
      } while term.signed <= day && terms.count < 12
      for place in terms.indices.dropLast() { terms[place].isFollowed = true }
      return terms
    }
  }
}
