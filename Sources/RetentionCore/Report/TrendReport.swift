/// A trend with all that was asked for; each format is a pure function of it.
public struct TrendReport: Sendable {
  public let trend: Trend

  /// At the end of what the trend looks.
  public let interval: Interval

  /// The name of the policy file; nil for the default policy.
  public let policyName: String?

  /// Which of the accounts of the last day are listed, and in what order.
  public let listing: Listing

  /// A trend that lists these accounts.
  public init(
    _ trend: Trend, interval: Interval, policyName: String? = nil, listing: Listing = Listing()
  ) {
    self.trend = trend
    self.interval = interval
    self.policyName = policyName
    self.listing = listing
  }

  /// The forms in which a trend can be written.
  public static let formats: [Format] = [.table, .csv, .json, .markdown]

  /// Writes the trend piece by piece, so that a large one is never held as a whole.
  public func write<Failure>(
    as format: Format, _ appearance: Format.Appearance = Format.Appearance(),
    to send: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    switch format {
    case .csv: try TrendCSV(self, isRaw: appearance.rawCSV).write(to: send)
    case .json: try TrendJSON(self).write(to: send)
    case .markdown: try send(Array(TrendMarkdown(self).text.utf8))
    default: try send(Array(TrendText(self, appearance).text.utf8))
    }
  }

  /// The accounts of the last day to list.
  func listed(default standard: Listing.Default) -> [Ranking.Entry] {
    listing.entries(of: trend.ranking, in: trend.reading.book, default: standard)
  }

  /// The numbers of all accounts that have a row a day: those listed, then those that are gone, which
  /// have no band, rank or renewal to choose them by.
  var accounts: [Int] {
    let isChosen = listing.top != nil || listing.minBand != nil || listing.renewingBy != nil
    return listed(default: .everything).map(\.account) + (isChosen ? [] : trend.gone)
  }

  /// An account by its number in the book.
  func account(_ number: Int) -> Account { trend.reading.book.table.accounts[number] }
}
