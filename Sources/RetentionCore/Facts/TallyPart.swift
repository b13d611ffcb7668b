extension Tally {
  /// Something in a tally that a signal reads; it tells which touchpoints are behind a value.
  ///
  /// It asks a tally of one touchpoint alone, so that what counts is said in one place: where the
  /// tally counts it.
  struct Part: Sendable {
    /// Whether the touchpoint of the tally `alone` adds to this part of the account's own.
    let holds: @Sendable (_ alone: Tally, _ facts: Facts) -> Bool

    /// The row that decides, 0 where there is none; nil for parts to which many rows add.
    let row: (@Sendable (Facts) -> UInt32)?

    /// A number of touchpoints.
    static func count(_ count: @escaping @Sendable (Tally) -> Int32) -> Part {
      Part(holds: { alone, _ in count(alone) > 0 }, row: nil)
    }

    /// Different words.
    static func words<Word>(_ words: @escaping @Sendable (Tally) -> Words<Word>) -> Part {
      Part(holds: { alone, _ in words(alone).count > 0 }, row: nil)
    }

    /// The last touchpoint of a class; one before the sale decides nothing.
    static func last(_ last: @escaping @Sendable (Tally) -> Last) -> Part {
      Part(
        holds: { alone, facts in
          last(alone).day.map { $0 == last(facts.tally).day } ?? false
        },
        row: { facts in
          let last = last(facts.tally)
          guard let day = last.day, day > facts.customerSince ?? .first else { return 0 }
          return last.row
        })
    }

    /// The first talk of the next renewal.
    static let renewalTalk = Part(
      holds: { alone, facts in
        alone.renewalTalk.map { $0.day == facts.tally.renewalTalk?.day } ?? false
      },
      row: { $0.tally.renewalTalk?.row ?? 0 })

    /// Approaches without an answer, since the last conversation.
    static let unanswered = Part(
      holds: { alone, facts in
        let days = facts.tally.unansweredDays(on: facts.day, facts.definitions)
        return alone.unanswered.count(lessThan: days) > 0
      }, row: nil)

    /// The conversations that settle approaches without an answer: all since the last of these.
    static let settling = Part(
      holds: { alone, facts in
        guard let day = alone.conversation.day, let settled = facts.daysSinceSettled else {
          return false
        }
        return facts.day.days(since: day) <= settled
      }, row: nil)
  }

  /// The days, counted back, in which an approach without an answer still stands: those since the
  /// last conversation, and no more than the definitions say.
  func unansweredDays(on day: Day, _ definitions: Definitions) -> Int {
    min(conversation.day.map { day.days(since: $0) } ?? .max, definitions.unansweredDays)
  }
}

extension Facts {
  /// Days since the last approach without an answer that a conversation settled; nil where there is
  /// none.
  fileprivate var daysSinceSettled: Int? {
    let standing = tally.unansweredDays(on: day, definitions)
    return (standing..<max(standing, definitions.unansweredDays)).first { daysAgo in
      tally.unanswered.count(lessThan: daysAgo + 1) > tally.unanswered.count(lessThan: daysAgo)
    }
  }
}

extension HandOffTally {
  /// Something in a tally that a signal reads; it tells which hand-offs are behind a value.
  struct Part: Sendable {
    /// Whether the hand-off of the tally `alone` adds to this part.
    let holds: @Sendable (_ alone: HandOffTally) -> Bool

    /// A number of hand-offs.
    static func count(_ count: @escaping @Sendable (HandOffTally) -> Int32) -> Part {
      Part { count($0) > 0 }
    }

    /// A sum over hand-offs.
    static func sum(_ sum: @escaping @Sendable (HandOffTally) -> ExactSum) -> Part {
      Part { sum($0).value != 0 }
    }
  }
}
