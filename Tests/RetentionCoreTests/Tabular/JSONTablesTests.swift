import RetentionCore
import Testing

struct JSONTablesTests {
  @Test(
    arguments: [
      (#"[{"id":1,"name":"A"},{"id":2,"seats":3}]"#, ["-: id|name|seats", "1 1|A|", "1 2||3"]),
      (
        #"{"accounts":[{"id":1}],"contracts":[{"no":2}]}"#,
        ["accounts: id", "1 1", "contracts: no", "1 2"]
      ),
      (#"{"records":[{"Id":"001"}],"totalSize":1,"done":true}"#, ["records: Id", "1 001"]),
      (
        #"{"result":true,"data":{"records":[{"Gsid":"1"}]},"requestId":"r"}"#,
        ["records: Gsid", "1 1"]
      ),
      (
        #"{"data":{"accounts":{"edges":[{"node":{"id":"1","name":"A"}}]}}}"#,
        ["accounts: id|name", "1 1|A"]
      ),
      (#"{"accounts":{"items":[{"no":1}]},"paging":{}}"#, ["accounts: no", "1 1"]),
      (
        #"{"sales_accounts":[{"no":1}],"meta":{"total":1,"links":[{"url":"u"}]}}"#,
        ["sales_accounts: no", "1 1"]
      ),
      (#"{"data":[{"no":1}],"links":[{"url":"u"}]}"#, ["data: no", "1 1"]),
      (#"{"object":"list","data":[{"id":"sub_1"}],"has_more":false}"#, ["data: id", "1 sub_1"]),
    ] as [(String, [String])])
  func `finds lists of records wherever exports put them`(text: String, lines: [String]) throws {
    #expect(try JSONTables(of: text).lines() == lines)
  }

  @Test(
    arguments: [
      (#"{"tickets":[{"ticket":{"no":1}},{"ticket":{"no":2}}]}"#, ["ticket: no", "1 1", "1 2"]),
      (
        #"{"list":[{"subscription":{"id":"s"},"customer":{"id":"c"}},{"subscription":{"id":"t"}}]}"#,
        ["list: subscription.id|customer.id", "1 s|c", "1 t|"]
      ),
      (
        #"{"results":[{"id":"5","properties":{"name":{"value":"N"}}}]}"#,
        ["results: id|properties.name.value", "1 5|N"]
      ),
      (#"{"ticket":{"no":1,"via":{"channel":"web"}}}"#, ["ticket: no|via.channel", "1 1|web"]),
      (#"[{"org":{"value":1}},{"org":2}]"#, ["-: org|org.value", "1 |1", "1 2|"]),
      (#"[{"no":1,"owner":null},{"owner":{"name":"N"}}]"#, ["-: no|owner.name", "1 1|", "1 |N"]),
      (#"[{"no":1,"owner":null},{"owner":{}}]"#, ["-: no|owner", "1 1|", "1 |"]),
    ] as [(String, [String])])
  func `names values in objects with dots and takes a wrapper of all off`(
    text: String, lines: [String]
  ) throws {
    #expect(try JSONTables(of: text).lines() == lines)
  }

  @Test(
    arguments: [
      (
        #"[{"attributes":{"type":"A","url":"u"},"Id":"1","Owner":{"attributes":{"type":"U"},"Name":"N"}}]"#,
        ["-: Id|Owner.Name", "1 1|N"]
      ),
      (
        #"[{"attributes":{"type":"A","name":"N"},"no":1}]"#,
        ["-: attributes.type|attributes.name|no", "1 A|N|1"]
      ),
      (#"[{"attributes":"a","no":1}]"#, ["-: attributes|no", "1 a|1"]),
      (
        #"{"@odata.context":"c","value":[{"@odata.etag":"e","s@OData.Community.Display.V1.FormattedValue":"Active","s":0}]}"#,
        ["value: s@OData.Community.Display.V1.FormattedValue|s", "1 Active|0"]
      ),
    ] as [(String, [String])])
  func `leaves out what an interface says about a record`(text: String, lines: [String]) throws {
    #expect(try JSONTables(of: text).lines() == lines)
  }

  @Test(
    arguments: [
      (
        #"[{"name":"A","id":1,"contracts":[{"end":"x"},{"end":"y"}]},{"id":2,"contracts":[]}]"#,
        ["-: name|id", "1 A|1", "1 |2", "contracts: account_id|end", "1 1|x", "1 1|y"]
      ),
      (
        #"[{"id":1,"Contracts":{"done":true,"records":[{"end":"x"}]}}]"#,
        ["-: id", "1 1", "Contracts: account_id|end", "1 1|x"]
      ),
      (
        #"[{"id":1,"contracts":[{"id":"C","touchpoints":[{"on":"x"}]}]}]"#,
        [
          "-: id", "1 1", "contracts: account_id|id", "1 1|C", "touchpoints: account_id|on",
          "1 1|x",
        ]
      ),
      (
        #"[{"id":1,"contracts":[{"account_id":7}]}]"#,
        ["-: id", "1 1", "contracts: account_id", "1 7"]
      ),
      (
        #"{"id":"A","contracts":[{"end":"x"}]}"#,
        ["-: id", "1 A", "contracts: account_id|end", "1 A|x"]
      ),
      (
        #"[{"account":{"id":1,"touchpoints":[{"on":"x"}]}}]"#,
        ["account: id", "1 1", "touchpoints: account_id|on", "1 1|x"]
      ),
    ] as [(String, [String])])
  func `makes lists in an account tables that name it`(text: String, lines: [String]) throws {
    #expect(try JSONTables(of: text).lines() == lines)
  }

  @Test func `names other lists of objects that it leaves out`() throws {
    let tables = try JSONTables(
      of: #"[{"id":1,"a":{"b":[{},{}]},"c":[[1],[2],[3]]},{"a":{"b":[1,{}]},"c":["x",null,2]}]"#)
    #expect(try tables.lines() == ["-: id|c", "1 1|", "1 |x;2"])
    #expect(tables.tables[0].omissions.map { "\($0.header) \($0.count)" } == ["a.b 4", "c 3"])
  }

  @Test func `names a nested table that it leaves out, as its account has no id`() throws {
    let tables = try JSONTables(of: #"[{"name":"A","contracts":[{"end":"x"},{"end":"y"}]}]"#)
    #expect(try tables.lines() == ["-: name", "1 A"])
    #expect(tables.tables[0].omissions.map { "\($0.header) \($0.count)" } == ["contracts 2"])
  }

  @Test func `rejects what stands in the place of a record`() throws {
    let tables = try JSONTables(of: "[{\"a\":1},\n null, [1],{\"a\":2}, \"b\"]")
    #expect(try tables.lines() == ["-: a", "1 1", "2 2"])
    let rejections = tables.tables[0].rejections
    #expect(rejections.count == 3)
    #expect(rejections.first.map(\.position.description) == ["2:2", "2:8", "2:21"])
    #expect(rejections.first.map(\.reason) == [.noObject, .noObject, .noObject])
  }

  @Test func `keeps the first rejections and counts all`() throws {
    let numbers = String(repeating: "1,", count: 50)
    let tables = try JSONTables(of: "[\(numbers){\"a\":1}]")
    #expect(tables.tables[0].rejections.count == 50)
    #expect(tables.tables[0].rejections.first.count == 20)
  }

  @Test(
    arguments: [
      ("1", "a value without a name"), ("\"a\"", "a value without a name"), ("[]", "an empty list"),
      ("[1,[]]", "a list without an object"), ("{}", "only objects without a value"),
      ("[{},{}]", "only objects without a value"),
      (#"{"tickets":[],"count":0}"#, "an empty list"),
      (#"{"data":{"records":[]},"id":"r"}"#, "an empty list"),
      (#"{"id":"r","results":[]}"#, "an empty list"),
      ("{}\n{}", "only objects without a value"),
    ] as [(String, String)])
  func `tells a file without a record from one that is no JSON`(text: String, found: String) {
    let error = tablesRefusal(of: text)
    #expect(error?.description == "no records: the file holds \(found)")
    #expect(error?.hint == "Export a list of objects, such as [{\"account_id\": \"A-1\"}].")
  }

  @Test func `tells where a document is no JSON`() {
    let error = tablesRefusal(of: "[\n{\"a\":1,\n\"a\":2}]")
    guard case .malformed(let cause, let position, let related) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(position == Position(line: 3, column: 1))
    #expect(related == Position(line: 2, column: 2))
    #expect(error?.description == cause.description)
    #expect(error?.hint == cause.hint)
  }

  @Test func `has a limit to the keys of a table`() throws {
    func text(_ count: Int) -> String {
      "{\"rows\":[" + (0..<count).map { "{\"k\($0)\":1}" }.joined(separator: ",") + "]}"
    }
    #expect(try JSONTables(of: text(10_000)).tables[0].headers.count == 10_000)
    let error = tablesRefusal(of: text(10_001))
    #expect(error == .tooManyKeys(table: "rows", limit: 10_000))
    #expect(error?.description == "the records of \"rows\" have more than 10000 keys")
  }

  @Test func `has a limit to the length of headers`() {
    var limits = JSONLimits()
    limits.headers = 100
    let key = String(repeating: "k", count: 30)
    #expect(tablesRefusal(of: "[{\"\(key)\":{\"a\":1,\"b\":1}}]", limits: limits) == nil)
    #expect(
      tablesRefusal(of: "[{\"\(key)\":{\"a\":1,\"b\":1,\"c\":1}}]", limits: limits)
        == .tooManyKeys(table: nil, limit: 10_000))
  }

  @Test func `has a limit to the length of a document`() throws {
    var limits = JSONLimits()
    limits.document = 9
    #expect(try JSONTables(of: "[{\"a\":1}]", limits: limits).lines() == ["-: a", "1 1"])
    let error = tablesRefusal(of: "[{\"a\":1}] ", limits: limits)
    #expect(error == .tooLong(limit: 9))
    #expect(error?.description == "the file is longer than 9 bytes")
    #expect(error?.hint == "Export as NDJSON, one record a line.")
    let folder = try TemporaryFolder()
    let path = try folder.write("[{\"a\":1}] ", to: "long.json")
    #expect(throws: JSONTablesError.tooLong(limit: 9)) {
      try JSONTables(.file(path: path), nesting: sampleNesting, limits: limits)
    }
  }

  @Test func `goes as deep as a document may be`() throws {
    let inner = String(repeating: "{\"a\":", count: 126)
    let text = "[\(inner){\"b\":1,\"c\":2}\(String(repeating: "}", count: 126))]"
    let headers = try JSONTables(of: text).tables[0].headers
    let path = String(repeating: "a.", count: 125)
    #expect(headers == [path + "b", path + "c"])
  }

  @Test func `reads a file as it reads bytes`() throws {
    let folder = try TemporaryFolder()
    for (name, text) in [("a.json", "[{\"a\":1}]"), ("a.ndjson", "{\"a\":1}\n{\"a\":2}")] {
      let path = try folder.write(text, to: name)
      let tables = try JSONTables(.file(path: path), nesting: sampleNesting)
      #expect(try tables.lines() == JSONTables(of: text).lines())
    }
    let missing = #expect(throws: JSONTablesError.self) {
      try JSONTables(.file(path: folder.path + "/b.json"), nesting: sampleNesting)
    }
    guard case .source(let error) = missing else {
      Issue.record("\(String(describing: missing))")
      return
    }
    #expect(error.cause == .missing)
  }
}
