import Driving
import Glibc
import Testing

@Suite("check --fix")
struct FixTests {
    @Test func `changes what is safe and keeps every other byte`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("bad.yaml", Fixtures.bad)
        let ended = try Tool.run("check", "--fix", path)
        #expect(ended.status == 1, "the skipped hour has two readings and is left to the author")
        #expect(ended.errorText.contains("applied 1 fix"))
        #expect(try Files.text(path) == Fixtures.fixed)
        #expect(try Files.names(in: folder.path) == ["bad.yaml"])
    }

    @Test func `keeps line ends and the byte order mark`() throws {
        let folder = try TemporaryFolder()
        func windows(_ text: String) -> String { "\u{FEFF}" + text.replacing("\n", with: "\r\n") }
        let path = try folder.file("bad.yaml", windows(Fixtures.bad))
        try Tool.run("check", "--fix", path)
        #expect(try Files.text(path) == windows(Fixtures.fixed))
    }

    @Test func `keeps permissions, and a link a link`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("real.yaml", Fixtures.bad)
        chmod(path, 0o640)
        symlink("real.yaml", "\(folder.path)/link.yaml")
        try Tool.run("check", "--fix", "link.yaml", in: folder.path)
        var status = stat()
        #expect(lstat("\(folder.path)/link.yaml", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
        #expect(lstat(path, &status) == 0 && status.st_mode & 0o7777 == 0o640)
        #expect(try Files.text(path) == Fixtures.fixed)
    }

    @Test func `does not touch a file without mistakes`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("small.yaml", Fixtures.small)
        var (before, after) = (stat(), stat())
        stat(path, &before)
        #expect(try Tool.run("check", "--fix", path).status == 0)
        stat(path, &after)
        #expect(before.st_ino == after.st_ino && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec)
    }

    @Test func `a disk that is full leaves the old file whole`() throws {
        let folder = try TemporaryFolder()
        let long = Fixtures.bad + String(repeating: "# a comment that makes it longer than a block\n", count: 40)
        let path = try folder.file("bad.yaml", long)
        // One block of 512 bytes is all that may be written.
        let ended = try run(
            ["sh", "-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" check --fix bad.yaml", Tool.path], in: folder.path)
        #expect(ended.status == 3, "\(ended)")
        #expect(ended.errorText.contains("cannot write bad.yaml"))
        #expect(try Files.text(path) == long)
        #expect(try Files.names(in: folder.path) == ["bad.yaml"])
    }

    @Test func `a killed one leaves an old or a new file, never half of one`() throws {
        let folder = try TemporaryFolder()
        let long = Fixtures.bad + String(repeating: "# a comment\n", count: 100_000)
        let fixed = long.replacing("4pm BST", with: "2027-03-28 16:00")
        for delay in 1...12 {
            let path = try folder.file("bad.yaml", long)
            let quiet = open("/dev/null", O_RDWR | O_CLOEXEC)
            defer { close(quiet) }
            let child = try Child(
                [Tool.path, "check", "--fix", path], environment: Tool.environment, input: quiet, output: quiet,
                errors: quiet)
            usleep(UInt32(delay * 40_000))
            child.kill()
            let text = try Files.text(path)
            #expect(text == long || text == fixed)
        }
    }
}
