/// An inspection as one JSON object.
struct InspectionJSON {
  private let inspection: Inspection

  init(_ inspection: Inspection) {
    self.inspection = inspection
  }

  var bytes: [UInt8] {
    var json = JSONWriter(.pretty)
    json.object {
      $0.head(kind: "inspection")
      $0.member("as_of", inspection.day.description)
      $0.array("files") { files in
        for file in inspection.files { files.object { $0.file(file) } }
      }
      $0.array("failures") { failures in
        for failure in inspection.failures { failures.object { $0.failure(failure) } }
      }
      $0.array("skipped") { skipped in
        for input in inspection.skipped {
          skipped.object {
            $0.member("name", input.name)
            $0.member("reason", input.reason)
          }
        }
      }
      $0.diagnostics(inspection.problems) { number in
        inspection.files.indices.contains(Int(number))
          ? inspection.files[Int(number)].reading.name : nil
      }
      $0.joins(inspection.joins)
      $0.evidence(inspection.evidence)
      $0.array("missing") { missing in
        for data in inspection.missing {
          missing.object {
            $0.member("table", data.table.rawValue)
            $0.member("table_missing", data.isTableMissing)
            $0.strings("fields", data.fields.map(\.rawValue))
            $0.strings("signals", data.signals)
          }
        }
      }
      $0.array("proposals") { proposals in
        for gain in inspection.gains {
          proposals.object {
            $0.member("file", gain.file)
            $0.member("title", gain.title)
            $0.strings("signals", gain.signals)
            $0.member("accounts", gain.accounts)
          }
        }
      }
    }
    json.endLine()
    return json.take()
  }
}

extension JSONWriter {
  fileprivate mutating func file(_ file: FileInspection) {
    let reading = file.reading
    member("name", reading.name)
    member("role", reading.table.rawValue)
    member("decided_by", file.decision.rawValue)
    member("system", reading.system)
    member("remark", file.remark)
    member("dialect", reading.dialect)
    member("first_day", file.days?.lowerBound.description)
    member("last_day", file.days?.upperBound.description)
    object("rows") {
      $0.member("read", reading.rows.read)
      $0.member("used", reading.rows.used)
      $0.member("rejected", reading.rows.rejected)
      $0.member("skipped", reading.rows.skipped)
      $0.member("unknown_account", file.strangers?.rows)
    }
    array("columns") { columns in
      for column in file.columns { columns.object { $0.column(column, reading.factors) } }
    }
    array("constants") { constants in
      for (field, origin) in file.additions.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        guard let value = origin.constant else { continue }
        constants.object {
          $0.member("field", field.rawValue)
          $0.member("value", value)
          $0.member("fills_gaps", origin.column != nil || !origin.derivedFrom.isEmpty)
        }
      }
    }
    array("derivations") { derivations in
      for derivation in reading.derivations {
        derivations.object {
          $0.member("field", derivation.field.rawValue)
          $0.member("column", derivation.column)
          $0.member("rows", derivation.count)
          $0.array("words") { words in
            for word in derivation.words {
              words.object {
                $0.member("word", word.word)
                $0.member("count", word.count)
                $0.member("example", word.example)
              }
            }
          }
        }
      }
    }
    array("remarks") { remarks in
      for remark in reading.remarks {
        remarks.object {
          $0.member("column", remark.column)
          $0.member("text", remark.text)
        }
      }
    }
  }

  private mutating func column(_ column: ColumnInspection, _ factors: [FieldName: Double]) {
    member("header", column.header)
    member("field", column.field?.rawValue)
    member("decided_by", column.decision?.rawValue)
    member("nearest_field", column.nearest?.rawValue)
    member("rows", column.rows)
    member("filled", column.filled)
    member("factor", column.field.flatMap { factors[$0] })
    member("share_filled", column.rows > 0 ? column.share : nil)
    member("holds", column.content.name)
    switch column.content {
    case .dates(let range, let order):
      member("least", range?.lowerBound.description)
      member("greatest", range?.upperBound.description)
      member("written", order)
    case .numbers(let range, let mark, _):
      member("least", range?.lowerBound)
      member("greatest", range?.upperBound)
      member("written", mark)
    default:
      member("least", nil as String?)
      member("greatest", nil as String?)
      member("written", nil as String?)
    }
    strings("examples", column.examples)
    counts("words", column.words)
    counts("unknown_words", column.unknownWords)
  }

  private mutating func counts(_ name: String, _ words: [(text: String, count: Int)]) {
    array(name) { array in
      for word in words {
        array.object {
          $0.member("text", word.text)
          $0.member("count", word.count)
        }
      }
    }
  }

  fileprivate mutating func failure(_ failure: FailedInput) {
    let text = failure.error.errorText
    member("name", failure.name)
    member("text", text.headline)
    member("place", text.place)
    strings("details", text.details)
    member("fix", text.fix)
  }

  fileprivate mutating func joins(_ joins: Joins) {
    object("joins") {
      $0.member("accounts", joins.accounts)
      for table in [Table.contracts, .touchpoints, .handOffs] {
        $0.member("with_" + table.rawValue, joins.accountsWithRows[table])
      }
    }
  }

  fileprivate mutating func evidence(_ evidence: Evidence) {
    object("evidence") {
      $0.member("customers", evidence.customers)
      $0.member("coverage", evidence.coverage)
      $0.array("signals") { signals in
        for (signal, customers) in zip(Signal.all, evidence.customersBySignal) {
          signals.object {
            $0.member("id", signal.id)
            $0.member("customers", customers)
          }
        }
      }
    }
  }
}
