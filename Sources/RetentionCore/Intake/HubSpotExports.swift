/// HubSpot: exports with labels, API properties, and the names of warehouses.
extension KnownExport {
  /// Companies, deals, tickets and people.
  static let hubSpotRecords: [KnownExport] = [
    KnownExport(
      "HubSpot", "companies", as: .accounts,
      marks: [
        ["record id"], ["company name"],
        ["company owner", "create date", "company domain name", "last activity date"],
      ],
      reading: SourceSettings(columns: companyColumns),
      proposal: SourceSettings(rows: customersOnly),
      remark: "Annual revenue is what the company earns, not what it pays; it is not read."),
    KnownExport(
      "HubSpot", "companies", as: .accounts,
      marks: [
        ["name"], ["createdate"],
        ["domain", "industry", "annualrevenue", "numberofemployees", "lifecyclestage"],
      ],
      reading: SourceSettings(columns: companyColumns),
      proposal: SourceSettings(rows: customersOnly),
      remark: "annualrevenue is what the company earns, not what it pays; it is not read."),
    KnownExport(
      "HubSpot", "deals", as: nil,
      marks: [["record id"], ["deal name"], ["deal stage"], ["close date", "create date"]],
      proposal: wonDeals,
      remark: "A won deal can stand for a contract, if its usual term is known."),
    KnownExport(
      "HubSpot", "deals", as: nil,
      marks: [["dealname"], ["closedate"], ["dealstage", "deal pipeline stage id", "pipeline"]],
      proposal: wonDeals,
      remark: """
        A won deal can stand for a contract, if its usual term is known and a column names its \
        company.
        """),
    KnownExport(
      "HubSpot", "tickets", as: .touchpoints,
      marks: [
        ["ticket name", "ticket description", "ticket id"],
        ["ticket status", "ticket owner", "pipeline"], ["create date"],
        ["associated company", "associated company ids", "associated company id"],
      ],
      reading: SourceSettings(columns: ticketColumns, constants: supportConstants),
      proposal: SourceSettings(derived: [.purpose: ["category"]])),
    KnownExport(
      "HubSpot", "tickets", as: nil,
      marks: [
        ["hs pipeline stage"], ["createdate"], ["subject"],
        ["hs ticket priority", "hs ticket category", "content"],
      ],
      proposal: SourceSettings(
        role: .touchpoints, columns: ticketColumns, constants: supportConstants),
      remark: "A ticket names no company here; it needs a column with the id of its company."),
    KnownExport(
      "HubSpot", "contacts", as: .contacts,
      marks: [
        ["record id"], ["first name"], ["last name"],
        ["contact owner", "lifecycle stage", "create date", "lead status", "email"],
      ],
      reading: contactReading),
    KnownExport(
      "HubSpot", "contacts", as: .contacts,
      marks: [
        ["firstname"], ["lastname"], ["email"], ["createdate", "jobtitle", "lastmodifieddate"],
      ],
      reading: contactReading),
    KnownExport(
      "HubSpot", "owners", as: .users,
      marks: [["owner id"], ["first name"], ["last name"], ["email"], ["active user id", "type"]],
      reading: ownerReading),
    KnownExport(
      "HubSpot", "owners", as: .users,
      marks: [["id"], ["first name"], ["last name"], ["user id"], ["archived"]],
      reading: ownerReading),
    KnownExport(
      "HubSpot", "users", as: .users,
      marks: [["primary team id"], ["first name"], ["last name"], ["role id"]],
      reading: ownerReading),
    KnownExport(
      "HubSpot", "company property history", as: nil,
      marks: [["company id"], ["name"], ["value"], ["timestamp"], ["source", "source id"]],
      proposal: SourceSettings(
        role: .handOffs,
        columns: [.accountID: ["company id"], .date: ["timestamp"], .toPerson: ["value"]],
        derived: [.toDepartment: ["value"]], rows: [.init("name", ["hubspot_owner_id"])]),
      remark: """
        Changes of the owner can stand for hand-offs; who gave the company away is not said, and \
        the first owner counts as one.
        """),
  ]

  private static let companyColumns: [FieldName: [String]] = [
    .accountID: ["record id", "hs object id", "id", "company id"],
    .accountName: ["company name", "name"],
    .owner: ["company owner", "hubspot owner id"],
    .customerSince: [
      "became a customer date", "hs lifecyclestage customer date", "date entered customer",
    ],
    .region: ["region", "country region", "country"],
    .lastActivityOn: [
      "last contacted", "notes last contacted", "last activity date", "notes last updated",
    ],
    .lastConversationOn: ["last booked meeting date", "hs last booked meeting date"],
  ]

  /// Companies that have not bought yet are not the ones to retain.
  private static let customersOnly: [SourceSettings.RowCondition] = [
    .init(
      "lifecycle stage",
      [
        "!subscriber", "!lead", "!marketing qualified lead", "!sales qualified lead",
        "!opportunity",
      ]
    ),
    .init(
      "lifecyclestage",
      ["!subscriber", "!lead", "!marketingqualifiedlead", "!salesqualifiedlead", "!opportunity"]),
  ]

  private static let wonDeals = SourceSettings(
    role: .contracts,
    columns: [
      .accountID: [
        "associated company ids", "associated company id", "hs primary associated company",
        "company id",
      ],
      .accountName: ["associated company"], .contractID: ["record id", "id", "deal id"],
      .signedOn: ["close date", "closedate"], .startOn: ["close date", "closedate"],
      .opportunityCreatedOn: ["create date", "createdate"],
      .annualValue: ["annual contract value", "hs acv", "amount"],
    ],
    constants: [.termMonths: "12"],
    rows: [
      .init("deal stage", ["closed*won*", "won*"]), .init("dealstage", ["closed*won*", "won*"]),
    ])

  private static let ticketColumns: [FieldName: [String]] = [
    .accountID: ["associated company ids", "associated company id", "company id"],
    .accountName: ["associated company"], .date: ["create date", "createdate"],
    .channel: ["source", "source type"], .person: ["ticket owner", "hubspot owner id"],
    .contact: ["associated contact"], .subject: ["ticket name", "subject"],
  ]

  private static let contactReading = SourceSettings(
    columns: [
      .accountID: [
        "associated company ids", "primary associated company id", "associatedcompanyid",
      ],
      .accountName: ["associated company", "company name", "company"],
      .contact: ["record id", "hs object id", "id", "email"],
      .contactRole: ["job title", "jobtitle"],
    ])

  private static let ownerReading = SourceSettings(
    columns: [.person: ["owner id", "id", "email"], .department: ["primary team", "teams name"]])
}
