import RetentionCore
import Testing

struct SpellingTests {
  @Test(arguments: [
    ("No Answer", "no-answer"), ("in_person", "in-person"), ("E-Mail", "e-mail"), ("", ""),
    ("ÄRGER", "ärger"),
  ])
  func `folds case, spaces and underlines`(word: String, folded: String) {
    #expect(Spelling.folded(word) == folded)
  }
}
