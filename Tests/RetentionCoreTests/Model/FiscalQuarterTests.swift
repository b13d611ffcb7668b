import RetentionCore
import Testing

struct FiscalQuarterTests {
  @Test(
    arguments: [
      ("2026-01-01", 1, "2026-Q1", "2026-03-31"), ("2026-03-31", 1, "2026-Q1", "2026-03-31"),
      ("2026-12-31", 1, "2026-Q4", "2026-12-31"), ("2024-02-29", 1, "2024-Q1", "2024-03-31"),
      ("2026-09-30", 10, "2026-Q4", "2026-09-30"), ("2026-10-01", 10, "2027-Q1", "2026-12-31"),
      ("2026-01-31", 2, "2026-Q4", "2026-01-31"), ("2026-02-01", 2, "2027-Q1", "2026-04-30"),
      ("2026-12-15", 12, "2027-Q1", "2027-02-28"), ("9999-12-31", 12, "10000-Q1", "9999-12-31"),
    ] as [(Day, Int, String, Day)])
  func `a quarter begins every three months from the first of the year`(
    day: Day, month: Int, name: String, lastDay: Day
  ) {
    let quarter = FiscalQuarter(of: day, yearStartMonth: month)
    #expect(quarter.description == name)
    #expect(quarter.lastDay == lastDay)
  }
}
