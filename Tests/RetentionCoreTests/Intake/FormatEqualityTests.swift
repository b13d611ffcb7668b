import RetentionCore
import Testing

/// The same export comes to the same, whatever format it is written in.
struct FormatEqualityTests {
  private static let accounts = """
    account_id,account_name,owner,customer_since,annual_value,satisfaction,champion_left_on
    A1,Bolt,Ann,2023-05-01,1200.5,8,
    A2,"Zoë, Söhne",Bob,2022-01-31,98000,3,2026-08-01
    A3,Cord,,2026-01-15,1.234,,
    """
  private static let contracts = """
    account_id,contract_id,product,signed_on,end_on,notice_days,annual_value
    A1,1,Press,2025-05-01,2026-11-30,30,1200.5
    A2,2,Lathe,2024-10-01,2026-10-15,,60000
    A2,3,Press,2025-10-01,2027-09-30,90,38000
    """
  private static let touchpoints = """
    account_id,date,channel,direction,purpose,department,contact_role,subject
    A1,2026-09-01,call,outbound,pulse,success,user,Health check
    A1,2026-03-01,email,outbound,invoice,finance,,Just checking in
    A2,2026-05-05,meeting,outbound,review,success,executive,QBR
    A2,2026-09-20,email,inbound,complaint,support,user,Broken again
    A3,2026-02-02,email,outbound,upsell,sales,,
    """

  /// What the export comes to as CSV, against which the other ways are held.
  private static func expected() throws -> Outcomes {
    try outcomes([
      "accounts.csv": accounts, "contracts.csv": contracts, "touchpoints.csv": touchpoints,
    ])
  }

  private static func outcomes(_ files: [String: String]) throws -> Outcomes {
    let reading = try FolderExport(files).reading()
    #expect(reading.told == [] && reading.skipped.isEmpty)
    return Outcomes(reading)
  }

  @Test func `as a file of JSON each`() throws {
    let outcomes = try FormatEqualityTests.outcomes([
      "accounts.json": list(FormatEqualityTests.accounts),
      "contracts.json": list(FormatEqualityTests.contracts),
      "touchpoints.json": list(FormatEqualityTests.touchpoints),
    ])
    #expect(try outcomes == FormatEqualityTests.expected())
    #expect(outcomes.accounts.values.contains { $0.risk > 0 })
  }

  @Test func `as one object with a list by role`() throws {
    let text = """
      {"accounts": \(list(FormatEqualityTests.accounts)),
       "contracts": \(list(FormatEqualityTests.contracts)),
       "touchpoints": \(list(FormatEqualityTests.touchpoints))}
      """
    for name in ["export.json", "export.txt", "accounts.json"] {
      let outcomes = try FormatEqualityTests.outcomes([name: text])
      #expect(try outcomes == FormatEqualityTests.expected(), "\(name)")
    }
  }

  @Test func `as NDJSON, a line each`() throws {
    func lines(_ table: String) -> String {
      objects(table).map { "{" + members($0) + "}\n" }.joined()
    }
    let outcomes = try FormatEqualityTests.outcomes([
      "accounts.ndjson": lines(FormatEqualityTests.accounts),
      "contracts.jsonl": lines(FormatEqualityTests.contracts),
      "touchpoints.ndjson": lines(FormatEqualityTests.touchpoints),
    ])
    #expect(try outcomes == FormatEqualityTests.expected())
  }

  @Test(arguments: ["\n", ",\n"])
  func `as accounts that hold their contracts and touchpoints`(separator: String) throws {
    let (contracts, touchpoints) = (
      objects(FormatEqualityTests.contracts), objects(FormatEqualityTests.touchpoints)
    )
    let accounts = objects(FormatEqualityTests.accounts).map { account in
      func own(_ records: [[(key: String, value: String)]]) -> String {
        let own = records.filter { $0[0].value == account[0].value }.map { $0.dropFirst() }
        return "[" + own.map { "{" + members(Array($0)) + "}" }.joined(separator: ",") + "]"
      }
      return
        "{\(members(account)),\"contracts\":\(own(contracts)),\"touchpoints\":\(own(touchpoints))}"
    }
    let text = accounts.joined(separator: separator)
    let isList = separator != "\n"
    let outcomes = try FormatEqualityTests.outcomes([
      isList ? "accounts.json" : "accounts.ndjson": isList ? "[\(text)]" : text + "\n"
    ])
    #expect(try outcomes == FormatEqualityTests.expected())
  }

  @Test func `as a page of Salesforce`() throws {
    let table = """
      Id,Name,OwnerId,BillingCity,Industry,LastActivityDate
      0018d0000000Rg4AAE,Bolt,005A0000006Vm9uIAC,Wien,Retail,2026-09-14
      0018d0000000Rg8AAE,Cord,005A0000006Vm9uIAC,Leeds,Mining,2026-02-01
      """
    let records = objects(table).map {
      #"{"attributes":{"type":"Account","url":"/services/data/v60.0/x"},\#(members($0))}"#
    }
    let page = """
      {"totalSize":2,"done":true,"records":[\(records.joined(separator: ",\n"))]}
      """
    let outcomes = try FormatEqualityTests.outcomes(["Account.json": page])
    #expect(try outcomes == FormatEqualityTests.outcomes(["Account.csv": table]))
    #expect(Set(outcomes.accounts.keys) == ["0018d0000000Rg4AAE", "0018d0000000Rg8AAE"])
  }

  @Test func `as a page of HubSpot`() throws {
    let table = """
      id,name,domain,createdate,notes_last_contacted
      101,Bolt,bolt.example,2024-01-01T00:00:00Z,2026-09-14T10:00:00Z
      102,Cord,cord.example,2024-02-01T00:00:00Z,2026-01-14T10:00:00Z
      """
    let records = objects(table).map { record in
      """
      {"id":"\(record[0].value)","properties":{\(members(Array(record.dropFirst())))},
       "createdAt":"2024-01-01T00:00:00Z","archived":false}
      """
    }
    let page = """
      {"results":[\(records.joined(separator: ","))],
       "paging":{"next":{"after":"2","link":"https://api.example/?after=2"}}}
      """
    let outcomes = try FormatEqualityTests.outcomes(["companies.json": page])
    #expect(try outcomes == FormatEqualityTests.outcomes(["companies.csv": table]))
    #expect(Set(outcomes.accounts.keys) == ["101", "102"])
  }

  // MARK: - CSV to JSON

  /// The cells of a table by their headers, as JSON has them; blank ones are `null`.
  private func objects(_ table: String) -> [[(key: String, value: String)]] {
    let lines: [[String]] = table.split(separator: "\n").map { line in
      // The one comma that is quoted stands before a space.
      line.replacing(", ", with: "\u{1}").split(separator: ",", omittingEmptySubsequences: false)
        .map { String($0).replacing("\u{1}", with: ", ").replacing("\"", with: "") }
    }
    return lines.dropFirst().map { cells in
      zip(lines[0], cells).map { key, cell in
        if cell.isEmpty { return (key, "null") }
        return (key, Double(cell) == nil ? "\"\(cell)\"" : cell)
      }
    }
  }

  private func members(_ object: [(key: String, value: String)]) -> String {
    object.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",")
  }

  private func list(_ table: String) -> String {
    "[" + objects(table).map { "{" + members($0) + "}" }.joined(separator: ",\n") + "]"
  }
}
