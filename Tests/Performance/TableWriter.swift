import Foundation

/// Writes a CSV file row by row; only what waits to be written is in memory.
struct TableWriter {
  /// The bytes of a cell, quoted where they have to be.
  typealias Cell = [UInt8]

  private let file: FileHandle
  private var bytes: [UInt8] = []
  private var isRowEmpty = true

  /// Bytes after which what waits is written.
  private static let chunk = 1 << 20

  /// Starts a file of a folder with its header.
  init(_ name: String, in folder: String, _ headers: String) throws {
    let path = folder + "/" + name
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw Complaint("\(path) cannot be written") }
    self.file = file
    bytes.reserveCapacity(TableWriter.chunk + 4096)
    bytes += headers.split(whereSeparator: \.isWhitespace).joined(separator: ",").utf8
    try endRow()
  }

  /// A text as a cell.
  static func cell(_ text: String) -> Cell {
    let isPlain = !text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    return Array((isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\"").utf8)
  }

  /// Adds a cell; nil is a blank one.
  @inline(__always)
  mutating func add(_ cell: Cell?) {
    beginCell()
    if let cell { bytes.append(contentsOf: cell) }
  }

  /// Adds a text as a cell.
  mutating func add(text: String?) {
    add(text.map(TableWriter.cell))
  }

  /// Adds the id with a number: a capital C and at least seven digits.
  @inline(__always)
  mutating func add(id: Int) {
    beginCell()
    bytes.append(UInt8(ascii: "C"))
    var unit = 1_000_000
    while id / unit > 9 { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(id / unit % 10))
      unit /= 10
    }
  }

  /// Adds a number; nil is a blank cell.
  mutating func add(_ number: Int?) {
    add(number.map { Array(String($0).utf8) })
  }

  /// Adds a number with so many digits behind the point.
  mutating func add(_ number: Double?, places: Int) {
    beginCell()
    guard let number else { return }
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    let whole = Int((number * Double(unit)).rounded())
    if whole < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes += String(whole.magnitude / UInt(unit)).utf8
    let rest = String(whole.magnitude % UInt(unit))
    bytes.append(UInt8(ascii: "."))
    for _ in rest.utf8.count..<places { bytes.append(UInt8(ascii: "0")) }
    bytes += rest.utf8
  }

  /// Ends a row.
  mutating func endRow() throws {
    bytes.append(0x0A)
    isRowEmpty = true
    if bytes.count >= TableWriter.chunk { try flush() }
  }

  /// Writes what waits and closes the file.
  mutating func close() throws {
    try flush()
    try file.close()
  }

  private mutating func flush() throws {
    try file.write(contentsOf: bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private mutating func beginCell() {
    if !isRowEmpty { bytes.append(0x2C) }
    isRowEmpty = false
  }
}

/// What went wrong, for people.
struct Complaint: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
