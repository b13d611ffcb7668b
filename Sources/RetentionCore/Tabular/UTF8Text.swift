/// Finds out how much of some bytes is UTF-8.
///
/// Nearly all of an export is ASCII, which is passed over 32 bytes at a time; only what stands
/// between is looked at byte by byte.
package enum UTF8Text {
  /// How many of these bytes are UTF-8 from their beginning; the rest begins with what is none, or
  /// with a character that is cut off.
  package static func validLength(of bytes: Span<UInt8>) -> Int {
    look(at: bytes).validLength
  }

  /// The same, and whether a zero byte may be among them: where none is, there is none.
  static func look(at bytes: Span<UInt8>) -> (validLength: Int, mayHaveZero: Bool) {
    var (offset, zeros): (Int, UInt64) = (0, 0)
    while true {
      offset = asciiEnd(of: bytes, from: offset, &zeros)
      let length = offset < bytes.count ? sequenceLength(of: bytes, at: offset) : 0
      if length == 0 { return (offset, zeros & highBits != 0) }
      offset &+= length
    }
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Where the next byte stands that is not ASCII; the end where there is none. The high bits of
  /// `zeros` tell that a byte on the way is 0, or follows one.
  @inline(__always)
  private static func asciiEnd(
    of bytes: Span<UInt8>, from start: Int, _ zeros: inout UInt64
  ) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var offset = start
    while offset &+ 32 <= bytes.count {
      let (first, second) = (bytes.word(at: offset), bytes.word(at: offset &+ 8))
      let (third, fourth) = (bytes.word(at: offset &+ 16), bytes.word(at: offset &+ 24))
      if (first | second | third | fourth) & highBits != 0 { break }
      // Of ASCII only a zero borrows from its high bit.
      zeros |= (first &- ones) | (second &- ones) | (third &- ones) | (fourth &- ones)
      offset &+= 32
    }
    while offset &+ 8 <= bytes.count {
      let word = bytes.word(at: offset)
      let high = word & highBits
      if high != 0 {
        let length = high.trailingZeroBitCount >> 3
        for place in 0..<length where bytes[offset &+ place] == 0 { zeros = .max }
        return offset &+ length
      }
      zeros |= word &- ones
      offset &+= 8
    }
    while offset < bytes.count, bytes[offset] < 0x80 {
      if bytes[offset] == 0 { zeros = .max }
      offset &+= 1
    }
    return offset
  }

  /// The length of the sequence of a character that is not ASCII; 0 where it is none, or not whole.
  ///
  /// What may follow which first byte: Unicode, table 3-7.
  @inline(__always)
  private static func sequenceLength(of bytes: Span<UInt8>, at start: Int) -> Int {
    let lead = bytes[start]
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0...0)
      }
    guard length > 0, start &+ length <= bytes.count, second.contains(bytes[start &+ 1]) else {
      return 0
    }
    for offset in 2..<max(2, length) where bytes[start &+ offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
