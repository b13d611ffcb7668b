import RetentionCore

/// A synthetic export with all four tables and all their fields: the same seed, the same bytes.
struct SampleExport {
  static let day: Day = "2026-09-30"

  var accounts = SampleTable(
    """
    account_id, account_name, owner, segment, customer_since, annual_value, currency, acquired_by,
    churned_on, loss_reason, context_goals, context_success_criteria, context_stakeholders,
    context_end_users, context_constraints, champion_left_on, champion_successor, seats_licensed,
    seats_active, usage_previous, usage_current, unmet_requirements, last_improvement_on,
    satisfaction, owner_changes_12m, oldest_unpaid_due_on
    """)
  var contracts = SampleTable(
    """
    contract_id, account_id, product, signed_on, start_on, end_on, term_months, cancelled_on,
    notice_days, annual_value, list_value, discount, auto_renews, opportunity_created_on,
    commitments_promised, commitments_delivered, delivery_due_on, delivered_on, budget, cost,
    renewal_discount
    """)
  var touchpoints = SampleTable(
    """
    account_id, date, channel, direction, purpose, department, person, contact_role, outcome,
    subject
    """)
  var handOffs = SampleTable(
    """
    account_id, date, from_department, to_department, items_required, items_complete,
    context_shared, accepted_on, joint_meeting, rework_hours
    """)

  init(seed: Int, accounts count: Int = 36, touchpointsEach: Int = 22) {
    var random = SeededGenerator(seed: seed)
    for number in 0..<count {
      let id = "A\(number)"
      let age = Int.random(in: -20...1_100, using: &random)
      addAccount(id, age, &random)
      for contract in 0..<random.pick([0, 1, 1, 2, 3]) {
        addContract("\(id)-\(contract)", of: id, age, &random)
      }
      for _ in 0..<Int.random(in: 0...2 * touchpointsEach, using: &random) {
        addTouchpoint(of: id, age, &random)
      }
      for _ in 0..<random.pick([0, 0, 1, 2, 4]) { addHandOff(of: id, &random) }
    }
  }

  /// The tables as they are read.
  var tables: [Table: SampleTable] {
    get {
      [
        .accounts: accounts, .contracts: contracts, .touchpoints: touchpoints,
        .handOffs: handOffs,
      ]
    }
    set {
      accounts = newValue[.accounts] ?? accounts
      contracts = newValue[.contracts] ?? contracts
      touchpoints = newValue[.touchpoints] ?? touchpoints
      handOffs = newValue[.handOffs] ?? handOffs
    }
  }

  /// The export with its tables changed.
  func changed(_ change: (Table, SampleTable) -> SampleTable) -> SampleExport {
    var export = self
    for table in Table.allCases {
      export.tables[table] = tables[table].map { change(table, $0) }
    }
    return export
  }

  /// Reads the export as of its day.
  func reading(policy: Policy = Policy(), profile: ExportProfile? = nil) throws -> Reading {
    try reading(asOf: [AsOf(SampleExport.day)], policy: policy, profile: profile)
  }

  /// Reads the export as of several days.
  func reading(asOf days: [Day], policy: Policy = Policy()) throws -> Reading {
    try reading(asOf: days.map { AsOf($0) }, policy: policy)
  }

  /// Reads the export as of several days.
  func reading(
    asOf days: [AsOf], policy: Policy = Policy(), profile: ExportProfile? = nil
  ) throws -> Reading {
    var export = SmallExport()
    export.tables = tables.mapValues(\.text)
    return try export.reading(asOf: days, policy: policy, profile: profile)
  }

  // MARK: - Rows

  private mutating func addAccount(_ id: String, _ age: Int, _ random: inout SeededGenerator) {
    let licensed = Int.random(in: 0...200, using: &random)
    accounts.add([
      "account_id": id, "account_name": "Company \(id)", "owner": random.pick(["Ann", "Bob", ""]),
      "segment": random.pick(["smb", "enterprise", ""]),
      "customer_since": random.isOne(in: 6) ? "" : SampleExport.day(ago: age),
      "annual_value": random.isOne(in: 5) ? "" : "\(Int.random(in: 1...900, using: &random) * 100)",
      "currency": "EUR", "acquired_by": random.pick(["Ann", "Eve", ""]),
      "churned_on": random.isOne(in: 12) ? SampleExport.day(ago: 40) : "",
      "context_goals": random.pick(["yes", "no", ""]),
      "context_success_criteria": random.pick(["x", ""]),
      "context_stakeholders": random.pick(["y", "n"]),
      "context_end_users": random.pick(["1", "0"]),
      "context_constraints": random.pick(["none", "no downtime"]),
      "champion_left_on": random.isOne(in: 4) ? SampleExport.day(ago: 30, &random) : "",
      "champion_successor": random.isOne(in: 3) ? "Zed" : "", "seats_licensed": "\(licensed)",
      "seats_active": random.isOne(in: 6)
        ? "" : "\(licensed * Int.random(in: 20...140, using: &random) / 100)",
      "usage_previous": random.pick(["", "0", "100", "40"]),
      "usage_current": random.pick(["", "90", "60", "120"]),
      "unmet_requirements": random.pick(["", "0", "2", "7"]),
      "last_improvement_on": random.isOne(in: 2) ? "" : SampleExport.day(ago: 700, &random),
      "satisfaction": random.pick(["", "2", "5.5", "9"]),
      "owner_changes_12m": random.pick(["", "0", "1", "4"]),
      "oldest_unpaid_due_on": random.isOne(in: 3) ? SampleExport.day(ago: 90, &random) : "",
    ])
  }

