/// The schema of what `CheckJSON` writes, name by name in its order.
enum CheckSchema {
  static let root = OutputSchema.document(
    title: "The result of retain check", kind: "check",
    [
      ("run", .record(run)),
      ("passed", .boolean),
      ("counts", .record(["errors", "warnings", "passed"], of: .count)),
      ("assertions", .array(of: .definition("assertion"))),
      ("accepted", .array(of: .definition("acceptance"))),
      ("diagnostics", .array(of: .definition("diagnostic"))),
    ],
    definitions: [("assertion", assertion), ("acceptance", acceptance)])

  private static let run: OutputSchema.Members =
    [
      ("as_of", .definition("date")),
      ("model", .string),
      ("policy", OutputSchema.policy),
      ("selection", OutputSchema.selection),
      ("baseline", SchemaNode.record(["name": .string, "as_of": .definition("date")]).orNull),
      ("only_new", .boolean),
      ("accounts_scored", .count),
    ] + OutputSchema.inputs

  private static let assertion = SchemaNode.record([
    "key": .word(of: CheckKey.all.map(\.name)),
    "unit": .word(of: CheckKey.Unit.self),
    "level": .word(of: Assertion.Level.allCases.filter { $0 != .off }.map(\.rawValue)),
    "passed": .boolean,
    "min": SchemaNode.amount.orNull,
    "max": SchemaNode.amount.orNull,
    "found": ["type": ["number", "null"]],
    "text": .string,
    "by": .string,
    "accounts": .array(
      of: .record([
        "id": .string,
        "name": .string.orNull,
        "score": .integer(in: 0...100),
        "band": .word(of: Band.self),
        "exposure": SchemaNode.amount.orNull,
        "signals": .array(of: .word(of: Signal.all.map(\.id))),
        "evidence": .string,
        "source": .string.orNull,
      ])),
  ])

  private static let acceptance = SchemaNode.record([
    "account": .string,
    "signals": .array(of: .word(of: Signal.all.map(\.id))),
    "until": .definition("date"),
    "reason": .string,
    "state": .word(of: Check.AcceptedRisk.State.self),
    "by": .string,
  ])
}
