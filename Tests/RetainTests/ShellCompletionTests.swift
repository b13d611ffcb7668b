import Foundation
import Testing

/// Completion as it is in the shells themselves; one that is not installed is left out.
@Suite(.enabled(if: Shell.program != nil, "the program is not beside the tests: swift build"))
struct ShellCompletionTests {
  /// What is typed before the key for completion, and what the shell makes of it.
  struct Case: CustomTestStringConvertible, Sendable {
    let typed: String
    let completed: [String]

    init(_ typed: String, _ completed: String...) {
      self.typed = typed
      self.completed = completed
    }

    var testDescription: String { typed }
  }

  /// What is the same in all shells: the words from which to choose.
  private static let cases = [
    Case("retain sco", "score"),
    Case("retain score --form", "--format", "--format-in"),
    Case("retain score --json --form", "--format-in"),
    Case(
      "retain score --format ", "table", "plain", "csv", "json", "ndjson", "md",
      "html"),
    Case("retain score -f nd", "ndjson"),
    Case("retain score --min-band cri", "critical"),
    Case("retain score --sort exp", "exposure"),
    Case("retain scenarios abandonment.sil", "abandonment.silence", "abandonment.silo"),
    Case("retain help exi", "exit-codes"),
    Case("retain score goo", "good.csv"),
    Case("retain score -o goo", "good.csv"),
    Case("retain score --policy goo", "good.csv"),
    Case("retain score 'a b' goo", "good.csv"),
    Case("retain version "),
  ]

  @Test(
    arguments: cases + [
      // bash completes what follows the sign.
      Case("retain score --format = j", "json"),
      Case(
        "retain score --format =", "table", "plain", "csv", "json", "ndjson", "md",
        "html"),
      Case("retain score touchpoints = goo", "good.csv"),
    ])
  func `bash completes`(completion: Case) throws {
    let result = try Shell().run(
      """
      source <($retain completions bash)
      eval "typed=(\(completion.typed)\(completion.typed.hasSuffix(" ") ? "''" : ""))"
      complete -p retain > /dev/null || exit 9
      COMP_WORDS=("$retain" "${typed[@]:1}"); COMP_CWORD=$((${#typed[@]} - 1))
      _retain
      if ((${#COMPREPLY[@]})); then printf '%s\\n' "${COMPREPLY[@]}" | sort; fi
      """)
    #expect(result.code == 0)
    Self.expect(result.output, completion)
  }

  @Test(
    .enabled(if: Shell.has("fish"), "fish is not installed: apt-get install fish"),
    arguments: cases + [
      Case("retain score --format=js", "--format=json"),
      Case("retain score touchpoints=goo", "touchpoints=good.csv"),
    ])
  func `fish completes`(completion: Case) throws {
    let shell = try Shell()
    try Data(
      """
      set -x PATH $PATH (path dirname $retain 2>/dev/null; or dirname $retain)
      retain completions fish | source
      complete -C "\(completion.typed)" | string replace -r '\\t.*' '' | sort
      """.utf8
    ).write(to: shell.folder.appending(path: "drive.fish"))
    let result = try shell.run("HOME=$PWD fish --no-config drive.fish; rm -rf .local .config")
    #expect(result.errors.isEmpty)
    Self.expect(result.output, completion)
  }

  private static func expect(_ output: String, _ completion: Case) {
    let words = output.split(separator: "\n").map(String.init)
    #expect(words.sorted() == completion.completed.sorted())
  }

  @Test(
    .enabled(if: Shell.has("zsh"), "zsh is not installed: apt-get install zsh"),
    arguments: [
      ("retain sco", "retain score "), ("retain score --asc", "retain score --ascii "),
      ("retain score --format=nd", "retain score --format=ndjson "),
      ("retain score --format nd", "retain score --format ndjson "),
      ("retain scenarios abandonment.silen", "retain scenarios abandonment.silence "),
      ("retain help exi", "retain help exit-codes "),
      ("retain score goo", "retain score good.csv "),
      ("retain score touchpoints=goo", "retain score touchpoints=good.csv "),
      ("retain score -o goo", "retain score -o good.csv "),
      ("retain version sc", "retain version sc"),
    ])
  func `zsh completes on a terminal`(typed: String, completed: String) throws {
    let shell = try Shell()
    // The line that was typed is written to a file by another key.
    try Data(
      """
      zmodload zsh/zpty
      zpty z zsh -f -i
      zpty -w z "path+=(${retain:h}); PS1=; autoload -Uz compinit; compinit -u -D"
      zpty -w z 'source <(retain completions zsh)'
      zpty -w z 'show() { print -r -- "$BUFFER|" > line }; zle -N show; bindkey "^X" show'
      zpty -w -n z $'\(typed)\\t\\x18'
      for i in {1..100}; do [[ -s line ]] && break; sleep 0.1; done
      zpty -d z
      cat line
      """.utf8
    ).write(to: shell.folder.appending(path: "drive.zsh"))
    let result = try shell.run("zsh -f drive.zsh")
    #expect(result.output == completed + "|\n", "\(result.errors)")
  }

  @Test(.enabled(if: Shell.has("zsh"), "zsh is not installed: apt-get install zsh"))
  func `zsh finds the script in a folder of functions`() throws {
    let result = try Shell().run(
      """
      mkdir functions; $retain completions zsh > functions/_retain
      zsh -n functions/_retain && zsh -f -c '
        fpath=($PWD/functions $fpath); autoload -Uz compinit; compinit -u -D
        print -r -- $_comps[retain]'
      """)
    #expect(result.output == "_retain\n" && result.errors.isEmpty)
  }
}
