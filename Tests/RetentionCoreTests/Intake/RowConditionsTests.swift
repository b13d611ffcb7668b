import RetentionCore
import Testing

/// Which rows of a file count.
struct RowConditionsTests {
  private static let cells = ["Customer", "customer", "Former Customer", "Prospect", "", "n/a"]

  @Test(
    arguments: [
      ([], [0, 1, 2, 3, 4, 5]), (["customer"], [0, 1]), (["CUSTOMER"], [0, 1]),
      (["*customer"], [0, 1, 2]), (["*customer", "prospect"], [0, 1, 2, 3]),
      (["!prospect"], [0, 1, 2, 4, 5]), (["!prospect", "!customer"], [2, 4, 5]),
      (["*customer", "!former*"], [0, 1]), (["!former*", "*customer"], [0, 1]),
      (["*"], [0, 1, 2, 3, 4, 5]), (["!"], [0, 1, 2, 3]), (["customer", ""], [0, 1, 4, 5]),
      ([""], [4, 5]), (["pros*ct"], [3]),
    ] as [([String], [Int])])
  func `rows count by what their cell holds`(patterns: [String], kept: [Int]) throws {
    let rows = RowConditionsTests.cells.enumerated().map { "\($0),\($1)\n" }.joined()
    let reading = try SmallExport(accounts: "account_id,Status\n" + rows).reading(
      options: options(.init("Status", patterns)))
    #expect(reading.accounts.map(\.id) == kept.map(String.init))
    let left = RowConditionsTests.cells.count - kept.count
    #expect(reading.rows(of: .accounts) == [kept.count, 0, left])
    #expect(reading.told == (left > 0 ? ["accounts.other_row[Status]*\(left)"] : []))
  }

  @Test func `a row has to fulfil all conditions, and the first that fails is told`() throws {
    let reading = try SmallExport(
      accounts: """
        account_id,Type,IsDeleted
        A,Customer,false
        B,Customer,true
        C,Partner,true
        D,Partner,false
        """
    ).reading(options: options(.init("type", ["customer"]), .init("is_deleted", ["!true"])))
    #expect(reading.accounts.map(\.id) == ["A"])
    #expect(
      reading.told == ["accounts.other_row[IsDeleted]*1", "accounts.other_row[Type]*2"])
    #expect(reading.examples(of: .otherRow) == ["3:12 true"])
  }

  @Test func `a quoted cell is compared by its text`() throws {
    let reading = try SmallExport(
      accounts: "account_id,Type\nA,\"say \"\"yes\"\"\"\nB,\" no \"\nC,no\n"
    ).reading(options: options(.init("Type", ["no", "say \"*\""])))
    #expect(reading.accounts.map(\.id) == ["A", "B", "C"])
  }

  @Test func `a short row has a blank cell`() throws {
    let text = "account_id,Type\nA\nB,x\n"
    let wanted = try SmallExport(accounts: text).reading(options: options(.init("Type", ["x"])))
    let unwanted = try SmallExport(accounts: text).reading(options: options(.init("Type", ["!x"])))
    #expect(wanted.accounts.map(\.id) == ["B"])
    #expect(unwanted.accounts.map(\.id) == ["A"])
  }

  @Test func `more spellings than are kept are compared all the same`() throws {
    let rows = (0..<10_500).map { "\($0),type \($0)\n" }.joined() + "x,type 7\ny,type 10499\n"
    let reading = try SmallExport(accounts: "account_id,Type\n" + rows).reading(
      options: options(.init("Type", ["type 7", "type 10499"])))
    #expect(reading.accounts.map(\.id) == ["7", "10499", "x", "y"])
  }

  private func options(_ rows: SourceSettings.RowCondition...) -> Export.Options {
    Export.Options(SourceSettings(files: ["accounts.csv"], rows: rows))
  }
}
