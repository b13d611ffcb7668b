/// Freshsales and Freshdesk.
extension KnownExport {
  static let freshworks: [KnownExport] = [
    KnownExport(
      "Freshsales", "accounts", as: .accounts,
      marks: [
        ["account name"], ["account owner", "sales owner", "owner"],
        ["last contacted mode", "last contacted time"],
        ["last activity type", "last activity date", "website"],
      ],
      reading: freshsalesReading),
    KnownExport(
      "Freshsales", "accounts", as: .accounts,
      marks: [
        ["id"], ["name"], ["owner id"], ["last contacted"],
        ["last contacted mode", "last contacted via sales activity", "parent sales account id"],
      ],
      reading: freshsalesReading),
    KnownExport(
      "Freshdesk", "tickets", as: .touchpoints,
      marks: [
        ["ticket id"], ["subject"], ["agent"], ["created time"], ["company name", "company"],
        ["resolved time", "closed time", "due by time", "source", "first response time"],
      ],
      reading: freshdeskReading,
      proposal: SourceSettings(derived: [.contactRole: ["title"], .purpose: ["tags"]])),
    KnownExport(
      "Freshdesk", "tickets", as: .touchpoints,
      marks: [
        ["requester id"], ["responder id"], ["company id"], ["created at"],
        ["fr due by", "due by", "fr escalated", "is escalated", "spam"],
      ],
      reading: freshdeskReading,
      proposal: SourceSettings(derived: [.purpose: ["tags"]])),
  ]

  private static let freshsalesReading = SourceSettings(columns: [
    .accountID: ["id", "account id"], .accountName: ["account name", "name"],
    .owner: ["account owner", "sales owner", "owner", "owner id"],
    .lastActivityOn: ["last contacted time", "last contacted", "last activity date"],
  ])

  private static let freshdeskReading = SourceSettings(
    columns: [
      .accountID: ["company id"], .accountName: ["company name", "company"],
      .date: ["created at", "created time"], .channel: ["source"],
      .person: ["agent", "responder id"], .contact: ["full name", "requester id"],
      .subject: ["subject"],
    ],
    constants: supportConstants,
    values: [
      .channel: [
        "1": "email", "2": "other", "3": "call", "5": "chat", "6": "chat", "7": "chat",
        "9": "other", "10": "email", "11": "other", "12": "other", "portal": "other",
        "feedback-widget": "other", "outbound-email": "email", "twitter": "chat",
        "facebook": "chat",
      ]
    ],
    rows: [.init("spam", ["!true"]), .init("deleted", ["!true"])])
}
