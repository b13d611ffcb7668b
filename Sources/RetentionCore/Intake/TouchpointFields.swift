extension Field where Record == Touchpoint {
  /// The columns of a touchpoints table; its reader decodes them itself, being the one that counts.
  package static let touchpoints: [Field] = [
    column(
      .accountID, .text, "The account it concerns.",
      AccountReference.ids),
    column(
      .accountName, .text, "The name of that account, where there is no id.",
      AccountReference.names),
    column(
      .date, .date, "The day of the contact.",
      [
        "activity date", "activitydate", "activity time", "interaction date", "touchpoint date",
        "touch date", "contact date", "date of contact", "meeting date", "call date", "event date",
        "occurred on", "occurred at", "logged on", "logged at", "submitted at", "opened at",
        "created at", "created date", "timestamp", "date time", "datetime",
      ]),
    column(
      .channel, .word, "The way it took.",
      [
        "type", "activity type", "interaction type", "touchpoint type", "engagement type",
        "communication type", "communication channel", "contact channel", "contact method",
        "activity channel", "medium",
      ]),
    column(
      .direction, .word, "Who began it; internal where no customer took part.",
      [
        "call direction", "email direction", "activity direction", "communication direction",
        "call type", "inbound outbound",
      ]),
    column(
      .purpose, .word, "What it was for.",
      [
        "reason", "topic", "activity purpose", "call purpose", "meeting purpose", "contact reason",
        "reason for contact", "purpose of contact",
      ]),
    column(
      .department, .word, "The function of ours that took part.",
      [
        "team", "function", "our department", "internal department", "owner department",
        "user department", "owner team", "internal team", "assigned team",
      ]),
    column(
      .person, .text, "The person of ours who took part.",
      [
        "assigned", "assignee", "assigned to", "activity assigned to", "user", "rep", "rep name",
        "owner", "owner name", "activity owner", "agent", "agent name", "employee",
        "performed by", "logged by", "csm", "account manager",
      ]),
    column(
      .contact, .text, "The person of the customer.",
      [
        "contact name", "contact person", "contact full name", "customer contact",
        "customer contact name", "client contact", "external attendees",
      ]),
    column(
      .contactRole, .word, "The place of that person in the customer's company.",
      ["role", "role of contact", "contact level", "contact seniority", "seniority"]),
    column(
      .outcome, .word, "What became of it.",
      [
        "result", "activity result", "call result", "meeting result", "activity outcome",
        "call outcome", "meeting outcome", "disposition", "call disposition",
      ]),
    column(
      .subject, .text, "The subject line.",
      [
        "title", "summary", "subject line", "short description", "activity subject",
        "activity name", "meeting title", "meeting subject", "call title", "call subject",
        "email subject", "event name",
      ]),
  ]

  private static func column(
    _ name: FieldName, _ type: FieldType, _ meaning: String, _ aliases: [String] = []
  ) -> Field {
    Field(name, type, meaning, aliases: aliases, store: .elsewhere)
  }
}

extension Field where Record == HandOff {
  /// The columns of a hand-offs table.
  package static let handOffs: [Field] = [
    Field(
      .accountID, .text, "The account that was handed over.",
      aliases: AccountReference.ids,
      store: .elsewhere),
    Field(
      .accountName, .text, "The name of that account, where there is no id.",
      aliases: AccountReference.names,
      store: .elsewhere),
    Field(
      .date, .date, "The day of the hand-off.",
      aliases: [
        "hand off date", "handoff date", "handover date", "transfer date", "transferred on",
        "transition date", "edit date", "created at", "created date",
      ],
      store: .elsewhere),
    Field(
      .fromDepartment, .word, "The function that gave the account away.",
      aliases: ["from", "from team", "from function", "source team", "sending team", "old team"],
      store: .department { $0.fromDepartment = $1 }),
    Field(
      .toDepartment, .word, "The function that took it.",
      aliases: ["to", "to team", "to function", "target team", "receiving team", "new team"],
      store: .department { $0.toDepartment = $1 }),
    Field(
      .fromPerson, .text, "The person who gave it away.",
      aliases: [
        "from owner", "from user", "from csm", "old owner", "old account owner", "previous owner",
        "handed over by", "transferred from",
      ],
      store: .elsewhere),
    Field(
      .toPerson, .text, "The person who took it.",
      aliases: [
        "to owner", "to user", "to csm", "new owner", "new account owner", "handed over to",
        "transferred to", "received by",
      ],
      store: .elsewhere),
    Field(
      .itemsRequired, .count, "Items that had to be handed over.", unit: "items",
      aliases: [
        "items", "required items", "total items", "checklist items", "checklist items total",
      ], store: .number { $0.itemsRequired = $1 }),
    Field(
      .itemsComplete, .count, "Items that were complete.", unit: "items",
      aliases: [
        "items completed", "items done", "complete items", "completed items",
        "checklist items complete", "checklist items completed",
      ], store: .number { $0.itemsComplete = $1 }),
    Field(
      .contextShared, .yesNo, "Whether the customer's context was passed on.",
      aliases: ["context passed on", "context handed over", "context transferred"],
      store: .flag { $0.contextShared = $1 }),
    Field(
      .acceptedOn, .date, "The day on which the taker accepted it.",
      aliases: ["accepted", "accepted date", "accepted at", "acceptance date"],
      store: .day { $0.acceptedOn = $1 }),
    Field(
      .jointMeeting, .yesNo, "Whether those who sold and those who deliver met.",
      aliases: [
        "joint meeting held", "joint call held", "handoff meeting held", "handover meeting held",
      ], store: .flag { $0.jointMeeting = $1 }),
    Field(
      .reworkHours, .count, "Hours spent on doing things again.", unit: "hours",
      aliases: ["rework", "hours of rework"], store: .number { $0.reworkHours = $1 }),
  ]
}
