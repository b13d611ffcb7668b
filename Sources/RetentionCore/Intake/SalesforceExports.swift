/// Salesforce: data export, Data Loader and API names, names of warehouses, and report labels.
extension KnownExport {
  /// Accounts, and what was sold to them.
  static let salesforceRecords: [KnownExport] = [
    KnownExport(
      "Salesforce", "accounts", as: .accounts,
      marks: [
        ["id"], ["name"], ["owner id"],
        ["billing street", "billing city", "billing state", "billing country"],
        ["account source", "annual revenue", "industry", "number of employees", "account number"],
      ],
      reading: SourceSettings(columns: accountColumns),
      proposal: SourceSettings(rows: [customersOnly]),
      remark: "AnnualRevenue is what the customer earns, not what it pays; it is not read."),
    KnownExport(
      "Salesforce", "account report", as: .accounts,
      marks: [
        ["account name"], ["account owner"],
        [
          "billing state province", "billing city", "billing zip postal code", "billing country",
          "last activity", "last modified date", "type",
        ],
      ],
      reading: SourceSettings(columns: accountColumns),
      proposal: SourceSettings(rows: [customersOnly])),
    KnownExport(
      "Salesforce", "contracts", as: .contracts,
      marks: [
        ["account id"], ["contract term"], ["start date"],
        ["contract number", "status code", "customer signed date", "activated date"],
      ],
      reading: SourceSettings(columns: contractColumns, rows: activatedOnly),
      remark: """
        The weekly export leaves EndDate out: the end is the start plus the term. Contracts hold no \
        amount; won opportunities do.
        """),
    KnownExport(
      "Salesforce", "contract report", as: .contracts,
      marks: [
        ["contract start date"], ["contract end date"], ["contract number", "contract id"],
        ["contract owner", "contract type", "activated date", "billing amount"],
      ],
      reading: SourceSettings(columns: contractColumns, rows: activatedOnly)),
    KnownExport(
      "Salesforce", "opportunities", as: nil,
      marks: [["stage name"], ["close date"], ["is won", "is closed", "forecast category"]],
      proposal: wonContracts(rows: [.init("is won", ["true", "1"])]),
      remark: "A won opportunity can stand for a contract, if its usual term is known."),
    KnownExport(
      "Salesforce", "opportunity report", as: nil,
      marks: [
        ["opportunity name"], ["opportunity owner", "account name"], ["close date"], ["stage"],
      ],
      proposal: wonContracts(rows: [.init("won", ["true", "1"]), .init("stage", ["closed won"])]),
      remark: "A won opportunity can stand for a contract, if its usual term is known."),
    KnownExport(
      "Salesforce", "opportunity history", as: nil,
      marks: [
        ["opportunity id"], ["stage name"], ["close date"], ["prev amount", "prev close date"],
      ],
      remark: "Changes of opportunities name no account."),
    KnownExport(
      "Salesforce", "opportunity line items", as: nil,
      marks: [["opportunity id"], ["pricebook entry id"], ["total price", "unit price"]],
      remark: "Lines of opportunities name no account; the opportunities do."),
    KnownExport(
      "Salesforce", "orders", as: nil,
      marks: [["order number"], ["account id"], ["effective date"], ["status", "status code"]],
      proposal: SourceSettings(
        role: .contracts,
        columns: [
          .accountID: ["account id"], .contractID: ["order number", "id"],
          .signedOn: ["activated date", "effective date"], .startOn: ["effective date"],
          .endOn: ["end date"], .annualValue: ["total amount"],
        ],
        rows: [.init("status", ["!draft", "!cancel*"])]),
      remark: "An order can stand for a contract where every renewal is an order."),
    KnownExport(
      "Salesforce", "subscriptions", as: .contracts,
      marks: [
        ["sbqq account"], ["sbqq product", "sbqq product name"],
        ["sbqq subscription start date", "sbqq start date"],
      ],
      reading: SourceSettings(columns: [
        .accountID: ["sbqq account"], .contractID: ["id", "name"],
        .product: ["sbqq product name", "sbqq product"],
        .startOn: ["sbqq subscription start date", "sbqq start date"],
        .endOn: ["sbqq subscription end date", "sbqq end date"],
        .cancelledOn: ["sbqq terminated date"],
      ])),
  ]

  private static let accountColumns: [FieldName: [String]] = [
    .accountID: ["id", "account id"], .accountName: ["name", "account name"],
    .owner: ["owner name", "account owner", "owner id"],
    .region: ["region", "territory", "billing country", "billing state province"],
    .lastActivityOn: ["last activity date", "last activity"],
  ]

  private static let contractColumns: [FieldName: [String]] = [
    .accountID: ["account id"], .accountName: ["account name"],
    .contractID: ["id", "contract id", "contract number"],
    .signedOn: ["customer signed date", "company signed date", "activated date"],
    .startOn: ["start date", "contract start date"], .endOn: ["end date", "contract end date"],
    .termMonths: ["contract term"],
  ]

  /// Accounts of other kinds are not the ones to retain.
  private static let customersOnly = SourceSettings.RowCondition(
    "type",
    [
      "!prospect*", "!*partner*", "!*reseller*", "!competitor*", "!vendor*", "!investor*",
      "!press*",
    ])

  /// What nobody has signed yet is no contract.
  private static let activatedOnly: [SourceSettings.RowCondition] = [
    .init("status code", ["!draft", "!inapproval", "!in approval*"]),
    .init("status", ["!draft", "!in approval*"]),
  ]

  private static func wonContracts(rows: [SourceSettings.RowCondition]) -> SourceSettings {
    SourceSettings(
      role: .contracts,
      columns: [
        .accountID: ["account id"], .accountName: ["account name"],
        .contractID: ["id", "opportunity id"], .signedOn: ["close date"], .startOn: ["close date"],
        .opportunityCreatedOn: ["created date"], .annualValue: ["amount"],
      ],
      constants: [.termMonths: "12"], rows: rows)
  }
}
