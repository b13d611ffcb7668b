import RetentionCore
import Testing

struct JSONTextTests {
  @Test(
    arguments: [
      (#""""#, ""), (#""a b""#, "a b"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\ud83d\ude00""#, "😀"),
      (#""\uDBFF\uDFFF""#, "\u{10FFFF}"),
      (#""\ud800\udc00""#, "\u{10000}"), (#""\u0000""#, "\0"),
      (#""\uFFFF\ud7ff\ue000""#, "\u{FFFF}\u{D7FF}\u{E000}"),
      (#""é€😀""#, "é€😀"), (#""é\né""#, "é\né"), (#""\\u0041""#, "\\u0041"),
      ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"),
    ] as [(String, String)])
  func `is what its characters and escapes mean`(source: String, text: String) throws {
    let root = try JSONDocument(parsing: Array(source.utf8)).root
    #expect(root.string.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }

  @Test(
    arguments: [
      (#"["\x"]"#, JSONError.Cause.invalidEscape, 2), (#"["a\"#, .invalidEscape, 3),
      (#"["\u12"]"#, .invalidEscape, 2), (#"["\u12G4"]"#, .invalidEscape, 2),
      (#"["\u12"#, .invalidEscape, 2), (#"["\U0041"]"#, .invalidEscape, 2),
      (#"["\'"]"#, .invalidEscape, 2),
      (#"["\u+123"]"#, .invalidEscape, 2), (#"["ok\n\q"]"#, .invalidEscape, 6),
      (#"["\ud800"]"#, .loneSurrogate, 2), (#"["\ud800x"]"#, .loneSurrogate, 2),
      (#"["\udc00"]"#, .loneSurrogate, 2), (#"["\udc00\udc00"]"#, .loneSurrogate, 2),
      (#"["\ud800\ud800"]"#, .loneSurrogate, 2),
      (#"["\udc00\ud800"]"#, .loneSurrogate, 2), (#"["\ud800\n"]"#, .loneSurrogate, 2),
      (#"["\ud800\u0041"]"#, .loneSurrogate, 2), (#"["\uD83D\uDE0"]"#, .loneSurrogate, 2),
      (#"["abc"#, .unclosedString, 1), (#"["abc\""#, .unclosedString, 1),
      ("[\"a\nb\"]", .controlCharacter(0x0A), 3),
      ("\"\0\"", .controlCharacter(0), 1), ("\"\u{1F}\"", .controlCharacter(0x1F), 1),
      ("{\"\t\":1}", .controlCharacter(9), 2),
    ] as [(String, JSONError.Cause, Int)])
  func `is refused where it breaks the grammar`(source: String, cause: JSONError.Cause, offset: Int)
  {
    #expect(refusal(of: source) == JSONError(cause, at: offset))
  }

  @Test(
    arguments: [
      [0x80], [0xFF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE2, 0x82], [0xE0, 0x80, 0x80],
      [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `is refused at the first byte that is not UTF-8`(bytes: [UInt8]) {
    let expected = JSONError(.invalidUTF8(bytes[0]), at: 4)
    #expect(refusal(of: Array("[\"é".utf8) + bytes + Array("\"]".utf8)) == expected)
    // What else is wrong stands behind it.
    #expect(refusal(of: Array("[\"é".utf8) + bytes + [0x0A]) == expected)
    #expect(refusal(of: Array("[\"é".utf8) + bytes) == expected)
    #expect(refusal(of: Array("[\"é".utf8) + bytes + Array("\\x".utf8)) == expected)
  }

  @Test(arguments: 0...40)
  func `ends at its quote wherever that stands`(length: Int) throws {
    let plain = String(repeating: "x", count: length)
    for rest in ["", "y", "yyyyyyyyyyyyyyyy"] {
      let document = try JSONDocument(parsing: Array("[\"\(plain)\",\"\(rest)\"]".utf8))
      #expect(document.root.elements.map(\.string) == [plain, rest])
    }
    for place in 0...length {
      var bytes = Array("\"\(plain)\"".utf8)
      for (byte, cause) in [
        (0x1F, JSONError.Cause.controlCharacter(0x1F)), (0xFF, .invalidUTF8(0xFF)),
      ] {
        bytes.insert(UInt8(byte), at: place + 1)
        #expect(refusal(of: bytes) == JSONError(cause, at: place + 1))
        bytes.remove(at: place + 1)
      }
      for byte in [0x20, 0x21, 0x23, 0x5B, 0x5D, 0x7E, 0x7F] as [UInt8] {
        bytes.insert(byte, at: place + 1)
        #expect(refusal(of: bytes) == nil)
        bytes.remove(at: place + 1)
      }
    }
  }
}
