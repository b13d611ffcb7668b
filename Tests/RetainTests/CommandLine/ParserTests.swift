import Testing
import retain

struct ParserTests {
  /// What a command line for `score` has to be read as: its inputs, and its options as `name` or
  /// `name=value`, in the order of help.
  struct Reading: Sendable, CustomTestStringConvertible {
    let words: [String]
    let inputs: [String]
    let options: [String]

    var testDescription: String { words.joined(separator: " ") }
  }

  @Test(arguments: [
    Reading(words: ["score", "a.csv", "b.csv"], inputs: ["a.csv", "b.csv"], options: []),
    Reading(words: ["score", "--as-of", "data", "a"], inputs: ["a"], options: ["as-of=data"]),
    Reading(words: ["score", "--as-of=data", "a"], inputs: ["a"], options: ["as-of=data"]),
    Reading(words: ["score", "a", "--all", "b"], inputs: ["a", "b"], options: ["all"]),
    Reading(words: ["--all", "score", "a"], inputs: ["a"], options: ["all"]),
    Reading(words: ["--as-of", "today", "score", "a"], inputs: ["a"], options: ["as-of=today"]),
    Reading(words: ["-n", "3", "-q", "score", "a"], inputs: ["a"], options: ["top=3", "quiet"]),
    Reading(words: ["score", "-n20", "a"], inputs: ["a"], options: ["top=20"]),
    Reading(words: ["score", "-n=20", "a"], inputs: ["a"], options: ["top=20"]),
    Reading(words: ["score", "-qn", "20", "a"], inputs: ["a"], options: ["top=20", "quiet"]),
    Reading(words: ["score", "-qn20", "a"], inputs: ["a"], options: ["top=20", "quiet"]),
    Reading(words: ["score", "-oall.csv", "a"], inputs: ["a"], options: ["output=all.csv"]),
    Reading(
      words: ["score", "-o", "a.csv", "-o", "b.json", "a"], inputs: ["a"],
      options: ["output=a.csv", "output=b.json"]),
    Reading(
      words: ["score", "--map=end_on=Renewal Date", "a"], inputs: ["a"],
      options: ["map=end_on=Renewal Date"]),
    Reading(words: ["score", "--owner=-x", "a"], inputs: ["a"], options: ["owner=-x"]),
    Reading(words: ["score", "-o-x", "a"], inputs: ["a"], options: ["output=-x"]),
    Reading(words: ["score", "-o", "-", "a"], inputs: ["a"], options: ["output=-"]),
    Reading(words: ["score", "-"], inputs: ["-"], options: []),
    Reading(words: ["score", "--", "--all", "-"], inputs: ["--all", "-"], options: []),
    Reading(words: ["score", "a", "--", "--"], inputs: ["a", "--"], options: []),
    Reading(words: ["--", "score", "-n"], inputs: ["-n"], options: []),
    Reading(words: ["score", "score"], inputs: ["score"], options: []),
    Reading(words: ["score", "-v", "-v", "a"], inputs: ["a"], options: ["verbose"]),
    Reading(
      words: ["score", "--width=90", "--width", "90", "a"], inputs: ["a"],
      options: ["width=90", "width=90"]),
    Reading(words: ["score", "touchpoints=b.csv"], inputs: ["touchpoints=b.csv"], options: []),
    Reading(words: ["score", "Kö&ln.csv", "日本"], inputs: ["Kö&ln.csv", "日本"], options: []),
  ])
  func `reads options wherever they stand`(row: Reading) throws {
    let parsed = try parsed(row.words)
    #expect(parsed.command == .score)
    #expect(parsed.inputs == row.inputs)
    let options = Program.retain.options(of: .score).flatMap { option in
      option.argument == nil
        ? (parsed.isSet(option) ? [option.name] : [])
        : parsed.values(option).map { "\(option.name)=\($0)" }
    }
    #expect(options == row.options)
  }

