/// Pipedrive: exports with English labels, and the interface.
extension KnownExport {
  static let pipedrive: [KnownExport] = [
    KnownExport(
      "Pipedrive", "organizations", as: .accounts,
      marks: [
        ["organization name"],
        ["organization owner", "organization open deals", "organization people"],
        ["organization id", "organization won deals", "organization last activity date"],
      ],
      reading: organizationReading, proposal: wonOrganizations),
    KnownExport(
      "Pipedrive", "organizations", as: .accounts,
      marks: [
        ["name"], ["owner id", "owner id value"], ["add time"],
        ["people count", "won deals count", "visible to"],
      ],
      reading: organizationReading, proposal: wonOrganizations),
    KnownExport(
      "Pipedrive", "deals", as: nil,
      marks: [["deal title"], ["deal status", "deal stage"], ["deal value", "deal won time"]],
      proposal: wonDeals,
      remark: "A won deal can stand for a contract, if its usual term is known."),
    KnownExport(
      "Pipedrive", "deals", as: nil,
      marks: [["title"], ["value"], ["won time", "close time"], ["org id", "org id value"]],
      proposal: wonDeals,
      remark: "A won deal can stand for a contract, if its usual term is known."),
    KnownExport(
      "Pipedrive", "activities", as: .touchpoints,
      marks: [
        ["activity subject"], ["activity due date"], ["activity organization"],
        ["activity type", "activity done", "activity assigned to user", "activity id"],
      ],
      reading: activityReading, proposal: activityProposal),
    KnownExport(
      "Pipedrive", "activities", as: .touchpoints,
      marks: [
        ["subject"], ["due date"], ["done"], ["org id", "org id value"],
        ["marked as done time", "due time", "person id"],
      ],
      reading: activityReading, proposal: activityProposal),
    KnownExport(
      "Pipedrive", "persons", as: .contacts,
      marks: [
        ["person name"], ["person organization"], ["person id", "person email", "person owner"],
      ],
      reading: personReading),
    KnownExport(
      "Pipedrive", "persons", as: .contacts,
      marks: [
        ["name"], ["first name"], ["last name"], ["org id", "org id value"], ["add time"],
        ["owner id", "owner id value"],
      ],
      reading: personReading),
    KnownExport(
      "Pipedrive", "users", as: .users,
      marks: [["name"], ["email"], ["active flag"], ["icon url", "timezone name", "is you"]],
      reading: SourceSettings(columns: [.person: ["id", "name", "email"]])),
  ]

  private static let organizationReading = SourceSettings(
    columns: [
      .accountID: ["organization id", "id"], .accountName: ["organization name", "name"],
      .owner: ["organization owner", "owner name", "owner id name", "owner id"],
      .lastActivityOn: ["organization last activity date", "last activity date"],
    ],
    rows: [.init("active flag", ["!false"])])

  /// An organization that never bought is no customer.
  private static let wonOrganizations = SourceSettings(
    rows: [.init("organization won deals", ["!0"]), .init("won deals count", ["!0"])])

  private static let wonDeals = SourceSettings(
    role: .contracts,
    columns: [
      .accountID: ["deal organization id", "org id value", "org id"],
      .accountName: ["deal organization", "org name"],
      .contractID: ["deal id", "id"], .product: ["deal pipeline"],
      .signedOn: ["deal won time", "won time"], .startOn: ["deal won time", "won time"],
      .opportunityCreatedOn: ["deal deal created", "deal created", "add time"],
      .annualValue: ["deal value", "value"],
    ],
    constants: [.termMonths: "12"],
    rows: [.init("deal status", ["won"]), .init("status", ["won"])])

  private static let activityReading = SourceSettings(
    columns: [
      .accountID: ["activity organization id", "org id value", "org id"],
      .accountName: ["activity organization", "org name"],
      .date: ["activity due date", "due date"], .channel: ["activity type", "type"],
      .person: [
        "activity assigned to user", "owner name", "user id", "owner id", "assigned to user id",
      ],
      .contact: ["activity contact person", "person name", "person id"],
      .subject: ["activity subject", "subject"],
    ],
    values: [.channel: ["task": "other", "deadline": "other", "lunch": "meeting"]],
    rows: [
      .init("activity done", ["!to do", "!no", "!0", "!false"]),
      .init("done", ["!false", "!0"]), .init("active flag", ["!false"]),
    ])

  private static let activityProposal = SourceSettings(
    derived: [
      .purpose: ["activity subject", "subject", "activity type", "type"],
      .department: [
        "activity assigned to user", "owner name", "user id", "owner id", "assigned to user id",
      ],
      .contactRole: ["activity contact person", "person name", "person id"],
    ])

  private static let personReading = SourceSettings(columns: [
    .accountID: ["person organization id", "org id value", "org id"],
    .accountName: ["person organization", "org name"],
    .contact: ["person id", "id", "person name", "name"],
    .contactRole: ["person job title", "job title"],
  ])
}
