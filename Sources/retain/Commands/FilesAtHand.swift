import RetentionCore

/// The files of a folder that could be exports, for advice on what to type.
struct FilesAtHand {
  /// The folder, with a slash at its end; blank for the working directory.
  private let folder: String
  /// The names, by their bytes.
  private let files: [String]

  /// Those of the working directory.
  static var here: FilesAtHand { FilesAtHand(beside: "") }

  /// Those beside a file, whether that exists or not.
  init(beside path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    folder = parts.isEmpty ? "" : parts.joined(separator: "/") + "/"
    let names = (try? namesInFolder(folder.isEmpty ? "." : folder)) ?? []
    files = names.filter { name in
      guard !name.hasPrefix("."), !name.hasPrefix("~$"), name != ConfigFile.name else {
        return false
      }
      return FilesAtHand.endings.contains { name.lowercased().hasSuffix($0) }
    }
  }

  private static let endings = [".csv", ".tsv", ".json", ".ndjson", ".jsonl"]

  /// What could be read: the only file that there is, or the folder; nil where there is none.
  var input: String? {
    if files.count == 1 { return folder + files[0] }
    return files.isEmpty ? nil : folder.isEmpty ? "." : folder
  }

  /// The first few names, to be read; nil where there are none.
  var names: String? {
    guard !files.isEmpty else { return nil }
    let shown = files.prefix(4).map { (folder + $0).visible }
    return files.count > shown.count
      ? shown.joined(separator: ", ") + " and \(files.count - shown.count) more"
      : shown.listed(by: "and")
  }

  /// What is there and is called nearly like a path that is not; nil where nothing is.
  static func path(nearestTo path: String) -> String? {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for place in parts.indices where !parts[place].isEmpty {
      let found = parts[...place].joined(separator: "/")
      guard PathKind(path: found) == .missing else { continue }
      let parent = parts[..<place].joined(separator: "/")
      let folder = place == 0 ? "." : parent.isEmpty ? "/" : parent
      guard let names = try? namesInFolder(folder),
        let near = names.filter({ !$0.hasPrefix(".") }).nearest(to: parts[place])
      else { return nil }
      parts[place] = near
      let whole = parts.joined(separator: "/")
      return PathKind(path: whole) == .missing
        ? parts[...place].joined(separator: "/") : whole
    }
    return nil
  }
}
