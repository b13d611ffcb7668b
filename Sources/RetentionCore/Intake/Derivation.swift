/// What the texts of one column told of a field: how often each word, and by which text.
public struct Derivation: Sendable {
  public let field: FieldName

  /// The header of the column.
  public let column: String

  /// The words in the order of their list, with the number of rows and the text that came most.
  public let words: [(word: String, count: Int, example: String)]

  /// How many rows got a word.
  public var count: Int { words.reduce(0) { $0 + $1.count } }
}

extension WordField {
  /// What the columns told from which the field is derived.
  func derivations(of field: FieldName, in mapping: HeaderMapping) -> [Derivation] {
    understood.map { column, words in
      Derivation(
        field: field, column: mapping.columns[column].header,
        words: words.map { ($0.word.word, $0.count, $0.example) })
    }
  }
}
