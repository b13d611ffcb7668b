/// Figures about touchpoints and hand-offs that an export gives ready-made.
///
/// Each is used only where the table that would give it is not in the export. See MODEL §1
/// "summary columns".
public struct Summary: Sendable, Equatable {
  @Packed public var lastConversationOn: Day?
  @Packed public var lastActivityOn: Day?
  @Packed public var lastSellerTouchOn: Day?
  @Packed public var lastEndUserTouchOn: Day?
  @Packed public var lastPulseCheckOn: Day?
  @Packed public var lastInternalReviewOn: Day?
  @Packed public var renewalStartedOn: Day?

  /// Levels of the customer's company in touch, 0 to 3.
  @Packed public var contactLevels: Double?

  /// Departments of ours in touch.
  @Packed public var departmentsInTouch: Double?

  /// Complaints in the last 180 days.
  @Packed public var complaints: Double?

  /// Approaches without an answer in the last 90 days.
  @Packed public var unanswered: Double?

  /// Conversations in the half year before the sale.
  @Packed public var discoveryConversations: Double?

  // Shares, 0 to 1.
  @Packed public var troubleShare: Double?
  @Packed public var impersonalShare: Double?
  @Packed public var inboundShare: Double?
  @Packed public var commercialShare: Double?
  @Packed public var handOffCompleteness: Double?
  @Packed public var handOffContextShare: Double?
  @Packed public var handOffJointShare: Double?

  /// Days until a hand-off was accepted, on average.
  @Packed public var handOffAcceptDays: Double?

  /// Hours of rework after hand-offs in the last year.
  @Packed public var reworkHours: Double?

  public init() {}
}
