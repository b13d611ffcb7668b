import Testing
import retain

struct ColorChoiceTests {
  struct Case: Sendable {
    let choice: ColorChoice
    let environment: [String: String]
    /// Colour on a terminal.
    let onTerminal: Bool
    /// Colour into a file or pipe.
    let elsewhere: Bool

    init(
      _ choice: ColorChoice, _ environment: [String: String], onTerminal: Bool, elsewhere: Bool
    ) {
      self.choice = choice
      self.environment = environment
      self.onTerminal = onTerminal
      self.elsewhere = elsewhere
    }
  }

  @Test(arguments: [
    Case(.auto, [:], onTerminal: true, elsewhere: false),
    Case(.always, ["NO_COLOR": "1"], onTerminal: true, elsewhere: true),
    Case(.always, ["TERM": "dumb"], onTerminal: true, elsewhere: true),
    Case(.never, ["FORCE_COLOR": "1"], onTerminal: false, elsewhere: false),
    Case(.auto, ["NO_COLOR": "1"], onTerminal: false, elsewhere: false),
    Case(.auto, ["NO_COLOR": "0"], onTerminal: false, elsewhere: false),
    Case(.auto, ["NO_COLOR": ""], onTerminal: true, elsewhere: false),
    Case(.auto, ["NO_COLOR": "1", "FORCE_COLOR": "1"], onTerminal: false, elsewhere: false),
    Case(.auto, ["NO_COLOR": "", "FORCE_COLOR": "1"], onTerminal: true, elsewhere: true),
    Case(.auto, ["FORCE_COLOR": "1"], onTerminal: true, elsewhere: true),
    Case(.auto, ["FORCE_COLOR": "3", "TERM": "dumb"], onTerminal: true, elsewhere: true),
    Case(.auto, ["FORCE_COLOR": ""], onTerminal: true, elsewhere: false),
    Case(.auto, ["FORCE_COLOR": "0"], onTerminal: true, elsewhere: false),
    Case(.auto, ["CLICOLOR_FORCE": "1"], onTerminal: true, elsewhere: true),
    Case(.auto, ["CLICOLOR_FORCE": "0"], onTerminal: true, elsewhere: false),
    Case(.auto, ["CLICOLOR_FORCE": "1", "CLICOLOR": "0"], onTerminal: true, elsewhere: true),
    Case(.auto, ["CLICOLOR": "0"], onTerminal: false, elsewhere: false),
    Case(.auto, ["CLICOLOR": "1"], onTerminal: true, elsewhere: false),
    Case(.auto, ["TERM": "dumb"], onTerminal: false, elsewhere: false),
    Case(.auto, ["TERM": "xterm-256color"], onTerminal: true, elsewhere: false),
  ])
  func `the first that has an opinion decides`(row: Case) {
    let memory = MemoryConsole()
    memory.environment = row.environment
    for (width, expected) in [(80, row.onTerminal), (nil, row.elsewhere)] {
      memory.terminalWidth = width
      let console = memory.console
      #expect(
        row.choice.colors(console.output, environment: console.environment) == expected,
        "terminal: \(width != nil)")
    }
  }
}
