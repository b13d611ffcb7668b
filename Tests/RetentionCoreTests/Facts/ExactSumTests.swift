import RetentionCore
import Testing

struct ExactSumTests {
  @Test(arguments: 0..<4)
  func `does not depend on the order`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let numbers = ExactSumTests.numbers(&random)
    let sum = ExactSumTests.sum(numbers)
    #expect(ExactSumTests.sum(numbers.shuffled(using: &random)) == sum)
    var merged = ExactSumTests.sum(Array(numbers.prefix(100)))
    merged += ExactSumTests.sum(Array(numbers.dropFirst(100)))
    #expect(merged == sum)
  }

  @Test(arguments: 0..<4)
  func `is as near as a compensated sum`(seed: Int) {
    var random = SeededGenerator(seed: 10 + seed)
    let numbers = ExactSumTests.numbers(&random)
    // Neumaier's sum.
    var (sum, lost) = (0.0, 0.0)
    for number in numbers {
      let next = sum + number
      lost += abs(sum) >= abs(number) ? (sum - next) + number : (number - next) + sum
      sum = next
    }
    let exact = ExactSumTests.sum(numbers).value
    #expect(abs(exact - (sum + lost)) <= 1e-9)
  }

  @Test(
    arguments: [
      ([0.1, 0.2, 0.3], 0.6), ([1e15, 1, -1e15], 1), ([.nan, 2], 2), ([], 0), ([-5, 5], 0),
    ] as [([Double], Double)])
  func `adds without losing what is small`(numbers: [Double], sum: Double) {
    #expect(abs(ExactSumTests.sum(numbers).value - sum) < 1e-12)
  }

  @Test(arguments: [.infinity, -.infinity, 1e300, -1e300, .greatestFiniteMagnitude] as [Double])
  func `holds what is too large at its bound`(number: Double) {
    let sum = ExactSumTests.sum([Double](repeating: number, count: 10))
    #expect(sum.value.isFinite)
    #expect(abs(sum.value) >= 0x1p78)
    #expect((sum.value < 0) == (number < 0))
  }

  private static func sum(_ numbers: [Double]) -> ExactSum {
    var sum = ExactSum()
    for number in numbers { sum += number }
    return sum
  }

  private static func numbers(_ random: inout SeededGenerator) -> [Double] {
    (0..<500).map { _ in
      Double.random(in: -1...1, using: &random) * random.pick([1, 100, 1e4, 1e6])
    }
  }
}
