/// How the characters of a file are written as bytes.
package enum TextEncoding: Sendable, Equatable {
  /// UTF-8; a byte that is none is read as Windows-1252, and told.
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case windows1252

  /// The names that a user can give, the usual one first.
  package static let names = ["utf-8", "utf-16", "utf-16le", "utf-16be", "windows-1252"]

  /// The encoding of a name, its usual other names and capitals included; nil for others.
  ///
  /// `utf-16` is little-endian here; a byte order mark says otherwise where there is one.
  package init?(name: String) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8": self = .utf8
    case "utf16", "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "latin1", "iso88591", "ansi": self = .windows1252
    default: return nil
    }
  }

  /// The name in messages.
  package var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1252: "Windows-1252"
    }
  }
}

extension TextEncoding {
  /// An encoding and the length of the byte order mark that told it; 0 where there is none.
  struct Beginning: Equatable {
    var encoding: TextEncoding
    var markLength: Int
  }

  /// The encoding that the first bytes of a file give away: by their byte order mark, else by the
  /// zeros that stand beside ASCII in UTF-16; UTF-8 for all others.
  static func beginning(of bytes: ArraySlice<UInt8>, told: TextEncoding?) -> Beginning {
    let marked: Beginning? =
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        Beginning(encoding: .utf8, markLength: 3)
      } else if bytes.starts(with: [0xFF, 0xFE]) {
        Beginning(encoding: .utf16LittleEndian, markLength: 2)
      } else if bytes.starts(with: [0xFE, 0xFF]) {
        Beginning(encoding: .utf16BigEndian, markLength: 2)
      } else {
        nil
      }
    guard let told else {
      return marked ?? Beginning(encoding: withoutMark(bytes) ?? .utf8, markLength: 0)
    }
    // A mark names the byte order, and is no text in any encoding of its own family.
    guard let marked, told.isUTF16 == marked.encoding.isUTF16 else {
      return Beginning(encoding: told, markLength: 0)
    }
    return Beginning(
      encoding: told.isUTF16 ? marked.encoding : told, markLength: marked.markLength)
  }

  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  /// UTF-16 by its zeros: of ASCII every other byte is one, and none of the rest.
  private static func withoutMark(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    let pairs = min(bytes.count, 4_096) / 2
    guard pairs >= 2 else { return nil }
    var zeros = (first: 0, second: 0)
    for pair in 0..<pairs {
      if bytes[bytes.startIndex + 2 * pair] == 0 { zeros.first += 1 }
      if bytes[bytes.startIndex + 2 * pair + 1] == 0 { zeros.second += 1 }
    }
    if zeros.second * 10 > pairs * 4, zeros.first * 20 <= pairs { return .utf16LittleEndian }
    if zeros.first * 10 > pairs * 4, zeros.second * 20 <= pairs { return .utf16BigEndian }
    return nil
  }
}
