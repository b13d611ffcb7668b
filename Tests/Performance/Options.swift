/// What the command line asks for.
struct Options {
  /// What is to be done.
  enum Mode: Equatable {
    case programs
    case stages
    case startUp
    case scanners(folders: [String])
    case help
  }

  var mode = Mode.programs
  var accounts = 20_000
  var touchpoints = 50
  var seed = 1
  var runs = 5

  /// The program that is measured; nil for the one beside this one.
  var retain: String?
  var python = "python3"

  /// Peers that are not run.
  var without: Set<String> = []

  /// The folder in which the export is made and stays; nil for a temporary one.
  var keep: String?
  var also: [(name: String, command: String)] = []
  var isMarkdown = false

  static let help = """
    usage: swift run -c release Performance [options]
           swift run -c release Performance scanners FOLDER...

    Makes an export, runs `retain score` and its peers on it in turn as processes of their own,
    holds their results against each other and prints what each took. It needs no network.

      --accounts N        accounts of the export (20,000)
      --touchpoints N     touchpoints of each, on average (50)
      --seed N            another export of the same kind (1)
      --runs N            rounds that count, after one that does not (5); 0 only makes the export
      --keep DIR          make the export there and leave it
      --retain PATH       measure this program instead of the one built beside this
      --python PATH       the interpreter that has duckdb and polars (python3)
      --without NAME      leave out wc, DuckDB, Polars or Python
      --also NAME=COMMAND run this too, in a shell; {} stands for the folder of the export
      --markdown          print the table as Markdown
      --stages            measure the stages of a run one by one instead, in this process
      --startup           measure how long a small run takes instead, against /bin/true
      --help              print this

    `scanners` reads every file in the folders with the quick scanner and with the plain one, in
    windows of several sizes, and tells where they differ. Differences exit with 1.
    """

  init(_ words: [String]) throws {
    var words = words[...]
    if words.first == "scanners" {
      mode = .scanners(folders: Array(words.dropFirst()))
      if words.count == 1 { throw Complaint("scanners needs a folder") }
      return
    }
    while let word = words.popFirst() {
      switch word {
      case "--stages": mode = .stages
      case "--startup": mode = .startUp
      case "--help", "-h": mode = .help
      case "--markdown": isMarkdown = true
      default:
        guard let value = words.popFirst() else { throw Complaint("what is \(word)? See --help") }
        try set(word, to: value)
      }
    }
    guard accounts > 0 else { throw Complaint("--accounts begins at 1") }
  }

  private mutating func set(_ option: String, to value: String) throws {
    switch option {
    case "--accounts": accounts = try Options.count(value, of: option)
    case "--touchpoints": touchpoints = try Options.count(value, of: option)
    case "--seed": seed = try Options.count(value, of: option)
    case "--runs": runs = try Options.count(value, of: option)
    case "--keep": keep = value
    case "--retain": retain = value
    case "--python": python = value
    case "--without": without.insert(value.lowercased())
    case "--also":
      let parts = value.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { throw Complaint("--also takes NAME=COMMAND") }
      also.append((String(parts[0]), String(parts[1])))
    default: throw Complaint("what is \(option)? See --help")
    }
  }

  private static func count(_ text: String, of option: String) throws -> Int {
    guard let count = Int(text.filter { $0 != "," }), 0...1_000_000_000 ~= count else {
      throw Complaint("\(option) takes a number, not \(text)")
    }
    return count
  }
}
