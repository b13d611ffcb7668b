import RetentionCore
import Testing
import retain

struct CompletionTests {
  private static func words(_ typed: [String]) -> [String] {
    Completion(of: typed, in: .retain).candidates.map(\.word)
  }

  @Test(
    arguments: [
      // Commands and topics.
      (["sco"], ["score"]), (["nonsense"], []), (["-q", "sco"], ["score"]),
      (["help", "ex"], ["explain", "exit-codes"]), (["man", "rec"], ["recipes"]),
      (["completions", ""], ["bash", "zsh", "fish"]), (["version", ""], []),
      (["schema", "out"], ["output"]), (["schema", "output", ""], []),
      // Options, and those that can't be given any more.
      (["score", "--form"], ["--format-in", "--format"]),
      (["score", "--json", "--form"], ["--format-in"]),
      (["score", "--quiet", "--qui"], []), (["score", "-q", "--qui"], []),
      (["score", "--owner", "a", "--own"], ["--owner"]), (["score", "--every"], []),
      (["--", "score", "--form"], []), (["score", "--", "--form"], []), (["--asc"], ["--ascii"]),
      // Values.
      (["score", "--format", "j"], ["json"]), (["score", "-f", "js"], ["json"]),
      (["score", "--format=nd"], ["--format=ndjson"]), (["score", "-qf", "m"], ["md"]),
      (["plan", "--format", "nd"], []), (["score", "--min-band", "c"], ["critical"]),
      (["score", "a.csv", "--sort", "exp"], ["exposure"]), (["score", "--top", ""], []),
      (["score", "--as-of", ""], ["today", "data"]),
      (["score", "--nonsense", "--json=x", "--asc"], ["--ascii"]),
      // Signals and scenarios, but only in the first place.
      (["scenarios", "abandonment.sil"], ["abandonment.silence", "abandonment.silo"]),
      (["scenarios", "prom"], ["promise", "promise.discount", "promise.fire-drill"]),
      (["scenarios", "renewal", "ab"], []),
    ] as [([String], [String])])
  func `offers what can stand there`(typed: [String], words: [String]) {
    let found = Self.words(typed)
    // More signals may come.
    if typed == ["scenarios", "prom"] {
      #expect(found.first == "promise" && found.count == 1 + Scenario.promise.signals.count)
    } else {
      #expect(found == words)
    }
  }

  @Test(
    arguments: [
      (["score", "x"], true), (["score", "-o", ""], true), (["score", "--policy=p"], true),
      (["scenarios", "ab"], true), (["scenarios", "renewal", ""], true), (["sc"], false),
      (["score", "--sort", ""], false), (["version", ""], false), (["help", ""], false),
      (["score", "--", "x"], true), (["score", "-"], false),
    ])
  func `says where a path can stand`(typed: [String], takesFiles: Bool) {
    #expect(Completion(of: typed, in: .retain).takesFiles == takesFiles)
  }

  @Test func `offers the entries of a list behind those that are typed`() {
    let columns = Option(
      "columns", takes: .list("A,B", of: ["id", "name", "owner"]), summary: "C.")
    let program = Program(
      "p", summary: "P.", examples: [],
      commands: [
        Command(
          "c", summary: "C.", examples: [], groups: [OptionGroup("G", [columns])],
          exitCodes: [])
      ], groups: [], fileCommand: "c")
    let words = { (typed: String) in
      Completion(of: ["c", "--columns", typed], in: program).candidates.map(\.word)
    }
    #expect(words("") == ["id", "name", "owner"])
    #expect(words("n") == ["name"])
    #expect(words("id,") == ["id,name", "id,owner"])
    #expect(words("id,name,o") == ["id,name,owner"])
  }

  @Test func `is empty where nothing is typed that could go on`() {
    #expect(Completion(of: [], in: .retain).candidates.count == Program.retain.commands.count)
    #expect(Self.words(["nonsense", ""]).count == Program.retain.commands.count)
  }

  @Test func `is written as a line a word, with its meaning, and a mark for files`() {
    let run = ProgramRun(words: ["completions", "bash", "--", "scenarios", "abandonment.silen"])
    #expect(
      run.text == """
        abandonment.silence\tHas nobody talked with the customer?
        \tfiles
        exit 0

        """)
  }

  @Test func `every value that a word can have is offered`() {
    for command in Program.retain.commands {
      for option in Program.retain.options(of: command) {
        guard let argument = option.argument, case .word = argument.form else { continue }
        #expect(Self.words([command.name, option.flag, ""]) == argument.words)
        #expect(
          Self.words([command.name, option.flag + "="])
            == argument.words.map { "\(option.flag)=\($0)" })
      }
    }
  }

  @Test func `no meaning holds a tab or a line break`() {
    for command in Program.retain.commands {
      for start in ["", "-", "--"] {
        for candidate in Completion(of: [command.name, start], in: .retain).candidates {
          #expect(!(candidate.word + candidate.meaning).contains { $0 == "\t" || $0 == "\n" })
        }
      }
    }
  }
}
