/// Turns the records of one file into values of one type, cell by cell.
///
/// A cell that can't be read costs that cell and is told. Shares are judged once their whole column
/// is known: see `settledShares`.
struct RowDecoder<Record> {
  private struct Column {
    var header: String
    var field: Field<Record>

    /// The numbers that the column may hold, and what is wrong with others.
    var allowed: ClosedRange<Double>
    var problemOutside = ProblemKind.notANumber

    /// How its dates and numbers are written; nil as long as nothing has asked for it.
    var dates: DateStyle?
    var numbers: NumberStyle?

    /// What cells stand for, by their folded texts, and what their numbers are multiplied by.
    var values: [String: String] = [:]
    var factor = 1.0

    /// Texts of the column that were made already; nil for columns whose texts differ.
    var pool: TextPool?
    var shares = ShareColumn()
  }

  private let file: ExportFile
  private var columns: [Column]

  /// What each column asks at every cell, apart from the rest: a copy of a whole field, with all
  /// that it holds, would cost more than reading the cell.
  private let places: [Int]
  private let stores: [Store<Record>]
  private let isPercent: (FieldName) -> Bool?

  /// What every row says unless a column does.
  private let constants: [(store: Store<Record>, text: String)]
  private var departments: [DepartmentField]
  private var months = MonthTable()

  /// Whether a point can only be a decimal one.
  private let trustsPoints: Bool

  /// Why a cell was not stored.
  private enum Fault {
    case problem(ProblemKind)

    /// Only the whole column tells what it is.
    case undecided
  }

  /// A field of departments, which texts can tell too.
  private struct DepartmentField {
    let name: FieldName
    let header: String
    let set: @Sendable (inout Record, Department) -> Void
    var words: WordField<Department>
  }

  /// A decoder for the columns of a file that hold these fields.
  ///
  /// `isPercent` says of a share column whether it is in percent, where a profile knows.
  init(
    _ fields: [Field<Record>], of file: ExportFile,
    isPercent: @escaping (FieldName) -> Bool? = { _ in nil }
  ) {
    self.file = file
    trustsPoints = file.records.trustsPoints
    self.isPercent = isPercent
    let mapping = file.mapping
    departments = fields.compactMap { field in
      guard case .department(let set) = field.store, let origin = mapping.origins[field.name] else {
        return nil
      }
      let column = origin.column ?? origin.derivedFrom.first
      return DepartmentField(
        name: field.name, header: column.map { mapping.columns[$0].header } ?? "", set: set,
        words: WordField(field.name, of: file))
    }
    let others = fields.filter { field in
      switch field.store {
      case .department, .elsewhere: false
      default: true
      }
    }
    constants = others.compactMap { field in
      mapping.origins[field.name]?.constant.map { (field.store, $0) }
    }
    let found = others.compactMap { field in
      mapping.origins[field.name].flatMap { origin in
        origin.column.map { (place: $0, field: field, origin: origin) }
      }
    }
    places = found.map(\.place)
    stores = found.map(\.field.store)
    columns = found.map { place, field, origin in
      let differs = [FieldName.accountID, .accountName, .contractID].contains(field.name)
      let (allowed, problem) = RowDecoder.limits(of: field.type)
      return Column(
        header: mapping.columns[place].header, field: field, allowed: allowed,
        problemOutside: problem, values: origin.values, factor: origin.factor,
        pool: differs ? nil : TextPool())
    }
  }

  private static func limits(of type: FieldType) -> (ClosedRange<Double>, ProblemKind) {
    switch type {
    case .count: (0...(.infinity), .negative)
    case .mark: (0...10, .notAMark)
    default: (-.infinity...(.infinity), .notANumber)
    }
  }

  /// Stores the values of a row into a record.
  mutating func decode(
    _ row: Int, of window: borrowing CSVWindow, into record: inout Record,
    _ accounting: inout RowAccounting
  ) throws(InputError) {
    let cells = window.cells(of: row)
    for (store, text) in constants { RowDecoder.set(text, store, into: &record) }
    for position in stores.indices {
      let fault = window.value(places[position], of: cells) { bytes, start, end in
        store(bytes, start, end, of: position, into: &record)
      }
      if let fault, let fault {
        try settle(fault, position, row, of: window, into: &record, &accounting)
      }
    }
    for position in departments.indices {
      let word = departments[position].words.word(of: cells, in: window)
      if let word { departments[position].set(&record, word) }
    }
  }

