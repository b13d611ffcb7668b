/// HubSpot: calls, meetings, e-mails and what else was done with companies.
extension KnownExport {
  /// Activities, of which those count that name a company.
  static let hubSpotActivities: [KnownExport] = [
    KnownExport(
      "HubSpot", "calls", as: .touchpoints,
      marks: [
        ["call title", "call direction", "call outcome", "hs call title", "hs call direction"],
        ["activity date", "hs timestamp", "create date"], companies,
      ],
      reading: SourceSettings(
        columns: columns(
          [
            .direction: ["call direction", "hs call direction"],
            .outcome: ["call outcome", "hs call disposition"],
            .subject: ["call title", "hs call title"],
          ]),
        constants: [.channel: "call"], values: [.outcome: callOutcomes]),
      proposal: people),
    KnownExport(
      "HubSpot", "meetings", as: .touchpoints,
      marks: [
        ["meeting name", "meeting outcome", "meeting start time", "hs meeting title"],
        ["activity date", "hs timestamp", "meeting start time", "hs meeting start time"],
        companies,
      ],
      reading: SourceSettings(
        columns: columns(
          [
            .date: [
              "meeting start time", "hs meeting start time", "activity date", "hs timestamp",
            ],
            .outcome: ["meeting outcome", "hs meeting outcome"],
            .subject: ["meeting name", "hs meeting title"],
          ]),
        constants: [.channel: "meeting"],
        values: [.outcome: ["scheduled": "other", "rescheduled": "cancelled"]]),
      proposal: people),
    KnownExport(
      "HubSpot", "emails", as: .touchpoints,
      marks: [
        ["email subject", "email direction", "hs email subject", "hs email direction"],
        ["activity date", "hs timestamp", "create date"], companies,
      ],
      reading: SourceSettings(
        columns: columns(
          [
            .direction: ["email direction", "hs email direction"],
            .subject: ["email subject", "hs email subject"],
          ]),
        constants: [.channel: "email"],
        values: [
          .direction: [
            "email": "outbound", "incoming-email": "inbound", "forwarded-email": "internal",
          ]
        ],
        rows: [
          .init("email send status", ["!bounced", "!failed", "!scheduled"]),
          .init("hs email status", ["!bounced", "!failed", "!scheduled"]),
        ]),
      proposal: people),
    KnownExport(
      "HubSpot", "engagements", as: .touchpoints,
      marks: [
        ["engagement type"], ["engagement timestamp", "engagement created at"],
        ["associations company ids"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["associations company ids"],
          .date: ["engagement timestamp", "engagement created at"], .channel: ["engagement type"],
          .person: ["engagement owner id"], .contact: ["associations contact ids"],
          .subject: ["metadata subject", "metadata title"],
        ],
        values: [.channel: ["incoming-email": "email"]],
        rows: [.init("engagement type", ["!note", "!task"])]),
      proposal: SourceSettings(
        derived: [
          .direction: ["engagement type"], .purpose: ["metadata subject", "metadata title"],
          .department: ["engagement owner id"], .contactRole: ["associations contact ids"],
        ])),
    KnownExport(
      "HubSpot", "activities without companies", as: nil,
      marks: [
        ["engagement id"],
        ["hs timestamp", "meeting outcome", "engagement type", "start time"],
      ],
      remark: "An activity names no company here; it needs a column with the id of its company."),
    KnownExport(
      "HubSpot", "tasks", as: nil,
      marks: [
        ["task title", "hs task subject"], ["task status", "hs task status", "due date"],
        ["record id", "hs object id"],
      ],
      remark: "Tasks are plans; calls, meetings and e-mails have exports of their own."),
    KnownExport(
      "HubSpot", "notes", as: nil,
      marks: [
        ["note body", "hs note body"], ["activity date", "hs timestamp", "create date"],
        ["record id", "hs object id", "engagement id"],
      ],
      remark: "A note is no contact with the customer."),
  ]

  private static let companies = [
    "associated company", "associated company ids", "associated company id",
    "associations company ids", "company id",
  ]

  private static func columns(_ own: [FieldName: [String]]) -> [FieldName: [String]] {
    let shared: [FieldName: [String]] = [
      .accountID: [
        "associated company ids", "associated company id", "associations company ids", "company id",
      ],
      .accountName: ["associated company"],
      .date: ["activity date", "hs timestamp", "create date"],
      .person: ["activity assigned to", "hubspot owner id"],
      .contact: ["associated contact", "associated contact ids"],
    ]
    return shared.merging(own) { _, own in own }
  }

  private static let people = SourceSettings(
    derived: [
      .purpose: [
        "call title", "hs call title", "meeting name", "hs meeting title", "email subject",
        "hs email subject", "call and meeting type", "hs activity type",
      ],
      .department: ["activity assigned to", "hubspot owner id"],
      .contactRole: ["associated contact ids", "associated contact"],
    ])

  /// The outcomes that every portal has, by their ids.
  private static let callOutcomes = [
    "f240bbac-87c9-4f6e-bf70-924b57d47db7": "answered",
    "a4c4c377-d246-4b32-a13b-75a56a4cd0ff": "no-answer",
    "b2cf5968-551e-4856-9783-52b3da59a7d0": "no-answer",
    "73a0d17f-1163-4015-bdd5-ec830791da20": "no-answer",
    "9d9162e7-6cf3-4944-bf63-4dff82258764": "no-answer",
    "17b47fee-58de-441e-a44c-c6300d46f273": "other",
    "left-live-message": "no-answer", "wrong-number": "other",
  ]
}
