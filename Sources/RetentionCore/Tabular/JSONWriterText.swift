/// How text is written between its quotes.
///
/// Escaped is what RFC 8259 demands, and beyond it what a terminal acts on or hides: DEL, the C1
/// controls, the separators U+2028 and U+2029, and the marks that turn the direction of text.
extension JSONWriter {
  /// Writes text in double quotes.
  mutating func append(quoted text: String) {
    let source = text.utf8Span.span
    if bytes.append(source, between: UInt8(ascii: "\""), unless: JSONWriter.marks) { return }
    bytes.append(UInt8(ascii: "\""))
    var index = 0
    while index < source.count { index = append(escaping: source, at: index) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes the character that begins here, escaped where it must be; returns where it ends.
  private mutating func append(escaping text: Span<UInt8>, at index: Int) -> Int {
    let byte = text[index]
    switch byte {
    case "\"", "\\":
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case "\n": bytes.append("\\n")
    case "\r": bytes.append("\\r")
    case "\t": bytes.append("\\t")
    case 0..<0x20, 0x7F: append(escape: UInt32(byte))
    default:
      if let (scalar, length) = JSONWriter.concealed(in: text, at: index) {
        append(escape: scalar)
        return index + length
      }
      bytes.append(byte)
    }
    return index + 1
  }

  private mutating func append(escape scalar: UInt32) {
    let digits = String(scalar, radix: 16)
    bytes.append("\\u")
    for _ in digits.count..<4 { bytes.append(UInt8(ascii: "0")) }
    bytes.append(digits)
  }

  /// The high bit of the first byte that may need an escape: a quote, a backslash, a control
  /// character, or one that is not ASCII. Above it, bits may be set without a cause.
  @inline(__always)
  private static func marks(in word: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (each &* UInt64(UInt8(ascii: "\"")))
    let backslashes = word ^ (each &* UInt64(UInt8(ascii: "\\")))
    return word | (word &+ each) | (word &- each &* 0x20) | (quotes &- each)
      | (backslashes &- each)
  }

  /// A C1 control, a line separator, or a mark that turns the direction of text, if one is here.
  private static func concealed(
    in text: Span<UInt8>, at index: Int
  ) -> (scalar: UInt32, length: Int)? {
    switch text[index] {
    case 0xC2 where index + 1 < text.count:
      let scalar = UInt32(text[index + 1])
      return scalar < 0xA0 ? (scalar, 2) : nil
    case 0xD8 where index + 1 < text.count:
      return text[index + 1] == 0x9C ? (0x061C, 2) : nil
    case 0xE2 where index + 2 < text.count:
      let scalar =
        0x2000 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
      switch scalar {
      case 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: return (scalar, 3)
      default: return nil
      }
    default: return nil
    }
  }
}
