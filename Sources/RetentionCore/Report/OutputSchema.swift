/// The schema of what `JSONFormat` writes, name by name in its order.
enum OutputSchema {
  /// The members of an object, in their order.
  typealias Members = [(name: String, value: SchemaNode)]

  /// The document; the lines of NDJSON are among its definitions.
  static let root = document(
    title: "The result of retain score", kind: "score",
    details: """
       The lines of the ndjson format are run_line, account_line (one for each account) and \
      summary_line; those of a stream are stream_account_line and unscored_line.
      """,
    [
      ("run", .record(run)),
      ("portfolio", .definition("portfolio")),
      ("roll_up", rollUp),
      ("accounts", .array(of: .definition("account"))),
      ("unscored", .array(of: .definition("unscored"))),
      ("diagnostics", .array(of: .definition("diagnostic"))),
    ],
    definitions: [
      ("run_line", .record([("type", .constant("run"))] + head("score") + run)),
      ("account_line", .record([("type", .constant("account"))] + account, optional: kept)),
      ("stream_account_line", .record([("type", .constant("account"))] + streamAccount)),
      ("unscored_line", .record([("type", .constant("unscored"))] + unscoredMembers)),
      (
        "summary_line",
        .record([
          "type": .constant("summary"), "portfolio": .definition("portfolio"),
          "roll_up": rollUp, "unscored": .array(of: .definition("unscored")),
          "diagnostics": .array(of: .definition("diagnostic")),
        ])
      ),
    ])

  /// The schema of a kind of result: what all begin with, then its own members; `definitions` come
  /// on top of those that all kinds share.
  static func document(
    title: String, kind: String, details: String = "", _ members: Members,
    definitions: Members = []
  ) -> SchemaNode {
    SchemaNode.object([
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("title", .text(title)),
      (
        "description",
        .text(
          """
          All members are always there; what is not known is null. Shares run from 0 to 1, scores \
          and points from 0 to 100.\(details)
          """)
      ),
    ])
    .with(.record(head(kind) + members))
    .with(["$defs": .object(shared + definitions)])
  }

  /// What the schemas of several kinds refer to.
  private static let shared: Members = [
    ("date", .date),
    ("field", .word(of: FieldName.self)),
    ("account", .record(account, optional: kept)),
    ("scenario", scenario),
    ("signal", signal),
    ("action", action),
    ("input", input),
    ("money", money),
    ("sum", .record(sum)),
    ("portfolio", portfolio),
    ("unscored", unscored),
    ("diagnostic", diagnostic),
  ]

  private static func head(_ kind: String) -> Members {
    [
      ("schema_version", .constant(JSONFormat.schemaVersion)),
      ("kind", .constant(kind)),
      ("tool", .record(["name": .constant("retain"), "version": .string])),
    ]
  }

  // MARK: - The run

  private static let run: Members =
    [
      ("as_of", .definition("date")),
      ("model", .string),
      ("policy", policy),
      ("selection", selection),
      ("listing", listing),
      ("profile", profile),
    ] + inputs

  /// The name of a policy and what it changed.
  static let policy = SchemaNode.record([
    "name": .string.orNull, "changes": .array(of: change),
  ])

  /// Which accounts were asked for.
  static let selection = SchemaNode.record(["owners", "segments"], of: .array(of: .string))

  /// Which of the scored accounts were asked for, and in what order.
  static let listing = SchemaNode.record([
    "all": .boolean,
    "min_band": .word(of: Band.self).orNull,
    "renewing_by": SchemaNode.definition("date").orNull,
    "sort": .word(of: Ranking.Order.self),
    "top": .count.orNull,
  ])

  /// What is known of an export as a whole.
  static let profile = SchemaNode.record(profileMembers)

  /// The members of a profile.
  static let profileMembers: Members = [
    ("complete_from", SchemaNode.definition("date").orNull),
    ("has_internal_touchpoint", .boolean),
    ("recorded", fieldsByTable),
    ("percent_columns", fieldsByTable),
  ]

  /// The files that were read, and what was passed over.
  static let inputs: Members = [
    ("inputs", .array(of: .definition("input"))),
    ("skipped", .array(of: .record(["name", "reason"], of: .string))),
  ]

  private static let change = SchemaNode.record([
    "path": .string,
    "before": .string.with(["description": "JSON"]),
    "after": .string.with(["description": "JSON"]),
  ])

  private static let fieldsByTable = SchemaNode.record(
    Table.allCases.map(\.rawValue), of: .array(of: .definition("field")))

  private static let input = SchemaNode.record([
    "name": .string,
    "role": .word(of: Table.self),
    "dialect": .string,
    "rows": .record(["read", "used", "rejected", "skipped"], of: .count),
    "columns": .array(
      of: .record(["header": .string, "field": SchemaNode.definition("field").orNull])),
  ])

  // MARK: - Accounts

