/// One row of an export with its text, kept to be shown.
public struct SourceRow: Sendable, Equatable {
  public let table: Table

  /// Where it stands: the number of its file, and its line.
  public let place: Place

  /// The cells that hold text, in the order of the columns.
  public let cells: [Cell]

  /// What was understood of it, field by field.
  public let values: [Value]

  /// One cell of a row.
  public struct Cell: Sendable, Equatable {
    /// The header of its column.
    public let header: String

    /// The field that the column holds; nil where it holds none.
    public let field: FieldName?

    /// The text as it stands in the export, trimmed.
    public let text: String

    /// Whether something is read from it: a field, or words from which one is derived.
    public let isRead: Bool
  }

  /// A field of a row as it was understood.
  public struct Value: Sendable, Equatable {
    public let field: FieldName
    public let text: String
  }

  /// The value of a field; nil where the row says nothing of it.
  public func value(of field: FieldName) -> String? {
    values.first { $0.field == field }?.text
  }
}

extension ExportFile {
  /// A record with its text; `understood` stands for what the columns themselves say.
  func row(
    _ record: Int, of window: borrowing CSVWindow,
    understood: [(field: FieldName, text: String?)] = []
  ) -> SourceRow {
    let derivedFrom = Set(mapping.origins.values.flatMap(\.derivedFrom))
    var cells: [SourceRow.Cell] = []
    var values = understood.compactMap { field, text in
      text.map { SourceRow.Value(field: field, text: $0) }
    }
    for (column, header) in mapping.columns.enumerated() {
      let text = window.text(column, of: record)
      guard !text.isEmpty else { continue }
      cells.append(
        SourceRow.Cell(
          header: header.header, field: header.field, text: text,
          isRead: header.field != nil || derivedFrom.contains(column)))
      if let field = header.field, !understood.contains(where: { $0.field == field }) {
        // Systems name our people by id.
        let isPerson = [.owner, .acquiredBy, .person, .fromPerson, .toPerson].contains(field)
        let name = isPerson ? directory.name(of: text) : nil
        values.append(SourceRow.Value(field: field, text: name ?? text))
      }
    }
    return SourceRow(
      table: table, place: place(of: record, in: window), cells: cells, values: values)
  }
}

extension Touchpoint {
  /// What was understood of a row, by field.
  var understood: [(field: FieldName, text: String?)] {
    [
      (.date, date.description), (.channel, channel?.word), (.direction, direction?.word),
      (.purpose, purpose?.word), (.department, department?.word),
      (.contactRole, contactRole?.word), (.outcome, outcome?.word),
    ]
  }
}

extension HandOff {
  /// What was understood of a row, by field.
  var understood: [(field: FieldName, text: String?)] {
    [
      (.date, date.description), (.fromDepartment, fromDepartment?.word),
      (.toDepartment, toDepartment?.word), (.acceptedOn, acceptedOn?.description),
      (.contextShared, contextShared.map { $0 ? "yes" : "no" }),
      (.jointMeeting, jointMeeting.map { $0 ? "yes" : "no" }),
    ]
  }
}
