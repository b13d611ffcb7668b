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

  /// Months by a number from 0 to 63 that their bytes give; not every one has its own.
  private var months = [Month](repeating: Month(), count: 64)

  /// The day that the bytes from `start` to `end` write, with or without a time; nil where they
  /// write none.
  @inline(__always)
  mutating func day(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Day? {
    guard end &- start == 10 else { return CellBytes.day(bytes, start, end) }
    // Within the span, which is checked; any bits make a number.
    let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    let shelf = Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 58)
    let (tens, ones) = (bytes[start &+ 8] &- 0x30, bytes[start &+ 9] &- 0x30)
    let number = Int32(tens) &* 10 &+ Int32(ones)
    let month = months[shelf]
    guard month.bytes == word, ones < 10, number >= 1, number <= month.length else {
      return newDay(bytes, start, end, word, shelf)
    }
    return Day(unchecked: month.beforeFirst &+ number)
  }

  /// A day of a month that is not known yet, or none.
  @inline(never)
  private mutating func newDay(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ word: UInt64, _ shelf: Int
  ) -> Day? {
    guard let day = CellBytes.day(bytes, start, end) else { return nil }
    let (year, month, dayOfMonth) = day.date
    months[shelf] = Month(
      bytes: word, beforeFirst: day.number - Int32(dayOfMonth),
      length: Int32(Day.daysIn(month: month, of: year)))
    return day
  }
}
