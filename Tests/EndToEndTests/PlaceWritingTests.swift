import Driving
import Glibc
import Testing

/// A programme in pieces: what is written must be found again where its author had it.
@Suite("place --write, in files of every shape")
struct PlaceWritingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private let head = """
        id: may
        title: May
        zone: Europe/London
        days: 2027-05-01..2027-05-02
        hours: 10:00..12:00
        streams: [{id: a, title: A}]

        """

    private func write(_ path: String, _ words: String...) throws -> Ended {
        try run([Tool.path, "place", path, "--write", "--iterations", "20000", "--threads", "1"] + words)
    }

    @Test func `sessions in included files get their times there, and each file keeps its other bytes`() throws {
        let path = try folder.file("may.yaml", "include: [parts/one.yaml, parts/two.yaml]  # two parts\n" + head)
        mkdir("\(folder.path)/parts", 0o755)
        let one = "# part one\nsessions:\n\n  - id: one    # the first\n    title: One\n    length: 60m   # long\n"
        let two = "sessions: [{id: two, title: Two, length: 120m}]   # part two\n"
        let (first, second) = (try folder.file("parts/one.yaml", one), try folder.file("parts/two.yaml", two))
        let main = try Files.text(path)
        let diff = try Tool.run("place", path, "--iterations", "20000").text
        #expect(
            diff.contains("+++ \(folder.path)/parts/one.yaml\n") && diff.contains("+++ \(folder.path)/parts/two.yaml\n")
        )
        #expect(!diff.contains("+++ \(path)\n"))
        let ended = try write(path)
        #expect(ended.status == 0 && ended.errorText.contains("placed 2 sessions"), "\(ended)")
        #expect(try Files.text(path) == main)
        let times = #/at: 2027-05-0[12] 1[01]:[0-9][0-9]/#
        #expect(
            try Files.text(first).replacing(times, with: "at: X")
                == one.replacing("    length", with: "    at: X\n    length"))
        #expect(
            try Files.text(second).replacing(times, with: "at: X") == two.replacing("length", with: "at: X, length"))
        #expect(try Tool.run("check", path).status == 0)
        #expect(try Tool.run("place", path).errorText.contains("nothing to place"))
    }

    @Test func `sessions below a day get their times, also on another day than the one they stand under`() throws {
        let sessions = """
            sessions:
              2027-05-01:   # Saturday
                - {id: one, title: One, at: 10:00, length: 60m}

                - id: two    # may be on Sunday
                  title: Two
                  length: 120m
              2027-05-02:
                - {id: three, title: Three, length: 60m}

            """
        let path = try folder.file("may.yaml", head + sessions)
        let ended = try write(path)
        #expect(ended.status == 0, "\(ended)")
        let written = try Files.text(path)
        #expect(written.contains("      at: 2027-05-02 10:00\n      length: 120m\n"), "\(written)")
        #expect(written.contains("{id: three, title: Three, at: 2027-05-01 11:00, length: 60m}"), "\(written)")
        let bare = written.replacing(#/ *at: 2027-05-02 10:00\n/#, with: "").replacing(
            "at: 2027-05-01 11:00, ", with: "")
        #expect(bare == head + sessions)
        #expect(try Tool.run("check", path).status == 0)
        let shown = try JSONValue(Tool.run("place", path, "--replace", "--iterations", "1", "--json").text)
        let starts = shown["placements"].elements.compactMap { $0["start"].string }
        #expect(starts == ["2027-05-01T09:00:00Z", "2027-05-02T09:00:00Z", "2027-05-01T10:00:00Z"])
    }

    @Test func `line ends of Windows and a byte order mark stay`() throws {
        let text =
            head + "sessions:\n  - id: one\n    title: One\n    length: 60m\n  - {id: two, title: Two, length: 60m}\n"
        let windows = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
        let path = try folder.file("may.yaml", windows)
        #expect(try write(path).status == 0)
        let written = try Files.bytes(path)
        #expect(written.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(written.count { $0 == 10 } == written.count { $0 == 13 } && written.count > windows.utf8.count)
        #expect(try Tool.run("check", path).status == 0)
    }

    @Test func `a link stays a link, and permissions stay`() throws {
        let text = head + "sessions: [{id: one, title: One, length: 60m}]\n"
        let path = try folder.file("real.yaml", text)
        chmod(path, 0o640)
        symlink("real.yaml", "\(folder.path)/link.yaml")
        #expect(try write("\(folder.path)/link.yaml").status == 0)
        var status = stat()
        #expect(lstat("\(folder.path)/link.yaml", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
        #expect(lstat(path, &status) == 0 && status.st_mode & 0o7777 == 0o640)
        #expect(try Files.text(path).contains("at: 2027-05-0"))
    }

    @Test func `a file that may not be written stays as it is`() throws {
        let text = head + "sessions: [{id: one, title: One, length: 60m}]\n"
        let path = try folder.file("may.yaml", text)
        chmod(path, 0o444)
        let ended = try write(path)
        #expect(ended.status == 3 && ended.errorText.contains("cannot write \(path): Permission denied"), "\(ended)")
        #expect(try Files.text(path) == text)
        #expect(try Files.names(in: folder.path) == ["may.yaml"])
    }

    @Test func `what its author saved while the search ran is not written over`() throws {
        let text =
            head + """
                speakers: [{id: ann, name: Ann}]
                sessions:
                  - {id: one, title: One, length: 60m, speakers: [ann], preferred: 2027-05-01 10:00..11:00}
                  - {id: two, title: Two, length: 60m, speakers: [ann], preferred: 2027-05-01 10:00..11:00}

                """
        let path = try folder.file("may.yaml", text.replacing("streams: [", with: "streams: [{id: b, title: B}, "))
        let errors = try Pipe()
        let input = try Pipe.holding("")
        let child = try Child(
            [Tool.path, "place", path, "--write", "--seconds", "8"], environment: Tool.environment, input: input,
            output: errors.writing, errors: errors.writing)
        errors.closeWriting()
        close(input)
        usleep(3_000_000)
        try Files.write(text, to: path)
        let said = String(decoding: Pipe.drain([errors.reading], until: Clock.now + 60)[0], as: UTF8.self)
        #expect(
            child.ended(within: 5) == 3 && said.contains("has changed since it was read: nothing was written"),
            "\(said)")
        #expect(try Files.text(path) == text)
    }
}
