/// The schema of what `PlanJSON` writes, name by name in its order.
enum PlanSchema {
  static let root = OutputSchema.document(
    title: "The result of retain plan", kind: "plan",
    [
      ("run", .record(run)),
      ("accounts", .count),
      ("at_risk_before", .count),
      ("at_risk_after", .count),
      ("plans", .array(of: .definition("plan"))),
      ("without_value", .record(["accounts": .count, "worst": worst.orNull])),
      ("diagnostics", .array(of: .definition("diagnostic"))),
    ],
    definitions: [("plan", plan), ("step", step)])

  private static let run: OutputSchema.Members =
    [
      ("as_of", .definition("date")),
      ("model", .string),
      ("policy", OutputSchema.policy),
      (
        "selection",
        .record([
          "owners": .array(of: .string), "segments": .array(of: .string),
          "min_band": .word(of: Band.self).orNull,
          "renewing_by": SchemaNode.definition("date").orNull,
        ])
      ),
      ("actions", .count.with(["description": "How many were asked for, in each currency."])),
      ("per_owner", .count.orNull),
      ("per_account", .count.orNull),
      ("profile", OutputSchema.profile),
    ] + OutputSchema.inputs

  private static let plan = SchemaNode.record([
    "currency": .string.orNull,
    "accounts": .count,
    "exposure": .amount,
    "exposure_taken": .amount,
    "exposure_left": .amount,
    "owners": .array(
      of: .record(["owner": .string.orNull, "steps": .count, "exposure_drop": .amount])),
    "steps": .array(of: .definition("step")),
  ])

  private static let step = SchemaNode.record([
    "step": ["type": "integer", "minimum": 1],
    "id": .string,
    "name": .string.orNull,
    "owner": .string.orNull,
    "segment": .string.orNull,
    "annual_value": .amount,
    "renewal_date": SchemaNode.definition("date").orNull,
    "action": .word(of: Action.self),
    "remedy": .string,
    "signals": .array(
      of: .record([
        "id": .word(of: Signal.all.map(\.id)), "evidence": .string, "source": .string.orNull,
      ])),
    "score_before": .integer(in: 0...100),
    "score_after": .integer(in: 0...100),
    "band_after": .word(of: Band.self),
    "risk_drop": .share,
    "exposure_drop": .amount,
    "exposure_taken": .amount,
  ])

  private static let worst = SchemaNode.record([
    "id": .string,
    "name": .string.orNull,
    "owner": .string.orNull,
    "score": .integer(in: 0...100),
    "next_step": .word(of: Action.self).orNull,
    "score_after": .integer(in: 0...100).orNull,
  ])
}
