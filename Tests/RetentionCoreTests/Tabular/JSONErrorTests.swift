import RetentionCore
import Testing

struct JSONErrorTests {
  @Test(
    arguments: [
      ("", "expected a value, found the end", "The document is empty; export it again."),
      (
        "[1,2", "expected \",\" or \"]\", found the end",
        "The document is cut off; export it again."
      ),
      ("-", "expected a digit, found the end", "The document is cut off; export it again."),
      (
        "[1,}", "expected a value, found \"}\"",
        "Write a value behind the colon, null where it is not known."
      ),
      ("[1,]", "expected a value, found \"]\"", "Take out the comma before it."),
      ("{\"a\":1,}", "expected a key, found \"}\"", "Take out the comma before it."),
      ("[,", "expected a value or \"]\", found \",\"", "Take out one comma."),
      ("[1 2]", "expected \",\" or \"]\", found \"2\"", "Write a comma between two values."),
      ("[1}", "expected \",\" or \"]\", found \"}\"", "Close the array first."),
      ("{\"a\":1]", "expected \",\" or \"}\", found \"]\"", "Close the object first."),
      (
        "{\"a\":1 \"b\"", "expected \",\" or \"}\", found a string",
        "Write a comma between two values."
      ),
      ("{\"a\" 1}", "expected \":\", found \"1\"", "Write a colon between a key and its value."),
      ("{name:1}", "expected a key or \"}\", found \"name\"", "Write the key in double quotes."),
      (
        "['a']", "expected a value or \"]\", found \"'\"",
        "Write keys and strings in double quotes."
      ),
      ("[NaN]", "expected a value or \"]\", found \"NaN\"", "Write null for what is not known."),
      ("-Infinity", "expected a digit, found \"Infinity\"", "Write null for what is not known."),
      ("[True]", "expected a value or \"]\", found \"True\"", "Write true."),
      ("{\"a\":False}", "expected a value, found \"False\"", "Write false."),
      ("None", "expected a value, found \"None\"", "Write null."),
      ("+1", "expected a value, found \"+\"", "Write the number without its plus sign."),
      (
        "[.5]", "expected a value or \"]\", found \".\"",
        "Write digits on both sides of the decimal point, and after minus and e."
      ),
      (
        "abcdefghijklmnopqrstuvwxyz", "expected a value, found \"abcdefghijklmnopqrst\"",
        "Write text in double quotes."
      ),
      ("[😀]", "expected a value or \"]\", found \"😀\"", "Write text in double quotes."),
      ("[] // x", "expected the end of the document, found \"//\"", "Take the comment out."),
      ("[]]", "expected the end of the document, found \"]\"", "Take out one closing bracket."),
      (
        "{}\n{}", "expected the end of the document, found \"{\"",
        "Write all records into one array, or each on a line of its own."
      ),
      (
        "[\0", "expected a value or \"]\", found \"\\x00\"",
        "This may be UTF-16; save the file as UTF-8."
      ),
      (
        "[\u{202E}", "expected a value or \"]\", found \"<U+202E>\"", "Write text in double quotes."
      ),
      ("007", "a number begins with 0", "Write an id in double quotes, a number without the zero."),
      (
        "1e999", "a number is greater than any number that can be computed with",
        "Write an id in double quotes, an unknown number as null."
      ),
      (
        "\"a", "a string is never closed (opened here)",
        "Write the closing double quote, or export again if the file is cut off."
      ),
      ("\"\u{7}\"", "a string holds the control character 0x07", "Write it as \\u0007."),
      (
        "\"\n\"", "a string holds the control character 0x0a",
        "Close the string before the end of the line, or write the line break as \\n."
      ),
      (
        "\"C:\\dir\"", "a backslash begins no escape",
        "Write a backslash itself twice; other escapes are \\\" \\/ \\b \\f \\n \\r \\t and \\u00e9."
      ),
      (
        "\"\\ud800\"", "an escape is half of a character",
        "Write both halves, as in \\ud83d\\ude00, or the character itself."
      ),
      (
        "{\"a\\u202e\":1,\"a\\u202e\":2}", "the key \"a<U+202E>\" stands twice in one object",
        "Take one of the two out, or rename it."
      ),
      (
        String(repeating: "[", count: 129), "brackets stand more than 128 deep in each other",
        "Export the records as a flat list."
      ),
    ] as [(String, String, String)])
  func `says what was found and what to do`(text: String, message: String, hint: String) throws {
    let error = try #require(refusal(of: text))
    #expect(error.description == message)
    #expect(error.hint == hint)
  }

  @Test(
    arguments: [
      (
        [0xFF, 0xFE, 0x5B, 0x00], "byte 0xff is not UTF-8",
        "This looks like UTF-16; save the file as UTF-8."
      ),
      ([0x5B, 0xE9, 0x5D], "byte 0xe9 is not UTF-8", "Save the file as UTF-8."),
      ([0x5B, 0xFF], "byte 0xff is not UTF-8", "Save the file as UTF-8."),
    ] as [([UInt8], String, String)])
  func `says that bytes are in another encoding`(
    bytes: [UInt8], message: String, hint: String
  ) throws {
    let error = try #require(refusal(of: bytes))
    #expect(error.description == message)
    #expect(error.hint == hint)
  }

  @Test(
    arguments: [
      ("[1,{\"a\":2", 3), ("[[1]", 0), ("{\"a\":", 0), ("[1}", nil), ("", nil), ("\"a", nil),
    ] as [(String, Int?)])
  func `tells which bracket is still open where the document ends`(text: String, offset: Int?) {
    #expect(refusal(of: text).map(\.relatedOffset) == .some(offset))
  }

  @Test func `tells an unclosed comment where it opens`() {
    let error = refusal(of: "{} /* a", dialect: .commented)
    #expect(error?.description == "a comment is never closed (opened here)")
    #expect(error?.hint == "Write */ where the comment ends.")
    #expect(error?.offset == 3)
  }
}
