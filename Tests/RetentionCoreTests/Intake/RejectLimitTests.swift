import RetentionCore
import Testing

struct RejectLimitTests {
  @Test(
    arguments: [
      ("0", .rows(0)), ("20", .rows(20)), ("0%", .share(0)), ("1%", .share(0.01)),
      ("0.5%", .share(0.005)), ("100%", .share(1)),
    ] as [(String, RejectLimit)])
  func `a number is of rows, a percentage of all`(text: String, limit: RejectLimit) {
    #expect(RejectLimit(text) == limit)
  }

  @Test(arguments: [
    "", "%", "-1", "-1%", "101%", "1.5", "many", "1%%", "%1", "1e3", "0x10", "nan%", "inf%",
    "99999999999999999999",
  ])
  func `what is neither is refused`(text: String) {
    #expect(RejectLimit(text) == nil)
  }

  @Test(arguments: [
    ("0", 0, 3, true), ("0", 1, 2, false), ("1", 1, 2, true), ("1", 2, 1, false),
    ("50%", 2, 2, true), ("50%", 3, 2, false), ("100%", 4, 0, true), ("0%", 1, 200, false),
    ("1%", 1, 99, true), ("1%", 2, 99, false), ("29%", 29, 71, true), ("7%", 7, 93, true),
  ])
  func `so many rows may be rejected and not one more`(
    text: String, rejected: Int, used: Int, isFine: Bool
  ) throws {
    let export = FolderExport([
      "touchpoints.csv": "account_id,date\n" + String(repeating: "A,2026-09-01\n", count: used)
        + String(repeating: "A,soon\n", count: rejected)
    ])
    var limits = ReadingLimits()
    let limit: RejectLimit = try #require(RejectLimit(text))
    limits.rejects = limit
    let error = try export.error(limits: limits)
    if isFine {
      #expect(error == nil)
    } else {
      guard
        case .tooManyRejects(_, rejected: rejected, read: rejected + used, limit: _, let found) =
          error
      else {
        Issue.record("another error")
        return
      }
      #expect(found.map(\.kind) == [.noDate])
    }
  }

  @Test func `without a limit any number may be rejected`() throws {
    let export = FolderExport(["touchpoints.csv": "account_id,date\nA,x\nA,y\nA,2026-09-01\n"])
    #expect(try export.reading().rows(of: .touchpoints) == [1, 2, 0])
  }

  @Test(arguments: [("0", "is 0"), ("1%", "is 1 %"), ("0.5%", "is 0.5 %"), ("7%", "is 7 %")])
  func `the limit is shown as it was written`(text: String, shown: String) throws {
    let limit = try #require(RejectLimit(text))
    let error = InputError.tooManyRejects(
      path: "a.csv", rejected: 9, read: 10, limit: limit, [])
    #expect(error.errorText.headline.hasSuffix(shown))
  }
}
