import RetentionCore
import Testing

struct TableRolesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: [
    ("accounts.csv", Table.accounts), ("Companies-2026.CSV", .accounts),
    ("contracts.csv", .contracts),
    ("my subscriptions.csv", .contracts), ("touchpoints.csv", .touchpoints),
    ("crm_activities_export.csv", .touchpoints), ("handoffs.csv", .handOffs),
    ("hand-offs.csv", .handOffs), ("Hand_Over 2026.csv", .handOffs),
  ])
  func `a file name tells its table`(name: String, table: Table) throws {
    let path = try folder.write("account_id,date\n", to: name)
    #expect(try Export(inputs: [path]).files.map(\.table) == [table])
  }

  @Test(arguments: [
    ("account_id,date,channel,direction\n", Table.touchpoints),
    ("account_id,date,from_department,to_department\n", .handOffs),
    ("contract_id,account_id,start_on,end_on\n", .contracts),
    ("account_id,owner,segment\n", .accounts),
    ("Company Name,Industry,ARR\n", .accounts),
    ("account_id,end_on,seats_active,owner\n", .accounts),
    ("account_id,account_name\n", .accounts),
  ])
  func `else the header does`(header: String, table: Table) throws {
    let path = try folder.write(header, to: "export.csv")
    #expect(try Export(inputs: [path]).files.map(\.table) == [table])
  }

  @Test func `a name that tells two tables leaves it to the header`() throws {
    let path = try folder.write("account_id,owner,segment\n", to: "account contracts.csv")
    #expect(try Export(inputs: [path]).files.map(\.table) == [.accounts])
  }

  @Test func `a table before the path outranks both`() throws {
    let path = try folder.write("account_id,date\n", to: "accounts.csv")
    #expect(try Export(inputs: ["touchpoints=" + path]).files.map(\.table) == [.touchpoints])
  }

  @Test func `a folder is read by the bytes of its names, and says what it passes over`() throws {
    try folder.write("account_id,owner,segment\nA,,\n", to: "b.csv")
    try folder.write("account_id,date\nA,2026-01-01\n", to: "touchpoints.tsv")
    try folder.write("account_id,owner,segment\nB,,\n", to: "B.csv")
    try folder.write("x", to: ".hidden.csv")
    try folder.write("x", to: "notes.md")
    try folder.write("colour,size\n", to: "shirts.csv")
    try folder.write("", to: "empty.csv")
    let export = try Export(inputs: [folder.path])
    #expect(export.files.map(\.name) == ["B.csv", "b.csv", "touchpoints.tsv"].map(path))
    #expect(
      export.skipped.map(\.name)
        == [".hidden.csv", "empty.csv", "notes.md", "shirts.csv"].map(path))
  }

  @Test(arguments: [
    "Id,Name\n", "Company Name,Industry\n", "account_id,date\n",
    "id,name,owner,a,b,c,d,e,f,g,h,i,j\n",
  ])
  func `a header that says too little is asked about`(header: String) throws {
    let path = try folder.write(header, to: "export.csv")
    #expect(throws: InputError.self) { try Export(inputs: [path]) }
  }

  @Test func `the same bytes twice are read once, and this is said`() throws {
    let text = "account_id,date\nA,2026-01-01\n"
    let first = try folder.write(text, to: "touchpoints.csv")
    let copy = try folder.write(text, to: "touchpoints 2.csv")
    let other = try folder.write(text + "B,2026-01-01\n", to: "touchpoints 3.csv")
    let export = try Export(inputs: [first, first, copy, other])
    #expect(export.files.map(\.path) == [first, other])
    #expect(
      export.skipped.map(\.reason) == [
        "it holds the same as touchpoints.csv", "it holds the same as touchpoints.csv",
      ])
  }

  /// The name that is shown for a file of the folder: the way to it is left out.
  private func path(_ name: String) -> String {
    (folder.path.split(separator: "/").last ?? "") + "/" + name
  }
}
