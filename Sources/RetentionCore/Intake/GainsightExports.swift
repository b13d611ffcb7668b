/// Gainsight: companies, timeline and calls to action.
extension KnownExport {
  static let gainsight: [KnownExport] = [
    KnownExport(
      "Gainsight", "companies", as: .accounts,
      marks: [
        ["name", "company name"], ["csm", "csm name"], ["arr", "mrr", "renewal date"],
        ["gsid", "sfdc account id", "original contract date", "current score"],
      ],
      reading: SourceSettings(columns: [
        .accountID: ["company id", "gsid", "sfdc account id"],
        .accountName: ["name", "company name"], .owner: ["csm name", "csm"],
        .annualValue: ["arr"], .endOn: ["renewal date"],
        .customerSince: ["original contract date", "customer lifecycle start date"],
      ]),
      proposal: SourceSettings(rows: [.init("status", ["!prospect"])]),
      remark: """
        The id of Salesforce stands in SFDC Account ID; where other files use it, it is the better \
        account_id.
        """),
    KnownExport(
      "Gainsight", "timeline", as: .touchpoints,
      marks: [
        ["activity date"], ["context name", "context id", "company id", "company name"],
        ["subject"],
        ["type name", "reporting category", "author name", "external attendees", "context id"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["company id", "context id"],
          .accountName: ["company name", "context name", "company"], .date: ["activity date"],
          .channel: ["type name", "activity type", "type"],
          .person: ["author name", "author", "created by", "user email", "user id"],
          .contact: ["external attendees"], .subject: ["subject"],
        ],
        values: [.channel: ["update": "other", "milestone": "other", "gong-call": "call"]]),
      proposal: SourceSettings(
        constants: [.direction: "outbound"],
        derived: [
          .direction: ["type name", "activity type", "subject"],
          .purpose: ["reporting category", "subject", "type name"],
          .department: ["author name", "author", "created by", "user email"],
        ])),
    KnownExport(
      "Gainsight", "calls to action", as: nil,
      marks: [
        ["due date variance", "cta name", "cta id"], ["reason"], ["due date"],
        ["assignee", "owner", "owner name"],
      ],
      remark: "A call to action is work to be done; the contacts stand in the timeline."),
  ]
}
