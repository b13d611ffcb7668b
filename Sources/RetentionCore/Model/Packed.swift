/// A value with one spare bit pattern that can stand for "no value".
public protocol Packable: Sendable {
  /// The pattern that no real value has.
  static var absent: Self { get }

  /// Whether this is that pattern.
  var isAbsent: Bool { get }
}

/// Stores an optional in the room of the value itself: a million contracts feel the difference.
@propertyWrapper
public struct Packed<Value: Packable>: Sendable {
  private var stored: Value

  public init() {
    stored = .absent
  }

  public init(wrappedValue: Value?) {
    stored = wrappedValue ?? .absent
  }

  public var wrappedValue: Value? {
    get { stored.isAbsent ? nil : stored }
    set { stored = newValue ?? .absent }
  }
}

extension Double: Packable {
  public static var absent: Double { .nan }
  public var isAbsent: Bool { isNaN }
}

extension Day: Packable {
  public static var absent: Day { Day(unchecked: .min) }
  public var isAbsent: Bool { number == .min }
}

extension Packed: Equatable where Value: Equatable {
  public static func == (left: Packed, right: Packed) -> Bool {
    left.wrappedValue == right.wrappedValue
  }
}
