/// What moved between two scorings of a book, and why.
///
/// The change of an account is split exactly, by scoring it again in one order: first what was known
/// before is judged on the later day (time passing), then all that is known now (new facts), each by
/// the policy of before, and last by the policy of now (changed policy).
public struct Comparison: Sendable {
  /// What is compared with what.
  public enum Kind: String, CaseIterable, Sendable {
    /// One export on two days.
    case dates

    /// Two exports, each on its day.
    case exports

    /// Two results of `retain score --json`.
    case results

    /// One export on one day, by two policies.
    case policies
  }

  public let kind: Kind
  public let before: Side
  public let after: Side

  /// Which accounts are compared: those that are of these owners or segments on either side.
  public let selection: Selection

  /// Every account that is scored on one of the sides: first those that moved, the most first, then
  /// the new ones, those that can't be compared and those that did not change.
  public let entries: [Entry]

  /// Accounts in each band, in the order of the bands.
  public let bandsBefore: [Int]
  public let bandsAfter: [Int]

  /// Money, each currency for itself.
  public let currencies: [Money]

  /// Signals that changed for an account at least, by how far they moved points.
  public let signals: [SignalSum]

  /// How far changes could be split.
  public let splitting: Splitting

  /// Recorded fields that are as they were exported on both days, because they carry no date.
  public let undated: [UndatedField]
  let source: ComparisonSource

  /// How far a change is told apart.
  public enum Splitting: Sendable, Equatable {
    /// Into time passing, new facts and changed policy.
    case full

    /// Time passing and new facts are one part, since results hold no rows.
    case timeWithFacts

    /// Not at all: the policies count differently, and results hold no rows to count again.
    case none
  }

  /// One of the two scorings.
  public struct Side: Sendable {
    /// What was read, as it was typed.
    public let name: String
    public let day: Day
    public let model: String

    /// The name of the policy; nil for the built-in one.
    public let policyName: String?

    /// What the policy changes.
    public let policyChanges: [Policy.Change]

    /// How the export was read; nil for a stored result.
    public let reading: Reading?

    /// Whether it is a stored result that lists only some of its accounts.
    public let isPartial: Bool

    /// A side that was scored from an export.
    public init(_ name: String, _ scorer: Scorer, policyName: String?, reading: Reading) {
      self.name = name
      day = scorer.book.day
      model = Report.modelVersion
      self.policyName = policyName
      policyChanges = scorer.policy.changes
      self.reading = reading
      isPartial = false
    }

    init(_ result: StoredResult) {
      name = result.name
      day = result.day
      model = result.model
      policyName = result.policyName
      policyChanges = result.policy.changes
      reading = nil
      isPartial = result.isPartial
    }
  }

  /// Compares an export, or two, that were scored step by step.
  public init(
    _ kind: Kind, _ steps: ComparisonSteps, before: Side, after: Side,
    selection: Selection = Selection()
  ) {
    let undated =
      kind == .dates ? UndatedField.all(of: steps.after.book.profile) : []
    self.init(
      kind, .exports(steps), before: before, after: after, splitting: .full, undated: undated,
      selection: selection)
  }

  /// Compares two stored results.
  public init(
    _ old: StoredResult, _ new: StoredResult, selection: Selection = Selection()
  ) {
    let countsAlike = old.policy.countsLike(new.policy)
    self.init(
      .results, .results(old, new), before: Side(old), after: Side(new),
      splitting: countsAlike ? .timeWithFacts : .none, undated: [], selection: selection)
  }

  private init(
    _ kind: Kind, _ source: ComparisonSource, before: Side, after: Side, splitting: Splitting,
    undated: [UndatedField], selection: Selection
  ) {
    let pairs = source.pairs.filter { $0.isIn(selection) }
    var sums = ComparisonSums(over: pairs)
    var entries: [Entry] = []
    for pair in pairs {
      let appraisals = source.appraisals(pair.then?.number, pair.now?.number, splitting)
      guard let entry = Entry(pair, appraisals, source.isOneModel, before, after) else { continue }
      entries.append(entry)
      sums.add(entry, appraisals)
    }
    entries.sort { Entry.precedes($0, $1, bandsFirst: kind == .policies) }
    self.kind = kind
    self.before = before
    self.after = after
    self.selection = selection
    self.entries = entries
    self.splitting = splitting
    self.undated = undated
    self.source = source
    bandsBefore = Comparison.count(entries.compactMap(\.before?.band))
    bandsAfter = Comparison.count(entries.compactMap(\.after?.band))
    currencies = sums.currencies
    signals = sums.signals
  }

  private static func count(_ bands: [Band]) -> [Int] {
    Band.allCases.map { band in bands.count { $0 == band } }
  }

  /// The signals of an account that changed, those that moved most points first; they are worked out
  /// when they are asked for.
  public func signals(of entry: Entry) -> [SignalChange] {
    guard entry.isCompared else { return [] }
    return SignalChange.all(source.appraisals(entry.old, entry.new, splitting))
      .sorted { abs($0.pointsChange) > abs($1.pointsChange) }
  }

  /// What differs between the policies; `before` is the value of the older one.
  public var policyDifferences: [Policy.Change] {
    let old = Dictionary(before.policyChanges.map { ($0.path, $0) }) { _, last in last }
    let new = Dictionary(after.policyChanges.map { ($0.path, $0) }) { _, last in last }
    let paths =
      after.policyChanges.map(\.path)
      + before.policyChanges.map(\.path).filter { new[$0] == nil }
    return paths.compactMap { path in
      guard let was = old[path]?.after ?? new[path]?.before,
        let value = new[path]?.after ?? old[path]?.before, was != value
      else { return nil }
      return Policy.Change(path: path, before: was, after: value)
    }
  }
}

extension Policy {
  /// Whether the rows of an export count the same under both, whatever the segment.
  public func countsLike(_ other: Policy) -> Bool {
    let segments = Set(segments.keys).union(other.segments.keys)
    return general.definitions == other.general.definitions
      && segments.allSatisfy {
        settings(segment: $0).definitions == other.settings(segment: $0).definitions
      }
  }
}
