import Foundation
import RetentionCore
import Testing

/// The profile of an export in a file.
struct StoredProfileTests {
  private static let day: Day = "2026-09-21"

  private static let profile = ExportProfile(
    recorded: [.accounts: [.accountID, .owner], .touchpoints: [.accountID, .date, .channel]],
    completeFrom: "2025-03-01", hasInternalTouchpoint: true,
    percentColumns: [.contracts: [.discount]])

  private static let text = String(
    decoding: StoredProfile(profile, asOf: day).json, as: UTF8.self)

  @Test(arguments: [profile, ExportProfile(recorded: [:])])
  func `what is written is read`(profile: ExportProfile) throws {
    let stored = StoredProfile(profile, asOf: Self.day)
    let read = try StoredProfile(parsing: stored.json)
    #expect(read == stored && read.asOf == Self.day)
    #expect(read.json == stored.json)
    #expect(read.profile(on: Self.day) == profile)
  }

  @Test func `an export and its stored profile are read alike`() throws {
    let export = SampleExport(seed: 5)
    let profile = try export.reading().book.profile
    let stored = StoredProfile(profile, asOf: SampleExport.day)
    #expect(try StoredProfile(parsing: stored.json) == stored)
    #expect(profile.completeFrom != nil && profile.recorded.count == Table.allCases.count)
  }

  @Test func `touchpoints are not complete from a day that is still to come`() {
    let stored = StoredProfile(Self.profile, asOf: Self.day)
    #expect(stored.profile(on: "2025-03-01").completeFrom == "2025-03-01")
    #expect(stored.profile(on: "2025-02-28").completeFrom == nil)
  }

  @Test(
    arguments: [
      ("\"complete_from\"", "\"complete_form\"", "did you mean \"complete_from\"?", 9, 3),
      ("\"owner\"", "\"ownr\"", "did you mean \"owner\"?", 14, 7),
      ("\"touchpoints\"", "\"touchpoint\"", "did you mean \"touchpoints\"?", 17, 5),
      ("\"2025-03-01\"", "\"1.3.2025\"", "write one such as 2026-09-30", 9, 20),
      ("\"2026-09-21\"", "null", "write one such as 2026-09-30", 8, 12),
      ("true", "1", "write true or false", 10, 30),
      ("\"profile\"", "\"score\"", "write one with: retain inspect INPUT... --profile FILE", 3, 11),
      ("\"1.0\"", "\"2.0\"", "write one with: retain inspect INPUT... --profile FILE", 2, 21),
      ("\"has_internal_touchpoint\": true,", "", "write the profile again", 1, 1),
      ("[]", "null", "write [\"one\", \"two\"]", 16, 18),
      ("{\n", "[\n", "Put a value here.", 0, 0),
    ] as [(String, String, String, Int, Int)])
  func `what is wrong with a profile is told with its place`(
    part: String, other: String, fix: String, line: Int, column: Int
  ) throws {
    let range = try #require(Self.text.range(of: part))
    let text = Self.text.replacingCharacters(in: range, with: other)
    let error = #expect(throws: ConfigError.self) { try StoredProfile(parsing: Array(text.utf8)) }
    if line > 0 {
      #expect(error?.fix == fix)
      #expect([error?.line, error?.column] == [line, column])
    }
  }
}
