/// A company that bought from us, with what is recorded about it as a whole.
///
/// A property is nil where the export has no value. See MODEL §1 "accounts".
public struct Account: Sendable, Equatable {
  /// What the other tables call the account; compared byte by byte.
  public var id: String
  public var name: String?
  public var owner: String?
  public var segment: String?
  public var industry: String?
  public var region: String?

  /// The day on which the company became a customer.
  @Packed public var customerSince: Day?

  /// Money per year, in `currency`.
  @Packed public var annualValue: Double?
  public var currency: String?

  /// The person who won the account.
  public var acquiredBy: String?
  @Packed public var churnedOn: Day?
  public var lossReason: String?

  /// The parts of the customer's context that somebody wrote down.
  public var documented: Words<ContextPart> = []

  /// The day on which the person who spoke for us in the customer's company left.
  @Packed public var championLeftOn: Day?
  public var championSuccessor: String?
  @Packed public var seatsLicensed: Double?
  @Packed public var seatsActive: Double?

  /// Use in an earlier and in the latest period, in any unit, the same for both.
  @Packed public var usagePrevious: Double?
  @Packed public var usageCurrent: Double?
  @Packed public var unmetRequirements: Double?

  /// The day of the last upgrade, add-on, release or training that the customer took up.
  @Packed public var lastImprovementOn: Day?

  /// What the customer says of us, 0 to 10.
  @Packed public var satisfaction: Double?

  /// How often the owner changed in the last twelve months.
  @Packed public var ownerChanges: Double?

  /// The due date of the oldest unpaid invoice.
  @Packed public var oldestUnpaidDueOn: Day?

  /// Where the account was read.
  public var place = Place.none

  private var boxedSummary = Boxed<Summary>.none

  public init(id: String) {
    self.id = id
  }

  /// What the export says of the touchpoints and hand-offs without listing them.
  public var summary: Summary {
    get {
      if case .some(let summary) = boxedSummary { summary } else { Summary() }
    }
    set { boxedSummary = .some(newValue) }
  }
}

/// Keeps a large value that most accounts lack out of the account itself.
private indirect enum Boxed<Value: Sendable & Equatable>: Sendable, Equatable {
  case none
  case some(Value)
}

/// A part of the customer's context that should be written down.
public enum ContextPart: UInt8, CaseIterable, Sendable {
  case goals, successCriteria, stakeholders, endUsers, constraints
}
