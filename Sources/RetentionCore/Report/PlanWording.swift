/// What is said of a plan as a whole, in sentences that hold in every format for people.
struct PlanWording {
  private let plan: Plan
  private let report: Report
  private let style: TextStyle

  /// Whether anybody in the plan owns anything.
  private let hasOwners: Bool

  init(_ plan: Plan, _ report: Report, _ style: TextStyle) {
    self.plan = plan
    self.report = report
    self.style = style
    hasOwners = plan.parts.contains { $0.shares.contains { $0.owner != nil } }
  }

  /// The title, with the accounts that were asked for.
  var title: String {
    "What to do first, as of \(report.day)\(scope)"
  }

  private var scope: String {
    let listing = report.listing
    let parts =
      report.selection.owners.map { "owner \($0.visible)" }
      + report.selection.segments.map { "segment \($0.visible)" }
      + [
        listing.renewingBy.map { "renewing by \($0)" },
        listing.minBand.map { "\($0.rawValue)\($0 == .critical ? "" : " or worse")" },
      ].compactMap { $0 }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  /// What the plan of a currency comes to.
  func headline(_ part: Plan.Part) -> String {
    guard !part.steps.isEmpty else {
      return "No action takes any of \(money(part.exposure, part)) exposure away."
    }
    let accounts = Set(part.steps.map(\.account)).count
    return """
      \(actions(part.steps.count)) for \(MoneyText.things(accounts, "account")) \
      \(part.steps.count == 1 ? "takes" : "take") \(money(part.exposureTaken, part)) of \
      \(money(part.exposure, part)) exposure away (\(share(part.exposureTaken, of: part))); \
      \(money(part.exposureLeft, part)) is left.
      """
  }

  /// What the figures mean.
  var legend: [String] {
    guard plan.accounts > 0 else { return ["There is no account to plan for."] }
    guard !plan.parts.isEmpty else {
      return ["No account has a known annual value, so that there is no exposure to take away."]
    }
    let meaning = """
      Exposure = risk x annual value. Each action is counted as if it settled everything that it \
      answers, after the actions before it; that is the most that it can do.
      """
    let currencies =
      "Amounts of different currencies are never compared: each currency has a plan of its own."
    return [meaning] + (plan.parts.count > 1 ? [currencies] : [])
  }

  /// The heading of a currency where there are several.
  func currency(_ part: Plan.Part) -> String {
    part.currency?.visible ?? "No currency"
  }

  /// The heading of an owner; nil where nobody in the plan owns anything.
  func heading(_ share: Plan.Share, _ part: Plan.Part) -> String? {
    guard hasOwners else { return nil }
    let owner = share.owner?.visible ?? "No owner"
    let verb = share.steps.count == 1 ? "takes" : "take"
    return
      "\(owner): \(actions(share.steps.count)) \(verb) \(money(share.exposureDrop, part)) away"
  }

  // MARK: - What is left

  /// What is left after some number of steps.
  struct Milestone {
    let actions: String
    let taken: String
    let share: String
    let left: String
  }

  /// What is left after the first step, after 5, 10, 20, 50, 100 and so on, and after the last.
  func milestones(_ part: Plan.Part) -> [Milestone] {
    part.steps.filter { step in
      step.number == part.steps.count || PlanWording.isRound(step.number)
    }.map { step in
      Milestone(
        actions: MoneyText.grouped(step.number), taken: money(step.exposureTaken, part),
        share: share(step.exposureTaken, of: part),
        left: money(max(0, part.exposure - step.exposureTaken), part))
    }
  }

  private static func isRound(_ number: Int) -> Bool {
    var rest = number
    while rest > 10, rest % 10 == 0 { rest /= 10 }
    return number == 1 || [2, 5, 10].contains(rest) && number > 2
  }

  /// What else there is to say, a sentence or two each.
  var remarks: [String] {
    [atRisk, crowded, workload, end, unvalued].compactMap { $0 } + policy
  }

  private var atRisk: String? {
    guard plan.accounts > 0 else { return nil }
    let accounts = MoneyText.things(plan.accounts, "account")
    return
      "At risk now: \(plan.atRiskBefore) of \(accounts); when all is done: \(plan.atRiskAfter)."
  }

  /// Why one account has much of the plan.
  private var crowded: String? {
    let counts = Dictionary(plan.parts.flatMap(\.steps).map { ($0.account, 1) }) { $0 + $1 }
    guard let (number, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      count >= PlanWording.crowd, plan.limits.perAccount == nil
    else { return nil }
    let account = report.account(number)
    return """
      \((account.name ?? account.id).visible) alone has \(actions(count)): while one cause is left \
      it can still be lost, so the last causes count most. --per-account spreads the actions.
      """
  }

  /// So many actions for one account are explained.
  private static let crowd = 4

  /// Why the plan is shorter than what was asked for.
  private var end: String? {
    guard plan.parts.contains(where: { $0.steps.count < plan.actions }) else { return nil }
    return plan.limits == Plan.Limits()
      ? "There is no more to do: no other action takes exposure away."
      : "There is no more to do within these limits that takes exposure away."
  }

  private var workload: String? {
    let limits = [
      plan.limits.perOwner.map { "nobody has more than \(actions($0)) to do" },
      plan.limits.perAccount.map { "no account gets more than \(actions($0))" },
    ].compactMap { $0 }
    guard !limits.isEmpty else { return nil }
    return "Limits: \(limits.joined(separator: ", and "))."
      + (plan.limits.perOwner == nil ? "" : " All accounts without an owner count as one person's.")
  }

  private var unvalued: String? {
    guard let worst = plan.unvalued.first else { return nil }
    let assessment = report.assessment(of: worst)
    let account = assessment.account
    let step = assessment.nextStep.map {
      "; its next step is \($0.action.rawValue) (\(scores(worst.score, $0.scoreAfter)))"
    }
    let count = plan.unvalued.count
    let accounts =
      count == 1
      ? "1 account whose annual value is not known"
      : "\(MoneyText.grouped(count)) accounts whose annual values are not known"
    return """
      Not in the plan: \(accounts). \(count == 1 ? "It is" : "Most at risk of them is") \
      \((account.name ?? account.id).visible) with a score of \(worst.score)\(step ?? "").
      """
  }

  private var policy: [String] {
    guard let name = report.policyName else { return [] }
    return [
      "Policy \(name.visible) changes \(MoneyText.things(report.changes.count, "value"))."
    ]
  }

  // MARK: - Parts of sentences

  /// The score before and after.
  func scores(_ before: Int, _ after: Int) -> String {
    "\(before) \(style.ascii ? "->" : "→") \(after)"
  }

  private func actions(_ count: Int) -> String {
    MoneyText.things(count, "action")
  }

  private func money(_ amount: Double, _ part: Plan.Part) -> String {
    MoneyText.text(amount, part.currency)
  }

  private func share(_ amount: Double, of part: Plan.Part) -> String {
    Wording.percent(part.exposure > 0 ? amount / part.exposure : 0)
  }
}
