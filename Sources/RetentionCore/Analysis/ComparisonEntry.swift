extension Comparison {
  /// One account as it was and as it is.
  public struct Entry: Sendable {
    /// The account as it is now, else as it was.
    public let account: Account

    /// Nil where it was not scored.
    public let before: Verdict?
    public let after: Verdict?
    public let group: Group

    /// Why it is new or can't be compared; nil for all others.
    public let reason: Reason?

    /// What made the change; nil where it can't be told.
    public let split: Split?

    /// The number of the account in the older book or result; nil where that does not have it.
    let old: Int?
    let new: Int?

    /// Whether the account was scored on both sides by one model.
    public var isCompared: Bool { before != nil && after != nil && reason == nil }

    /// Whether the account was not at risk, and is now.
    public var isNewlyAtRisk: Bool {
      isCompared && before?.band.isAtRisk == false && after?.band.isAtRisk == true
    }

    /// Whether the account was scored on both sides, and stands in another band.
    public var changesBand: Bool { isCompared && before?.band != after?.band }

    /// What has changed in all; nil where the account can't be compared.
    public var change: Change? {
      guard isCompared, let before, let after else { return nil }
      return Change(from: before, to: after)
    }
  }

  /// What was found of an account on one side.
  public struct Verdict: Sendable, Equatable {
    public let score: Int

    /// The chance that the account is lost, 0 to 1.
    public let risk: Double
    public let band: Band
    public let coverage: Double

    /// Money a year; nil where nothing tells.
    public let annualValue: Double?
    public let currency: String?

    /// The risk times the annual value.
    public var exposure: Double? { annualValue.map { $0 * risk } }
  }

  /// The difference between two verdicts.
  public struct Change: Sendable, Equatable {
    public let score: Int
    public let risk: Double

    /// Nil where one of the exposures is not known, or is in another currency.
    public let exposure: Double?

    init(from before: Verdict, to after: Verdict) {
      score = after.score - before.score
      risk = after.risk - before.risk
      if let was = before.exposure, let now = after.exposure,
        before.currency?.uppercased() == after.currency?.uppercased()
      {
        exposure = now - was
      } else {
        exposure = nil
      }
    }
  }

  /// A part of a change.
  public enum Cause: String, CaseIterable, Sendable {
    case time
    case facts
    case policy
  }

  /// What made a change: parts that add up to the whole.
  public struct Split: Sendable, Equatable {
    /// Nil where it can't be told from new facts, and is in them.
    public let time: Change?
    public let facts: Change
    public let policy: Change
  }

  /// Where an account belongs; each belongs to one of them.
  public enum Group: String, CaseIterable, Sendable {
    case worse
    case noLongerAtRisk = "no_longer_at_risk"
    case better
    case unchanged
    case new
    case notComparable = "not_comparable"
  }

  /// Why an account is new, or can't be compared.
  public enum Reason: String, CaseIterable, Sendable {
    case newInExport = "new_in_export"
    case wasProspect = "was_prospect"
    case wasLost = "was_lost"
    case wasFormer = "was_former"
    case leftExport = "left_export"
    case isProspect = "is_prospect"
    case isLost = "is_lost"
    case isFormer = "is_former"
    case notListedBefore = "not_listed_before"
    case notListedNow = "not_listed_now"
    case otherModel = "other_model"
  }
}

extension Comparison.Entry {
  /// The comparison of one account; nil where neither side scored it.
  init?(
    _ pair: ComparisonPair, _ appraisals: ComparisonAppraisals, _ isOneModel: Bool,
    _ old: Comparison.Side, _ new: Comparison.Side
  ) {
    guard let account = pair.now?.account ?? pair.then?.account else { return nil }
    self.account = account
    self.old = pair.then?.number
    self.new = pair.now?.number
    before = pair.then?.standing == .customer ? appraisals.before : nil
    after = pair.now?.standing == .customer ? appraisals.after : nil
    switch (before, after) {
    case (nil, nil): return nil
    case (nil, _?):
      reason = .whyNew(pair.then?.standing, isPartial: old.isPartial)
      group = reason == .notListedBefore ? .notComparable : .new
      split = nil
    case (_?, nil):
      reason = .whyGone(pair.now?.standing, isPartial: new.isPartial)
      group = .notComparable
      split = nil
    case (let before?, let after?):
      reason = isOneModel ? nil : .otherModel
      group = isOneModel ? .of(before, after) : .notComparable
      split = isOneModel ? appraisals.split : nil
    }
  }

  /// The order of a list: what moved, what is new, what can't be compared, what did not change; in
  /// each the largest change of score first, upwards before downwards, then of exposure, then by id.
  static func precedes(
    _ left: Comparison.Entry, _ right: Comparison.Entry, bandsFirst: Bool
  ) -> Bool {
    if left.section != right.section { return left.section < right.section }
    if bandsFirst, left.changesBand != right.changesBand { return left.changesBand }
    let (size, other) = (left.size, right.size)
    if size.score != other.score { return size.score > other.score }
    if left.isWorse != right.isWorse { return left.isWorse }
    if size.exposure != other.exposure { return size.exposure > other.exposure }
    return left.account.id.utf8.lexicographicallyPrecedes(right.account.id.utf8)
  }

  private var section: Int {
    let titles = Comparison.Section.Title.allCases
    return titles.firstIndex(of: Comparison.Section.Title(of: group)) ?? titles.count
  }

  private var isWorse: Bool { group == .worse }

  /// How far the account moved; one that stands alone moved as far as its score.
  private var size: (score: Int, exposure: Double) {
    if let change { return (abs(change.score), abs(change.exposure ?? 0)) }
    let only = after ?? before
    return (only?.score ?? 0, only?.exposure ?? 0)
  }
}

extension Comparison.Group {
  /// By the risk that ended or began, then by score, then, of equal scores, by band.
  fileprivate static func of(
    _ before: Comparison.Verdict, _ after: Comparison.Verdict
  ) -> Comparison.Group {
    if before.band.isAtRisk, after.band == .low { return .noLongerAtRisk }
    if !before.band.isAtRisk, after.band.isAtRisk { return .worse }
    if before.score != after.score { return before.score < after.score ? .worse : .better }
    guard before.band != .unknown, after.band != .unknown, before.band != after.band else {
      return .unchanged
    }
    return after.band < before.band ? .worse : .better
  }
}

extension Comparison.Reason {
  /// What the account was before; nil where the side did not have it.
  fileprivate static func whyNew(
    _ standing: Facts.Standing?, isPartial: Bool
  ) -> Comparison.Reason {
    switch standing {
    case .prospect: .wasProspect
    case .lost: .wasLost
    case .former: .wasFormer
    case .customer, nil: isPartial ? .notListedBefore : .newInExport
    }
  }

  /// What the account is now; nil where the side does not have it.
  fileprivate static func whyGone(
    _ standing: Facts.Standing?, isPartial: Bool
  ) -> Comparison.Reason {
    switch standing {
    case .prospect: .isProspect
    case .lost: .isLost
    case .former: .isFormer
    case .customer, nil: isPartial ? .notListedNow : .leftExport
    }
  }
}
