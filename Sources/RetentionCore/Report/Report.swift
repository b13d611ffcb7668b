/// Everything that a run of `score` has to say; each format is a pure function of it.
public struct Report: Sendable {
  /// The version of the scoring model: it changes with every weight, ramp and signal.
  public static let modelVersion = "1.0"

  /// The version of the program.
  public static let toolVersion = "0.1.0"

  /// The day of that version, which stands below the pages of its manual.
  package static let toolDay = "2026-12-01"

  /// What was asked for.
  public let listing: Listing
  public let selection: Selection

  /// The name of the policy file; nil for the default policy.
  public let policyName: String?

  /// How the export was read.
  public let reading: Reading

  /// All scored accounts in their order, the sums, and who is not scored.
  public let ranking: Ranking

  /// The accounts in groups; nil where nobody asked for them.
  public let rollUp: RollUp?

  /// The columns of formats that have any; nil for those that each format has by itself.
  public var columns: [AccountColumn]?

  /// What is carried along of the accounts' own rows; nil where nobody asked.
  public var kept: KeptColumns?

  /// The accounts to list, in the order that was asked for.
  public private(set) var listed: [Ranking.Entry]
  package let scorer: Scorer

  /// The number of threads on which it was scored and may be written.
  let threads: Int
  private let sources: SourceNames

  /// Scores a book that was read with the policy's definitions.
  public init(
    _ reading: Reading, policy: Policy = Policy(), policyName: String? = nil,
    selection: Selection = Selection(), listing: Listing = Listing(), grouping: Grouping? = nil,
    threads: Int = 1
  ) {
    self.reading = reading
    self.policyName = policyName
    self.selection = selection
    self.listing = listing
    let scorer = Scorer(reading.book, policy)
    let ranking = Ranking(scorer, selection, threads: threads)
    self.scorer = scorer
    self.threads = threads
    sources = SourceNames(reading)
    self.ranking = ranking
    rollUp = grouping.map { RollUp(ranking, scorer, by: $0) }
    listed = listing.entries(of: ranking, in: reading.book, default: .everything)
  }

  /// The as-of date.
  public var day: Day { reading.book.day }

  /// What a policy file changed.
  public var changes: [Policy.Change] { scorer.policy.changes }

  /// Everything about a listed account; it is worked out when it is asked for.
  public func assessment(of entry: Ranking.Entry) -> Assessment {
    scorer.assess(entry.account)
  }

  /// The same report, listing what a format lists where nothing was asked for.
  public func listing(default standard: Listing.Default) -> Report {
    var report = self
    report.listed = listing.entries(of: ranking, in: reading.book, default: standard)
    return report
  }

  /// An account by its number in the book.
  public func account(_ number: Int) -> Account { reading.book.table.accounts[number] }

  /// Where the value of a signal was read: `touchpoints.csv:1893`, the file alone where it comes
  /// from many rows; nil where there is no value.
  public func source(of signal: Int, _ assessment: Assessment) -> String? {
    sources.name(of: signal, assessment)
  }

  /// The name of a file by its number.
  func file(_ number: UInt16) -> String? { reading.fileName(number) }
}

/// Which of the scored accounts are listed, and in what order.
public struct Listing: Sendable, Equatable {
  /// The first so many; nil where nobody asked.
  public var top: Int?

  /// This band and worse ones; nil where nobody asked.
  public var minBand: Band?

  /// Every account that was scored.
  public var all = false

  /// Only accounts that renew on this day or before it.
  public var renewingBy: Day?
  public var order = Ranking.Order.score

  public init() {}

  /// What is listed where nobody asked.
  public enum Default: Sendable {
    case everything

    /// The first so many of those at risk.
    case worst(Int)
  }

  func entries(
    of ranking: Ranking, in book: Book, default standard: Default
  ) -> [Ranking.Entry] {
    var (worst, count) = (Band.unknown, Int.max)
    if case .worst(let most) = standard, !all { (worst, count) = (.elevated, most) }
    if let minBand { worst = minBand }
    if let top { count = top }
    let entries = ranking.entries(by: order, in: book).filter { entry in
      guard entry.band <= worst else { return false }
      guard let renewingBy else { return true }
      return entry.renewalDate.map { $0 <= renewingBy } ?? false
    }
    return Array(entries.prefix(count))
  }
}