  @Test func `answers for each option what was typed`() throws {
    let parsed = try parsed([
      "score", "--all", "--owner", "Ada", "--owner=Bo", "--width", "90", "--color=never",
      "a.csv",
    ])
    #expect(parsed.isSet(.all))
    #expect(!parsed.isSet(.json))
    #expect(parsed.values(.owner) == ["Ada", "Bo"])
    #expect(parsed.values(.segment) == [])
    #expect(parsed.value(.asOf) == nil)
    #expect(parsed.number(.width) == 90)
    #expect(parsed.number(.top) == nil)
    #expect(parsed.word(.color, as: ColorChoice.self) == .never)
    #expect(parsed.invocation == "retain score")
  }

  @Test(arguments: [
    (["--help"], Request.help(nil, .full)),
    (["-h"], .help(nil, .short)),
    (["score", "--help"], .help(.score, .full)),
    (["-h", "score", "a.csv"], .help(.score, .short)),
    (["score", "--nonsense", "-n", "many", "-qh"], .help(.score, .short)),
    (["schema", "--help"], .help(.schema, .full)),
    (["score", "--version", "--help"], .help(.score, .full)),
    (["--version"], .version),
    (["score", "a.csv", "--version"], .version),
  ])
  func `help and version win over other mistakes`(words: [String], request: Request) throws {
    #expect(try Program.retain.parse(words) == request)
  }

  @Test(
    arguments: [["score", "--", "--help"], ["score", "a", "--owner=--help"], ["help", "score"]])
  func `help that is an input or a value is none`(words: [String]) throws {
    _ = try parsed(words)
  }

  @Test(arguments: [
    (["schema", "output"], ["output"]), (["scenarios"], []), (["scenarios", "x.y"], ["x.y"]),
    (["version"], []), (["help"], []), (["help", "score", "--color=never"], ["score"]),
  ])
  func `reads the small commands`(words: [String], inputs: [String]) throws {
    let parsed = try parsed(words)
    #expect(parsed.command.name == words[0])
    #expect(parsed.inputs == inputs)
  }

  @Test func `moving an option elsewhere changes nothing`() throws {
    let pieces = [
      ["score"], ["a.csv"], ["--owner", "Ada"], ["-qn", "5"], ["-"], ["--color=never"],
    ]
    let expected = try parsed(pieces.flatMap { $0 })
    for from in pieces.indices where pieces[from][0].count > 1 && pieces[from][0].hasPrefix("-") {
      for to in pieces.indices {
        var moved = pieces
        moved.insert(moved.remove(at: from), at: to)
        let parsed = try parsed(moved.flatMap { $0 })
        #expect(parsed.inputs == expected.inputs)
        for option in [Option.owner, .quiet, .top, .color] {
          #expect(parsed.isSet(option))
          #expect(parsed.values(option) == expected.values(option))
        }
      }
    }
  }

  @Test func `any words are read or refused in plain words`() {
    let pieces = [
      "-", "--", "=", "score", "schema", "output", "n", "q", "top", "as-of", "owner", "help", ".",
      "20", " ", "\u{301}", "\u{1B}[2J", "\u{202E}", "é", "😀", "'", "/", "sc", "forma", "",
    ]
    var random = SeededGenerator(state: 20_260_921)
    for _ in 0..<5000 {
      let words = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
      }
      do {
        _ = try Program.retain.parse(words)
      } catch {
        let isPlain = (error.message + error.fix).unicodeScalars.allSatisfy {
          $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
        }
        #expect(isPlain, "\(words)")
      }
    }
  }

  private func parsed(_ words: [String]) throws -> ParsedCommand {
    let request = try Program.retain.parse(words)
    guard case .run(let parsed) = request else { throw Unexpected(request: request) }
    return parsed
  }
}

/// The same numbers in every run (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A request of another kind than the test is about.
private struct Unexpected: Error {
  let request: Request
}

extension Request: CustomTestStringConvertible {
  public var testDescription: String {
    switch self {
    case .help(let command, _): "help on \(command?.name ?? "all")"
    case .version: "version"
    case .run(let parsed): "run \(parsed.command.name)"
    }
  }
}
