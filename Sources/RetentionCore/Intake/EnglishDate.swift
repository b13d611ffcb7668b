/// Dates with the name of a month in English: `31-May-2026`, `May 31, 2026`.
///
/// Names of other languages are not guessed: two of them may share an abbreviation.
enum EnglishDate {
  private static let months: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let weekdays: [StaticString] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// `31-May-2026`, `31 May 26`, `31. May 2026`: what stands behind the day and its mark.
  static func dayFirst(
    _ day: (value: Int, width: Int), _ mark: UInt8, _ cell: Span<UInt8>, _ index: inout Int
  ) -> WrittenDate? {
    guard day.width <= 2, let month = month(cell, &index),
      WrittenDate.mark(cell, &index) == (mark == "." ? UInt8(ascii: " ") : mark),
      let year = WrittenDate.number(cell, &index), year.width == 4 || year.width == 2
    else { return nil }
    let isShort = year.width == 2
    let fullYear = isShort ? DateNumbers.year(ofTwoDigits: year.value) : year.value
    return Day(year: fullYear, month: month, day: day.value)
      .map { .day($0, hasShortYear: isShort) }
  }

  /// `May 31, 2026` or `May 31 2026`.
  static func monthFirst(_ cell: Span<UInt8>, _ index: inout Int) -> WrittenDate? {
    guard let month = month(cell, &index), WrittenDate.skipSpaces(cell, &index),
      let day = WrittenDate.number(cell, &index), day.width <= 2, index < cell.count
    else { return nil }
    if cell[index] == "," { index += 1 }
    guard WrittenDate.skipSpaces(cell, &index), let year = WrittenDate.number(cell, &index),
      year.width == 4
    else { return nil }
    return Day(year: year.value, month: month, day: day.value)
      .map { .day($0, hasShortYear: false) }
  }

  /// The weekday that a date begins with, Monday being 0, and what stands between the two.
  ///
  /// Where there is none, nothing is skipped.
  static func weekday(_ cell: Span<UInt8>, _ index: inout Int) -> Int? {
    var end = index
    guard let weekday = name(of: weekdays, cell, &end), end < cell.count else { return nil }
    if cell[end] == "," { end += 1 }
    guard WrittenDate.skipSpaces(cell, &end) else { return nil }
    index = end
    return weekday
  }

  private static func month(_ cell: Span<UInt8>, _ index: inout Int) -> Int? {
    name(of: months, cell, &index).map { $0 + 1 }
  }

  /// The place of the name that stands here, whole or cut to three letters with or without a point.
  private static func name(
    of names: [StaticString], _ cell: Span<UInt8>, _ index: inout Int
  ) -> Int? {
    let start = index
    while index < cell.count, cell[index] | 0x20 >= 0x61, cell[index] | 0x20 <= 0x7A { index += 1 }
    let word = cell.extracting(start..<index)
    for (place, name) in names.enumerated() where CellBytes.equals(word, name) { return place }
    guard isAbbreviation(word) else { return nil }
    for (place, name) in names.enumerated()
    where CellBytes.begins(name, with: word.extracting(0..<3)) {
      if index < cell.count, cell[index] == "." { index += 1 }
      return place
    }
    return nil
  }

  /// Whether a word has three letters, or is the one abbreviation of four.
  private static func isAbbreviation(_ word: Span<UInt8>) -> Bool {
    word.count == 3 || CellBytes.equals(word, "sept")
  }
}

extension Day {
  /// The place of the day in its week, Monday being 0.
  var weekday: Int {
    // 1970-01-01, day 0, was a Thursday.
    (Int(number) % 7 + 10) % 7
  }
}
