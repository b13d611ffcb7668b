import RetentionCore
import Testing

struct AccountSearchTests {
  private static func book() throws -> Book {
    try SmallExport(
      accounts: """
        account_id,account_name
        A1,Northwind Traders
        a1,Contoso
        A10,Harbor
        N1,Contoso Pharma
        X7,Twin
        X8,twin
        Twin,Lone Star

        """
    ).reading().book
  }

  @Test(arguments: [
    ("A1", 0), ("a1", 1), ("north", 0), ("NORTHWIND TRADERS", 0), ("contoso", 1),
    ("Contoso P", 3), ("a10", 2), ("x7", 4), ("lone", 6), ("Twin", 6), ("harb", 2),
  ])
  func `finds an id, a name, or how one of them begins`(text: String, number: Int) throws {
    #expect(try AccountSearchTests.book().account(named: text) == number)
  }

  @Test(arguments: [
    ("twin", ["X7", "X8", "Twin"]), ("cont", ["a1", "N1"]), ("A", ["A1", "a1", "A10"]),
  ])
  func `lists those that share a name or a beginning`(text: String, ids: [String]) throws {
    let error = #expect(throws: AccountSearchError.self) {
      try AccountSearchTests.book().account(named: text)
    }
    guard case .several(let accounts) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(accounts.map(\.id) == ids)
  }

  @Test(arguments: [
    ("pharma", ["N1"]), ("Habor", ["A10"]), ("Nortwind", ["A1"]), ("A11", ["A1"]), ("zzzzzzzz", []),
    ("", []),
  ])
  func `names those that are near`(text: String, ids: [String]) throws {
    let error = #expect(throws: AccountSearchError.self) {
      try AccountSearchTests.book().account(named: text)
    }
    guard case .unknown(let nearest) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(nearest.map(\.id) == ids)
  }
}
