import Foundation
import RetentionCore

/// What each stage of a run takes, one by one and in this process, so that a slow-down is placed.
struct Stages {
  private let options: Options
  private let folder: String
  private let day: Day
  private var table = TextTable([
    "stage", "rows", "CPU ns a row", "wall ns a row", "MB/s of CPU",
  ])

  init(_ options: Options, _ folder: String) {
    self.options = options
    self.folder = folder
    day = ExportGenerator(accounts: 1, touchpointsEach: 0, seed: 0).day
  }

  /// Measures all stages and prints them.
  func run() throws {
    var stages = self
    try stages.measureReading()
    try stages.measureResult()
    print("\nMedians of \(max(1, options.runs)) runs, after one to warm up.\n")
    stages.table.lines(asMarkdown: options.isMarkdown).forEach { print($0) }
    try JSONStages(options, folder).lines().forEach { print($0) }
  }

  /// What a part of the work took: medians of several runs, after one that does not count.
  static func usage(runs: Int, _ work: () throws -> Void) rethrows -> Usage {
    var usages: [Usage] = []
    for run in 0...max(1, runs) {
      let (cpu, wall) = (TimedProcess.ownCPU, TimedProcess.now)
      try work()
      let usage = Usage(
        cpu: TimedProcess.ownCPU - cpu, wall: TimedProcess.now - wall, peak: 0)
      if run > 0 { usages.append(usage) }
    }
    return Usage(
      cpu: usages.map(\.cpu).median, wall: usages.map(\.wall).median, peak: 0)
  }

  private mutating func measure(
    _ name: String, rows: Int, bytes: Int, _ work: () throws -> Void
  ) throws {
    add(name, rows: rows, bytes: bytes, try Stages.usage(runs: options.runs, work))
  }

  private mutating func add(_ name: String, rows: Int, bytes: Int, _ usage: Usage) {
    let rate = bytes == 0 ? "" : Shown.number(Double(bytes) / usage.cpu / 1e6)
    table.add([
      name, Shown.grouped(rows), Shown.number(usage.cpu * 1e9 / Double(rows)),
      Shown.number(usage.wall * 1e9 / Double(rows)), rate,
    ])
  }

  // MARK: - From bytes to tallies

  private mutating func measureReading() throws {
    let path = folder + "/touchpoints.csv"
    let (rows, size) = (options.accounts * options.touchpoints, try Stages.size(of: path))
    guard rows > 0 else { return }
    try measure("bytes of touchpoints.csv", rows: rows, bytes: size) {
      var source = try ByteSource(path: path)
      var bytes = [UInt8](repeating: 0, count: 128 << 10)
      while try source.fill(&bytes, upTo: bytes.count, from: 0) == bytes.count {}
    }
    for (name, isQuick) in [("scan, quick scanner", true), ("scan, plain scanner", false)] {
      var options = CSVReader.Options()
      options.usesQuickScanner = isQuick
      try measure(name, rows: rows, bytes: size) {
        let reader = try CSVReader(ByteSource(path: path), options: options)
        while try reader.advance() {}
      }
    }
    let others = ["accounts", "contracts", "handoffs"].map { "\(folder)/\($0).csv" }
    let otherSize = try others.reduce(0) { try $0 + Stages.size(of: $1) }
    let runs = options.runs
    let day = day
    let rest = try Stages.usage(runs: runs) { _ = try Reading(Export(inputs: others), on: day) }
    let whole = try Stages.usage(runs: runs) { _ = try Reading(Export(inputs: [folder]), on: day) }
    add("read accounts, contracts and hand-offs", rows: options.accounts, bytes: otherSize, rest)
    add(
      "read touchpoints: scan, decode, look up, tally", rows: rows, bytes: size,
      Usage(cpu: whole.cpu - rest.cpu, wall: whole.wall - rest.wall, peak: 0))
  }

  // MARK: - From tallies to bytes

  private mutating func measureResult() throws {
    let book = try Reading(Export(inputs: [folder]), on: day)
    let count = book.book.count
    try measure("score and rank", rows: count, bytes: 0) {
      _ = Ranking(Scorer(book.book))
    }
    let report = Report(book)
    let listed = report.listed.count
    guard listed > 0 else { return }
    try measure("explain: assess every account", rows: listed, bytes: 0) {
      for entry in report.listed { _ = report.assessment(of: entry) }
    }
    for format in Format.allCases {
      let written = Stages.size(of: report, as: format)
      try measure("write \(format.rawValue), assessing", rows: listed, bytes: written) {
        _ = Stages.size(of: report, as: format)
      }
    }
  }

  /// The bytes of a report in a format.
  static func size(of report: Report, as format: Format) -> Int {
    var size = 0
    format.write(report) { (bytes: [UInt8]) in size += bytes.count }
    return size
  }

  /// The bytes of a file.
  static func size(of path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }
}