  private mutating func addContract(
    _ contract: String, of id: String, _ age: Int, _ random: inout SeededGenerator
  ) {
    let start = age - random.pick([0, 0, 100, 365])
    let signed = start + Int.random(in: 0...30, using: &random)
    contracts.add([
      "contract_id": contract, "account_id": id, "product": random.pick(["", "Press", "Lathe"]),
      "signed_on": random.isOne(in: 5) ? "" : SampleExport.day(ago: signed),
      "start_on": random.isOne(in: 8) ? "" : SampleExport.day(ago: start),
      "end_on": random.isOne(in: 3)
        ? "" : SampleExport.day(ago: start - random.pick([364, 729, 200, 400])),
      "term_months": random.pick(["", "12", "24", "6.5"]),
      "cancelled_on": random.isOne(in: 8) ? SampleExport.day(ago: 300, &random) : "",
      "notice_days": random.pick(["", "30", "90"]),
      "annual_value": random.pick(["", "1200", "500.5"]),
      "list_value": random.pick(["", "1500", "0"]),
      "discount": random.pick(["", "0.1", "35%", "0.3"]),
      "auto_renews": random.pick(["yes", "no", ""]),
      "opportunity_created_on": random.isOne(in: 3)
        ? "" : SampleExport.day(ago: signed + random.pick([5, 20, 60, 120])),
      "commitments_promised": random.pick(["", "4", "10"]),
      "commitments_delivered": random.pick(["", "2", "4"]),
      "delivery_due_on": random.isOne(in: 3) ? "" : SampleExport.day(ago: start - 30),
      "delivered_on": random.isOne(in: 2)
        ? "" : SampleExport.day(ago: start - random.pick([20, 50, 120])),
      "budget": random.pick(["", "1000", "0"]), "cost": random.pick(["", "900", "1250"]),
      "renewal_discount": random.pick(["", "0", "0.15"]),
    ])
  }

  private mutating func addTouchpoint(of id: String, _ age: Int, _ random: inout SeededGenerator) {
    // Much lately, some around the sale, the rest anywhere.
    let ago = random.pick([
      Int.random(in: 0...100, using: &random), age + Int.random(in: -90...180, using: &random),
      Int.random(in: -10...900, using: &random),
    ])
    touchpoints.add([
      "account_id": id, "date": SampleExport.day(ago: ago),
      "channel": random.pick(Channel.words + ["", "email", "email"]),
      "direction": random.pick(["inbound", "outbound", "outbound", "internal", ""]),
      "purpose": random.pick(Purpose.words + ["", "renewal", "support"]),
      "department": random.pick(Department.words + [""]),
      "person": random.pick(["Ann", "EVE", "Bob", ""]),
      "contact_role": random.pick(ContactRole.words + [""]),
      "outcome": random.pick(Outcome.words + ["", "held", "held"]),
      "subject": random.pick(["", "Just checking in", "Plan for the press", "Touching base"]),
    ])
  }

  private mutating func addHandOff(of id: String, _ random: inout SeededGenerator) {
    let ago = Int.random(in: -5...420, using: &random)
    handOffs.add([
      "account_id": id, "date": SampleExport.day(ago: ago),
      "from_department": random.pick(["sales", "presales", "success", ""]),
      "to_department": random.pick(["implementation", "support", "sales", ""]),
      "items_required": random.pick(["", "10", "4"]),
      "items_complete": random.pick(["", "3", "4"]),
      "context_shared": random.pick(["yes", "no", ""]),
      "accepted_on": random.isOne(in: 4)
        ? "" : SampleExport.day(ago: ago - random.pick([0, 2, 20])),
      "joint_meeting": random.pick(["yes", "no", ""]),
      "rework_hours": random.pick(["", "0", "12.5"]),
    ])
  }

  private static func day(ago days: Int) -> String {
    day.advanced(by: -days).description
  }

  private static func day(ago most: Int, _ random: inout SeededGenerator) -> String {
    day(ago: Int.random(in: -5...most, using: &random))
  }
}
