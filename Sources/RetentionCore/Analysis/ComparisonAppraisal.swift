/// The score of an account at one step, with what it takes to say what made it.
struct ComparisonAppraisal {
  let score: Score
  let settings: Settings
  let annualValue: Double?
  let currency: String?

  /// What was found for a signal that has a value.
  let evidence: (_ signal: Int) -> String?

  var verdict: Comparison.Verdict {
    Comparison.Verdict(
      score: score.score, risk: score.risk, band: score.band, coverage: score.coverage,
      annualValue: annualValue, currency: currency)
  }

  /// How much a signal stands for alone: the risk of an account in which nothing else fires.
  func strength(of signal: Int, in scenario: Int) -> Double {
    settings.scenarioWeights[scenario] * settings.signals[signal].weight
      * score.findings[signal].severity
  }
}

extension Scorer {
  /// The score of an account by its number in the book; nil where there is none of this number.
  func appraisal(_ account: Int) -> ComparisonAppraisal? {
    guard account < book.count else { return nil }
    let facts = book.facts(of: account)
    let score = score(facts)
    return ComparisonAppraisal(
      score: score, settings: settings(for: facts.account), annualValue: facts.annualValue,
      currency: facts.account.currency
    ) { signal in
      let finding = score.findings[signal]
      guard finding.state == .firing || finding.state == .clear else { return nil }
      return Signal.all[signal].evidence(finding.value, facts)
    }
  }
}

/// What came of an account at each of the four steps; nil at those that were not gone.
struct ComparisonAppraisals {
  let steps: [ComparisonAppraisal?]
  let before: Comparison.Verdict?
  let after: Comparison.Verdict?

  /// Appraisals of all four steps.
  init(_ steps: [ComparisonAppraisal?]) {
    self.init(before: steps[0]?.verdict, after: steps[3]?.verdict, steps)
  }

  init(
    before: Comparison.Verdict?, after: Comparison.Verdict?, _ steps: [ComparisonAppraisal?]
  ) {
    self.steps = steps
    self.before = before
    self.after = after
  }

  /// The parts of the change; nil where policy can't be told from the rest.
  var split: Comparison.Split? {
    guard let first = steps[0]?.verdict, let added = steps[2]?.verdict, let last = steps[3]?.verdict
    else { return nil }
    let passed = steps[1]?.verdict
    return Comparison.Split(
      time: passed.map { Comparison.Change(from: first, to: $0) },
      facts: Comparison.Change(from: passed ?? first, to: added),
      policy: Comparison.Change(from: added, to: last))
  }
}
