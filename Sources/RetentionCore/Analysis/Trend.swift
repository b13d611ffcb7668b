/// How the accounts of one export would have scored on earlier days, by what was on record then.
///
/// Dated rows can be rewound; what carries no date, such as seats or satisfaction, stands as it was
/// exported on every day.
public struct Trend: Sendable {
  /// The export, read as of all the days.
  public let reading: Reading
  public let policy: Policy
  public let selection: Selection

  /// The accounts as of each of the days.
  public let books: [Book]

  /// The days, the earliest first; the last one is the as-of date.
  public var days: [Day] { books.map(\.day) }

  /// The sums of each day, in the order of the days.
  public let portfolios: [Portfolio]

  /// The accounts of the last day in their order.
  public let ranking: Ranking

  /// Accounts that were scored on an earlier day and are not on the last one, by id.
  public let gone: [Int]

  /// The scores of each account, day by day.
  private let scores: [PackedPoint]

  /// The score of one account on one day.
  public struct Point: Sendable, Equatable {
    /// 0 to 100.
    public let score: Int

    /// The same from 0 to 1, not rounded.
    public let risk: Double

    /// How much of what could be known was known, 0 to 1.
    public let coverage: Double
    public let band: Band

    /// Money a year; nil where nothing tells.
    public let annualValue: Double?

    /// The risk times the annual value.
    public var exposure: Double? { annualValue.map { $0 * risk } }
  }

  /// Scores the accounts of the selection on every day for which the export was read.
  ///
  /// Days before the first touchpoint of an export that has some can be left out: nobody seems to
  /// have talked with anybody then.
  public init(
    _ reading: Reading, policy: Policy = Policy(), selection: Selection = Selection(),
    keepsDaysWithoutTouchpoints: Bool = true
  ) {
    let books = reading.books.filter { book in
      keepsDaysWithoutTouchpoints || book.day == reading.book.day
        || !Trend.isBeforeTouchpoints(book)
    }
    let accounts = reading.book.table.accounts
    var scores = [PackedPoint](repeating: PackedPoint(), count: accounts.count * books.count)
    var passes = books.map { ScoringPass(Scorer($0, policy)) }
    var entries: [Ranking.Entry] = []
    // Elements of a span are not copied, and a book holds much.
    let span = books.span
    for account in accounts.indices where selection.includes(accounts[account]) {
      let contracts = reading.book.table.contracts(of: account)
      for place in span.indices {
        let facts = span[place].facts(of: account, contracts)
        guard let scored = passes[place].score(account, facts) else { continue }
        scores[account * books.count + place] = PackedPoint(scored.score, scored.annualValue)
        if place == books.count - 1 { entries.append(scored.ranked) }
      }
    }
    self.reading = reading
    self.policy = policy
    self.selection = selection
    self.scores = scores
    self.books = books
    portfolios = passes.map(\.portfolio)
    ranking = Ranking(entries, of: passes[books.count - 1])
    gone = Trend.gone(scores, accounts, days: books.count)
  }

  /// Whether a book is of a day before the first touchpoint of an export that records them.
  static func isBeforeTouchpoints(_ book: Book) -> Bool {
    book.profile.records(.touchpoints) && book.profile.completeFrom == nil
  }

  private static func gone(_ scores: [PackedPoint], _ accounts: [Account], days: Int) -> [Int] {
    accounts.indices.filter { account in
      let points = scores[account * days..<(account + 1) * days]
      return !(points.last?.isScored ?? true) && points.contains(where: \.isScored)
    }.sorted { accounts[$0].id.utf8.lexicographicallyPrecedes(accounts[$1].id.utf8) }
  }

  /// What stands on every day as it was exported.
  public var undatedFields: [UndatedField] { UndatedField.all(of: reading.book.profile) }

  /// The scores of an account, in the order of the days; nil where it was not scored.
  public func points(of account: Int) -> [Point?] {
    scores[account * books.count..<(account + 1) * books.count].map(\.point)
  }

  /// The first day on which an account was in a band; nil where it never was.
  public func firstDay(in band: Band, of account: Int) -> Day? {
    zip(days, points(of: account)).first { $0.1?.band == band }?.0
  }

  /// How much the score of an account has risen since the first day on which it was scored; nil
  /// where it is not scored now, or only now.
  public func change(of account: Int) -> Int? {
    let points = points(of: account)
    guard let now = points.last ?? nil,
      let first = points.dropLast().compactMap({ $0 }).first
    else { return nil }
    return now.score - first.score
  }
}

/// A point in 26 bytes: there is one for every account and day.
private struct PackedPoint: Sendable {
  private var risk = 0.0
  private var coverage = 0.0

  /// Not a number where the annual value is not known.
  private var annualValue = Double.nan

  /// -1 where the account was not scored.
  private var score: Int8 = -1
  private var band = Band.unknown

  /// The account was not scored.
  init() {}

  init(_ score: Score, _ annualValue: Double?) {
    risk = score.risk
    coverage = score.coverage
    self.annualValue = annualValue ?? .nan
    self.score = Int8(truncatingIfNeeded: score.score)
    band = score.band
  }

  var isScored: Bool { score >= 0 }

  var point: Trend.Point? {
    guard isScored else { return nil }
    return Trend.Point(
      score: Int(score), risk: risk, coverage: coverage, band: band,
      annualValue: annualValue.isNaN ? nil : annualValue)
  }
}
