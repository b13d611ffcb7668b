import Foundation
import RetentionCore
import Testing

struct JSONReaderTests {
  @Test(
    arguments: [
      "null", "true", "false", "0", "-0", "1.5", "1E+2", "\"\"", "\"a\"", "[]", "{}", " [ ] ",
      "\t\r\n{ \"a\" : 1 }\n", "[1,2]", "{\"a\":1,\"b\":{\"a\":2}}", "[[],{},[{}]]",
      "{\"\":null}", "{\"a\":{\"b\":[true,false,null]}}", "\u{FEFF}[1]",
    ] as [String])
  func `takes what RFC 8259 allows`(text: String) throws {
    _ = try JSONDocument(parsing: Array(text.utf8))
  }

  /// The offset is where the text stops being the beginning of any document, but for words, which
  /// are told where they begin.
  @Test(
    arguments: [
      ("", 0), (" ", 1), ("]", 0), ("}", 0), (",", 0), (":", 0), ("nul", 0), ("[nulL]", 1),
      ("tru", 0), ("True", 0), ("'a'", 0), ("[1 2]", 3), ("[1,]", 3), ("[,1]", 1), ("[1,,2]", 3),
      ("[1}", 2), ("[", 1), ("[1", 2), ("[1,", 3), ("[]]", 2), ("[] []", 3), ("{", 1), ("{]", 1),
      ("{1:2}", 1), ("{a:1}", 1), ("{\"a\"}", 4), ("{\"a\" 1}", 5), ("{\"a\":}", 5), ("{\"a\":", 5),
      ("{\"a\":1", 6), ("{\"a\":1]", 6), ("{\"a\":1,}", 7), ("{,}", 1), ("{\"a\"::1}", 5),
      ("{\"a\",1}", 4), ("{\"a\":1 \"b\":2}", 7), ("{\"a\":1,,}", 7), ("1 2", 2), ("nullx", 4),
      ("[1]/", 3), ("\u{A0}[]", 0), ("[\u{B}]", 1), ("[\u{2060}]", 1), ("[1]\0", 3),
      ("\u{FEFF}", 3),
    ] as [(String, Int)])
  func `refuses what it does not, at the first byte that cannot stand`(text: String, offset: Int) {
    #expect(refusal(of: text)?.offset == offset)
  }

  @Test(
    arguments: [
      ("[1,]", "[1]"), ("{\"a\":1,}", "{\"a\":1}"), ("[1 , ] ", "[1]"), ("// a\n1", "1"),
      ("1 // a", "1"), ("/**/1", "1"), ("[/* , */1/***/,//]\r2]", "[1,2]"), ("/*/ */1", "1"),
      ("{/*a*/\"a\"/*b*/:/*c*/1/*d*/}", "{\"a\":1}"), ("[\"//\",\"/* */\"]", "[\"//\",\"/* */\"]"),
      ("[[1,],]", "[[1]]"),
    ] as [(String, String)])
  func `takes comments and last commas where it is told to`(text: String, plain: String) throws {
    let commented = try JSONDocument(parsing: Array(text.utf8), dialect: .commented)
    let strict = try JSONDocument(parsing: Array(plain.utf8))
    #expect(JSONTree(commented.root) == JSONTree(strict.root))
    if text.hasPrefix("[\"") { return }
    #expect(refusal(of: text) != nil)
  }

  @Test(
    arguments: [
      ("[,]", 1), ("{,}", 1), ("[1,,]", 3), ("/", 0), ("[1/]", 2), ("/* *", 0), ("1 /*/", 2),
      ("# a\n1", 0), ("//", 2), ("1 / 2", 2),
    ] as [(String, Int)])
  func `takes no other comments and commas`(text: String, offset: Int) {
    #expect(refusal(of: text, dialect: .commented)?.offset == offset)
  }

  @Test func `wants comments in UTF-8 too`() {
    let bytes: [UInt8] = Array("1 // caf".utf8) + [0xE9, 0x0A]
    #expect(refusal(of: bytes, dialect: .commented) == JSONError(.invalidUTF8(0xE9), at: 8))
  }

