extension KnownExport {
  /// Salesforce: data export, Data Loader and API names, report labels, and the names of warehouses.
  static let salesforce: [KnownExport] = [
    KnownExport(
      "Salesforce", "tasks", as: .touchpoints,
      marks: [
        ["who id"], ["what id"], ["subject"], ["activity date"], ["task subtype", "call type"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["account id"], .date: ["activity date", "created date"],
          .channel: ["task subtype", "type"], .person: ["owner id"], .subject: ["subject"],
        ],
        values: [.channel: ["task": "other"]],
        rows: [.init("is deleted", ["false", "0"])]),
      proposal: SourceSettings(
        derived: [
          .purpose: ["subject", "type"], .department: ["owner id"], .contactRole: ["who id"],
          .direction: ["call type"],
        ]))
  ]
}
