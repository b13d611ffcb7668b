/// The words of the model in numbers: how long is recent, what is a conversation.
///
/// All of them can be set in a policy. See MODEL §3.
public struct Definitions: Sendable, Equatable {
  // Lengths of time, in days.
  public var recentDays = 180

  /// The days before a sale in which discovery is looked for.
  public var discoveryDays = 180
  public var troubleDays = 90
  public var complaintDays = 180
  public var handOffDays = 365

  /// The days before the sale and before now whose attention is compared.
  public var attentionDays = 90

  /// The time after a sale in which it still explains something.
  public var newSaleDays = 730

  /// The time after a sale in which seats may still be idle.
  public var rolloutDays = 60

  /// The days in which unanswered approaches count, at most 128.
  public var unansweredDays = 90
  public var sellingDays = 365

  /// How long before an end the renewal talk may begin.
  public var renewalTalkDays = 365
  public var priceRescueDays = 120
  public var lapsedDays = 365

  /// A lapsed line is replaced by a contract signed from so long before its end …
  public var replacedBeforeDays = 90

  /// … to so long after it.
  public var replacedAfterDays = 30
  public var multiYearDays = 700

  /// The notice of a contract that auto-renews and gives none.
  public var assumedNoticeDays = 30
  public var typicalSalesCycleDays = 90

  /// The month, 1 to 12, in which fiscal years begin.
  public var fiscalYearStartMonth = 1

  // How much there has to be before a share means something.
  public var minimumTouchpoints = 3
  public var minimumTroubleTouchpoints = 4

  /// What each word of an export stands for.
  public var classes = Classes()

  /// Phrases that make a subject line empty, in any case.
  public var emptyPhrases = [
    "checking in", "check-in", "touching base", "touch base", "circling back",
  ]

  public init() {}

  /// A touchpoint that is more days old than this counts in no length of time that ends with the day,
  /// and in no renewal talk.
  var longestDays: Int {
    [
      recentDays, troubleDays, complaintDays, attentionDays, unansweredDays, sellingDays,
      renewalTalkDays,
    ].max() ?? 0
  }

  /// Lists of words that mean the same to a signal.
  public struct Classes: Sendable, Equatable {
    public var conversationChannels: Words<Channel> = [
      .meeting, .visit, .video, .call, .event, .chat,
    ]
    public var impersonalChannels: Words<Channel> = [.email, .voicemail, .survey, .mail]
    public var commercialPurposes: Words<Purpose> = [.renewal, .upsell, .demo, .quote]
    public var valuePurposes: Words<Purpose> = [.pulse, .insight, .training, .review]
    public var improvementPurposes: Words<Purpose> = [.training, .upgrade]
    public var troublePurposes: Words<Purpose> = [.support, .complaint]

    /// Outcomes of a touchpoint that came to nothing.
    public var failedOutcomes: Words<Outcome> = [.declined, .noAnswer, .cancelled]

    /// Outcomes of an approach that was not answered.
    public var unansweredOutcomes: Words<Outcome> = [.declined, .noAnswer]
    public var sellingDepartments: Words<Department> = [.sales]

    /// Departments that take part before a sale.
    public var saleDepartments: Words<Department> = [.sales, .presales]

    public init() {}
  }
}
