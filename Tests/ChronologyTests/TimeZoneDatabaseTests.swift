import Chronology
import Testing

internal import Glibc

@Suite struct TimeZoneDatabaseTests {
    private let pinned = Zic.release2026f.database

    private func error(_ name: String, in database: TimeZoneDatabase) -> TimeZoneDatabaseError? {
        do throws(TimeZoneDatabaseError) {
            _ = try database.find(name)
            return nil
        } catch {
            return error
        }
    }

    /// A folder with a UTC file, for tests that put others beside it.
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(TZifBytes(characters: Array("UTC\0".utf8), footer: "UTC0").bytes, to: "UTC")
        return folder
    }

    @Test func theReleaseIsTheOneThatTheDataTell() throws {
        #expect(pinned.release == "2026f")
        let system = try TimeZoneDatabase.system(environment: [:])
        #expect(system.folder == "/usr/share/zoneinfo")
        #expect(system.zone("Europe/London") != nil)
    }

    @Test func tzdirNamesAnotherFolder() throws {
        let folder = try folder()
        let database = try TimeZoneDatabase.system(environment: ["TZDIR": folder.path])
        #expect(database.folder == folder.path)
        #expect(database.names == ["UTC"])
        #expect(try TimeZoneDatabase.system(environment: ["TZDIR": ""]).folder == "/usr/share/zoneinfo")
    }

    @Test func noDataAtAllIsAnErrorThatSaysWhereItLooked() throws {
        let folder = try TemporaryFolder()
        #expect(throws: TimeZoneDatabaseError.noData(folder: folder.path, tzdir: false)) {
            try TimeZoneDatabase(folder: folder.path)
        }
        #expect(throws: TimeZoneDatabaseError.noData(folder: "/nowhere", tzdir: true)) {
            try TimeZoneDatabase.system(environment: ["TZDIR": "/nowhere"])
        }
        #expect(
            "\(TimeZoneDatabaseError.noData(folder: "/nowhere", tzdir: true))".contains("/nowhere (named by TZDIR)"))
    }

    @Test func withoutTzdataZiTheReleaseIsAHashOfTheContents() throws {
        let (one, other) = (try folder(), try folder())
        let first = try TimeZoneDatabase(folder: one.path).release
        #expect(first.hasPrefix("fnv-"))
        #expect(try TimeZoneDatabase(folder: other.path).release == first)
        try other.write(TZifBytes(footer: "AAA0").bytes, to: "Area/Place")
        #expect(try TimeZoneDatabase(folder: other.path).release != first)
    }

    @Test func namesAreRepairedInCaseAndKeptThroughLinks() throws {
        #expect(pinned.zone("europe/london")?.name == "Europe/London")
        #expect(pinned.zone("AMERICA/ARGENTINA/USHUAIA")?.name == "America/Argentina/Ushuaia")
        #expect(pinned.zone("Asia/Calcutta")?.name == "Asia/Calcutta")
        #expect(pinned.zone("asia/calcutta")?.name == "Asia/Calcutta")
        #expect(pinned.canonicalName("asia/calcutta") == "Asia/Kolkata")
        #expect(pinned.canonicalName("Asia/Kolkata") == "Asia/Kolkata")
        #expect(pinned.canonicalName("America/Montreal") == "America/Toronto")
        #expect(pinned.canonicalName("nowhere") == nil)
        #expect(pinned.isLink("GB"))
        #expect(!pinned.isLink("Europe/London"))
        #expect(pinned.zone("GB") != pinned.zone("Europe/London"))
        #expect(pinned.zone("gb")!.sameOffsets(as: pinned.zone("Europe/London")!, in: years(1800, 2100)))
    }

    @Test func oldNamesOfTheSystemAreZones() throws {
        let system = try TimeZoneDatabase.system(environment: [:])
        for name in ["Asia/Calcutta", "America/Montreal", "US/Eastern", "GB", "Asia/Katmandu"] {
            #expect(system.zone(name) != nil, "\(name)")
        }
        #expect(system.canonicalName("Asia/Calcutta") == "Asia/Kolkata")
    }

    @Test func namesAreAllGoodFilesAndZonesAreThoseThatAreNoLinks() throws {
        #expect(pinned.names.count == 597)
        #expect(pinned.zoneNames.count == 446)
        #expect(pinned.names == pinned.names.sorted())
        #expect(!pinned.names.contains("Factory"))
        let system = try TimeZoneDatabase.system(environment: [:])
        #expect(!system.names.contains { $0.hasPrefix("posix") || $0.hasPrefix("right/") || $0 == "localtime" })
        #expect(Set(system.zoneNames).isSubset(of: system.names))
    }

    @Test(arguments: [
        "posix/Europe/London", "right/UTC", "RIGHT/UTC", "localtime", "posixrules", "Factory", "factory", "..",
        "../zoneinfo/UTC", "Europe/../UTC", "./UTC", "/usr/share/zoneinfo/UTC", "", "Europe//London", "Europe/London/",
        "CET-1CEST,M3.5.0,M10.5.0/3", "<+03>-3", ":Europe/London", "Europe/Lon don", "Europe/London\0", "tzdata.zi",
        "zone.tab", "Zürich", String(repeating: "a", count: 5_000),
    ])
    func namesOfNoPlaceAreRefusedBeforeAnyFileIsOpened(_ name: String) throws {
        let system = try TimeZoneDatabase.system(environment: [:])
        guard case .refusedName(name, _) = error(name, in: system) else {
            Issue.record("\(name) gave \(String(describing: error(name, in: system)))")
            return
        }
        #expect(system.zone(name) == nil)
    }

    @Test(arguments: ["EST5", "UTC+3", "CST", "Europe", "Middle/Earth", "Europe/London/UTC"])
    func namesThatTheDataLackAreUnknown(_ name: String) {
        #expect(error(name, in: pinned) == .unknownZone(name))
    }

    @Test func foldersFIFOsLoopsAndLargeFilesAreRefusedWithoutWaiting() throws {
        let folder = try folder()
        try run(
            "cd '\(folder.path)' && mkdir Folder && mkfifo Pipe && ln -s Loop Loop && ln -s . Self && ln -s Pipe Pipelink"
        )
        try folder.write([UInt8](repeating: 0, count: 65_537), to: "Large")
        try folder.write("TZif2", to: "Short")
        try folder.write("", to: "Empty")
        let database = try TimeZoneDatabase(folder: folder.path)
        #expect(error("Folder", in: database) == .unknownZone("Folder"))
        #expect(error("Pipe", in: database) == .unreadable(path: "\(folder.path)/Pipe", .notAFile))
        #expect(error("Pipelink", in: database) == .unreadable(path: "\(folder.path)/Pipelink", .notAFile))
        #expect(error("Loop", in: database) == .unreadable(path: "\(folder.path)/Loop", .system(errno: ELOOP)))
        #expect(error("Large", in: database) == .unreadable(path: "\(folder.path)/Large", .tooLarge(limit: 65_536)))
        #expect(error("Short", in: database) == .malformed(path: "\(folder.path)/Short", .truncated))
        #expect(error("Empty", in: database) == .malformed(path: "\(folder.path)/Empty", .notTZif))
        #expect(database.names == ["UTC"])
        #expect(database.zone("UTC") != nil)
    }

    @Test func leapSecondFilesUnderAnyNameAreRefused() throws {
        let folder = try folder()
        try folder.write(TZifBytes(leapSeconds: [(78_796_800, 1)], footer: "").bytes, to: "Europe/Right")
        let database = try TimeZoneDatabase(folder: folder.path)
        #expect(error("Europe/Right", in: database) == .malformed(path: "\(folder.path)/Europe/Right", .leapSeconds))
    }

    @Test func aMissingFileIsFoundThroughTheLinksOfTzdataZi() throws {
        let folder = try folder()
        try folder.write(TZifBytes(footer: "IST-5:30").bytes, to: "Asia/Kolkata")
        try folder.write(
            "# version 2026f\nL Asia/Kolkata Asia/Calcutta\nL Asia/Calcutta Old/Name\nL ../etc Bad\nL Round A\nL A Round\n",
            to: "tzdata.zi")
        let database = try TimeZoneDatabase(folder: folder.path)
        #expect(database.zone("Asia/Calcutta")?.offsetSeconds(at: at("2026-01-01")) == 19_800)
        #expect(database.zone("old/name")?.name == "Old/Name")
        #expect(database.canonicalName("Old/Name") == "Asia/Kolkata")
        #expect(database.zone("Bad") == nil)
        #expect(database.zone("Round") == nil)
    }

    @Test func withoutTzdataZiTheTreeAloneTellsLinks() throws {
        let folder = try folder()
        try folder.write(TZifBytes(footer: "IST-5:30").bytes, to: "Asia/Kolkata")
        try folder.write("IN\t+2232+08822\tAsia/Kolkata\nGB,GG\t+51-0\tEurope/London\n", to: "zone1970.tab")
        try run("cd '\(folder.path)/Asia' && ln -s Kolkata Symbolic && ln Kolkata Hard && cp Kolkata Aaa")
        let database = try TimeZoneDatabase(folder: folder.path)
        #expect(database.canonicalName("Asia/Symbolic") == "Asia/Kolkata")
        #expect(database.canonicalName("Asia/Hard") == "Asia/Kolkata")
        #expect(database.canonicalName("Asia/Aaa") == "Asia/Kolkata")
        #expect(database.zoneNames == ["Asia/Kolkata", "UTC"])
        #expect(database.zones(ofCountry: "in") == ["Asia/Kolkata"])
        #expect(database.zones(ofCountry: "GG") == ["Europe/London"])
        #expect(database.zones(ofCountry: "XX").isEmpty)
        #expect(pinned.zones(ofCountry: "GB").isEmpty)
    }

    @Test func dataReplacedMeanwhileAreNotMixed() throws {
        let folder = try folder()
        try folder.write("# version 2026e\n", to: "tzdata.zi")
        try folder.write(TZifBytes(footer: "IST-5:30").bytes, to: "Asia/Kolkata")
        let database = try TimeZoneDatabase(folder: folder.path)
        let kolkata = try database.find("Asia/Kolkata")
        #expect(database.isCurrent)
        try folder.write(TZifBytes(footer: "IST-6").bytes, to: "Asia/Kolkata")
        try folder.write("# version 2026f\n# more\n", to: "tzdata.zi")
        #expect(!database.isCurrent)
        #expect(try database.find("Asia/Kolkata") == kolkata)
        #expect(throws: TimeZoneDatabaseError.changedWhileLoading(from: "2026e", to: "2026f")) {
            try database.find("UTC")
        }
        #expect(throws: TimeZoneDatabaseError.changedWhileLoading(from: "2026e", to: "2026f")) {
            try database.loadEverything()
        }
        let next = try TimeZoneDatabase(folder: folder.path)
        #expect(next.release == "2026f")
        #expect(next.zone("Asia/Kolkata")?.offsetSeconds(at: at("2026-01-01")) == 21_600)
    }

    @Test func onceAllIsLoadedTheFilesMayGo() throws {
        let folder = try TemporaryFolder()
        try run("cp -r '\(Zic.release2026f.folder.path)/.' '\(folder.path)'")
        let database = try TimeZoneDatabase(folder: folder.path)
        try database.loadEverything()
        try run("rm -r '\(folder.path)'")
        #expect(database.zone("Asia/Calcutta") == pinned.zone("Asia/Calcutta"))
        #expect(database.zone("europe/paris")?.name == "Europe/Paris")
        #expect(database.zoneNames == pinned.zoneNames)
        try run("mkdir '\(folder.path)'")
    }

    @Test func oneDatabaseServesManyThreads() async throws {
        let database = try TimeZoneDatabase(folder: Zic.release2026f.folder.path)
        let names = pinned.zoneNames
        let sums = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    names.shuffled().reduce(0) { $0 + (database.zone($1)?.offsetSeconds(at: at("2026-07-01")) ?? 1) }
                }
            }
            return await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(sums.count == 1)
    }

    @Test(arguments: [
        ("Etc/GMT+5", true), ("etc/gmt-14", true), ("EST", true), ("MST", true), ("HST", true), ("Etc/UTC", false),
        ("Etc/GMT", false), ("Etc/GMT+0", false), ("EST5EDT", false), ("America/Panama", false),
    ])
    func fixedOffsetsAreToldByTheirNames(_ name: String, _ fixed: Bool) {
        #expect(pinned.isFixedOffsetName(name) == fixed)
    }
}
