/// What an account bought, for how long and for how much.
///
/// A property is nil where the export has no value. See MODEL §1 "contracts".
public struct Contract: Sendable, Equatable {
  public var id: String?
  public var product: String?
  @Packed public var signedOn: Day?
  @Packed public var startOn: Day?

  /// The last day, as written; see `writtenEnd` for the one that the term gives.
  @Packed public var endOn: Day?
  @Packed public var termMonths: Double?
  @Packed public var cancelledOn: Day?

  /// How many days before its end the contract has to be cancelled.
  @Packed public var noticeDays: Double?

  /// Money per year.
  @Packed public var annualValue: Double?

  /// What a year costs before any discount.
  @Packed public var listValue: Double?

  /// The share of the list price that was given away, 0 to 1.
  @Packed public var discount: Double?

  /// Whether the contract goes on unless somebody cancels it.
  public var autoRenews: Bool?
  @Packed public var opportunityCreatedOn: Day?
  @Packed public var commitmentsPromised: Double?
  @Packed public var commitmentsDelivered: Double?
  @Packed public var deliveryDueOn: Day?
  @Packed public var deliveredOn: Day?
  @Packed public var budget: Double?
  @Packed public var cost: Double?

  /// The discount offered for renewing, 0 to 1.
  @Packed public var renewalDiscount: Double?

  /// Where the contract was read.
  public var place = Place.none

  public init() {}

  /// The day on which the contract was signed, or started where that is blank.
  public var begunOn: Day? { signedOn ?? startOn }

  /// The last day as written, or the start plus a term of whole months, less a day.
  public var writtenEnd: Day? {
    if let endOn { return endOn }
    guard let startOn, let termMonths, let months = Int(exactly: termMonths) else { return nil }
    return startOn.adding(months: months)?.advanced(by: -1)
  }

  /// The term in whole months: the day after the end is the start plus so many; nil where none
  /// fits.
  var wholeMonths: Int? {
    guard let startOn, let end = writtenEnd, end > startOn else { return nil }
    let (after, start) = (end.advanced(by: 1), startOn)
    let months =
      (after.date.year - start.date.year) * 12 + after.date.month - start.date.month
    return [months, months + 1].first { $0 >= 1 && start.adding(months: $0) == after }
  }

  /// Whether no field has a value: such a contract says nothing.
  var isBlank: Bool {
    id == nil && product == nil && signedOn == nil && startOn == nil && endOn == nil
      && termMonths == nil && cancelledOn == nil && noticeDays == nil && listValue == nil
      && discount == nil && autoRenews == nil && opportunityCreatedOn == nil
      && commitmentsPromised == nil && commitmentsDelivered == nil && deliveryDueOn == nil
      && deliveredOn == nil && budget == nil && cost == nil && renewalDiscount == nil
  }
}
