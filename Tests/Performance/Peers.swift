import Foundation

/// A program that is measured beside others.
struct Program {
  let name: String

  /// What is run when it is measured.
  let words: [String]

  /// What makes it print the figures of all accounts; nil for one that knows of none.
  var wordsForAll: [String]?
}

/// Other programs that do a part of what `retain score` does, where they are installed.
struct Peers {
  /// Those that do the task of the scripts in `peers`, which can be held against each other.
  let figuring: [Program]

  /// Those that were not found, or were left out.
  let missing: [String]

  private let wordCount: [Program]
  private let also: [Program]

  /// All of them.
  var all: [Program] { wordCount + figuring + also }

  /// The accounts that the task lists when it is measured.
  private static let listed = "20"

  /// The folder of the scripts, in the sources.
  private static let scripts =
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "peers")

  /// Looks for the programs; the folder holds the export, which ends on a day.
  init(_ options: Options, folder: String, day: String) {
    var (figuring, missing): ([Program], [String]) = ([], [])
    let scripts = [
      ("DuckDB", "with_duckdb.py", "import duckdb"), ("Polars", "with_polars.py", "import polars"),
      ("Python", "with_python.py", "import csv"),
    ]
    for (name, script, needs) in scripts {
      let isWanted = !options.without.contains(name.lowercased())
      guard isWanted, TimedProcess([options.python, "-c", needs]).succeeds else {
        missing.append(name + (isWanted ? " was not found" : " was left out"))
        continue
      }
      let path = Peers.scripts.appending(path: script).path
      let words = [options.python, path, folder, day]
      figuring.append(
        Program(name: name, words: words + [Peers.listed], wordsForAll: words + ["all"]))
    }
    let files = ["accounts", "contracts", "handoffs", "touchpoints"].map { "\(folder)/\($0).csv" }
    let count = Program(name: "wc -l", words: ["wc", "-l"] + files)
    let counts = !options.without.contains("wc") && TimedProcess(count.words).succeeds
    if !counts { missing.append("wc was not found or was left out") }
    wordCount = counts ? [count] : []
    self.figuring = figuring
    self.missing = missing
    also = options.also.map { name, command in
      Program(name: name, words: ["sh", "-c", command.replacing("{}", with: folder)])
    }
  }
}

/// What the task of the peers tells of one account.
struct Figures {
  var annualValue: Double?

  /// Days since the last conversation.
  var silence: Double?

  /// Approaches since then to which nobody answered.
  var unanswered: Double?
  var complaints: Double?

  /// Touchpoints in the last 365 days, of which `retain` does not tell.
  var touchpoints: Double?

  /// The figures by their names.
  var named: [(name: String, value: Double?)] {
    [
      ("annual value", annualValue), ("silence", silence), ("unanswered", unanswered),
      ("complaints", complaints), ("touchpoints", touchpoints),
    ]
  }
}

extension Program {
  /// The figures of all accounts by id, as a script of the peers prints them.
  func figures() throws -> [String: Figures] {
    var figures: [String: Figures] = [:]
    try TimedProcess(wordsForAll ?? words).run { line in
      let cells = String(decoding: line, as: UTF8.self)
        .split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 6 else { throw Complaint("\(name) printed a line of another form") }
      figures[String(cells[0])] = Figures(
        annualValue: Double(cells[1]), silence: Double(cells[2]), unanswered: Double(cells[3]),
        complaints: Double(cells[4]), touchpoints: Double(cells[5]))
    }
    return figures
  }
}
