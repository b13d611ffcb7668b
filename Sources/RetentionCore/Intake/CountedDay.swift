/// What a date that is one bare number counts, and since when.
package enum DayCount: CaseIterable, Sendable {
  /// Days since 1899-12-30, as Excel counts them: `46295`, `46295.5`.
  case serial

  /// `20260930`, which counts nothing but has no marks either.
  case compact

  /// Seconds since 1970 in UTC, of nine or ten digits.
  case seconds

  /// Milliseconds since 1970 in UTC, of twelve or thirteen digits.
  case milliseconds

  /// Microseconds since 1970 in UTC, of sixteen digits.
  case microseconds

  /// The number in words.
  package var text: String {
    switch self {
    case .serial: "days as Excel counts them, 46295 is 2026-09-30"
    case .compact: "year, month and day without marks"
    case .seconds: "seconds since 1970, in UTC"
    case .milliseconds: "milliseconds since 1970, in UTC"
    case .microseconds: "microseconds since 1970, in UTC"
    }
  }

  /// Whether such a number is a date only among its like: it might be any number otherwise.
  var needsWholeColumn: Bool { self == .serial || self == .compact }
}

/// A date that is written as one bare number.
struct CountedDay {
  let count: DayCount
  let day: Day

  /// The date of a bare number; nil where its digits are too few, too many, or no such day.
  init?(_ cell: Span<UInt8>) {
    let isNegative = cell.count > 0 && cell[0] == "-"
    var index = isNegative ? 1 : 0
    guard let (value, width) = WrittenDate.number(cell, &index) else { return nil }
    let isWhole = index == cell.count
    guard isWhole || width == 5 && CountedDay.isFraction(cell, from: index) else { return nil }
    let day: Day?
    switch width {
    case 5 where !isNegative:
      count = .serial
      day = (20_000...60_000).contains(value) ? Day(number: value - 25_569) : nil
    case 8 where !isNegative:
      count = .compact
      day = CountedDay.compact(value)
    case 9, 10:
      count = .seconds
      day = CountedDay.since1970(value, isNegative, unitsADay: 86_400)
    case 12, 13:
      // `202609301415` writes a time without marks.
      if width == 12, CountedDay.compact(value / 10_000) != nil { return nil }
      count = .milliseconds
      day = CountedDay.since1970(value, isNegative, unitsADay: 86_400_000)
    case 16:
      count = .microseconds
      day = CountedDay.since1970(value, isNegative, unitsADay: 86_400_000_000)
    default: return nil
    }
    guard let day else { return nil }
    self.day = day
  }

  /// Whether a point or a comma and digits are all that is left: the time of day of a serial.
  private static func isFraction(_ cell: Span<UInt8>, from start: Int) -> Bool {
    var index = start + 1
    return (cell[start] == "." || cell[start] == ",")
      && WrittenDate.number(cell, &index) != nil && index == cell.count
  }

  private static func compact(_ value: Int) -> Day? {
    let year = value / 10_000
    guard (1900...2100).contains(year) else { return nil }
    return Day(year: year, month: value / 100 % 100, day: value % 100)
  }

  private static func since1970(_ value: Int, _ isNegative: Bool, unitsADay: Int) -> Day? {
    Day(number: isNegative ? -((value + unitsADay - 1) / unitsADay) : value / unitsADay)
  }
}
