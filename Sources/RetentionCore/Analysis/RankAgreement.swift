/// How well a figure tells those who left from those who stayed: the area under its ROC curve.
///
/// It is the chance that of one who left and one who stayed the former has the higher figure; equal
/// figures count half. 0.5 is no better than chance.
package struct RankAgreement: Sendable, Equatable {
  package let area: Double

  /// The middle 95 % of the areas of samples drawn anew.
  package let interval: ClosedRange<Double>

  /// How many cases the area is of, and how many of them were lost.
  package let cases: Int
  package let losses: Int

  /// One figure and what became of the account that it is of.
  package struct Row: Sendable {
    package let figure: Double
    package let isLost: Bool

    /// Rows of one account are drawn together: they do not tell twice as much.
    package let account: Int

    package init(figure: Double, isLost: Bool, account: Int) {
      self.figure = figure
      self.isLost = isLost
      self.account = account
    }
  }

  /// The area of these rows with an interval from samples of their accounts; nil where nobody left or
  /// nobody stayed.
  package init?(_ rows: [Row], samples: Int = 1_000, seed: UInt64 = 1) {
    let rows = rows.sorted { $0.figure < $1.figure }
    guard let area = RankAgreement.area(rows, weight: { _ in 1 }) else { return nil }
    self.area = area
    cases = rows.count
    losses = rows.count(where: \.isLost)
    let accounts = Set(rows.map(\.account)).sorted()
    let places = Dictionary(
      accounts.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    let placeOfRow = rows.map { places[$0.account] ?? 0 }
    // Time grows with rows times samples: of very many rows fewer samples tell as much.
    let count = max(200, min(samples, 50_000_000 / max(1, rows.count)))
    var draws = SplitMix(seed: seed)
    var areas: [Double] = []
    for _ in 0..<count {
      var weights = [Double](repeating: 0, count: accounts.count)
      for _ in accounts { weights[draws.place(below: accounts.count)] += 1 }
      if let area = RankAgreement.area(rows, weight: { weights[placeOfRow[$0]] }) {
        areas.append(area)
      }
    }
    areas.sort()
    interval =
      RankAgreement.quantile(
        0.025, of: areas, or: area)...RankAgreement.quantile(
        0.975, of: areas, or: area)
  }

  /// The area of rows in the order of their figures; nil where one of the sides has no weight.
  private static func area(_ rows: [Row], weight: (Int) -> Double) -> Double? {
    var (agreeing, keptBelow, lostInAll) = (0.0, 0.0, 0.0)
    var place = 0
    while place < rows.count {
      let figure = rows[place].figure
      var (kept, lost) = (0.0, 0.0)
      while place < rows.count, rows[place].figure == figure {
        if rows[place].isLost { lost += weight(place) } else { kept += weight(place) }
        place += 1
      }
      agreeing += lost * (keptBelow + kept / 2)
      keptBelow += kept
      lostInAll += lost
    }
    guard keptBelow > 0, lostInAll > 0 else { return nil }
    return agreeing / (keptBelow * lostInAll)
  }

  /// A quantile between the two nearest of sorted figures.
  private static func quantile(_ share: Double, of sorted: [Double], or other: Double) -> Double {
    guard !sorted.isEmpty else { return other }
    let position = share * Double(sorted.count - 1)
    let below = Int(position)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }
}

/// Numbers that look drawn by chance and are the same in every run.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 to below `count`, each as likely as the others within 1 in 2^32.
  mutating func place(below count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(truncatingIfNeeded: mixed.multipliedFullWidth(by: UInt64(count)).high)
  }
}
