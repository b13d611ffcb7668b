/// The JSON Schemas of what is read and written, made from the declarations of the program.
public enum Schema {
  /// What there is a schema of.
  public enum Document: String, CaseIterable, Sendable {
    case output
    case explain
    case compare
    case plan
    case trend
    case check
    case scenarios
    case policy
    case config
    case profile

    /// The schema as JSON.
    public var schema: String {
      switch self {
      case .output: Schema.output
      case .explain: Schema.explanation
      case .compare: Schema.compare
      case .plan: Schema.plan
      case .trend: Schema.trend
      case .check: Schema.check
      case .scenarios: Schema.scenarios
      case .policy: Schema.policy
      case .config: Schema.config
      case .profile: Schema.profile
      }
    }
  }

  /// The schema of `retain score --json`; the lines of NDJSON are in its `$defs` as `run_line`,
  /// `account_line` and `summary_line`.
  public static let output = text(of: OutputSchema.root)

  /// The schema of `retain trend --json`.
  public static let trend = text(of: TrendSchema.root)

  /// The schema of `retain check --json`.
  public static let check = text(of: CheckSchema.root)

  /// The schema of `retain scenarios --json`.
  public static let scenarios = text(of: CatalogueSchema.root)

  /// The schema of `retain plan --json`.
  public static let plan = text(of: PlanSchema.root)

  /// The schema of `retain compare --json`.
  public static let compare = text(of: ComparisonSchema.root)

  /// The schema of `retain explain --json`.
  public static let explanation = text(of: ExplanationSchema.root)

  /// The schema of a policy file, with every default.
  public static let policy = text(of: PolicySchema.root)

  /// The schema of `retain.json`.
  public static let config = text(of: ConfigSchema.root)

  /// The schema of the profile that `retain inspect --profile` writes.
  public static let profile = text(of: ProfileSchema.root)

  private static func text(of root: SchemaNode) -> String {
    var json = JSONWriter(.pretty)
    root.write(to: &json)
    json.endLine()
    return String(decoding: json.take(), as: UTF8.self)
  }
}
