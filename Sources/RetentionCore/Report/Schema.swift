/// The JSON Schemas of what is read and written.
public enum Schema {
  public static let output = "{}\n"
  public static let policy = "{}\n"
}
