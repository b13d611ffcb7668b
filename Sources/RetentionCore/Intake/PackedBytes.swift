/// Values one after the other, in as few bytes as each of them takes.
///
/// What is nil takes one byte, and so does nearly every small number. Values are read back in the
/// order in which they were written; each reader moves `place` behind what it has read.
struct PackedBytes: Sendable {
  private var bytes: [UInt8] = []

  /// The number of bytes; what is written next begins here.
  var count: Int { bytes.count }

  /// Appends bytes of others as they stand.
  mutating func append(_ range: Range<Int>, of other: PackedBytes) {
    bytes += other.bytes[range]
  }

  /// Takes back all bytes from a place on.
  mutating func removeAll(from place: Int) {
    bytes.removeLast(bytes.count - place)
  }

  /// Makes room for so many bytes at once.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Whether the same bytes stand in two ranges.
  func areEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    bytes[left] == bytes[right]
  }

  // MARK: - Whole numbers: seven bits a byte, the lowest first

  mutating func write(_ number: UInt64) {
    if number < 0x80 { return bytes.append(UInt8(truncatingIfNeeded: number)) }
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  @inline(__always)
  func readNumber(_ place: inout Int) -> UInt64 {
    guard place &+ 8 <= bytes.count else { return readNumberByBytes(&place) }
    let word = bytes.span.word(at: place)
    let ends = ~word & 0x8080_8080_8080_8080
    guard ends != 0 else { return readNumberByBytes(&place) }
    // Up to eight bytes at once, because nobody can guess how many there are.
    let bits = UInt64(truncatingIfNeeded: ends.trailingZeroBitCount)
    place &+= Int(truncatingIfNeeded: (bits &+ 1) &>> 3)
    var number = word & (UInt64.max &>> (63 &- bits))
    number = number & 0x007F_007F_007F_007F | (number & 0x7F00_7F00_7F00_7F00) &>> 1
    number = number & 0x0000_3FFF_0000_3FFF | (number & 0x3FFF_0000_3FFF_0000) &>> 2
    return number & 0x0000_0000_0FFF_FFFF | (number & 0x0FFF_FFFF_0000_0000) &>> 4
  }

  @inline(never)
  private func readNumberByBytes(_ place: inout Int) -> UInt64 {
    var (number, shift): (UInt64, UInt64) = (0, 0)
    while true {
      let byte = bytes[place]
      place &+= 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift &+= 7
    }
  }

  /// The sign becomes the lowest bit, so that numbers a little below 0 are short too.
  mutating func write(signed number: Int64) {
    write(UInt64(bitPattern: number << 1 ^ number >> 63))
  }

  @inline(__always)
  func readSigned(_ place: inout Int) -> Int64 {
    let number = readNumber(&place)
    return Int64(bitPattern: number >> 1) ^ (0 &- Int64(bitPattern: number & 1))
  }

  // MARK: - Days: how long after the day before them, plus 1 unless that is below 0

  mutating func write(_ day: Day?, after last: inout Day) {
    guard let day else { return write(UInt64(0)) }
    let distance = Int64(day.days(since: last))
    write(signed: distance < 0 ? distance : distance + 1)
    last = day
  }

  @inline(__always)
  func readDay(_ place: inout Int, after last: inout Day) -> Day? {
    let distance = readSigned(&place)
    if distance == 0 { return nil }
    last = Day(
      unchecked: last.number &+ Int32(truncatingIfNeeded: distance < 0 ? distance : distance - 1))
    return last
  }

  // MARK: - Numbers: the same to the last bit when they are read

  /// Most numbers have few decimals: they become a whole number and one of three powers of ten, in
  /// the lowest two bits. For all others, and for nil, these bits are 3.
  mutating func write(_ number: Double?) {
    guard let number else { return write(signed: -1) }
    if write(number, times: 1, code: 0) || write(number, times: 100, code: 1)
      || write(number, times: 1000, code: 2)
    {
      return
    }
    write(signed: 3)
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number.bitPattern >> UInt64(shift)))
    }
  }

  private mutating func write(_ number: Double, times power: Double, code: Int64) -> Bool {
    let scaled = number * power
    guard scaled.magnitude < 0x1p53 else { return false }
    let whole = Int64(scaled + (scaled < 0 ? -0.5 : 0.5))
    guard (Double(whole) / power).bitPattern == number.bitPattern else { return false }
    write(signed: whole << 2 | code)
    return true
  }

  @inline(__always)
  func readDouble(_ place: inout Int) -> Double? {
    let number = readSigned(&place)
    let whole = Double(number >> 2)
    switch number & 3 {
    case 0: return whole
    case 1: return whole / 100
    case 2: return whole / 1000
    default: return number < 0 ? nil : readBits(&place)
    }
  }

  private func readBits(_ place: inout Int) -> Double {
    var bits: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 8) {
      bits |= UInt64(bytes[place]) << UInt64(shift)
      place += 1
    }
    return Double(bitPattern: bits)
  }

  // MARK: - Texts: the number of bytes plus 1, and the bytes

  mutating func write(_ text: String?) {
    guard let text else { return write(UInt64(0)) }
    write(UInt64(text.utf8.count) + 1)
    bytes.append(contentsOf: text.utf8)
  }

  func readText(_ place: inout Int) -> String? {
    guard let range = readTextRange(&place) else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Where the bytes of a text stand.
  @inline(__always)
  func readTextRange(_ place: inout Int) -> Range<Int>? {
    let count = Int(readNumber(&place)) - 1
    guard count >= 0 else { return nil }
    defer { place += count }
    return place..<place + count
  }
}
