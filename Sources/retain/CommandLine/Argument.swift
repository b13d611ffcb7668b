import RetentionCore

/// What may be typed as an input or as the value of an option.
package struct Argument: Equatable, Sendable {
  /// The kinds of argument.
  package enum Form: Equatable, Sendable {
    /// Any text; the argument's words are only the ones worth offering.
    case text
    /// Any text, and also none.
    case anything
    /// A path, which a shell can complete.
    case file
    /// One of the argument's words and nothing else.
    case word
    /// A whole number of this range, in digits.
    case number(ClosedRange<Int>)
  }

  /// What stands for it in usage lines: `FILE`, `DATE|today|data`.
  package let placeholder: String
  /// What is accepted in its place.
  package let form: Form
  /// The words that a shell can complete; empty where there are none.
  package let words: [String]
  /// Sentences about some of the words, for shells that show them.
  package private(set) var meanings: [String: String] = [:]
  /// Whether several of the words can be given at once, with commas between them.
  package private(set) var isList = false
  /// Whether only the first input is one of the words, and those behind it are files.
  package private(set) var isBeforeFiles = false

  private init(_ placeholder: String, _ form: Form, _ words: [String] = []) {
    self.placeholder = placeholder
    self.form = form
    self.words = words
  }

  /// Any text, among which `words` have a meaning of their own.
  package static func text(_ placeholder: String, or words: [String] = []) -> Argument {
    Argument(placeholder, .text, words)
  }

  /// Any text, also none, among which `words` have a meaning of their own.
  package static func anything(_ placeholder: String, or words: [String]) -> Argument {
    Argument(placeholder, .anything, words)
  }

  /// Any text with commas in it, between which `words` have a meaning of their own.
  package static func list(_ placeholder: String, of words: [String]) -> Argument {
    var argument = Argument(placeholder, .text, words)
    argument.isList = true
    return argument
  }

  /// Any text of which the first is mostly one of `words`, each with a sentence about it; files come
  /// behind it.
  package static func text(
    _ placeholder: String, or words: [(word: String, meaning: String)], beforeFiles: Bool
  ) -> Argument {
    var argument = Argument(placeholder, .text, words.map(\.word))
    argument.meanings = Dictionary(words, uniquingKeysWith: { first, _ in first })
    argument.isBeforeFiles = beforeFiles
    return argument
  }

  /// A path to a file or a folder.
  package static func file(_ placeholder: String) -> Argument {
    Argument(placeholder, .file)
  }

  /// One of a closed list of words.
  package static func word(_ placeholder: String, of words: [String]) -> Argument {
    Argument(placeholder, .word, words)
  }

  /// A whole number within `range`.
  package static func number(_ placeholder: String, in range: ClosedRange<Int>) -> Argument {
    Argument(placeholder, .number(range))
  }

  /// The end of the sentence "it takes …".
  package var expectation: String {
    switch form {
    case .text, .anything: placeholder
    case .file: "the path of a file"
    case .word: words.listed(by: "or")
    case .number(let range) where range.upperBound == .max:
      "a whole number from \(range.lowerBound)"
    case .number(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    }
  }

  /// True where `value` can be typed here; an empty value mostly can't, since it most often comes
  /// from a shell variable that was not set.
  package func accepts(_ value: String) -> Bool {
    switch form {
    case .text, .file: !value.isEmpty
    case .anything: true
    case .word: words.contains(value)
    case .number(let range): Int(value).map(range.contains) ?? false
    }
  }
}
