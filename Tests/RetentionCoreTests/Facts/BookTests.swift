import RetentionCore
import Testing

struct BookTests {
  @Test func `a touchpoint is found again by the row that its tally gives`() throws {
    let folder = try TemporaryFolder()
    try folder.write("account_id\nA\nB\n", to: "accounts.csv")
    try folder.write(
      "account_id,date\nA,2026-01-01\n\nB,2026-02-01\nX,2026-02-01\n", to: "touchpoints 1.csv")
    try folder.write("account_id,date\nB,2026-01-01\nA,2026-03-01\n", to: "touchpoints 2.csv")
    let export = try Export(inputs: [folder.path])
    let book = try Reading(export, on: "2026-09-30").book
    let places = (0...1).map { book.place(ofTouchpoint: book.facts(of: $0).tally.conversation.row) }
    #expect(places == [Place(file: 2, line: 3), Place(file: 1, line: 4)])
    #expect(book.place(ofTouchpoint: 0) == nil)
  }

  @Test func `unanswered approaches of a day are counted beyond what a tally holds`() throws {
    let rows = (1...200).map { "A,2026-09-\($0 % 2 == 0 ? 20 : 10),outbound,declined\n" }.joined()
    let export = SmallExport(
      accounts: "account_id\nA\n",
      touchpoints: "account_id,date,direction,outcome\nA,2026-09-10,inbound,held\n" + rows)
    #expect(try export.facts().unanswered == 100)
  }
}
