extension Field where Record == Contract {
  /// The columns of a contracts table.
  package static let contracts: [Field] = [
    Field(
      .accountID, .text, "The account that signed it.",
      aliases: ["account", "company id", "customer id", "customer", "organization id"],
      store: .elsewhere),
    Field(
      .accountName, .text, "The name of that account, where there is no id.", store: .elsewhere),
    Field(
      .contractID, .text, "The id of the contract.",
      aliases: ["id", "contract number", "contract", "subscription id", "agreement id"],
      store: .text { $0.id = $1 }),
    Field(
      .product, .text, "What was bought; contracts for the same product follow one another.",
      aliases: ["plan", "product name", "plan name"], store: .text { $0.product = $1 }),
    Field(
      .signedOn, .date, "The day of the signature.",
      aliases: ["signed date", "signature date", "contract signed date", "customer signed date"],
      store: .day { $0.signedOn = $1 }),
    Field(
      .startOn, .date, "The first day.",
      aliases: ["start", "start date", "contract start date", "subscription start date"],
      store: .day { $0.startOn = $1 }),
    Field(
      .endOn, .date, "The last day; else the start plus the term.",
      aliases: [
        "end", "end date", "contract end date", "renewal date", "renews on", "expiration date",
        "expiry date", "subscription end date",
      ],
      store: .day { $0.endOn = $1 }),
    Field(
      .termMonths, .count, "The term in whole months.", unit: "months",
      aliases: ["term", "contract term", "contract term months"],
      store: .number { $0.termMonths = $1 }),
    Field(
      .cancelledOn, .date, "The day on which it was cancelled.",
      aliases: ["cancelled", "canceled on", "cancelled at", "canceled at", "cancellation date"],
      store: .day { $0.cancelledOn = $1 }),
    Field(
      .noticeDays, .count, "How long before its end it has to be cancelled.", unit: "days",
      aliases: ["notice", "notice period", "notice period days"],
      store: .number { $0.noticeDays = $1 }),
    Field(
      .annualValue, .money, "What it brings a year.", unit: "a year",
      aliases: ["arr", "acv", "annual contract value", "annual recurring revenue"],
      store: .number { $0.annualValue = $1 }),
    Field(
      .listValue, .money, "What a year costs before any discount.", unit: "a year",
      aliases: ["list price", "list amount"], store: .number { $0.listValue = $1 }),
    Field(
      .discount, .share, "The share of the list price that was given away.",
      aliases: ["discount rate", "discount percent"],
      store: .share { $0.discount = $1($0.discount) }),
    Field(
      .autoRenews, .yesNo, "Whether it goes on unless somebody cancels it.",
      aliases: ["auto renew", "auto renewal", "autorenewal", "automatic renewal"],
      store: .flag { $0.autoRenews = $1 }),
    Field(
      .opportunityCreatedOn, .date, "The day on which the sale began.",
      aliases: ["opportunity created", "opportunity created date", "opportunity create date"],
      store: .day { $0.opportunityCreatedOn = $1 }),
    Field(
      .commitmentsPromised, .count, "Commitments that were made.", unit: "commitments",
      aliases: ["promised"], store: .number { $0.commitmentsPromised = $1 }),
    Field(
      .commitmentsDelivered, .count, "Commitments that were kept.", unit: "commitments",
      aliases: ["delivered"], store: .number { $0.commitmentsDelivered = $1 }),
    Field(
      .deliveryDueOn, .date, "The day by which they were to be kept.",
      aliases: ["delivery due", "delivery due date", "due date"],
      store: .day { $0.deliveryDueOn = $1 }),
    Field(
      .deliveredOn, .date, "The day on which the last of them was kept.",
      aliases: ["delivery date", "delivered date"], store: .day { $0.deliveredOn = $1 }),
    Field(
      .budget, .money, "What delivery was to cost.", aliases: ["planned cost"],
      store: .number { $0.budget = $1 }),
    Field(
      .cost, .money, "What delivery has cost.", aliases: ["actual cost"],
      store: .number { $0.cost = $1 }),
    Field(
      .renewalDiscount, .share, "The discount offered for renewing.",
      aliases: ["renewal discount rate"],
      store: .share { $0.renewalDiscount = $1($0.renewalDiscount) }),
  ]
}
