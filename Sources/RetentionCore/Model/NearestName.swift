extension [String] {
  /// The name that `typed` was most likely meant to be; nil where none is close.
  ///
  /// Close is a misspelling, one slip for every three letters (or `lettersASlip`) and at most three,
  /// or else a beginning of three letters or more. Of equally close names the first is taken.
  package func nearest(to typed: String, lettersASlip: Int = 3) -> String? {
    let typed = Array<UInt8>(typed.lowercased().utf8)
    let slips = Swift.max(1, Swift.min(3, typed.count / lettersASlip))
    var nearest: (name: String, distance: Int)?
    for name in self {
      let limit = nearest?.distance ?? slips + 1
      guard abs(name.utf8.count - typed.count) < limit else { continue }
      let distance = editDistance(typed, Array<UInt8>(name.lowercased().utf8), limit: limit)
      if let distance { nearest = (name, distance) }
    }
    if let nearest { return nearest.name }
    return typed.count < 3 ? nil : first { $0.lowercased().utf8.starts(with: typed) }
  }
}

/// Bytes to insert, delete, replace or swap with their neighbour to turn one word into the other
/// (optimal string alignment); nil where it takes `limit` or more.
private func editDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, byte) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      var steps = min(
        last[column] + (byte == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
        steps = min(steps, beforeLast[column - 1] + 1)
      }
      current.append(steps)
    }
    // No row that follows can be better than the best of two in a row.
    if (current.min() ?? 0) >= limit, (last.min() ?? 0) >= limit { return nil }
    (beforeLast, last) = (last, current)
  }
  return last[right.count] < limit ? last[right.count] : nil
}
