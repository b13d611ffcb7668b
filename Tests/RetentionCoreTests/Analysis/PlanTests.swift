import RetentionCore
import Testing

/// Plans, against scoring everything again for everything that could be done.
struct PlanTests {
  /// A small book, in which everything that plans depend on differs.
  struct Book {
    var scorer: Scorer
    var ranking: Ranking
    var search: PlanSearch

    init(_ export: SampleExport, policy number: Int = 0) throws {
      let policy = ScoreTests.policy(number)
      scorer = Scorer(try export.reading(policy: policy).book, policy)
      ranking = Ranking(scorer)
      search = PlanSearch(scorer, ranking)
    }

    init(seed: Int, accounts: Int = 12, policy: Int = 0) throws {
      try self.init(SampleExport(seed: seed, accounts: accounts), policy: policy)
    }

    init(_ rows: String) throws {
      scorer = Scorer(try SmallExport(accounts: rows).reading().book)
      ranking = Ranking(scorer)
      search = PlanSearch(scorer, ranking)
    }

    func plan(_ actions: Int, perOwner: Int? = nil, perAccount: Int? = nil) -> Plan {
      var limits = Plan.Limits()
      (limits.perOwner, limits.perAccount) = (perOwner, perAccount)
      return Plan(scorer, ranking, actions: actions, limits: limits)
    }

    /// The plan of the only currency.
    func part(_ actions: Int) throws -> Plan.Part {
      let parts = plan(actions).parts
      try #require(parts.count == 1)
      return parts[0]
    }

    func owner(_ account: Int) -> String? { scorer.book.table.accounts[account].owner }
  }

  @Test(arguments: 0..<2, 0...2)
  func `each step is the best of all accounts and actions, scored again`(
    seed: Int, policy: Int
  ) throws {
    let book = try Book(seed: 400 + seed, policy: policy)
    var taken: Set<PlanSearch.Move> = []
    var sum = 0.0
    let part = try book.part(.max)
    for (place, step) in part.steps.enumerated() {
      let drop = book.search.drop(of: step.move, after: taken)
      #expect(step.move == book.search.best(after: taken))
      #expect(abs(step.exposureDrop - drop) < 1e-7)
      #expect(step.number == place + 1)
      taken.insert(step.move)
      sum += drop
      #expect(abs(step.exposureTaken - sum) < 1e-6)
    }
    // It ends where nothing is left to take away, which is all that signals stand for.
    #expect(book.search.best(after: taken) == nil)
    let base = book.search.targets.values.reduce(0) { $0 + $1.annualValue * $1.settings.base }
    #expect(abs(part.exposureLeft - base) < 1e-6)
    #expect(taken.count > 12)
  }

