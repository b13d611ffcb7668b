import RetentionCore

@main
struct Retain {
  static func main() {}
}
