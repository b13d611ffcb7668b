import RetentionCore
import Testing

struct WrappedTextTests {
  @Test(arguments: [
    ("", 10, [""]),
    ("   ", 10, [""]),
    ("one two three", 13, ["one two three"]),
    ("one two three", 12, ["one two", "three"]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 6, ["one", "two", "three"]),
    (" one  two\nthree ", 80, ["one two three"]),
    ("no 日本語 here", 9, ["no 日本語", "here"]),
    ("no 日本語 here", 8, ["no", "日本語", "here"]),
    ("10\u{A0}000 USD", 6, ["10\u{A0}000", "USD"]),
  ])
  func `wraps between words`(text: String, columns: Int, lines: [String]) {
    #expect(text.wrapped(to: columns) == lines)
  }

  @Test(arguments: [
    ("see abcdefghij now", 4, ["see", "abcd", "efgh", "ij", "now"]),
    ("abcdefgh i", 4, ["abcd", "efgh", "i"]),
    ("abcdef gh", 5, ["abcde", "f gh"]),
    ("東京電力株式会社", 5, ["東京", "電力", "株式", "会社"]),
    ("🇩🇪🇫🇷👍🏽", 2, ["🇩🇪", "🇫🇷", "👍🏽"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ("日本", 1, ["日", "本"]),
    ("abc", 0, ["a", "b", "c"]),
    ("abc", -1, ["a", "b", "c"]),
  ])
  func `cuts a word only where it is wider than a line`(
    text: String, columns: Int, lines: [String]
  ) {
    #expect(text.wrapped(to: columns) == lines)
  }

  @Test(arguments: [
    ("ab", 4, "ab  ", "  ab"), ("", 2, "  ", "  "), ("ab", 2, "ab", "ab"), ("abc", 2, "abc", "abc"),
    ("日本", 5, "日本 ", " 日本"), ("e\u{301}", 2, "e\u{301} ", " e\u{301}"), ("👍🏽", 3, "👍🏽 ", " 👍🏽"),
    ("a", -1, "a", "a"),
  ])
  func `pads by columns on either side`(text: String, columns: Int, left: String, right: String) {
    #expect(text.padded(to: columns) == left)
    #expect(text.padded(to: columns, .right) == right)
  }

  @Test(arguments: [
    ("Contoso", 7, "Contoso", "Contoso"), ("Contoso", 6, "Conto…", "Con..."),
    ("Contoso", 3, "Co…", "..."), ("Contoso", 2, "C…", ".."), ("Contoso", 1, "…", "."),
    ("Contoso", 0, "", ""), ("Contoso", -1, "", ""), ("", 0, "", ""),
    ("東京電力", 8, "東京電力", "東京電力"), ("東京電力", 7, "東京電…", "東京..."),
    ("東京電力", 6, "東京…", "東..."),
    ("🇩🇪🇫🇷🇮🇹", 5, "🇩🇪🇫🇷…", "🇩🇪..."), ("e\u{301}tude", 4, "e\u{301}tu…", "e\u{301}..."),
  ])
  func `fits by columns and marks the cut`(
    text: String, columns: Int, unicode: String, ascii: String
  ) {
    #expect(text.fitted(to: columns) == unicode)
    #expect(text.fitted(to: columns, ascii: true) == ascii)
  }
}
