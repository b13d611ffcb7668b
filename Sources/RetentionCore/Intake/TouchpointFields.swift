extension Field where Record == Touchpoint {
  /// The columns of a touchpoints table; its reader decodes them itself, being the one that counts.
  package static let touchpoints: [Field] = [
    column(
      .accountID, .text, "The account it concerns.",
      ["account", "company id", "customer id", "customer", "organization id"]),
    column(.accountName, .text, "The name of that account, where there is no id."),
    column(
      .date, .date, "The day of the contact.",
      ["activity date", "activitydate", "created at", "created date", "occurred on", "timestamp"]),
    column(.channel, .word, "The way it took.", ["type", "activity type", "medium"]),
    column(.direction, .word, "Who began it; internal where no customer took part."),
    column(.purpose, .word, "What it was for.", ["reason", "topic"]),
    column(.department, .word, "The function of ours that took part.", ["team", "function"]),
    column(
      .person, .text, "The person of ours who took part.",
      ["assigned", "assignee", "assigned to", "user", "rep", "owner"]),
    column(.contact, .text, "The person of the customer.", ["contact name", "customer contact"]),
    column(.contactRole, .word, "The place of that person in the customer's company.", ["role"]),
    column(.outcome, .word, "What became of it.", ["result", "call result", "status"]),
    column(.subject, .text, "The subject line.", ["title", "summary"]),
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
      aliases: ["account", "company id", "customer id", "customer", "organization id"],
      store: .elsewhere),
    Field(
      .accountName, .text, "The name of that account, where there is no id.", store: .elsewhere),
    Field(
      .date, .date, "The day of the hand-off.",
      aliases: ["hand off date", "handoff date", "handover date", "created at", "created date"],
      store: .elsewhere),
    Field(
      .fromDepartment, .word, "The function that gave the account away.",
      aliases: ["from", "from team"], store: .department { $0.fromDepartment = $1 }),
    Field(
      .toDepartment, .word, "The function that took it.", aliases: ["to", "to team"],
      store: .department { $0.toDepartment = $1 }),
    Field(
      .fromPerson, .text, "The person who gave it away.", aliases: ["from owner", "old owner"],
      store: .elsewhere),
    Field(
      .toPerson, .text, "The person who took it.", aliases: ["to owner", "new owner"],
      store: .elsewhere),
    Field(
      .itemsRequired, .count, "Items that had to be handed over.", unit: "items",
      aliases: ["items", "checklist items"], store: .number { $0.itemsRequired = $1 }),
    Field(
      .itemsComplete, .count, "Items that were complete.", unit: "items",
      aliases: ["items completed", "completed items"], store: .number { $0.itemsComplete = $1 }),
    Field(
      .contextShared, .yesNo, "Whether the customer's context was passed on.",
      store: .flag { $0.contextShared = $1 }),
    Field(
      .acceptedOn, .date, "The day on which the taker accepted it.",
      aliases: ["accepted", "accepted date", "accepted at"], store: .day { $0.acceptedOn = $1 }),
    Field(
      .jointMeeting, .yesNo, "Whether those who sold and those who deliver met.",
      aliases: ["joint meeting held"], store: .flag { $0.jointMeeting = $1 }),
    Field(
      .reworkHours, .count, "Hours spent on doing things again.", unit: "hours",
      aliases: ["rework"], store: .number { $0.reworkHours = $1 }),
  ]
}
