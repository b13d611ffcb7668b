import RetentionCore
import Testing

struct TextWidthTests {
  @Test(arguments: [
    ("", 0),
    ("Northwind Traders", 17),
    ("Zoë", 3),
    ("Zoe\u{308}", 3),
    ("Ελληνικά Кириллица", 18),
    ("…–—·│▲◆●○▏█", 11),
    ("שלום", 4),
    ("مرحبا", 5),
    ("مُحَمَّد", 4),
  ])
  func `counts one column for a letter, none for its marks`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test(arguments: [
    ("東京電力", 8), ("カタカナ", 8), ("ｶﾀｶﾅ", 4), ("ＡＢＣ！", 8), ("한국어", 6), ("〒100\u{3000}", 7),
    ("か\u{3099}", 2), ("𠮷野家", 6), ("☰䷀", 4), ("《》「」", 8), ("〿", 1),
  ])
  func `counts two columns for what East Asia writes wide`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test(arguments: [
    ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{A960}", 2), ("\u{1112}\u{1161}\u{1100}", 4),
    ("का", 2), ("क्षि", 2), ("नमस्ते", 4), ("กำ", 2), ("ที่", 1), ("தமிழ்", 4),
  ])
  func `counts a syllable as its parts, two at most`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test(arguments: [
    ("👍", 2), ("👍🏽", 2), ("☺", 1), ("☺\u{FE0F}", 2), ("☝🏽", 1), ("☝\u{FE0F}", 2), ("™", 1),
    ("™\u{FE0F}", 2),
    ("1\u{FE0F}\u{20E3}", 2), ("1\u{20E3}", 1), ("🇩🇪", 2), ("🇩🇪🇫🇷", 4), ("🇩", 2), ("⌚", 2),
    ("👩\u{200D}👩\u{200D}👧\u{200D}👦", 2), ("🏳\u{FE0F}\u{200D}🌈", 2),
    ("🧔🏿\u{200D}♂\u{FE0F}", 2), ("🏃\u{200D}♀", 2), ("❤\u{FE0F}\u{200D}🔥", 2), ("a👍b", 4),
  ])
  func `counts an emoji sequence as one`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test(arguments: ["\u{1B}\u{7}\r\n\t", "\u{9B}\u{85}", "\u{200B}\u{202E}\u{2028}", "\u{301}"])
  func `counts nothing for controls and lone marks`(text: String) {
    #expect(text.columns == 0)
  }

  @Test func `measures a part as it measures a text`() {
    #expect("aé日👍🏽".dropFirst().dropLast().columns == 3)
  }
}
