import RetentionCore

/// An export in code: each table as the text of its CSV file.
struct SmallExport {
  var tables: [Table: String]

  init(
    accounts: String? = nil, contracts: String? = nil, touchpoints: String? = nil,
    handOffs: String? = nil
  ) {
    tables = [:]
    tables[.accounts] = accounts
    tables[.contracts] = contracts
    tables[.touchpoints] = touchpoints
    tables[.handOffs] = handOffs
  }

  /// Reads the export as it is written to a folder.
  func reading(
    on day: Day = "2026-09-30", options: Export.Options = Export.Options(),
    policy: Policy = Policy(), profile: ExportProfile? = nil
  ) throws -> Reading {
    try reading(asOf: [AsOf(day)], options: options, policy: policy, profile: profile)
  }

  /// Reads the export as of several days.
  func reading(asOf days: [Day]) throws -> Reading { try reading(asOf: days.map { AsOf($0) }) }

  /// Reads the export as of several days.
  func reading(
    asOf days: [AsOf], options: Export.Options = Export.Options(), policy: Policy = Policy(),
    profile: ExportProfile? = nil
  ) throws -> Reading {
    let folder = try TemporaryFolder()
    for (table, text) in tables { try folder.write(text, to: table.rawValue + ".csv") }
    let export = try Export(inputs: [folder.path], options: options)
    return try Reading(export, asOf: days, definitions: policy.definitions, profile: profile)
  }

  /// The facts of its first account.
  func facts(on day: Day = "2026-09-30", policy: Policy = Policy()) throws -> Facts {
    try reading(on: day, policy: policy).book.facts(of: 0)
  }
}

extension Reading {
  /// The accounts in the order of the book.
  var accounts: [Account] { book.table.accounts }

  /// What was wrong, shortly: `accounts.not_a_date[end_on]*2`; not that it ends early, as all do.
  var told: [String] {
    problems.filter { $0.kind != .endsEarly }.map { problem in
      let column = problem.column.map { "[\($0)]" } ?? ""
      let table = files[Int(problem.file)].table
      return "\(table.rawValue).\(problem.kind.rawValue)\(column)*\(problem.count)"
    }
  }

  /// How many rows of a table were used, rejected and skipped.
  func rows(of table: Table) -> [Int]? {
    files.first { $0.table == table }.map { [$0.rows.used, $0.rows.rejected, $0.rows.skipped] }
  }

  /// Where a kind of problem was seen first: `2:3 "31.02.2026"`.
  func examples(of kind: ProblemKind) -> [String] {
    (problems.first { $0.kind == kind }?.examples ?? []).map {
      "\($0.line):\($0.column) \($0.seen)"
    }
  }
}
