/// Reads the records of one table window by window, whatever the format.
package enum RecordReader {
  case csv(CSVReader)
  case json(JSONRecordReader, of: JSONTables, Int)

  /// The records that were read last.
  package var window: CSVWindow {
    switch self {
    case .csv(let reader): reader.window
    case .json(let reader, _, _): reader.window
    }
  }

  /// Reads on; false at the end. Errors name the file and its columns.
  package func advance(in path: String, headers: [String]) throws(InputError) -> Bool {
    switch self {
    case .csv(let reader): return try reader.advance(in: path, headers: headers)
    case .json(let reader, _, _):
      do throws(JSONTablesError) {
        return try reader.advance()
      } catch {
        throw InputError(error, in: path)
      }
    }
  }

  /// Whether nothing comes behind the records that were read last, as far as is known.
  package var isAtEnd: Bool {
    switch self {
    case .csv(let reader): reader.isAtEnd
    case .json: false
    }
  }

  /// Hands over the window with its records, and reads on into the other one.
  package func exchange(_ window: inout CSVWindow) {
    switch self {
    case .csv(let reader): reader.exchange(&window)
    case .json(let reader, _, _): reader.exchange(&window)
    }
  }

  /// The name of the table, where the file gives it one.
  package var name: String? {
    guard case .json(_, let tables, let number) = self else { return nil }
    return tables.tables[number].name
  }

  /// The names of the columns, where they do not stand in a record of their own.
  package var headers: [String]? {
    guard case .json(_, let tables, let number) = self else { return nil }
    return tables.tables[number].headers
  }

  /// What was found so far that has to be told; all of it once `advance` has come to the end.
  package var notices: [CSVNotice] {
    switch self {
    case .csv(let reader): reader.dialect.notices + reader.notices
    case .json(_, let tables, let number): tables.notices(of: number)
    }
  }
}

extension JSONTables {
  /// What stands among the records of a table and is none; blank lines count for the first one.
  fileprivate func notices(of number: Int) -> [CSVNotice] {
    let table = tables[number]
    let kept = table.rejections.first
    let damaged = kept.enumerated().map { place, rejection in
      // Those that were not kept are counted with the last one.
      let isLast = place + 1 == kept.count
      return CSVNotice(
        .damagedRecord, line: rejection.position.line, column: rejection.position.column,
        seen: rejection.description, count: isLast ? table.rejections.count - place : 1)
    }
    let leftOut = table.omissions.map { omission in
      CSVNotice(.leftOut, line: 0, seen: omission.header, count: omission.count)
    }
    let blank =
      number == 0 && blankLineCount > 0
      ? [CSVNotice(.blankLine, line: 0, seen: "", count: blankLineCount)] : []
    return damaged + leftOut + blank
  }
}
