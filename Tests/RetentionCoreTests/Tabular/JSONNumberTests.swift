import RetentionCore
import Testing

struct JSONNumberTests {
  @Test(
    arguments: [
      ("0", 0.0), ("-0", -0.0), ("7", 7), ("-12", -12), ("0.5", 0.5), ("1e3", 1_000),
      ("1E-2", 0.01),
      ("1.25e+2", 125), ("12345678901234567890", 12345678901234567890.0), ("0.1", 0.1),
      ("1.7976931348623157e308", Double.greatestFiniteMagnitude),
      ("5e-324", Double.leastNonzeroMagnitude),
      ("1e-999", 0), ("0e999", 0), ("-0.0e-999", -0.0), ("1.000000000000000005", 1),
    ] as [(String, Double)])
  func `has the nearest Double for its value`(text: String, value: Double) throws {
    let root = try JSONDocument(parsing: Array(text.utf8)).root
    #expect(root.number?.bitPattern == value.bitPattern)
    #expect(root.numberText == text)
  }

  @Test(
    arguments: [
      ("-", 1), ("+1", 0), (".5", 0), ("1.", 2), ("1.e1", 2), ("-.5", 1), ("1e", 2), ("1e+", 3),
      ("1e.5", 2),
      ("0x10", 1), ("1_000", 1), ("1,5", 1), ("--1", 1), ("-a", 1), ("1a", 1), ("1.5.2", 3),
      ("1e5e5", 3),
      ("NaN", 0), ("Infinity", 0), ("-Infinity", 1), ("2026-09-30", 4), ("1 000", 2), ("1:2", 1),
      ("1/2", 1),
    ] as [(String, Int)])
  func `is refused where it breaks the grammar`(text: String, offset: Int) {
    #expect(refusal(of: text)?.offset == offset)
  }

  @Test(arguments: [("00", 1), ("007", 1), ("-01", 2), ("[00123]", 2), ("01.5", 1)])
  func `has no zero before its digits`(text: String, offset: Int) {
    #expect(refusal(of: text) == JSONError(.leadingZero, at: offset))
  }

  @Test(
    arguments: [
      "1e309", "-1e309", "1e400", "1.8e308", "1e99999999999999999999", "123456789e301",
      String(repeating: "9", count: 309), "1" + String(repeating: "0", count: 250) + "e99",
    ] as [String])
  func `is refused where no finite Double is near`(text: String) {
    #expect(refusal(of: "[\(text)]") == JSONError(.numberTooLarge, at: 1))
  }

  @Test(
    arguments: [
      String(repeating: "9", count: 308), "0." + String(repeating: "0", count: 400) + "1e400",
      "1" + String(repeating: "0", count: 199) + "e99", "1e308", "1e-99999999999999999999",
    ] as [String])
  func `is taken where one is`(text: String) throws {
    let root = try JSONDocument(parsing: Array(text.utf8)).root
    #expect(root.number == Double(text))
  }

  @Test(
    arguments: [
      ("12", 12), ("-3", -3), ("-0", 0), ("9223372036854775807", Int.max),
      ("-9223372036854775808", Int.min),
      ("9223372036854775808", nil), ("1.0", nil), ("1e2", nil), ("\"12\"", nil), ("true", nil),
    ] as [(String, Int?)])
  func `is a whole number where it is written as one that fits`(text: String, value: Int?) throws {
    #expect(try JSONDocument(parsing: Array(text.utf8)).root.integer == value)
  }
}
