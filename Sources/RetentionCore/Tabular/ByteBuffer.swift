/// Bytes that are written one behind the other and taken in pieces, in memory that is used again.
///
/// Text is copied eight bytes at a time; the room always has eight bytes to spare behind the end.
struct ByteBuffer: Sendable {
  private var room = [UInt8](repeating: 0, count: 1 << 10)

  /// How many bytes were written and not yet taken.
  private(set) var count = 0

  /// Hands out what was written since the last time.
  mutating func take() -> [UInt8] {
    defer { count = 0 }
    return Array(room[..<count])
  }

  /// Appends one byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    room[count] = byte
    count &+= 1
  }

  /// Appends text as it is.
  @inline(__always)
  mutating func append(_ text: Span<UInt8>) {
    _ = append(text, between: nil) { _ in 0 }
  }

  /// Appends text as it is.
  mutating func append(_ text: String) {
    append(text.utf8Span.span)
  }

  /// Appends text, between two marks where one is given, unless it has a byte that is special;
  /// `specials` sets the highest bit of such bytes of a word, and may set it in others too. Whether
  /// the text was appended.
  @inline(__always)
  mutating func append(
    _ text: Span<UInt8>, between mark: UInt8?, unless specials: (UInt64) -> UInt64
  ) -> Bool {
    let length = text.count
    reserve(length &+ 2)
    let end = mark == nil ? count : count &+ 1
    var span = room.mutableSpan
    // Written through only where the span has room, which is tested.
    var bytes = unsafe span.mutableBytes
    var (offset, found) = (0, UInt64(0))
    while length &- offset >= 8 {
      let word = text.word(at: offset)
      found |= specials(word)
      bytes.storeBytes(of: word, toByteOffset: end &+ offset, as: UInt64.self)
      offset &+= 8
    }
    if offset < length {
      // Of a long text the last eight bytes once more, of a short one those that there are.
      let start = length >= 8 ? length &- 8 : 0
      let word = length >= 8 ? text.word(at: start) : text.shortWord
      found |= specials(word)
      bytes.storeBytes(of: word, toByteOffset: end &+ start, as: UInt64.self)
    }
    guard found & 0x8080_8080_8080_8080 == 0 else { return false }
    if let mark {
      bytes.storeBytes(of: mark, toByteOffset: end &- 1, as: UInt8.self)
      bytes.storeBytes(of: mark, toByteOffset: end &+ length, as: UInt8.self)
    }
    count = end &+ length &+ (mark == nil ? 0 : 1)
    return true
  }

  /// Appends a line end, behind a comma where one is asked for, and so many blanks.
  @inline(__always)
  mutating func appendLineEnd(comma: Bool, blanks: Int) {
    reserve(blanks &+ 2)
    var end = count
    var span = room.mutableSpan
    var bytes = unsafe span.mutableBytes
    if comma {
      bytes.storeBytes(of: UInt8(ascii: ","), toByteOffset: end, as: UInt8.self)
      end &+= 1
    }
    bytes.storeBytes(of: UInt8(ascii: "\n"), toByteOffset: end, as: UInt8.self)
    end &+= 1
    var offset = 0
    while offset < blanks {
      let eight: UInt64 = 0x2020_2020_2020_2020
      bytes.storeBytes(of: eight, toByteOffset: end &+ offset, as: UInt64.self)
      offset &+= 8
    }
    count = end &+ blanks
  }

  /// Appends the digits of a number, with its sign where it is negative.
  mutating func append(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var (rest, length) = (number.magnitude, 1)
    while rest >= 10 {
      rest /= 10
      length &+= 1
    }
    reserve(length)
    rest = number.magnitude
    for place in 1...length {
      let (others, digit) = rest.quotientAndRemainder(dividingBy: 10)
      room[count &+ length &- place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit)
      rest = others
    }
    count &+= length
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if room.count &- count < more &+ 8 { grow(by: more &+ 8) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    room.append(contentsOf: repeatElement(0, count: max(more, room.count)))
  }
}

extension Span<UInt8> {
  /// Fewer than eight bytes as one number, the first of them lowest, with blanks behind them.
  fileprivate var shortWord: UInt64 {
    var word: UInt64 = 0x2020_2020_2020_2020
    var place = count
    while place > 0 {
      place &-= 1
      word = word << 8 | UInt64(self[place])
    }
    return word
  }
}