  @Test(arguments: [0, 1, 2, 128, 512])
  func `follows brackets to the limit and not beyond`(limit: Int) throws {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
      let inner = String(repeating: open, count: limit)
      let text = inner + "1" + String(repeating: close, count: limit)
      _ = try JSONDocument(parsing: Array(text.utf8), depthLimit: limit)
      #expect(
        refusal(of: inner + open, depthLimit: limit)
          == JSONError(.tooDeep(limit: limit), at: inner.utf8.count))
    }
  }

  @Test func `follows 128 brackets where nothing else is said, one after another`() throws {
    let deep = String(repeating: "[", count: 127) + String(repeating: "]", count: 127)
    _ = try JSONDocument(parsing: Array("[\(deep),\(deep)]".utf8))
    #expect(refusal(of: "[[\(deep)]]")?.cause == .tooDeep(limit: 128))
    var reader = JSONReader()
    let error = #expect(throws: JSONError.self) { try reader.read(Array("[[\(deep)]]".utf8).span) }
    #expect(error?.cause == .tooDeep(limit: 128))
  }

  @Test func `has no depth that is too much for the stack`() throws {
    let count = 1_000_000
    let deep = String(repeating: "[", count: count) + String(repeating: "]", count: count)
    let document = try JSONDocument(parsing: Array(deep.utf8), depthLimit: .max)
    #expect(document.root.range == 0..<(2 * count))
  }

  @Test(arguments: 0..<200)
  func `reads what a random document says`(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let tree = JSONTree(using: &numbers)
    let text = tree.written(using: &numbers)
    for dialect in [JSONDialect.strict, .commented] {
      let document = try JSONDocument(parsing: Array(text.utf8), dialect: dialect)
      #expect(JSONTree(document.root) == tree, "\(text)")
    }
  }

  @Test(arguments: 0..<100)
  func `reads a random document as Foundation does`(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let text = JSONTree(using: &numbers).written(using: &numbers)
    let document = try JSONDocument(parsing: Array(text.utf8))
    let other = try JSONSerialization.jsonObject(
      with: Data(text.utf8), options: .fragmentsAllowed)
    #expect(agrees(document.root, with: other), "\(text)")
  }

  @Test(arguments: 0..<300)
  func `takes a damaged document or says where it is damaged`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var bytes = Array(JSONTree(using: &numbers).written(using: &numbers).utf8)
    for _ in 0..<Int.random(in: 1...3, using: &numbers) {
      let place = Int.random(in: 0...bytes.count, using: &numbers)
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0: bytes.removeSubrange(place..<min(place + 2, bytes.count))
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: place)
      default:
        bytes.insert(Array("\"\\[]{},:1e".utf8).randomElement(using: &numbers) ?? 0, at: place)
      }
    }
    let accepted =
      (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
    if let error = refusal(of: bytes) {
      #expect(error.offset >= 0 && error.offset <= bytes.count)
    } else {
      #expect(accepted, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func `reads one document after another`() throws {
    var reader = JSONReader()
    try reader.read(Array("{\"a\":[1,2,3]}".utf8).span)
    #expect(reader.nodes.count == 6)
    #expect(throws: JSONError.self) { try reader.read(Array("[[[[1,".utf8).span) }
    try reader.read(Array("[1,\"b\"]".utf8).span)
    #expect(reader.nodes.map(\.kind) == [.array, .number, .string])
    #expect(reader.nodes.map(\.range) == [0..<7, 1..<2, 4..<5])
    #expect(reader.nodes.map(\.next) == [3, 2, 3])
  }

  @Test func `reads a part of a text by its own offsets`() throws {
    let lines = Array("{\"a\":1}\n{\"b\":}\n".utf8)
    var reader = JSONReader()
    try reader.read(lines.span.extracting(0..<7))
    #expect(reader.nodes[1].text(in: lines.span.extracting(0..<7)) == "a")
    let error = #expect(throws: JSONError.self) {
      try reader.read(lines.span.extracting(8..<14))
    }
    #expect(error?.offset == 5)
  }
}

/// Why a text is refused; nil where it is taken.
func refusal(
  of text: String, dialect: JSONDialect = .strict, depthLimit: Int = 128
) -> JSONError? {
  refusal(of: Array(text.utf8), dialect: dialect, depthLimit: depthLimit)
}

/// Why bytes are refused; nil where they are taken.
func refusal(
  of bytes: [UInt8], dialect: JSONDialect = .strict, depthLimit: Int = 128
) -> JSONError? {
  do {
    _ = try JSONDocument(parsing: bytes, dialect: dialect, depthLimit: depthLimit)
    return nil
  } catch {
    return error
  }
}

/// Whether Foundation read the same.
///
/// It reads numbers of many digits as `NSDecimalNumber`, whose `Double` is not always the nearest.
func agrees(_ value: JSONValue, with other: Any) -> Bool {
  switch value.kind {
  case .null: return other is NSNull
  case .bool: return (other as? Bool) == value.bool
  case .number:
    guard let number = value.number, let other = other as? NSNumber else { return false }
    return abs(number - other.doubleValue) <= abs(number) * 1e-14
  case .string:
    return (other as? String).map { Array($0.utf8) } == value.string.map { Array($0.utf8) }
  case .array:
    guard let elements = other as? [Any] else { return false }
    return elements.count == Array(value.elements).count
      && zip(value.elements, elements).allSatisfy { agrees($0, with: $1) }
  case .object:
    guard let members = other as? [String: Any] else { return false }
    return members.count == Array(value.members).count
      && value.members.allSatisfy { member in
        members[member.key].map { agrees(member.value, with: $0) } ?? false
      }
  }
}
