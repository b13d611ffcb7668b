/// Finds out how much of some bytes is UTF-8.
///
/// Nearly all of an export is ASCII or of two and three bytes a character, which is passed over 64
/// bytes at a time; only what is rarer is looked at byte by byte.
package enum UTF8Text {
  /// How many of these bytes are UTF-8 from their beginning; the rest begins with what is none, or
  /// with a character that is cut off.
  package static func validLength(of bytes: Span<UInt8>) -> Int {
    look(at: bytes).validLength
  }

  /// The same, and whether a zero byte is among them.
  static func look(at bytes: Span<UInt8>) -> (validLength: Int, hasZero: Bool) {
    var (offset, hasZero) = (0, false)
    while offset < bytes.count {
      if offset &+ ByteBlock.size <= bytes.count {
        let block = ByteBlock(bytes, at: offset)
        if let length = block.usualLength {
          if block.bits(equalToRare: 0) != 0 { hasZero = true }
          offset &+= length
          continue
        }
      }
      let end = min(offset &+ ByteBlock.size, bytes.count)
      while offset < end {
        let length = sequenceLength(of: bytes, at: offset)
        if length == 0 { return (offset, hasZero) }
        if bytes[offset] == 0 { hasZero = true }
        offset &+= length
      }
    }
    return (offset, hasZero)
  }

  /// The length of the sequence of a character; 0 where it is none, or not whole.
  ///
  /// What may follow which first byte: Unicode, table 3-7.
  @inline(__always)
  private static func sequenceLength(of bytes: Span<UInt8>, at start: Int) -> Int {
    let lead = bytes[start]
    if lead < 0x80 { return 1 }
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

extension ByteBlock {
  /// How many of the bytes are UTF-8: all, or all but a character that the end cuts off. Nil where
  /// only a closer look tells.
  @inline(__always)
  fileprivate var usualLength: Int? {
    let high = high
    return high == 0 ? ByteBlock.size : usualLength(high)
  }

  /// The same where these bytes are not ASCII.
  ///
  /// Behind each first byte of a character stand as many others as it asks for, and no more.
  @inline(__always)
  private func usualLength(_ high: UInt64) -> Int? {
    let (firsts, longFirsts) = (bits(from: 0xC0), bits(from: 0xE0))
    // Which bytes may follow these is not the same for all; C0 and C1 begin nothing.
    let isUnusual =
      bits(from: 0xF0) | bits(equalTo: 0xE0) | bits(equalTo: 0xED) | (firsts ^ bits(from: 0xC2))
    guard isUnusual == 0, high ^ firsts == firsts << 1 | longFirsts << 2 else { return nil }
    let cut = firsts & 1 << 63 | longFirsts & 1 << 62
    return cut == 0 ? ByteBlock.size : cut.trailingZeroBitCount
  }
}
