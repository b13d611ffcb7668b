import Foundation
import RetentionCore
import Testing

struct VisibleTextTests {
  @Test(arguments: [
    "",
    "Northwind Traders",
    #"C:\exports "new" <U+202E>"#,
    "Zoë’s Çay & Börek",
    "Zoe\u{308}",
    "東京電力 株式会社\u{3000}本社",
    "हिन्दी ภาษาไทย 한국어 Ελληνικά",
    "شركة أبها עברית",
    "10\u{A0}000\u{202F}€",
    "👍🏽 🇩🇪 1\u{FE0F}\u{20E3}",
    "Acme™\u{FE0F} ❤\u{FE0F}",
    "👩\u{200D}👩\u{200D}👧\u{200D}👦",
    "🏳\u{FE0F}\u{200D}🌈",
    "🧔🏿\u{200D}♂\u{FE0F}",
  ])
  func `leaves what is drawn as it is`(text: String) {
    #expect(scalars(text.visible) == scalars(text))
  }

  @Test(arguments: [
    ("a\tb\nc\rd\r\n", #"a\tb\nc\rd\r\n"#),
    ("\0\u{7}\u{8}\u{7F}", #"\x00\x07\x08\x7f"#),
    ("\u{1B}[31mred\u{1B}[0m", #"\x1b[31mred\x1b[0m"#),
    ("\u{1B}]0;title\u{7}", #"\x1b]0;title\x07"#),
    ("\u{9B}2J\u{85}\u{9D}", "<U+009B>2J<U+0085><U+009D>"),
    ("access\u{202E}level\u{2066}", "access<U+202E>level<U+2066>"),
    ("\u{200E}\u{200F}\u{61C}", "<U+200E><U+200F><U+061C>"),
    ("ACC\u{200B}-00\u{2060}17\u{FEFF}", "ACC<U+200B>-00<U+2060>17<U+FEFF>"),
    ("soft\u{AD}hyphen", "soft<U+00AD>hyphen"),
    ("a\u{2028}b\u{2029}", "a<U+2028>b<U+2029>"),
    ("\u{E000}\u{FFFF}\u{378}\u{10FFFF}", "<U+E000><U+FFFF><U+0378><U+10FFFF>"),
    ("\u{3164}\u{34F}\u{E0100}", "<U+3164><U+034F><U+E0100>"),
    ("🏴\u{E0067}\u{E007F}", "🏴<U+E0067><U+E007F>"),
  ])
  func `writes out what a terminal would obey, hide or reorder by`(text: String, visible: String) {
    #expect(text.visible == visible)
  }

  @Test(arguments: [
    ("\u{200D}👩", "<U+200D>👩"),
    ("👩\u{200D}", "👩<U+200D>"),
    ("👩\u{200D}\u{200D}👩", "👩<U+200D><U+200D>👩"),
    ("👩\u{200D}a", "👩<U+200D>a"),
    ("a\u{200D}\u{1F3FD}", "a<U+200D>\u{1F3FD}"),
    ("👩\u{200D}\u{1F3FD}", "👩<U+200D>\u{1F3FD}"),
    ("©\u{301}\u{200D}👩", "©\u{301}<U+200D>👩"),
    ("🇩\u{200D}🇪", "🇩<U+200D>🇪"),
    ("©\u{FE0E}\u{200D}👩", "©<U+FE0E><U+200D>👩"),
    ("\u{FE0F}", "<U+FE0F>"),
    ("a\u{FE0F}", "a<U+FE0F>"),
    ("ACC-1\u{FE0F}7", "ACC-1<U+FE0F>7"),
    ("❤\u{FE0F}\u{FE0F}", "❤\u{FE0F}<U+FE0F>"),
    ("क्\u{200D}ष", "क्<U+200D>ष"),
  ])
  func `lets a joiner and a selector stay only inside an emoji`(text: String, visible: String) {
    #expect(scalars(text.visible) == scalars(visible))
  }

  @Test func `writes out every control and format character that Foundation knows`() {
    let dangerous = CharacterSet.controlCharacters.union(.newlines)
    let scalars = (UInt32(0)...0xE0FFF).compactMap(Unicode.Scalar.init).filter(dangerous.contains)
    #expect(scalars.count > 200)
    for scalar in scalars {
      #expect(String(scalar).visible.isPrintableASCII, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func `changes no text a second time, whatever it is made of`() {
    let parts: [Unicode.Scalar] = [
      "a", "1", " ", "\u{1B}", "\r", "\n", "\u{9B}", "\u{301}", "\u{200D}", "\u{FE0E}", "\u{FE0F}",
      "\u{20E3}", "\u{1F3FD}", "👩", "❤", "🇩", "©", "\u{E0067}", "क", "\u{94D}",
      "\u{202E}", "\u{1112}", "\u{1161}",
    ]
    var generator = SplitMix(state: 20_260_921)
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        text.unicodeScalars.append(parts.randomElement(using: &generator) ?? "a")
      }
      let visible = text.visible
      #expect(scalars(visible.visible) == scalars(visible), "\(scalars(text))")
    }
  }

  @Test(arguments: [
    (Array("Zoë 東京".utf8), "Zoë 東京"),
    ([], ""),
    (Array("M".utf8) + [0xFC] + Array("ller".utf8), #"M\xfcller"#),
    ([0xFF, 0xFE, 0x41], #"\xff\xfeA"#),
    ([0x9B, 0x32, 0x4A], #"\x9b2J"#),
    ([0xC2, 0x9B, 0x32, 0x4A], "<U+009B>2J"),
    ([0xE2, 0x82], #"\xe2\x82"#),
    ([0xED, 0xA0, 0x80, 0x0A], #"\xed\xa0\x80\n"#),
    ([0xC0, 0xAF, 0xE2, 0x82, 0xAC], #"\xc0\xaf€"#),
  ])
  func `writes out bytes that are no UTF-8`(bytes: [UInt8], visible: String) {
    #expect(String(visible: bytes.span) == visible)
  }

  @Test(arguments: [
    ("31.02.2026", 80, #""31.02.2026""#),
    ("", 80, #""""#),
    ("12345", 5, #""12345""#),
    ("123456", 5, #""12345…""#),
    ("abc\u{1B}[0m", 6, #""abc…""#),
    ("abc\u{1B}[0m", 7, #""abc\x1b…""#),
    ("日本語", 2, #""日本…""#),
    ("👩\u{200D}👩\u{200D}👧!", 5, "\"👩\u{200D}👩\u{200D}👧…\""),
    ("👩\u{200D}👩\u{200D}👧!", 4, #""…""#),
    ("a" + String(repeating: "\u{301}", count: 1_000), 80, #""…""#),
    ("anything", 0, #""…""#),
  ])
  func `quotes visible text and cuts it where it is long`(text: String, limit: Int, quoted: String)
  {
    #expect(scalars(text.quoted(limit: limit)) == scalars(quoted))
  }

  @Test func `quotes 80 characters unless told otherwise`() {
    let text = String(repeating: "x", count: 80)
    #expect(text.quoted() == "\"" + text + "\"")
    #expect((text + "y").quoted() == "\"" + text + "…\"")
  }

  /// Strings are equal where they look the same; scalars only where they are the same.
  private func scalars(_ text: String) -> [Unicode.Scalar] {
    Array(text.unicodeScalars)
  }
}

/// A generator of the same numbers on every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
