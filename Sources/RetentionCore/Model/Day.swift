/// A calendar day of the proleptic Gregorian calendar, without a time or a zone.
///
/// Days compare and subtract as whole numbers; years run from 1 to 9999.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, which is 0.
  public let number: Int32

  /// The first day that can be written, 0001-01-01.
  public static let first = Day(unchecked: -719_162)

  /// The last day that can be written, 9999-12-31.
  public static let last = Day(unchecked: 2_932_896)

  package init(unchecked number: Int32) {
    self.number = number
  }

  /// The day this many days after 1970-01-01; nil outside the years 1 to 9999.
  public init?(number: Int) {
    guard number >= Int(Day.first.number), number <= Int(Day.last.number) else { return nil }
    self.number = Int32(number)
  }

  /// The day of this date; nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.daysIn(month: month, of: year)
    else { return nil }
    // Years begin in March, so that the leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The day that is written as `2026-09-30`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ $0 == "-" || ("0"..."9") ~= $0 }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1-12) and day of the month (1-31).
  public var date: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The number of days of a month, 28 to 31.
  public static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day `days` later, or earlier where negative, held within the years 1 to 9999.
  public func advanced(by days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    if overflow { return days > 0 ? .last : .first }
    return Day(number: sum) ?? (sum > 0 ? .last : .first)
  }

  /// Days from `other` to this day; negative where this day is the earlier one.
  public func days(since other: Day) -> Int {
    Int(number) - Int(other.number)
  }

  /// The same day of the month `months` later, or the last day of that month where it is shorter.
  ///
  /// Nil outside the years 1 to 9999.
  public func adding(months: Int) -> Day? {
    guard (-120_000...120_000).contains(months) else { return nil }
    let (year, month, day) = date
    let count = year * 12 + month - 1 + months
    guard count >= 12 else { return nil }
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    guard newYear <= 9999 else { return nil }
    return Day(
      year: newYear, month: newMonth, day: min(day, Day.daysIn(month: newMonth, of: newYear)))
  }

  /// The latest of some days, of which any may be missing; nil where all are.
  static func latest(_ first: Day?, _ second: Day?, _ third: Day? = nil) -> Day? {
    let absent = Day.absent
    let latest = max(first ?? absent, second ?? absent, third ?? absent)
    return latest.isAbsent ? nil : latest
  }

  public static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601, `2026-09-30`.
  public var description: String {
    let (year, month, day) = date
    return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
