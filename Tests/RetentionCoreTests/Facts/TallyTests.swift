import RetentionCore
import Testing

struct TallyTests {
  static let day: Day = "2026-09-30"

  @Test(arguments: 0..<6)
  func `touchpoints may come in any order and in parts`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let rows = (1...400).map { (TallyTests.touchpoint(&random), UInt32($0)) }
    let limits = Tally.Limits(customerSince: "2026-03-01", renewalOpensOn: "2026-05-01")
    let whole = Counted(rows, limits)
    #expect(whole.overflow.values.contains { $0 > 0 })
    #expect("\(Counted(rows.shuffled(using: &random), limits))" == "\(whole)")

    let shuffled = rows.shuffled(using: &random)
    let cuts = [0, random.pick(Array(0...200)), random.pick(Array(200...400)), 400]
    var merged = Counted([], limits)
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      merged.merge(Counted(Array(shuffled[start..<end]), limits))
    }
    #expect("\(merged)" == "\(whole)")
  }

  @Test(arguments: 0..<6)
  func `counts what the model defines`(seed: Int) {
    var random = SeededGenerator(seed: 50 + seed)
    let touchpoints = (1...200).map { _ in TallyTests.touchpoint(&random) }
    let since: Day = "2026-03-01"
    let tally = Counted(
      touchpoints.enumerated().map { ($0.element, UInt32($0.offset)) },
      Tally.Limits(customerSince: since)
    ).tally
    func last(_ days: Int) -> [Touchpoint] {
      touchpoints.filter { TallyTests.day.days(since: $0.date) < days }
    }
    let facing = touchpoints.filter { $0.direction != .internal }
    let failed: [Outcome?] = [.declined, .noAnswer, .cancelled]
    let conversations = facing.filter {
      [.meeting, .visit, .video, .call, .event, .chat].contains($0.channel)
        && !failed.contains($0.outcome)
    }
    let outbound = touchpoints.filter { $0.direction == .outbound }
    #expect(tally.conversation.day == conversations.map(\.date).max())
    #expect(
      tally.userConversation.day
        == conversations.filter { $0.contactRole == .user }.map(\.date).max())
    #expect(
      tally.sellerTouch.day
        == facing.filter { $0.department == .sales || $0.isByAcquirer }.map(\.date).max())
    #expect(
      tally.valueTouch.day
        == facing.filter {
          [.pulse, .insight, .training, .review].contains($0.purpose)
            && !failed.contains($0.outcome)
        }.map(\.date).max())
    #expect(
      tally.improvement.day
        == facing.filter { [.training, .upgrade].contains($0.purpose) }.map(\.date).max())
    #expect(
      tally.internalTouch.day
        == touchpoints.filter { $0.direction == .internal }.map(\.date).max())
    #expect(
      Int(tally.discoveryConversations)
        == conversations.count { (0...180).contains(since.days(since: $0.date)) })
    #expect(
      Int(tally.touchpointsBeforeSale)
        == facing.count { (1...90).contains(since.days(since: $0.date)) })
    #expect(Int(tally.facingForAttention) == last(90).count { $0.direction != .internal })
    #expect(
      Int(tally.trouble)
        == last(90).count {
          $0.direction == .inbound && [.support, .complaint].contains($0.purpose)
        })
    #expect(
      Int(tally.complaints)
        == last(180).count { $0.purpose == .complaint && $0.direction != .internal })
    #expect(Int(tally.inbound) == last(180).count { $0.direction == .inbound })
    #expect(Int(tally.outbound) == last(180).count { $0.direction == .outbound })
    #expect(
      Int(tally.impersonal)
        == last(180).count {
          $0.direction == .outbound && [.email, .voicemail, .survey, .mail].contains($0.channel)
        })
    #expect(Set(tally.departments.elements) == Set(last(180).compactMap(\.department)))
    #expect(
      Set(tally.levels.elements)
        == Set(
          conversations.filter { TallyTests.day.days(since: $0.date) < 180 }
            .compactMap { $0.contactRole?.level }))
    #expect(
      Int(tally.outboundWithPurpose)
        == outbound.count {
          TallyTests.day.days(since: $0.date) < 365 && $0.date > since && $0.purpose != nil
        })
    #expect(
      Int(tally.emptySubjects)
        == outbound.count {
          TallyTests.day.days(since: $0.date) < 365 && $0.subject == .emptyPhrase
        })
  }

  /// A tally with the unanswered approaches that it could not hold.
  private struct Counted: CustomStringConvertible {
    var tally: Tally
    var overflow: [Int: Int] = [:]

    init(_ rows: [(Touchpoint, UInt32)], _ limits: Tally.Limits) {
      tally = Tally(limits: limits)
      let windows = Windows(on: TallyTests.day, Definitions(), channelIsRecorded: true)
      for (touchpoint, row) in rows where !tally.add(touchpoint, row: row, windows) {
        overflow[TallyTests.day.days(since: touchpoint.date), default: 0] += 1
      }
    }

    mutating func merge(_ other: Counted) {
      var full: [Int] = []
      tally.merge(other.tally) { full.append($0) }
      for daysAgo in full { overflow[daysAgo, default: 0] += 1 }
      for (daysAgo, count) in other.overflow { overflow[daysAgo, default: 0] += count }
    }

    var description: String { "\(tally) \(overflow.sorted { $0.key < $1.key })" }
  }

  private static func touchpoint(_ random: inout SeededGenerator) -> Touchpoint {
    func word<Word: Vocabulary>(_ type: Word.Type) -> Word? {
      random.isOne(in: 8) ? nil : random.pick(Array(Word.allCases))
    }
    let age =
      random.isOne(in: 2)
      ? Int.random(in: 0...3, using: &random)
      : Int.random(in: 0...500, using: &random)
    var touchpoint = Touchpoint(date: day.advanced(by: -age))
    touchpoint.channel = word(Channel.self)
    touchpoint.direction = random.isOne(in: 2) ? .outbound : word(Direction.self)
    touchpoint.purpose = word(Purpose.self)
    touchpoint.department = word(Department.self)
    touchpoint.contactRole = word(ContactRole.self)
    touchpoint.outcome = word(Outcome.self)
    touchpoint.isByAcquirer = random.isOne(in: 5)
    touchpoint.subject = random.pick([nil, .substantial, .emptyPhrase])
    return touchpoint
  }
}
