/// The schema of what `CatalogueJSON` writes.
enum CatalogueSchema {
  static let root = OutputSchema.document(
    title: "The result of retain scenarios", kind: "scenarios",
    details: " The outcome is null where no export is given.",
    [
      ("model", .string),
      ("scenarios", .array(of: .record(["id": id, "title": .string, "story": .string]))),
      ("signals", .array(of: .record(signal))),
      ("outcome", SchemaNode.record(outcome).orNull),
    ])

  private static let id = SchemaNode.word(of: Scenario.self)
  private static let number: SchemaNode = ["type": "number"]

  private static let way: OutputSchema.Members = [
    ("table", .word(of: Table.self)), ("fields", .array(of: .definition("field"))),
  ]

  private static let ramp: OutputSchema.Members = [("from", number), ("to", number)]

  private static let signal: OutputSchema.Members = [
    ("id", .word(of: Signal.all.map(\.id))),
    ("scenario", id),
    ("question", .string),
    ("why", .string),
    (
      "source",
      .record([
        "document": .word(of: Citation.Document.self), "author": .string, "words": .string.orNull,
      ])
    ),
    ("measured", .string),
    (
      "needs",
      .array(of: .record(way)).with(["description": "Ways to measure it, the best first."])
    ),
    ("only_if", .string.orNull),
    ("unit", .word(of: Unit.self)),
    ("ramp", .record(ramp)),
    ("weight", .share),
    (
      "examples",
      .array(of: .record(["x": number, "s": .share, "points": OutputSchema.points]))
        .with(["description": "Points if nothing else fires."])
    ),
    ("action", .word(of: Action.self)),
    ("remedy", .string),
  ]

  // MARK: - How it came out

  private static let outcome: OutputSchema.Members =
    [
      ("as_of", .definition("date")),
      ("policy", OutputSchema.policy),
      ("selection", .record(["owners", "segments"], of: .array(of: .string))),
    ] + OutputSchema.inputs + [
      ("scored", .count),
      (
        "scenarios",
        .array(
          of: .record([
            "id": id, "judged": .count, "rate": .share.orNull, "p": .share.orNull,
            "points": .amount,
          ]))
      ),
      ("signals", .array(of: .record(signalOutcome))),
      ("diagnostics", .array(of: .definition("diagnostic"))),
    ]

  private static let signalOutcome: OutputSchema.Members = [
    ("id", .word(of: Signal.all.map(\.id))),
    ("accounts", .record(Finding.State.allCases.map(\.rawValue), of: .count)),
    ("measured_by", .array(of: .record(way + [("accounts", .count)]))),
    (
      "values",
      SchemaNode.record([
        "accounts": .count, "least": number, "lower_quartile": number, "median": number,
        "upper_quartile": number, "greatest": number,
      ]).orNull
    ),
    ("limits", .array(of: .record([("segment", .string.orNull)] + ramp + [("weight", .share)]))),
    ("points", .amount),
    ("exposure", .array(of: .record(["currency": .string.orNull, "amount": .amount]))),
    (
      "worst",
      .array(
        of: .record([
          "id": .string, "name": .string.orNull, "points": OutputSchema.points, "x": number,
          "evidence": .string, "source": .string.orNull,
        ]))
    ),
  ]
}
