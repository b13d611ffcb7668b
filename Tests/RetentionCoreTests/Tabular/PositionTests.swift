import RetentionCore
import Testing

struct PositionTests {
  @Test(
    arguments: [
      ("", 0, 1, 1), ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1),
      ("a\rb", 2, 2, 1),
      ("a\r\nb", 1, 1, 2), ("a\r\nb", 3, 2, 1), ("\r\n\r\n", 4, 3, 1), ("\n\r", 2, 3, 1),
      ("\r\r\n", 3, 3, 1),
      ("é=1", 2, 1, 2), ("é=1", 3, 1, 3), ("😀\n😀x", 9, 2, 2), ("e\u{301}x", 3, 1, 3),
      ("é東x", 5, 1, 3), ("a\n\nb", 3, 3, 1), ("abc", 99, 1, 4), ("abc", -5, 1, 1),
      ("\u{FEFF}abc", 3, 1, 1), ("\u{FEFF}abc", 4, 1, 2),
      ("\u{FEFF}abc", 0, 1, 1),
      ("a\u{FEFF}b", 4, 1, 3),
    ] as [(String, Int, Int, Int)])
  func `counts lines by their ends and columns by scalars`(
    text: String, offset: Int, line: Int, column: Int
  ) {
    let position = Position(of: offset, in: Array(text.utf8).span)
    #expect(position == Position(line: line, column: column))
  }
}
