import RetentionCore
import Testing

struct VocabularyTests {
  @Test func `words and cases stand in the same order`() {
    check(Channel.self)
    check(Direction.self)
    check(Purpose.self)
    check(Department.self)
    check(ContactRole.self)
    check(Outcome.self)

    func check<Word: Vocabulary>(_ type: Word.Type) {
      #expect(Word.allCases.map(\.rawValue) == Array(0..<UInt8(Word.words.count)))
      for word in Word.allCases {
        let name = "\(word)".replacing("noAnswer", with: "no-answer")
        #expect(word.word == name)
        #expect(Word(word: name) == word)
      }
      #expect(Word.words.last == "other")
    }
  }

  @Test func `synonyms are folded and none shadows a word`() {
    check(Channel.self)
    check(Direction.self)
    check(Purpose.self)
    check(Department.self)
    check(ContactRole.self)
    check(Outcome.self)

    func check<Word: Vocabulary>(_ type: Word.Type) {
      for (synonym, word) in Word.synonyms {
        #expect(Spelling.folded(synonym) == synonym)
        #expect(!Word.words.contains(synonym), "\(Word.self) \(synonym)")
        #expect(Word(word: synonym) == word)
        #expect(word != .other, "\(Word.self) \(synonym) says nothing")
      }
    }
  }

  @Test(arguments: ["no-answer", "No Answer", "NO_ANSWER", "No-Show", "left voicemail"])
  func `a word may be written in any case, with spaces or lines`(text: String) {
    #expect(Outcome(word: text) == .noAnswer)
  }

  @Test(arguments: ["", "noanswers", "yes", "answered?"])
  func `a word that nothing names is none`(text: String) {
    #expect(Outcome(word: text) == nil)
  }

  @Test func `roles stand on three levels`() {
    #expect(
      ContactRole.allCases.map(\.level) == [.user, .manager, .executive, .manager, nil])
  }

  @Test func `a set of words holds what was put in, once`() {
    var words: Words<Purpose> = [.renewal, .pulse]
    words.insert(.pulse)
    #expect(words.count == 2)
    #expect(words.elements == [.pulse, .renewal])
    #expect(words.contains(.renewal))
    #expect(!words.contains(.other))
    #expect(!words.contains(nil))
    #expect(Words(Purpose.allCases).elements == Purpose.allCases)
  }
}
