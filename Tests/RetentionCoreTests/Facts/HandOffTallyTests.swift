import RetentionCore
import Testing

struct HandOffTallyTests {
  static let day: Day = "2026-09-30"

  @Test(arguments: 0..<4)
  func `hand-offs may come in any order and in parts`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let handOffs = (0..<100).map { _ in HandOffTallyTests.handOff(&random) }
    let whole = tally(handOffs)
    #expect(whole.count > 0 && whole.count < 100)
    let shuffled = handOffs.shuffled(using: &random)
    #expect("\(tally(shuffled))" == "\(whole)")
    var merged = tally(Array(shuffled.prefix(37)))
    merged.merge(tally(Array(shuffled.dropFirst(37))))
    #expect("\(merged)" == "\(whole)")
  }

  @Test(
    arguments: [
      ("2026-09-30", 1), ("2025-10-01", 1), ("2025-09-30", 0), ("2026-10-01", 0),
    ] as [(Day, Int32)])
  func `counts those of the last 365 days`(date: Day, count: Int32) {
    #expect(tally([HandOff(date: date)]).count == count)
  }

  @Test(
    arguments: [
      ("2026-09-10", 5), ("2026-09-01", 0), (nil, 25), ("2026-10-02", 25), ("2026-09-30", 25),
    ] as [(Day?, Int64)])
  func `waits from the hand-off to its acceptance, else until now`(accepted: Day?, days: Int64) {
    var handOff = HandOff(date: "2026-09-05")
    handOff.acceptedOn = accepted
    #expect(tally([handOff]).acceptDays == days)
  }

  @Test(
    arguments: [
      (.sales, .success, 1), (.presales, .other, 1), (.sales, .presales, 0), (.sales, nil, 0),
      (nil, .success, 0), (.success, .support, 0), (.other, .success, 0),
    ] as [(Department?, Department?, Int32)])
  func `asks for a joint meeting where an account leaves sales`(
    from: Department?, to: Department?, told: Int32
  ) {
    var handOff = HandOff(date: "2026-09-05")
    (handOff.fromDepartment, handOff.toDepartment, handOff.jointMeeting) = (from, to, false)
    #expect(tally([handOff]).meetingTold == told)
    #expect(tally([handOff]).meetingMissed == told)
    handOff.jointMeeting = true
    #expect(tally([handOff]).meetingMissed == 0)
    handOff.jointMeeting = nil
    #expect(tally([handOff]).meetingTold == 0)
  }

  private func tally(_ handOffs: [HandOff]) -> HandOffTally {
    var tally = HandOffTally()
    for handOff in handOffs { tally.add(handOff, asOf: AsOf(HandOffTallyTests.day), Definitions()) }
    return tally
  }

  private static func handOff(_ random: inout SeededGenerator) -> HandOff {
    var handOff = HandOff(date: day.advanced(by: -Int.random(in: -20...500, using: &random)))
    handOff.fromDepartment = random.pick([nil] + Department.allCases)
    handOff.toDepartment = random.pick([nil] + Department.allCases)
    handOff.itemsRequired = random.pick([nil, 3, 7, 0.1])
    handOff.itemsComplete = random.pick([nil, 2, 5, 0.3])
    handOff.contextShared = random.pick([nil, true, false])
    handOff.acceptedOn = random.pick([nil, day, "2026-01-01"])
    handOff.jointMeeting = random.pick([nil, true, false])
    handOff.reworkHours = random.pick([nil, 0.1, 0.2, 1e9])
    return handOff
  }
}
