/// The schema of what `ComparisonJSON` writes, name by name in its order.
enum ComparisonSchema {
  static let root = OutputSchema.document(
    title: "The result of retain compare", kind: "compare",
    details: """
       Changes and parts of them are what was less what is; the parts of a change add up to it, in \
      the order of run.split.
      """,
    [
      ("run", run),
      ("portfolio", portfolio),
      ("signals", .array(of: signalSum)),
      ("accounts", .array(of: account)),
    ],
    definitions: [
      ("side", side), ("sums", sums), ("verdict", verdict), ("change", change), ("found", found),
    ])

  // MARK: - The run

  private static let run = SchemaNode.record([
    "compared": .word(of: Comparison.Kind.self),
    "split": .record([
      "order": .array(of: .word(of: Comparison.Cause.self)), "text": .string,
    ]),
    "selection": .record(["owners", "segments"], of: .array(of: .string)),
    "listing": .record([
      "all": .boolean, "min_band": SchemaNode.word(of: Band.self).orNull,
      "top": SchemaNode.count.orNull,
    ]),
    "before": .definition("side"),
    "after": .definition("side"),
    "policy_differences": .array(of: .record(["path", "before", "after"], of: .string)),
    "not_rewound": .array(
      of: .record(["table": .word(of: Table.self), "field": .definition("field")])),
    "warnings": .array(of: .string),
  ])

  private static let side = SchemaNode.record(
    [
      ("name", .string),
      ("as_of", .definition("date")),
      ("model", .string),
      ("is_result", .boolean),
      ("is_partial", .boolean),
      ("policy", OutputSchema.policy),
    ] + OutputSchema.inputs + [("diagnostics", .array(of: .definition("diagnostic")))])

  // MARK: - Sums

  private static let portfolio = SchemaNode.record([
    "accounts": .count,
    "compared": .count,
    "groups": .record(groups, of: .count),
    "newly_at_risk": .count,
    "reasons": .record(Comparison.Reason.allCases.map(\.rawValue), of: .count),
    "bands_before": .record(Band.allCases.map(\.rawValue), of: .count),
    "bands_after": .record(Band.allCases.map(\.rawValue), of: .count),
    "currencies": .array(
      of: .record([
        "currency": .string.orNull,
        "total": .definition("sums"),
        "groups": .record(groups, of: .definition("sums")),
        "newly_at_risk": .definition("sums"),
        "compared": .definition("sums"),
        "split": .record(Comparison.Cause.allCases.map(\.rawValue), of: number.orNull),
      ])),
  ])

  private static let groups = Comparison.Group.allCases.map(\.rawValue)

  /// A number that may be below 0.
  private static let number: SchemaNode = ["type": "number"]

  private static let sums = SchemaNode.record([
    "accounts": .count, "exposure_before": number, "exposure_after": number,
    "exposure_change": number,
  ])

  private static let signalSum = SchemaNode.record(
    [("id", .word(of: Signal.all.map(\.id)))]
      + SignalChange.Kind.allCases.map { ($0.rawValue, .count) } + [("points", number)])

  // MARK: - Accounts

  private static let account = SchemaNode.record([
    "id": .string,
    "name": .string.orNull,
    "owner": .string.orNull,
    "segment": .string.orNull,
    "group": .word(of: groups),
    "reason": SchemaNode.word(of: Comparison.Reason.self).orNull,
    "newly_at_risk": .boolean,
    "before": SchemaNode.definition("verdict").orNull,
    "after": SchemaNode.definition("verdict").orNull,
    "change": SchemaNode.definition("change").orNull,
    "split": SchemaNode.record([
      "time": SchemaNode.definition("change").orNull, "facts": .definition("change"),
      "policy": .definition("change"),
    ]).orNull,
    "signals": .array(
      of: .record([
        "id": .word(of: Signal.all.map(\.id)),
        "change": .word(of: SignalChange.Kind.self),
        "causes": .array(of: .word(of: Comparison.Cause.self)),
        "before": .definition("found"),
        "after": .definition("found"),
      ])),
  ])

  private static let verdict = SchemaNode.record([
    "score": .integer(in: 0...100), "risk": .share, "band": .word(of: Band.self),
    "coverage": .share, "annual_value": number.orNull, "currency": .string.orNull,
    "exposure": number.orNull,
  ])

  private static let change = SchemaNode.record([
    "score": .integer(in: -100...100), "risk": .number(in: -1...1), "exposure": number.orNull,
  ])

  private static let found = SchemaNode.record([
    "state": .word(of: Finding.State.self), "x": number.orNull, "s": .share.orNull,
    "points": OutputSchema.points, "evidence": .string.orNull,
  ])
}
