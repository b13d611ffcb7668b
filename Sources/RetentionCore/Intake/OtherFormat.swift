/// A format that is no CSV, told by its first bytes.
public enum OtherFormat: String, Sendable, CaseIterable {
  case excel = "an Excel workbook or another zip archive"
  case oldExcel = "an old Excel workbook"
  case gzip = "a gzip archive"
  case sevenZip = "a 7-zip archive"
  case zstd = "a zstd archive"
  case xz = "an xz archive"
  case bzip2 = "a bzip2 archive"
  case pdf = "a PDF document"
  case rtf = "a text document in RTF"
  case html = "an HTML page"
  case xml = "an XML document"
  case sqlite = "an SQLite database"
  case parquet = "a Parquet file"
  case avro = "an Avro file"
  case arrow = "an Arrow file"
  case utf32 = "a text in UTF-32"
  case json = "JSON"
  case binary = "a binary file"

  /// What to do about it.
  public var advice: String {
    switch self {
    case .excel, .oldExcel: "open it and save the sheet as \"CSV UTF-8\""
    case .gzip: "unpack it first: gzip -d"
    case .sevenZip: "unpack it first: 7z x"
    case .zstd: "unpack it first: zstd -d"
    case .xz: "unpack it first: xz -d"
    case .bzip2: "unpack it first: bzip2 -d"
    case .pdf, .rtf, .binary, .avro, .arrow, .json: "export the table as CSV"
    case .html: "export the table as CSV; a log-in page may have been saved in its place"
    case .xml: "export the table as CSV, or open it in a spreadsheet and save it as \"CSV UTF-8\""
    case .sqlite: "write the table out first: sqlite3 -header -csv FILE \"select * from TABLE\""
    case .parquet: "write the table out first: duckdb -c \"copy 'FILE' to 'table.csv'\""
    case .utf32: "save it as \"CSV UTF-8\""
    }
  }

  /// The format that these first bytes of a file give away; nil where they could be a CSV.
  package init?(of bytes: ArraySlice<UInt8>) {
    let found =
      OtherFormat.signatures.first { bytes.starts(with: $0.bytes) }?.format
      ?? (OtherFormat.isUTF32(bytes) ? .utf32 : nil) ?? OtherFormat.markup(bytes)
      ?? (OtherFormat.isBinary(bytes) ? .binary : nil)
    guard let found else { return nil }
    self = found
  }

  private static let signatures: [(bytes: [UInt8], format: OtherFormat)] = [
    ([0x50, 0x4B, 0x03, 0x04], .excel), ([0x50, 0x4B, 0x05, 0x06], .excel),
    ([0xD0, 0xCF, 0x11, 0xE0], .oldExcel), ([0x1F, 0x8B], .gzip),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), ([0x28, 0xB5, 0x2F, 0xFD], .zstd),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz), (Array("BZh".utf8) + [0x39], .bzip2),
    (Array("%PDF".utf8), .pdf), (Array("{\\rtf".utf8), .rtf),
    (Array("SQLite format 3".utf8), .sqlite), (Array("PAR1".utf8), .parquet),
    (Array("Obj".utf8) + [0x01], .avro), (Array("ARROW1".utf8), .arrow),
    ([0xFF, 0xFE, 0x00, 0x00], .utf32), ([0x00, 0x00, 0xFE, 0xFF], .utf32),
  ]

  /// Markup and JSON by their first characters.
  private static func markup(_ bytes: ArraySlice<UInt8>) -> OtherFormat? {
    let text = bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    let start = String(decoding: text.prefix(15), as: UTF8.self).lowercased()
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .html }
    if start.hasPrefix("<?xml") { return .xml }
    return start.hasPrefix("{") || start.hasPrefix("[") ? .json : nil
  }

  /// Whether, of every four bytes, the same three are zeros nearly always, and the fourth is not.
  private static func isUTF32(_ bytes: ArraySlice<UInt8>) -> Bool {
    let quads = min(bytes.count, 4_096) / 4
    guard quads > 1 else { return false }
    var zeros = [0, 0, 0, 0]
    for offset in 0..<4 * quads where bytes[bytes.startIndex + offset] == 0 {
      zeros[offset % 4] += 1
    }
    return zeros[1] * 10 >= quads * 9 && zeros[2] * 10 >= quads * 9
      && max(zeros[0], zeros[3]) * 10 >= quads * 9 && min(zeros[0], zeros[3]) * 10 <= quads
  }

  /// Whether there are many control characters: zeros stand in texts of UTF-16 too,
  /// and single ones in damaged files.
  private static func isBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    if TextEncoding.beginning(of: bytes, told: nil).encoding.isUTF16 { return false }
    let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D ~= $0) && !(0x1C...0x1F ~= $0) }
    return controls >= 8 && controls * 10 > bytes.count
  }
}
