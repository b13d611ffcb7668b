extension Field where Record == Contract {
  /// The columns of a contracts table.
  package static let contracts: [Field] = [
    Field(
      .accountID, .text, "The account that signed it.",
      aliases: AccountReference.ids,
      store: .elsewhere),
    Field(
      .accountName, .text, "The name of that account, where there is no id.",
      aliases: AccountReference.names,
      store: .elsewhere),
    Field(
      .contractID, .text, "The id of the contract.",
      aliases: [
        "id", "contract number", "contract no", "contract ref", "contract reference", "contract",
        "subscription id", "subscription number", "agreement id", "agreement number",
      ],
      store: .text { $0.id = $1 }),
    Field(
      .product, .text, "What was bought; contracts for the same product follow one another.",
      aliases: ["plan", "product name", "plan name", "plan tier", "subscription plan", "package"],
      store: .text { $0.product = $1 }),
    Field(
      .signedOn, .date, "The day of the signature.",
      aliases: [
        "signed date", "date signed", "signed at", "signing date", "signature date",
        "contract signed date", "contract signature date", "customer signed date", "execution date",
        "booking date",
      ],
      store: .day { $0.signedOn = $1 }),
    Field(
      .startOn, .date, "The first day.",
      aliases: [
        "start", "start date", "contract start", "contract start date", "subscription start",
        "subscription start date", "term start", "term start date", "current term start",
        "service start date", "effective date", "commencement date",
      ],
      store: .day { $0.startOn = $1 }),
    Field(
      .endOn, .date, "The last day; else the start plus the term.",
      aliases: [
        "end", "end date", "contract end", "contract end date", "subscription end",
        "subscription end date", "term end", "term end date", "current term end",
        "service end date", "renewal date", "next renewal", "next renewal date",
        "contract renewal date", "subscription renewal date", "renews on", "renews at", "expires",
        "expires on", "expires at", "expiration", "expiration date", "expiry", "expiry date",
        "contract expiration date", "contract expiry date", "license expiration date",
        "license end date", "valid until", "valid to",
      ],
      store: .day { $0.endOn = $1 }),
    Field(
      .termMonths, .count, "The term in whole months.", unit: "months",
      aliases: [
        "term", "term in months", "term length months", "contract term", "contract term months",
        "contract term in months", "contract length in months", "contract duration in months",
        "duration months", "subscription term",
      ],
      store: .number { $0.termMonths = $1 }),
    Field(
      .cancelledOn, .date, "The day on which it was cancelled.",
      aliases: [
        "cancelled", "cancelled at", "cancelled date", "canceled on", "canceled at",
        "canceled date", "cancel date", "date cancelled", "date canceled", "cancellation date",
        "terminated on", "terminated at", "terminated date", "termination date",
      ],
      store: .day { $0.cancelledOn = $1 }),
    Field(
      .noticeDays, .count, "How long before its end it has to be cancelled.", unit: "days",
      aliases: [
        "notice", "notice period", "notice period days", "notice period in days",
        "cancellation notice days", "termination notice days", "renewal notice days",
      ],
      store: .number { $0.noticeDays = $1 }),
    Field(
      .annualValue, .money, "What it brings a year.", unit: "a year",
      aliases: [
        "arr", "acv", "annual contract value", "annual recurring revenue", "arr amount",
        "total arr", "current arr", "contract arr", "annual amount", "annual fee", "annual price",
        "annual subscription value", "annualized value", "annualised value",
        "annualized contract value", "yearly value", "yearly amount", "hs acv", "hs arr",
      ],
      store: .number { $0.annualValue = $1 }),
    Field(
      .listValue, .money, "What a year costs before any discount.", unit: "a year",
      aliases: ["list price", "list amount", "list arr", "annual list price", "annual list value"],
      store: .number { $0.listValue = $1 }),
    Field(
      .discount, .share, "The share of the list price that was given away.",
      aliases: [
        "discount rate", "discount percent", "discount percentage", "discount pct", "discount %",
        "% discount",
      ],
      store: .share { $0.discount = $1($0.discount) }),
    Field(
      .autoRenews, .yesNo, "Whether it goes on unless somebody cancels it.",
      aliases: [
        "auto renew", "auto renew flag", "auto renewal", "auto renewal flag", "auto renewing",
        "is auto renew", "is auto renewing", "autorenew", "autorenewal", "automatic renewal",
        "automatically renews", "renews automatically",
      ],
      store: .flag { $0.autoRenews = $1 }),
    Field(
      .opportunityCreatedOn, .date, "The day on which the sale began.",
      aliases: [
        "opportunity created", "opportunity created at", "opportunity created date",
        "opportunity create date", "opportunity creation date", "opp created date",
        "deal created on", "deal created date", "deal create date",
      ],
      store: .day { $0.opportunityCreatedOn = $1 }),
    Field(
      .commitmentsPromised, .count, "Commitments that were made.", unit: "commitments",
      aliases: ["promised", "promises made", "commitments made"],
      store: .number { $0.commitmentsPromised = $1 }),
    Field(
      .commitmentsDelivered, .count, "Commitments that were kept.", unit: "commitments",
      aliases: ["delivered", "promises kept", "commitments kept", "commitments met"],
      store: .number { $0.commitmentsDelivered = $1 }),
    Field(
      .deliveryDueOn, .date, "The day by which they were to be kept.",
      aliases: [
        "delivery due", "delivery due date", "promised delivery date", "committed delivery date",
        "planned delivery date", "target delivery date", "planned go live date",
        "target go live date", "implementation due date",
      ],
      store: .day { $0.deliveryDueOn = $1 }),
    Field(
      .deliveredOn, .date, "The day on which the last of them was kept.",
      aliases: [
        "delivery date", "delivered date", "delivered at", "actual delivery date", "go live date",
        "actual go live date", "went live on",
      ], store: .day { $0.deliveredOn = $1 }),
    Field(
      .budget, .money, "What delivery was to cost.",
      aliases: [
        "planned cost", "budgeted cost", "project budget", "implementation budget",
        "delivery budget",
      ],
      store: .number { $0.budget = $1 }),
    Field(
      .cost, .money, "What delivery has cost.",
      aliases: [
        "actual cost", "actual costs", "cost to date", "project cost", "implementation cost",
        "delivery cost",
      ],
      store: .number { $0.cost = $1 }),
    Field(
      .renewalDiscount, .share, "The discount offered for renewing.",
      aliases: [
        "renewal discount rate", "renewal discount percent", "renewal discount pct",
        "renewal discount %", "discount at renewal",
      ],
      store: .share { $0.renewalDiscount = $1($0.renewalDiscount) }),
  ]
}
