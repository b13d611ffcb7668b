extension Dialect {
  /// Finds the dialect of a text, and drops from it the lines on top that are no records.
  init(of text: inout TextSource, _ options: CSVReader.Options) throws(SourceError) {
    let beginning = text.beginning
    var told: UInt8?
    let firstLine = text.sample.prefix { $0 != .lineFeed && $0 != .carriageReturn }
    if let delimiter = Dialect.delimiterTold(by: firstLine) {
      told = delimiter
      try Dialect.skipLines(1, of: &text)
    }
    let skipped = max(options.skipLines, told == nil ? 0 : 1)
    try Dialect.skipLines(skipped - (told == nil ? 0 : 1), of: &text)
    let detection = DialectDetection(text.sample, isWhole: text.isWhole)
    self = detection.dialect(delimiter: options.delimiter ?? told)
    encoding = beginning.encoding
    hasByteOrderMark = beginning.markLength > 0
    isTold = told != nil
    skippedLines = skipped
    notices = HeaderInspection(detection.trial(of: self).window).notices
    if !isPlain || !Dialect.usualDelimiters.contains(delimiter), delimiter != options.delimiter,
      !isTold
    {
      notices.insert(CSVNotice(.unusualDialect, line: 1, seen: self.text), at: 0)
    }
    for index in notices.indices {
      notices[index].line += skipped
      if notices[index].kind == .preamble { notices[index].count += skipped }
    }
  }

  static let usualDelimiters: [UInt8] = [.comma, .semicolon, .tab, .bar]

  private static func skipLines(_ count: Int, of text: inout TextSource) throws(SourceError) {
    var left = count
    while left > 0 {
      let sample = text.sample
      var end = sample.startIndex
      while left > 0, end < sample.endIndex {
        let isLast = end + 1 == sample.endIndex
        // With a CR at its end, the sample may have cut a CRLF.
        if sample[end] == .carriageReturn, isLast, !text.isWhole { break }
        let isPair = sample[end] == .carriageReturn && !isLast && sample[end + 1] == .lineFeed
        if sample[end] == .lineFeed || sample[end] == .carriageReturn { left -= 1 }
        end += isPair ? 2 : 1
      }
      text.dropFirst(end - sample.startIndex)
      if text.isWhole { return }
      if left > 0 || text.sample.isEmpty { try text.extendSample() }
    }
  }
}
