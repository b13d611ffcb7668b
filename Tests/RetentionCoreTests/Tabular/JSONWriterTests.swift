import Foundation
import RetentionCore
import Testing

struct JSONWriterTests {
  @Test func `sets commas, and lines where it is told to`() {
    #expect(
      text(.compact, sample) == #"{"id":"A-1","rank":1,"risk":0.25,"open":true,"owner":null,"#
        + #""signals":[{"id":"s"},[],7,null],"next":{}}"#)
    #expect(
      text(.pretty, sample) == """
        {
          "id": "A-1",
          "rank": 1,
          "risk": 0.25,
          "open": true,
          "owner": null,
          "signals": [
            {
              "id": "s"
            },
            [],
            7,
            null
          ],
          "next": {}
        }
        """)
  }

  @Test(arguments: [JSONWriter.Layout.compact, .pretty])
  func `goes on behind what a copy of it wrote`(layout: JSONWriter.Layout) {
    var whole = JSONWriter(layout)
    whole.object { $0.array("numbers") { for number in 1...3 { $0.value(number) } } }
    var json = JSONWriter(layout)
    json.beginObject()
    json.key("numbers")
    json.beginArray()
    var bytes = json.take()
    var (first, second) = (json, json)
    first.value(1)
    second.continueBehindOthers()
    second.value(2)
    second.value(3)
    json.continueBehindOthers()
    json.endArray()
    json.endObject()
    bytes += first.take() + second.take() + json.take()
    let isSame = bytes == whole.take()
    #expect(isSame)
  }

  private func sample(_ json: inout JSONWriter) {
    json.object {
      $0.member("id", "A-1")
      $0.member("rank", 1)
      $0.member("risk", 0.25)
      $0.member("open", true)
      $0.member("owner", String?.none)
      $0.array("signals") {
        $0.object { $0.member("id", "s") }
        $0.array { _ in }
        $0.value(7)
        $0.null()
      }
      $0.object("next") { _ in }
    }
  }

  @Test func `writes brackets one at a time as well`() {
    let written = text { json in
      json.beginObject()
      json.key("accounts")
      json.beginArray()
      json.value("a")
      json.value("b")
      json.endArray()
      json.endObject()
    }
    #expect(written == #"{"accounts":["a","b"]}"#)
  }

  @Test func `writes NDJSON, handed out in parts`() {
    var json = JSONWriter()
    json.object { $0.member("n", 1) }
    json.endLine()
    #expect(json.count == 8)
    #expect(String(decoding: json.take(), as: UTF8.self) == "{\"n\":1}\n")
    #expect(json.count == 0)
    json.array { $0.value(2) }
    json.endLine()
    json.value(3)
    json.endLine()
    #expect(String(decoding: json.take(), as: UTF8.self) == "[2]\n3\n")
  }

  @Test func `goes on where part of a value was handed out`() {
    var json = JSONWriter(.pretty)
    json.beginArray()
    json.value(1)
    var bytes = json.take()
    json.value(2)
    json.endArray()
    bytes += json.take()
    #expect(String(decoding: bytes, as: UTF8.self) == "[\n  1,\n  2\n]")
  }

  @Test(
    arguments: [
      (0.0, "0"), (-0.0, "0"), (12, "12"), (-7, "-7"), (0.1, "0.1"), (1e15, "1000000000000000"),
      (0x1p53, "9007199254740992"), (0x1p53 + 2, "9.007199254740994e+15"), (1e16, "1e+16"),
      (-1e300, "-1e+300"),
      (1.5e-7, "1.5e-07"), (1 / 3, "0.3333333333333333"), (.nan, "null"), (.infinity, "null"),
      (-.infinity, "null"),
      (-0x1p53, "-9007199254740992"), (.leastNonzeroMagnitude, "5e-324"),
    ] as [(Double, String)])
  func `writes the fewest digits that give the number back`(number: Double, digits: String) {
    #expect(text { $0.value(number) } == digits)
  }

  @Test(arguments: 0..<50)
  func `gives every number back`(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<100 {
      let shift = UInt64.random(in: 0...63, using: &numbers)
      let whole = Int(bitPattern: UInt(numbers.next() >> shift))
      for number in [
        Double(bitPattern: numbers.next()), Double(whole), Double(whole % 10_000) / 100,
      ]
      where number.isFinite {
        let written = text { $0.value(number) }
        #expect(try JSONDocument(parsing: Array(written.utf8)).root.number == number)
      }
      #expect(text { $0.value(whole) } == "\(whole)")
    }
  }

  @Test(
    arguments: [
      ("", #""""#), ("Blue Yonder", #""Blue Yonder""#), ("a\"b\\c/d", #""a\"b\\c/d""#),
      ("\n\r\t", #""\n\r\t""#),
      ("\0\u{8}\u{1B}[31m", #""\u0000\u0008\u001b[31m""#), ("Müller 😀 東京", #""Müller 😀 東京""#),
      ("\u{7F}", #""\u007f""#),
      ("\u{7E}\u{80}\u{9F}\u{A0}", "\"~\\u0080\\u009f\u{A0}\""),
      (
        "\u{2027}\u{2028}\u{2029}\u{202A}\u{202E}\u{202F}",
        "\"\u{2027}\\u2028\\u2029\\u202a\\u202e\u{202F}\""
      ),
      ("\u{200D}\u{200E}\u{200F}\u{2010}", "\"\u{200D}\\u200e\\u200f\u{2010}\""),
      ("\u{2065}\u{2066}\u{2069}\u{206A}", "\"\u{2065}\\u2066\\u2069\u{206A}\""),
      ("\u{61B}\u{61C}\u{61D}", "\"\u{61B}\\u061c\u{61D}\""),
      ("C2\u{C2}\u{E2}", "\"C2\u{C2}\u{E2}\""),
    ] as [(String, String)])
  func `escapes what JSON must not hold and a terminal would act on`(
    string: String, written: String
  ) {
    #expect(text { $0.value(string) } == written)
    #expect(text { json in json.object { $0.member(string, 0) } } == "{\(written):0}")
  }

  @Test(arguments: 0..<200)
  func `writes what is read again, by our reader and by Foundation`(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let tree = JSONTree(using: &numbers)
    for layout in [JSONWriter.Layout.compact, .pretty] {
      var json = JSONWriter(layout)
      json.value(tree)
      let bytes = json.take()
      let document = try JSONDocument(parsing: bytes)
      #expect(JSONTree(document.root).withNumbersAlike == tree.withNumbersAlike)
      let other = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      #expect(agrees(document.root, with: other))
    }
  }

  private func text(
    _ layout: JSONWriter.Layout = .compact, _ body: (inout JSONWriter) -> Void
  ) -> String {
    var json = JSONWriter(layout)
    body(&json)
    return String(decoding: json.take(), as: UTF8.self)
  }
}

extension JSONWriter {
  fileprivate mutating func value(_ tree: JSONTree) {
    switch tree {
    case .null: null()
    case .bool(let truth): value(truth)
    case .number(let digits): value(Double(digits))
    case .string(let scalars): value(String(scalars: scalars))
    case .array(let elements): array { json in for element in elements { json.value(element) } }
    case .object(let members):
      object { json in
        for member in members {
          json.key(String(scalars: member.key))
          json.value(member.value)
        }
      }
    }
  }
}

extension JSONTree {
  /// All numbers spelled in one way, 0 without a sign.
  fileprivate var withNumbersAlike: JSONTree {
    switch self {
    case .number(let digits): .number(String((Double(digits) ?? 0) + 0))
    case .array(let elements): .array(elements.map(\.withNumbersAlike))
    case .object(let members):
      .object(members.map { Member(key: $0.key, value: $0.value.withNumbersAlike) })
    default: self
    }
  }
}
