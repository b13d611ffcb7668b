/// The closed list of words that one field of a record can hold.
///
/// Cases are numbered from 0 without gaps, so that a set of them fits in one integer.
public protocol Vocabulary: RawRepresentable<UInt8>, CaseIterable, Hashable, Sendable {
  /// The words as they stand in an export, in the order of the cases.
  static var words: [String] { get }

  /// Other words that exports use, folded as `Spelling.folded` does, and what they mean.
  static var synonyms: [String: Self] { get }

  /// What a word stands for that neither the list nor a synonym names.
  static var other: Self { get }
}

extension Vocabulary {
  /// The word as it stands in an export.
  public var word: String {
    Self.words[Int(rawValue)]
  }

  /// The case of a word or synonym, whatever its case and whether it is written with `-`, `_` or
  /// spaces; nil where nothing maps it.
  public init?(word: String) {
    let folded = Spelling.folded(word)
    if let index = Self.words.firstIndex(of: folded) {
      self.init(rawValue: UInt8(index))
    } else if let known = Self.synonyms[folded] {
      self = known
    } else {
      return nil
    }
  }
}

/// A set of cases of one vocabulary.
public struct Words<Word>: Hashable, Sendable, ExpressibleByArrayLiteral
where Word: RawRepresentable<UInt8> & CaseIterable & Sendable {
  /// One bit a word, the first word lowest.
  package private(set) var bits: UInt32 = 0

  public init(_ words: some Sequence<Word>) {
    for word in words { insert(word) }
  }

  public init(arrayLiteral words: Word...) {
    self.init(words)
  }

  /// Adds a word; nothing where it is in the set already.
  public mutating func insert(_ word: Word) {
    bits |= 1 << UInt32(word.rawValue)
  }

  /// Whether the set holds the word; never where there is none.
  public func contains(_ word: Word?) -> Bool {
    guard let word else { return false }
    return bits & (1 << UInt32(word.rawValue)) != 0
  }

  /// The number of different words.
  public var count: Int { bits.nonzeroBitCount }

  /// The words, in the order of the vocabulary.
  public var elements: [Word] { Word.allCases.filter { contains($0) } }

  /// The words that are not in another set.
  func subtracting(_ other: Self) -> Self {
    var rest = self
    rest.bits &= ~other.bits
    return rest
  }

  /// Adds the words of another set.
  mutating func formUnion(_ other: Self) {
    bits |= other.bits
  }
}
