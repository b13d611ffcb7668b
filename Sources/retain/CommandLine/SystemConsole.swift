import RetentionCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Console {
  /// The console of this process; to be made once, before any file is opened.
  package static func system() -> Console {
    // A closed pipe and a file that may grow no more are to be errors of `write`, not the end of
    // the process.
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    occupyStandardDescriptors()
    return Console(
      output: Stream(descriptor: STDOUT_FILENO),
      errors: Stream(descriptor: STDERR_FILENO),
      environment: { variable in unsafe getenv(variable).map { unsafe String(cString: $0) } },
      today: localDay, processors: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
      now: { nanoseconds(CLOCK_MONOTONIC) },
      processorTime: { nanoseconds(CLOCK_PROCESS_CPUTIME_ID) }, page: runPager)
  }
}

extension Console.Stream {
  fileprivate init(descriptor: CInt) {
    let isTerminal = isatty(descriptor) == 1
    let size = isTerminal ? size(of: descriptor) : nil
    self.init(
      isTerminal: isTerminal, width: size?.columns, height: size?.lines,
      send: { bytes throws(WriteFailure) in try send(bytes, to: descriptor) },
      end: { () throws(WriteFailure) in try end(descriptor) })
  }
}

/// Gives standard streams that were closed by the caller to `/dev/null`, so that no file that is
/// opened later takes their place; opened the wrong way round, so that using them still fails.
private func occupyStandardDescriptors() {
  for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
  where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
    _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
  }
}

/// Writes all bytes to an open file, or throws.
func send(_ bytes: [UInt8], to descriptor: CInt) throws(WriteFailure) {
  var sent = 0
  while sent < bytes.count {
    let (count, reason) = unsafe bytes.withUnsafeBytes { all in
      let rest = unsafe UnsafeRawBufferPointer(rebasing: all[sent...])
      let count = unsafe write(descriptor, rest.baseAddress, rest.count)
      return (count, errno)
    }
    if count > 0 {
      sent += count
    } else if count < 0, reason == EAGAIN {
      // Somebody who shares the terminal or pipe made it non-blocking.
      var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = unsafe poll(&wait, 1, -1)
    } else if count == 0 || reason != EINTR {
      throw failure(count == 0 ? EIO : reason)
    }
  }
}

private func end(_ descriptor: CInt) throws(WriteFailure) {
  // After EINTR the descriptor is closed already on Linux; trying again could close another.
  if close(descriptor) != 0, errno != EINTR { throw failure(errno) }
}

/// What an error number of the system means for a writer.
func failure(_ reason: CInt) -> WriteFailure {
  if reason == EPIPE { return .closedPipe }
  let text: UnsafeMutablePointer<CChar>? = unsafe strerror(reason)
  return .refused(reason: unsafe text.map { unsafe String(cString: $0) } ?? "error \(reason)")
}

/// Columns and lines of a terminal; nil where it does not say.
private func size(of descriptor: CInt) -> (columns: Int, lines: Int?)? {
  var size = winsize()
  guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
  return (Int(size.ws_col), size.ws_row > 0 ? Int(size.ws_row) : nil)
}

private func nanoseconds(_ clock: clockid_t) -> Int {
  var time = timespec()
  guard unsafe clock_gettime(clock, &time) == 0 else { return 0 }
  return Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
}

private func localDay() -> Day? {
  var now = time(nil)
  var parts = unsafe tm()
  tzset()
  guard unsafe localtime_r(&now, &parts) != nil else { return nil }
  let (year, month, day) = unsafe (parts.tm_year, parts.tm_mon, parts.tm_mday)
  return Day(year: Int(year) + 1900, month: Int(month) + 1, day: Int(day))
}
