import RetentionCore
import Testing

struct CellBytesTests {
  @Test(arguments: ["", "-", "?", "n/a", "N/A", "null", "NULL", "#N/A", "#n/a"])
  func `knows the words for no value`(text: String) {
    #expect(Cell(text).isNoValue)
  }

  @Test(arguments: ["--", "0", "no", "none", "na", "nil", "n/", "nulls", "#N/B", "??", "."])
  func `takes no other word for no value`(text: String) {
    #expect(!Cell(text).isNoValue)
  }

  @Test(arguments: [
    ("yes", true), ("Y", true), ("TRUE", true), ("t", true), ("1", true), ("no", false),
    ("N", false), ("False", false), ("f", false), ("0", false), ("", nil), ("2", nil),
    ("yep", nil), ("oui", nil), ("10", nil),
  ])
  func `reads yes and no`(text: String, flag: Bool?) {
    #expect(Cell(text).flag == flag)
  }

  @Test(arguments: [
    ("no", false), ("N", false), ("false", false), ("0", false), ("None", false), ("yes", true),
    ("1", true), ("grow by 10 %", true), ("nope", true), ("f", true),
  ])
  func `any text but a no is documentation`(text: String, isDocumented: Bool) {
    #expect(Cell(text).isDocumented == isDocumented)
  }

  @Test(arguments: [
    ("a", "a"), (" a ", "a"), ("\t a\u{B}\u{C}\r\n", "a"), ("\u{A0}a\u{A0}", "a"),
    (" \u{A0} a \u{A0} ", "a"), ("\u{A0}\u{A0}", ""), ("  ", ""), ("a b", "a b"),
    ("\u{E9}\u{A0}", "\u{E9}"), ("", ""),
  ])
  func `trims white space and no-break spaces`(text: String, trimmed: String) {
    #expect(Cell(text).trimmed == trimmed)
  }

  @Test(
    arguments: [
      (Array("Zoë".utf8), "Zoë", false), ([0x5A, 0x6F, 0xEB], "Zoë", true),
      ([0x80, 0x92, 0xFF], "€’ÿ", true), ([0xC3], "Ã", true), ([], "", false),
    ] as [([UInt8], String, Bool)])
  func `text that is no UTF-8 is Windows-1252`(bytes: [UInt8], text: String, isRepaired: Bool) {
    let read = Cell(bytes).text
    #expect(read.text == text)
    #expect(read.isRepaired == isRepaired)
  }
}
