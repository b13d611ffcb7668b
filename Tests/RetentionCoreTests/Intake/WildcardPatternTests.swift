import RetentionCore
import Testing

/// The files that an entry of `retain.json` is about, told by patterns of their names.
struct WildcardPatternTests {
  @Test(arguments: [
    ("Task.csv", "Task.csv", true), ("task.CSV", "Task.csv", true),
    ("Task.csv", "Task.csv2", false),
    ("ask.csv", "Task.csv", false), ("Task*.csv", "Task.csv", true),
    ("Task*.csv", "Task_2026-09.csv", true), ("Task*.csv", "MyTask.csv", false),
    ("Task*.csv", "Task.csv.bak", false), ("*", "anything.csv", true), ("***", "x", true),
    ("*.csv", ".csv", true), ("*aab", "aaaab", true), ("*ab*ab", "abab", true),
    ("*ab*ab", "ab", false), ("a*b*c", "abxbc", true), ("a*b*c", "acb", false),
    ("a.c", "abc", false), ("a?c", "abc", false), ("[a]", "a", false), ("", "x", false),
    ("VERTRÄGE*.csv", "verträge 2026.csv", true), ("*日*", "9月30日.csv", true),
  ])
  func `a star stands for any letters, and all else for itself`(
    pattern: String, name: String, matches: Bool
  ) {
    #expect(isAbout(pattern, name) == matches)
    #expect(isAbout(pattern, "exports/of May/" + name) == matches)
  }

  @Test(arguments: [
    ("crm/Task.csv", "crm/Task.csv", true), ("crm/Task.csv", "/data/CRM/task.csv", true),
    ("crm/*.csv", "old-crm/a.csv", false), ("crm/*.csv", "./crm/a.csv", true),
    ("crm/Task.csv", "Task.csv", false), ("data/crm/*.csv", "crm/a.csv", false),
    ("*/Task.csv", "crm/Task.csv", true), ("/Task.csv", "crm/Task.csv", false),
  ])
  func `a pattern with a folder is about the end of the path`(
    pattern: String, path: String, matches: Bool
  ) {
    #expect(isAbout(pattern, path) == matches)
  }

  @Test func `an entry without patterns is about all files, and of several the first holds`() {
    var options = Export.Options(SourceSettings(files: ["a*"]), SourceSettings(), SourceSettings())
    for place in options.sources.indices { options.sources[place].writing.skipLines = place }
    #expect(options.writing(of: "x/a.csv").skipLines == 0)
    #expect(options.writing(of: "a/x.csv").skipLines == 1)
  }

  @Test func `many stars take no longer than they have to`() {
    let pattern = String(repeating: "a*", count: 200) + "b"
    #expect(!isAbout(pattern, String(repeating: "a", count: 5_000)))
  }

  private func isAbout(_ pattern: String, _ path: String) -> Bool {
    var settings = SourceSettings(files: [pattern])
    settings.writing.skipLines = 7
    return Export.Options(settings).writing(of: path).skipLines == 7
  }
}
