/// Dynamics 365: workbooks with their leading "(Do Not Modify)" columns, and the web interface.
extension KnownExport {
  static let dynamics: [KnownExport] = [
    KnownExport(
      "Dynamics", "accounts", as: .accounts,
      marks: [
        ["(do not modify) account", "accountid"], ["account name", "name"],
        ["owner", "primary contact", "main phone", "created on", "createdon", "statecode"],
      ],
      reading: SourceSettings(columns: [
        .accountID: ["(do not modify) account", "accountid"],
        .accountName: ["account name", "name"],
        .owner: ["owner", "account manager", formatted("_ownerid_value"), "ownerid value"],
        .industry: ["industry", formatted("industrycode")],
        .region: ["territory", formatted("_territoryid_value"), "address1 country"],
        .lastActivityOn: ["last activity date"],
      ]),
      proposal: SourceSettings(rows: [
        .init(
          "relationship type", ["!prospect", "!competitor", "!partner", "!vendor", "!supplier"])
      ])),
    KnownExport(
      "Dynamics", "contracts", as: .contracts,
      marks: [
        ["(do not modify) contract", "contractid"], ["contract start date", "activeon"],
        ["contract end date", "expireson"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["customerid value"], .accountName: ["customer", "account name"],
          .contractID: ["(do not modify) contract", "contractid", "contract id"],
          .startOn: ["contract start date", "activeon"],
          .endOn: ["contract end date", "expireson"],
          .cancelledOn: ["cancellation date", "cancelon"],
        ],
        rows: [.init("status", ["!draft"]), .init("statecode", ["!0"])])),
    KnownExport(
      "Dynamics", "opportunities", as: nil,
      marks: [
        ["(do not modify) opportunity", "opportunityid"], ["topic", "name"],
        ["actual close date", "actualclosedate", "est close date", "estimatedclosedate"],
      ],
      proposal: SourceSettings(
        role: .contracts,
        columns: [
          .accountID: ["parentaccountid value", "customerid value"],
          .accountName: ["account", "potential customer"],
          .contractID: ["(do not modify) opportunity", "opportunityid"],
          .signedOn: ["actual close date", "actualclosedate"],
          .startOn: ["actual close date", "actualclosedate"],
          .opportunityCreatedOn: ["created on", "createdon"],
          .annualValue: ["actual revenue", "actualvalue"],
        ],
        constants: [.termMonths: "12"],
        rows: [.init("status", ["won"]), .init("statecode", ["1"])]),
      remark: "A won opportunity can stand for a contract, if its usual term is known."),
    activities("activities", mark: "(do not modify) activity"),
    activities("phone calls", mark: "(do not modify) phone call", channel: "call"),
    activities("appointments", mark: "(do not modify) appointment", channel: "meeting"),
    activities("emails", mark: "(do not modify) email message", channel: "email"),
    activities("activities", mark: "activityid"),
    KnownExport(
      "Dynamics", "cases", as: .touchpoints,
      marks: [
        ["(do not modify) case", "incidentid"], ["case title", "title"],
        ["customer", "customerid value"], ["created on", "createdon"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["customerid value"], .accountName: ["customer"],
          .date: ["created on", "createdon"], .channel: ["origin", "caseorigincode"],
          .person: ["owner", formatted("_ownerid_value"), "ownerid value"],
          .contact: ["contact", "primary contact", "primarycontactid value"],
          .subject: ["case title", "title"],
        ],
        constants: supportConstants,
        values: [
          .channel: [
            "1": "call", "2": "email", "3": "other", "web": "other", "2483": "chat",
            "3986": "chat", "facebook": "chat", "twitter": "chat", "iot": "other",
          ]
        ]),
      proposal: SourceSettings(
        columns: [.purpose: ["isescalated", "is escalated"]],
        values: [
          .purpose: ["true": "complaint", "yes": "complaint", "false": "support", "no": "support"]
        ])),
    KnownExport(
      "Dynamics", "contacts", as: .contacts,
      marks: [
        ["(do not modify) contact", "contactid"], ["full name", "fullname"],
        ["job title", "jobtitle", "email", "emailaddress1", "company name"],
      ],
      reading: SourceSettings(columns: [
        .accountID: ["parentcustomerid value"], .accountName: ["company name", "account name"],
        .contact: ["(do not modify) contact", "contactid", "full name", "fullname"],
        .contactRole: ["job title", "jobtitle"],
      ])),
    KnownExport(
      "Dynamics", "users", as: .users,
      marks: [
        ["(do not modify) user", "systemuserid"], ["full name", "fullname"],
        [
          "title", "business unit", "businessunitid value", "primary email", "internalemailaddress",
        ],
      ],
      reading: SourceSettings(columns: [
        .person: ["(do not modify) user", "systemuserid", "full name", "fullname"],
        .department: [
          "business unit", formatted("_businessunitid_value"), "title", "job title", "jobtitle",
        ],
      ])),
  ]

  /// The column that says in words what another one holds as a code or an id.
  private static func formatted(_ column: String) -> String {
    HeaderMapping.folded(column + "@OData.Community.Display.V1.FormattedValue")
  }

  /// Activities of all kinds, or of one whose way to be in touch is known.
  private static func activities(
    _ object: String, mark: String, channel: String? = nil
  ) -> KnownExport {
    KnownExport(
      "Dynamics", object, as: .touchpoints,
      marks: [[mark], ["subject"], ["regarding", "regardingobjectid value"]],
      reading: SourceSettings(
        columns: [
          .accountID: ["regardingobjectid value"], .accountName: ["regarding"],
          .date: [
            "actual end", "actualend", "start time", "start date", "scheduledstart", "actual start",
            "due date", "scheduledend", "date created", "created on", "createdon",
          ],
          .channel: ["activity type", "activitytypecode"],
          .direction: ["direction", "directioncode"],
          .person: ["owner", formatted("_ownerid_value"), "ownerid value"],
          .outcome: ["activity status", "statecode"], .subject: ["subject"],
        ],
        constants: channel.map { [.channel: $0] } ?? [:],
        values: [
          .channel: [
            "phonecall": "call", "4210": "call", "4201": "meeting", "4202": "email",
            "4204": "mail", "4207": "mail", "4212": "other", "task": "other", "4251": "meeting",
            "recurringappointmentmaster": "meeting", "recurring-appointment": "meeting",
            "socialactivity": "chat", "social-activity": "chat", "4214": "visit",
            "serviceappointment": "visit", "service-activity": "visit",
          ],
          .direction: ["true": "outbound", "yes": "outbound", "false": "inbound", "no": "inbound"],
          .outcome: ["1": "held", "2": "cancelled", "3": "other", "scheduled": "other"],
        ],
        rows: [.init("activity status", ["!open"]), .init("statecode", ["!0"])]),
      proposal: SourceSettings(
        derived: [
          .purpose: ["subject"],
          .department: ["owner", formatted("_ownerid_value"), "ownerid value"],
        ]),
      remark: """
        Activities that are still open are left out, and those regarding anything but an account \
        belong to none.
        """)
  }
}
