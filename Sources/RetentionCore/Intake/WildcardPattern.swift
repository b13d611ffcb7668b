/// A pattern in which `*` stands for any letters, or none; case makes no difference.
struct WildcardPattern: Sendable {
  private let pattern: [UInt8]

  init(_ text: String) {
    pattern = Array(text.lowercased().utf8)
  }

  /// Whether the whole text is what the pattern says.
  func matches(_ text: String) -> Bool {
    let text = Array(text.lowercased().utf8)
    var (place, position) = (0, 0)
    // Where the last star stands, and what it takes so far: only that one has to take more.
    var star: (place: Int, position: Int)?
    while position < text.count {
      if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
        star = (place, position)
        place += 1
      } else if place < pattern.count, pattern[place] == text[position] {
        place += 1
        position += 1
      } else if let last = star {
        star = (last.place, last.position + 1)
        (place, position) = (last.place + 1, last.position + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
