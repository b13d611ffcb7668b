/// One contact with an account, or one talk about it among ourselves.
///
/// It holds what the signals ask for and is gone once it is counted: texts are reduced to what
/// they mean while they are read. See MODEL §1 "touchpoints".
public struct Touchpoint: Sendable {
  public var date: Day
  public var channel: Channel?
  public var direction: Direction?
  public var purpose: Purpose?
  public var department: Department?
  public var contactRole: ContactRole?
  public var outcome: Outcome?

  /// Whether the person of ours is the one who won the account.
  public var isByAcquirer = false

  /// What the subject is worth; nil where there is none.
  public var subject: Subject?

  /// A subject line, reduced to whether it says anything.
  public enum Subject: Sendable {
    case substantial
    case emptyPhrase
  }

  public init(date: Day) {
    self.date = date
  }
}

/// The passing of an account from one department to another.
///
/// See MODEL §1 "hand-offs".
public struct HandOff: Sendable {
  public var date: Day
  public var fromDepartment: Department?
  public var toDepartment: Department?
  @Packed public var itemsRequired: Double?
  @Packed public var itemsComplete: Double?

  /// Whether the customer's context was passed on.
  public var contextShared: Bool?
  @Packed public var acceptedOn: Day?

  /// Whether those who sold and those who deliver met.
  public var jointMeeting: Bool?
  @Packed public var reworkHours: Double?

  public init(date: Day) {
    self.date = date
  }
}
