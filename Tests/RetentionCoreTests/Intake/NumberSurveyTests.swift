import RetentionCore
import Testing

/// One decimal mark a column, decided over all of its rows.
struct NumberSurveyTests {
  @Test(
    arguments: [
      (["1.234", "1234.5"], [1.234, 1234.5]), (["1.234", "0.5"], [1.234, 0.5]),
      (["1.234", "0.234"], [1.234, 0.234]), (["1,234", "1,234.50"], [1234, 1234.5]),
      (["1.234", "1.234.567"], [1234, 1_234_567]), (["1.234", "12,5"], [1234, 12.5]),
      (["1.234", "1.234,56 €"], [1234, 1234.56]), (["1,234", "1'234.5"], [1234, 1234.5]),
      (["1,234", "1 234,5"], [1.234, 1234.5]), (["1,5", "2"], [1.5, 2]),
      (["1 200", "1200", "1'200"], [1200, 1200, 1200]),
      (["1.5", "1,23", "x", "5 %"], nil),
      (["1.5", "x", "5 %", ""], [1.5, nil, nil, nil]),
      (["12,34,567", "1,000"], [1_234_567, 1000]), (["1,23,450.5"], [123_450.5]),
      (["1.2e6", "1.234"], [1_200_000, 1.234]), (["1,2E-3"], [0.0012]),
    ] as [([String], [Double?]?)])
  func `marks are read as all cells allow`(cells: [String], values: [Double?]?) {
    #expect(Column(cells).values() == values)
  }

  @Test(arguments: [
    ["1.234"], ["1,234", "5"], ["-1,234", "12,345"], ["(123.456)"], ["US$ 1,200", "1 000"],
    ["1.000 ₫"],
  ])
  func `a column that can be read with either mark is a question`(cells: [String]) {
    #expect(Column(cells).numbers().words[0] == "open: point, comma")
    #expect(Column(cells).values() == nil)
    #expect(Column(cells).values(told: .point) != nil)
    #expect(Column(cells).values(clue: .comma) != nil)
  }

  @Test func `contradictory marks are refused with two examples`() {
    let words = Column(["1,234", "12,5", "7", "12.5"]).numbers().words
    #expect(words == ["contradictory", "3:3 12,5", "5:3 12.5"])
  }

  @Test(
    arguments: [
      (["1.234"], .point, [1.234]), (["1.234"], .comma, [1234]),
      (["1.234", "12.5", "3,5", "4,5"], .comma, [1234, nil, 3.5, 4.5]),
      (["12.5", "13.5", "1,234"], .comma, [12.5, 13.5, 1234]),
    ] as [([String], DecimalMark, [Double?])])
  func `a mark that is told decides, unless most cells speak against it`(
    cells: [String], told: DecimalMark, values: [Double?]
  ) {
    #expect(Column(cells).values(told: told) == values)
  }

  @Test func `a clue decides only what the column leaves open`() {
    #expect(Column(["1.234"]).values(clue: .comma) == [1234])
    #expect(Column(["1.234", "0.5"]).values(clue: .comma) == [1.234, 0.5])
    #expect(Column(["1.234", "0.5"]).numberSurvey.shown == .point)
    #expect(Column(["1.234"]).numberSurvey.shown == nil)
    #expect(Column(["1234"]).numberSurvey.shown == nil)
  }

  @Test(
    arguments: [
      (["1,5", "1"], ["decimal comma, as 1,5 on line 2 shows"]), (["1 000"], []),
      (
        ["1,00,000"],
        [
          "decimal point, as 1,00,000 on line 2 shows",
          "thousands in groups of two digits, as in 1,00,000 on line 2",
        ]
      ),
    ] as [([String], [String])])
  func `a verdict says how it was found`(cells: [String], words: [String]) {
    #expect(Column(cells).numbers().words == words)
  }

  @Test func `a clue that is used is said`() {
    let words = Column(["1.234"]).numbers(clue: .comma).words
    #expect(words == ["decimal comma, as in other columns of the file"])
  }

  @Test(
    arguments: [
      (["5", "1,5"], []), (["€ 5", "5 EUR", "€5 EUR"], ["EUR"]), (["$5", "5 USD"], ["$", "USD"]),
      (["US$ 5", "$ 5 USD", "kr 5", "5 kr."], ["USD", "kr", "kr."]),
      (["R$ 5", "R 5"], ["BRL", "ZAR"]),
      (["5 XYZ", "5 eur", "USD"], ["USD"]),
    ] as [([String], Set<String>)])
  func `currencies are told apart`(cells: [String], currencies: Set<String>) {
    #expect(Column(cells).numberSurvey.currencies == currencies)
  }

  @Test func `percents follow the mark of their column`() {
    #expect(Column(["12,5 %", "%50", "0,25"]).shares() == [0.125, 0.5, 0.25])
  }

  @Test func `any bytes are a finite number or none, and a verdict comes back`() {
    var random = SeededGenerator(seed: 22)
    let alphabet =
      Array("0123456789..,,  ''-+()%eE$".utf8) + Array("€kr٣٫٬−’\u{A0}\u{200F}".utf8)
    var numbers = 0
    for _ in 0..<2_000 {
      let bytes = (0..<3).map { _ in
        (0..<Int.random(in: 0...9, using: &random)).map { _ in random.pick(alphabet) }
      }
      for number in Column(bytes: bytes).values(told: .point) ?? [] {
        guard let number else { continue }
        numbers += 1
        #expect(number.isFinite)
      }
    }
    #expect(numbers > 0)
  }
}
