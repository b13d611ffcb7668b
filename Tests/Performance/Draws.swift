/// Numbers that look drawn by chance and are the same in every run: wyrand.
///
/// Only whole numbers and plain arithmetic are used, so that all machines write the same bytes.
struct Draws: RandomNumberGenerator {
  private var state: UInt64

  /// The draws for one thing of a kind, such as the contracts of an account: others do not change
  /// them.
  init(seed: Int, _ kind: Kind, of number: Int = 0) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15
    state ^= UInt64(truncatingIfNeeded: number) &* 0xD1B5_4A32_D192_ED03
    state &+= UInt64(kind.rawValue) &* 0x8CB9_2BA7_2F3D_8DD7
    _ = next()
  }

  /// What is drawn.
  enum Kind: UInt8 {
    case customer, account, contracts, handOffs, touchpoints
  }

  @inline(__always)
  mutating func next() -> UInt64 {
    state &+= 0xA076_1D64_78BD_642F
    let product = state.multipliedFullWidth(by: state ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  /// A number from 0 up to this one, which may not be 0.
  @inline(__always)
  mutating func below(_ count: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// A number of a range.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// A number from 0 up to 1.
  @inline(__always)
  mutating func share() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// True in this share of the draws.
  @inline(__always)
  mutating func happens(_ share: Double) -> Bool {
    self.share() < share
  }

  /// A number around 0 that is seldom beyond 2 either way: nearly a normal one.
  mutating func deviation() -> Double {
    (share() + share() + share() + share() - 2) * 1.732
  }

  /// One of the elements.
  @inline(__always)
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
