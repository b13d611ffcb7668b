/// What something that `retain.json` could say adds to what is known.
package struct EvidenceGain: Sendable {
  /// The name of the file that it is about.
  package let file: String

  /// What it is: `purpose from "Subject"`.
  package let title: String

  /// The ids of the signals that have data for more accounts than before.
  package let signals: [String]

  /// For how many accounts.
  package let accounts: Int
}

extension EvidenceGain {
  /// Measures every part of a proposal alone, by scoring with and without it.
  ///
  /// Parts of which the exports can't be read come to nothing.
  package static func all(
    of proposal: ConfigProposal, inputs: [String], options: Export.Options, on day: Day,
    policy: Policy = Policy()
  ) -> [EvidenceGain] {
    let plain = proposal.entries.filter { !$0.givesUse }.map(\.settings.withoutDerivations)
    func evidence(_ sources: [SourceSettings]) -> Evidence? {
      var options = options
      options.sources = sources + options.sources
      guard let export = try? Export(inspecting: inputs, options: options),
        let (_, reading) = try? Inspection.read(export, on: day, policy)
      else { return nil }
      return Evidence(reading.book, policy)
    }
    let before = evidence(plain) ?? Evidence()
    var gains: [EvidenceGain] = []
    for entry in proposal.entries {
      for part in entry.parts {
        guard let after = evidence([part.settings] + plain) else { continue }
        let (signals, accounts) = after.gain(over: before)
        gains.append(
          EvidenceGain(file: entry.file, title: part.title, signals: signals, accounts: accounts))
      }
    }
    return gains
  }
}

extension ConfigProposal.Entry {
  /// One thing that the entry adds to what the file says itself.
  fileprivate struct Part {
    let title: String
    let settings: SourceSettings
  }

  fileprivate var parts: [Part] {
    let plain = settings.withoutDerivations
    var parts: [Part] = []
    if givesUse, let role = settings.role {
      parts.append(Part(title: "\(role.rawValue) from \(system ?? file)", settings: plain))
    }
    let derived = settings.derived.sorted { $0.key.rawValue < $1.key.rawValue }
    return parts
      + derived.map { field, columns in
        var with = plain
        with.derived = [field: columns]
        let columns = columns.map { $0.quoted(limit: 30) }.joined(separator: ", ")
        return Part(title: "\(field.rawValue) from \(columns)", settings: with)
      }
  }
}

extension SourceSettings {
  fileprivate var withoutDerivations: SourceSettings {
    var settings = self
    settings.derived = [:]
    return settings
  }
}
