/// Reads days `2026-09-30` by months that were read before.
///
/// The eight bytes of a year and a month come again and again in an export: once they are known, a
/// day is two digits and a sum.
struct MonthTable {
  private struct Month {
    /// The eight bytes `2026-09-`.
    var bytes: UInt64 = 0
    var beforeFirst: Int32 = 0
    var length: Int32 = 0
  }

  /// Months by a number from 0 to 255 that their bytes give; not every one has its own.
  private var months = [Month](repeating: Month(), count: 256)

  /// The day that the bytes from `start` to `end` write, with or without a time; nil where they
  /// write none.
  @inline(__always)
  mutating func day(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Day? {
    knownDay(bytes, start, end) ?? newDay(bytes, start, end)
  }

  /// The same for a day of a month that is known, without a time; nil for all others, also where
  /// quotes or white space stand around it.
  @inline(__always)
  func knownDay(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Day? {
    guard end &- start == 10 else { return nil }
    let word = MonthTable.word(bytes, start)
    let (tens, ones) = (bytes[start &+ 8] &- 0x30, bytes[start &+ 9] &- 0x30)
    let number = Int32(tens) &* 10 &+ Int32(ones)
    let month = months[MonthTable.shelf(of: word)]
    guard month.bytes == word, ones < 10, number >= 1, number <= month.length else { return nil }
    return Day(unchecked: month.beforeFirst &+ number)
  }

  /// The bytes of a year and a month.
  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, _ start: Int) -> UInt64 {
    // Within the span, which is checked; any bits make a number.
    unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
  }

  @inline(__always)
  private static func shelf(of word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  /// A day of a month that is not known yet, or none.
  @inline(never)
  private mutating func newDay(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Day? {
    guard let day = CellBytes.day(bytes, start, end) else { return nil }
    if end - start == 10 {
      let (year, month, dayOfMonth) = day.date
      let word = MonthTable.word(bytes, start)
      months[MonthTable.shelf(of: word)] = Month(
        bytes: word, beforeFirst: day.number - Int32(dayOfMonth),
        length: Int32(Day.daysIn(month: month, of: year)))
    }
    return day
  }
}
