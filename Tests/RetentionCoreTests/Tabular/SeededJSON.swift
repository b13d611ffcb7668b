import RetentionCore

/// Random numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    // SplitMix64, by Sebastiano Vigna.
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

/// A JSON value as a tree, numbers with their digits; what a test wants to find again.
indirect enum JSONTree: Equatable {
  case null
  case bool(Bool)
  case number(String)
  case string([Unicode.Scalar])
  case array([JSONTree])
  case object([Member])

  struct Member: Equatable {
    var key: [Unicode.Scalar]
    var value: JSONTree
  }

  /// What a document says.
  init(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .bool: self = .bool(value.bool ?? false)
    case .number: self = .number(value.numberText ?? "")
    case .string: self = .string(Array((value.string ?? "").unicodeScalars))
    case .array: self = .array(value.elements.map { JSONTree($0) })
    case .object:
      self = .object(
        value.members.map { member in
          Member(key: Array(member.key.unicodeScalars), value: JSONTree(member.value))
        })
    }
  }

  /// A random value, with arrays and objects down to a depth.
  init(using numbers: inout SeededNumbers, depth: Int = 5) {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 5), using: &numbers) {
    case 0: self = .null
    case 1: self = .bool(.random(using: &numbers))
    case 2: self = .number(JSONTree.randomNumber(using: &numbers))
    case 3, 4: self = .string(JSONTree.randomText(using: &numbers))
    case 5, 6:
      self = .array(
        (0..<Int.random(in: 0...5, using: &numbers)).map { _ in
          JSONTree(using: &numbers, depth: depth - 1)
        })
    default:
      var keys: Set<String> = []
      var members: [Member] = []
      for _ in 0..<Int.random(in: 0...6, using: &numbers) {
        let key = JSONTree.randomText(using: &numbers)
        guard keys.insert(String(scalars: key)).inserted else { continue }
        members.append(Member(key: key, value: JSONTree(using: &numbers, depth: depth - 1)))
      }
      self = .object(members)
    }
  }

  private static func randomNumber(using numbers: inout SeededNumbers) -> String {
    var text = Bool.random(using: &numbers) ? "-" : ""
    text += String(
      UInt64.random(in: 0...(.max), using: &numbers) >> UInt64.random(in: 0...63, using: &numbers))
    if Bool.random(using: &numbers) { text += ".\(Int.random(in: 0...999_999, using: &numbers))" }
    if Int.random(in: 0..<4, using: &numbers) == 0 {
      text += ["e", "E", "e+", "E-"].randomElement(using: &numbers) ?? "e"
      text += "\(Int.random(in: 0...99, using: &numbers))"
    }
    return text
  }

  private static func randomText(using numbers: inout SeededNumbers) -> [Unicode.Scalar] {
    let ranges: [ClosedRange<UInt32>] = [
      0x61...0x7A, 0x61...0x7A, 0x61...0x7A, 0x20...0x7E, 0...0x2F, 0x7F...0xFF, 0x300...0x36F,
      0x2000...0x2070, 0xD7F0...0xD7FF, 0xE000...0xFFFF, 0x1F600...0x1F64F, 0x10FFF0...0x10FFFF,
    ]
    return (0..<Int.random(in: 0...20, using: &numbers)).compactMap { _ in
      (ranges.randomElement(using: &numbers) ?? 0...0x7F).randomElement(using: &numbers)
        .flatMap { Unicode.Scalar($0) }
    }
  }
}

/// How a document may be written: everything that the grammar leaves free is left to chance.
extension JSONTree {
  func written(using numbers: inout SeededNumbers) -> String {
    let blank = [" ", "\n", "\r\n", "\t", "", "", "", ""]
    func space() -> String { blank.randomElement(using: &numbers) ?? "" }
    let text =
      switch self {
      case .null: "null"
      case .bool(let truth): truth ? "true" : "false"
      case .number(let digits): digits
      case .string(let scalars): JSONTree.quoted(scalars, using: &numbers)
      case .array(let elements):
        "[" + space() + elements.map { $0.written(using: &numbers) }.joined(separator: ",") + "]"
      case .object(let members):
        "{" + space()
          + members.map { member in
            JSONTree.quoted(member.key, using: &numbers) + space() + ":"
              + member.value.written(using: &numbers)
          }.joined(separator: ",") + "}"
      }
    return space() + text + space()
  }

  private static func quoted(
    _ scalars: [Unicode.Scalar], using numbers: inout SeededNumbers
  ) -> String {
    var text = "\""
    for scalar in scalars {
      let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      if mustEscape || Int.random(in: 0..<8, using: &numbers) == 0 {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: .random(using: &numbers))
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension String {
  /// A string of these scalars.
  init(scalars: [Unicode.Scalar]) {
    self = ""
    unicodeScalars.append(contentsOf: scalars)
  }
}
