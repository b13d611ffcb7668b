import Foundation
import RetentionCore
import Testing

/// The closed list of ways to write a date, each in a column of its own.
struct WrittenDateTests {
  @Test(
    arguments: [
      ("31-May-2026", "2026-05-31"), ("31 May 2026", "2026-05-31"), ("31/may/2026", "2026-05-31"),
      ("31. MAY 2026", "2026-05-31"), ("1 Sept 2026", "2026-09-01"), ("1 sep. 2026", "2026-09-01"),
      ("1 September 2026", "2026-09-01"), ("May 31, 2026", "2026-05-31"),
      ("May 31 2026", "2026-05-31"), ("Oct. 7, 1970", "1970-10-07"),
      ("May 8, 2009 5:57:51 PM", "2009-05-08"), ("07 Feb 2004, 09:07", "2004-02-07"),
      ("11/May/24 03:26 PM", "2024-05-11"), ("21-Sep-2026 14:05", "2026-09-21"),
      ("Mon, 21 Sep 2026 08:00:00 +0200", "2026-09-21"),
      ("Monday, 21-Sep-26 08:00:00 GMT", "2026-09-21"), ("Thu Sep 25 2003", "2003-09-25"),
      ("2026/09/30", "2026-09-30"), ("2026/9/3 08:15", "2026-09-03"),
      ("2026.09.30", "2026-09-30"), ("2026. 09. 30.", "2026-09-30"), ("2026 09 30", "2026-09-30"),
      ("9/21/2026, 3:26\u{202F}PM", "2026-09-21"), ("21\u{A0}Sep\u{A0}2026", "2026-09-21"),
      ("2026-09-30 08:15:00.123+02:00", "2026-09-30"), ("29 Feb 2024", "2024-02-29"),
    ] as [(String, Day)])
  func `reads what is in the list`(text: String, day: Day) {
    #expect(Column([text]).days() == [day])
  }

  @Test(arguments: [
    "30 Feb 2026", "29 Feb 2023", "31/02/2026", "13/13/2026", "0/1/2026", "1/0/2026", "1/1/0000",
    "0000-00-00", "1900-01-00", "1900/01/00", "2026/13/01", "12/09/18567", "2026-9-3", "26-9-3",
    "31-May", "May 2026", "May", "31 Mai 2026", "31 mei 2026", "31 de mayo de 2026", "31 Maya 2026",
    "May 31st, 2026", "31-May 2026", "31/May-2026", "31/12-2026", "31//12/2026", "31/12/2026/",
    "31/12/202", "031/12/2026", "/31/12/2026", "31/12/2026 24:00", "31/12/2026 24:60",
    "31/12/2026 8", "31/12/2026 8:15 XM", "31/12/2026 today", "31/12/2026 8:15:00 +25:00",
    "31/12/2026T8:15 ", "Tue, 21 Sep 2026", "Mon, 21/09/2026", "Mon 2026-09-21", "Mon",
    "2026-W40-3",
    "2026-273", "2026W403", "P1D", "08:15", "08:15:00Z", "yesterday", "24h ago", "Q3 2026",
    "Friday",
    "2014年04月08日", "29\u{200F}/2\u{200F}/2024", "٢٩/٠٢/٢٠٢٤", "13NOV2017", "20260930T0815",
    "31/12/2026,", "31/12/2026,08:15", "-31/12/2026", "2026-09-30/2026-10-01", "5,000-9,999", "/",
    ".",
    "May ", "May 3", "May 3,", "May 3, 26", "1-", "1- ", "1.1", "1. ",
  ])
  func `refuses everything else, and rolls nothing over`(text: String) {
    #expect(Column([text]).days() == [nil])
  }

  @Test func `agrees with the calendar of Foundation on every way to write a day`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.locale = Locale(identifier: "en_US")
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let months = calendar.shortMonthSymbols
    let weekdays = calendar.shortWeekdaySymbols
    for number in stride(from: -36_500, through: 36_500, by: 293) {
      let day = try #require(Day(number: number))
      let instant = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: instant)
      let (year, month, dayOfMonth) = (
        try #require(parts.year), try #require(parts.month), try #require(parts.day)
      )
      let weekday = weekdays[try #require(parts.weekday) - 1]
      let name = months[month - 1]
      let texts = [
        "\(dayOfMonth) \(name) \(year)", "\(name) \(dayOfMonth), \(year)",
        "\(weekday), \(dayOfMonth) \(name) \(year) 10:00:00 +0000",
        "\(year)/\(month)/\(dayOfMonth)",
      ]
      #expect(Column(texts).days() == texts.map { _ in day })
      #expect(Column(["\(dayOfMonth).\(month).\(year)"]).days(told: .dayFirst) == [day])
      #expect(Column(["\(month)/\(dayOfMonth)/\(year)"]).days(told: .monthFirst) == [day])
    }
  }

  @Test func `any parts of dates are a day or none`() {
    var random = SeededGenerator(seed: 21)
    let parts = [
      "31", "12", "2026", "26", "1", "45351", "/", "-", ".", " ", ", ", "\u{A0}", "May", "Sep.",
      "Mon",
      " 10:15", " 3:26 PM", "Z", "+02:00", "é",
    ]
    var days = 0
    for _ in 0..<5_000 {
      let cells = (0..<3).map { _ in
        (0..<Int.random(in: 0...7, using: &random)).map { _ in random.pick(parts) }.joined()
      }
      for day in Column(cells).days(told: .dayFirst) ?? [] {
        guard let day else { continue }
        days += 1
        #expect(day >= .first && day <= .last)
      }
    }
    #expect(days > 0)
  }

  @Test func `any bytes are taken`() {
    var random = SeededGenerator(seed: 22)
    for _ in 0..<5_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      #expect(Column(bytes: [bytes]).days() == [nil])
    }
  }
}
