// swift-tools-version: 6.3
import PackageDescription

/// CI turns warnings into errors; a user's newer compiler may warn without breaking the build.
let strict = Context.environment["CI"] != nil

let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
  name: "retain",
  products: [
    .library(name: "RetentionCore", targets: ["RetentionCore"]),
    .executable(name: "retain", targets: ["retain"]),
  ],
  targets: [
    .target(
      name: "RetentionCore",
      swiftSettings: settings,
      // Without Foundation, `.rounded()` and `log` come from the C mathematics library.
      linkerSettings: [.linkedLibrary("m")]),
    .executableTarget(name: "retain", dependencies: ["RetentionCore"], swiftSettings: settings),
    .testTarget(
      name: "RetentionCoreTests", dependencies: ["RetentionCore"], swiftSettings: settings),
    .testTarget(
      name: "RetainTests", dependencies: ["retain", "RetentionCore"], exclude: ["Goldens"],
      swiftSettings: settings),
    // `swift run -c release Performance`; it measures the program, which is built along with it.
    .executableTarget(
      name: "Performance", dependencies: ["retain", "RetentionCore"], path: "Tests/Performance",
      exclude: ["peers"], swiftSettings: settings),
    .testTarget(
      name: "PerformanceTests", dependencies: ["Performance", "RetentionCore"],
      swiftSettings: settings),
  ]
)
