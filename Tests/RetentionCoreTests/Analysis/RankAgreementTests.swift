import RetentionCore
import Testing

/// Figures and losses, with what scikit-learn 1.9.1 says of them.
struct ReferenceCase: Sendable {
  let figures: [Double]

  /// A 1 for each that was lost.
  let lost: String

  /// By `roc_auc_score`.
  let area: Double

  /// By `brier_score_loss`.
  let brier: Double

  /// Drawn by NumPy with the seeds 1 to 4, some of few levels so that many are equal.
  static let all = [
    ReferenceCase(
      figures: [
        0.512, 0.95, 0.144, 0.949, 0.312, 0.423, 0.828, 0.409, 0.55, 0.028, 0.754, 0.538, 0.33,
        0.788, 0.303, 0.453, 0.134, 0.403, 0.203, 0.262, 0.75, 0.28, 0.485, 0.981, 0.962, 0.725,
        0.541, 0.277, 0.161, 0.97, 0.516, 0.116, 0.623, 0.777, 0.613, 0.917, 0.04, 0.529, 0.459,
        0.062,
      ],
      lost: """
        0001001010001011000011000110001001010000
        """, area: 0.6638176638176638, brier: 0.261635575),
    ReferenceCase(
      figures: [
        0.2, 0.2, 0.8, 0.0, 0.6, 0.6, 0.0, 0.0, 0.2, 0.6, 0.4, 0.0, 0.4, 0.6, 0.4, 0.6, 0.8, 0.6,
        0.2, 0.0, 0.2, 0.4, 0.8, 0.6, 0.2, 0.8, 0.4, 0.6, 0.0, 0.0, 0.2, 0.8, 0.6, 0.8, 0.6, 0.4,
        0.4, 0.4, 0.8, 0.4, 0.8, 0.6, 0.8, 0.4, 0.6, 0.2, 0.4, 0.2, 0.0, 0.0, 0.6, 0.4, 0.8, 0.8,
        0.2, 0.8, 0.4, 0.6, 0.4, 0.0,
      ],
      lost: """
        110110100000000001001100111011011111011111010011001110000100
        """, area: 0.5244444444444445, brier: 0.316),
    ReferenceCase(
      figures: [
        0.05, 0.2, 0.8, 0.55, 0.05, 0.4, 0.45, 0.15, 0.7, 0.1, 0.35, 0.5, 0.4, 0.55, 0.7, 0.95,
        0.25, 0.6, 0.65, 0.25, 0.0, 0.95, 0.25, 0.3, 0.85, 0.55, 0.45, 0.75, 0.0, 0.7, 0.35,
        0.05, 0.65, 0.9, 0.2, 0.6, 0.25, 0.7, 0.7, 0.2, 0.8, 0.65, 0.65, 0.8, 0.4, 0.75, 0.85,
        0.1, 0.8, 0.35, 0.45, 0.1, 0.65, 0.25, 0.85, 0.25, 0.55, 0.35, 0.6, 0.15, 0.15, 0.7,
        0.75, 0.55, 0.9, 0.2, 0.85, 0.15, 0.95, 0.6, 0.6, 0.95, 0.75, 0.75, 0.05, 0.35, 0.05,
        0.15, 0.2, 0.85, 0.1, 0.25, 0.45, 0.8, 0.95, 0.7, 0.2, 0.5, 0.7, 0.05,
      ],
      lost: """
        001000011100011110100101110000000001011010010101101011011111\
        001100011011100011001011010010
        """, area: 0.6234537357743691, brier: 0.26822222222222225),
    ReferenceCase(
      figures: [
        0.5, 0.5, 0.5, 0.0, 0.5, 0.0, 0.5, 0.0, 0.5, 0.5, 0.5, 0.0, 0.0, 0.5, 0.5, 0.0, 0.5, 0.5,
        0.0, 0.5, 0.5, 0.5, 0.5, 0.0, 0.0, 0.0, 0.5, 0.5, 0.0, 0.0,
      ],
      lost: """
        000010000100101110010100001100
        """, area: 0.65, brier: 0.21666666666666667),
  ]

  /// A case for each, every one of an account of its own.
  var cases: [Backtest.Case] {
    zip(figures, lost).enumerated().map { number, row in
      Backtest.Case(
        account: number, day: "2026-01-31", risk: row.0, score: Int(row.0 * 100), band: .low,
        lostOn: row.1 == "1" ? "2026-03-01" : nil)
    }
  }
}

struct RankAgreementTests {
  @Test(arguments: ReferenceCase.all)
  func `areas and squares are those of another library`(reference: ReferenceCase) throws {
    let judgement = try #require(BacktestFigures(reference.cases).judgement)
    #expect(abs(judgement.agreement.area - reference.area) < 1e-12)
    #expect(abs(judgement.brier - reference.brier) < 1e-12)
    #expect(judgement.agreement.interval.contains(reference.area))
  }

  @Test func `figures of accounts whose losses are dealt anew tell nothing`() throws {
    var random = SeededGenerator(seed: 3)
    var areas: [Double] = []
    for _ in 0..<200 {
      let lost = (0..<120).map { $0 < 30 }.shuffled(using: &random)
      let rows = lost.enumerated().map { number, isLost in
        RankAgreement.Row(figure: Double(number % 40), isLost: isLost, account: number)
      }
      areas.append(try #require(RankAgreement(rows, samples: 200)).area)
    }
    // The standard error of one area is about 0.06.
    #expect(abs(areas.reduce(0, +) / 200 - 0.5) < 0.02)
  }

  @Test func `rows of one account are drawn together`() throws {
    let once = (0..<60).map { number in
      RankAgreement.Row(figure: Double(number * 7 % 31), isLost: number % 3 == 0, account: number)
    }
    let fourTimes = (0..<4).flatMap { _ in once }
    let (one, four) = (try #require(RankAgreement(once)), try #require(RankAgreement(fourTimes)))
    #expect(abs(one.area - four.area) < 1e-12)
    #expect(abs(one.interval.lowerBound - four.interval.lowerBound) < 1e-12)
    #expect(abs(one.interval.upperBound - four.interval.upperBound) < 1e-12)
    #expect(four.cases == 240 && four.losses == 80)
  }

  @Test func `nine losses are not enough to judge`() {
    let cases = ReferenceCase.all[0].cases
    let lost = cases.filter { $0.lostOn != nil }
    let kept = cases.filter { $0.lostOn == nil }
    #expect(BacktestFigures(kept + lost.prefix(9)).judgement == nil)
    #expect(BacktestFigures(kept + lost.prefix(10)).judgement != nil)
    #expect(RankAgreement([]) == nil)
  }

  @Test func `groups hold every case once`() throws {
    let figures = BacktestFigures(ReferenceCase.all[2].cases)
    let judgement = try #require(figures.judgement)
    for groups in [judgement.bands, judgement.calibration] {
      #expect(groups.map(\.cases).reduce(0, +) == figures.cases)
      #expect(groups.map(\.losses).reduce(0, +) == figures.losses)
    }
    let low = judgement.bands[3]
    #expect(low.lift(over: judgement.baseRate) == 1)
    #expect(judgement.bands[0].rate == nil && judgement.bands[0].meanRisk == nil)
  }
}
