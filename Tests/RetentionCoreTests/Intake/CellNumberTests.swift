import Foundation
import RetentionCore
import Testing

struct CellNumberTests {
  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("42", 42), ("-42", -42), ("+42", 42), ("1.5", 1.5), (".5", 0.5),
      ("5.", 5), ("007", 7), ("1e3", 1_000), ("2.5E-3", 0.0025),
      ("1,234", 1_234), ("1,234,567.89", 1_234_567.89), ("1 234 567", 1_234_567),
      ("1'234.5", 1_234.5), ("1’234", 1_234), ("1\u{A0}234", 1_234), ("1\u{202F}234", 1_234),
      ("$1,234.50", 1_234.5), ("-$5", -5), ("$-5", -5), ("€ 5", 5), ("5 €", 5), ("USD 5", 5),
      ("5 USD", 5), ("1,234 EUR", 1_234), ("(1,234)", -1_234), ("($5.50)", -5.5), ("−7", -7),
      ("123456789012345678", 123_456_789_012_345_680),
      ("0.1234567890123456789", 0.12345678901234568),
    ] as [(String, Double)])
  func `reads numbers as people write them`(text: String, number: Double) {
    #expect(Cell(text).number == number)
  }

  @Test(arguments: [
    "", "-", "+", ".", "-.", "abc", "1.2.3", "1,23", "12,34", "1,2345", "1234,567", "1,234 567",
    ",123", "1.234,56", "1,5", "0x10", "1e", "e5", "1e400", "nan", "NaN", "inf", "Infinity", "--5",
    "+-5", "(-5)", "(+5)", "1-2", "5%", "5 apples", "$", "USD", "()", "(5", "5)", "1_000", "½",
    "1e5e5",
    "1 2", "USDEUR5", "1..5",
  ])
  func `refuses what is no number, or could be two`(text: String) {
    #expect(Cell(text).number == nil)
  }

  @Test func `agrees with the C library on plain numbers, to the last bit`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let digits = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        random.pick(Array("0123456789"))
      }
      var text = String(digits)
      if random.isOne(in: 2) {
        let place = Int.random(in: 0...digits.count, using: &random)
        text.insert(".", at: text.index(text.startIndex, offsetBy: place))
      }
      if random.isOne(in: 4) { text += "e" + String(Int.random(in: -30...30, using: &random)) }
      if random.isOne(in: 4) { text = "-" + text }
      let expected = unsafe strtod(text, nil)
      guard let number = Cell(text).number else {
        Issue.record("\(text) is refused")
        return
      }
      #expect(number.bitPattern == expected.bitPattern, "\(text)")
    }
  }

  @Test func `thousands marks change nothing`() throws {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<2_000 {
      let number = Int.random(in: 1_000...999_999_999, using: &random)
      var groups: [String] = []
      var rest = number
      while rest >= 1_000 {
        let group = String(rest % 1_000)
        groups.append(String(repeating: "0", count: 3 - group.count) + group)
        rest /= 1_000
      }
      groups.append(String(rest))
      let mark = random.pick([",", " ", "'", "’", "\u{A0}", "\u{202F}"])
      let text = groups.reversed().joined(separator: mark)
      #expect(Cell(text).number == Double(number))
    }
  }

  @Test(arguments: [
    ("0.25", 0.25, false), ("25%", 0.25, true), ("25 %", 0.25, true), ("0%", 0, true),
    ("150%", 1.5, true), ("%25", 0.25, true), ("25", 25, false), ("-5%", -0.05, true),
    ("(5)%", -0.05, true),
  ])
  func `a percent sign divides by 100`(text: String, value: Double, isPercent: Bool) throws {
    let share = try #require(Cell(text).share)
    #expect(share.value == value)
    #expect(share.isPercent == isPercent)
  }

  @Test(arguments: ["%", "", "25%%", "%25%", "a%"])
  func `refuses what is no share`(text: String) {
    #expect(Cell(text).share == nil)
  }

  @Test(arguments: ["1.234", "12.345", "123.456", "-1.234", "-123.456"])
  func `a point before three digits may be a mark for thousands`(text: String) {
    #expect(Cell(text).mayHaveThousands)
  }

  @Test(arguments: [
    "0.234", "-0.234", ".234", "-.234", "1.23", "1.2345", "1234.567", "1234", "12345", "", "-1.23",
    "9225.225", "-1234.567",
  ])
  func `other plain numbers leave no doubt`(text: String) {
    #expect(!Cell(text).mayHaveThousands)
  }

  @Test(arguments: ["1.23457E+12", "1E+15", "1,23457E+12", "9.99999E+100"])
  func `knows what a spreadsheet leaves of a long id`(text: String) {
    #expect(Cell(text).isRoundedID)
  }

  @Test(arguments: [
    "", "E+12", "1.E+12", "12.3E+12", "1.2E12", "1.2E-12", "1.2E+1", "1.2E+1234", "1.2e+12", "1E+",
    "A1E+12", "1E+12x",
  ])
  func `takes no other id for one`(text: String) {
    #expect(!Cell(text).isRoundedID)
  }

  @Test func `any bytes are a finite number or none`() {
    var random = SeededGenerator(seed: 13)
    let alphabet = Array("0123456789.,-+()eE$ %'".utf8) + [0xC2, 0xA0, 0xE2, 0x80, 0xAF]
    var numbers = 0
    for _ in 0..<50_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in random.pick(alphabet) }
      if let number = Cell(bytes).number {
        numbers += 1
        #expect(number.isFinite)
      }
    }
    #expect(numbers > 0)
  }
}
