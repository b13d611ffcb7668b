/// What words in titles, subjects and names of teams tell of the fields that nobody filled in.
///
/// The lists of a field stand in an order, and the first that has a phrase in the text decides:
/// "Renewal review" is about the renewal. `retain.json` can replace the phrases of a word.
public struct WordLists: Sendable {
  /// The lists of each field; nil where they are as they were shipped.
  private var changed: [FieldPhrases]?

  /// Those that are shipped, made when first a text is looked at.
  private static let shipped = [
    FieldPhrases("purpose", Purpose.phrases), FieldPhrases("direction", Direction.phrases),
    FieldPhrases("channel", Channel.phrases), FieldPhrases("department", Department.phrases),
    FieldPhrases("contact_role", ContactRole.phrases), FieldPhrases("outcome", Outcome.phrases),
  ]

  private var lists: [FieldPhrases] { changed ?? WordLists.shipped }

  public init() {}

  /// The word of a vocabulary that a text speaks of; nil where it speaks of none.
  public func word<Word: Vocabulary>(in text: String, as word: Word.Type) -> Word? {
    lists.first { $0.vocabulary == ObjectIdentifier(word) }?.number(in: text)
      .flatMap { Word(rawValue: $0) }
  }

  /// Fields that can be told from words, as `retain.json` names them.
  public static var fields: [String] { shipped.map(\.field) }

  /// The words of a field that phrases can tell, as its vocabulary has them.
  package static func words(of field: String) -> [String] {
    shipped.first { $0.field == field }?.words ?? []
  }

  /// The phrases that are shipped for the words of a field, the strongest word first.
  package static func phrases(of field: String) -> [(word: String, phrases: [String])] {
    shipped.first { $0.field == field }?.entries ?? []
  }

  /// Why phrases can't be replaced.
  public enum ReplacementError: Error, Equatable {
    /// No list is kept for a field of this name.
    case unknownField(String, nearest: String?)

    /// The field has no such word.
    case unknownWord(String, field: String, nearest: String?)
  }

  /// Replaces the phrases that tell a word of a field; without any, nothing tells it.
  ///
  /// A word that had no phrases is weaker than all others.
  public mutating func replace(
    _ field: String, _ word: String, with phrases: [String]
  ) throws(ReplacementError) {
    var lists = lists
    guard let place = lists.firstIndex(where: { $0.field == field }) else {
      throw .unknownField(field, nearest: WordLists.fields.nearest(to: field))
    }
    guard let number = lists[place].words.firstIndex(of: Spelling.folded(word)) else {
      throw .unknownWord(word, field: field, nearest: lists[place].words.nearest(to: word))
    }
    lists[place].replace(UInt8(truncatingIfNeeded: number), with: phrases)
    changed = lists
  }
}

/// The phrases that tell the words of one field, the strongest word first.
private struct FieldPhrases: Sendable {
  let field: String
  let vocabulary: ObjectIdentifier
  let words: [String]
  private var lists: [(number: UInt8, phrases: [String])]
  private var finder: PhraseFinder

  init<Word: Vocabulary>(_ field: String, _ lists: [(word: Word, phrases: [String])]) {
    self.field = field
    vocabulary = ObjectIdentifier(Word.self)
    words = Word.words
    self.lists = lists.map { ($0.word.rawValue, $0.phrases) }
    finder = PhraseFinder(lists.map(\.phrases))
  }

  /// The words that have phrases, with these.
  var entries: [(word: String, phrases: [String])] {
    lists.map { (words[Int($0.number)], $0.phrases) }
  }

  /// The number of the word that a text speaks of.
  func number(in text: String) -> UInt8? {
    finder.firstList(in: text).map { lists[$0].number }
  }

  mutating func replace(_ number: UInt8, with phrases: [String]) {
    if let place = lists.firstIndex(where: { $0.number == number }) {
      lists[place].phrases = phrases
    } else {
      lists.append((number, phrases))
    }
    finder = PhraseFinder(lists.map(\.phrases))
  }
}
