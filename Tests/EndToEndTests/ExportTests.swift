import Driving
import Glibc
import Testing

@Suite("export")
struct ExportTests {
    static let sample = Repository.sample("revolution-congress-2020")
    static let name = "revolution-congress-2020"
    static let stamp = ["SOURCE_DATE_EPOCH": ExportedSamples.stamp]

    @Test func `the same programme, data and stamp give the same bytes whatever the machine is set to`() throws {
        let expected = try Files.tree("\(ExportedSamples.folder)/\(Self.name)")
        #expect(expected.count > 30)
        for (language, zone) in [
            ("C", "UTC"), ("tr_TR.UTF-8", "America/New_York"), ("ur_PK", "Asia/Karachi"), ("", ""),
            ("de_DE@euro", ":/etc/localtime"), ("ar_EG.UTF-8", "Pacific/Apia"), ("C.UTF-8", "XYZ-25"),
            ("POSIX", "right/UTC"),
        ] {
            let folder = try TemporaryFolder()
            let settings = Self.stamp.merging(["LC_ALL": language, "LANG": language, "TZ": zone]) { $1 }
            #expect(
                try Tool.run("export", Self.sample, "--to", "x", environment: settings, in: folder.path).status == 0)
            let isSame = try Files.tree("\(folder.path)/x/\(Self.name)") == expected
            #expect(isSame, "LC_ALL=\(language) TZ=\(zone)")
        }
    }

    @Test func `a second export says the same and leaves nothing beside it`() throws {
        let folder = try TemporaryFolder()
        let first = try Tool.run("export", Self.sample, environment: Self.stamp, in: folder.path)
        let tree = try Files.tree(folder.path)
        let second = try Tool.run("export", Self.sample, environment: Self.stamp, in: folder.path)
        #expect(first.text == "exports/\(Self.name): \(tree.count) files\n")
        #expect(second.text == first.text)
        #expect(try Files.tree(folder.path) == tree)
    }

    @Test(arguments: Repository.samples)
    func `edition.json has the digest of every other file`(sample: String) throws {
        let folder = "\(ExportedSamples.folder)/\(sample)"
        let edition = try JSONValue(try Files.text("\(folder)/edition.json"))
        #expect(edition["programme"].string == sample)
        #expect(edition["number"].number == 0)
        #expect(edition["instant"].string == "2026-01-01T00:00:00Z")
        #expect(edition["zoneData"].string == "2026f")
        let digests = edition["sha256"].members.mapValues { $0.string ?? "" }
        #expect(Set(digests.keys) == Set(try Files.tree(folder).keys).subtracting(["edition.json"]))
        let list = digests.map { "\($0.value)  \($0.key)\n" }.joined()
        let sums = try run(["sha256sum", "--check", "--strict", "--quiet"], input: list, in: folder)
        #expect(sums.status == 0, "\(sums)")
    }

    @Test(arguments: Repository.samples)
    func `every relative link of a page leads to a file, and every anchor is there`(sample: String) throws {
        let tree = try Files.tree("\(ExportedSamples.folder)/\(sample)")
        let pages = tree.filter { $0.key.hasSuffix(".html") }
        #expect(pages.count > 2)
        var checked = 0
        for (page, bytes) in pages {
            let text = String(decoding: bytes, as: UTF8.self)
            for match in text.matches(of: /(?:href|src)="([^"]*)"/) {
                let link = String(match.1).replacing("&amp;", with: "&")
                guard link.prefixMatch(of: /[a-z]+:|\/\//) == nil else { continue }
                let target = Self.resolved(link, from: page)
                #expect(tree[target.path] != nil, "\(page): \(link)")
                checked += 1
                guard let anchor = target.anchor, !anchor.isEmpty, let found = tree[target.path] else { continue }
                let isThere = String(decoding: found, as: UTF8.self).contains("id=\"\(anchor)\"")
                #expect(isThere, "\(page): \(link)")
            }
        }
        #expect(checked > 20)
    }

    /// As a browser would over `file:`, where there are no queries.
    private static func resolved(_ link: String, from page: String) -> (path: String, anchor: String?) {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts[0].prefix { $0 != "?" }
        let anchor = parts.count == 2 ? String(parts[1]) : nil
        guard !path.isEmpty else { return (page, anchor) }
        var folders = page.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/", omittingEmptySubsequences: false) where part != "." {
            if part == ".." { _ = folders.popLast() } else { folders.append(String(part)) }
        }
        return (folders.joined(separator: "/"), anchor)
    }

    @Test func `--zones and --formats say what is written`() throws {
        let folder = try TemporaryFolder()
        try folder.file("small.yaml", Fixtures.small)
        #expect(try Tool.run("export", "small.yaml", "--zones", "all", "--formats", "txt", in: folder.path).status == 0)
        let all = try Files.tree("\(folder.path)/exports/may-day-2027").keys
        #expect(all.filter { $0.hasPrefix("in/") }.count > 300)
        #expect(all.contains("in/America/Argentina/Ushuaia.txt") && all.contains("in/Asia/Karachi.txt"))
        #expect(all.allSatisfy { $0.hasSuffix(".txt") || $0 == "edition.json" })
        try Tool.run("export", "small.yaml", "--formats", "ics,schedule.xml", in: folder.path)
        let two = Set(try Files.tree("\(folder.path)/exports/may-day-2027").keys)
        #expect(two.isSuperset(of: ["calendar.ics", "sessions/opening.ics", "schedule.xml", "edition.json"]))
        #expect(two.allSatisfy { $0.hasSuffix(".ics") || $0 == "schedule.xml" || $0 == "edition.json" })
    }

    @Test func `JSON lists the files that are there`() throws {
        let folder = try TemporaryFolder()
        let ended = try Tool.run("export", Self.sample, "--json", in: folder.path)
        let files = try JSONValue(ended.text)["files"].elements.compactMap(\.string)
        #expect(Set(files) == Set(try Files.tree("\(folder.path)/exports/\(Self.name)").keys))
    }

    @Test func `one programme with errors keeps all from being written`() throws {
        let folder = try TemporaryFolder()
        try folder.file("bad.yaml", Fixtures.bad)
        let ended = try Tool.run("export", Self.sample, "bad.yaml", in: folder.path)
        #expect(ended.status == 1)
        #expect(ended.errorText.contains("bad.yaml:6:"))
        #expect(!Files.exists("\(folder.path)/exports"))
    }
}
