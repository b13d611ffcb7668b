// What every reader of bytes needs: ASCII literals in comparisons, and eight bytes at a time.

/// Whether a byte is this ASCII character.
func == (byte: UInt8, character: Unicode.Scalar) -> Bool {
  byte == UInt8(ascii: character)
}

/// Whether a byte is another than this ASCII character.
func != (byte: UInt8, character: Unicode.Scalar) -> Bool {
  byte != UInt8(ascii: character)
}

/// Matches a byte with an ASCII character, for `case "{":`.
func ~= (character: Unicode.Scalar, byte: UInt8) -> Bool {
  byte == UInt8(ascii: character)
}

/// Matches a byte with a range of ASCII characters, for `case "0"..."9":`.
func ~= (characters: ClosedRange<Unicode.Scalar>, byte: UInt8) -> Bool {
  characters.contains(Unicode.Scalar(byte))
}

extension Span<UInt8> {
  /// Eight bytes as one number, the first of them lowest.
  ///
  /// The bounds are tested once for all eight, so that this compiles to a single load.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    let eight = extracting(offset..<(offset &+ 8))
    return UInt64(eight[0]) | UInt64(eight[1]) << 8 | UInt64(eight[2]) << 16
      | UInt64(eight[3]) << 24 | UInt64(eight[4]) << 32 | UInt64(eight[5]) << 40
      | UInt64(eight[6]) << 48 | UInt64(eight[7]) << 56
  }

  /// The bytes as a string; nil where they are not UTF-8.
  var text: String? {
    guard let valid = try? UTF8Span(validating: self) else { return nil }
    return String(copying: valid)
  }

  /// Where the text begins: behind the byte order mark of UTF-8, if there is one.
  var textStart: Int {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0
  }
}
