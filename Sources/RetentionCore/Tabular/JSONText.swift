/// What a pass over a JSON string finds out, without taking its text out of the bytes.
struct JSONText {
  /// Where the closing quote stands.
  let end: Int
  /// Whether a backslash stands in it.
  let hasEscapes: Bool
  /// Whether all of its bytes are ASCII.
  let isASCII: Bool

  /// Goes over the string whose opening quote stands here.
  @inline(__always)
  init(in bytes: Span<UInt8>, openedAt quote: Int) throws(JSONError) {
    var (hasEscapes, isASCII) = (false, true)
    let start = quote &+ 1
    var offset = start
    do throws(JSONError) {
      scan: while true {
        offset = JSONText.endOfPlain(in: bytes, from: offset)
        guard offset < bytes.count else { throw JSONError(.unclosedString, at: quote) }
        switch bytes[offset] {
        case "\"": break scan
        case "\\":
          hasEscapes = true
          offset = try JSONEscape(in: bytes, at: offset).end
        case 0x80...:
          isASCII = false
          while offset < bytes.count, bytes[offset] >= 0x80 { offset &+= 1 }
        case let control: throw JSONError(.controlCharacter(control), at: offset)
        }
      }
    } catch {
      // What is no UTF-8 stands before what ended the pass, and may be what caused it.
      try bytes.requireUTF8(in: start..<offset)
      throw error
    }
    if !isASCII { try bytes.requireUTF8(in: start..<offset) }
    self.end = offset
    self.hasEscapes = hasEscapes
    self.isASCII = isASCII
  }

  /// The next byte that is a quote, a backslash, a control character or not ASCII; eight at a time.
  @inline(__always)
  private static func endOfPlain(in bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    let lastWord = bytes.count &- 8
    while offset <= lastWord {
      let marks = marks(in: bytes.word(at: offset))
      guard marks == 0 else { return offset &+ marks.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < bytes.count, isPlain(bytes[offset]) { offset &+= 1 }
    return offset
  }

  /// The high bit of the first byte that is not plain; above it, bits may be set without a cause.
  private static func marks(in word: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (each &* UInt64(UInt8(ascii: "\"")))
    let backslashes = word ^ (each &* UInt64(UInt8(ascii: "\\")))
    // A byte borrows from its left neighbour where it is less than what is taken away.
    return (word | (word &- each &* 0x20) | (quotes &- each) | (backslashes &- each))
      & (each &* 0x80)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x60 && byte != "\"" && byte != "\\"
  }
}

/// A backslash and what follows it, read as the character that it stands for.
struct JSONEscape {
  /// The character meant.
  let scalar: Unicode.Scalar
  /// The place behind the escape.
  let end: Int

  /// Reads the escape whose backslash stands here, of a surrogate pair both halves.
  init(in bytes: Span<UInt8>, at backslash: Int) throws(JSONError) {
    guard let (unit, end) = JSONEscape.unit(in: bytes, at: backslash) else {
      throw JSONError(.invalidEscape, at: backslash)
    }
    if let scalar = Unicode.Scalar(unit) {
      (self.scalar, self.end) = (scalar, end)
      return
    }
    guard let (low, lowEnd) = JSONEscape.unit(in: bytes, at: end), UTF16.isLeadSurrogate(unit),
      UTF16.isTrailSurrogate(low)
    else { throw JSONError(.loneSurrogate, at: backslash) }
    self.scalar = UTF16.decode(UTF16.EncodedScalar([unit, low]))
    self.end = lowEnd
  }

  /// The UTF-16 unit of one escape and the place behind it; nil where none begins.
  private static func unit(in bytes: Span<UInt8>, at backslash: Int) -> (UInt16, end: Int)? {
    guard backslash &+ 1 < bytes.count, bytes[backslash] == "\\" else { return nil }
    let plain: Unicode.Scalar
    switch bytes[backslash &+ 1] {
    case "\"": plain = "\""
    case "\\": plain = "\\"
    case "/": plain = "/"
    case "b": plain = "\u{8}"
    case "f": plain = "\u{C}"
    case "n": plain = "\n"
    case "r": plain = "\r"
    case "t": plain = "\t"
    case "u": return hexadecimalUnit(in: bytes, at: backslash &+ 2)
    default: return nil
    }
    return (UInt16(plain.value), backslash &+ 2)
  }

  private static func hexadecimalUnit(
    in bytes: Span<UInt8>, at start: Int
  ) -> (UInt16, end: Int)? {
    guard bytes.count &- start >= 4 else { return nil }
    var unit: UInt16 = 0
    for index in start..<(start &+ 4) {
      let byte = bytes[index]
      switch byte {
      case "0"..."9": unit = unit << 4 | UInt16(byte &- UInt8(ascii: "0"))
      case "a"..."f": unit = unit << 4 | UInt16(byte &- UInt8(ascii: "a") &+ 10)
      case "A"..."F": unit = unit << 4 | UInt16(byte &- UInt8(ascii: "A") &+ 10)
      default: return nil
      }
    }
    return (unit, start &+ 4)
  }
}

extension Span<UInt8> {
  /// Fails at the first byte of this range that is not UTF-8.
  func requireUTF8(in range: Range<Int>) throws(JSONError) {
    do {
      _ = try UTF8Span(validating: extracting(range))
    } catch {
      let offset = range.lowerBound &+ error.byteOffsets.lowerBound
      throw JSONError(.invalidUTF8(self[offset]), at: offset)
    }
  }
}
