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

/// A file, or standard input, that is read from its beginning to its end, and again where needed.
///
/// A regular file is read as it is wanted. What can be read only once, such as standard input or a
/// pipe, is taken into memory as soon as it is opened.
package struct ByteSource: ~Copyable {
  /// The most that is taken into memory, in bytes.
  package static let memoryLimit = 2 << 30

  package let path: String
  private let descriptor: Int32
  private let closes: Bool

  /// All bytes of a source that can be read only once; nil for a regular file.
  private var kept: [UInt8]?

  /// The bytes of `kept` that were read.
  private var position = 0

  /// Opens a file; `-` is standard input.
  package init(path: String) throws(SourceError) {
    let opened = path == "-" ? 0 : try ByteSource.descriptor(of: path)
    let kept: [UInt8]?
    do throws(SourceError) {
      kept =
        try ByteSource.isRereadable(opened, path)
        ? nil : ByteSource.everything(in: opened, path: path)
    } catch {
      if path != "-" { close(opened) }
      throw error
    }
    self.path = path
    self.kept = kept
    descriptor = opened
    closes = path != "-"
  }

  /// Opens a file that is read once and never taken into memory; `-` is standard input.
  package init(once path: String) throws(SourceError) {
    descriptor = path == "-" ? 0 : try ByteSource.descriptor(of: path)
    closes = path != "-"
    kept = nil
    self.path = path
  }

  private static func descriptor(of path: String) throws(SourceError) -> Int32 {
    while true {
      let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
      if opened >= 0 { return opened }
      if errno != EINTR { throw SourceError(path: path, errorNumber: errno) }
    }
  }

  /// Whether the path stands for a file that can be opened again.
  private static func isRereadable(
    _ descriptor: Int32, _ path: String
  ) throws(SourceError) -> Bool {
    var status = stat()
    guard path != "-", unsafe fstat(descriptor, &status) == 0 else { return false }
    if status.st_mode & S_IFMT == S_IFDIR { throw SourceError(path: path, cause: .isFolder) }
    return status.st_mode & S_IFMT == S_IFREG
  }

  /// Bytes that are known already.
  init(path: String, kept: [UInt8]) {
    self.path = path
    self.kept = kept
    (descriptor, closes) = (-1, false)
  }

  deinit {
    if closes { close(descriptor) }
  }

  /// The same source from its beginning; a regular file is opened once more.
  package func again() throws(SourceError) -> ByteSource {
    guard let kept else { return try ByteSource(path: path) }
    return ByteSource(path: path, kept: kept)
  }

  /// The bytes of a regular file, as far as it is known now; nil for anything else.
  var size: Int? {
    var status = stat()
    guard unsafe kept == nil && fstat(descriptor, &status) == 0 else { return nil }
    return Int(status.st_size)
  }

  /// All bytes, where they were taken into memory; nil for a regular file.
  package var keptBytes: [UInt8]? { kept }

  /// Reads into `buffer[start..<end]`; the number of bytes read, which is less than there is room
  /// for only at the end of the source.
  package mutating func fill(
    _ buffer: inout [UInt8], upTo end: Int, from start: Int
  ) throws(SourceError) -> Int {
    guard let kept else {
      return try ByteSource.fill(&buffer, upTo: end, from: start, of: descriptor, path: path)
    }
    let count = min(end - start, kept.count - position)
    buffer.replaceSubrange(start..<start + count, with: kept[position..<position + count])
    position += count
    return count
  }

  /// Passes over bytes, which a regular file need not even have.
  mutating func skip(_ count: Int) throws(SourceError) {
    if let kept {
      position = min(position + count, kept.count)
    } else if lseek(descriptor, off_t(count), SEEK_CUR) < 0 {
      throw SourceError(path: path, errorNumber: errno)
    }
  }

  private static func fill(
    _ buffer: inout [UInt8], upTo end: Int, from start: Int, of descriptor: Int32, path: String
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

  /// All that a descriptor still gives.
  private static func everything(in descriptor: Int32, path: String) throws(SourceError) -> [UInt8]
  {
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    var count = 0
    while true {
      count += try fill(&bytes, upTo: bytes.count, from: count, of: descriptor, path: path)
      guard count == bytes.count else { return Array(bytes[..<count]) }
      guard count < memoryLimit else {
        let limit = "more than 2 GiB, and it can be read only once; save it as a file first"
        throw SourceError(path: path, cause: .system(limit))
      }
      bytes.append(contentsOf: repeatElement(0, count: bytes.count))
    }
  }
}

extension ByteSource {
  /// Whether two files hold the same bytes; false where one of them can't be read again.
  package static func haveSameContents(_ left: String, _ right: String) -> Bool {
    guard left != "-", right != "-", let size = size(of: left), size == self.size(of: right),
      var first = try? ByteSource(path: left), var second = try? ByteSource(path: right)
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
  static func size(of path: String) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// All bytes of a file that is small, such as a policy.
  package static func contents(of path: String) throws(SourceError) -> [UInt8] {
    let source = try ByteSource(path: path)
    if let kept = source.kept { return kept }
    return try everything(in: source.descriptor, path: path)
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
