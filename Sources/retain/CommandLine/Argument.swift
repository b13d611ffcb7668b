import RetentionCore

/// What may be typed as an input or as the value of an option.
package struct Argument: Equatable, Sendable {
  /// The kinds of argument.
  package enum Form: Equatable, Sendable {
    /// Any text; the argument's words are only the ones worth offering.
    case text
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

  private init(_ placeholder: String, _ form: Form, _ words: [String] = []) {
    self.placeholder = placeholder
    self.form = form
    self.words = words
  }

  /// Any text, among which `words` have a meaning of their own.
  package static func text(_ placeholder: String, or words: [String] = []) -> Argument {
    Argument(placeholder, .text, words)
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
    case .text: placeholder
    case .file: "the path of a file"
    case .word: words.listed(by: "or")
    case .number(let range) where range.upperBound == .max:
      "a whole number from \(range.lowerBound)"
    case .number(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    }
  }

  /// True where `value` can be typed here; an empty value never can, since it most often comes from
  /// a shell variable that was not set.
  package func accepts(_ value: String) -> Bool {
    switch form {
    case .text, .file: !value.isEmpty
    case .word: words.contains(value)
    case .number(let range): Int(value).map(range.contains) ?? false
    }
  }
}