  /// Stores a constant, which is known to be of its kind.
  private static func set(_ text: String, _ store: Store<Record>, into record: inout Record) {
    let bytes = text.utf8.span
    switch store {
    case .text(let set): set(&record, text)
    case .day(let set): if let day = CellBytes.day(bytes) { set(&record, day) }
    case .number(let set): if let number = CellBytes.number(bytes) { set(&record, number) }
    case .flag(let set): if let flag = CellBytes.flag(bytes) { set(&record, flag) }
    case .share(let change):
      if let share = CellBytes.share(bytes) { change(&record) { _ in share.value } }
    case .department, .elsewhere: break
    }
  }

  /// Stores a cell that only its whole column explains, or tells what is wrong with it.
  private mutating func settle(
    _ fault: Fault, _ position: Int, _ row: Int, of window: borrowing CSVWindow,
    into record: inout Record, _ accounting: inout RowAccounting
  ) throws(InputError) {
    switch fault {
    case .problem(let problem): tell(problem, position, row, of: window, &accounting)
    case .undecided:
      let styles = try file.styles()
      for position in columns.indices {
        columns[position].dates = styles.dates[places[position]]
        columns[position].numbers = styles.numbers[places[position]]
      }
      let fault = window.value(places[position], of: window.cells(of: row)) { bytes, start, end in
        store(bytes, start, end, of: position, into: &record)
      }
      if let fault, case .problem(let problem) = fault {
        tell(problem, position, row, of: window, &accounting)
      }
    }
  }

  /// Counts what is wrong with a cell.
  private mutating func tell(
    _ problem: ProblemKind, _ position: Int, _ row: Int, of window: borrowing CSVWindow,
    _ accounting: inout RowAccounting
  ) {
    guard let cell = window.cell(places[position], of: row) else { return }
    let example = window.example(of: cell, in: row)
    if problem == .notAShare, columns[position].shares.isLastUndecided {
      columns[position].shares.keep(example)
    } else {
      accounting.tell(problem, column: columns[position].header, example)
    }
  }

  /// Columns in which the record changes when the row is stored over it.
  mutating func changes(
    to record: Record, by row: Int, of window: borrowing CSVWindow,
    isSame: (Record, Record) -> Bool
  ) -> [(header: String, cell: CSVWindow.Cell)] {
    var changes: [(header: String, cell: CSVWindow.Cell)] = []
    for position in stores.indices {
      guard let cell = window.cell(places[position], of: row), !cell.isEmpty else { continue }
      var changed = record
      let before = columns[position].shares
      _ = window.value(places[position], of: window.cells(of: row)) { bytes, start, end in
        store(bytes, start, end, of: position, into: &changed)
      }
      columns[position].shares = before
      if !isSame(record, changed) { changes.append((columns[position].header, cell)) }
    }
    return changes
  }

  /// Stores one cell that holds a value; what is wrong with it, if anything is.
  @inline(__always)
  private mutating func store(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, of position: Int, into record: inout Record
  ) -> Fault? {
    if !columns[position].values.isEmpty {
      let text = CellBytes.text(bytes.extracting(start..<end)).text
      if let value = columns[position].values[Spelling.folded(text)] {
        let bytes = Array(value.utf8)
        return storePlain(bytes.span, 0, bytes.count, of: position, into: &record)
      }
    }
    return storePlain(bytes, start, end, of: position, into: &record)
  }

  @inline(__always)
  private mutating func storePlain(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, of position: Int, into record: inout Record
  ) -> Fault? {
    switch stores[position] {
    case .text(let set):
      let (text, isRepaired) = text(bytes, start, end, of: position)
      set(&record, text)
      return isRepaired ? .problem(.notUTF8) : nil
    case .day(let set):
      if let day = months.day(bytes, start, end) {
        set(&record, day)
        return nil
      }
      switch columns[position].dates.day(bytes.extracting(start..<end)) {
      case .value(let day): set(&record, day)
      case .undecided: return .undecided
      case .nothing: return .problem(.notADate)
      }
    case .number(let set):
      let cell = bytes.extracting(start..<end)
      switch columns[position].numbers.number(cell, trustsPoints: trustsPoints) {
      case .undecided: return .undecided
      case .value(let number) where !number.isPercent:
        guard columns[position].allowed.contains(number.value) else {
          return .problem(columns[position].problemOutside)
        }
        let value = number.value * columns[position].factor
        guard value.isFinite else { return .problem(.notANumber) }
        set(&record, value)
      default: return .problem(.notANumber)
      }
    case .flag(let set):
      let cell = bytes.extracting(start..<end)
      if case .documented = columns[position].field.type {
        set(&record, CellBytes.isDocumented(cell))
      } else {
        guard let flag = CellBytes.flag(cell) else { return .problem(.notYesOrNo) }
        set(&record, flag)
      }
    case .share(let change):
      // A share is no thousand, so that its point is a decimal one.
      switch columns[position].numbers.number(bytes.extracting(start..<end), trustsPoints: true) {
      case .undecided: return .undecided
      case .nothing: return .problem(.notANumber)
      case .value(let share):
        if share.isPercent, !(0...1).contains(share.value) { return .problem(.notAShare) }
        change(&record) { _ in share.value }
        columns[position].shares.count(share.value, isPercent: share.isPercent)
        // Whether 27 is 27 % or no share at all, only the whole column tells.
        if !share.isPercent, !(0...1).contains(share.value) { return .problem(.notAShare) }
      }
    case .department, .elsewhere: break
    }
    return nil
  }

