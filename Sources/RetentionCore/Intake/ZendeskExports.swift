/// Zendesk: the export of tickets, the interface, and the names of warehouses.
extension KnownExport {
  /// Tickets and those who write and answer them.
  static let zendesk: [KnownExport] = [
    KnownExport(
      "Zendesk", "tickets", as: .touchpoints,
      marks: [
        ["requester"], ["assignee"], ["group"], ["created at"], ["organization"],
        ["group stations", "assignee stations", "satisfaction score", "via", "reopens"],
      ],
      reading: ticketReading, proposal: ticketProposal),
    KnownExport(
      "Zendesk", "tickets", as: .touchpoints,
      marks: [
        ["organization id"], ["requester id"], ["assignee id"], ["group id"], ["created at"],
        ["submitter id", "via channel", "brand id", "ticket form id"],
      ],
      reading: ticketReading, proposal: ticketProposal),
    KnownExport(
      "Zendesk", "organizations", as: .accounts,
      marks: [["id"], ["name"], ["shared tickets"], ["shared comments"]],
      reading: SourceSettings(
        columns: [.accountID: ["id"], .accountName: ["name"]]),
      remark: "Where external_id holds the id that the CRM uses, it is the better account_id."),
    KnownExport(
      "Zendesk", "users", as: .users,
      marks: [
        ["id"], ["name"], ["email"], ["role"],
        ["ticket restriction", "only private comments", "moderator", "restricted agent"],
      ],
      reading: SourceSettings(
        columns: [.person: ["id", "name", "email"]], rows: [.init("role", ["agent", "admin"])])),
    KnownExport(
      "Zendesk", "ticket field history", as: nil,
      marks: [["field name"], ["ticket id"], ["value"], ["updated", "updated at"]],
      remark: "Changes of tickets name no organization."),
    KnownExport(
      "Zendesk", "ticket comments", as: nil,
      marks: [["ticket id"], ["body"], ["public"]],
      remark: "Comments name no organization; the tickets do."),
  ]

  private static let ticketReading = SourceSettings(
    columns: [
      .accountID: ["organization id"], .accountName: ["organization"], .date: ["created at"],
      .channel: ["via channel", "via"], .person: ["assignee", "assignee id"],
      .contact: ["requester", "requester id"], .subject: ["subject"],
    ],
    constants: supportConstants,
    values: [
      .channel: [
        "web": "other", "web-form": "other", "web-service": "other", "web-widget": "other",
        "api": "other", "mobile": "other", "mobile-sdk": "other", "help-center": "other",
        "closed-ticket": "other", "mail": "email", "voice": "call",
        "phone-call-(inbound)": "call", "phone-call-(outbound)": "call", "native-messaging": "chat",
        "messaging": "chat", "twitter": "chat", "facebook": "chat", "facebook-post": "chat",
        "facebook-message": "chat", "any-channel": "other",
      ]
    ],
    rows: [
      .init("status", ["!deleted", "!spam"]), .init("tags", ["!*closed_by_merge*"]),
    ])

  /// Subject lines of tickets name what is broken; only tags are written to tell a purpose.
  private static let ticketProposal = SourceSettings(
    derived: [.purpose: ["tags"], .contactRole: ["requester id", "requester"]])
}
