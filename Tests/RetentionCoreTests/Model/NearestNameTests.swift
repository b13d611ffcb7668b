import Testing
import RetentionCore

struct NearestNameTests {
  @Test(arguments: [
    ("scroe", "score"), ("scor", "score"), ("SCORE", "score"), ("sxore", "score"),
    ("scoree", "score"), ("explian", "explain"), ("exp", "explain"), ("paln", "plan"),
    ("min", "min-band"), ("asof", "as-of"), ("as_of", "as-of"), ("rnewingby", "renewing-by"),
  ])
  func `finds what was meant`(typed: String, meant: String) {
    let known = ["score", "explain", "plan", "min-band", "as-of", "renewing-by"]
    #expect(known.nearest(to: typed) == meant)
  }

  @Test(arguments: ["", "x", "sc", "lost", "accounts", "sxxre", "sroce2", "planning-ahead"])
  func `suggests nothing where nothing is close`(typed: String) {
    #expect(["score", "explain", "plan"].nearest(to: typed) == nil)
  }

  @Test func `takes the nearer of two, the first of two as near, and none with four slips`() {
    #expect(["sort", "sorts"].nearest(to: "sorts") == "sorts")
    #expect(["bat", "cat"].nearest(to: "rat") == "bat")
    #expect(["opportunity-date"].nearest(to: "oportunitydae") == "opportunity-date")
    #expect(["opportunity-date"].nearest(to: "oprtunitydae") == nil)
    #expect([].nearest(to: "rat") == nil)
  }
}
