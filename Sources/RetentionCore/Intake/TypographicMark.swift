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
    for scalar in CellBytes.text(cell).text.unicodeScalars {
      if scalar.isASCII {
        guard scalar.value >= 0x20, scalar.value < 0x7F else { return nil }
        plain.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let byte = byte(scalar) {
        plain.append(byte)
      } else if !isDirection(scalar) {
        plain.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    return plain
  }

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "\u{A0}", "\u{2009}", "\u{202F}": UInt8(ascii: " ")
    case "\u{2019}": UInt8(ascii: "'")
    case "\u{2212}": UInt8(ascii: "-")
    case "\u{66A}": UInt8(ascii: "%")
    case "\u{66B}": arabicDecimal
    case "\u{66C}": arabicThousands
    default: digit(scalar)
    }
  }

  /// The ASCII digit of an Arabic, Persian, Hindi or Bengali one.
  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    for zero: UInt32 in [0x660, 0x6F0, 0x966, 0x9E6] where scalar.value &- zero < 10 {
      return 0x30 + UInt8(scalar.value - zero)
    }
    return nil
  }

  private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200E}" || scalar == "\u{200F}" || scalar == "\u{61C}"
  }
}
