extension [String] {
  /// The name that `typed` was most likely meant to be; nil where none is close.
  ///
  /// Close is a misspelling, one slip for every three letters and at most three, or else a
  /// beginning of three letters or more. Of equally close names the first is taken.
  package func nearest(to typed: String) -> String? {
    let typed = typed.lowercased()
    let slips = Swift.max(1, Swift.min(3, typed.utf8.count / 3))
    var nearest: (name: String, distance: Int)?
    for name in self {
      let distance = editDistance(typed, name.lowercased(), limit: nearest?.distance ?? slips + 1)
      if let distance { nearest = (name, distance) }
    }
    if let nearest { return nearest.name }
    return typed.utf8.count < 3 ? nil : first { $0.lowercased().hasPrefix(typed) }
  }
}

/// Bytes to insert, delete, replace or swap with their neighbour to turn one word into the other
/// (optimal string alignment); nil where it takes `limit` or more.
private func editDistance(_ left: String, _ right: String, limit: Int) -> Int? {
  let left = Array(left.utf8)
  let right = Array(right.utf8)
  guard abs(left.count - right.count) < limit else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, byte) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var steps = min(
        last[column] + (byte == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
        steps = min(steps, beforeLast[column - 1] + 1)
      }
      current.append(steps)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count] < limit ? last[right.count] : nil
}
