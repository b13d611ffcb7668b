/// A place in a text, for people.
package struct Position: Sendable, Equatable {
  /// The physical line, from 1; LF, CR and CRLF each end one.
  package var line: Int

  /// The character (Unicode scalar) in its line, from 1.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a byte, counted from the first byte; a byte order mark has no width.
  package init(of offset: Int, in bytes: Span<UInt8>) {
    var (line, column) = (1, 1)
    let start = bytes.textStart
    for index in start..<max(start, min(offset, bytes.count)) {
      switch bytes[index] {
      case .lineFeed:
        line += 1
        column = 1
      case .carriageReturn where index + 1 == bytes.count || bytes[index + 1] != .lineFeed:
        line += 1
        column = 1
      case 0x80...0xBF: break  // the rest of a character that began before
      default: column += 1
      }
    }
    self.init(line: line, column: column)
  }
}

extension Position: CustomStringConvertible {
  /// Line and column as compilers write them, `14:3`.
  package var description: String {
    "\(line):\(column)"
  }
}
