/// The schema of what `ExplanationJSON` writes, name by name in its order.
enum ExplanationSchema {
  /// The document.
  static let root = OutputSchema.document(
    title: "The result of retain explain", kind: "explanation",
    details: " An account that is not scored has no score, and none of what follows from one.",
    [
      ("run", .record(run)),
      ("scored", .count),
      ("accounts", .array(of: .record(account))),
      ("diagnostics", .array(of: .definition("diagnostic"))),
    ],
    definitions: [("row", row), ("explained_signal", signal)])

  private static let run: OutputSchema.Members =
    [
      ("as_of", .definition("date")),
      ("model", .string),
      ("policy", OutputSchema.policy),
      ("profile", OutputSchema.profile),
    ] + OutputSchema.inputs

  private static let account: OutputSchema.Members = [
    ("id", .string),
    ("name", .string.orNull),
    ("owner", .string.orNull),
    ("segment", .string.orNull),
    ("standing", .word(of: Facts.Standing.self)),
    ("rank", SchemaNode.count.orNull),
    ("score", SchemaNode.integer(in: 0...100).orNull),
    ("score_max", SchemaNode.integer(in: 0...100).orNull),
    ("risk", SchemaNode.share.orNull),
    ("band", .word(of: Band.self).orNull),
    ("coverage", SchemaNode.share.orNull),
    ("annual_value", SchemaNode.amount.orNull),
    ("currency", .string.orNull),
    ("exposure", SchemaNode.amount.orNull),
    ("customer_since", date.orNull),
    ("renewal_date", date.orNull),
    ("decision_date", date.orNull),
    ("days_to_renewal", SchemaNode.count.orNull),
    ("next_step", .word(of: Action.self).orNull),
    ("base_points", OutputSchema.points.orNull),
    ("scenarios", .array(of: .definition("scenario"))),
    ("signals", .array(of: .definition("explained_signal"))),
    ("actions", .array(of: action)),
    ("timeline", timeline),
  ]

  private static let date = SchemaNode.definition("date")

  private static let signal = SchemaNode.record([
    "id": .word(of: Signal.all.map(\.id)),
    "question": .string,
    "state": .word(of: Finding.State.self),
    "x": ["type": ["number", "null"], "description": "The measured value."],
    "unit": .word(of: Unit.self),
    "from": ["type": "number", "description": "Up to this value nothing is wrong."],
    "to": ["type": "number", "description": "From this value on all is wrong."],
    "weight": .share,
    "s": .share.orNull.with(["description": "How bad the value is."]),
    "points": OutputSchema.points,
    "evidence": .string.orNull,
    "rows": .array(of: .definition("row")).with([
      "description": "The rows that produced the value; without them it would be another."
    ]),
    "counted_from": SchemaNode.word(of: ["sale", "first_touchpoint"]).orNull.with([
      "description": "From when days are counted where no touchpoint says."
    ]),
    "counted_from_date": date.orNull,
    "missing": .string.orNull.with(["description": "Why there are no data."]),
    "points_at_most": OutputSchema.points.with([
      "description": "What it would add if it were as bad as can be; 0 where there are data."
    ]),
  ])

  private static let row = SchemaNode.record([
    "source": .string.with(["description": "FILE:LINE"]),
    "table": .word(of: Table.self),
    "values": SchemaNode.options(FieldName.allCases.map { ($0.rawValue, .string) }).with([
      "description": "What was understood, by field."
    ]),
    "cells": .array(of: .record(["header", "text"], of: .string)).with([
      "description": "What stands in the export, blank cells left out."
    ]),
  ])

  private static let action = SchemaNode.record([
    "id": .word(of: Action.self),
    "remedy": .string,
    "score_after": .integer(in: 0...100),
    "risk_drop": .share,
    "exposure_drop": SchemaNode.amount.orNull,
  ])

  private static let timeline = SchemaNode.record([
    "weeks": .array(
      of: .record([
        "first_day": date, "last_day": date, "touchpoints": .count, "inbound": .count,
        "outbound": .count, "internal": .count,
      ]), count: Timeline.weekCount),
    "events": .array(
      of: .record([
        "date": date, "event": .word(of: Timeline.Event.Kind.self), "subject": .string.orNull,
        "source": .string.orNull,
      ])),
    "last_touch_on": date.orNull,
    "later_rows": .count,
  ])
}
