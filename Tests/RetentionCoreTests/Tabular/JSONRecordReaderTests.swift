import RetentionCore
import Testing

struct JSONRecordReaderTests {
  @Test(
    arguments: [
      ("null", ""), ("true", "true"), ("false", "false"), ("\"\"", ""), ("\" \"", " "),
      ("12345678901234567890", "12345678901234567890"), ("1.0", "1.0"), ("-0", "-0"),
      ("1E+2", "1E+2"), ("\"a,b\"", "a,b"), (#""a\"b""#, "a\"b"), (#""\"""#, "\""),
      (#""\"a\"""#, "\"a\""), (#""a\nb\r\nc""#, "a\nb\r\nc"), (#""\u0000a\u0000""#, "\0a\0"),
      (#"" a ""#, " a "), (#""\ta""#, "\ta"), (#""a\\b\/""#, "a\\b/"), (#""\u00e9é""#, "éé"),
      (#""\ud83d\ude00""#, "😀"), ("[]", ""), ("[1,\"a\",true]", "1;a;true"),
      (#"["a;b",null,""]"#, "a;b;"), (#"["\u0061,","\""]"#, "a,;\""), ("{}", ""),
    ] as [(String, String)])
  func `gives every value as it is written`(value: String, cell: String) throws {
    for text in [#"[{"a":\#(value)}]"#, "{\"a\":\(value)}\n{\"a\":1}"] {
      #expect(try JSONTables(of: text).records(of: 0)[0].cells == [cell])
    }
    let second = try JSONTables(of: #"[{"a":1,"b":\#(value),"c":2}]"#)
    #expect(try second.records(of: 0)[0].cells == ["1", cell, "2"])
  }

  @Test(
    arguments: [
      ("plain", "plain"), ("a b", "a b"), ("a,b", "\"a,b\""), ("a\\\"b", "\"a\"\"b\""),
      ("a\\nb", "\"a\nb\""), (" a", "\" a\""), ("a\\t", "\"a\t\""), ("", ""),
    ] as [(String, String)])
  func `writes a record as a line of RFC 4180`(text: String, cell: String) throws {
    let reader = try JSONTables(of: #"[{"a":"\#(text)","b":"x"}]"#).reader(of: 0)
    #expect(try reader.advance())
    #expect(reader.headers == ["a", "b"])
    let line = cell + ",x\n"
    #expect(String(decoding: reader.window.bytes.prefix(line.utf8.count), as: UTF8.self) == line)
    #expect(try !reader.advance())
  }

  @Test func `makes no blank line of a record with one blank value`() throws {
    let reader = try JSONTables(of: #"[{"a":null},{"a":""},{},{"a":[]}]"#).reader(of: 0)
    #expect(try reader.advance())
    let window = reader.window
    #expect(window.records.count == 4)
    for record in window.records.indices {
      #expect(!window.isBlank(record))
      #expect(window.cellCount(of: record) == 1)
    }
  }

  @Test func `gives the line on which the object of a record begins`() throws {
    let text =
      "{\"accounts\":\n[\r\n{\"id\":1,\r\"contracts\":[{\"a\":1},\n\n{\"a\":2}]} , \n\n{\"id\":2}]}"
    #expect(
      try JSONTables(of: text).lines()
        == ["accounts: id", "3 1", "8 2", "contracts: account_id|a", "4 1|1", "6 1|2"])
  }

  @Test func `finds a value by its key, in whatever order and spelling`() throws {
    let text = #"[{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6},{"f":6,"\u0062":2},{"e":5,"A":0,"a":1}]"#
    #expect(
      try JSONTables(of: text).lines()
        == ["-: a|b|c|d|e|f|A", "1 1|2|3|4|5|6|", "1 |2||||6|", "1 1||||5||0"])
  }

  @Test func `gives many records window by window`() throws {
    let count = 20_000
    let text = (0..<count).map { "{\"id\":\($0),\"a\":\"x\"}" }
    for document in ["[" + text.joined(separator: ",\n") + "]", text.joined(separator: "\n")] {
      let reader = try JSONTables(of: document).reader(of: 0)
      var (read, windows) = (0, 0)
      while try reader.advance() {
        for record in reader.window.records {
          read += 1
          #expect(Int(record.line) == read)
        }
        windows += 1
      }
      #expect(read == count)
      #expect(windows > 2)
    }
  }

  @Test func `gives a record longer than a window`() throws {
    let long = String(repeating: "x\\\"", count: 400_000)
    let records = try JSONTables(of: #"[{"a":1},{"a":"\#(long)","b":2},{"a":3}]"#).records(of: 0)
    #expect(records.map(\.cells.count) == [2, 2, 2])
    #expect(records[1].cells[0].utf8.count == 800_000)
    #expect(records[1].cells[1] == "2")
    #expect(records[2].cells == ["3", ""])
  }

  @Test(arguments: [20, 21])
  func `has a limit to the length of a record`(length: Int) throws {
    var limits = JSONLimits()
    limits.record = 24
    let long = String(repeating: "x", count: length)
    for value in ["\"\(long)\",\"b\":\"yy\"", "\"\",\"b\":[\"\(long)\",1]"] {
      let text = "[{\"a\":1,\"b\":2},\n{\"a\":\(value)}]"
      let reader = try JSONTables(of: text, limits: limits).reader(of: 0)
      guard length > 20 else {
        #expect(try reader.advance())
        continue
      }
      let error = #expect(throws: JSONTablesError.self) { while try reader.advance() {} }
      #expect(error == .recordTooLong(line: 2, limit: 24))
      #expect(error?.description == "a record is longer than 24 bytes")
    }
  }
}
