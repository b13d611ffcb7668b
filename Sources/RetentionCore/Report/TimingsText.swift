/// For how long a part of a run took.
package struct StageTime: Sendable {
  package let name: String

  /// Nanoseconds on the clock, and on all processors together.
  package var wall = 0
  package var processor = 0

  package init(_ name: String) {
    self.name = name
  }
}

/// The stages of a run with what each of them took, as lines for standard error.
package struct TimingsText {
  private let stages: [StageTime]
  private let files: [FileReading]

  package init(_ stages: [StageTime], _ files: [FileReading]) {
    self.stages = stages
    self.files = files
  }

  package var lines: [String] {
    var all = StageTime("all")
    for stage in stages {
      all.wall += stage.wall
      all.processor += stage.processor
    }
    let rows = (stages + [all]).flatMap { stage in
      [[stage.name, TimingsText.seconds(stage.wall), TimingsText.seconds(stage.processor), ""]]
        + (stage.name == "read" ? files.map(parts) : [])
    }
    let table = TextTable(
      [
        TextTable.Column(title: "seconds"), TextTable.Column(title: "wall", alignment: .right),
        TextTable.Column(title: "CPU", alignment: .right),
        TextTable.Column(title: "reading, on all threads"),
      ], rows)
    return [table.header] + table.lines()
  }

  private func parts(_ file: FileReading) -> [String] {
    let parts = [
      ("scan", file.times.scan), ("decode", file.times.decode), ("count", file.times.count),
    ]
    return [
      "  " + file.name.visible, "", "",
      parts.map { "\($0) \(TimingsText.seconds($1))" }.joined(separator: "  "),
    ]
  }

  /// Nanoseconds as seconds with three decimals.
  private static func seconds(_ nanoseconds: Int) -> String {
    let milliseconds = (max(0, nanoseconds) + 500_000) / 1_000_000
    let rest = "\(milliseconds % 1000)"
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

extension ReadingProgress {
  /// One line for a terminal of so many columns: `touchpoints.csv  42 %  4,210,000 rows`.
  package func line(width: Int) -> String {
    let part = share.map { "  \(Int($0 * 100)) %" } ?? ""
    let line = "\(file.visible)\(part)  \(MoneyText.grouped(rows)) rows"
    return line.fitted(to: max(1, width - 1), ascii: false)
  }
}
