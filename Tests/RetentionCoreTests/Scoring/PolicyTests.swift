import RetentionCore
import Testing

struct PolicyTests {
  @Test(arguments: ["SMB", "smb", "Small Business", "small_business", nil, "other"] as [String?])
  func `a segment has its settings in whatever case`(segment: String?) {
    var own = Settings()
    own.base = 0.5
    var policy = Policy()
    policy.segments = ["smb": own, "small-business": own]
    let isOwn = segment.map { Spelling.folded($0) != "other" } ?? false
    #expect(policy.settings(segment: segment).base == (isOwn ? 0.5 : 0))
  }

  @Test func `segments that differ in case alone are one, and the same one everywhere`() throws {
    var policy = Policy()
    for (index, name) in ["smb", "SMB", "Smb", "sMB"].enumerated() {
      var settings = Settings()
      settings.base = 0.1 * Double(index + 1)
      settings.definitions.recentDays = 10 * (index + 1)
      policy.segments[name] = settings
    }
    let export = SmallExport(accounts: "account_id,segment\nA,smb\n")
    let book = try export.reading(policy: policy).book
    let risk = Scorer(book, policy).assess(0).score.risk
    // The first by bytes.
    #expect(abs(risk - 0.2) < 1e-12)
    #expect(policy.settings(segment: "smb").base == 0.2)
    #expect(book.facts(of: 0).definitions.recentDays == 20)
  }

  @Test func `definitions of a segment hold for its accounts alone`() throws {
    var policy = Policy()
    var segment = Settings()
    segment.definitions.complaintDays = 10
    policy.segments = ["smb": segment]
    let reading = try SmallExport(
      accounts: "account_id,segment\nA,smb\nB,\n",
      touchpoints: "account_id,date,purpose\nA,2026-09-01,complaint\nB,2026-09-01,complaint\n"
    ).reading(policy: policy)
    #expect((0...1).map { reading.book.facts(of: $0).tally.complaints } == [0, 1])
  }
}
