extension CellBytes {
  /// A calendar day as ISO 8601 writes it: `2026-09-30`, with or without a time behind it.
  ///
  /// Every other way to write a date is a matter of the whole column: see `DateSurvey`.
  package static func day(_ cell: Span<UInt8>) -> Day? {
    day(cell, 0, cell.count)
  }

  /// The same for the bytes from `start` to `end`.
  @inline(__always)
  static func day(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Day? {
    guard end &- start >= 10, let (year, month, day) = isoDate(bytes, start) else { return nil }
    guard end &- start == 10 || isTime(bytes.extracting(start &+ 10..<end)) else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// The numbers of ten bytes `2026-09-30`, eight of them at once; nil where they are something
  /// else.
  @inline(__always)
  private static func isoDate(
    _ bytes: Span<UInt8>, _ start: Int
  ) -> (year: Int, month: Int, day: Int)? {
    // Within the span, which is checked; any bits make a number.
    let word = unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    let (tens, ones) = (bytes[start &+ 8] &- 0x30, bytes[start &+ 9] &- 0x30)
    // What is left of `0000-00-` is the value of each digit, and nothing of the two signs.
    let digits = word ^ 0x2D30_302D_3030_3030
    let isDate =
      digits & 0xFFF0_F0FF_F0F0_F0F0 == 0
      && (digits &+ 0x0006_0600_0606_0606) & 0x00F0_F000_F0F0_F0F0 == 0 && tens <= 9 && ones <= 9
    guard isDate else { return nil }
    // Each byte becomes ten times itself and the one behind it.
    let pairs = digits &* 10 &+ digits >> 8
    return (
      Int(pairs & 0xFF) &* 100 &+ Int(pairs >> 16 & 0xFF), Int(pairs >> 40 & 0xFF),
      Int(tens) &* 10 &+ Int(ones)
    )
  }

  /// Whether the bytes behind a date are a time of day: the letter T or a space, and the time.
  private static func isTime(_ rest: Span<UInt8>) -> Bool {
    (rest[0] | 0x20 == "t" || rest[0] == " ") && TimeOfDay.isTime(rest, from: 1)
  }
}
