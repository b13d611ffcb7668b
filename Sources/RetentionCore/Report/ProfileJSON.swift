extension StoredProfile {
  /// The profile as a JSON document: the same profile, the same bytes.
  public var json: [UInt8] {
    var json = JSONWriter(.pretty)
    json.object {
      $0.head(kind: StoredProfile.kind)
      $0.member("as_of", asOf.description)
      $0.profile(profile)
    }
    json.endLine()
    return json.take()
  }
}

/// The schema of the file that holds a profile.
enum ProfileSchema {
  /// The document.
  static let root = OutputSchema.document(
    title: "The profile of an export, for retain score --profile", kind: StoredProfile.kind,
    [("as_of", .definition("date"))] + OutputSchema.profileMembers)
}
