/// How words are compared that people write.
package enum Spelling {
  /// The word in lower case, with `-` for every `_` and space.
  package static func folded(_ word: String) -> String {
    String(
      String.UnicodeScalarView(
        word.lowercased().unicodeScalars.map { $0 == "_" || $0 == " " ? "-" : $0 }))
  }
}
