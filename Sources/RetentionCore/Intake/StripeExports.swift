/// Stripe: exports of the dashboard, the interface, and the names of warehouses.
extension KnownExport {
  /// Customers and what they are subscribed to.
  static let stripe: [KnownExport] = [
    KnownExport(
      "Stripe", "customers", as: .accounts,
      marks: [
        ["id", "customer id"], ["delinquent"], ["name", "customer name"],
        ["invoice prefix", "tax exempt", "livemode", "total spend", "payment count", "card id"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["id", "customer id"],
          .accountName: ["name", "customer name", "description"],
          .currency: ["currency"],
        ]),
      proposal: SourceSettings(columns: [.customerSince: ["created"]])),
    KnownExport(
      "Stripe", "subscriptions", as: .contracts,
      marks: [
        ["customer", "customer id"], ["current period end"], ["current period start"], ["status"],
        ["canceled at", "cancel at period end", "ended at", "trial end"],
      ],
      reading: SourceSettings(
        columns: [
          .accountID: ["customer id", "customer"], .accountName: ["customer name"],
          .contractID: ["id"], .product: ["plan product", "plan", "plan id", "product"],
          .signedOn: ["start date", "start", "created"], .startOn: ["current period start"],
          .endOn: ["current period end"], .cancelledOn: ["ended at"],
          .autoRenews: ["cancel at period end"],
        ],
        constants: [.autoRenews: "yes"],
        values: [.autoRenews: ["true": "no", "false": "yes"]],
        rows: [.init("status", ["!incomplete*", "!trialing"])]),
      proposal: SourceSettings(
        columns: [.annualValue: ["plan amount"]], factors: [.annualValue: 0.12]),
      remark: """
        The interface gives prices in cents, for one unit and one interval: 0.12 makes a year's \
        value of a plan by the month with one unit.
        """),
    KnownExport(
      "Stripe", "invoices", as: nil,
      marks: [
        ["customer", "customer id"], ["amount due"], ["due date"],
        ["amount remaining", "amount paid", "billing reason", "attempt count", "paid", "subtotal"],
      ],
      remark: "The due date of the oldest unpaid invoice belongs on the account's row."),
  ]
}
