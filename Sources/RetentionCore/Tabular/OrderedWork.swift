/// Pieces of work that are taken one after the other, done at the same time, and handed in one after
/// the other in the order in which they were taken.
///
/// What comes out does not depend on the number of workers, as long as doing a piece writes nothing
/// but its worker and reads nothing that handing in writes.
package final class OrderedWork<Failure: Error> {
  private let taking = Monitor()
  private let handingIn = Monitor()
  private var taken = 0
  private var handedIn = 0
  private var isAtEnd = false

  /// What went wrong with the earliest piece that failed.
  private var failure: Failure?

  private init() {}

  /// Has all pieces done by so many workers as there are, each on a thread of its own.
  ///
  /// `take` puts the next piece into a worker and says whether there was one. The first piece that
  /// fails ends the work: those before it are handed in, those behind it are not.
  package static func run<Worker>(
    _ workers: inout [Worker],
    take: (inout Worker) throws(Failure) -> Bool,
    work: (inout Worker) throws(Failure) -> Void,
    handIn: (inout Worker) throws(Failure) -> Void
  ) throws(Failure) {
    let order = OrderedWork()
    unsafe workers.withUnsafeMutableBufferPointer { workers in
      Threads.run(workers.count) { number in
        // Each thread has a worker of its own.
        unsafe order.run(&workers[number], take, work, handIn)
      }
    }
    if let failure = order.failure { throw failure }
  }

  private func run<Worker>(
    _ worker: inout Worker,
    _ take: (inout Worker) throws(Failure) -> Bool,
    _ work: (inout Worker) throws(Failure) -> Void,
    _ handIn: (inout Worker) throws(Failure) -> Void
  ) {
    while let (place, wasTaken) = nextPlace(&worker, take) {
      var failed: Failure?
      if case .failure(let failure) = wasTaken {
        failed = failure
      } else {
        do throws(Failure) { try work(&worker) } catch { failed = error }
      }
      handingIn.locked {
        handingIn.wait { handedIn == place || self.failure != nil }
        guard self.failure == nil else { return }
        if failed == nil {
          do throws(Failure) { try handIn(&worker) } catch { failed = error }
        }
        failure = failed
        handedIn += 1
        handingIn.wakeAll()
      }
      if failed != nil { taking.locked { isAtEnd = true } }
    }
  }

  /// Takes the next piece; its place among all, and whether that went well. Nil at the end.
  private func nextPlace<Worker>(
    _ worker: inout Worker, _ take: (inout Worker) throws(Failure) -> Bool
  ) -> (place: Int, wasTaken: Result<Void, Failure>)? {
    taking.locked {
      guard !isAtEnd else { return nil }
      do throws(Failure) {
        guard try take(&worker) else {
          isAtEnd = true
          return nil
        }
        taken += 1
        return (taken - 1, .success(()))
      } catch {
        isAtEnd = true
        taken += 1
        return (taken - 1, .failure(error))
      }
    }
  }
}

extension OrderedWork where Failure == Never {
  /// Has a range cut into pieces, and those done by at most so many workers: `work` does a piece,
  /// and what it leaves in its worker is handed in. The workers, of which a short range needs fewer.
  package static func run<Worker>(
    over range: Range<Int>, by size: Int, threads: Int, _ worker: Worker,
    work: (inout Worker, Range<Int>) -> Void, handIn: (inout Worker) -> Void
  ) -> [Worker] {
    var next = range.lowerBound
    let count = max(1, min(threads, range.count / size))
    var workers = [(worker: Worker, piece: Range<Int>)](repeating: (worker, 0..<0), count: count)
    run(&workers) { worker in
      guard next < range.upperBound else { return false }
      worker.piece = next..<min(next + size, range.upperBound)
      next = worker.piece.upperBound
      return true
    } work: { worker in
      work(&worker.worker, worker.piece)
    } handIn: { worker in
      handIn(&worker.worker)
    }
    return workers.map(\.worker)
  }
}
