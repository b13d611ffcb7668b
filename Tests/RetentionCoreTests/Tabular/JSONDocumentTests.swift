import RetentionCore
import Testing

struct JSONDocumentTests {
  private let document = """
    {
      "name": "Blue \\u0059onder",
      "value": 86000.50,
      "open": true,
      "owner": null,
      "contracts": [{"id": "C-1"}, {"id": "C-2"}, []],
      "\\u006ceft": {}
    }
    """

  @Test func `gives members in their order, with their places`() throws {
    let document = try JSONDocument(parsing: Array(document.utf8))
    let members = Array(document.root.members)
    #expect(members.map(\.key) == ["name", "value", "open", "owner", "contracts", "left"])
    #expect(members.map(\.value.kind) == [.string, .number, .bool, .null, .array, .object])
    #expect(
      members.map { Position(of: $0.keyOffset, in: document.bytes.span).description }
        == ["2:3", "3:3", "4:3", "5:3", "6:3", "7:3"])
    #expect(
      members.map(\.value.position.description) == ["2:11", "3:12", "4:11", "5:12", "6:16", "7:16"])
  }

  @Test func `gives a value only as what it is`() throws {
    let root = try JSONDocument(parsing: Array(document.utf8)).root
    #expect(root["name"]?.string == "Blue Yonder")
    #expect(root["value"]?.number == 86000.5)
    #expect(root["value"]?.numberText == "86000.50")
    #expect(root["open"]?.bool == true)
    #expect(root["owner"]?.isNull == true)
    #expect(root["left"]?.kind == .object)
    #expect(root["right"] == nil)
    #expect(Array(root.elements).isEmpty)
    for (key, value) in root.members.map({ ($0.key, $0.value) }) {
      #expect((value.string != nil) == (key == "name"))
      #expect((value.number != nil) == (key == "value"))
      #expect((value.numberText != nil) == (key == "value"))
      #expect((value.bool != nil) == (key == "open"))
      #expect(value.isNull == (key == "owner"))
      #expect(Array(value.elements).isEmpty == (key != "contracts"))
      #expect(Array(value.members).isEmpty)
      #expect(value["id"] == nil)
    }
  }

  @Test func `gives elements in their order, past what they hold`() throws {
    let root = try JSONDocument(parsing: Array(document.utf8)).root
    let contracts = try #require(root["contracts"])
    #expect(contracts.elements.map { $0["id"]?.string } == ["C-1", "C-2", nil])
    let source = Array(document.utf8)
    #expect(
      contracts.elements.map { String(decoding: source[$0.range], as: UTF8.self) }
        == ["{\"id\": \"C-1\"}", "{\"id\": \"C-2\"}", "[]"])
    #expect(source[contracts.offset] == UInt8(ascii: "["))
  }

  @Test func `finds a member by its text, not by its spelling`() throws {
    let root = try JSONDocument(parsing: Array(#"{"caf\u00e9": 1}"#.utf8)).root
    #expect(root["cafe\u{301}"]?.number == 1)
  }
}
