/// A sum of doubles that does not depend on their order.
///
/// It adds whole multiples of 2⁻⁴⁸, which money, hours and counts are for all purposes; what is
/// smaller is rounded away, value by value. Values beyond ±2⁷⁸ are held at that bound.
package struct ExactSum: Sendable, Equatable {
  private var units: Int128 = 0
  private static let unit = 0x1p48
  private static let bound = 0x1p78

  package init() {}

  package var value: Double { Double(units) / ExactSum.unit }

  package static func += (sum: inout ExactSum, number: Double) {
    guard !number.isNaN else { return }
    let bounded = min(max(number, -bound), bound)
    sum.add(Int128((bounded * unit).rounded()))
  }

  package static func += (sum: inout ExactSum, other: ExactSum) {
    sum.add(other.units)
  }

  private mutating func add(_ more: Int128) {
    let (total, overflow) = units.addingReportingOverflow(more)
    units = overflow ? (more > 0 ? .max : .min) : total
  }
}
