/// One of those who read the windows of a file: a window, what is made of its rows, and what became
/// of them.
struct WindowWorker<Decoder> {
  var decoder: Decoder
  var accounting: RowAccounting
  fileprivate var window: CSVWindow
  fileprivate var rows = 0..<0
  fileprivate var times = ReadingTimes()
}

extension ExportFile {
  /// Reads all rows of the file: windows are read one after the other, decoded on several threads at
  /// once, and used one after the other in the order of the file.
  ///
  /// Each thread has a decoder of its own, made of the one that is given. `decode` writes nothing but
  /// that and the accounting; `use` may write anything that no decoder reads. It answers with the
  /// decoders, to be put together. A file can be read once.
  func readRows<Decoder>(
    _ decoder: Decoder, threads: Int,
    decode: (
      inout Decoder, borrowing CSVWindow, _ rows: Range<Int>, inout RowAccounting
    ) throws(InputError) -> Void,
    use: (inout Decoder, borrowing CSVWindow, inout RowAccounting) throws(InputError) -> Void
  ) throws(InputError) -> [Decoder] {
    var isFirst = true
    let now = watch.now
    // A file of one window needs no second thread.
    let count = records.isWholeInWindow ? 1 : max(1, threads)
    var workers = (0..<count).map { _ in
      WindowWorker(decoder: decoder, accounting: accounting.blank, window: CSVWindow(capacity: 64))
    }
    try OrderedWork<InputError>.run(&workers) {
      (worker: inout WindowWorker) throws(InputError) -> Bool in
      let start = now()
      if !isFirst { guard try records.advance() else { return false } }
      records.exchange(&worker.window)
      let first = isFirst ? records.firstRow : 0
      worker.rows = first..<max(first, worker.window.records.count)
      isFirst = false
      worker.times.scan += now() - start
      return true
    } work: { (worker: inout WindowWorker) throws(InputError) in
      let start = now()
      try decode(&worker.decoder, worker.window, worker.rows, &worker.accounting)
      worker.times.decode += now() - start
    } handIn: { (worker: inout WindowWorker) throws(InputError) in
      let start = now()
      accounting.take(&worker.accounting)
      try use(&worker.decoder, worker.window, &accounting)
      worker.times.count += now() - start
      tellProgress(worker.window)
    }
    for worker in workers { times += worker.times }
    return workers.map(\.decoder)
  }

  private func tellProgress(_ window: borrowing CSVWindow) {
    guard let tell = watch.tell else { return }
    bytesRead += window.end
    let share = size.map { min(1, Double(bytesRead) / Double(max(1, $0))) }
    tell(ReadingProgress(file: name, rows: accounting.rows.read, share: share))
  }
}
