/// Text of an export may hold anything; what reaches a terminal must only ever be drawn.
///
/// Here all that a terminal would obey, hide or reorder by is turned into signs that show it, and
/// a text that has been through here once is never changed again.
extension String {
  /// The text with every scalar that a terminal would not draw written out.
  ///
  /// Tab, line feed and carriage return become `\t`, `\n` and `\r`, the other ASCII controls
  /// `\x1b`; C1 controls, bidirectional marks, zero-width and other invisible scalars, line and
  /// paragraph separators, private and unassigned code points become `<U+202E>`. Only inside an
  /// emoji do the joiner U+200D and the variation selector U+FE0F stay. For text of a terminal:
  /// the result is neither quoted nor escaped for a shell or another format.
  package var visible: String {
    if isPrintableASCII || unicodeScalars.allSatisfy({ $0.isDrawn }) { return self }
    return reduce(into: "") { text, character in text += character.visible }
  }

  /// Reads bytes as UTF-8 and writes out what is not drawn, a byte that is no UTF-8 as `\xff`.
  package init(visible bytes: Span<UInt8>) {
    self = ""
    var rest = bytes
    while !rest.isEmpty {
      do {
        self += String(copying: try UTF8Span(validating: rest)).visible
        return
      } catch {
        let invalid = error.byteOffsets
        self += String(visible: rest.extracting(..<invalid.lowerBound))
        for offset in invalid {
          self += "\\x" + hexadecimal(UInt32(rest[offset]), digits: 2)
        }
        rest = rest.extracting(droppingFirst: invalid.upperBound)
      }
    }
  }

  /// The visible text in double quotes for a message, cut with `…` where it is longer than `limit`.
  ///
  /// The limit counts the Unicode scalars that are written, so that marks piled on one letter
  /// count too; neither a written-out scalar nor a letter with its marks is cut in two.
  package func quoted(limit: Int = 80) -> String {
    var text = ""
    var room = limit
    for character in self {
      let piece = character.visible
      room -= piece.unicodeScalars.count
      guard room >= 0 else { return "\"\(text)…\"" }
      text += piece
    }
    return "\"\(text)\""
  }
}

extension StringProtocol {
  /// Whether each character is one of the 95 that any terminal draws in one column.
  package var isPrintableASCII: Bool {
    utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}

extension Character {
  fileprivate var visible: String {
    let scalars = unicodeScalars
    if scalars.allSatisfy({ $0.isDrawn }) { return String(self) }
    var text = ""
    var previous: Unicode.Scalar?
    for index in scalars.indices {
      let scalar = scalars[index]
      let next = scalars[index...].dropFirst().first
      if scalar.isDrawn || scalar.isPartOfEmoji(after: previous, before: next) {
        text.unicodeScalars.append(scalar)
        previous = scalar
      } else {
        text += scalar.writtenOut
        previous = nil
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isDrawn: Bool {
    if isASCII { return value >= 0x20 && value < 0x7F }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: !properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether a selector or a joiner belongs to an emoji; its neighbours are of one Character.
  fileprivate func isPartOfEmoji(after previous: Unicode.Scalar?, before next: Unicode.Scalar?)
    -> Bool
  {
    guard let previous else { return false }
    switch self {
    case "\u{FE0F}":
      // A digit is an emoji only in a keycap; elsewhere two ids would differ unseen.
      return previous.properties.isEmoji && (!previous.isASCII || next == "\u{20E3}")
    case "\u{200D}":
      guard let next, !next.properties.isEmojiModifier else { return false }
      return next.properties.isEmoji && (previous.properties.isEmoji || previous == "\u{FE0F}")
    default:
      return false
    }
  }

  fileprivate var writtenOut: String {
    switch self {
    case "\t": "\\t"
    case "\n": "\\n"
    case "\r": "\\r"
    default:
      isASCII
        ? "\\x" + hexadecimal(value, digits: 2)
        : "<U+" + hexadecimal(value, digits: 4).uppercased() + ">"
    }
  }
}

private func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
