/// The schema of a policy file, made from the names that the reader of the file knows.
enum PolicySchema {
  /// The policy; nothing in it is required.
  static let root = SchemaNode.object([
    ("$schema", "https://json-schema.org/draft/2020-12/schema"),
    ("title", "A policy of retain"),
    (
      "description",
      """
      Only what differs from the default has to be there. Comments and trailing commas are allowed.
      """
    ),
  ])
  .with(
    .options(
      settings + [
        (
          "emptyPhrases",
          .array(of: .string).with([
            "description": "Phrases that make a subject line empty, in any case.",
            "default": .texts(standard.definitions.emptyPhrases),
          ])
        ),
        (
          "segments",
          [
            "description": "What holds for the accounts of a segment instead.",
            "type": "object", "additionalProperties": .definition("segment"),
          ]
        ),
        ("$schema", .string),
      ])
  )
  .with(["$defs": ["segment": .options(settings)]])

  private static let standard = Settings()

  /// What holds for all accounts or for those of a segment.
  private static let settings: [(name: String, value: SchemaNode)] =
    PolicyKeys.numbers.map(entry) + PolicyKeys.wholes.map(entry)
    + PolicyKeys.wordLists.map { list in
      let words = SchemaNode.array(of: .word(of: list.words))
      return (list.name, words.with(["default": .texts(list.get(standard.definitions))]))
    } + [
      ("scenarios", .options(scenarios)), ("signals", .options(signals)),
      ("bands", .options(PolicyKeys.bands.map(entry) + PolicyKeys.bandNumbers.map(entry))),
    ]

  private static let scenarios = zip(Scenario.allCases, standard.scenarioWeights).map {
    scenario, weight in
    (
      name: scenario.rawValue,
      value: SchemaNode.number(in: PolicyKeys.weightRange)
        .with(["description": .text(scenario.title), "default": .number(weight)])
    )
  }

  private static let signals = zip(Signal.all, standard.signals).map { signal, setting in
    let ramp = SchemaNode.number(in: PolicyKeys.rampRange)
    let parts: [(name: String, value: SchemaNode)] = [
      (
        "weight",
        SchemaNode.number(in: PolicyKeys.weightRange).with(["default": .number(setting.weight)])
      ),
      ("from", ramp.with(["default": .number(setting.ramp.from)])),
      ("to", ramp.with(["default": .number(setting.ramp.to)])),
    ]
    return (
      name: signal.id,
      value: SchemaNode.options(parts).with(["description": .text(signal.question)])
    )
  }

  private static func entry(_ key: PolicyKeys.Whole) -> (name: String, value: SchemaNode) {
    let standard = SchemaNode.number(Double(standard[keyPath: key.path]))
    return (key.name, .integer(in: key.range).with(["default": standard]))
  }

  private static func entry(_ key: PolicyKeys.Number) -> (name: String, value: SchemaNode) {
    let standard = SchemaNode.number(standard[keyPath: key.path])
    return (key.name, .number(in: key.range).with(["default": standard]))
  }
}
