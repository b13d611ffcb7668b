/// A date as a cell writes it, before the column says what stands where.
///
/// What is understood is a closed list; anything else is no date, and nothing is rolled over.
enum WrittenDate {
  /// A date that can be read in one way only, though its year may have but two digits.
  case day(Day, hasShortYear: Bool)

  /// Three numbers whose order the column tells.
  case numbers(DateNumbers)

  /// A bare number.
  case counted(CountedDay)

  /// The date that the bytes of a cell write; nil where they write none.
  init?(_ cell: Span<UInt8>) {
    if let day = CellBytes.day(cell) {
      self = .day(day, hasShortYear: false)
    } else if let counted = CountedDay(cell) {
      self = .counted(counted)
    } else {
      var index = 0
      let weekday = EnglishDate.weekday(cell, &index)
      guard let date = WrittenDate.date(cell, &index), WrittenDate.isEnd(cell, index)
      else { return nil }
      if let weekday {
        // Three numbers with a weekday are not in the list; a wrong weekday is a wrong date.
        guard case .day(let day, _) = date, day.weekday == weekday else { return nil }
      }
      self = date
    }
  }

  private static func date(_ cell: Span<UInt8>, _ index: inout Int) -> WrittenDate? {
    guard let first = number(cell, &index) else { return EnglishDate.monthFirst(cell, &index) }
    guard let mark = mark(cell, &index), index < cell.count else { return nil }
    guard cell[index] &- 0x30 < 10 else {
      return EnglishDate.dayFirst(first, mark, cell, &index)
    }
    guard let second = number(cell, &index), second.width <= 2,
      WrittenDate.mark(cell, &index) == mark, let third = number(cell, &index)
    else { return nil }
    // Hungary and Croatia end a date of points with one more.
    if mark == ".", index < cell.count, cell[index] == "." { index += 1 }
    if first.width == 4, third.width <= 2 {
      // A date of hyphens is ISO 8601 and nothing else.
      guard mark != "-" else { return nil }
      return Day(year: first.value, month: second.value, day: third.value)
        .map { .day($0, hasShortYear: false) }
    }
    guard first.width <= 2, third.width == 4 || third.width == 2 else { return nil }
    let isShort = third.width == 2
    return .numbers(
      DateNumbers(
        first: first.value, second: second.value, third: third.value, hasShortYear: isShort,
        mayBeginWithYear: isShort && first.width == 2))
  }

  /// Whether a date ends here, or has only a time behind it.
  private static func isEnd(_ cell: Span<UInt8>, _ index: Int) -> Bool {
    guard index < cell.count else { return true }
    var index = cell[index] == "," ? index + 1 : index
    return skipSpaces(cell, &index) && TimeOfDay.isTime(cell, from: index)
  }
}

// MARK: - Parts

extension WrittenDate {
  /// The digits that stand here; nil where there are none, or more than sixteen.
  static func number(_ cell: Span<UInt8>, _ index: inout Int) -> (value: Int, width: Int)? {
    var (value, width) = (0, 0)
    while index < cell.count {
      let digit = cell[index] &- 0x30
      guard digit < 10 else { break }
      guard width < 16 else { return nil }
      value = value &* 10 &+ Int(digit)
      width += 1
      index += 1
    }
    return width > 0 ? (value, width) : nil
  }

  /// The mark between two parts of a date: `/`, `-`, `.` with or without spaces behind it, or
  /// spaces alone.
  static func mark(_ cell: Span<UInt8>, _ index: inout Int) -> UInt8? {
    if skipSpaces(cell, &index) { return UInt8(ascii: " ") }
    guard index < cell.count else { return nil }
    let mark = cell[index]
    guard mark == "/" || mark == "-" || mark == "." else { return nil }
    index += 1
    if mark == "." { skipSpaces(cell, &index) }
    return mark
  }

  /// Skips spaces, also those that break no line; whether there were any.
  @discardableResult
  static func skipSpaces(_ cell: Span<UInt8>, _ index: inout Int) -> Bool {
    let start = index
    while index < cell.count {
      if cell[index] == " " {
        index += 1
      } else if let length = TypographicMark.spaceLength(cell, index) {
        index += length
      } else {
        break
      }
    }
    return index > start
  }
}