  /// The members of an account.
  static let account: Members = [
    ("id", .string),
    ("name", .string.orNull),
    ("owner", .string.orNull),
    ("segment", .string.orNull),
    ("industry", .string.orNull),
    ("region", .string.orNull),
    ("rank", ["type": "integer", "minimum": 1]),
    ("score", .integer(in: 0...100)),
    ("score_max", .integer(in: 0...100)),
    ("risk", .share),
    ("band", .word(of: Band.self)),
    ("coverage", .share),
    ("annual_value", .amount.orNull),
    ("currency", .string.orNull),
    ("exposure", .amount.orNull),
    ("customer_since", SchemaNode.definition("date").orNull),
    ("renewal_date", SchemaNode.definition("date").orNull),
    ("decision_date", SchemaNode.definition("date").orNull),
    ("days_to_renewal", SchemaNode.count.orNull),
    ("next_step", .word(of: Action.self).orNull),
    ("base_points", points),
    ("scenarios", .array(of: .definition("scenario"), count: Scenario.allCases.count)),
    ("signals", .array(of: .definition("signal"), count: Signal.all.count)),
    ("actions", .array(of: .definition("action"))),
  ]

  /// What is there only where columns are kept: their cells by their headers.
  private static let kept: Members = [
    ("kept", ["type": "object", "additionalProperties": SchemaNode.string.orNull])
  ]

  /// The members of an account of a stream, which has no rank yet.
  private static let streamAccount: Members = account.map { member in
    member.name == "rank" ? ("rank", ["type": "null"]) : member
  }

  /// Points of 100.
  static let points = SchemaNode.number(in: 0...100)

  private static let scenario = SchemaNode.record([
    "id": .word(of: Scenario.self),
    "p": .share,
    "points": points,
    "coverage": .share,
  ])

  private static let signal = SchemaNode.record([
    "id": .word(of: Signal.all.map(\.id)),
    "state": .word(of: Finding.State.self),
    "x": ["type": ["number", "null"], "description": "The measured value."],
    "unit": .word(of: Unit.self),
    "s": .share.orNull.with(["description": "How bad the value is."]),
    "points": points,
    "evidence": .string.orNull,
    "source": .string.orNull.with([
      "description":
        "FILE:LINE, or FILE where it is many rows; of a stream, the place in the account's line."
    ]),
    "missing": .string.orNull.with(["description": "What the export would have to hold."]),
  ])

  private static let action = SchemaNode.record([
    "id": .word(of: Action.self),
    "score_after": .integer(in: 0...100),
    "risk_drop": .share,
    "exposure_drop": .amount.orNull,
  ])

  private static let unscored = SchemaNode.record(unscoredMembers)

  private static let unscoredMembers: Members = [
    ("id", .string),
    ("name", .string.orNull),
    (
      "standing",
      .word(of: Facts.Standing.allCases.filter { $0 != .customer }.map(\.rawValue))
    ),
  ]

  // MARK: - The portfolio

  private static let portfolio = SchemaNode.record([
    "scored": .count,
    "at_risk": .count,
    "prospects": .count,
    "lost": .count,
    "former": .count,
    "currency": .string.orNull,
    "annual_value": .amount.orNull,
    "exposure": .amount.orNull,
    "coverage": .share.orNull,
    "abandonment_rate": .share.orNull,
    "rates": .record(Scenario.allCases.map(\.rawValue), of: .share.orNull),
    "bands": .record(Band.allCases.map(\.rawValue), of: .count),
    "process": .record(
      ["documented", "proven", "proactive", "collaborative"], of: .amount.orNull),
    "currencies": .array(of: .definition("money")),
  ])

  private static let rollUp = SchemaNode.record([
    "by": .word(of: Grouping.Key.self),
    "sort": .word(of: Grouping.Order.self),
    "top": .count.orNull,
    "groups": .array(
      of: .record([
        "name": .string.orNull,
        "worst_scenario": .word(of: Scenario.self).orNull,
        "worst_account": .record([
          "id": .string, "name": .string.orNull, "rank": ["type": "integer", "minimum": 1],
          "score": .integer(in: 0...100),
        ]),
        "points": .record(Scenario.allCases.map(\.rawValue), of: .amount),
        "portfolio": .definition("portfolio"),
      ])),
  ]).orNull

  private static let money = SchemaNode.record(
    [("currency", .string.orNull)] + sum + [
      ("bands", .record(Band.allCases.map(\.rawValue), of: .definition("sum"))),
      ("renewals_by_month", .array(of: period)),
      ("renewals_by_quarter", .array(of: period)),
    ])

  private static let sum: Members = [
    ("accounts", .count), ("annual_value", .amount), ("exposure", .amount),
  ]

  private static let period = SchemaNode.record([("period", .string)] + sum)

  // MARK: - What was wrong

  private static let diagnostic = SchemaNode.record([
    "code": .word(of: ProblemKind.self),
    "cost": .word(of: ProblemKind.Cost.self),
    "file": .string.orNull,
    "column": .string.orNull,
    "count": .count,
    "text": .string,
    "fix": .string.orNull,
    "examples": .array(
      of: .record([
        "line": .count.orNull, "column": .count.orNull, "seen": .string, "count": .count,
      ])),
  ])
}
