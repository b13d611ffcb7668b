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

  @Test(arguments: [
    ("segmnt", "segment"), ("Onwer", "owner"), ("owners", "owner"), ("regoin", "region"),
    ("ownr", "owner"), ("xyz", nil), ("", nil), ("satisfation", "satisfaction"),
  ])
  func `finds the word that was meant`(word: String, nearest: String?) {
    let words = ["owner", "segment", "region", "satisfaction"]
    #expect(Spelling.nearest(to: word, among: words) == nearest)
  }

  @Test func `of equally near words it takes the first`() {
    #expect(Spelling.nearest(to: "cab", among: ["cat", "car"]) == "cat")
  }
}
