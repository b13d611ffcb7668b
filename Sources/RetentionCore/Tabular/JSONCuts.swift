/// What the first reading of an NDJSON file finds that other tables may leave out later: the lists
/// in its records that are tables of their own.
///
/// Without them a record of the outermost table is as short as it is in a file of its own, so that
/// all tables together read the file twice and not once each.
struct JSONCuts: Sendable {
  /// The inside of a list, whose brackets stay.
  struct Cut: Sendable {
    /// Counts the bytes of the file.
    fileprivate(set) var start: Int
    fileprivate let length: UInt32

    /// The number of the key under which the list stands.
    fileprivate let key: UInt32

    /// The place in the file behind what is left out.
    var end: Int { start &+ Int(length) }
  }

  /// Shorter lists are read as quickly as passed over.
  private static let shortest = 128

  /// The most that are kept, so that memory has an end; lists behind them are read.
  private static let limit = 4 << 20

  private var cuts: [Cut] = []

  /// Adds the list whose brackets stand at the ends of this range of the file.
  mutating func add(_ list: Range<Int>, under key: Int) {
    guard list.count >= JSONCuts.shortest, cuts.count < JSONCuts.limit else { return }
    cuts.append(
      Cut(
        start: list.lowerBound + 1, length: UInt32(truncatingIfNeeded: list.count - 2),
        key: UInt32(truncatingIfNeeded: key)))
  }

  /// The parts that a table has no use for whose records stand under this key; 0 is the outermost
  /// table. In the order of the file.
  func others(than key: Int) -> [Cut] {
    cuts.filter { $0.key != key }
  }
}

/// A source without some of its parts.
struct JSONCutSource: ~Copyable {
  private var source: ByteSource
  private var position = 0
  private var nextCut = 0
  private let cuts: [JSONCuts.Cut]

  init(_ source: consuming ByteSource, without cuts: [JSONCuts.Cut]) {
    self.source = source
    self.cuts = cuts
  }

  /// Reads into `buffer[start..<end]`; fewer bytes than there is room for only at the end.
  mutating func fill(
    _ buffer: inout [UInt8], upTo end: Int, from start: Int
  ) throws(SourceError) -> Int {
    var filled = start
    while filled < end {
      let stop = nextCut < cuts.count ? cuts[nextCut].start : Int.max
      let wanted = min(end - filled, stop - position)
      let count = try source.fill(&buffer, upTo: filled + wanted, from: filled)
      position += count
      filled += count
      if count < wanted { break }
      guard position == stop else { continue }
      try source.skip(cuts[nextCut].end - position)
      position = cuts[nextCut].end
      nextCut += 1
    }
    return filled - start
  }
}
