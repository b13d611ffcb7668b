/// The words by which free text is understood.
public struct WordLists: Sendable {
  public init() {}

  /// The word of a vocabulary that a text speaks of; nil where it speaks of none.
  package func word<Word: Vocabulary>(in text: String, as word: Word.Type) -> Word? {
    nil
  }
}
