#if canImport(_Builtin_intrinsics.intel)
  import _Builtin_intrinsics.intel
#endif

/// 64 bytes in four registers, asked all at once: an answer is one bit for each byte, the first byte
/// lowest.
struct ByteBlock {
  static let size = 64

  private var first: SIMD16<UInt8>
  private var second: SIMD16<UInt8>
  private var third: SIMD16<UInt8>
  private var fourth: SIMD16<UInt8>

  /// The bytes from `start` on, of which there have to be 64.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at start: Int) {
    precondition(start >= 0 && start &+ ByteBlock.size <= bytes.count)
    let span = unsafe bytes.bytes
    // Within the span, which is checked; any bits make 16 bytes.
    first = unsafe span.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: SIMD16<UInt8>.self)
    second = unsafe span.unsafeLoadUnaligned(
      fromUncheckedByteOffset: start &+ 16, as: SIMD16<UInt8>.self)
    third = unsafe span.unsafeLoadUnaligned(
      fromUncheckedByteOffset: start &+ 32, as: SIMD16<UInt8>.self)
    fourth = unsafe span.unsafeLoadUnaligned(
      fromUncheckedByteOffset: start &+ 48, as: SIMD16<UInt8>.self)
  }

  /// Bytes that equal this one.
  @inline(__always)
  func bits(equalTo byte: UInt8) -> UInt64 {
    let wanted = SIMD16(repeating: byte)
    return ByteBlock.bits(
      first .== wanted, second .== wanted, third .== wanted, fourth .== wanted)
  }

  /// The same, quicker for bytes that are rare.
  @inline(__always)
  func bits(equalToRare byte: UInt8) -> UInt64 {
    let wanted = SIMD16(repeating: byte)
    let any = (first .== wanted) .| (second .== wanted) .| (third .== wanted) .| (fourth .== wanted)
    return ByteBlock.isEmpty(any) ? 0 : bits(equalTo: byte)
  }

  /// Bytes that are this one or above it.
  @inline(__always)
  func bits(from byte: UInt8) -> UInt64 {
    let least = SIMD16(repeating: byte)
    return ByteBlock.bits(first .>= least, second .>= least, third .>= least, fourth .>= least)
  }

  /// Bytes that are not ASCII.
  @inline(__always)
  var high: UInt64 {
    let any = first | second | third | fourth
    return ByteBlock.isEmpty(any .>= SIMD16(repeating: 0x80)) ? 0 : bits(from: 0x80)
  }

  #if canImport(_Builtin_intrinsics.intel)
    @inline(__always)
    private static func isEmpty(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
      bits(mask) == 0
    }

    @inline(__always)
    private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
      let lanes = unsafe unsafeBitCast(mask, to: SIMD2<Int64>.self)
      return UInt64(UInt32(bitPattern: _mm_movemask_epi8(lanes)))
    }

    @inline(__always)
    private static func bits(
      _ first: SIMDMask<SIMD16<Int8>>, _ second: SIMDMask<SIMD16<Int8>>,
      _ third: SIMDMask<SIMD16<Int8>>, _ fourth: SIMDMask<SIMD16<Int8>>
    ) -> UInt64 {
      bits(first) | bits(second) << 16 | bits(third) << 32 | bits(fourth) << 48
    }
  #else
    @inline(__always)
    private static func isEmpty(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
      let halves = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
      return halves[0] | halves[1] == 0
    }

    /// Of the eighths of the block, the k-th gives bit k of eight bytes; turned as a square of 8 by 8
    /// bits they stand in order. There is no instruction for it in portable Swift, and products
    /// would be made of many by the compiler.
    @inline(__always)
    private static func bits(
      _ first: SIMDMask<SIMD16<Int8>>, _ second: SIMDMask<SIMD16<Int8>>,
      _ third: SIMDMask<SIMD16<Int8>>, _ fourth: SIMDMask<SIMD16<Int8>>
    ) -> UInt64 {
      let all =
        weights(1, 2, where: first) | weights(4, 8, where: second) | weights(16, 32, where: third)
        | weights(64, 128, where: fourth)
      let halves = unsafe unsafeBitCast(all, to: SIMD2<UInt64>.self)
      return turned(halves[0] | halves[1])
    }

    /// One weight in the first eight lanes that are set, another one in the last eight.
    @inline(__always)
    private static func weights(
      _ low: UInt8, _ high: UInt8, where mask: SIMDMask<SIMD16<Int8>>
    ) -> SIMD16<UInt8> {
      let weights = SIMD16(lowHalf: SIMD8(repeating: low), highHalf: SIMD8(repeating: high))
      return unsafe unsafeBitCast(mask, to: SIMD16<UInt8>.self) & weights
    }

    /// Bit k of byte j put where bit j of byte k was.
    @inline(__always)
    private static func turned(_ square: UInt64) -> UInt64 {
      var bits = square
      var swapped = (bits ^ bits >> 7) & 0x00AA_00AA_00AA_00AA
      bits ^= swapped ^ swapped << 7
      swapped = (bits ^ bits >> 14) & 0x0000_CCCC_0000_CCCC
      bits ^= swapped ^ swapped << 14
      swapped = (bits ^ bits >> 28) & 0x0000_0000_F0F0_F0F0
      return bits ^ swapped ^ swapped << 28
    }
  #endif
}
