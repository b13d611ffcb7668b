import RetentionCore

/// A record as the reader gives it, with its cells as text.
struct ReadRecord: Equatable, CustomStringConvertible {
  var line: UInt32
  var cells: [String]
  var strayColumn: Int?

  var description: String {
    "\(line): \(cells)" + (strayColumn.map { " stray \($0)" } ?? "")
  }

  /// The records of a file with these bytes, read window by window.
  static func all(
    of bytes: [UInt8], in folder: TemporaryFolder, windowSize: Int = 256 << 10,
    options: CSVReader.Options = CSVReader.Options()
  ) throws -> [ReadRecord] {
    let path = try folder.write(bytes, to: "records.csv")
    return try all(
      of: CSVReader(ByteSource(path: path), options: options, windowSize: windowSize))
  }

  /// The records that a reader still gives.
  static func all(of reader: CSVReader) throws -> [ReadRecord] {
    var records: [ReadRecord] = []
    while try reader.advance() {
      records += reader.window.records.indices.map { ReadRecord($0, of: reader.window) }
    }
    return records
  }

  static func all(of text: String, in folder: TemporaryFolder) throws -> [ReadRecord] {
    try all(of: Array(text.utf8), in: folder)
  }

  private init(_ record: Int, of window: CSVWindow) {
    line = window.records[record].line
    cells = (0..<window.cellCount(of: record)).compactMap { column in
      window.cell(column, of: record).map { cell in
        let text = String(decoding: window.bytes[cell.start..<cell.end], as: UTF8.self)
        return cell.isQuoted ? text.replacing("\"\"", with: "\"") : text
      }
    }
    strayColumn = window.strayColumn(of: record)
  }

  init(line: UInt32, cells: [String], strayColumn: Int? = nil) {
    self.line = line
    self.cells = cells
    self.strayColumn = strayColumn
  }
}

/// What came of reading a file: its records with what is told of them, or why it can't be read.
enum ReadOutcome: Equatable {
  case records([ReadRecord], notices: [CSVNotice])
  case unclosedQuote(at: Position, column: Int, length: Int, lines: Int, text: String)

  init(
    of bytes: [UInt8], in folder: TemporaryFolder, windowSize: Int,
    options: CSVReader.Options = CSVReader.Options()
  ) throws {
    let path = try folder.write(bytes, to: "records.csv")
    let reader = try CSVReader(ByteSource(path: path), options: options, windowSize: windowSize)
    do {
      let records = try ReadRecord.all(of: reader)
      self = .records(records, notices: reader.notices)
    } catch CSVError.unclosedQuote(let position, let column, let length, let lines, let text) {
      self = .unclosedQuote(
        at: position, column: column, length: length, lines: lines, text: text)
    }
  }
}
