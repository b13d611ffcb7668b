#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why a file could not be opened or read: what was tried, and the system's own words.
public struct SourceError: Error, Sendable, Equatable {
  public enum Cause: Sendable, Equatable {
    case missing
    case isFolder
    case denied
    case system(String)
  }

  /// The path as it was given; `-` for standard input.
  public var path: String
  public var cause: Cause
}

/// A file, or standard input, that is read from its beginning to its end.
package struct ByteSource: ~Copyable {
  package let path: String
  private let descriptor: Int32
  private let closes: Bool

  /// Opens a file; `-` is standard input.
  package init(path: String) throws(SourceError) {
    self.path = path
    if path == "-" {
      descriptor = 0
      closes = false
      return
    }
    var opened: Int32
    repeat { opened = unsafe open(path, O_RDONLY | O_CLOEXEC) } while opened < 0 && errno == EINTR
    guard opened >= 0 else { throw SourceError(path: path, errorNumber: errno) }
    var status = stat()
    if unsafe fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(opened)
      throw SourceError(path: path, cause: .isFolder)
    }
    descriptor = opened
    closes = true
  }

  deinit {
    if closes { close(descriptor) }
  }

  /// Reads into `buffer[start..<end]`; the number of bytes read, which is less than there is room
  /// for only at the end of the source.
  package func fill(
    _ buffer: inout [UInt8], upTo end: Int, from start: Int
  ) throws(SourceError) -> Int {
    var filled = start
    while filled < end {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe read(descriptor, bytes.baseAddress.map { unsafe $0 + filled }, end - filled)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw SourceError(path: path, errorNumber: errno)
      }
      if count == 0 { break }
      filled += count
    }
    return filled - start
  }
}

extension ByteSource {
  /// Whether two files hold the same bytes; false where one of them can't be read again.
  package static func haveSameContents(_ left: String, _ right: String) -> Bool {
    guard left != "-", right != "-", size(of: left) == size(of: right),
      let first = try? ByteSource(path: left), let second = try? ByteSource(path: right)
    else { return false }
    var (leftBytes, rightBytes) = (
      [UInt8](repeating: 0, count: 64 << 10), [UInt8](repeating: 0, count: 64 << 10)
    )
    while true {
      guard let count = try? first.fill(&leftBytes, upTo: leftBytes.count, from: 0),
        let other = try? second.fill(&rightBytes, upTo: rightBytes.count, from: 0),
        count == other, leftBytes[..<count] == rightBytes[..<count]
      else { return false }
      if count < leftBytes.count { return true }
    }
  }

  /// The size of a regular file; nil for anything else.
  private static func size(of path: String) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// All bytes of a file that is small, such as a policy.
  package static func contents(of path: String) throws(SourceError) -> [UInt8] {
    let source = try ByteSource(path: path)
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    var count = 0
    while true {
      count += try source.fill(&bytes, upTo: bytes.count, from: count)
      guard count == bytes.count else { return Array(bytes[..<count]) }
      bytes.append(contentsOf: repeatElement(0, count: bytes.count))
    }
  }
}

/// What stands at a path.
package enum PathKind: Sendable {
  case file
  case folder
  case missing

  /// Looks the path up; links are followed.
  package init(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      self = .missing
      return
    }
    self = status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }
}

/// The names in a folder, by bytes, without `.` and `..`.
package func namesInFolder(_ path: String) throws(SourceError) -> [String] {
  guard let folder = unsafe opendir(path) else {
    throw SourceError(path: path, errorNumber: errno)
  }
  defer { unsafe closedir(folder) }
  var names: [String] = []
  while let entry = unsafe readdir(folder) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
        unsafe String(cString: $0)
      }
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

extension SourceError {
  init(path: String, errorNumber: Int32) {
    self.path = path
    cause =
      switch errorNumber {
      case ENOENT, ENOTDIR: .missing
      case EISDIR: .isFolder
      case EACCES, EPERM: .denied
      default: .system(unsafe String(cString: strerror(errorNumber)))
      }
  }
}
