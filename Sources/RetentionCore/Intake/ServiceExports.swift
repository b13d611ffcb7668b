/// Intercom, Jira and ServiceNow: where customers ask for help, and few records name an account.
extension KnownExport {
  static let intercom: [KnownExport] = [
    KnownExport(
      "Intercom", "companies", as: .accounts,
      marks: [["name"], ["monthly spend"], ["session count"], ["user count"]],
      reading: SourceSettings(columns: [
        .accountID: ["company id", "id"], .accountName: ["name"],
      ]),
      proposal: SourceSettings(
        columns: [.customerSince: ["remote created at"], .annualValue: ["monthly spend"]],
        factors: [.annualValue: 12])),
    KnownExport(
      "Intercom", "conversations", as: nil,
      marks: [
        ["created at"], ["state"], ["waiting since", "snoozed until"],
        ["source author id", "source author type", "admin assignee id", "assignee id"],
      ],
      remark: "A conversation names no company here; it needs a column with the id of its company."),
    KnownExport(
      "Intercom", "conversation parts", as: nil,
      marks: [["conversation id"], ["part type", "message type"]],
      remark: "Parts of conversations name no company."),
    KnownExport(
      "Intercom", "contacts", as: .contacts,
      marks: [["external id"], ["name"], ["email"], ["role"], ["signed up at"], ["last seen at"]],
      reading: SourceSettings(columns: [
        .contact: ["id", "external id", "name", "email"],
        .contactRole: ["custom job title", "job title"],
      ])),
    KnownExport(
      "Intercom", "admins", as: .users,
      marks: [
        ["id"], ["name"], ["email"], ["job title"], ["fivetran deleted", "away mode enabled"],
      ],
      reading: SourceSettings(columns: [
        .person: ["id", "name", "email"], .department: ["job title"],
      ])),
  ]

  /// Lists of tickets as any help desk could write them.
  static let helpDesk: [KnownExport] = [
    KnownExport(
      "Help desk", "tickets", as: .touchpoints,
      marks: [
        ["ticket id", "case id", "ticket number", "case number"],
        ["account id", "customer id", "company id"],
        ["submitted at", "created at", "opened at", "submitted on", "created on", "opened on"],
        [
          "priority", "severity", "resolution time hours", "first response time minutes",
          "closed at",
        ],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["account id", "customer id", "company id"],
          .date: [
            "submitted at", "created at", "opened at", "submitted on", "created on", "opened on",
          ],
          .purpose: ["escalation flag", "is escalated", "escalated"],
          .subject: ["subject", "title"],
        ],
        constants: supportConstants,
        values: [
          .purpose: [
            "true": "complaint", "yes": "complaint", "1": "complaint", "false": "support",
            "no": "support", "0": "support",
          ]
        ]),
      remark: "A ticket is the customer's call for support; one that was escalated is a complaint.")
  ]

  static let jira: [KnownExport] = [
    KnownExport(
      "Jira", "users", as: .users,
      marks: [["id"], ["name"], ["email"], ["username"], ["locale"], ["time zone"]],
      reading: SourceSettings(columns: [.person: ["id", "name", "email", "username"]])),
    KnownExport(
      "Jira", "issues", as: .touchpoints,
      marks: [
        ["issue key"], ["summary"], ["created"], ["organizations"], ["issue type", "request type"],
      ],
      reading: SourceSettings(
        columns: [
          .accountName: ["organizations"], .date: ["created"], .channel: ["channel"],
          .person: ["assignee"], .contact: ["reporter"], .subject: ["summary"],
        ],
        constants: supportConstants, values: [.channel: ["portal": "other", "jira": "other"]])),
    KnownExport(
      "Jira", "issues", as: nil,
      marks: [
        ["issue key", "key"], ["summary"], ["created"],
        ["issue type", "issuetype", "issuetype name"],
      ],
      proposal: SourceSettings(
        role: .touchpoints,
        columns: [
          .accountName: ["customer", "company", "account", "organization"], .date: ["created"],
          .person: ["assignee", "assignee display name"],
          .contact: ["reporter", "reporter display name"], .subject: ["summary"],
        ],
        constants: supportConstants),
      remark: "An issue counts only where a column names the customer."),
  ]

  static let serviceNow: [KnownExport] = [
    KnownExport(
      "ServiceNow", "incidents", as: .touchpoints,
      marks: incidentMarks + [["company", "account", "u company", "account name"]],
      reading: SourceSettings(
        columns: [
          .accountName: ["company", "account", "u company", "account name"],
          .date: ["opened at"], .channel: ["contact type"], .person: ["assigned to"],
          .contact: ["caller id", "contact"], .subject: ["short description"],
        ],
        constants: supportConstants,
        values: [
          .channel: [
            "self-service": "other", "walk-in": "meeting", "monitoring": "other", "web": "other",
            "ivr": "call", "direct-opening": "other",
          ]
        ])),
    KnownExport(
      "ServiceNow", "incidents", as: nil, marks: incidentMarks,
      remark: "An incident counts only where a column names the customer."),
  ]

  private static let incidentMarks = [
    ["number"], ["caller id", "opened by", "contact"], ["opened at"],
    ["assignment group", "assigned to"],
    ["sys created by", "sys updated by", "incident state", "short description", "sys id"],
  ]
}
