import Digests
import Driving
import Glibc
import Testing

@Suite("export, on the disk")
struct ExportFolderTests {
    private static let sample = Repository.sample("lal-salaam-congress-2020")
    private static let name = "lal-salaam-congress-2020"
    private static let stamp: [String: String?] = ["SOURCE_DATE_EPOCH": "1595678400"]

    private func exported(
        _ folder: TemporaryFolder, _ words: [String] = [], environment: [String: String?] = [:], in place: String? = nil
    ) throws -> [String: [UInt8]] {
        let ended = try Tool.run(
            ["export", Self.sample, "--to", "\(folder.path)/out"] + words,
            environment: Self.stamp.merging(environment) { $1 }, in: place)
        #expect(ended.status == 0, "\(ended)")
        return try Files.tree("\(folder.path)/out/\(Self.name)")
    }

    @Test func `the same bytes come out twice, whatever the language, the time zone and the folder`() throws {
        let first = try exported(TemporaryFolder())
        #expect(first.count > 30)
        let places: [([String: String?], String?)] = [
            ([:], nil), (["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"], "/"),
            (["LC_ALL": nil, "LANG": "ur_PK", "TZ": ":/nonexistent", "HOME": nil, "PATH": nil], "/tmp"),
        ]
        for (environment, place) in places {
            let again = try exported(TemporaryFolder(), environment: environment, in: place)
            #expect(first == again, "\(environment): \(first.keys.filter { first[$0] != again[$0] }.sorted())")
        }
    }

