/// The lines of an NDJSON file as JSON, one after another; one that is none does not end it.
final class JSONLinePages {
  enum Line {
    case page(JSONPage)
    case rejected(JSONRejection)
  }

  private let lines: JSONLines
  private let limit: Int
  private var reader: JSONReader

  init(
    _ input: JSONInput, lineLimit: Int, without cuts: [JSONCuts.Cut] = [],
    keyring: JSONKeyring = JSONKeyring()
  ) throws(JSONTablesError) {
    limit = lineLimit
    reader = JSONReader(keyring: keyring)
    lines = try JSONTables.withSourceErrors { () throws(SourceError) in
      try JSONLines(input, limit: lineLimit, without: cuts)
    }
  }

  /// The keys of the lines so far, with their numbers.
  var keyring: JSONKeyring { reader.keyring }

  /// Lines of white space only, so far.
  var blankLineCount: Int { lines.blankCount }

  /// The next line that is not blank; nil at the end.
  ///
  /// Whoever still holds the one before makes its memory be taken anew.
  func next() throws(JSONTablesError) -> Line? {
    let line = try JSONTables.withSourceErrors { () throws(SourceError) in try lines.next() }
    switch line {
    case nil: return nil
    case .tooLong:
      return .rejected(
        JSONRejection(
          .tooLong(limit: limit), at: Position(line: lines.number, column: 1)))
    case .text(let text):
      do {
        return .page(
          try JSONPage(
            text, line: lines.number, offset: lines.offset, with: &reader))
      } catch {
        let position = Position(of: error.offset, in: text, from: lines.number)
        return .rejected(JSONRejection(.malformed(error), at: position))
      }
    }
  }
}
