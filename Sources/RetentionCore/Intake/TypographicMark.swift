/// Spaces, signs and digits beyond ASCII that stand in dates and numbers.
enum TypographicMark {
  /// The Arabic decimal mark, U+066B, and the one between thousands, U+066C, as single bytes that
  /// no text has.
  static let (arabicDecimal, arabicThousands): (UInt8, UInt8) = (1, 2)

  /// How many bytes the space takes that stands here, if it is one that breaks no line or a thin
  /// one; nil for any other character.
  static func spaceLength(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
    if index + 2 <= bytes.count, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 { return 2 }
    guard index + 3 <= bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80 else {
      return nil
    }
    // U+2009, U+202F.
    return bytes[index + 2] == 0x89 || bytes[index + 2] == 0xAF ? 3 : nil
  }

  /// The bytes of a cell with ASCII for every space, sign and digit that means the same, and
  /// without marks that only turn the direction of writing; nil where it has control characters.
  static func plain(_ cell: Span<UInt8>) -> [UInt8]? {
    var plain: [UInt8] = []
    plain.reserveCapacity(cell.count)
    var index = 0
    while index < cell.count {
      let byte = cell[index]
      guard byte >= 0x20, byte != 0x7F else { return nil }
      // No mark takes four bytes.
      let length = min(byte < 0xC0 || byte >= 0xF0 ? 1 : byte < 0xE0 ? 2 : 3, cell.count - index)
      if length == 1 {
        plain.append(byte)
      } else if let ascii = ascii(scalar(cell, index, length)) {
        plain.append(ascii)
      } else if !isDirection(scalar(cell, index, length)) {
        for place in index..<index + length { plain.append(cell[place]) }
      }
      index += length
    }
    return plain
  }

  /// The character of two or three bytes of UTF-8; of other bytes any number may come out.
  private static func scalar(_ cell: Span<UInt8>, _ index: Int, _ length: Int) -> UInt32 {
    let tail = UInt32(cell[index + 1] & 0x3F)
    if length == 2 { return UInt32(cell[index] & 0x1F) << 6 | tail }
    return UInt32(cell[index] & 0x0F) << 12 | tail << 6 | UInt32(cell[index + 2] & 0x3F)
  }

  private static func ascii(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xA0, 0x2009, 0x202F: UInt8(ascii: " ")
    case 0x2019: UInt8(ascii: "'")
    case 0x2212: UInt8(ascii: "-")
    case 0x66A: UInt8(ascii: "%")
    case 0x66B: arabicDecimal
    case 0x66C: arabicThousands
    default: digit(scalar)
    }
  }

  /// The ASCII digit of an Arabic, Persian, Hindi or Bengali one.
  private static func digit(_ scalar: UInt32) -> UInt8? {
    let value: UInt32? =
      switch scalar {
      case 0x660...0x669: scalar - 0x660
      case 0x6F0...0x6F9: scalar - 0x6F0
      case 0x966...0x96F: scalar - 0x966
      case 0x9E6...0x9EF: scalar - 0x9E6
      default: nil
      }
    return value.map { 0x30 + UInt8($0) }
  }

  /// U+200E, U+200F and U+061C.
  private static func isDirection(_ scalar: UInt32) -> Bool {
    scalar == 0x200E || scalar == 0x200F || scalar == 0x61C
  }
}
