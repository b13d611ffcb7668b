/// How often a trend looks at the accounts: at the end of each of these.
public enum Interval: String, CaseIterable, Sendable {
  /// Monday to Sunday.
  case week
  case month

  /// A quarter of the fiscal year.
  case quarter

  /// How many days a trend looks at where nobody asks for more or fewer.
  public static let usualCount = 12

  /// The days to look at: the ends that lie before `day`, from `since` on, then `day` itself.
  ///
  /// The ends are those of the calendar, so that trends that are drawn on different days meet on the
  /// same ones. Without `since` there are twelve days; where it is after the day, none.
  public func days(since: Day?, through day: Day, yearStartMonth: Int = 1) -> [Day] {
    if let since, since > day { return [] }
    var days = [day]
    while let end = days.last.flatMap({ self.end(before: $0, yearStartMonth) }) {
      guard since.map({ end >= $0 }) ?? (days.count < Interval.usualCount) else { break }
      days.append(end)
    }
    return days.reversed()
  }

  /// The last end before a day; nil where it is outside the years 1 to 9999.
  private func end(before day: Day, _ yearStartMonth: Int) -> Day? {
    let (year, month, _) = day.date
    switch self {
    case .week:
      // 1970-01-01 was a Thursday, so the number of a Sunday leaves 3 when divided by 7.
      let sinceSunday = ((Int(day.number) - 3) % 7 + 7) % 7
      return Day(number: Int(day.number) - (sinceSunday == 0 ? 7 : sinceSunday))
    case .month:
      return Day(year: year, month: month, day: 1).flatMap { Day(number: Int($0.number) - 1) }
    case .quarter:
      let monthsIn = (month - yearStartMonth + 12) % 3
      return Day(year: year, month: month, day: 1)?.adding(months: -monthsIn)
        .flatMap { Day(number: Int($0.number) - 1) }
    }
  }
}
