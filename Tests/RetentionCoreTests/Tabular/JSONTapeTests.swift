import RetentionCore
import Testing

struct JSONTapeTests {
  @Test(
    arguments: [
      ("{\"a\":1,\"a\":1}", "a", 1, 7),
      ("{\"a\":1,\"b\":2,\"a\":3}", "a", 1, 13),
      ("{\"\":1,\"\":2}", "", 1, 6),
      ("{\"a\":1,\"\\u0061\":2}", "a", 1, 7),
      ("{\"\\u0061\":1,\"a\":2}", "a", 1, 12),
      ("{\"\u{E9}\":1,\"e\u{301}\":2}", "\u{E9}", 1, 8),
      ("{\"K\":1,\"\u{212A}\":2}", "K", 1, 7),
      ("{\"a/b\":1,\"a\\/b\":2}", "a/b", 1, 9),
      ("[{\"x\":{\"a\":[],\"a\":{}}}]", "a", 7, 14),
      ("{\"a\":{\"b\":1},\"a\":2}", "a", 1, 13),
    ] as [(String, String, Int, Int)])
  func `refuses equal keys of one object, however they are written`(
    text: String, key: String, first: Int, second: Int
  ) {
    let error = refusal(of: text)
    #expect(error == JSONError(.duplicateKey(key, first: first), at: second))
    #expect(error?.relatedOffset == first)
  }

  @Test(
    arguments: [
      "{\"a\":1,\"b\":1}", "{\"a\":{\"a\":1}}", "[{\"a\":1,\"b\":2},{\"b\":1,\"a\":2}]",
      "{\"a\":1,\"A\":1}",
      "{\"a\":\"a\"}", "{\"ab\":1,\"ba\":1,\"a\":1,\"b\":1}", "{\"a\":{\"b\":1},\"b\":{\"a\":2}}",
      "{\"\u{DF}\":1,\"ss\":2}", "{\"\":1,\"\\u0000\":2}", "{\"abcde\":1,\"abXde\":2,\"aXcde\":3}",
    ] as [String])
  func `takes keys that differ, and equal ones of different objects`(text: String) {
    #expect(refusal(of: text) == nil)
  }

  /// Of the keys of the second kind, all share their length and the bytes that choose a slot.
  @Test(arguments: ["key-%", "a%%%%%%a-------------zz", "caf\u{E9}-%"], [2, 3, 31, 200, 3_000])
  func `finds the one key that stands twice among many`(pattern: String, count: Int) {
    let keys = (0..<count).map { number in
      var digits = Array(String(1_000_000 + number).dropFirst()).makeIterator()
      return pattern.contains("%%")
        ? String(pattern.map { $0 == "%" ? digits.next() ?? "0" : $0 })
        : pattern.replacing("%", with: "\(number)")
    }
    #expect(refusal(of: object(of: keys)) == nil)
    for twin in [0, count / 2, count - 1] {
      let error = refusal(of: object(of: keys + [keys[twin]]))
      guard case .duplicateKey(let key, let first) = error?.cause else {
        Issue.record("\(keys[twin]) was taken twice")
        continue
      }
      #expect(key == keys[twin])
      #expect(first == object(of: Array(keys[..<twin])).utf8.count - (twin == 0 ? 1 : 0))
    }
  }

  private func object(of keys: [String]) -> String {
    "{" + keys.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
  }
}
