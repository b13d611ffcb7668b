/// A row of an accounts table: the account, and the contract that may stand beside it.
package struct AccountRow: Sendable {
  var account = Account(id: "")
  var contract = Contract()
}

extension Field where Record == AccountRow {
  /// The columns of an accounts table.
  package static let accounts: [Field] =
    [
      Field(
        .accountID, .text, "The id of the account; the name serves where it is blank.",
        aliases: [
          "id", "account", "account number", "company id", "customer id", "customer", "client id",
          "record id", "organization id", "organisation id",
        ],
        store: .text { $0.account.id = $1 }),
      Field(
        .accountName, .text, "The name of the account.",
        aliases: ["name", "company", "company name", "customer name", "organization name"],
        store: .text { $0.account.name = $1 }),
      Field(
        .owner, .text, "Who looks after the account now.",
        aliases: ["account owner", "owner name", "account manager", "company owner", "csm"],
        store: .text { $0.account.owner = $1 }),
      Field(
        .segment, .text, "The class of customers that the account belongs to.",
        aliases: ["tier", "customer segment", "account segment"],
        store: .text { $0.account.segment = $1 }),
      Field(
        .industry, .text, "What the customer does.", aliases: ["sector", "vertical"],
        store: .text { $0.account.industry = $1 }),
      Field(
        .region, .text, "Where the customer is.", aliases: ["territory", "geo"],
        store: .text { $0.account.region = $1 }),
      Field(
        .customerSince, .date, "The day on which the company became a customer.",
        aliases: ["customer since date", "became customer", "signup date"],
        store: .day { $0.account.customerSince = $1 }),
      Field(
        .annualValue, .money, "What the account pays a year.", unit: "a year",
        aliases: ["arr", "acv", "annual contract value", "annual recurring revenue"],
        store: .number { $0.account.annualValue = $1 }),
      Field(
        .currency, .text, "The currency of the money columns.",
        aliases: ["currency code", "currencyisocode", "currency iso code"],
        store: .text { $0.account.currency = $1 }),
      Field(
        .acquiredBy, .text, "The person who won the account.",
        aliases: ["won by", "sold by", "acquired by name", "original sales rep"],
        store: .text { $0.account.acquiredBy = $1 }),
      Field(
        .churnedOn, .date, "The day on which the customer left.",
        aliases: ["churn date", "churned at", "churn on", "lost on", "lost date"],
        store: .day { $0.account.churnedOn = $1 }),
      Field(
        .lossReason, .text, "Why the customer left.",
        aliases: ["churn reason", "lost reason", "reason lost"],
        store: .text { $0.account.lossReason = $1 }),
      documented(.contextGoals, .goals, "What the customer wants to reach."),
      documented(.contextSuccessCriteria, .successCriteria, "How the customer will judge it."),
      documented(.contextStakeholders, .stakeholders, "Who has a say."),
      documented(.contextEndUsers, .endUsers, "Who works with it every day."),
      documented(.contextConstraints, .constraints, "What must not happen, or can't be changed."),
      Field(
        .championLeftOn, .date, "The day on which the person who spoke for us left.",
        aliases: ["champion left", "champion left date"],
        store: .day { $0.account.championLeftOn = $1 }),
      Field(
        .championSuccessor, .text, "Who speaks for us since then.", aliases: ["new champion"],
        store: .text { $0.account.championSuccessor = $1 }),
      Field(
        .seatsLicensed, .count, "Seats that were bought.", unit: "seats",
        aliases: ["licensed seats", "seats purchased", "licenses", "seats"],
        store: .number { $0.account.seatsLicensed = $1 }),
      Field(
        .seatsActive, .count, "Seats in use.", unit: "seats",
        aliases: ["active seats", "active users", "seats used"],
        store: .number { $0.account.seatsActive = $1 }),
      Field(
        .usagePrevious, .number, "Use in the period before the latest.", unit: "any unit",
        aliases: ["previous usage", "usage last period"],
        store: .number { $0.account.usagePrevious = $1 }),
      Field(
        .usageCurrent, .number, "Use in the latest period.", unit: "the unit of usage_previous",
        aliases: ["current usage", "usage this period"],
        store: .number { $0.account.usageCurrent = $1 }),
      Field(
        .unmetRequirements, .count, "Requirements that the product does not meet.",
        unit: "requirements", aliases: ["open requirements", "feature gaps"],
        store: .number { $0.account.unmetRequirements = $1 }),
      Field(
        .lastImprovementOn, .date,
        "The day of the last upgrade, add-on, release or training that the customer took up.",
        aliases: ["last upgrade", "last upgrade date"],
        store: .day { $0.account.lastImprovementOn = $1 }),
      Field(
        .satisfaction, .mark, "What the customer says of us.", unit: "0 to 10",
        aliases: ["satisfaction score"],
        store: .number { $0.account.satisfaction = $1 }),
      Field(
        .ownerChanges, .count, "How often the owner changed in the last twelve months.",
        unit: "changes", aliases: ["owner changes", "owner changes last 12 months"],
        store: .number { $0.account.ownerChanges = $1 }),
      Field(
        .oldestUnpaidDueOn, .date, "The due date of the oldest unpaid invoice.",
        aliases: ["oldest unpaid invoice due date", "oldest overdue invoice"],
        store: .day { $0.account.oldestUnpaidDueOn = $1 }),
    ] + summary
    + Field<Contract>.contracts.filter {
      ![.accountID, .accountName, .annualValue].contains($0.name)
    }
    .map { field in
      // On the row of an account "id" is the account's.
      field.lifted(without: "id") { row, change in change(&row.contract) }
    }

  private static func documented(_ name: FieldName, _ part: ContextPart, _ meaning: String) -> Field
  {
    Field(
      name, .documented, meaning,
      store: .flag { if $1 { $0.account.documented.insert(part) } })
  }
}
