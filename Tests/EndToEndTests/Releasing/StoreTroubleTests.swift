import Driving
import Glibc
import Programmes
import Stores
import Testing

/// What people are told where the store cannot be used, and that nothing is lost by it.
@Suite struct StoreTroubleTests {
    @Test func `a locked store is told, and works again`() throws {
        let school = try ReleasedSchool()
        let holder = try Lock(school.store)
        let ended = try school.release()
        #expect(ended.status == 3)
        #expect(ended.errorText.contains("is locked by another program"), "\(ended)")
        holder.release()
        #expect(try school.release().status == 0)
        #expect(try school.numbers() == [1, 2])
    }

    @Test func `a server whose store is locked serves what it has, and releases what waited when it is free`() throws {
        let school = try ReleasedSchool()
        let server = try Server([school.file, "--store", school.url])
        let before = try server.get("/school/calendar.ics").body
        let holder = try Lock(school.store, besideOthers: true)
        try school.change(5)
        #expect(Clock.wait(30) { server.errors.contains("is locked by another program") }, "\(server.errors)")
        #expect(server.errors.contains("what was served goes on being served"))
        #expect(try server.get("/school/calendar.ics").body == before)
        holder.release()
        #expect(Clock.wait(30) { server.errors.contains("the store works again") }, "\(server.errors)")
        #expect(try Clock.wait(10) { try server.get("/school/calendar.ics").text.contains("DTSTART:20270724T161500Z") })
        #expect(try school.numbers() == [1, 2, 3])
    }

    @Test func `a full disk is told, and the last edition stays`() throws {
        let school = try ReleasedSchool()
        let words = (["exec"] + school.releaseWords).joined(separator: " ")
        let ended = try run(["bash", "-c", "trap '' XFSZ; ulimit -f 1; \(words)"])
        #expect(ended.status == 3)
        #expect(ended.errorText.contains("the disk is full"), "\(ended)")
        #expect(try school.numbers() == [1])
        #expect(try school.release().status == 0)
    }

    @Test func `a folder that is not there, a file that is no database, one of somebody else's, and a newer one`()
        throws
    {
        let school = try ReleasedSchool(editions: 0)
        let folder = school.folder.path
        try school.folder.file("text.sqlite", String(repeating: "This is a text, and no database. ", count: 40))
        _ = try run(["sqlite3", "\(folder)/other.sqlite", "CREATE TABLE theirs (x)"])
        _ = try Tool.run("release", school.file, "--store", "sqlite:\(folder)/newer.sqlite")
        _ = try run(["sqlite3", "\(folder)/newer.sqlite", "PRAGMA user_version = 99"])
        let expected = [
            "missing/p.sqlite": "its folder does not exist", "text.sqlite": "it is no SQLite database",
            "other.sqlite": "of another program", "newer.sqlite": "upgrade plenary",
        ]
        for (name, words) in expected {
            let ended = try Tool.run("release", school.file, "--store", "sqlite:\(folder)/\(name)")
            #expect(ended.status == 3 && ended.errorText.contains(words), "\(name): \(ended)")
        }
        #expect(try run(["sqlite3", "\(folder)/other.sqlite", ".tables"]).text == "theirs\n")
    }

    @Test func `commands that only read make no store`() throws {
        let school = try ReleasedSchool(editions: 0)
        let reading = [
            ["editions"], ["export", school.file, "--to", "\(school.folder.path)/out"],
            ["release", school.file, "--dry-run"],
        ]
        for words in reading {
            let ended = try Tool.run(words + ["--store", school.url])
            #expect(ended.status == (words[0] == "release" ? 0 : 3), "\(ended)")
            #expect(!Files.exists(school.store), "\(words)")
        }
    }

    @Test func `a read-only disk can be read, and is told`() throws {
        let school = try ReleasedSchool()
        let frozen = try ReadOnlyMount(of: school.folder.path)
        guard let frozen else { return }
        let url = "sqlite:\(frozen.path)/p.sqlite"
        let listed = try Tool.run("editions", "--store", url)
        #expect(listed.status == 0 && listed.text.hasPrefix("school@1  "), "\(listed)")
        let ended = try Tool.run("release", school.file, "--store", url)
        #expect(ended.status == 3 && ended.errorText.contains("read-only"), "\(ended)")
        let server = try Server([school.file, "--store", url])
        #expect(try server.get("/school/calendar.ics").status == 200)
        #expect(server.errors.contains("read-only"), "\(server.errors)")
    }

    @Test func `of two processes that release at once one wins, and the other is told or has nothing to do`() throws {
        let school = try ReleasedSchool()
        let other = try school.folder.file("other.yaml", try Files.text(school.file) + "tagline: Another text\n")
        let script =
            "for f in \(school.file) \(other) \(school.file) \(other); do \(Tool.path) release $f --store \(school.url) & done; wait"
        let ended = try run(["bash", "-c", script])
        let numbers = try school.numbers()
        #expect(numbers == Array(1...numbers.count) && numbers.count >= 2, "\(numbers) \(ended)")
        for line in ended.errorText.lines { #expect(line.contains("another writer released edition"), "\(line)") }
    }

    /// Another program that holds the store.
    private final class Lock {
        private let child: Child
        private let pipe: Pipe

        /// `besideOthers`: nobody else writes, but whoever has it open may read on.
        init(_ path: String, besideOthers: Bool = false) throws {
            pipe = try Pipe()
            let output = try Pipe()
            let script = """
                import sqlite3, sys
                store = sqlite3.connect(sys.argv[1], isolation_level=None)
                \(besideOthers ? "" : "store.execute('PRAGMA locking_mode = EXCLUSIVE')")
                store.execute("BEGIN \(besideOthers ? "IMMEDIATE" : "EXCLUSIVE")")
                print("locked", flush=True)
                sys.stdin.read()
                """
            child = try Child(
                ["python3", "-c", script, path], environment: Tool.environment, input: pipe.reading,
                output: output.writing, errors: 2)
            var byte: UInt8 = 0
            try #require(read(output.reading, &byte, 1) == 1)
        }

        func release() { child.kill() }
    }

    /// The same folder on a disk that cannot be written; nil where that is not allowed.
    private final class ReadOnlyMount {
        let path: String
        private let folder: TemporaryFolder

        init?(of source: String) throws {
            folder = try TemporaryFolder()
            path = "\(folder.path)/disk"
            mkdir(path, 0o755)
            let made = try run([
                "bash", "-c",
                "mount -t tmpfs none \(path) && cp \(source)/p.sqlite \(path) && mount -o remount,ro \(path)",
            ])
            guard made.status == 0 else {
                print("no read-only disk can be made here: \(made.errorText)")
                return nil
            }
        }

        deinit { _ = try? run(["umount", "-l", path]) }
    }
}
