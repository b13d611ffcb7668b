import Testing
import retain

struct ConsoleTests {
  @Test func `writes text as UTF-8, each stream for itself`() throws {
    let memory = MemoryConsole()
    let console = memory.console
    try console.output.write("Zoë\n")
    try console.output.write([0x41, 0xFF])
    console.tell("note\n")
    #expect(memory.output == [0x5A, 0x6F, 0xC3, 0xAB, 0x0A, 0x41, 0xFF])
    #expect(memory.errorText == "note\n")
  }

  @Test(arguments: [
    (WriteFailure.closedPipe, ExitCode.done),
    (.refused(reason: "No space left on device"), .output),
  ])
  func `a write that fails is thrown and says how the program ends`(
    failure: WriteFailure, code: ExitCode
  ) {
    let memory = MemoryConsole()
    memory.outputFailure = failure
    let thrown = #expect(throws: WriteFailure.self) { try memory.console.output.write("text") }
    #expect(thrown == failure)
    #expect(thrown?.exitCode == code)
    #expect(memory.output.isEmpty)
  }

  @Test func `a message that cannot be shown changes nothing`() throws {
    let memory = MemoryConsole()
    memory.errorFailure = .refused(reason: "Input/output error")
    memory.console.tell("lost")
    try memory.console.output.write("kept")
    #expect(memory.errors.isEmpty)
    #expect(memory.outputText == "kept")
  }

  @Test func `exit codes are those that scripts rely on`() {
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5, 70, 130])
  }
}
