// swift-tools-version: 6.2
import PackageDescription

// The manifest is the picture of the house: a target may import only floors below its own.
// HouseTests reads every `import` line and holds it to what is declared here.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ room: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(room)Tests", dependencies: [.byName(name: room)] + dependencies, swiftSettings: settings)
}

/// A door to a C library from Debian; `package` is its pkg-config name.
func door(_ name: String, package: String?, apt: String) -> Target {
    .systemLibrary(name: name, path: "Sources/\(name)", pkgConfig: package, providers: [.apt([apt])])
}

let package = Package(
    name: "plenary",
    products: [.executable(name: "plenary", targets: ["plenary"])],
    targets: [
        // C: one folder per C library, each with exactly one Swift importer.
        door("CYAML", package: "yaml-0.1", apt: "libyaml-dev"),
        door("CCMark", package: "libcmark-gfm", apt: "libcmark-gfm-dev"),
        door("CICal", package: "libical", apt: "libical-dev"),
        door("CMicroHTTPD", package: "libmicrohttpd", apt: "libmicrohttpd-dev"),
        door("CZlib", package: "zlib", apt: "zlib1g-dev"),
        door("CBrotli", package: "libbrotlienc", apt: "libbrotli-dev"),
        door("CQREncode", package: "libqrencode", apt: "libqrencode-dev"),
        door("CPangoCairo", package: "pangocairo", apt: "libpango1.0-dev"),
        door("CCrypto", package: "libcrypto", apt: "libssl-dev"),
        door("CXXHash", package: "libxxhash", apt: "libxxhash-dev"),
        door("CSQLite", package: "sqlite3", apt: "libsqlite3-dev"),
        door("CPQ", package: "libpq", apt: "libpq-dev"),
        door("CFiles", package: nil, apt: "libc6-dev"),

        // The documentation of diagnostics, compiled into the tool.
        .target(name: "CDiagnosticPages"),
        // The script of pages and the worker that keeps them, compiled into the tool.
        .target(name: "CAssets", exclude: ["script", "worker.js"]),

        // 0 (Spelling stands a step below: Arguments imports it)
        room("Chronology", ["Threading"]),
        room("Spelling"),
        room("Diagnostics"),
        room("Markup", ["CCMark"]),
        room("Arguments", ["Spelling"]),
        room("Digests", ["CCrypto", "CXXHash"]),
        room("QRCodes", ["CQREncode"]),
        room("DiagnosticPages", ["CDiagnosticPages"]),
        room("Threading"),
        // 1
        room("Watching", ["Threading"]),
        room("Programmes", ["Chronology", "Diagnostics"]),
        room("Drawing", ["Markup", "Threading", "CPangoCairo"]),
        // 2
        room("Scheduling", ["Programmes", "Chronology", "Diagnostics", "Spelling"]),
        room("ICalendar", ["Chronology", "Threading", "CICal"]),
        // 3
        room("Timetables", ["Scheduling", "Programmes", "Chronology"]),
        room("Wording", ["Programmes", "Chronology"]),
        room("Rules", ["Scheduling", "Programmes", "Chronology", "Diagnostics"]),
        // 4
        room(
            "Pages",
            [
                "Timetables", "Wording", "Scheduling", "Programmes", "Chronology", "Markup", "Digests", "Diagnostics",
                "QRCodes", "CAssets", "Drawing", "Threading",
            ]),
        // 5
        room(
            "Exports",
            [
                "Pages", "Timetables", "Wording", "Scheduling", "ICalendar", "Programmes", "Chronology", "Markup",
                "Digests", "Threading", "QRCodes", "Drawing", "CFiles",
            ]),
        room("ProgrammeFiles", ["Programmes", "Chronology", "Diagnostics", "Markup", "Spelling", "CYAML"]),
        room("Placing", ["Rules", "Scheduling", "Programmes", "Chronology", "Markup", "Threading"]),
        room("Stores", ["Scheduling", "Programmes", "Chronology", "Threading", "Digests", "CSQLite", "CPQ"]),
        // 6
        room(
            "Web",
            [
                "Exports", "Timetables", "Scheduling", "Programmes", "Chronology", "Digests", "Threading", "CZlib",
                "CBrotli",
            ]),
        room(
            "Releasing",
            [
                "Exports", "Stores", "Pages", "ProgrammeFiles", "Rules", "ICalendar", "Scheduling", "Programmes",
                "Chronology", "Diagnostics", "Digests", "Threading",
            ]),
        // 7
        room("HTTPServing", ["Web", "Threading", "CMicroHTTPD"]),
        // 8
        .executableTarget(
            name: "plenary",
            dependencies: [
                "HTTPServing", "Web", "Releasing", "Stores", "Placing", "Exports", "Pages", "ProgrammeFiles", "Rules",
                "Timetables", "Wording",
                "Scheduling", "Programmes", "Arguments", "Spelling", "Diagnostics", "Chronology", "Watching",
                "Threading",
                "Markup", "Digests", "DiagnosticPages",
            ],
            swiftSettings: settings,
            // Takes malloc's place: docs/decisions/0012.
            linkerSettings: [.linkedLibrary("jemalloc")]),

        // Compares our zones with cctz: Benchmarks/zones/run.
        .executableTarget(
            name: "ZonesBenchmark", dependencies: ["Chronology"], path: "Benchmarks/zones/swift",
            swiftSettings: settings),

        // Compares our calendars with libical's: Benchmarks/calendars/run.
        .executableTarget(
            name: "CalendarsBenchmark", dependencies: ["ICalendar", "Chronology"], path: "Benchmarks/calendars/swift",
            swiftSettings: settings),

        tests("Chronology"),
        tests("Spelling"),
        tests("Diagnostics"),
        tests("Markup"),
        tests("Arguments"),
        tests("Digests"),
        tests("QRCodes"),
        tests("Drawing", ["Threading"]),
        tests("Threading"),
        tests("Watching", ["Threading"]),
        tests("Programmes", ["Chronology", "Diagnostics"]),
        tests("Scheduling", ["Programmes", "Chronology", "Diagnostics", "ProgrammeFiles"]),
        tests("ICalendar", ["Chronology", "Threading", "CICal"]),
        tests(
            "Pages",
            [
                "Timetables", "Wording", "Scheduling", "Programmes", "Chronology", "Markup", "ProgrammeFiles",
                "QRCodes", "Drawing",
            ]),
        tests("Timetables", ["Scheduling", "Programmes", "Chronology", "Diagnostics", "ProgrammeFiles"]),
        tests("Wording", ["Programmes", "Chronology"]),
        tests("Rules", ["Scheduling", "Programmes", "Chronology", "Diagnostics", "ProgrammeFiles"]),
        tests(
            "Exports",
            [
                "ProgrammeFiles", "Pages", "Timetables", "Wording", "Scheduling", "Programmes", "Chronology",
                "Diagnostics",
                "Drawing", "Markup", "Digests",
            ]),
        tests(
            "Placing",
            ["Rules", "Scheduling", "Programmes", "Chronology", "Diagnostics", "Markup", "ProgrammeFiles"]),
        tests("ProgrammeFiles", ["Scheduling", "Programmes", "Chronology", "Diagnostics"]),
        tests("Stores", ["Scheduling", "Programmes", "Chronology", "Threading", "Driving"]),
        tests(
            "Releasing",
            [
                "Stores", "Exports", "ProgrammeFiles", "Scheduling", "Programmes", "Chronology", "Diagnostics",
                "Threading",
            ]),
        tests("Web", ["Exports", "Programmes", "Chronology", "Threading", "CZlib"]),
        tests("HTTPServing", ["Web", "Threading"]),
        // Ways in for hostile bytes, for `make fuzz` and the tests that replay what it found; in no product.
        .target(
            name: "Probes",
            dependencies: [
                "HTTPServing", "Web", "Releasing", "Exports", "ProgrammeFiles", "ICalendar", "Scheduling", "Programmes",
                "Diagnostics", "Threading", "Chronology",
            ], path: "Fuzzing/Probes", swiftSettings: settings),
        .testTarget(
            name: "ProbesTests", dependencies: ["plenary", "Probes", "Driving", "Exports", "Web"],
            swiftSettings: settings),
        // Runs the tool for the tests below; in no product.
        .target(name: "Driving", path: "Tests/Driving", swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "plenary", "Driving", "Stores", "Scheduling", "Programmes", "Chronology", "Digests", "Diagnostics",
                "Threading",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "DifferentialTests", dependencies: ["plenary", "Driving", "ICalendar", "Chronology"],
            swiftSettings: settings),
        .testTarget(
            name: "GoldenTests", dependencies: ["Exports", "ProgrammeFiles", "Scheduling", "Programmes", "Chronology"],
            swiftSettings: settings),
        .testTarget(name: "HouseTests", swiftSettings: settings),
    ],
    cLanguageStandard: .c2x
)

// libFuzzer brings a `main` of its own, so what is linked to it is built by `Fuzzing/run` only.
if Context.environment["PLENARY_FUZZING"] != nil {
    package.targets.append(
        .executableTarget(
            name: "plenary-fuzz", dependencies: ["Probes"], path: "Fuzzing/Driver",
            swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]))
}
