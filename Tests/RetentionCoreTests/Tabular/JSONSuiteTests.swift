import RetentionCore
import Testing

/// What RFC 8259 leaves open, and what we decided.
///
/// The names are those of JSONTestSuite by Nicolas Seriot, "Parsing JSON is a Minefield".
struct JSONSuiteTests {
  @Test(
    arguments: [
      ("number_double_huge_neg_exp", "[123.456e-789]"),
      ("number_real_underflow", "[123e-10000000]"),
      ("number_too_big_neg_int", "[-123123123123123123123123123123]"),
      ("number_too_big_pos_int", "[100000000000000000000]"),
      ("number_very_big_negative_int", "[-237462374673276894279832749832423479823246327846]"),
      ("structure_UTF-8_BOM_empty_object", "\u{FEFF}{}"),
    ] as [(String, String)])
  func `takes numbers that stay text, and a byte order mark`(name: String, text: String) {
    #expect(refusal(of: text) == nil, "\(name)")
  }

  @Test(
    arguments: [
      ("number_huge_exp", "[0.4e00669999999999999999999999999999999999999999999999999999999]", 1),
      ("number_neg_int_huge_exp", "[-1e+9999]", 1),
      ("number_pos_double_huge_exp", "[1.5e+9999]", 1),
      ("number_real_neg_overflow", "[-123123e100000]", 1),
      ("number_real_pos_overflow", "[123123e100000]", 1),
      ("object_key_lone_2nd_surrogate", #"{"\uDFAA":0}"#, 2),
      ("string_1st_surrogate_but_2nd_missing", #"["\uDADA"]"#, 2),
      ("string_1st_valid_surrogate_2nd_invalid", #"["\uD888\u1234"]"#, 2),
      ("string_incomplete_surrogate_and_escape_valid", #"["\uD800\n"]"#, 2),
      ("string_incomplete_surrogate_pair", #"["\uDd1ea"]"#, 2),
      ("string_incomplete_surrogates_escape_valid", #"["\uD800\uD800\n"]"#, 2),
      ("string_invalid_lonely_surrogate", #"["\ud800"]"#, 2),
      ("string_invalid_surrogate", #"["\ud800abc"]"#, 2),
      ("string_inverted_surrogates_U+1D11E", #"["\uDd1e\uD834"]"#, 2),
      ("string_lone_second_surrogate", #"["\uDFAA"]"#, 2),
      ("structure_500_nested_arrays", String(repeating: "[", count: 500), 128),
    ] as [(String, String, Int)])
  func `refuses numbers beyond Double, half characters and great depth`(
    name: String, text: String, offset: Int
  ) {
    #expect(refusal(of: text)?.offset == offset, "\(name)")
  }

  @Test(
    arguments: [
      ("string_UTF-8_invalid_sequence", [0x5B, 0x22, 0xE6, 0x97, 0xA5, 0xD1, 0x88, 0xFA, 0x22], 7),
      ("string_UTF8_surrogate_U+D800", [0x5B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x5D], 2),
      ("string_invalid_utf-8", [0x5B, 0x22, 0xFF, 0x22, 0x5D], 2),
      ("string_iso_latin_1", [0x5B, 0x22, 0xE9, 0x22, 0x5D], 2),
      ("string_lone_utf8_continuation_byte", [0x5B, 0x22, 0x81, 0x22, 0x5D], 2),
      ("string_not_in_unicode_range", [0x5B, 0x22, 0xF4, 0xBF, 0xBF, 0xBF, 0x22, 0x5D], 2),
      ("string_overlong_sequence_2_bytes", [0x5B, 0x22, 0xC0, 0xAF, 0x22, 0x5D], 2),
      (
        "string_overlong_sequence_6_bytes",
        [0x5B, 0x22, 0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF, 0x22, 0x5D], 2
      ),
      (
        "string_overlong_sequence_6_bytes_null",
        [0x5B, 0x22, 0xFC, 0x80, 0x80, 0x80, 0x80, 0x80, 0x22, 0x5D], 2
      ),
      ("string_truncated-utf-8", [0x5B, 0x22, 0xE0, 0xFF, 0x22, 0x5D], 2),
      ("string_UTF-16LE_with_BOM", [0xFF, 0xFE, 0x5B, 0, 0x22, 0, 0xE9, 0, 0x22, 0, 0x5D, 0], 0),
      ("string_utf16BE_no_BOM", [0, 0x5B, 0, 0x22, 0, 0xE9, 0, 0x22, 0, 0x5D], 0),
      ("string_utf16LE_no_BOM", [0x5B, 0, 0x22, 0, 0xE9, 0, 0x22, 0, 0x5D, 0], 1),
    ] as [(String, [UInt8], Int)])
  func `refuses bytes that are no UTF-8`(name: String, bytes: [UInt8], offset: Int) {
    #expect(refusal(of: bytes)?.offset == offset, "\(name)")
  }

  @Test(
    arguments: [
      #"{"a":"b","a":"c"}"#, #"{"a":"b","a":"b"}"#, #"{"a":0,"a":-0}"#,
      "{\"caf\u{E9}\":1,\"cafe\u{301}\":2}", "{\"cafe\u{301}\":1,\"caf\u{E9}\":2}",
    ])
  func `refuses equal keys, which the suite takes: a value would be lost`(text: String) {
    guard case .duplicateKey = refusal(of: text)?.cause else {
      Issue.record("\(text) is not refused for its keys")
      return
    }
  }
}
