import RetentionCore
import Testing

struct TextStyleTests {
  @Test func `paints with one sequence before the text and one after it`() {
    let style = TextStyle(color: true)
    #expect(style.paint("CRIT", .red) == "\u{1B}[31mCRIT\u{1B}[0m")
    #expect(style.paint("CRIT", .bold, .red) == "\u{1B}[1;31mCRIT\u{1B}[0m")
    #expect(style.paint("low", .dim) == "\u{1B}[2mlow\u{1B}[0m")
    #expect(style.paint("low", .cyan) == "\u{1B}[36mlow\u{1B}[0m")
  }

  @Test func `paints nothing where there is no colour, no ink or no text`() {
    #expect(TextStyle().paint("CRIT", .bold, .red) == "CRIT")
    #expect(TextStyle(color: true).paint("CRIT") == "CRIT")
    #expect(TextStyle(color: true).paint("", .red) == "")
  }

  @Test(arguments: [
    (0, "        ", "--------"), (0.004, "        ", "--------"), (0.01, "▏       ", "--------"),
    (0.25, "██      ", "##------"), (0.5, "████    ", "####----"), (0.52, "████▏   ", "####----"),
    (0.81, "██████▌ ", "######--"), (0.86, "██████▉ ", "#######-"), (0.999, "████████", "########"),
    (1, "████████", "########"), (1.5, "████████", "########"), (-0.5, "        ", "--------"),
    (.nan, "        ", "--------"), (.infinity, "████████", "########"),
    (-.infinity, "        ", "--------"),
  ])
  func `draws a bar in eighths of a column, or whole columns in ASCII`(
    fraction: Double, unicode: String, ascii: String
  ) {
    #expect(TextStyle().bar(fraction) == unicode)
    #expect(TextStyle(ascii: true).bar(fraction) == ascii)
  }

  @Test(arguments: [(1, "▌", "#"), (3, "█▌ ", "##-"), (0, "", "")])
  func `draws a bar of any width`(width: Int, unicode: String, ascii: String) {
    #expect(TextStyle().bar(0.5, width: width) == unicode)
    #expect(TextStyle(ascii: true).bar(0.5, width: width) == ascii)
  }

  @Test(
    arguments: [
      ([0, 1, 4, 8, 9], 8, "·▁▄██", ".2599"), ([nil, 0.001, 100], 100, " ▁█", " 19"),
      ([-1, 50], 0, "··", ".."), ([], 5, "", ""),
    ] as [([Double?], Double, String, String)])
  func `draws a curve with a mark for nothing and a space for not known`(
    values: [Double?], most: Double, unicode: String, ascii: String
  ) {
    #expect(TextStyle().sparkline(values, most: most) == unicode)
    #expect(TextStyle(ascii: true).sparkline(values, most: most) == ascii)
  }
}
