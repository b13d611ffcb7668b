/// Zoho CRM: exports and backups with labels, and the interface.
extension KnownExport {
  static let zoho: [KnownExport] = [
    KnownExport(
      "Zoho", "accounts", as: .accounts,
      marks: [
        ["record id"], ["account name"], ["account owner", "account owner id"],
        ["created time", "modified time", "last activity time", "account type"],
      ],
      reading: accountReading, proposal: customers),
    KnownExport(
      "Zoho", "accounts", as: .accounts,
      marks: [
        ["id"], ["account name"], ["owner name", "owner id", "owner"], ["created time"],
        ["last activity time", "modified time"],
      ],
      reading: accountReading, proposal: customers),
    KnownExport(
      "Zoho", "deals", as: nil,
      marks: [
        ["record id", "id"], ["deal name"], ["closing date"], ["stage"],
        ["account name", "account name name"], ["amount", "probability", "created time"],
      ],
      proposal: SourceSettings(
        role: .contracts,
        columns: [
          .accountID: ["account name id"], .accountName: ["account name", "account name name"],
          .contractID: ["record id", "id"], .signedOn: ["closing date"],
          .startOn: ["closing date"], .opportunityCreatedOn: ["created time"],
          .annualValue: ["amount"],
        ],
        constants: [.termMonths: "12"], rows: [.init("stage", ["closed won", "won"])]),
      remark: "A won deal can stand for a contract, if its usual term is known."),
    KnownExport(
      "Zoho", "calls", as: .touchpoints,
      marks: [
        ["call start time"], ["call type"],
        ["related to", "what id name", "account name", "account name name"],
        ["call owner", "subject", "call duration"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["related to id", "what id id", "account name id"],
          .accountName: ["related to", "what id name", "account name", "account name name"],
          .date: ["call start time"], .direction: ["call type"], .purpose: ["call purpose"],
          .person: ["call owner", "owner name"],
          .contact: ["contact name", "who id name"], .outcome: ["call result"],
          .subject: ["subject"],
        ],
        constants: [.channel: "call"],
        values: [
          .direction: ["missed": "inbound"],
          .purpose: [
            "prospecting": "discovery", "administrative": "other", "negotiation": "quote",
            "project": "delivery", "desk": "support",
          ],
          .outcome: [
            "interested": "answered", "not-interested": "declined",
            "no-response/busy": "no-answer", "requested-more-info": "answered",
            "requested-call-back": "answered", "invalid-number": "other",
          ],
        ]),
      proposal: SourceSettings(
        derived: [
          .purpose: ["subject"], .department: ["call owner", "owner name"],
          .contactRole: ["contact name", "who id name"],
        ])),
    KnownExport(
      "Zoho", "meetings", as: .touchpoints,
      marks: [
        ["title", "event title", "meeting name"], ["from", "start date time", "start datetime"],
        ["related to", "what id name"], ["host", "participants", "event owner", "owner name"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["related to id", "what id id"],
          .accountName: ["related to", "what id name"],
          .date: ["from", "start date time", "start datetime"],
          .person: ["host", "event owner", "owner name"],
          .contact: ["contact name", "who id name"],
          .subject: ["title", "event title", "meeting name"],
        ],
        constants: [.channel: "meeting"]),
      proposal: SourceSettings(
        constants: [.direction: "outbound"],
        derived: [
          .channel: ["location"], .purpose: ["title", "event title", "meeting name"],
          .department: ["host", "event owner", "owner name"],
          .contactRole: ["contact name", "who id name"],
        ])),
    KnownExport(
      "Zoho", "contacts", as: .contacts,
      marks: [
        ["record id", "id"], ["first name"], ["last name"], ["account name", "account name name"],
        ["contact owner id", "created time", "modified time", "contact owner"],
      ],
      reading: SourceSettings(columns: [
        .accountID: ["account name id"], .accountName: ["account name", "account name name"],
        .contact: ["record id", "id", "full name", "email"], .contactRole: ["title"],
      ])),
  ]

  private static let accountReading = SourceSettings(columns: [
    .accountID: ["record id", "id"], .accountName: ["account name"],
    .owner: ["account owner", "owner name", "owner"],
    .region: ["territory", "territories", "billing country"],
    .lastActivityOn: ["last activity time"],
  ])

  private static let customers = SourceSettings(rows: [
    .init(
      "account type",
      ["!prospect", "!competitor", "!partner", "!vendor", "!supplier", "!investor", "!press"])
  ])
}
