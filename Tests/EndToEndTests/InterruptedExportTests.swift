import Driving
import Glibc
import Testing

/// Whatever happens to an export, whoever reads finds the whole old tree or the whole new one.
@Suite("An export that fails")
struct InterruptedExportTests {
    private static let stamp = ["SOURCE_DATE_EPOCH": ExportedSamples.stamp]
    private static let large = Fixtures.small.replacing(
        "title: Opening,", with: "title: Opening, description: \"\(String(repeating: "long ", count: 4000))\",")

    /// A folder with an export of a small programme in it.
    private struct Place {
        let folder: TemporaryFolder
        let tree: [String: [UInt8]]

        init() throws {
            folder = try TemporaryFolder()
            try folder.file("programme.yaml", Fixtures.small)
            try Tool.run("export", "programme.yaml", environment: stamp, in: folder.path)
            tree = try Files.tree("\(folder.path)/exports")
        }

        func export() throws { try Tool.run("export", "programme.yaml", environment: stamp, in: folder.path) }

        func isAsBefore() throws -> Bool { try Files.tree("\(folder.path)/exports") == tree }
    }

    @Test func `for want of room leaves the old tree and nothing else`() throws {
        let place = try Place()
        try place.folder.file("programme.yaml", Self.large)
        let ended = try run(
            ["sh", "-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" export programme.yaml", Tool.path],
            in: place.folder.path)
        #expect(ended.status == 3)
        #expect(ended.errorText.contains("File too large"), "\(ended)")
        #expect(try place.isAsBefore())
    }

    @Test func `for a full disk leaves the old tree and nothing else`() throws {
        let place = try Place()
        let disk = "\(place.folder.path)/disk"
        mkdir(disk, 0o700)
        guard try run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", disk]).status == 0 else { return }
        defer { _ = try? run(["umount", "-l", disk]) }
        let words = ["export", "programme.yaml", "--to", "disk/exports"]
        #expect(try Tool.run(words, environment: Self.stamp, in: place.folder.path).status == 0)
        _ = try run(["dd", "if=/dev/zero", "of=filler", "bs=1k"], in: disk)
        let old = try Files.tree(disk)
        try place.folder.file("programme.yaml", Self.large)
        let ended = try Tool.run(words, in: place.folder.path)
        #expect(ended.status == 3)
        #expect(ended.errorText.contains("No space left"), "\(ended)")
        #expect(try Files.tree(disk) == old)
    }

    @Test(arguments: ["file", "link", "folder"])
    func `where something else has the name leaves it alone`(kind: String) throws {
        let folder = try TemporaryFolder()
        try folder.file("programme.yaml", Fixtures.small)
        mkdir("\(folder.path)/exports", 0o700)
        mkdir("\(folder.path)/mine", 0o700)
        try folder.file("mine/diary", "dear")
        let place = "\(folder.path)/exports/may-day-2027"
        switch kind {
        case "file": try Files.write("dear", to: place)
        case "link": symlink("\(folder.path)/mine", place)
        default: rename("\(folder.path)/mine", place)
        }
        let before = try run(["ls", "-lR", folder.path]).text
        let ended = try Tool.run("export", "programme.yaml", in: folder.path)
        #expect(ended.status == 3, "\(ended)")
        #expect(ended.errorText.contains("exports/may-day-2027 is"))
        #expect(try run(["ls", "-lR", folder.path]).text == before)
    }

    @Test func `a link planted inside the old tree is replaced, and what it leads to kept`() throws {
        let place = try Place()
        let path = place.folder.path
        mkdir("\(path)/mine", 0o700)
        try place.folder.file("mine/opening.ics", "dear")
        _ = try run(["rm", "-r", "\(path)/exports/may-day-2027/sessions"])
        symlink("\(path)/mine", "\(path)/exports/may-day-2027/sessions")
        try place.export()
        #expect(try place.isAsBefore())
        #expect(try Files.text("\(path)/mine/opening.ics") == "dear")
    }

    @Test func `killed at any moment leaves a whole tree, and the next one clears up`() throws {
        let place = try Place()
        let (small, large) = (place.tree, try exported(Self.large, in: place))
        #expect(small != large)
        var outcomes: Set<Bool> = []
        let duration = try time { try place.export() }
        for attempt in 0..<30 {
            let wantsLarge = attempt.isMultiple(of: 2)
            try place.folder.file("programme.yaml", wantsLarge ? Self.large : Fixtures.small)
            let before = try Files.tree("\(place.folder.path)/exports/may-day-2027")
            try start(in: place.folder.path, killingAfter: duration * (0.5 + 0.9 * Double.random(in: 0..<1)))
            let after = try Files.tree("\(place.folder.path)/exports/may-day-2027")
            let isWhole = below(after, "may-day-2027") == small || below(after, "may-day-2027") == large
            #expect(isWhole, "after kill \(attempt)")
            outcomes.insert(before == after)
        }
        try place.folder.file("programme.yaml", Fixtures.small)
        try place.export()
        #expect(try place.isAsBefore(), "nothing is left of the killed ones")
        #expect(!outcomes.isEmpty)
    }

    private func exported(_ text: String, in place: Place) throws -> [String: [UInt8]] {
        try place.folder.file("programme.yaml", text)
        try place.export()
        return try Files.tree("\(place.folder.path)/exports")
    }

    private func below(_ tree: [String: [UInt8]], _ name: String) -> [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: tree.map { ("\(name)/\($0.key)", $0.value) })
    }

    private func time(_ body: () throws -> Void) rethrows -> Double {
        let start = Clock.now
        try body()
        return Clock.now - start
    }

    private func start(in folder: String, killingAfter delay: Double) throws {
        let quiet = open("/dev/null", O_RDWR | O_CLOEXEC)
        defer { close(quiet) }
        let child = try Child(
            [Tool.path, "export", "programme.yaml"], environment: Tool.changed(Self.stamp.mapValues { $0 }), in: folder,
            input: quiet, output: quiet, errors: quiet)
        usleep(UInt32(delay * 1_000_000))
        child.kill()
    }
}
