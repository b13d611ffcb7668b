/// In which order the numbers of a date stand, where the date itself does not tell.
public enum DateOrder: String, CaseIterable, Sendable {
  /// `31/12/2026`.
  case dayFirst = "dmy"

  /// `12/31/2026`.
  case monthFirst = "mdy"

  /// `26/12/31`; a year of four digits needs no telling.
  case yearFirst = "ymd"

  /// The order in words.
  package var text: String {
    switch self {
    case .dayFirst: "day first"
    case .monthFirst: "month first"
    case .yearFirst: "year first"
    }
  }
}

/// Three numbers of a date, of which the column tells which is the day, the month and the year.
struct DateNumbers {
  var first: Int
  var second: Int
  var third: Int

  /// Whether the year has two digits, so that it may be the first number or the last.
  var hasShortYear: Bool

  /// Whether the first number may be a year: it has two digits, as the last one.
  var mayBeginWithYear: Bool

  /// The day, were the numbers in this order; nil where the calendar has no such day.
  func day(_ order: DateOrder) -> Day? {
    switch order {
    case .dayFirst: Day(year: year(third), month: second, day: first)
    case .monthFirst: Day(year: year(third), month: first, day: second)
    case .yearFirst:
      mayBeginWithYear ? Day(year: year(first), month: second, day: third) : nil
    }
  }

  private func year(_ number: Int) -> Int {
    hasShortYear ? DateNumbers.year(ofTwoDigits: number) : number
  }

  /// The year of two digits: 70 to 99 are 1970 to 1999, 00 to 69 are 2000 to 2069.
  static func year(ofTwoDigits number: Int) -> Int {
    number >= 70 ? 1900 + number : 2000 + number
  }
}
