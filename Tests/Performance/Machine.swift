import Foundation

/// The machine on which something is measured, for people.
struct Machine: CustomStringConvertible {
  let description: String

  init() {
    let process = ProcessInfo.processInfo
    let memory = Double(process.physicalMemory) / Double(1 << 30)
    description = [
      "\(process.activeProcessorCount) cores of \(Machine.processor)",
      String(format: "%.0f GiB", memory), process.operatingSystemVersionString, Machine.kernel,
      Machine.compiler,
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static var processor: String {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    let name = line?.split(separator: ":").dropFirst().joined(separator: ":")
    return name.map { $0.trimmingCharacters(in: .whitespaces) } ?? "an unknown processor"
  }

  private static var kernel: String {
    firstLine(of: ["uname", "-sr"])
  }

  private static var compiler: String {
    firstLine(of: ["swift", "--version"])
  }

  /// The first line that a program prints; nothing where it can't be run.
  private static func firstLine(of words: [String]) -> String {
    var first: String?
    try? TimedProcess(words).run { line in
      if first == nil { first = String(decoding: line, as: UTF8.self) }
    }
    return first ?? ""
  }
}
