#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a process took, from its start to its end.
struct Usage {
  /// Seconds of all its processors, in its own code and in the system's.
  var cpu: Double

  /// Seconds that went by.
  var wall: Double

  /// The most memory that it had, in bytes.
  var peak = 0.0

  static func - (left: Usage, right: Usage) -> Usage {
    Usage(cpu: left.cpu - right.cpu, wall: left.wall - right.wall)
  }
}

/// A program that is run as a process of its own and measured by the system.
struct TimedProcess {
  /// The program and its arguments.
  let words: [String]

  init(_ words: [String]) {
    self.words = words
  }

  /// Runs it, without input; what it prints is forgotten. It has to succeed.
  func run() throws -> Usage {
    let begin = TimedProcess.now
    let id = try start(output: nil)
    let (code, used) = try TimedProcess.end(of: id)
    let wall = TimedProcess.now - begin
    guard code == 0 else { throw failure(code) }
    return Usage(used, wall: wall)
  }

  /// Runs it and hands over each line that it prints, without its end.
  func run(eachLine use: (ArraySlice<UInt8>) throws -> Void) throws {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw Complaint("there is no pipe for \(words[0])") }
    defer { close(ends[0]) }
    let id = try start(output: ends[1])
    close(ends[1])
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    var (filled, searched) = (0, 0)
    while true {
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let room = bytes.count - filled
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(ends[0], buffer.baseAddress.map { unsafe $0 + filled }, room)
      }
      guard count > 0 else { break }
      filled += count
      var start = 0
      while let end = bytes[searched..<filled].firstIndex(of: 0x0A) {
        try use(bytes[start..<end])
        (start, searched) = (end + 1, end + 1)
      }
      bytes.replaceSubrange(0..<filled - start, with: bytes[start..<filled])
      filled -= start
      searched = filled
    }
    let (code, _) = try TimedProcess.end(of: id)
    guard code == 0 else { throw failure(code) }
  }

  /// Whether it can be run and succeeds.
  var succeeds: Bool { (try? run()) != nil }

  private func failure(_ code: Int32) -> Complaint {
    Complaint("exit \(code) of: \(words.joined(separator: " "))")
  }

  /// Starts the process; what it prints goes to a descriptor, or nowhere.
  private func start(output: Int32?) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    if let output {
      unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
      unsafe posix_spawn_file_actions_addclose(&actions, output)
    } else {
      unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    }
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var id: pid_t = 0
    let error = unsafe posix_spawnp(&id, words[0], &actions, nil, &arguments, environ)
    guard error == 0 else { throw Complaint("\(words[0]) cannot be run (\(error))") }
    return id
  }

  /// Waits for the end of a process.
  private static func end(of id: pid_t) throws -> (code: Int32, used: rusage) {
    var status: Int32 = 0
    var used = rusage()
    while unsafe wait4(id, &status, 0, &used) < 0 {
      guard errno == EINTR else { throw Complaint("process \(id) was lost") }
    }
    let signal = status & 0x7F
    return (signal == 0 ? (status >> 8) & 0xFF : 128 + signal, used)
  }

  /// Seconds of a clock that nobody sets.
  static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension Usage {
  /// What this process has taken so far. Its memory is where those that it starts begin.
  static var ofThisProcess: Usage {
    var used = rusage()
    // 0 is RUSAGE_SELF, which has another type on each system.
    _ = unsafe getrusage(0, &used)
    return Usage(used, wall: TimedProcess.now)
  }

  fileprivate init(_ used: rusage, wall: Double) {
    #if canImport(Darwin)
      let unit = 1.0
    #else
      let unit = 1024.0
    #endif
    self.init(
      cpu: used.ru_utime.seconds + used.ru_stime.seconds, wall: wall,
      peak: Double(used.ru_maxrss) * unit)
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
