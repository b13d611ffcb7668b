/// A sum of doubles that does not depend on their order.
///
/// It adds whole multiples of 2⁻⁴⁸, which money, hours and counts are for all purposes; what is
/// smaller is rounded away, value by value. Values beyond ±2⁷⁸ are held at that bound.
package struct ExactSum: Sendable, Equatable {
  private var units: Int128 = 0
  private static let unit = 0x1p48
  private static let bound = 0x1p78

  package init() {}

  package var value: Double {
    let whole = units >> 48
    // Up to 2⁵³ both parts are exact, so that only their sum is rounded; the conversion of 128 bits
    // is right for all, and slow.
    guard whole.magnitude < 1 << 53 else { return Double(units) / ExactSum.unit }
    let rest = Int64(truncatingIfNeeded: units & 0xFFFF_FFFF_FFFF)
    return Double(Int64(truncatingIfNeeded: whole)) + Double(rest) / ExactSum.unit
  }

  package static func += (sum: inout ExactSum, number: Double) {
    guard !number.isNaN else { return }
    let whole = number.rounded(.towardZero)
    // Of a whole and its rest only the rest is rounded, which fits a word: much quicker.
    if whole.magnitude < 0x1p62 {
      let rest = Int64(((number - whole) * unit).rounded())
      sum.add(Int128(Int64(whole)) << 48 &+ Int128(rest))
    } else {
      sum.add(Int128(min(max(number, -bound), bound) * unit))
    }
  }

  package static func += (sum: inout ExactSum, other: ExactSum) {
    sum.add(other.units)
  }

  package static func -= (sum: inout ExactSum, other: ExactSum) {
    sum.add(0 &- other.units)
  }

  private mutating func add(_ more: Int128) {
    let (total, overflow) = units.addingReportingOverflow(more)
    units = overflow ? (more > 0 ? .max : .min) : total
  }
}
