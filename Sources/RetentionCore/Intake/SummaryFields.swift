extension Field where Record == AccountRow {
  /// Columns that sum up touchpoints and hand-offs, for exports that do not list them.
  static let summary: [Field] = [
    day(
      .lastConversationOn, "The day of the last conversation.",
      [
        "last conversation", "last conversation date", "last meeting", "last meeting date",
        "last customer meeting",
      ]
    ) {
      $0.lastConversationOn = $1
    },
    day(
      .lastActivityOn, "The day of the last touchpoint of any kind.",
      [
        "last activity", "last activity date", "last activity time", "last activity at",
        "last contact", "last contact date", "last contacted", "last contacted date",
        "last contacted time", "last contacted at", "last touch", "last touch date",
        "last touchpoint", "last touchpoint date", "last interaction", "last interaction date",
        "last engagement date", "notes last contacted",
      ]
    ) { $0.lastActivityOn = $1 },
    day(
      .lastSellerTouchOn, "The day on which sales was last in touch.",
      [
        "last seller touch", "last sales touch", "last sales contact", "last sales activity",
        "last sales activity date",
      ]
    ) {
      $0.lastSellerTouchOn = $1
    },
    day(
      .lastEndUserTouchOn, "The day of the last conversation with an end user.",
      ["last end user touch", "last end user contact", "last end user meeting"]
    ) {
      $0.lastEndUserTouchOn = $1
    },
    day(
      .lastPulseCheckOn, "The day of the last contact that brought something of use.",
      [
        "last pulse check", "last pulse check date", "last qbr", "last qbr date",
        "last business review", "last business review date",
      ]
    ) {
      $0.lastPulseCheckOn = $1
    },
    day(
      .lastInternalReviewOn, "The day on which we last talked of the account among ourselves.",
      [
        "last internal review", "last internal review date", "last account review",
        "last account review date",
      ]
    ) {
      $0.lastInternalReviewOn = $1
    },
    day(
      .renewalStartedOn, "The day on which the renewal talk began.",
      [
        "renewal started", "renewal talk started", "renewal kickoff date", "renewal opened on",
        "renewal process started",
      ]
    ) { $0.renewalStartedOn = $1 },
    count(.contactLevels, "Levels of the customer in touch: user, manager, executive.", "levels") {
      $0.contactLevels = $1
    },
    count(
      .departmentsInTouch, "Departments of ours in touch, recently.", "departments",
      ["departments involved", "departments engaged"]
    ) {
      $0.departmentsInTouch = $1
    },
    count(
      .complaints, "Complaints in the last 180 days.", "complaints",
      ["complaints", "complaints last 180 days", "complaints last 6 months"]
    ) { $0.complaints = $1 },
    count(
      .unanswered, "Approaches in the last 90 days that were not answered.", "touchpoints",
      ["unanswered approaches", "unanswered last 90 days"]
    ) {
      $0.unanswered = $1
    },
    count(
      .discoveryConversations, "Conversations in the half year before the sale.", "conversations"
    ) { $0.discoveryConversations = $1 },
    share(.troubleShare, "Share of the last 90 days' touchpoints that are calls for help.") {
      $0.troubleShare = $1($0.troubleShare)
    },
    share(.impersonalShare, "Share of our approaches by e-mail, voicemail, survey or mail.") {
      $0.impersonalShare = $1($0.impersonalShare)
    },
    share(.inboundShare, "Share of the touchpoints that the customer began.") {
      $0.inboundShare = $1($0.inboundShare)
    },
    share(.commercialShare, "Share of our approaches that were about selling.") {
      $0.commercialShare = $1($0.commercialShare)
    },
    share(.handOffCompleteness, "Share of the hand-off items that were complete.") {
      $0.handOffCompleteness = $1($0.handOffCompleteness)
    },
    share(.handOffContextShare, "Share of the hand-offs that passed the context on.") {
      $0.handOffContextShare = $1($0.handOffContextShare)
    },
    share(.handOffJointShare, "Share of the sales hand-offs with a joint meeting.") {
      $0.handOffJointShare = $1($0.handOffJointShare)
    },
    count(.handOffAcceptDays, "Days until a hand-off was accepted, on average.", "days") {
      $0.handOffAcceptDays = $1
    },
    count(.reworkHours, "Hours of rework after hand-offs in the last year.", "hours") {
      $0.reworkHours = $1
    },
  ]

  private static func day(
    _ name: FieldName, _ meaning: String, _ aliases: [String] = [],
    set: @escaping @Sendable (inout Summary, Day) -> Void
  ) -> Field {
    Field(
      name, .date, meaning, aliases: aliases, store: .day { set(&$0.account.summary, $1) })
  }

  private static func count(
    _ name: FieldName, _ meaning: String, _ unit: String, _ aliases: [String] = [],
    set: @escaping @Sendable (inout Summary, Double) -> Void
  ) -> Field {
    Field(
      name, .count, meaning, unit: unit, aliases: aliases,
      store: .number { set(&$0.account.summary, $1) })
  }

  private static func share(
    _ name: FieldName, _ meaning: String,
    change: @escaping @Sendable (inout Summary, (Double?) -> Double?) -> Void
  ) -> Field {
    Field(name, .share, meaning, store: .share { change(&$0.account.summary, $1) })
  }
}
