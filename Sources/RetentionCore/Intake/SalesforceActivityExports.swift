/// Salesforce: what was done with accounts, and the people who did it.
extension KnownExport {
  /// Tasks, events, cases and changes of owners.
  static let salesforceActivities: [KnownExport] = [
    KnownExport(
      "Salesforce", "tasks", as: .touchpoints,
      marks: [
        ["who id"], ["what id"], ["subject"], ["activity date"],
        ["task subtype", "call type", "call duration in seconds", "is closed"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["account id"],
          .date: ["activity date", "completed date time", "created date"],
          .channel: ["task subtype", "type"], .direction: ["call type"], .person: ["owner id"],
          .contact: ["who id"], .outcome: ["call disposition"], .subject: ["subject"],
        ],
        values: [.channel: taskChannels],
        rows: [.init("is closed", ["!false", "!0"]), .init("is recurrence", ["!true", "!1"])]),
      proposal: SourceSettings(
        derived: [
          .channel: ["type", "subject"], .direction: ["call type", "subject"],
          .purpose: ["subject", "type"], .department: ["owner id"], .contactRole: ["who id"],
        ]),
      remark: "Tasks that are not closed are plans and are left out."),
    KnownExport(
      "Salesforce", "events", as: .touchpoints,
      marks: [
        ["who id"], ["what id"], ["subject"], ["activity date", "activity date time"],
        ["is all day event", "is group event", "start date time", "event subtype"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["account id"],
          .date: ["activity date", "activity date time", "start date time"], .channel: ["type"],
          .person: ["owner id"], .contact: ["who id"], .subject: ["subject"],
        ],
        constants: [.channel: "meeting"],
        rows: [.init("is child", ["!true", "!1"]), .init("is recurrence", ["!true", "!1"])]),
      proposal: SourceSettings(
        constants: [.direction: "outbound"],
        derived: [
          .channel: ["type", "subject", "location"], .direction: ["subject"],
          .purpose: ["subject", "type"], .department: ["owner id"], .contactRole: ["who id"],
          .outcome: ["subject"],
        ]),
      remark: "Copies of an event in the calendars of those invited count once."),
    KnownExport(
      "Salesforce", "activity report", as: .touchpoints,
      marks: [
        ["subject"], ["assigned"], ["date"],
        ["company account", "account name", "account id", "task subtype", "activity id"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["account id"], .accountName: ["company account", "account name"],
          .date: ["date"], .channel: ["task subtype", "activity type", "type"],
          .direction: ["call type"], .person: ["assigned"], .contact: ["contact"],
          .outcome: ["call result"], .subject: ["subject"],
        ],
        values: [.channel: taskChannels],
        rows: [
          .init("status", ["!not started", "!in progress", "!deferred", "!waiting on*", "!open"])
        ]
      ),
      proposal: SourceSettings(
        derived: [
          .channel: ["subject"], .direction: ["subject"], .purpose: ["subject", "activity type"],
          .department: ["assigned"], .contactRole: ["contact"],
        ])),
    KnownExport(
      "Salesforce", "cases", as: .touchpoints,
      marks: [
        ["case number"], ["account id", "account name"], ["origin", "case origin"],
        ["is escalated", "is closed", "closed date", "opened date", "escalated", "priority"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["account id"], .accountName: ["account name"],
          .date: ["created date", "date time opened", "opened date"],
          .channel: ["origin", "case origin"], .person: ["owner name", "case owner", "owner id"],
          .contact: ["contact name", "contact id"], .subject: ["subject"],
        ],
        constants: supportConstants,
        values: [.channel: ["web": "other", "web-form": "other"]],
        rows: [.init("master record id", ["!5*"])]),
      proposal: SourceSettings(
        columns: [.purpose: ["is escalated", "escalated"]],
        values: [
          .purpose: ["true": "complaint", "1": "complaint", "false": "support", "0": "support"]
        ],
        derived: [.contactRole: ["contact id", "contact name"]]),
      remark: "An escalated case can count as a complaint."),
    KnownExport(
      "Salesforce", "account history", as: nil,
      marks: [
        ["account id", "account name"], ["old value"], ["new value"], ["field", "field event"],
        ["created date", "edit date"],
      ],
      proposal: SourceSettings(
        role: .handOffs,
        columns: [
          .accountID: ["account id"], .accountName: ["account name"],
          .date: ["created date", "edit date"], .fromPerson: ["old value"],
          .toPerson: ["new value"],
        ],
        derived: [.fromDepartment: ["old value"], .toDepartment: ["new value"]],
        // Every change of an owner is written twice, with names and with ids.
        rows: [
          .init("field", ["owner", "account owner"]),
          .init("field event", ["owner", "account owner"]), .init("new value", ["!005*"]),
        ]),
      remark: "Changes of the owner can stand for hand-offs."),
  ]

  /// People, ours and the customers'.
  static let salesforceLists: [KnownExport] = [
    KnownExport(
      "Salesforce", "users", as: .users,
      marks: [
        ["username", "alias"], ["email"], ["user role id", "profile id", "profile"],
        ["is active", "active", "user type", "time zone sid key"],
      ],
      reading: SourceSettings(
        columns: [
          .person: ["id", "user id", "name", "full name", "email", "username"],
          .department: ["department", "division", "user role name", "role", "title"],
        ])),
    KnownExport(
      "Salesforce", "contacts", as: .contacts,
      marks: [
        ["account id"], ["last name"], ["first name"],
        ["reports to id", "mailing city", "mailing country", "salutation", "lead source"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["account id"], .contact: ["id", "name", "email"], .contactRole: ["title"],
        ])),
    KnownExport(
      "Salesforce", "contact report", as: .contacts,
      marks: [
        ["account name"], ["last name"], ["first name"],
        ["mailing street", "mailing city", "contact id", "contact owner", "salutation"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["account id"], .accountName: ["account name"],
          .contact: ["contact id", "full name", "email"], .contactRole: ["title"],
        ])),
    KnownExport(
      "Salesforce", "leads", as: nil,
      marks: [["lead source"], ["company"], ["is converted", "converted account id"]],
      remark: "Leads are no customers yet."),
  ]

  /// What a task was, by its subtype: a plain task is none of the ways to be in touch.
  private static let taskChannels = [
    "task": "other", "to-do": "other", "list-email": "email", "cadence": "other",
    "linked-in": "chat", "linkedin": "chat",
  ]

  /// What every request for help is, whatever it is about.
  static let supportConstants: [FieldName: String] = [
    .direction: "inbound", .purpose: "support", .department: "support",
  ]
}
