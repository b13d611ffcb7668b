import RetentionCore
import Testing

/// One order a column, decided over all of its rows.
struct DateSurveyTests {
  @Test(
    arguments: [
      (["03/04/2026", "31/12/2025"], ["2026-04-03", "2025-12-31"]),
      (["03/04/2026", "12/31/2025"], ["2026-03-04", "2025-12-31"]),
      (["3.4.2026", "31.12.2025 14:05"], ["2026-04-03", "2025-12-31"]),
      (["3-4-2026", "31 12 2025"], ["2026-04-03", "2025-12-31"]),
      (["9/21/2026, 3:26 PM", "9/5/2026, 12:00 AM"], ["2026-09-21", "2026-09-05"]),
      (["29. 2. 2024", "1. 2. 2024"], ["2024-02-29", "2024-02-01"]),
      (["29. 02. 2024.", "01. 02. 2024."], ["2024-02-29", "2024-02-01"]),
      (["2026-09-30", "03/04/2026", "13/04/2026"], ["2026-09-30", "2026-04-03", "2026-04-13"]),
      (["01/01/2026", "2/2/2026"], ["2026-01-01", "2026-02-02"]),
      (["03/04/26", "13/04/2026"], ["2026-04-03", "2026-04-13"]),
      (["12/25/25", "03/04/70"], ["2025-12-25", "1970-03-04"]),
      (["31/12/99", "03/04/69"], ["1999-12-31", "2069-04-03"]),
      (["99/12/31", "03/04/05"], ["1999-12-31", "2003-04-05"]),
      (["31/12/2025", "12/13/2025x", "n. a.", "31/02/2026"], ["2025-12-31", nil, nil, nil]),
    ] as [([String], [Day?])])
  func `the numbers of a date are read in the order that all cells share`(
    cells: [String], days: [Day?]
  ) {
    #expect(Column(cells).days() == days)
  }

  @Test(
    arguments: [
      (["03/04/2026", "05/06/2026", "05/05/2026"], ["2:3 03/04/2026", "3:3 05/06/2026"]),
      (["03/04/26"], ["2:3 03/04/26"]),
      (["31/12/25", "30/11/25"], ["2:3 31/12/25", "3:3 30/11/25"]),
    ] as [([String], [String])])
  func `a column that can be read in two orders is a question`(cells: [String], shown: [String]) {
    #expect(Column(cells).dates().words.dropFirst() == shown[...])
    #expect(Column(cells).days() == nil)
  }

  @Test func `the question names the orders that are left`() {
    #expect(Column(["03/04/2026"]).dates().words[0] == "open: dayFirst, monthFirst")
    #expect(Column(["31/12/25"]).dates().words[0] == "open: dayFirst, yearFirst")
    #expect(Column(["03/04/26"]).dates().words[0] == "open: dayFirst, monthFirst, yearFirst")
  }

  @Test(arguments: [
    ["13/01/2026", "01/02/2026", "01/13/2026"], ["01/13/2026", "13/01/2026"],
    ["99/12/31", "31/12/2026", "30/12/2026"],
  ])
  func `a column without a common order is refused with two examples`(cells: [String]) {
    let words = Column(cells).dates().words
    #expect(words.first == "contradictory")
    #expect(words.count == 3)
  }

  @Test(
    arguments: [
      (["03/04/2026"], .dayFirst, ["2026-04-03"]), (["03/04/2026"], .monthFirst, ["2026-03-04"]),
      (["03/04/26"], .yearFirst, ["2003-04-26"]), (["31/12/25"], .dayFirst, ["2025-12-31"]),
      // What can't be read as told is refused, where it is the lesser part.
      (
        ["03/04/2026", "31/12/2026", "12/31/2026"], .dayFirst, ["2026-04-03", "2026-12-31", nil]
      ),
      (["03/04/2026", "12/31/2026"], .dayFirst, ["2026-04-03", nil]),
      // Most of the column shows something else: what was told is not for it.
      (
        ["12/30/2026", "12/31/2026", "03/04/2026"], .dayFirst,
        ["2026-12-30", "2026-12-31", "2026-03-04"]
      ),
      (["13/04/2026", "12/04/2026"], .yearFirst, ["2026-04-13", "2026-04-12"]),
    ] as [([String], DateOrder, [Day?])])
  func `an order that is told decides, unless most cells speak against it`(
    cells: [String], told: DateOrder, days: [Day?]
  ) {
    #expect(Column(cells).days(told: told) == days)
  }

  @Test func `year first is no answer to a date that ends with its year`() {
    #expect(Column(["03/04/2026"]).days(told: .yearFirst) == nil)
  }

  @Test(
    arguments: [
      (["45351", "45351.5", "60000"], ["2024-02-29", "2024-02-29", "2064-04-08"]),
      (["45351,25"], ["2024-02-29"]),
      (["20260930", "19000101"], ["2026-09-30", "1900-01-01"]),
      (["1790726400", "999999999", "-100000000"], ["2026-09-30", "2001-09-09", "1966-10-31"]),
      (["-0000000001", "1790812799"], ["1969-12-31", "2026-09-30"]),
      (["1790812799999", "253402300799"], ["2026-09-30", "1978-01-11"]),
      (["1790726400000000"], ["2026-09-30"]),
      (["1790726400", "2026-10-01"], ["2026-09-30", "2026-10-01"]),
      // Among other cells these might be any number.
      (["45351", "2026-10-01"], [nil, "2026-10-01"]), (["45351", "unknown"], [nil, nil]),
      (["20260930", "2026-10-01"], [nil, "2026-10-01"]), (["20260930", "45351"], [nil, nil]),
      (["1790726400", "1790726400000"], [nil, nil]),
      (["19999", "60001", "99999"], [nil, nil, nil]), (["45351."], [nil]),
      (["18991231", "21010101", "20260931", "2026093"], [nil, nil, nil, nil]),
      (["202609301415", "20260930141559", "99999999999"], [nil, nil, nil]),
      (["9999999999999999999", "-45351", "-20260930", "2026"], [nil, nil, nil, nil]),
    ] as [([String], [Day?])])
  func `bare numbers are dates only where the column leaves nothing else`(
    cells: [String], days: [Day?]
  ) {
    #expect(Column(cells).days() == days)
  }

  @Test(
    arguments: [
      (["03/04/2026", "31/12/2025"], ["day first, as 31/12/2025 on line 3 shows"]),
      (["2026-09-30"], []),
      (
        ["31-May-26"],
        [
          "years of two digits: 70 to 99 are 19xx, 00 to 69 are 20xx, as in"
            + " 31-May-26 on line 2"
        ]
      ),
      (["45351"], ["days as Excel counts them, 46295 is 2026-09-30, as in 45351 on line 2"]),
      (
        ["45351", "?!"],
        [
          "bare numbers are refused, since the column has other cells too, as in"
            + " 45351 on line 2"
        ]
      ),
      (["1/1/2026"], ["day first, though another reading would give the same values"]),
    ] as [([String], [String])])
  func `a verdict says how it was found`(cells: [String], words: [String]) {
    #expect(Column(cells).dates().words == words)
  }

  @Test func `an order that is told is said`() {
    #expect(Column(["03/04/2026"]).dates(told: .monthFirst).words == ["month first, as told"])
  }
}
