/// How words are compared that people write.
package enum Spelling {
  /// The word in lower case, with `-` for every `_` and space.
  package static func folded(_ word: String) -> String {
    String(
      String.UnicodeScalarView(
        word.lowercased().unicodeScalars.map { $0 == "_" || $0 == " " ? "-" : $0 }))
  }

  /// The word that takes the fewest changes to become `word`, of those that take few enough to be
  /// meant; of several the first.
  package static func nearest(to word: String, among words: some Sequence<String>) -> String? {
    let limit = max(1, min(3, word.unicodeScalars.count / 3))
    let letters = Array(word.lowercased().unicodeScalars)
    var best: (word: String, changes: Int)?
    for candidate in words {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - letters.count) <= limit else { continue }
      let changes = changes(from: letters, to: other)
      if changes <= limit, changes < best?.changes ?? .max { best = (candidate, changes) }
    }
    return best?.word
  }

  /// Letters put in, left out, exchanged or swapped with their neighbour.
  private static func changes(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        var changes = min(
          last[column + 1] + 1, current[column] + 1,
          last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          changes = min(changes, beforeLast[column - 1] + 1)
        }
        current.append(changes)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
