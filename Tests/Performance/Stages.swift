import Foundation
import RetentionCore

/// What each stage of a run takes, one by one and in this process, so that a slow-down is placed.
struct Stages {
  private let options: Options
  private let folder: String
  private let day = ExportGenerator.day
  private var table = TextTable([
    "stage", "rows", "CPU ns a row", "wall ns a row", "MB/s of CPU",
  ])

  init(_ options: Options, _ folder: String) {
    self.options = options
    self.folder = folder
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
      let begin = Usage.ofThisProcess
      try work()
      if run > 0 { usages.append(Usage.ofThisProcess - begin) }
    }
    return Usage(cpu: usages.map(\.cpu).median, wall: usages.map(\.wall).median)
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
    let plain = try scanning(path, quickly: false)
    let scan = try scanning(path, quickly: true)
    add("scan, plain scanner", rows: rows, bytes: size, plain)
    add("scan, quick scanner", rows: rows, bytes: size, scan)
    try measureTouchpoints(rows: rows, size: size, scan: scan)
  }

  private func scanning(_ path: String, quickly: Bool) throws -> Usage {
    var options = CSVReader.Options()
    options.usesQuickScanner = quickly
    return try Stages.usage(runs: self.options.runs) {
      let reader = try CSVReader(ByteSource(path: path), options: options)
      while try reader.advance() {}
    }
  }

  /// Measures what becomes of touchpoints by what it takes to read the export in several ways: with
  /// them and without, without most of their columns, and as of a day on which none counts yet.
  private mutating func measureTouchpoints(rows: Int, size: Int, scan: Usage) throws {
    let others = ["accounts", "contracts", "handoffs"].map { "\(folder)/\($0).csv" }
    let otherSize = try others.reduce(0) { try $0 + Stages.size(of: $1) }
    let early = day.advanced(by: -30 * 365)
    let whole = try reading(of: [folder], on: day)
    let rest = try reading(of: others, on: day)
    let untallied = try reading(of: [folder], on: early) - reading(of: others, on: early)
    let sparse =
      try reading(of: [folder], on: early, without: Stages.words)
      - reading(of: others, on: early)
    add("read accounts, contracts, hand-offs", rows: options.accounts, bytes: otherSize, rest)
    add("read touchpoints", rows: rows, bytes: size, whole - rest)
    add("  of that: dates and look-up", rows: rows, bytes: size, sparse - scan)
    add("  of that: words", rows: rows, bytes: size, untallied - sparse)
    add("  of that: tally", rows: rows, bytes: size, whole - rest - untallied)
  }

  /// The columns of touchpoints that hold words.
  private static let words: Set = [
    "channel", "direction", "purpose", "department", "person", "contact_role", "outcome", "subject",
  ]

  private func reading(
    of inputs: [String], on day: Day, without columns: Set<String> = []
  ) throws -> Usage {
    var options = Export.Options()
    options.ignored = columns
    return try Stages.usage(runs: self.options.runs) {
      _ = try Reading(Export(inputs: inputs, options: options), on: day)
    }
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
    for format in Report.formats {
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
