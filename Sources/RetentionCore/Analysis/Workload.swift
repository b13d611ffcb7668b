/// What a plan has given everybody to do so far.
struct Workload {
  private let limits: Plan.Limits
  private var actions: [String?: Int] = [:]

  /// Nothing yet.
  init(_ limits: Plan.Limits) {
    self.limits = limits
  }

  /// Whether one more action can be done for an account, after so many.
  func hasRoom(for account: Account, after done: Int) -> Bool {
    done < limits.perAccount ?? .max
      && actions[Workload.owner(of: account), default: 0] < limits.perOwner ?? .max
  }

  /// Gives the owner of an account one action to do.
  mutating func add(_ account: Account) {
    actions[Workload.owner(of: account), default: 0] += 1
  }

  /// The owner in the spelling by which people are told apart; nil for nobody.
  static func owner(of account: Account) -> String? {
    account.owner?.lowercased()
  }
}