  @Test(arguments: 0..<2, 0...1)
  func `scores and bands are those of the account scored again`(seed: Int, policy: Int) throws {
    let book = try Book(seed: 410 + seed, policy: policy)
    var taken: [Int: Set<Action>] = [:]
    for step in try book.part(.max).steps {
      let target = try #require(book.search.targets[step.account])
      let score = book.scorer.assess(step.account).score
      func risk() -> Double {
        target.exposure(after: taken[step.account, default: []]) / target.annualValue
      }
      let before = risk()
      taken[step.account, default: []].insert(step.action)
      let after = risk()
      #expect(step.scoreBefore == Int((100 * before + 0.5 + 1e-9).rounded(.down)))
      #expect(step.scoreAfter == Int((100 * after + 0.5 + 1e-9).rounded(.down)))
      #expect(abs(step.riskDrop - (before - after)) < 1e-12)
      #expect(
        step.bandAfter
          == target.settings.bands.band(score: step.scoreAfter, coverage: score.coverage))
    }
  }

  @Test(arguments: 0..<3)
  func `actions take the same away in whatever order they are done`(seed: Int) throws {
    let book = try Book(seed: 420 + seed)
    let steps = Array(try book.part(7).steps)
    let whole = book.search.drop(of: steps.map(\.move))
    #expect(abs(steps.reduce(0) { $0 + $1.exposureDrop } - whole) < 1e-7)
    for order in Self.orders(of: steps.prefix(5).map(\.move)) {
      var taken: Set<PlanSearch.Move> = []
      var sum = 0.0
      for move in order {
        sum += book.search.drop(of: move, after: taken)
        taken.insert(move)
      }
      #expect(abs(sum - book.search.drop(of: taken)) < 1e-7)
    }
    // Every owner's share is a part of it.
    let shares = try book.part(7).shares
    #expect(abs(shares.reduce(0) { $0 + $1.exposureDrop } - whole) < 1e-7)
    #expect(shares.flatMap(\.steps).map(\.number).sorted() == Array(1...7))
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0.exposureDrop >= $1.exposureDrop })
  }

  private static func orders(of moves: [PlanSearch.Move]) -> [[PlanSearch.Move]] {
    guard moves.count > 1 else { return [moves] }
    return moves.indices.flatMap { place in
      var rest = moves
      let first = rest.remove(at: place)
      return orders(of: rest).map { [first] + $0 }
    }
  }

  /// One cause is enough to lose an account, so what is done second for it takes more away than it
  /// would alone. Greedy is therefore never less than the largest drops of single actions added up,
  /// and is the best of all plans for one action; for more it need not be.
  @Test(arguments: 0..<3, 1...3)
  func `a plan lies between the best single actions added up and the best of all sets`(
    seed: Int, actions: Int
  ) throws {
    let book = try Book(seed: 430 + seed, accounts: 4)
    let total = book.plan(actions).parts.first?.exposureTaken ?? 0
    let singles = book.search.moves.map { book.search.drop(of: $0, after: []) }.sorted(by: >)
    let best = book.search.most(of: actions)
    #expect(total >= singles.prefix(actions).reduce(0, +) - 1e-7)
    #expect(total <= best + 1e-7)
    if actions == 1 { #expect(abs(total - best) < 1e-7) }
  }

  @Test func `two actions on one account can be better than the plan for two`() throws {
    let book = try Book(
      """
      account_id,annual_value,usage_previous,usage_current,last_conversation_on
      X,100000,100,60,2026-01-01
      Y,90000,,,2026-01-01

      """)
    let part = try book.part(2)
    #expect(part.steps.map { book.scorer.book.table.accounts[$0.account].id } == ["Y", "X"])
    #expect(abs(part.exposureTaken - 34_000) < 1e-6)
    #expect(abs(book.search.most(of: 2) - 36_000) < 1e-6)
  }

  // MARK: - What there is time for

  @Test(arguments: 0..<2, [(1, nil), (2, nil), (2, 1), (nil, 2)] as [(Int?, Int?)])
  func `nobody gets more to do than there is time for, and the best of what is left`(
    seed: Int, limits: (owner: Int?, account: Int?)
  ) throws {
    let book = try Book(seed: 440 + seed, accounts: 20)
    let plan = book.plan(.max, perOwner: limits.owner, perAccount: limits.account)
    #expect(plan.parts.count == 1)
    var taken: Set<PlanSearch.Move> = []
    func isOpen(_ move: PlanSearch.Move) -> Bool {
      let owner = book.owner(move.account)
      return taken.count { book.owner($0.account) == owner } < limits.owner ?? .max
        && taken.count { $0.account == move.account } < limits.account ?? .max
    }
    for step in plan.parts[0].steps {
      #expect(isOpen(step.move))
      #expect(step.move == book.search.best(after: taken, where: isOpen))
      taken.insert(step.move)
    }
    #expect(book.search.best(after: taken, where: isOpen) == nil)
    // Ann, Bob and nobody.
    if let most = limits.owner { #expect(taken.count == 3 * most) }
  }

  @Test func `a person is known by the name in whatever case, in all currencies together`() throws {
    let book = try Book(
      """
      account_id,owner,currency,annual_value,satisfaction,last_conversation_on
      A,Ann,EUR,1000,3,2026-01-01
      B,ANN,USD,5000,3,2026-01-01
      C,Bob,USD,9000,3,2026-01-01

      """)
    let plan = book.plan(10, perOwner: 2)
    #expect(plan.parts.map(\.currency) == ["EUR", "USD"])
    // Each currency has its turn: Ann's second action is the second one in euros.
    #expect(plan.parts[0].steps.map { book.owner($0.account) } == ["Ann", "Ann"])
    #expect(plan.parts[1].steps.map { book.owner($0.account) } == ["Bob", "Bob"])
    #expect(book.plan(10, perOwner: 3).parts[1].shares.map(\.owner) == ["Bob", "ANN"])
  }

  // MARK: - Money

  @Test func `every currency has a plan of its own, of so many steps each`() throws {
    var export = SampleExport(seed: 450, accounts: 30)
    let column = try #require(export.accounts.headers.firstIndex(of: "currency"))
    for row in export.accounts.rows.indices {
      export.accounts.rows[row][column] = ["EUR", "USD", ""][row % 3]
    }
    let book = try Book(export)
    let plan = book.plan(5)
    #expect(plan.parts.map(\.currency) == [nil, "EUR", "USD"])
    for (part, money) in zip(plan.parts, book.ranking.portfolio.currencies) {
      #expect(part.currency == money.currency && part.exposure == money.total.exposure)
      #expect(part.steps.count == 5)
      let search = book.search.only(part.currency)
      #expect(part.accounts == search.targets.count)
      var taken: Set<PlanSearch.Move> = []
      for step in part.steps {
        #expect(step.move == search.best(after: taken))
        taken.insert(step.move)
      }
    }
  }

  @Test func `accounts without a currency count in the only one there is`() throws {
    let book = try Book(
      "account_id,currency,annual_value,satisfaction\nA,eur,100,3\nB,,500,3\n")
    let part = try book.part(9)
    #expect(part.currency == "EUR")
    #expect(part.steps.count == 2)
  }

  @Test func `accounts without a value are told, those at most risk first`() throws {
    let book = try Book(
      """
      account_id,annual_value,satisfaction,last_conversation_on
      low,,9,
      worst,,3,2026-01-01
      bad,,3,
      nothing,0,3,2026-01-01
      rich,100,3,2026-01-01

      """)
    let plan = book.plan(9)
    #expect(RankingTests.ids(plan.unvalued, book.scorer) == ["worst", "bad", "low"])
    #expect(plan.parts.flatMap(\.steps).count == 2)
    #expect(plan.accounts == 5)
  }

  @Test func `without a value there is no plan`() throws {
    let plan = try Book("account_id,satisfaction\nA,3\n").plan(9)
    #expect(plan.parts.isEmpty && plan.unvalued.count == 1)
  }

  @Test func `of equal drops the first id comes first, then the first action`() throws {
    // Usage and silence weigh the same, in scenarios that do.
    let row = ",1000,100,60,2026-01-01\n"
    let header = "account_id,annual_value,usage_previous,usage_current,last_conversation_on\n"
    for ids in [["b", "B", "é", "a"], ["a", "é", "B", "b"]] {
      let book = try Book(header + ids.map { $0 + row }.joined())
      let steps = try book.part(8).steps
      #expect(
        steps.map { book.scorer.book.table.accounts[$0.account].id }
          == ["B", "B", "a", "a", "b", "b", "é", "é"])
      #expect(Array(steps.map(\.action).prefix(2)) == [.adoptionPlan, .pulseCheck])
    }
  }

  // MARK: - The whole

  @Test(arguments: 0..<3)
  func `the first steps of a plan are the plan of so many, and rows in another order the same`(
    seed: Int
  ) throws {
    let export = SampleExport(seed: 460 + seed)
    let book = try Book(export)
    func text(_ book: Book, _ actions: Int) -> [String] {
      book.plan(actions, perOwner: 9).parts.flatMap(\.steps).map {
        "\(book.scorer.book.table.accounts[$0.account].id) \($0.action) \($0.exposureTaken)"
      }
    }
    let whole = text(book, 20)
    #expect(whole.count == 20)
    #expect(text(book, 6) == Array(whole.prefix(6)))
    var random = SeededGenerator(seed: seed)
    let other = try Book(export.changed { $1.shuffled(&random) })
    #expect(text(other, 20) == whole)
  }

  @Test func `accounts at risk are counted before and after`() throws {
    let book = try Book(seed: 470, accounts: 60)
    let plan = book.plan(30)
    var bands = Dictionary(
      uniqueKeysWithValues: book.ranking.entries.map { ($0.account, $0.band) })
    #expect(plan.atRiskBefore == bands.values.count { $0.isAtRisk })
    for step in plan.parts.flatMap(\.steps) { bands[step.account] = step.bandAfter }
    #expect(plan.atRiskAfter == bands.values.count { $0.isAtRisk })
    #expect(plan.atRiskAfter < plan.atRiskBefore)
  }

  @Test func `a step names the firing signals that it answers, most points first`() throws {
    let book = try Book(seed: 480)
    for step in try book.part(.max).steps {
      let assessment = book.scorer.assess(step.account)
      let answered = Signal.all.indices.filter {
        Signal.all[$0].action == step.action && assessment.score.findings[$0].state == .firing
      }
      #expect(Set(step.signals) == Set(answered) && !step.signals.isEmpty)
      let points = step.signals.map { assessment.points.signals[$0] }
      #expect(points == points.sorted(by: >))
    }
  }
}
