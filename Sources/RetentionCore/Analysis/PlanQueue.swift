/// The next thing to do for every account, the one that takes most exposure away first.
///
/// A binary heap: 200,000 accounts are put in order only as far as anybody asks.
struct PlanQueue {
  /// What could be done next for one account.
  struct Candidate {
    let account: Int

    /// The exposure that the action takes away; the whole of it where no action was looked for yet,
    /// since none can take away more.
    let exposureDrop: Double

    /// Nil where no action was looked for yet.
    let effect: ActionEffect?

    /// The score before it.
    var score: Int

    /// What was done for the account before it.
    var taken: Set<Action> = []
  }

  private let accounts: [Account]
  private var heap: [Candidate]

  /// A queue of candidates that are accounts of a book.
  init(_ candidates: [Candidate], _ accounts: [Account]) {
    self.accounts = accounts
    heap = candidates
    for place in (0..<heap.count / 2).reversed() { sink(place) }
  }

  /// Adds a candidate.
  mutating func insert(_ candidate: Candidate) {
    heap.append(candidate)
    var place = heap.count - 1
    while place > 0, precedes(heap[place], heap[(place - 1) / 2]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes out the candidate with the largest drop, of equals the one whose account comes first.
  mutating func popFirst() -> Candidate? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    sink(0)
    return first
  }

  private mutating func sink(_ start: Int) {
    var place = start
    while true {
      var best = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < heap.count && precedes(heap[child], heap[best]) {
        best = child
      }
      guard best != place else { return }
      heap.swapAt(place, best)
      place = best
    }
  }

  /// Of equal drops one that was not looked into comes first: it may turn out to be the same.
  private func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    let drops = (Scoring.rounded(left.exposureDrop), Scoring.rounded(right.exposureDrop))
    if drops.0 != drops.1 { return drops.0 > drops.1 }
    if (left.effect == nil) != (right.effect == nil) { return left.effect == nil }
    return accounts[left.account].id.utf8.lexicographicallyPrecedes(
      accounts[right.account].id.utf8)
  }
}
