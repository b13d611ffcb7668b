/// A value of a stored result, which is taken for what it has to be or told with its place.
struct StoredResultField {
  let value: JSONValue
  private let path: String

  /// The lines before the document in which the value stands.
  private let linesBefore: Int

  init(_ value: JSONValue, path: String, linesBefore: Int = 0) {
    self.value = value
    self.path = path
    self.linesBefore = linesBefore
  }

  /// The member of this name, which has to be there.
  func member(_ key: String) throws(InputError) -> StoredResultField {
    guard let member = value[key] else { throw error("\(key.quoted()) is missing here") }
    return StoredResultField(member, path: path, linesBefore: linesBefore)
  }

  /// The elements of the list of this name.
  func list(_ key: String) throws(InputError) -> [StoredResultField] {
    let list = try member(key)
    guard list.value.kind == .array else { throw list.error("\(key.quoted()) is no list") }
    return list.value.elements.map {
      StoredResultField($0, path: path, linesBefore: linesBefore)
    }
  }

  /// A text.
  func text(_ key: String) throws(InputError) -> String {
    guard let text = try textOrNull(key) else { throw try member(key).error("\(key) is null") }
    return text
  }

  /// A text; nil for null.
  func textOrNull(_ key: String) throws(InputError) -> String? {
    let member = try member(key)
    if member.value.isNull { return nil }
    guard let text = member.value.string else { throw member.error("\(key) is no text") }
    return text
  }

  /// A number; nil for null.
  func numberOrNull(_ key: String) throws(InputError) -> Double? {
    let member = try member(key)
    if member.value.isNull { return nil }
    guard let number = member.value.number else { throw member.error("\(key) is no number") }
    return number
  }

  /// A number within bounds.
  func number(_ key: String, in range: ClosedRange<Double>) throws(InputError) -> Double {
    guard let number = try numberOrNull(key), range.contains(number) else {
      let limits = "\(ConfigText.text(range.lowerBound)) to \(ConfigText.text(range.upperBound))"
      throw try member(key).error("\(key) is no number from \(limits)")
    }
    return number
  }

  /// A score.
  func score(_ key: String) throws(InputError) -> Int {
    guard let score = try member(key).value.integer, (0...100).contains(score) else {
      throw try member(key).error("\(key) is no whole number from 0 to 100")
    }
    return score
  }

  /// A calendar day.
  func day(_ key: String) throws(InputError) -> Day {
    guard let day = Day(try text(key)) else {
      throw try member(key).error("\(key) is no day such as 2026-09-30")
    }
    return day
  }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, of: Word.Type
  ) throws(InputError) -> Word {
    guard let word = Word(rawValue: try text(key)) else {
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw try member(key).error("\(key) is none of \(words)")
    }
    return word
  }

  /// What is wrong with the value.
  func error(_ text: String) -> InputError {
    let position = value.position
    return .malformed(
      path: path, line: linesBefore + position.line, column: position.column, text: text,
      fix: StoredResultField.fix)
  }

  /// What to do about a result that is not as `retain score` wrote it.
  static let fix = "compare results as retain score --json wrote them, or the exports themselves"
}
