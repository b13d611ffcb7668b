/// Writes the records of a file as they were read, and notes those that are not like the others.
package struct RecordListing {
  /// The ways to write them.
  package enum Format: String, CaseIterable, Sendable {
    /// RFC 4180 with LF at the end of lines; each record with the cells that it has.
    case csv

    /// An array of objects; cells that are missing are null.
    case json
  }

  /// Notices of single records that are kept; the others are counted.
  private static let limit = 20

  /// What was noted of records, in their order.
  package private(set) var notices: [CSVNotice] = []

  /// Notices beyond those that are kept.
  package private(set) var furtherNotices = 0

  private var writer: Writer

  /// The number of columns; nil before the header came.
  private var width: Int?

  /// Blank lines that no record has followed yet.
  private var blankLines: [Int] = []

  private enum Writer {
    case csv(CSVWriter)
    case json(JSONWriter, keys: [String])
  }

  /// A listing without records.
  package init(_ format: Format) {
    switch format {
    case .csv: writer = .csv(CSVWriter(isRaw: true))
    case .json:
      var json = JSONWriter(.pretty)
      json.beginArray()
      writer = .json(json, keys: [])
    }
  }

  /// Begins with the names of columns that are no record of their own.
  package mutating func begin(_ headers: [String]) {
    width = headers.count
    write(headers)
  }

  /// Adds the records of a window; the first one of all that is no blank line is the header.
  package mutating func add(_ window: borrowing CSVWindow) {
    for record in window.records.indices {
      if window.isBlank(record) {
        if width != nil { blankLines.append(Int(window.records[record].line)) }
        continue
      }
      for line in blankLines { note(CSVNotice(.blankLine, line: line, seen: "")) }
      blankLines = []
      inspect(record, of: window)
      write((0..<window.cellCount(of: record)).map { window.wholeText($0, of: record) })
    }
  }

  /// Hands out what was written since the last time.
  package mutating func take() -> [UInt8] {
    switch writer {
    case .csv(var csv):
      defer { writer = .csv(csv) }
      return csv.take()
    case .json(var json, let keys):
      defer { writer = .json(json, keys: keys) }
      return json.take()
    }
  }

  /// Ends the listing; nothing can be added afterwards.
  package mutating func end() {
    guard case .json(var json, let keys) = writer else { return }
    json.endArray()
    json.endLine()
    writer = .json(json, keys: keys)
  }

  private mutating func inspect(_ record: Int, of window: borrowing CSVWindow) {
    let line = Int(window.records[record].line)
    if let column = window.strayColumn(of: record), let cell = window.cell(column, of: record) {
      let place = window.position(of: cell, in: record)
      note(
        CSVNotice(
          .strayQuote, line: place.line, column: place.column,
          seen: window.wholeText(column, of: record)))
    }
    let count = window.cellCount(of: record)
    guard let width else {
      self.width = count
      return
    }
    if count != width {
      note(
        CSVNotice(
          count < width ? .shortRow : .longRow, line: line,
          seen: "\(count) \(count == 1 ? "cell" : "cells"), the header has \(width)"))
    }
  }

  private mutating func write(_ cells: [String]) {
    switch writer {
    case .csv(var csv):
      for cell in cells { csv.text(cell) }
      csv.endRecord()
      writer = .csv(csv)
    case .json(var json, var keys):
      if keys.isEmpty {
        keys = RecordListing.distinct(cells)
      } else {
        json.object { object in
          for (key, column) in zip(keys, keys.indices) {
            object.member(key, column < cells.count ? cells[column] : nil)
          }
          for column in cells.indices.dropFirst(keys.count) {
            object.member("column \(column + 1)", cells[column])
          }
        }
      }
      writer = .json(json, keys: keys)
    }
  }

  /// The names of columns, numbered where they are blank or stand there twice.
  private static func distinct(_ names: [String]) -> [String] {
    var known: Set<String> = []
    return names.enumerated().map { column, name in
      let base = name.isEmpty ? "column \(column + 1)" : name
      var key = base
      var number = 2
      while !known.insert(key).inserted {
        key = "\(base) \(number)"
        number += 1
      }
      return key
    }
  }

  private mutating func note(_ notice: CSVNotice) {
    if notices.count < RecordListing.limit {
      notices.append(notice)
    } else {
      furtherNotices += 1
    }
  }
}

extension CSVWindow {
  /// The texts of the first record that is no blank line; none where there is none.
  package var firstTexts: [String] {
    guard let first = records.indices.first(where: { !isBlank($0) }) else { return [] }
    return (0..<cellCount(of: first)).map { wholeText($0, of: first) }
  }

  /// The text of a cell as it stands there, white space included, a doubled quote made one.
  package func wholeText(_ column: Int, of record: Int) -> String {
    guard let cell = cell(column, of: record) else { return "" }
    let text = bytes[cell.start..<cell.end]
    guard cell.isQuoted, text.contains(.quote) else { return String(decoding: text, as: UTF8.self) }
    var single: [UInt8] = []
    var isSecond = false
    for byte in text {
      isSecond = byte == .quote && !isSecond
      if byte != .quote || isSecond { single.append(byte) }
    }
    return String(decoding: single, as: UTF8.self)
  }
}
