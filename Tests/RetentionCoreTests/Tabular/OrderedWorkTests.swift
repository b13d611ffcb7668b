import Testing

import RetentionCore

@Suite struct OrderedWorkTests {
  private struct Worker {
    var piece = 0
    var result = 0
  }

  private struct Fault: Error, Equatable {
    var piece: Int
  }

  /// The results of so many pieces in the order in which they were handed in, and what went wrong.
  private func results(
    of pieces: Int, workers count: Int, failing: Set<Int> = []
  ) -> (results: [Int], fault: Fault?) {
    var workers = [Worker](repeating: Worker(), count: count)
    var (next, results): (Int, [Int]) = (0, [])
    do throws(Fault) {
      try OrderedWork<Fault>.run(&workers) { (worker: inout Worker) throws(Fault) -> Bool in
        guard next < pieces else { return false }
        worker.piece = next
        next += 1
        return true
      } work: { (worker: inout Worker) throws(Fault) in
        // Later pieces are done sooner.
        var sum = 0
        for number in 0..<(pieces - worker.piece) * 200 { sum &+= number &* worker.piece }
        worker.result = worker.piece * 2 + (sum == 1 ? 1 : 0)
        if failing.contains(worker.piece) { throw Fault(piece: worker.piece) }
      } handIn: { (worker: inout Worker) throws(Fault) in
        results.append(worker.result)
      }
      return (results, nil)
    } catch {
      return (results, error)
    }
  }

  @Test(arguments: [1, 2, 3, 8])
  func `hands in the pieces in the order in which they were taken`(workers: Int) {
    let (results, fault) = results(of: 300, workers: workers)
    #expect(results == (0..<300).map { $0 * 2 })
    #expect(fault == nil)
  }

  @Test(arguments: [1, 2, 3, 8])
  func `ends with the first piece that fails`(workers: Int) {
    for _ in 0..<20 {
      let (results, fault) = results(of: 100, workers: workers, failing: [31, 30, 70])
      #expect(results == (0..<30).map { $0 * 2 })
      #expect(fault == Fault(piece: 30))
    }
  }

  @Test func `does nothing where there is nothing`() {
    #expect(results(of: 0, workers: 4).results.isEmpty)
  }
}
