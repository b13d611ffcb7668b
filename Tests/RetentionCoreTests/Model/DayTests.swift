import Foundation
import RetentionCore
import Testing

struct DayTests {
  @Test func `agrees with Foundation's calendar on every day of 400 years`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: -73_049, through: 73_048, by: 1) {
      let day = try #require(Day(number: number))
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let date = day.date
      guard date.year == parts.year, date.month == parts.month, date.day == parts.day else {
        Issue.record("\(day) is \(parts)")
        return
      }
      #expect(Day(year: date.year, month: date.month, day: date.day) == day)
    }
  }

  @Test(arguments: [
    (2026, 2, 29), (2024, 2, 30), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
    (0, 1, 1), (10_000, 1, 1), (1900, 2, 29),
  ])
  func `has no day that the calendar lacks`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-03-31", -1, "2026-02-28"),
    ("2026-01-15", 12, "2027-01-15"), ("2024-02-29", 12, "2025-02-28"),
    ("2026-12-31", 1, "2027-01-31"),
  ])
  func `adds months and keeps the day or takes the month's last`(
    start: String, months: Int, end: String
  ) throws {
    let parts = start.split(separator: "-").compactMap { Int($0) }
    let day = try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
    #expect(day.adding(months: months)?.description == end)
  }

  @Test func `stays within the years 1 to 9999`() {
    #expect(Day.first.description == "0001-01-01")
    #expect(Day.last.description == "9999-12-31")
    #expect(Day.last.advanced(by: 1) == .last)
    #expect(Day.first.advanced(by: Int.min) == .first)
    #expect(Day.last.advanced(by: Int.max) == .last)
    #expect(Day.last.adding(months: 1) == nil)
    #expect(Day.first.adding(months: -1) == nil)
    #expect(Day(number: Int.max) == nil)
    for months in [Int.min, Int.max, -120_001, 120_001] {
      #expect(Day.last.adding(months: months) == nil)
    }
  }
}
