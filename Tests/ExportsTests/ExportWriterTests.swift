import Exports
import Glibc
import Testing

@Suite struct ExportWriterTests {
    /// A folder of its own for each test.
    private let folder: String

    init() {
        var template = Array("/tmp/plenary-exports-XXXXXX".utf8CString)
        folder = String(cString: mkdtemp(&template))
    }

    private func tree(_ text: String, _ paths: [String] = ["edition.json", "in/Asia/Karachi.html", "a.ics"])
        -> ExportTree
    {
        ExportTree(
            name: "school",
            files: paths.map { ExportedFile(path: $0, mediaType: "text/plain", bytes: Array(text.utf8)) })
    }

    private func read(_ path: String) -> String? {
        guard let file = fopen("\(folder)/\(path)", "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1_000)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    private func names(_ path: String = "") -> [String] {
        guard let stream = opendir("\(folder)/\(path)") else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private func put(_ text: String, at path: String) {
        let file = fopen("\(folder)/\(path)", "w")
        fputs(text, file)
        fclose(file)
    }

    private func reason(_ write: () throws(ExportFailure) -> Void) -> ExportFailure.Reason? {
        do { try write() } catch { return error.reason }
        return nil
    }

    @Test func `a tree is written with its folders and nothing beside it`() throws {
        try ExportWriter.write(tree("one"), into: folder)
        #expect(names() == ["school"])
        #expect(names("school") == ["a.ics", "edition.json", "in"])
        #expect(read("school/in/Asia/Karachi.html") == "one")
    }

    @Test func `a folder that is not there is made`() throws {
        try ExportWriter.write(tree("one"), into: "\(folder)/exports")
        #expect(read("exports/school/a.ics") == "one")
    }

    @Test func `a new tree takes the place of the old one, whole`() throws {
        try ExportWriter.write(tree("one", ["edition.json", "gone.ics", "in/UTC.html"]), into: folder)
        try ExportWriter.write(tree("two"), into: folder)
        #expect(names() == ["school"])
        #expect(names("school") == ["a.ics", "edition.json", "in"])
        #expect(names("school/in") == ["Asia"])
        #expect(read("school/a.ics") == "two")
    }

    @Test func `who reads while it is replaced sees one tree or the other`() throws {
        try ExportWriter.write(tree("one"), into: folder)
        let before = open("\(folder)/school", O_RDONLY | O_DIRECTORY)
        try ExportWriter.write(tree("two"), into: folder)
        let after = open("\(folder)/school", O_RDONLY | O_DIRECTORY)
        var (one, two) = (stat(), stat())
        fstat(before, &one)
        fstat(after, &two)
        #expect(one.st_ino != two.st_ino)
        close(before)
        close(after)
    }

    @Test func `a planted link is refused and what it leads to is left alone`() throws {
        mkdir("\(folder)/elsewhere", 0o755)
        put("precious", at: "elsewhere/edition.json")
        symlink("\(folder)/elsewhere", "\(folder)/school")
        let reason = reason { () throws(ExportFailure) in try ExportWriter.write(tree("one"), into: folder) }
        #expect(reason == .symbolicLink)
        #expect(read("elsewhere/edition.json") == "precious" && names("elsewhere") == ["edition.json"])
    }

    @Test func `a link in place of the folder for exports is refused`() throws {
        mkdir("\(folder)/elsewhere", 0o755)
        symlink("\(folder)/elsewhere", "\(folder)/exports")
        let reason = reason { () throws(ExportFailure) in try ExportWriter.write(tree("one"), into: "\(folder)/exports")
        }
        #expect(reason == .symbolicLink)
        #expect(names("elsewhere") == [])
    }

    @Test func `a link planted where the new tree is put together is not followed`() throws {
        mkdir("\(folder)/elsewhere", 0o755)
        put("precious", at: "elsewhere/note.txt")
        symlink("\(folder)/elsewhere", "\(folder)/.school.new")
        try ExportWriter.write(tree("one"), into: folder)
        #expect(names() == ["elsewhere", "school"] && names("elsewhere") == ["note.txt"])
    }

    @Test func `a link inside the old tree is removed, not what it leads to`() throws {
        try ExportWriter.write(tree("one"), into: folder)
        mkdir("\(folder)/elsewhere", 0o755)
        put("precious", at: "elsewhere/note.txt")
        symlink("\(folder)/elsewhere", "\(folder)/school/in/planted")
        try ExportWriter.write(tree("two"), into: folder)
        #expect(read("elsewhere/note.txt") == "precious" && names() == ["elsewhere", "school"])
    }

    @Test func `somebody's own folder is not taken for an export`() throws {
        mkdir("\(folder)/school", 0o755)
        put("mine", at: "school/thesis.txt")
        let reason = reason { () throws(ExportFailure) in try ExportWriter.write(tree("one"), into: folder) }
        #expect(reason == .notAnExport)
        #expect(names("school") == ["thesis.txt"] && names() == ["school"])
    }

    @Test func `an empty folder is filled`() throws {
        mkdir("\(folder)/school", 0o755)
        try ExportWriter.write(tree("one"), into: folder)
        #expect(read("school/a.ics") == "one")
    }

    @Test func `a file where the folder should be is left alone`() throws {
        put("mine", at: "school")
        let reason = reason { () throws(ExportFailure) in try ExportWriter.write(tree("one"), into: folder) }
        #expect(reason == .notAFolder && read("school") == "mine")
        let inside = self.reason { () throws(ExportFailure) in
            try ExportWriter.write(tree("one"), into: "\(folder)/school")
        }
        #expect(inside == .notAFolder)
    }

    @Test func `what a killed writer left behind is cleared away`() throws {
        mkdir("\(folder)/.school.new", 0o755)
        mkdir("\(folder)/.school.new/in", 0o755)
        put("half", at: ".school.new/in/half.html")
        try ExportWriter.write(tree("one"), into: folder)
        #expect(names() == ["school"] && names("school/in") == ["Asia"])
    }

    @Test func `a name that no file can have leaves the old tree whole and nothing beside it`() throws {
        try ExportWriter.write(tree("one"), into: folder)
        let long = String(repeating: "x", count: 300)
        let failure = reason { () throws(ExportFailure) in
            try ExportWriter.write(tree("two", ["a.ics", "edition.json", "in/\(long)"]), into: folder)
        }
        guard case .system(_, ENAMETOOLONG) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(names() == ["school"] && read("school/a.ics") == "one")
    }

    @Test func `a full disk leaves the old tree whole and nothing beside it`() async throws {
        await #expect(processExitsWith: .success) {
            // A limit on file sizes stands for the disk; the signal would end the process before write() could fail.
            signal(SIGXFSZ, SIG_IGN)
            let suite = ExportWriterTests()
            try ExportWriter.write(suite.tree("one"), into: suite.folder)
            var limit = rlimit(rlim_cur: 1_000, rlim_max: 1_000)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let big = suite.tree(String(repeating: "two", count: 5_000))
            let failure = suite.reason { () throws(ExportFailure) in try ExportWriter.write(big, into: suite.folder) }
            guard case .system("write", EFBIG) = failure else { exit(3) }
            guard suite.names() == ["school"], suite.read("school/a.ics") == "one" else { exit(4) }
        }
    }

    @Test func `the failure says what and why`() {
        let failure = ExportFailure(path: "exports/school", reason: .system("make the folder", ENOSPC))
        #expect(failure.description == "can't make the folder exports/school: No space left on device")
    }
}
