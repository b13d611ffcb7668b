import Foundation

/// A folder of its own in which a shell runs the built program as `$retain`.
///
/// `$samples` is the folder of the samples, and `good.csv` the smaller of the two.
final class Shell {
  /// What came of a script.
  struct Result {
    let code: Int32
    let output: String
    let errors: String
  }

  /// The program, which is built beside the tests; nil where it is not there.
  static let program: URL? = {
    let bundle = CommandLine.arguments.lazy.compactMap { argument -> URL? in
      guard let end = argument.range(of: ".xctest") else { return nil }
      return URL(filePath: String(argument[..<end.upperBound]))
    }
    guard let folder = bundle.first?.deletingLastPathComponent() else { return nil }
    let program = folder.appending(path: "retain")
    return FileManager.default.isExecutableFile(atPath: program.path) ? program : nil
  }()

  /// Whether a program is installed.
  static func has(_ name: String) -> Bool {
    ["/usr/bin/", "/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + name) }
  }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "retain-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let samples = Document.root.appending(path: "samples")
    try FileManager.default.copyItem(
      at: samples.appending(path: "accounts.csv"), to: folder.appending(path: "good.csv"))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Runs a script in the folder, with next to nothing in its environment.
  func run(_ script: String) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin", "retain": Shell.program?.path ?? "",
      "samples": Document.root.appending(path: "samples").path,
    ]
    // Into files, since a pipe that nobody empties would stop the program.
    let (output, errors) = (folder.appending(path: ".output"), folder.appending(path: ".errors"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus,
      output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
