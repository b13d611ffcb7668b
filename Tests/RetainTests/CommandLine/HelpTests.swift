import Testing
import retain

struct HelpTests {
  /// A program of which the whole help fits a test.
  private static let grow = Command(
    "grow",
    summary: "Grow the plants of a garden.",
    details: "Plants that are not watered do not grow.",
    examples: [Example("garden grow beds/ --water 3", "Water three times.")],
    inputs: Inputs(.file("BED"), count: 1...Int.max, summary: "The beds to work on."),
    groups: [
      OptionGroup(
        "Care",
        [
          Option(
            "water", "w", takes: .number("N", in: 0...9), default: "1",
            summary: "How often to water, which matters most in a summer without any rain.",
            details: "0 is for cacti."),
          Option(
            "light", takes: .word("WHEN", of: ["day", "night"]), repeatable: true,
            summary: "When there is light."),
          Option("until", takes: .text("DATE|harvest|frost", or: ["harvest"]), summary: "To when."),
          Option("shade", takes: .text("LIMIT_OF_SUN"), summary: "Fits with two spaces."),
          Option("shady", takes: .text("LIMIT_OF_SUNS"), summary: "Too long by one."),
        ])
    ],
    exitCodes: [.done, .usage])
  private static let garden = Program(
    "garden", summary: "Keeps a garden.", examples: [], commands: [grow],
    groups: [OptionGroup("About", [.help])], fileCommand: "grow")

  private static func text(
    _ length: ManualPage.Length = .full, width: Int = 80, bold: Bool = false
  ) -> String {
    Help.text(of: ManualPage(of: grow, in: garden, length: length), width: width, bold: bold)
  }

  @Test func `shows examples, usage, options by group and exit codes`() {
    #expect(
      Self.text(width: 72) == """
        Grow the plants of a garden.

        Examples
          garden grow beds/ --water 3
              Water three times.

        Usage
          garden grow BED... [OPTION...]
          BED                       The beds to work on.

        Care
          -w, --water N             How often to water, which matters most in a
                                    summer without any rain. Default: 1.
              --light WHEN          When there is light. One of day or night.
                                    Can be repeated.
              --until DATE|harvest|frost
                                    To when.
              --shade LIMIT_OF_SUN  Fits with two spaces.
              --shady LIMIT_OF_SUNS
                                    Too long by one.

        About
          -h, --help                Show help: -h a screen of it, --help all
                                    options.

        Exit codes
          0    done; also where the reader of a pipe has left
          2    the command line or the policy makes no sense

        """)
  }

  @Test func `puts meanings below their terms where lines are short`() {
    let help = Self.text(width: 40)
    #expect(help.contains("\n  -w, --water N\n          How often to water, which\n"))
    #expect(help.contains("\n  0    done; also where the reader of a\n       pipe"))
  }

  @Test func `is bold only where asked, and only in headings`() {
    let plain = Self.text()
    let bold = Self.text(bold: true)
    #expect(!plain.contains("\u{1B}"))
    #expect(bold.contains("\n\u{1B}[1mExamples\u{1B}[0m\n"))
    let stripped = bold.split(separator: "\u{1B}[1m").joined().split(separator: "\u{1B}[0m")
    #expect(stripped.joined() == plain)
  }

  @Test func `adds details where the manual is asked for`() {
    let short = Self.text()
    let manual = Self.text(.detailed)
    for detail in ["Plants that are not watered", "0 is for cacti."] {
      #expect(!short.contains(detail))
      #expect(manual.contains(detail))
    }
  }

  @Test func `is short where only the names of the options are asked for`() {
    #expect(
      Self.text(.short, width: 72) == """
        Grow the plants of a garden.

        Usage
          garden grow BED... [OPTION...]

        Examples
          garden grow beds/ --water 3
              Water three times.

        Care
          -w, --water N   --light WHEN   --until DATE|harvest|frost
          --shade LIMIT_OF_SUN   --shady LIMIT_OF_SUNS

        About
          -h, --help

        More
          garden grow --help says what each of them does, garden help grow all
          about it.

        """)
  }
}
