/// What every kind of result says of itself: what it is, what it was made from, what was wrong.
extension JSONWriter {
  /// The members with which a result begins.
  mutating func head(kind: String) {
    member("schema_version", JSONFormat.schemaVersion)
    member("kind", kind)
    object("tool") {
      $0.member("name", "retain")
      $0.member("version", Report.toolVersion)
    }
  }

  /// The name of a policy and what it changed.
  mutating func policy(_ name: String?, _ changes: [Policy.Change]) {
    object("policy") {
      $0.member("name", name)
      $0.array("changes") { list in
        for change in changes {
          list.object {
            $0.member("path", change.path)
            $0.member("before", change.before)
            $0.member("after", change.after)
          }
        }
      }
    }
  }

  /// Which accounts were asked for.
  mutating func selection(_ selection: Selection) {
    object("selection") {
      $0.strings("owners", selection.owners)
      $0.strings("segments", selection.segments)
    }
  }

  /// Which of the scored accounts were asked for, and in what order.
  mutating func listing(_ listing: Listing) {
    object("listing") {
      $0.member("all", listing.all)
      $0.member("min_band", listing.minBand?.rawValue)
      $0.member("renewing_by", listing.renewingBy?.description)
      $0.member("sort", listing.order.rawValue)
      $0.member("top", listing.top)
    }
  }

  /// What is known of an export as a whole.
  mutating func profile(_ profile: ExportProfile) {
    member("complete_from", profile.completeFrom?.description)
    member("has_internal_touchpoint", profile.hasInternalTouchpoint)
    object("recorded") { recorded in
      for table in Table.allCases {
        recorded.strings(table.rawValue, profile.recorded[table]?.map(\.rawValue).sorted() ?? [])
      }
    }
    object("percent_columns") { percent in
      for table in Table.allCases {
        percent.strings(
          table.rawValue, profile.percentColumns[table]?.map(\.rawValue).sorted() ?? [])
      }
    }
  }

  /// The files that were read, and what was passed over.
  mutating func inputs(_ reading: Reading) {
    array("inputs") { inputs in
      for file in reading.files { inputs.object { $0.input(file) } }
    }
    array("skipped") { skipped in
      for input in reading.skipped {
        skipped.object {
          $0.member("name", input.name)
          $0.member("reason", input.reason)
        }
      }
    }
  }

  private mutating func input(_ file: FileReading) {
    member("name", file.name)
    member("role", file.table.rawValue)
    member("dialect", file.dialect)
    object("rows") {
      $0.member("read", file.rows.read)
      $0.member("used", file.rows.used)
      $0.member("rejected", file.rows.rejected)
      $0.member("skipped", file.rows.skipped)
    }
    array("columns") { columns in
      for column in file.columns {
        columns.object {
          $0.member("header", column.header)
          $0.member("field", column.field?.rawValue)
        }
      }
    }
  }

  // MARK: - What was wrong

  /// Problems with their examples; `name` gives the name of a file by its number.
  mutating func diagnostics(_ problems: [Problem], _ name: (UInt16) -> String?) {
    array("diagnostics") { diagnostics in
      for problem in problems {
        diagnostics.object {
          $0.member("code", problem.kind.rawValue)
          $0.member("cost", problem.kind.cost.rawValue)
          $0.member("file", name(problem.file))
          $0.member("column", problem.column)
          $0.member("count", problem.count)
          $0.member("text", problem.kind.text)
          $0.member("fix", problem.kind.fix)
          $0.array("examples") { examples in
            for example in problem.examples {
              examples.object {
                $0.member("line", example.line > 0 ? example.line : nil)
                $0.member("column", example.column > 0 ? example.column : nil)
                $0.member("seen", example.seen)
                $0.member("count", example.count)
              }
            }
          }
        }
      }
    }
  }

  mutating func strings(_ name: String, _ values: [String]) {
    array(name) { array in
      for value in values { array.value(value) }
    }
  }
}
