import RetentionCore

extension FolderExport {
  /// Explains all accounts, in the order of the book.
  func explanations(
    _ options: Export.Options = Export.Options(), on day: Day = "2026-09-30",
    policy: Policy = Policy()
  ) throws -> Explanations {
    try inFolder { folder in
      let export = try Export(inputs: [folder.path], options: options)
      let reading = try Reading(export, on: day, definitions: policy.definitions)
      return try Explanations(
        of: Array(0..<reading.book.count), in: export, reading, policy: policy)
    }
  }
}

extension SampleExport {
  /// The export as the files of a folder.
  var folder: FolderExport {
    FolderExport(
      Dictionary(uniqueKeysWithValues: tables.map { ($0.key.rawValue + ".csv", $0.value.text) }))
  }

  /// The same without some rows, each given by its table and its line.
  func without(_ rows: Set<Row>) -> SampleExport {
    changed { table, sample in
      var sample = sample
      sample.rows = sample.rows.indices
        .filter { !rows.contains(Row(table: table, line: $0 + 2)) }.map { sample.rows[$0] }
      return sample
    }
  }

  /// A row by its table and the line on which it stands in its file.
  struct Row: Hashable {
    var table: Table
    var line: Int
  }

  /// The rows of all touchpoints and hand-offs.
  var contactRows: Set<Row> {
    Set(
      [Table.touchpoints, .handOffs].flatMap { table in
        (tables[table]?.rows ?? []).indices.map { Row(table: table, line: $0 + 2) }
      })
  }
}

extension Explanation {
  /// What is said of a signal, by its id.
  func signal(_ id: String) -> SignalExplanation? {
    signals.first { $0.signal.id == id }
  }
}

extension SignalExplanation {
  /// The rows behind the value, `touchpoints 3`, in the order in which they are listed.
  var places: [String] { rows.map { "\($0.table.rawValue) \($0.place.line)" } }

  /// The touchpoints and hand-offs among them.
  var contactRows: Set<SampleExport.Row> {
    Set(
      rows.filter { $0.table == .touchpoints || $0.table == .handOffs }
        .map { SampleExport.Row(table: $0.table, line: Int($0.place.line)) })
  }
}
