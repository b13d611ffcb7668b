import Foundation

/// How long a program takes that has next to nothing to do, beside one that does nothing.
struct StartUp {
  /// The program that is measured.
  let retain: String

  private static let runs = 200

  private static let sample = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../samples/accounts.csv").standardizedFileURL.path

  /// The lines of a table.
  func run() throws -> [String] {
    let programs = [
      Program(name: "/bin/true", words: ["/bin/true"]),
      Program(name: "retain version", words: [retain, "version"]),
      Program(
        name: "retain score samples/accounts.csv",
        words: [retain, "score", StartUp.sample, "--as-of", "2026-09-21", "--no-config"]),
    ]
    let usages = try ProgramComparison.rounds(StartUp.runs, of: programs.map(\.words))
    var table = TextTable(["program", "wall ms", "CPU ms", "÷ /bin/true: wall", "CPU"])
    let idle = usages[0]
    for (program, usages) in zip(programs, usages) {
      let (wall, cpu) = (usages.map(\.wall).median, usages.map(\.cpu).median)
      table.add([
        program.name, Shown.number(wall * 1e3), Shown.number(cpu * 1e3),
        Shown.number(wall / idle.map(\.wall).median), Shown.number(cpu / idle.map(\.cpu).median),
      ])
    }
    return ["Medians of \(StartUp.runs) rounds in turn.", ""] + table.lines(asMarkdown: false)
  }
}
