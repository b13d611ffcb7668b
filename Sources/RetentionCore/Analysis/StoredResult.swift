/// A result of `retain score --json`, or of its lines, that was kept and is read again.
public struct StoredResult: Sendable {
  /// The file to show.
  public let name: String

  /// The day as of which it was scored.
  public let day: Day

  /// The version of the model that scored it.
  public let model: String

  /// The policy that scored it, put together again from what it changed; the built-in one where
  /// another version of the model scored.
  public let policy: Policy

  /// The name of the policy; nil for the built-in one.
  public let policyName: String?

  /// Whether it lists only some of the accounts: the first ones, a band, an owner.
  public let isPartial: Bool
  private let scored: [Scored]
  private let unscored: [Unscored]

  /// Reads a file; nil where it is no result of `retain score`.
  public init?(path: String) throws(InputError) {
    let bytes: [UInt8]
    do throws(SourceError) {
      bytes = try ByteSource.contents(of: path)
    } catch {
      throw .source(error)
    }
    guard let reader = try StoredResultReader(bytes, path: path) else { return nil }
    let run = try reader.run()
    try reader.expectEachOnce()
    name = Export.shownName(path)
    day = run.day
    model = run.model
    policy = run.policy
    policyName = run.policyName
    isPartial = run.isPartial
    scored = try reader.accounts(of: run)
    unscored = try reader.unscored()
  }

  /// One account that is not scored.
  struct Unscored: Sendable {
    let account: Account
    let standing: Facts.Standing
  }

  /// One scored account.
  struct Scored: Sendable {
    let account: Account
    var verdict: Comparison.Verdict

    /// What came of each signal, in the order of the catalogue; empty where another version of the
    /// model scored.
    var findings: [Finding] = []

    /// What was found, in the same order.
    var evidence: [String?] = []

    /// The account scored again from its values; what had no data has none again.
    func appraisal(by settings: Settings) -> ComparisonAppraisal {
      let findings = zip(findings, settings.signals).map { finding, setting in
        guard finding.state == .firing || finding.state == .clear else { return finding }
        let severity = setting.ramp.severity(of: finding.value)
        return Finding(
          state: severity > 0 ? .firing : .clear, value: finding.value, severity: severity)
      }
      return ComparisonAppraisal(
        score: Score(findings, settings), settings: settings,
        annualValue: verdict.annualValue, currency: verdict.currency
      ) { evidence[$0] }
    }
  }

  /// What was found for each scored account, as a check knows it, with its id.
  var known: [(id: String, known: CheckBaseline.Known)] {
    scored.map { scored in
      let findings = scored.findings
      let firing = findings.indices.filter { findings[$0].state == .firing }
      return (scored.account.id, .init(band: scored.verdict.band, firing: Set(firing)))
    }
  }

  // MARK: - As a side of a comparison

  /// All accounts; the scored ones have numbers.
  var members: [ComparisonPair.Member] {
    scored.enumerated().map { number, scored in
      ComparisonPair.Member(number: number, account: scored.account, standing: .customer)
    }
      + unscored.map {
        ComparisonPair.Member(number: nil, account: $0.account, standing: $0.standing)
      }
  }

  /// What was found of an account, as it was written.
  func verdict(of account: Int) -> Comparison.Verdict { scored[account].verdict }

  /// An account scored again by a policy that counts like its own; nil where another version of the
  /// model scored it.
  func appraisal(_ account: Int, by policy: Policy) -> ComparisonAppraisal? {
    guard model == Report.modelVersion else { return nil }
    let scored = scored[account]
    return scored.appraisal(by: policy.settings(segment: scored.account.segment))
  }
}