    @Test func `without a stamp of its own a draft bears the present instant`() throws {
        let before = time(nil)
        let tree = try exported(TemporaryFolder(), environment: ["SOURCE_DATE_EPOCH": nil])
        let edition = try JSONValue(String(decoding: try #require(tree["edition.json"]), as: UTF8.self))
        let instant = try #require(edition["instant"].secondsSinceEpoch)
        #expect((before...time(nil)).contains(instant))
    }

    @Test func `edition.json has the right SHA-256 of every other file`() throws {
        let tree = try exported(TemporaryFolder())
        let edition = try JSONValue(String(decoding: try #require(tree["edition.json"]), as: UTF8.self))
        #expect(edition["number"].number == 0 && edition["zoneData"].string == "2026f")
        let said = edition["sha256"].members.compactMapValues(\.string)
        let sums = tree.filter { $0.key != "edition.json" }.mapValues { hexadecimal(SHA256.digest($0)) }
        #expect(said == sums)
        // Ours are held to somebody else's.
        let bytes = try #require(tree["calendar.ics"])
        let other = try run(["sha256sum"], input: String(decoding: bytes, as: UTF8.self))
        #expect(other.text.hasPrefix(try #require(said["calendar.ics"])))
    }

    @Test(
        "--formats leaves the others out",
        arguments: [
            ("ics", ["ics"]), ("txt,csv", ["txt", "csv"]), ("schedule.xml", ["xml"]), ("json", ["json"]),
            ("jsonld", ["jsonld"]),
        ])
    func formats(formats: String, endings: [String]) throws {
        let tree = try exported(TemporaryFolder(), ["--formats", formats])
        let kinds = Set(tree.keys.filter { $0 != "edition.json" }.compactMap { $0.split(separator: ".").last })
        #expect(kinds.isSuperset(of: endings.map { Substring($0) }))
        let others: Set<Substring> = ["ics", "html", "txt", "csv", "xml", "jsonld"]
        #expect(kinds.isDisjoint(with: others.subtracting(endings.map { Substring($0) })), "\(kinds)")
        #expect(tree["edition.json"] != nil)
    }

    @Test func `zones named beside the programme's are written, spelt as in the data`() throws {
        let tree = try exported(
            TemporaryFolder(), ["--zones", "asia/calcutta,America/Argentina/Ushuaia", "--formats", "txt"])
        #expect(tree["in/Asia/Kolkata.txt"] != nil || tree["in/Asia/Calcutta.txt"] != nil, "\(tree.keys.sorted())")
        #expect(tree["in/America/Argentina/Ushuaia.txt"] != nil)
        #expect(tree["in/Asia/Karachi.txt"] != nil)
    }

    @Test func `all zones are those that are no links, and the programme's own`() throws {
        let tree = try exported(TemporaryFolder(), ["--zones", "all", "--formats", "csv"])
        let zones = tree.keys.filter { $0.hasPrefix("in/") }
        #expect(zones.count > 300)
        #expect(tree["in/America/Argentina/Ushuaia.csv"] != nil && tree["in/Asia/Karachi.csv"] != nil)
        #expect(tree["in/Asia/Calcutta.csv"] == nil)
    }

    @Test func `a new export takes away the files of the old one`() throws {
        let folder = try TemporaryFolder()
        _ = try exported(folder)
        let tree = try exported(folder, ["--formats", "csv"])
        #expect(!tree.keys.contains { $0.hasSuffix(".html") })
        #expect(try Files.names(in: "\(folder.path)/out") == [Self.name])
    }

    @Test("what may be somebody's own is left alone", arguments: ["file", "link", "folder"])
    func taken(by kind: String) throws {
        let folder = try TemporaryFolder()
        let out = "\(folder.path)/out"
        for path in [out, "\(folder.path)/own"] { mkdir(path, 0o700) }
        try folder.file("own/mine", "mine\n")
        let target = "\(out)/\(Self.name)"
        switch kind {
        case "file": try Files.write("mine\n", to: target)
        case "link": symlink("../own", target)
        default:
            mkdir(target, 0o700)
            try Files.write("mine\n", to: "\(target)/mine")
        }
        let before = try run(["find", ".", "-ls"], in: folder.path).text
        let ended = try Tool.run("export", Self.sample, "--to", out)
        #expect(ended.status == 3)
        #expect(ended.errorText.contains(Self.name) && ended.output.isEmpty, "\(ended)")
        #expect(try run(["find", ".", "-ls"], in: folder.path).text == before)
        #expect(try Files.text("\(folder.path)/own/mine") == "mine\n")
    }

    @Test func `a link planted for the folder of exports, or inside an old export, leads nowhere`() throws {
        let folder = try TemporaryFolder()
        mkdir("\(folder.path)/own", 0o700)
        symlink("own", "\(folder.path)/linked")
        #expect(try Tool.run("export", Self.sample, "--to", "\(folder.path)/linked").status == 3)
        _ = try exported(folder)
        let inside = "\(folder.path)/out/\(Self.name)/sessions"
        _ = try run(["rm", "-rf", inside])
        symlink("\(folder.path)/own", inside)
        symlink("\(folder.path)/own", "\(folder.path)/out/.\(Self.name).new")
        _ = try exported(folder)
        #expect(try Files.names(in: "\(folder.path)/own").isEmpty)
        #expect(try Files.names(in: "\(folder.path)/out") == [Self.name])
    }

    @Test func `a disk that is full leaves the old export whole, and nothing beside it`() throws {
        let folder = try TemporaryFolder()
        let old = try exported(folder)
        // Blocks of 512 bytes: one file or another is longer.
        for blocks in [0, 1, 8] {
            let ended = try run(
                [
                    "sh", "-c", "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" export \"$1\" --to out", Tool.path,
                    Self.sample,
                ], in: folder.path)
            #expect(ended.status == 3 && ended.errorText.contains("File too large"), "\(ended)")
            #expect(try Files.tree("\(folder.path)/out/\(Self.name)") == old)
            #expect(try Files.names(in: "\(folder.path)/out") == [Self.name])
        }
    }

    @Test func `a disk that fills up in the middle leaves the old export whole, and nothing beside it`() throws {
        let folder = try TemporaryFolder()
        let disk = "\(folder.path)/disk"
        mkdir(disk, 0o700)
        // Only root may mount, and not in every container.
        guard try run(["mount", "-t", "tmpfs", "-o", "size=4m", "none", disk]).status == 0 else { return }
        defer { _ = try? run(["umount", "-l", disk]) }
        #expect(try Tool.run("export", Self.sample, "--to", "\(disk)/out").status == 0)
        _ = try run(["sh", "-c", "cat /dev/zero > filler; truncate -s -200K filler"], in: disk)
        let old = try Files.tree(disk)
        let ended = try Tool.run("export", Self.sample, "--to", "\(disk)/out")
        #expect(ended.status == 3 && ended.errorText.contains("No space left"), "\(ended)")
        #expect(try Files.tree(disk) == old)
    }

    @Test func `a mistake in one programme leaves the exports of all as they were`() throws {
        let folder = try TemporaryFolder()
        let old = try exported(folder)
        let bad = try folder.file("bad.yaml", Fixtures.bad)
        let ended = try Tool.run("export", Self.sample, bad, "--formats", "csv", "--to", "\(folder.path)/out")
        #expect(ended.status == 1)
        #expect(try Files.tree("\(folder.path)/out/\(Self.name)") == old)
        #expect(try Files.names(in: "\(folder.path)/out") == [Self.name])
    }
}
