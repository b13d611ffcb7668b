/// A quarter of a fiscal year, which may begin in any month.
public struct FiscalQuarter: Hashable, Sendable, Comparable {
  /// The fiscal year: the calendar year in which it ends.
  public let year: Int

  /// 1 to 4.
  public let quarter: Int

  /// The last day of the quarter.
  public let lastDay: Day

  /// The quarter that holds a day, in fiscal years that begin in this month, 1 to 12.
  public init(of day: Day, yearStartMonth: Int) {
    let (year, month, _) = day.date
    let offset = (month - yearStartMonth + 12) % 12
    quarter = offset / 3 + 1
    self.year = year + (yearStartMonth > 1 && month >= yearStartMonth ? 1 : 0)
    let first = Day(year: year, month: month, day: 1) ?? day
    lastDay = first.adding(months: 3 - offset % 3)?.advanced(by: -1) ?? .last
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.lastDay < right.lastDay
  }
}

extension FiscalQuarter: CustomStringConvertible {
  /// `2026-Q3`.
  public var description: String { "\(year)-Q\(quarter)" }
}
