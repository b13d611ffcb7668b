/// The side of its column at which a text stands.
package enum TextAlignment: Hashable, Sendable {
  case left, right
}

/// Laying text out by the columns it takes in a terminal; the text is visible and not yet painted.
extension String {
  /// The words in lines of at most this many columns, at least one line.
  ///
  /// Lines break at spaces and line breaks, which are not kept. A word wider than a line is cut
  /// between characters; a line is wider than asked for only where one character is.
  package func wrapped(to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var room = columns
    for word in split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let width = word.columns
      if !line.isEmpty, width < room {
        line += " " + word
        room -= 1 + width
      } else {
        if !line.isEmpty { lines.append(line) }
        let (full, rest) = word.cut(to: columns)
        lines += full
        line = String(rest)
        room = columns - rest.columns
      }
    }
    lines.append(line)
    return lines
  }

  /// The text with spaces up to this many columns; unchanged where it takes as many or more.
  package func padded(to columns: Int, _ alignment: TextAlignment = .left) -> String {
    let spaces = String(repeating: " ", count: max(0, columns - self.columns))
    return alignment == .left ? self + spaces : spaces + self
  }

  /// The text cut to at most this many columns, the last of them `…`, in ASCII `...`.
  package func fitted(to columns: Int, ascii: Bool = false) -> String {
    if self.columns <= columns { return self }
    let mark = String((ascii ? "..." : "…").prefix(max(0, columns)))
    return self[...].prefix(columns: columns - mark.count) + mark
  }
}

extension Substring {
  /// The longest beginning that takes at most this many columns.
  fileprivate func prefix(columns: Int) -> Substring {
    var room = columns
    return prefix { character in
      room -= character.columns
      return room >= 0
    }
  }

  /// The full lines that the word fills, and what is left of it for the last one.
  fileprivate func cut(to columns: Int) -> (lines: [String], rest: Substring) {
    var lines: [String] = []
    var rest = self
    while true {
      var line = rest.prefix(columns: columns)
      if line.isEmpty { line = rest.prefix(1) }
      if line.endIndex == rest.endIndex { return (lines, rest) }
      lines.append(String(line))
      rest = rest[line.endIndex...]
    }
  }
}
