/// Something that can be done about an account this week.
public enum Action: String, CaseIterable, Sendable {
  case adoptionPlan = "adoption-plan"
  case documentContext = "document-context"
  case fitReview = "fit-review"
  case internalReview = "internal-review"
  case jointHandOff = "joint-handoff"
  case meetUsers = "meet-users"
  case nameOwner = "name-owner"
  case pulseCheck = "pulse-check"
  case recoverDelivery = "recover-delivery"
  case reprice
  case resolveIssues = "resolve-issues"
  case sellerReturn = "seller-return"
  case showProgress = "show-progress"
  case startRenewal = "start-renewal"
  case widenContact = "widen-contact"

  /// What to do, in one sentence.
  public var remedy: String {
    switch self {
    case .adoptionPlan:
      "Agree with the customer who is to use what by when, and help the first idle team to begin."
    case .documentContext:
      """
      Write down goals, success measures, stakeholders, users and constraints, and read them back \
      to the customer.
      """
    case .fitReview:
      "Go through the requirements openly with the customer: what fits, what does not, and by when."
    case .internalReview:
      "Bring everyone who touches the account to one table, and do so every month."
    case .jointHandOff:
      """
      Hold one meeting of those who sold and those who deliver, with the customer's context on the \
      table, and have it accepted in writing.
      """
    case .meetUsers: "Visit the people who use it every day where they work, and listen."
    case .nameOwner: "Name one owner, and have the last one introduce them to the customer."
    case .pulseCheck:
      "Have a conversation that brings the customer something useful and has nothing to sell."
    case .recoverDelivery: "Give the customer a dated plan for every promise that is still open."
    case .reprice: "Settle on the price that pays for what was promised, or promise less."
    case .resolveIssues: "Close the open problems before anything is sold or collected."
    case .sellerReturn: "Have the person who won the account come back, without a quote."
    case .showProgress: "Show the customer what got better since they bought."
    case .startRenewal:
      "Open the renewal talk now, with the outcomes they bought for, not with a quote."
    case .widenContact:
      """
      Find a second and a third contact, from user to executive, and a successor for a lost \
      champion.
      """
    }
  }
}
