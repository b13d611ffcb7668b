import RetentionCore

/// Runs `retain score` and its peers on one export in turn, and tells what each took.
struct ProgramComparison {
  private let options: Options
  private let retain: String
  private let folder: String
  private let day = ExportGenerator.day.description
  private let peers: Peers

  init(_ options: Options, retain: String, _ folder: String) {
    self.options = options
    self.retain = retain
    self.folder = folder
    peers = Peers(options, folder: folder, day: day)
  }

  /// Runs all and prints a table; false where their results differ.
  func run() throws -> Bool {
    let score = Program(
      name: "retain score", words: [retain] + Agreement.words(folder, day: day))
    let programs = [score] + peers.all
    let ownPeak = Usage.ofThisProcess.peak
    let usages = try ProgramComparison.rounds(options.runs, of: programs.map(\.words))
    print("\nMedians of \(options.runs) rounds in turn, after one to warm up.\n")
    table(programs, usages, ownPeak).lines(asMarkdown: options.isMarkdown).forEach { print($0) }
    print(
      """

      Ratios are those of the rounds: the median, with the smallest and the largest one. retain reads
      all four files with all their columns and judges 41 signals of every account; wc counts lines;
      the others join three of the files and work out five figures for each account.
      """)
    for name in peers.missing { print(name + ".") }
    return try results()
  }

  /// What each program took in each round; all of them have their turn in a round.
  static func rounds(_ count: Int, of programs: [[String]]) throws -> [[Usage]] {
    var usages = programs.map { _ in [Usage]() }
    for round in 0...count {
      for (place, words) in programs.enumerated() {
        let usage = try TimedProcess(words).run()
        // The first round brings files and programs into memory.
        if round > 0 { usages[place].append(usage) }
      }
    }
    return usages
  }

  private func table(
    _ programs: [Program], _ usages: [[Usage]], _ ownPeak: Double
  ) -> TextTable {
    var table = TextTable([
      "program", "CPU s", "wall s", "peak MiB", "retain ÷ it: CPU", "wall", "memory",
    ])
    for (place, program) in programs.enumerated() {
      let (own, other) = (usages[0], usages[place])
      func ratio(_ value: (Usage) -> Double) -> String {
        place == 0 ? "1" : Shown.ratio(zip(own, other).map { value($0) / value($1) })
      }
      let peak = other.map(\.peak).median
      // A process begins with the memory of the one that starts it.
      let isBelow = peak <= ownPeak
      table.add([
        program.name, Shown.number(other.map(\.cpu).median),
        Shown.number(other.map(\.wall).median),
        (isBelow ? "≤ " : "") + Shown.number(peak / Double(1 << 20)), ratio(\.cpu), ratio(\.wall),
        isBelow ? "-" : ratio(\.peak),
      ])
    }
    return table
  }

  /// Holds the results against each other; false where they differ.
  private func results() throws -> Bool {
    guard let first = peers.figuring.first else {
      print("There is no peer whose results could be held against those of retain.")
      return true
    }
    var agreement = try Agreement(with: first)
    print()
    for peer in peers.figuring.dropFirst() { print(try agreement.compare(peer)) }
    print(try agreement.compare(retain: retain, folder, day: day))
    return agreement.isWhole
  }
}
