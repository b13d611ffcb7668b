extension StringProtocol {
  /// How many columns of a terminal the text takes, before it is painted.
  ///
  /// Meant for visible text: controls and line breaks count as nothing.
  package var columns: Int {
    if isPrintableASCII { return utf8.count }
    return reduce(0) { sum, character in sum + character.columns }
  }
}

extension Character {
  /// How many columns of a terminal the character takes: 0, 1 or 2.
  ///
  /// What is drawn as one (a letter with its marks, a Hangul or Devanagari syllable, a flag, a
  /// family of emoji) takes the columns of its parts, and never more than two.
  package var columns: Int {
    var columns = 0
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      let followsEmoji = previous?.properties.isEmoji == true
      switch scalar {
      case "\u{FE0F}" where followsEmoji: columns += 1  // asks for the wide, colourful form
      case "\u{1F3FB}"..."\u{1F3FF}" where followsEmoji: break  // a skin tone only colours it
      default: columns += scalar.columns
      }
      previous = scalar
    }
    return min(columns, 2)
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    if isASCII { return value >= 0x20 && value < 0x7F ? 1 : 0 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format, .lineSeparator, .paragraphSeparator:
      return 0
    case .spacingMark:
      return 1
    default:
      if properties.isDefaultIgnorableCodePoint { return 0 }
      return properties.isEmojiPresentation || isEastAsianWide ? 2 : 1
    }
  }

  /// Whether Unicode 18.0 calls it East Asian Wide or Fullwidth, and it is no emoji.
  ///
  /// Ranges run on over code points that are unassigned, or settled before this is asked:
  /// emoji, marks and ignorable scalars.
  private var isEastAsianWide: Bool {
    switch value {
    case 0x1100...0x115F,  // Hangul initials
      0x2329...0x232A,  // angle brackets
      0x2630...0x2637, 0x268A...0x268F,  // trigrams, monograms and digrams
      0x2E80...0x303E,  // radicals, CJK punctuation
      0x3041...0x3247,  // kana, Bopomofo, Hangul letters, enclosed CJK
      0x3250...0xA4C6,  // CJK ideographs, hexagrams, Yi
      0xA960...0xA97C,  // Hangul initials, extended
      0xAC00...0xD7A3,  // Hangul syllables
      0xF900...0xFAFF,  // CJK compatibility ideographs
      0xFE10...0xFE6B,  // vertical, compatibility and small forms
      0xFF01...0xFF60, 0xFFE0...0xFFE6,  // fullwidth forms
      0x16FE0...0x191D2,  // Tangut, Khitan, Jurchen
      0x1AFF0...0x1B2FB,  // kana extensions, Nushu
      0x1D300...0x1D376,  // Tai Xuan Jing, counting rods
      0x1F1AE, 0x1F200...0x1F202, 0x1F210...0x1F23B, 0x1F240...0x1F248,  // enclosed ideographs
      0x1F260...0x1F265,  // symbols of Chinese folk religion
      0x20000...0x2FFFD, 0x30000...0x3FFFD:  // CJK ideographs, extended
      true
    default:
      false
    }
  }
}
