import RetentionCore
import Testing

struct BandTests {
  @Test(arguments: [
    (100, 1.0, Band.critical), (75, 0.2, .critical), (74, 0.2, .high), (50, 0.2, .high),
    (49, 0.2, .elevated), (25, 0.2, .elevated), (24, 0.2, .low), (0, 0.2, .low), (0, 1, .low),
    (100, 0, .critical), (50, 0, .high), (49, 0, .unknown), (0, 0.19, .unknown),
    (49, 0.2 - 1e-10, .elevated), (49, 0.2 - 1e-8, .unknown),
  ])
  func `a band begins at its limit`(score: Int, coverage: Double, band: Band) {
    #expect(BandLimits().band(score: score, coverage: coverage) == band)
  }

  @Test func `the worse band comes first and unknown last`() {
    #expect(Band.allCases.shuffled().sorted() == [.critical, .high, .elevated, .low, .unknown])
    #expect(Band.allCases.filter(\.isAtRisk) == [.critical, .high, .elevated])
  }
}