  private mutating func text(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, of position: Int
  ) -> (text: String, isRepaired: Bool) {
    columns[position].pool?.text(bytes, start, end)
      ?? CellBytes.text(bytes.extracting(start..<end))
  }

  /// One decoder that has seen of columns as a whole what several of the same file have.
  static func merged(_ decoders: [RowDecoder]) -> RowDecoder {
    var all = decoders[0]
    for other in decoders.dropFirst() { all.merge(other) }
    return all
  }

  private mutating func merge(_ other: RowDecoder) {
    for position in columns.indices {
      columns[position].shares.merge(other.columns[position].shares)
    }
    for position in departments.indices {
      departments[position].words.merge(other.departments[position].words)
    }
  }

  /// The columns whose stored shares have to change now that all rows are known, each with its new
  /// value; tells what could not be kept.
  func settledShares(
    _ accounting: inout RowAccounting
  ) -> [(field: Field<Record>, change: (Double?) -> Double?)] {
    var settled: [(field: Field<Record>, change: (Double?) -> Double?)] = []
    for column in columns where column.field.type == .share {
      let shares = column.shares
      let inPercent = isPercent(column.field.name) ?? shares.isPercent
      if inPercent {
        accounting.tell(
          .percentColumn, column: column.header, Problem.Example(line: 0, column: 0, seen: ""))
      }
      guard inPercent || shares.outside > 0 else { continue }
      let limit: Double = inPercent ? 100 : 1
      let refused = shares.refused(above: limit)
      for example in refused.examples {
        accounting.tell(.notAShare, column: column.header, example)
      }
      if refused.count > refused.examples.count, let last = refused.examples.last {
        accounting.tell(
          .notAShare, column: column.header, count: refused.count - refused.examples.count, last)
      }
      settled.append(
        (
          column.field,
          { value in
            guard let value, value >= 0, value <= limit else { return nil }
            return value / limit
          }
        ))
    }
    return settled
  }

  /// Columns of this file that turned out to be in percent.
  var percentColumns: Set<FieldName> {
    Set(
      columns.filter {
        $0.field.type == .share && (isPercent($0.field.name) ?? $0.shares.isPercent)
      }.map(\.field.name))
  }

  /// Tells the words that no vocabulary has.
  func tellUnknownWords(_ accounting: inout RowAccounting) {
    for department in departments {
      accounting.tellUnknown(department.words.unknown, of: department.header)
    }
  }

  /// What the texts of columns told of departments.
  func derivations(in mapping: HeaderMapping) -> [Derivation] {
    departments.flatMap { $0.words.derivations(of: $0.name, in: mapping) }
  }
}

/// Texts that come again and again, made once.
private struct TextPool {
  private var numbers = SymbolTable()
  private var texts: [(text: String, isRepaired: Bool)] = []

  mutating func text(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (text: String, isRepaired: Bool) {
    let (number, isNew) = numbers.add(numbers.key(bytes, start, end), in: bytes)
    if isNew { texts.append(CellBytes.text(bytes.extracting(start..<end))) }
    return texts[number]
  }
}

extension CSVWindow {
  /// A cell as an example of a problem.
  func example(of cell: Cell, in record: Int) -> Problem.Example {
    let position = position(of: cell, in: record)
    let text = withBytes(of: cell) { CellBytes.text($0).text }
    return Problem.Example(
      line: position.line, column: position.column, seen: String(text.prefix(80)))
  }

  /// A whole record as an example of a problem.
  func example(of record: Int, seen: String = "") -> Problem.Example {
    Problem.Example(line: Int(records[record].line), column: 0, seen: String(seen.prefix(80)))
  }
}
