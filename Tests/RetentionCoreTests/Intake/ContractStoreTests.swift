import RetentionCore
import Testing

struct ContractStoreTests {
  @Test func `every field of the data dictionary is read back as it was written`() {
    var contract = Contract()
    for (number, field) in Field<Contract>.contracts.enumerated() {
      field.fill(&contract, number)
    }
    contract.place = Place(file: 3, line: 4_000_000_000)
    var store = ContractStore()
    let places = [Contract(), contract, contract].map { store.add($0) }
    #expect(store.contract(at: places[0]) == Contract())
    #expect(store.contract(at: places[1]) == contract)
    #expect(store.contract(at: places[2]) == contract)
    #expect(store.id(at: places[1]) == contract.id)
    #expect(store.id(at: places[0]) == nil)
  }

  @Test(arguments: [
    0, -0.0, 1, -1, 0.1, 12.34, -12.345, 0.001, 1e15, -1e15, 9_007_199_254_740_994, 1e300,
    .leastNonzeroMagnitude,
    .pi, 0.07, 1.005, .greatestFiniteMagnitude,
  ])
  func `numbers keep their last bit`(number: Double) {
    var contract = Contract()
    contract.cost = number
    var store = ContractStore()
    let place = store.add(contract)
    #expect(store.contract(at: place).cost?.bitPattern == number.bitPattern)
  }

  @Test(arguments: [Day.first, .last, Day(number: 0), Day(number: -1), Day(number: 20_000)])
  func `days are read back wherever they stand`(day: Day?) {
    var contract = Contract()
    contract.signedOn = day
    contract.startOn = .last
    contract.endOn = .first
    contract.deliveredOn = day
    var store = ContractStore()
    let place = store.add(contract)
    #expect(store.contract(at: place) == contract)
  }
}

extension Field where Record == Contract {
  /// Stores a value that no other field has.
  fileprivate func fill(_ contract: inout Contract, _ number: Int) {
    switch store {
    case .text(let set): set(&contract, "text \(number)")
    case .day(let set): set(&contract, Day.first.advanced(by: 700_000 + number * 40))
    case .number(let set): set(&contract, Double(number) + 0.125)
    case .flag(let set): set(&contract, true)
    case .share(let change): change(&contract) { _ in Double(number) / 37 }
    case .department, .elsewhere: break
    }
  }
}
