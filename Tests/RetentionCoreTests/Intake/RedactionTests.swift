import RetentionCore
import Testing

struct RedactionTests {
  @Test func `codes are those that the manual tells how to make`() {
    // printf 'secret\0person\0dana okafor' | sha256sum, its first 50 bits in digits of five.
    #expect(Redaction().account("Vantar Cold Chain, Inc.") == "account-84wzax3qyn")
    #expect(Redaction().person("Dana Okafor") == "person-zxyrk74bx0")
  }

  @Test func `a code is of the name alone, whatever its capitals`() {
    let redaction = Redaction()
    #expect(redaction.person("DANA okafor") == redaction.person("Dana Okafor"))
    #expect(redaction.person("Dana Okafor") != redaction.person("Dana Okafor "))
    #expect(redaction.person("Acme").dropFirst(7) != redaction.account("Acme").dropFirst(8))
  }

  @Test func `a key changes every code`() {
    #expect(Redaction(key: "secret").person("Dana Okafor") != Redaction().person("Dana Okafor"))
    #expect(
      Redaction(key: "secret").person("Dana Okafor")
        == Redaction(key: "secret").person("Dana Okafor"))
  }

  @Test func `a hundred thousand names have as many codes`() {
    let codes = Set((0..<100_000).map { Redaction().account("Company \($0)") })
    #expect(codes.count == 100_000)
  }
}
