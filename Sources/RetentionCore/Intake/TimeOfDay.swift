/// The time of day and the zone that may stand behind a date.
///
/// Both are dropped, since a touchpoint counts for the calendar day that was written down; they are
/// read all the same, so that nothing else passes for a time.
enum TimeOfDay {
  /// Whether all bytes from `start` on are a time: `08:15`, `3:26:00.5 PM`, `23:59:60 +02:00`.
  static func isTime(_ cell: Span<UInt8>, from start: Int) -> Bool {
    var index = start
    guard let hour = number(cell, &index, upTo: 23, width: 1...2), skip(":", cell, &index),
      number(cell, &index, upTo: 59, width: 2...2) != nil
    else { return false }
    if skip(":", cell, &index) {
      guard number(cell, &index, upTo: 60, width: 2...2) != nil else { return false }
      if skip(".", cell, &index) || skip(",", cell, &index) {
        guard number(cell, &index, upTo: .max, width: 1...12) != nil else { return false }
      }
    }
    WrittenDate.skipSpaces(cell, &index)
    if isHalfOfDay(cell, index) {
      guard (1...12).contains(hour) else { return false }
      index += 2
      WrittenDate.skipSpaces(cell, &index)
    }
    return index == cell.count || isZone(cell.extracting(index..<cell.count))
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

  /// The zones that RFC 2822 names, `Z`, or hours and minutes: `+02`, `+0200`, `+02:00`.
  private static func isZone(_ zone: Span<UInt8>) -> Bool {
    let names: [StaticString] = [
      "z", "utc", "gmt", "ut", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt",
    ]
    for name in names where CellBytes.equals(zone, name) { return true }
    guard zone[0] == "+" || zone[0] == "-" else { return false }
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
