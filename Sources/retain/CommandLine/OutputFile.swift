import RetentionCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that is written whole or not at all.
///
/// What it held before stays until everything new is safely on the disk: the bytes go to a file
/// beside it, which then takes its place. Links are followed, and devices and pipes written to.
struct OutputFile {
  /// Why the file was not written.
  enum Failure: Error {
    /// It is one of the files that were read.
    case isInput
    case write(WriteFailure)
  }

  /// Sends a file piece by piece.
  typealias Body = (_ send: ([UInt8]) throws(WriteFailure) -> Void) throws(WriteFailure) -> Void

  /// Writes what `body` sends, unless the file is one of the inputs.
  static func write(
    to path: String, inputs: [String],
    _ body: Body
  ) throws(Failure) {
    let target = resolved(path)
    var status = stat()
    let exists = unsafe stat(target, &status) == 0
    if exists, inputs.contains(where: { isSame($0, status) }) { throw .isInput }
    do throws(WriteFailure) {
      if exists, status.st_mode & S_IFMT == S_IFDIR {
        throw .refused(reason: "it is a folder")
      }
      if exists, status.st_mode & S_IFMT != S_IFREG {
        try writeThrough(target, body)
      } else {
        try replace(target, mode: exists ? status.st_mode & 0o7777 : nil, body)
      }
    } catch {
      throw .write(error)
    }
  }

  /// Writes a file beside the target, which then takes its place; `mode` is that of the target,
  /// where there is one.
  private static func replace(
    _ target: String, mode: mode_t?, _ body: Body
  ) throws(WriteFailure) {
    let (temporary, descriptor) = try createBeside(target, mode: mode ?? 0o666)
    do throws(WriteFailure) {
      if let mode, fchmod(descriptor, mode) != 0 { throw failure(errno) }
      try body { bytes throws(WriteFailure) in try send(bytes, to: descriptor) }
      if fsync(descriptor) != 0 { throw failure(errno) }
    } catch {
      close(descriptor)
      _ = unsafe unlink(temporary)
      throw error
    }
    if unsafe close(descriptor) != 0 || rename(temporary, target) != 0 {
      let error = failure(errno)
      _ = unsafe unlink(temporary)
      throw error
    }
  }

  /// Writes to a device or a pipe, which nothing can take the place of.
  private static func writeThrough(_ path: String, _ body: Body) throws(WriteFailure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    do throws(WriteFailure) {
      try body { bytes throws(WriteFailure) in try send(bytes, to: descriptor) }
    } catch {
      close(descriptor)
      throw error
    }
    if close(descriptor) != 0 { throw failure(errno) }
  }

  /// The file that a link stands for, or the path itself.
  private static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private static func isSame(_ path: String, _ status: stat) -> Bool {
    var other = stat()
    return unsafe stat(path, &other) == 0 && other.st_dev == status.st_dev
      && other.st_ino == status.st_ino
  }

  /// A new file in the folder of the target, under a name that nobody has.
  private static func createBeside(
    _ target: String, mode: mode_t
  ) throws(WriteFailure) -> (path: String, descriptor: CInt) {
    for attempt in 0..<100 {
      let path = "\(target).\(getpid())-\(attempt).part"
      let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if descriptor >= 0 { return (path, descriptor) }
      if errno != EEXIST { throw failure(errno) }
    }
    throw failure(EEXIST)
  }
}
