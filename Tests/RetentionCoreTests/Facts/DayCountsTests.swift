import RetentionCore
import Testing

struct DayCountsTests {
  @Test func `holds three a day and says when a day is full`() {
    var counts = DayCounts()
    var added: [Bool] = []
    for _ in 0..<5 { added.append(counts.add(daysAgo: 7)) }
    #expect(added == [true, true, true, false, false])
    #expect(counts.count(lessThan: 7) == 0)
    #expect(counts.count(lessThan: 8) == 3)
    #expect(counts.fullDays(lessThan: 7) == [])
    #expect(counts.fullDays(lessThan: .max) == [7])
  }

  @Test func `counts nothing outside its 128 days`() {
    var counts = DayCounts()
    for daysAgo in [-1, 128, Int.max, Int.min] {
      let isHeld = counts.add(daysAgo: daysAgo)
      #expect(isHeld)
    }
    #expect(counts == DayCounts())
    let isHeld = counts.add(daysAgo: 127)
    #expect(isHeld)
    #expect(counts.count(lessThan: 127) == 0)
    #expect(counts.count(lessThan: 128) == 1)
    #expect(counts.count(lessThan: .max) == 1)
    #expect(counts.count(lessThan: .min) == 0)
  }

  @Test func `agrees with a plain list, merged or not`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<50 {
      var parts = [DayCounts(), DayCounts()]
      var overflow: [Int: Int] = [:]
      var plain = [Int](repeating: 0, count: 128)
      for _ in 0..<300 {
        let day = random.isOne(in: 2) ? 3 : Int.random(in: 0..<128, using: &random)
        plain[day] += 1
        if !parts[Int.random(in: 0...1, using: &random)].add(daysAgo: day) {
          overflow[day, default: 0] += 1
        }
      }
      var merged = parts[0]
      merged.merge(parts[1]) { overflow[$0, default: 0] += 1 }
      for span in [0, 1, 3, 4, 64, 90, 127, 128, 500] {
        let full = merged.fullDays(lessThan: span)
        let beyond = full.reduce(0) { $0 + (overflow[$1] ?? 0) }
        #expect(merged.count(lessThan: span) + beyond == plain.prefix(span).reduce(0, +))
      }
    }
  }
}
