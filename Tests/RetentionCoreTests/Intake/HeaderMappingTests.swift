import RetentionCore
import Testing

struct HeaderMappingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The columns of an accounts file with this header.
  func columns(
    _ header: String, options: Export.Options = Export.Options()
  ) throws -> [HeaderMapping.Column] {
    let path = try folder.write(header + "\n", to: "accounts.csv")
    return try Export(inputs: [path], options: options).files[0].mapping.columns
  }

  @Test(arguments: [
    "customer_since", "Customer Since", "CUSTOMER-SINCE", "customer.since", "Customer/Since",
    "  customer   since ", "customer\u{A0}since", "Customer Since (date)", "customer_since [UTC]",
    "\"Customer\nSince\"", "Customer_Since_", "Became Customer",
  ])
  func `folds case, separators and a unit in brackets`(header: String) throws {
    #expect(try columns("account_id," + header)[1].field == .customerSince)
  }

  @Test(arguments: [
    "customer sincere", "not customer since", "(customer since)", "since", "e-mail",
  ])
  func `matches whole headers only`(header: String) throws {
    #expect(try columns("account_id," + header)[1].field == nil)
  }

  @Test func `a name outranks an alias`() throws {
    let columns = try columns("id,account_id,owner,CSM")
    #expect(columns.map(\.field) == [nil, .accountID, .owner, nil])
  }

  @Test func `the header of a column stays as it stands in the file`() throws {
    #expect(try columns("account_id, Customer Since (date) ")[1].header == "Customer Since (date)")
  }

  @Test(arguments: [
    ("account_id,owner,Owner", FieldName.owner, [2, 3]),
    ("account_id,CSM,Account Owner", .owner, [2, 3]),
    ("x,id,company id", .accountID, [2, 3]),
  ])
  func `two columns with equal right to a field are a question`(
    header: String, field: FieldName, numbers: [Int]
  ) throws {
    let path = try folder.write(header + "\n1,2,3\n4,,6\n", to: "accounts.csv")
    let error = #expect(throws: InputError.self) { try Export(inputs: [path]) }
    guard case .clash(_, field, let columns) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(columns.map(\.number) == numbers)
    #expect(columns.map(\.filled) == [1, 2])
    #expect(columns.map(\.rows) == [2, 2])
    #expect(columns.map(\.values) == [["2"], ["3", "6"]])
  }

  @Test func `a column can be given a field by hand`() throws {
    var options = Export.Options()
    options.mapped = [.owner: "Betreuer", .segment: "owner"]
    let columns = try columns("account_id,betreuer,Owner", options: options)
    #expect(columns.map(\.field) == [.accountID, .owner, .segment])
  }

  @Test func `a field that is given by hand settles a clash`() throws {
    var options = Export.Options()
    options.mapped = [.owner: "CSM"]
    let columns = try columns("account_id,CSM,Account Owner", options: options)
    #expect(columns.map(\.field) == [.accountID, .owner, nil])
  }

  @Test func `a field given by hand in one file keeps its name in the others`() throws {
    try folder.write("Kunde,owner\nA,Ann\n", to: "accounts.csv")
    try folder.write("account_id,date\nA,2026-01-01\n", to: "touchpoints.csv")
    var options = Export.Options()
    options.mapped = [.accountID: "Kunde"]
    let export = try Export(inputs: [folder.path], options: options)
    #expect(export.files.map { $0.mapping.column(of: .accountID) } == [0, 0])
  }

  @Test func `an ignored column is not read`() throws {
    var options = Export.Options()
    options.ignored = ["owner"]
    let columns = try columns("account_id,Owner,CSM", options: options)
    #expect(columns.map(\.field) == [.accountID, nil, .owner])
    #expect(columns[1].nearest == nil)
  }

  @Test(arguments: [
    ("segmnt", FieldName.segment), ("Custmer Since", .customerSince),
    ("satisfacton", .satisfaction),
    ("colour", nil), ("owner", nil),
  ])
  func `a near miss is named and not read`(header: String, nearest: FieldName?) throws {
    let column = try columns("account_id," + header)[1]
    #expect(column.nearest == nearest)
    if nearest != nil { #expect(column.field == nil) }
  }

  @Test(arguments: [("Onwer", "Owner"), ("colour", nil)])
  func `a column by hand that no file has is an error`(name: String, nearest: String?) throws {
    var options = Export.Options()
    options.ignored = [name]
    let error = #expect(throws: InputError.self) {
      try columns("account_id,Owner", options: options)
    }
    guard case .unknownColumn(name, nearest) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
