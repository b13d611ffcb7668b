import RetentionCore
import Testing

struct PositionTests {
  @Test(arguments: [
    ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1),
    ("a\rb", 2, 2, 1), ("é東x", 5, 1, 3), ("a\n\nb", 3, 3, 1), ("ab", 99, 1, 3), ("ab", -1, 1, 1),
  ])
  func `counts lines and characters from 1`(text: String, offset: Int, line: Int, column: Int) {
    let bytes = Array(text.utf8)
    #expect(Position(of: offset, in: bytes.span) == Position(line: line, column: column))
  }
}
