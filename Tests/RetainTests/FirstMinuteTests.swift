import Testing

/// What a new user sees who types too little, or not quite the right thing.
@Suite(.enabled(if: Shell.program != nil, "the program is not beside the tests: swift build"))
struct FirstMinuteTests {
  @Test(arguments: [
    // Nothing, or nothing to read.
    ("$retain", "retain score accounts.csv"), ("$retain", "explain [INPUT...]"),
    ("$retain score", "try  retain score good.csv"),
    ("cp good.csv more.csv; $retain plan", "try  retain plan ."),
    ("rm good.csv; $retain score", "retain score needs an input, a file or a folder"),
    ("mkdir f; $retain score f", "put accounts.csv there"),
    ("mkdir f; echo hi > f/a.txt; $retain score f", "f/a.txt: no table"),
    // Misspelled.
    ("$retain scroe good.csv", "did you mean score?"),
    ("$retain good.csv", "try  retain score good.csv"),
    ("mkdir exports; $retain exports", "try  retain score exports"),
    ("$retain score godo.csv", "did you mean good.csv?"),
    (
      "mkdir exports; mv good.csv exports; $retain score exprots/good.csv",
      "did you mean exports/good.csv?"
    ),
    ("mkdir exports; $retain score $PWD/exprots/", "exports/?"),
    ("$retain score accounts=godo.csv", "did you mean good.csv?"),
    ("$retain score nothing-like-it.csv", "there are good.csv"),
    ("$retain score good.csv --policy godo.csv", "did you mean good.csv?"),
    ("$retain score good.csv --fromat json", "did you mean --format?"),
    ("$retain score good.csv -f jsno", "did you mean json?"),
    ("$retain score good.csv --min-band critcal", "did you mean critical?"),
    ("$retain score good.csv --columns nmae", "did you mean name?"),
    ("$retain score good.csv --keep ownr", "did you mean \"owner\"?"),
    ("$retain score good.csv --map endon=x", "did you mean end_on=COLUMN?"),
    ("$retain scenarios abandonment.silense", "did you mean abandonment.silence?"),
    ("$retain scenarios silense", "did you mean abandonment.silence?"),
    ("$retain help exit-code", "did you mean exit-codes?"),
    ("$retain completions zhs", "did you mean zsh?"),
    ("$retain man scor", "did you mean score?"), ("$retain schema polcy", "did you mean policy?"),
  ])
  func `is told what to type next`(line: String, advice: String) throws {
    let result = try Shell().run(line)
    #expect(result.code == 2 || result.code == 3)
    #expect(result.errors.contains(advice), "\(result.errors)")
    #expect(result.output.isEmpty)
  }
}
