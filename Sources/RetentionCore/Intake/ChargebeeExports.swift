/// Chargebee: its files of customers and subscriptions, and the interface.
extension KnownExport {
  static let chargebee: [KnownExport] = [
    KnownExport(
      "Chargebee", "subscriptions", as: .contracts,
      marks: [
        ["subscriptions id", "subscription id"],
        ["customers id", "subscriptions customer id", "subscription customer id", "customer id"],
        ["subscriptions current term end", "subscription current term end"],
        ["subscriptions status", "subscription status"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: [
            "customers id", "subscriptions customer id", "subscription customer id", "customer id",
          ],
          .accountName: ["customers company", "customer company"],
          .contractID: ["subscriptions id", "subscription id"],
          .product: ["subscriptions plan id", "subscription plan id"],
          .signedOn: [
            "subscriptions started at", "subscription started at", "subscriptions created at",
            "subscription created at", "subscriptions start date",
          ],
          .startOn: ["subscriptions current term start", "subscription current term start"],
          .endOn: ["subscriptions current term end", "subscription current term end"],
          .cancelledOn: ["subscriptions cancelled at", "subscription cancelled at"],
          .autoRenews: ["subscriptions status", "subscription status"],
        ],
        values: [.autoRenews: renewing],
        rows: [
          .init("subscriptions status", ["!in trial", "!in_trial"]),
          .init("subscription status", ["!in trial", "!in_trial"]),
        ]),
      proposal: SourceSettings(
        columns: [.annualValue: ["subscription mrr", "subscriptions mrr"]],
        factors: [.annualValue: 0.12]),
      remark: "The interface gives MRR in cents: 0.12 makes a year's value of it."),
    KnownExport(
      "Chargebee", "subscriptions", as: .contracts,
      marks: [
        ["id"], ["customer id"], ["current term end"], ["status"],
        ["current term start", "next billing at", "billing period unit", "mrr"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["customer id"], .contractID: ["id"], .product: ["plan id"],
          .signedOn: ["started at", "created at"], .startOn: ["current term start"],
          .endOn: ["current term end"], .cancelledOn: ["cancelled at"], .autoRenews: ["status"],
        ],
        values: [.autoRenews: renewing],
        rows: [.init("status", ["!in trial", "!in_trial"]), .init("deleted", ["!true"])]),
      proposal: SourceSettings(
        columns: [.annualValue: ["mrr"]], factors: [.annualValue: 0.12]),
      remark: "The interface gives MRR in cents: 0.12 makes a year's value of it."),
    KnownExport(
      "Chargebee", "customers", as: .accounts,
      marks: [
        ["customers id", "customer id", "id"],
        ["customers company", "customer company", "company", "customers first name"],
        [
          "customers auto collection", "customer auto collection", "auto collection",
          "customers net term days", "promotional credits",
        ],
      ],
      reading: SourceSettings(columns: [
        .accountID: ["customers id", "customer id", "id"],
        .accountName: ["customers company", "customer company", "company"],
        .currency: ["customers preferred currency code", "preferred currency code"],
      ])),
  ]

  /// Only what is set to end does not go on by itself.
  private static let renewing = [
    "active": "yes", "future": "yes", "paused": "yes", "in-trial": "yes", "non-renewing": "no",
    "cancelled": "no", "transferred": "no",
  ]
}
