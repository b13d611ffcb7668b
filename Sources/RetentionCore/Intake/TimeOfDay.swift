/// The time of day and the zone that may stand behind a date.
///
/// Both are dropped, since a touchpoint counts for the calendar day that was written down; they are
/// read all the same, so that nothing else passes for a time.
enum TimeOfDay {
  /// Whether all bytes from `start` on are a time: `08:15`, `3:26:00.5 PM`, `23:59:60 +02:00`.
  static func isTime(_ cell: Span<UInt8>, from start: Int) -> Bool {
    var index = start
    guard let hour = clock(cell, &index) else { return false }
    if index == cell.count { return true }
    WrittenDate.skipSpaces(cell, &index)
    if isHalfOfDay(cell, index) {
      guard (1...12).contains(hour) else { return false }
      index += 2
      WrittenDate.skipSpaces(cell, &index)
    }
    return index == cell.count || isZone(cell.extracting(index..<cell.count))
  }

  /// The hour of the hours, minutes, seconds and their fraction that stand here, of which the last
  /// two may be missing; nil where there are none, or more than a day has.
  private static func clock(_ cell: Span<UInt8>, _ index: inout Int) -> Int? {
    if cell.count - index >= 8, let hour = fullClock(cell.word(at: index)) {
      index += 8
      return isFraction(cell, &index) ? hour : nil
    }
    guard let hour = number(cell, &index, upTo: 23, width: 1...2), skip(":", cell, &index),
      number(cell, &index, upTo: 59, width: 2...2) != nil
    else { return nil }
    guard skip(":", cell, &index) else { return hour }
    guard number(cell, &index, upTo: 60, width: 2...2) != nil else { return nil }
    return isFraction(cell, &index) ? hour : nil
  }

  /// The hour of eight bytes `08:15:00`, all of them at once; nil where they are something else.
  private static func fullClock(_ word: UInt64) -> Int? {
    // What is left of `00:00:00` is the value of each digit, and nothing of the two colons.
    let digits = word ^ 0x3030_3A30_303A_3030
    guard digits & 0xF0F0_FFF0_F0FF_F0F0 == 0,
      (digits &+ 0x0606_0006_0600_0606) & 0xF0F0_00F0_F000_F0F0 == 0
    else { return nil }
    // Each byte becomes ten times itself and the one behind it.
    let pairs = digits &* 10 &+ digits >> 8
    let (hour, minute, second) = (pairs & 0xFF, pairs >> 24 & 0xFF, pairs >> 48 & 0xFF)
    return hour < 24 && minute < 60 && second <= 60 ? Int(hour) : nil
  }

  /// Whether the fraction of a second stands here, or nothing of the kind.
  private static func isFraction(_ cell: Span<UInt8>, _ index: inout Int) -> Bool {
    guard skip(".", cell, &index) || skip(",", cell, &index) else { return true }
    let start = index
    while index < cell.count, cell[index] &- 0x30 < 10 { index += 1 }
    return index > start
  }

  /// A number of so many digits and no more, not above the limit.
  private static func number(
    _ cell: Span<UInt8>, _ index: inout Int, upTo limit: Int, width: ClosedRange<Int>
  ) -> Int? {
    guard let number = WrittenDate.number(cell, &index), width.contains(number.width),
      number.value <= limit
    else { return nil }
    return number.value
  }

  private static func skip(_ mark: Unicode.Scalar, _ cell: Span<UInt8>, _ index: inout Int) -> Bool
  {
    guard index < cell.count, cell[index] == mark else { return false }
    index += 1
    return true
  }

  /// Whether AM or PM stands here, in any case.
  private static func isHalfOfDay(_ cell: Span<UInt8>, _ index: Int) -> Bool {
    index + 2 <= cell.count && cell[index + 1] | 0x20 == "m"
      && (cell[index] | 0x20 == "a" || cell[index] | 0x20 == "p")
  }

  /// The zones that RFC 2822 names.
  private static let names: [StaticString] = [
    "utc", "gmt", "ut", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt",
  ]

  /// Whether this is `Z`, the name of a zone, or hours and minutes: `+02`, `+0200`, `+02:00`.
  private static func isZone(_ zone: Span<UInt8>) -> Bool {
    guard zone[0] == "+" || zone[0] == "-" else {
      return CellBytes.equals(zone, "z") || names.contains { CellBytes.equals(zone, $0) }
    }
    var index = 1
    guard let hours = WrittenDate.number(zone, &index) else { return false }
    switch hours.width {
    case 2:
      guard hours.value < 24 else { return false }
      guard skip(":", zone, &index) else { return index == zone.count }
      return number(zone, &index, upTo: 59, width: 2...2) != nil && index == zone.count
    case 4: return hours.value < 2400 && hours.value % 100 < 60 && index == zone.count
    default: return false
    }
  }
}
