#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Work on several threads at once.
///
/// This is the one place in which anything is shared between threads. Who hands it work answers for
/// it that what runs at the same time writes nothing that another one reads.
enum Threads {
  /// Does the same work on so many threads, the calling one among them, until it is done on all.
  ///
  /// The work shares itself out. Where the system gives fewer threads, fewer do all of it.
  static func run(_ count: Int, _ work: (_ thread: Int) -> Void) {
    guard count > 1 else { return work(0) }
    withoutActuallyEscaping(work) { work in
      var threads: [pthread_t] = []
      for number in 1..<count {
        let job = unsafe Unmanaged.passRetained(Job(number, work))
        var thread = pthread_t()
        if unsafe pthread_create(&thread, nil, Threads.start, job.toOpaque()) == 0 {
          threads.append(thread)
        } else {
          unsafe job.release()
        }
      }
      work(0)
      for thread in threads { pthread_join(thread, nil) }
    }
  }

  /// What one thread is to do.
  private final class Job {
    let number: Int
    let work: (Int) -> Void

    init(_ number: Int, _ work: @escaping (Int) -> Void) {
      self.number = number
      self.work = work
    }
  }

  #if canImport(Darwin)
    private static let start: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? =
      { argument in
        let job = unsafe Unmanaged<Job>.fromOpaque(argument).takeRetainedValue()
        job.work(job.number)
        return nil
      }
  #else
    private static let start:
      @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
        { argument in
          guard let argument = unsafe argument else { return nil }
          let job = unsafe Unmanaged<Job>.fromOpaque(argument).takeRetainedValue()
          job.work(job.number)
          return nil
        }
  #endif
}

/// A lock, and a place to wait in until something is so.
@safe final class Monitor {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(condition, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(condition)
    unsafe pthread_mutex_destroy(mutex)
    unsafe condition.deallocate()
    unsafe mutex.deallocate()
  }

  /// Does something that no other thread does under this lock meanwhile.
  func locked<Result>(_ use: () -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return use()
  }

  /// Lets others in until something is so; asked under the lock.
  func wait(until isSo: () -> Bool) {
    while !isSo() { unsafe pthread_cond_wait(condition, mutex) }
  }

  /// Wakes those that wait, to ask again.
  func wakeAll() {
    unsafe pthread_cond_broadcast(condition)
  }
}
