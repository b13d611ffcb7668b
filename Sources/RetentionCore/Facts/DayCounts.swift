/// How often something happened on each of the last 128 days, in 32 bytes.
///
/// Two bits a day count to three; whoever adds more keeps them elsewhere.
package struct DayCounts: Sendable, Equatable {
  /// The number of days that are told apart; day 0 is the as-of date.
  package static let limit = 128

  private var ones: UInt128 = 0
  private var twos: UInt128 = 0

  package init() {}

  /// Counts one more on the day so many days ago; false where that day is full.
  package mutating func add(daysAgo: Int) -> Bool {
    guard (0..<DayCounts.limit).contains(daysAgo) else { return true }
    let bit = UInt128(1) << UInt128(daysAgo)
    guard ones & twos & bit == 0 else { return false }
    if ones & bit != 0 { twos ^= bit }
    ones ^= bit
    return true
  }

  /// The days less than `daysAgo` ago that are full.
  package func fullDays(lessThan daysAgo: Int) -> [Int] {
    var left = ones & twos
    var days: [Int] = []
    while left != 0, left.trailingZeroBitCount < daysAgo {
      days.append(left.trailingZeroBitCount)
      left &= left - 1
    }
    return days
  }

  /// How many there were on days less than `daysAgo` ago.
  package func count(lessThan daysAgo: Int) -> Int {
    guard daysAgo > 0 else { return 0 }
    let mask = daysAgo >= DayCounts.limit ? .max : UInt128(1) << UInt128(daysAgo) - 1
    return (ones & mask).nonzeroBitCount + 2 * (twos & mask).nonzeroBitCount
  }

  /// Adds the counts of another; `overflow` is called once for each that finds its day full.
  package mutating func merge(_ other: DayCounts, overflow: (_ daysAgo: Int) -> Void) {
    var left = other.ones | other.twos
    while left != 0 {
      let day = left.trailingZeroBitCount
      let bit = UInt128(1) << UInt128(day)
      left ^= bit
      let count = (other.ones & bit == 0 ? 0 : 1) + (other.twos & bit == 0 ? 0 : 2)
      for _ in 0..<count where !add(daysAgo: day) { overflow(day) }
    }
  }
}
