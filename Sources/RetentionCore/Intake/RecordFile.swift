/// A file opened to have its records looked at, before anybody asks what they mean.
///
/// This is where formats part: what comes out of it is windows of records, whatever the file is.
package struct RecordFile {
  /// The formats that a file can be said to be in, whatever it looks like.
  package enum Format: String, CaseIterable, Sendable {
    case csv
    case json
  }

  private let path: String
  private let reader: CSVReader
  private var header: [String] = []

  /// Reads a source from its beginning, unless it is of a format that has no records.
  package init(
    _ source: borrowing ByteSource, options: CSVReader.Options = CSVReader.Options(),
    format told: Format? = nil
  ) throws(InputError) {
    path = source.path
    do throws(SourceError) {
      reader = try CSVReader(source.again(), options: options)
    } catch {
      throw .source(error)
    }
    let format = OtherFormat(of: reader.firstBytes)
    if told == .json { throw .otherFormat(path: path, format: .json) }
    if let format, format != .json || told != .csv {
      throw .otherFormat(path: path, format: format)
    }
  }

  /// The records that were read last.
  package var window: CSVWindow { reader.window }

  /// What was found so far; all of it once `advance` has come to the end of the file.
  package var notices: [CSVNotice] { reader.dialect.notices + reader.notices }

  /// Reads on; false at the end of the file.
  package mutating func advance() throws(InputError) -> Bool {
    guard try reader.advance(in: path, headers: header) else { return false }
    if header.isEmpty, let first = window.records.indices.first(where: { !window.isBlank($0) }) {
      header = (0..<window.cellCount(of: first)).map { window.wholeText($0, of: first) }
    }
    return true
  }
}
