import RetentionCore

/// The `retain.json` of a run: where it was found, and what it says.
struct ConfigFile {
  /// The usual name.
  static let name = "retain.json"

  /// The path; nil where there is none.
  let path: String?

  /// Why this file and no other, for `retain config`.
  let found: String
  let config: Config

  /// Finds and reads the file: the one that is named, else that of the first folder among the
  /// inputs that has one, else that of the working directory.
  init(_ parsed: ParsedCommand, _ console: Console) throws(Failure) {
    (path, found) = ConfigFile.find(parsed, console)
    guard let path else {
      config = Config()
      return
    }
    let text: [UInt8]
    do throws(SourceError) {
      text = try ByteSource.contents(of: path)
    } catch {
      throw .configSource(error)
    }
    do throws(ConfigError) {
      config = try Config(parsing: text, folder: ConfigFile.folder(of: path))
    } catch {
      throw .config(error, file: path)
    }
  }

  /// Whether it was found in this folder because that is read.
  func isOf(folder: String) -> Bool {
    found == ConfigFile.inFolder
      && ConfigFile.folder(of: path ?? "")
        == (folder.hasSuffix("/") ? String(folder.dropLast()) : folder)
  }

  private static let inFolder = "in the folder that is read"

  private static func find(
    _ parsed: ParsedCommand, _ console: Console
  ) -> (path: String?, found: String) {
    if parsed.isSet(.noConfig) { return (nil, "--no-config") }
    if let path = parsed.value(.config) { return (path, "--config") }
    if let path = console.environment("RETAIN_CONFIG"), !path.isEmpty {
      return (path, "RETAIN_CONFIG")
    }
    for input in parsed.inputs where PathKind(path: input) == .folder {
      let path = (input.hasSuffix("/") ? input : input + "/") + name
      if PathKind(path: path) == .file { return (path, inFolder) }
    }
    if PathKind(path: name) == .file { return (name, "in the working directory") }
    return (nil, "no \(name) here")
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }
}
