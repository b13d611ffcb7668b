/// Contracts as bytes, in a third of the memory that they take as values.
///
/// There are so many of them that they decide how much a run needs.
package struct ContractStore: Sendable {
  private var bytes = PackedBytes()

  /// Each product once, because contracts share them.
  private var products: [String] = []
  private var productNumbers = SymbolTable()

  package init() {}

  /// An empty store that knows the products of another, so that contracts can be moved into it.
  init(withProductsOf other: ContractStore) {
    products = other.products
    productNumbers = other.productNumbers
  }

  /// The number of bytes; the contract that is added next can be read at this place.
  var end: Int { bytes.count }

  /// Makes room for contracts of so many bytes.
  mutating func reserve(_ count: Int) {
    bytes.reserve(count)
  }

  /// Adds a contract; the place at which it can be read.
  package mutating func add(_ contract: Contract) -> Int {
    let place = bytes.count
    bytes.write(contract.id)
    bytes.write(contract.product.map { UInt64(number(of: $0)) + 1 } ?? 0)
    var last = Day(unchecked: 0)
    bytes.write(contract.signedOn, after: &last)
    bytes.write(contract.startOn, after: &last)
    bytes.write(contract.endOn, after: &last)
    bytes.write(contract.cancelledOn, after: &last)
    bytes.write(contract.opportunityCreatedOn, after: &last)
    bytes.write(contract.deliveryDueOn, after: &last)
    bytes.write(contract.deliveredOn, after: &last)
    bytes.write(contract.termMonths)
    bytes.write(contract.noticeDays)
    bytes.write(contract.annualValue)
    bytes.write(contract.listValue)
    bytes.write(contract.discount)
    bytes.write(contract.commitmentsPromised)
    bytes.write(contract.commitmentsDelivered)
    bytes.write(contract.budget)
    bytes.write(contract.cost)
    bytes.write(contract.renewalDiscount)
    bytes.write(contract.autoRenews.map { $0 ? 2 : 1 } ?? UInt64(0))
    bytes.write(UInt64(contract.place.file))
    bytes.write(UInt64(contract.place.line))
    return place
  }

  /// Adds a contract of another store with the same products, whose bytes these are.
  mutating func add(_ range: Range<Int>, of other: ContractStore) {
    bytes.append(range, of: other.bytes)
  }

  /// Takes back all contracts from a place on.
  mutating func removeAll(from place: Int) {
    bytes.removeAll(from: place)
  }

  /// The contract that was added at this place.
  package func contract(at place: Int) -> Contract {
    var place = place
    return contract(at: &place)
  }

  /// The contract that was added at this place, which moves behind it.
  func contract(at place: inout Int) -> Contract {
    var contract = Contract()
    contract.id = bytes.readText(&place)
    let product = Int(bytes.readNumber(&place))
    if product > 0 { contract.product = products[product - 1] }
    var last = Day(unchecked: 0)
    contract.signedOn = bytes.readDay(&place, after: &last)
    contract.startOn = bytes.readDay(&place, after: &last)
    contract.endOn = bytes.readDay(&place, after: &last)
    contract.cancelledOn = bytes.readDay(&place, after: &last)
    contract.opportunityCreatedOn = bytes.readDay(&place, after: &last)
    contract.deliveryDueOn = bytes.readDay(&place, after: &last)
    contract.deliveredOn = bytes.readDay(&place, after: &last)
    contract.termMonths = bytes.readDouble(&place)
    contract.noticeDays = bytes.readDouble(&place)
    contract.annualValue = bytes.readDouble(&place)
    contract.listValue = bytes.readDouble(&place)
    contract.discount = bytes.readDouble(&place)
    contract.commitmentsPromised = bytes.readDouble(&place)
    contract.commitmentsDelivered = bytes.readDouble(&place)
    contract.budget = bytes.readDouble(&place)
    contract.cost = bytes.readDouble(&place)
    contract.renewalDiscount = bytes.readDouble(&place)
    let renews = bytes.readNumber(&place)
    if renews > 0 { contract.autoRenews = renews == 2 }
    contract.place = Place(
      file: UInt16(truncatingIfNeeded: bytes.readNumber(&place)),
      line: UInt32(truncatingIfNeeded: bytes.readNumber(&place)))
    return contract
  }

  /// Whether two contracts have the same id; those without one have none.
  func haveSameID(_ left: Int, _ right: Int) -> Bool {
    var (left, right) = (left, right)
    guard let first = bytes.readTextRange(&left), let second = bytes.readTextRange(&right) else {
      return false
    }
    return first.count == second.count && bytes.areEqual(first, second)
  }

  /// The id of the contract that was added at this place.
  package func id(at place: Int) -> String? {
    var place = place
    return bytes.readText(&place)
  }

  private mutating func number(of product: String) -> Int {
    let (number, isNew) = productNumbers.add(product.utf8.span)
    if isNew { products.append(product) }
    return number
  }
}
