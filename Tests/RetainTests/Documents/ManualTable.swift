import RetentionCore

/// A table of an article, in Markdown.
struct ManualTable {
  let lines: [String]

  /// A table of these rows.
  init(columns: [String], rows: [[String]]) {
    lines = ([columns, columns.map { _ in "---" }] + rows).map { cells in
      "| " + cells.map { $0.isEmpty ? "" : $0 + " " }.joined(separator: "| ") + "|"
    }
  }

  /// A table of fields, as a data dictionary has it.
  init(_ fields: [FieldEntry]) {
    self.init(
      columns: ["field", "type", "unit", "meaning", "aliases"],
      rows: fields.map { field in
        [
          "`\(field.name.rawValue)`", field.type.rawValue, field.unit ?? "", field.meaning,
          field.aliases.joined(separator: ", "),
        ]
      })
  }

  /// The cells of a line of a table; none where it is no such line.
  static func cells(of line: String) -> [String] {
    guard line.hasPrefix("|") else { return [] }
    return line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
      .map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
  }
}

extension [String] {
  /// An article whose text holds no such table, or one without an end.
  struct MissingTable: Error {
    let name: String
  }

  /// The lines with another table between the marks of this name.
  func replacing(table name: String, with table: ManualTable) throws -> [String] {
    guard let start = firstIndex(of: "<!-- table: \(name) -->"),
      let end = self[start...].firstIndex(of: "<!-- end -->")
    else { throw MissingTable(name: name) }
    return self[...start] + table.lines + self[end...]
  }
}
