import Foundation
import RetentionCore

/// The benchmark: how fast `retain` is beside other programs, and where its time goes.
@main
enum Performance {
  static func main() {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      guard try run(options) else { exit(1) }
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(2)
    }
  }

  /// Does what is asked for; false where results differ.
  private static func run(_ options: Options) throws -> Bool {
    switch options.mode {
    case .help:
      print(Options.help)
      return true
    case .scanners(let folders):
      return try ScannerComparison().isSame(in: folders)
    case .startUp:
      print(Machine())
      try StartUp(retain: retain(options)).run().forEach { print($0) }
      return true
    case .programs:
      return try withExport(options) { folder in
        guard options.runs > 0 else { return true }
        return try ProgramComparison(options, retain: retain(options), folder).run()
      }
    case .stages:
      return try withExport(options) { folder in
        try Stages(options, folder).run()
        return true
      }
    }
  }

  /// Makes the export that is asked for, and takes it away again unless it is to stay.
  private static func withExport(
    _ options: Options, _ use: (String) throws -> Bool
  ) throws -> Bool {
    let files = FileManager.default
    let made = files.temporaryDirectory.appending(path: "retain-performance-\(getpid())").path
    let folder = options.keep ?? made
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { if options.keep == nil { try? files.removeItem(atPath: folder) } }
    let generator = ExportGenerator(
      accounts: options.accounts, touchpointsEach: options.touchpoints, seed: options.seed)
    let begin = TimedProcess.now
    try generator.write(to: folder)
    let size = Table.allCases.reduce(0) { sum, table in
      let path = folder + "/" + table.rawValue + ".csv"
      return sum + ((try? files.attributesOfItem(atPath: path)[.size] as? Int) ?? 0)
    }
    print(
      """
      \(Machine())
      \(Shown.grouped(options.accounts)) accounts, \(Shown.grouped(generator.touchpoints)) \
      touchpoints, seed \(options.seed): \(Shown.number(Double(size) / 1e6)) MB in four files, made \
      in \(Shown.number(TimedProcess.now - begin)) s
      """)
    return try use(folder)
  }

  /// The program that is measured: the one that was built along with this one.
  private static func retain(_ options: Options) throws -> String {
    let own = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let beside = own.deletingLastPathComponent().appending(path: "retain").path
    let path = options.retain ?? beside
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Complaint("there is no \(path); name the program with --retain")
    }
    return path
  }
}
