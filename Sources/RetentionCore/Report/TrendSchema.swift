/// The schema of what `TrendJSON` writes, name by name in its order.
enum TrendSchema {
  static let root = OutputSchema.document(
    title: "The result of retain trend", kind: "trend",
    [
      ("run", .record(run)),
      ("dates", .array(of: date)),
      ("accounts", .array(of: account)),
      ("points", .array(of: point)),
      ("diagnostics", .array(of: .definition("diagnostic"))),
    ])

  private static let run: OutputSchema.Members =
    [
      ("as_of", .definition("date")),
      ("model", .string),
      ("policy", OutputSchema.policy),
      ("selection", OutputSchema.selection),
      ("listing", OutputSchema.listing),
      ("every", .word(of: Interval.self)),
      (
        "not_rewound",
        .array(
          of: .record([
            ("table", .word(of: Table.self)), ("field", .definition("field")),
          ])
        )
        .with(["description": "What has no date and counts on every day as it was exported."])
      ),
      ("warnings", .array(of: .string)),
    ] + OutputSchema.inputs

  private static let date = SchemaNode.record([
    ("as_of", .definition("date")),
    ("complete_from", SchemaNode.definition("date").orNull),
    ("scored", .count),
    ("at_risk", .count),
    ("bands", .record(Band.allCases.map(\.rawValue), of: .count)),
    ("coverage", .share.orNull),
    ("abandonment_rate", .share.orNull),
    (
      "currencies",
      .array(
        of: .record([
          ("currency", .string.orNull), ("accounts", .count), ("annual_value", .amount),
          ("exposure", .amount),
        ]))
    ),
  ])

  private static let account = SchemaNode.record([
    ("id", .string),
    ("name", .string.orNull),
    ("owner", .string.orNull),
    ("segment", .string.orNull),
    ("currency", .string.orNull),
    ("rank", SchemaNode.count.orNull),
    ("score", SchemaNode.integer(in: 0...100).orNull),
    ("change", SchemaNode.integer(in: -100...100).orNull),
    (
      "scores",
      .array(of: SchemaNode.integer(in: 0...100).orNull)
        .with(["description": "One for each of the dates; null where it was not scored."])
    ),
    (
      "first_on",
      .record(Band.allCases.map(\.rawValue), of: SchemaNode.definition("date").orNull)
        .with(["description": "The first of the dates on which it was in each band."])
    ),
  ])

  private static let point = SchemaNode.record([
    ("as_of", .definition("date")),
    ("id", .string),
    ("score", .integer(in: 0...100)),
    ("risk", .share),
    ("band", .word(of: Band.self)),
    ("coverage", .share),
    ("annual_value", .amount.orNull),
    ("exposure", .amount.orNull),
  ])
}
