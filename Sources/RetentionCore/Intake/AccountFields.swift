/// A row of an accounts table: the account, and the contract that may stand beside it.
package struct AccountRow: Sendable {
  var account = Account(id: "")
  var contract = Contract()
}

/// What other tables call the account of a row.
enum AccountReference {
  static let ids = [
    "account", "company id", "customer id", "customer", "client id", "organization id",
    "organisation id", "accountid", "account number", "account no", "customer number",
    "customer no",
    "crm account id", "salesforce account id", "sfdc account id",
  ]
  static let names = [
    "company", "company name", "company account", "customer name", "client", "client name",
    "organization", "organisation", "organization name", "organisation name", "associated company",
  ]
}

extension Field where Record == AccountRow {
  /// The columns of an accounts table.
  package static let accounts: [Field] =
    [
      Field(
        .accountID, .text, "The id of the account; the name serves where it is blank.",
        aliases: [
          "id", "company id", "customer id", "client id", "record id", "organization id",
          "organisation id", "accountid", "account number", "account no", "account code",
          "customer number", "customer no", "customer code", "client number", "crm id",
          "crm account id", "salesforce id", "salesforce account id", "sfdc id", "sfdc account id",
          "gsid",
        ],
        store: .text { $0.account.id = $1 }),
      Field(
        .accountName, .text, "The name of the account.",
        aliases: [
          "name", "account", "company", "customer", "client", "organization", "organisation",
          "company name", "customer name", "client name", "organization name", "organisation name",
          "business name",
        ],
        store: .text { $0.account.name = $1 }),
      Field(
        .owner, .text, "Who looks after the account now.",
        aliases: [
          "account owner", "owner name", "account owner name", "account manager",
          "account manager name", "company owner", "csm", "csm name", "csm owner",
          "customer success manager", "success manager", "relationship manager", "assigned csm",
          "current owner", "account lead",
        ],
        store: .text { $0.account.owner = $1 }),
      Field(
        .segment, .text, "The class of customers that the account belongs to.",
        aliases: [
          "plan tier", "tier", "customer segment", "account segment", "market segment",
          "customer tier",
          "account tier", "segmentation", "customer class",
        ],
        store: .text { $0.account.segment = $1 }),
      Field(
        .industry, .text, "What the customer does.",
        aliases: [
          "sector", "vertical", "industry name", "industry sector", "primary industry",
          "customer industry",
        ],
        store: .text { $0.account.industry = $1 }),
      Field(
        .region, .text, "Where the customer is.",
        aliases: [
          "territory", "geo", "geography", "sales region", "customer region", "region name",
          "country region", "country",
        ],
        store: .text { $0.account.region = $1 }),
      Field(
        .customerSince, .date, "The day on which the company became a customer.",
        aliases: [
          "customer since date", "client since", "member since", "became customer",
          "became customer on", "became a customer", "became a customer date",
          "date became customer", "customer start date", "signup date", "sign up date",
          "signed up at", "original contract date", "original start date", "initial contract date",
          "first contract date", "first purchase date", "hs lifecyclestage customer date",
          "date entered customer", "relationship start date",
        ],
        store: .day { $0.account.customerSince = $1 }),
      Field(
        .annualValue, .money, "What the account pays a year.", unit: "a year",
        aliases: [
          "arr", "acv", "annual contract value", "annual recurring revenue", "arr amount",
          "total arr", "current arr", "contract arr", "annual amount", "annual fee", "annual price",
          "annual subscription value", "annualized value", "annualised value",
          "annualized contract value", "yearly value", "yearly amount", "hs acv", "hs arr",
        ],
        store: .number { $0.account.annualValue = $1 }),
      Field(
        .currency, .text, "The currency of the money columns.",
        aliases: ["currency code", "currencyisocode", "currency iso code", "account currency"],
        store: .text { $0.account.currency = $1 }),
      Field(
        .acquiredBy, .text, "The person who won the account.",
        aliases: [
          "won by", "sold by", "closed by", "acquired by name", "original owner", "original seller",
          "original salesperson", "original sales rep", "original account executive", "original ae",
        ],
        store: .text { $0.account.acquiredBy = $1 }),
      Field(
        .churnedOn, .date, "The day on which the customer left.",
        aliases: [
          "churn date", "churned at", "churned date", "churn on", "date churned", "lost on",
          "lost date", "lost at", "date lost", "customer lost date", "attrition date",
        ],
        store: .day { $0.account.churnedOn = $1 }),
      Field(
        .lossReason, .text, "Why the customer left.",
        aliases: [
          "churn reason", "churn reason code", "lost reason", "reason lost", "reason for loss",
          "reason for churn", "closed lost reason", "cancellation reason", "cancel reason",
          "attrition reason",
        ],
        store: .text { $0.account.lossReason = $1 }),
      documented(
        .contextGoals, .goals, "What the customer wants to reach.",
        aliases: [
          "goals", "customer goals", "business goals", "objectives", "customer objectives",
          "business objectives", "desired outcome", "desired outcomes",
        ]),
      documented(
        .contextSuccessCriteria, .successCriteria, "How the customer will judge it.",
        aliases: [
          "success criteria", "success metrics", "success measures", "customer kpis", "kpis",
        ]),
      documented(
        .contextStakeholders, .stakeholders, "Who has a say.",
        aliases: [
          "stakeholders", "key stakeholders", "stakeholder map", "decision makers",
          "buying committee",
        ]),
      documented(
        .contextEndUsers, .endUsers, "Who works with it every day.",
        aliases: ["end users", "key users", "end user groups"]),
      documented(
        .contextConstraints, .constraints, "What must not happen, or can't be changed.",
        aliases: ["constraints", "customer constraints", "known constraints", "limitations"]),
      Field(
        .championLeftOn, .date, "The day on which the person who spoke for us left.",
        aliases: [
          "champion left", "champion left date", "champion left at", "champion departure date",
          "champion departed on", "sponsor left on", "sponsor left date", "key contact left on",
          "key contact left date",
        ],
        store: .day { $0.account.championLeftOn = $1 }),
      Field(
        .championSuccessor, .text, "Who speaks for us since then.",
        aliases: ["new champion", "replacement champion", "successor of champion", "new sponsor"],
        store: .text { $0.account.championSuccessor = $1 }),
      Field(
        .seatsLicensed, .count, "Seats that were bought.", unit: "seats",
        aliases: [
          "licensed seats", "licensed users", "seats purchased", "purchased seats",
          "seats contracted", "contracted seats", "seats sold", "paid seats", "seats",
          "total seats", "seat count", "number of seats", "licenses", "licences", "total licenses",
          "licenses purchased", "license count", "number of licenses", "user licenses",
        ],
        store: .number { $0.account.seatsLicensed = $1 }),
      Field(
        .seatsActive, .count, "Seats in use.", unit: "seats",
        aliases: [
          "active seats", "active users", "active user count", "number of active users",
          "monthly active users", "mau", "seats used", "used seats", "seats in use",
          "licenses used", "active licenses",
        ],
        store: .number { $0.account.seatsActive = $1 }),
      Field(
        .usagePrevious, .number, "Use in the period before the latest.", unit: "any unit",
        aliases: [
          "previous usage", "prior usage", "usage last period", "usage prior period",
          "usage previous period", "usage last month", "usage previous month",
          "usage previous 30 days", "usage prior 30 days", "usage last quarter",
          "usage previous quarter",
        ],
        store: .number { $0.account.usagePrevious = $1 }),
      Field(
        .usageCurrent, .number, "Use in the latest period.", unit: "the unit of usage_previous",
        aliases: [
          "current usage", "usage this period", "usage current period", "usage this month",
          "usage current month", "usage last 30 days", "usage this quarter",
          "usage current quarter",
        ],
        store: .number { $0.account.usageCurrent = $1 }),
      Field(
        .unmetRequirements, .count, "Requirements that the product does not meet.",
        unit: "requirements",
        aliases: [
          "open requirements", "feature gaps", "product gaps", "open gaps", "missing features",
          "unmet needs", "open feature requests",
        ],
        store: .number { $0.account.unmetRequirements = $1 }),
      Field(
        .lastImprovementOn, .date,
        "The day of the last upgrade, add-on, release or training that the customer took up.",
        aliases: [
          "last upgrade", "last upgrade date", "last upgraded on", "last improvement",
          "last improvement date",
        ],
        store: .day { $0.account.lastImprovementOn = $1 }),
      Field(
        .satisfaction, .mark, "What the customer says of us.", unit: "0 to 10",
        aliases: ["satisfaction score", "satisfaction rating", "customer satisfaction"],
        store: .number { $0.account.satisfaction = $1 }),
      Field(
        .ownerChanges, .count, "How often the owner changed in the last twelve months.",
        unit: "changes",
        aliases: [
          "owner changes", "owner changes last 12 months", "owner change count",
          "number of owner changes", "account owner changes", "csm changes",
          "csm changes last 12 months",
        ],
        store: .number { $0.account.ownerChanges = $1 }),
      Field(
        .oldestUnpaidDueOn, .date, "The due date of the oldest unpaid invoice.",
        aliases: [
          "oldest unpaid invoice", "oldest unpaid invoice due date", "oldest unpaid due date",
          "oldest overdue invoice", "oldest overdue invoice due date",
          "oldest open invoice due date", "overdue since", "past due since",
        ],
        store: .day { $0.account.oldestUnpaidDueOn = $1 }),
    ] + summary
    + Field<Contract>.contracts.filter {
      ![.accountID, .accountName, .annualValue].contains($0.name)
    }
    .map { field in
      // On the row of an account "id" is the account's, and its plan says which class it is of.
      field.lifted(without: ["id", "plan tier"]) { row, change in change(&row.contract) }
    }

  private static func documented(
    _ name: FieldName, _ part: ContextPart, _ meaning: String, aliases: [String]
  ) -> Field {
    Field(
      name, .documented, meaning, aliases: aliases,
      store: .flag { if $1 { $0.account.documented.insert(part) } })
  }
}
