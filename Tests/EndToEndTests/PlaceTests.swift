import Driving
import Testing

@Suite("place")
struct PlaceTests {
    private static let programme = """
        id: may
        title: May
        zone: Europe/London
        days: 2027-05-01..2027-05-02
        hours: 10:00..20:00
        streams:
          - {id: a, title: A, turnaround: 10m}
          - {id: b, title: B}
        speakers:
          - {id: ann, name: Ann, zone: Europe/London, available: 10:00..13:00}
        sessions:
          # who comes first
          - {id: one, title: One, length: 60m, speakers: [ann]}   # a comment
          - id: two
            title: Two
            length: 90m   # long
            speakers: [ann]
          - {id: three, title: Three, at: 2027-05-01 12:00, length: 30m, stream: a}

        """

    private static let quick = ["--iterations", "20000", "--threads", "1"]

    private func file(_ folder: TemporaryFolder, _ text: String = programme) throws -> String {
        try folder.file("may.yaml", text)
    }

    @Test func `prints what would change and changes nothing`() throws {
        let folder = try TemporaryFolder()
        let path = try file(folder)
        let ended = try run([Tool.path, "place", path] + Self.quick, in: folder.path)
        #expect(ended.status == 0, "\(ended)")
        #expect(ended.text.hasPrefix("--- \(path)\n+++ \(path)\n@@ "))
        #expect(ended.text.contains("+  - {id: one, title: One, at: 2027-05-0"))
        #expect(ended.errorText.contains("the same again: --iterations "))
        #expect(try Files.text(path) == Self.programme)
    }

    @Test func `writes times and streams and keeps every other byte`() throws {
        let folder = try TemporaryFolder()
        let path = try file(folder)
        #expect(try run([Tool.path, "place", path, "--write"] + Self.quick, in: folder.path).status == 0)
        let written = try Files.text(path)
        let bare = written.replacing(#/at: 2027-05-0[12] 1[0-9]:[0-9][0-9], |, stream: [ab](?=})/#, with: "")
        let lines = written.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("    at: 2027-05-0") } && lines.contains { $0.hasPrefix("    stream: ") })
        #expect(bare.contains("  # who comes first\n") && written.contains("}   # a comment\n"))
        #expect(written.contains("    length: 90m   # long\n    stream: "))
        #expect(try Tool.run("check", path).status == 0)
        let again = try Tool.run("place", path)
        #expect(again.status == 0 && again.text.isEmpty && again.errorText.contains("nothing to place"))
    }

    @Test func `the same bytes on one, two and four threads`() throws {
        let folder = try TemporaryFolder()
        let path = try file(folder)
        let plans = try ["1", "2", "4"].map { threads in
            try Tool.run("place", path, "--iterations", "20000", "--islands", "3", "--threads", threads).text
        }
        #expect(plans[0] == plans[1] && plans[1] == plans[2] && !plans[0].isEmpty)
    }

    @Test func `a spreadsheet gets its cells, and the columns that it lacks`() throws {
        let folder = try TemporaryFolder()
        let text = "id: may\ntitle: May\nzone: Europe/London\ndays: 2027-05-01\nhours: 10:00..12:00\nsessions: s.csv\n"
        let path = try file(folder, text)
        let sheet = try folder.file("s.csv", "id;title;length\none;One;60m\ntwo;Two;60m\n")
        #expect(try run([Tool.path, "place", path, "--write"] + Self.quick, in: folder.path).status == 0)
        let rows = try Files.text(sheet).split(separator: "\n")
        #expect(rows[0] == "id;title;length;at")
        #expect(Set(rows.dropFirst().map { String($0.suffix(5)) }) == ["10:00", "11:00"])
        #expect(try Files.text(path) == text)
    }

    @Test func `says why not, and what forbids it`() throws {
        let folder = try TemporaryFolder()
        let path = try file(folder)
        let ended = try run(
            [
                Tool.path, "place", path, "--explain", "--why-not", "one@2027-05-02 18:00", "--why-not",
                "three@2027-05-01 18:00",
            ] + Self.quick, in: folder.path)
        #expect(ended.text.contains("one@2027-05-02 18:00: not allowed: Ann is not available"))
        #expect(ended.text.contains("three@2027-05-01 18:00: +0"))
        #expect(ended.text.contains("sessions, what they cost"))
    }

    @Test func `what if the speaker had more time`() throws {
        let folder = try TemporaryFolder()
        let path = try file(
            folder, Self.programme.replacing("available: 10:00..13:00", with: "available: 10:00..11:00"))
        #expect(try Tool.run("place", path, "--iterations", "2000").status == 1)
        #expect(
            try Tool.run("place", path, "--iterations", "2000", "--add-window", "ann=2027-05-02 10:00..13:00").status
                == 0)
        #expect(try Tool.run("place", path, "--iterations", "2000", "--without", "ann").status == 0)
    }

    @Test(arguments: [
        ["place"], ["place", "FILE", "one"], ["place", "FILE", "--replace", "nobody"],
        ["place", "FILE", "--without", "nobody"], ["place", "FILE", "--add-window", "ann"],
        ["place", "FILE", "--write", "--without", "ann"], ["place", "FILE", "--why-not", "one"],
        ["place", "FILE", "--seconds", "soon"], ["place", "FILE", "--seconds", "0"],
        ["place", "FILE", "--seconds", "nan"],
        ["place", "FILE", "--seed", "18446744073709551616"], ["place", "-", "--write"],
        ["place", "FILE", "--store", "sqlite:x"], ["place", "FILE", "--replace", "--store", "nowhere"],
    ])
    func `wrong usage is status 2`(words: [String]) throws {
        let folder = try TemporaryFolder()
        let path = try file(folder)
        let ended = try run(
            [Tool.path] + words.map { $0 == "FILE" ? path : $0 } + ["--iterations", "2000"], in: folder.path)
        #expect(ended.status == 2, "\(ended)")
        #expect(try Files.text(path) == Self.programme)
    }

    @Test func `replaces what a speaker's new hours forbid, and moves nothing else`() throws {
        let folder = try TemporaryFolder()
        let path = try file(folder)
        try Tool.run("place", path, "--write", "--iterations", "20000")
        let placed = try Files.text(path)
        let moved = try folder.file(
            "moved.yaml", placed.replacing("available: 10:00..13:00", with: "available: 14:00..19:00"))
        #expect(try Tool.run("place", moved, "--replace", "--write", "--iterations", "40000").status == 0)
        #expect(try Tool.run("check", moved).status == 0)
        #expect(
            try Files.text(moved).contains("{id: three, title: Three, at: 2027-05-01 12:00, length: 30m, stream: a}"))
    }

    @Test func `says which rules and facts leave no plan, each with its line`() throws {
        let folder = try TemporaryFolder()
        let path = try file(
            folder, Self.programme.replacing("available: 10:00..13:00", with: "available: 10:00..11:00"))
        let ended = try Tool.run("place", path, "--iterations", "2000")
        #expect(ended.status == 1 && ended.text.isEmpty)
        let lines = ended.errorText.split(separator: "\n")
        #expect(lines.first?.hasPrefix("\(path):14:5: error: \"two\" can't be placed: ") ?? false, "\(lines)")
        #expect(lines.dropFirst().map(String.init) == ["\(path):10:58: note: Ann has time 10:00..11:00 [P201]"])
        let json = try JSONValue(Tool.run("place", path, "--iterations", "2000", "--json").errorText)
        #expect(json["code"].string == "P201" && json["labels"].elements.count == 1)
    }

    @Test func `what is too much for the streams is counted, and what would help is said`() throws {
        let folder = try TemporaryFolder()
        let more = (0..<40).map { "  - {id: more-\($0), title: More, length: 60m}\n" }.joined()
        let path = try file(folder, Self.programme + more)
        let ended = try Tool.run("place", path, "--iterations", "2000")
        #expect(ended.status == 1 && ended.text.isEmpty)
        let lines = ended.errorText.split(separator: "\n").map(String.init)
        #expect(
            lines.first?.hasSuffix(
                "sessions can't be placed: each takes 1h or more, and \"a\" and \"b\" have room for 35 of them [P203]")
                ?? false, "\(lines)")
        #expect(lines.contains("\(path):5:8: note: the programme is held 10:00..20:00 [P203]"), "\(lines)")
        #expect(lines.contains { $0.hasSuffix(": note: with 1 day more there is a plan of them [P203]") }, "\(lines)")
        let json = try JSONValue(Tool.run("place", path, "--iterations", "2000", "--json").errorText)
        #expect(json["code"].string == "P203" && json["labels"].elements.count == 3)
    }

    @Test(arguments: ["", "streams: []\n"])
    func `without a stream everything is in one place`(streams: String) throws {
        let folder = try TemporaryFolder()
        let path = try file(
            folder,
            "id: may\ntitle: May\nzone: Europe/London\ndays: 2027-05-01\nhours: 10:00..11:00\n\(streams)sessions:\n"
                + "  - {id: one, title: One, length: 60m}\n")
        #expect(try Tool.run("place", path).text.contains("+  - {id: one, title: One, at: 10:00, length: 60m}"))
        #expect(try Tool.run("check", path).errorText.contains("the programme has no stream"))
    }

    @Test func `the plan as JSON`() throws {
        let folder = try TemporaryFolder()
        let path = try file(folder)
        let ended = try Tool.run(
            "place", path, "--json", "--why-not", "one@2027-05-02 18:00", "--iterations", "20000", "--threads", "1")
        let plan = try JSONValue(ended.text)
        #expect(plan["placements"].elements.compactMap { $0["id"].string } == ["one", "two"])
        #expect(plan["cost"].number ?? -1 >= plan["bound"].number ?? 0)
        #expect(plan["why-not"].elements.first?["errors"].elements.count ?? 0 > 0)
        #expect(try Files.text(path) == Self.programme)
    }

    @Test func `JSON does not keep --write from writing`() throws {
        let folder = try TemporaryFolder()
        let path = try file(folder)
        let ended = try run([Tool.path, "place", path, "--json", "--write"] + Self.quick, in: folder.path)
        #expect(try JSONValue(ended.text)["placements"].elements.count == 2)
        #expect(try Files.text(path) != Self.programme)
        #expect(try Tool.run("place", path).errorText.contains("nothing to place"))
    }

    @Test func `a session that is to come after itself has no place, and it is said why`() throws {
        let folder = try TemporaryFolder()
        let path = try file(folder, Self.programme.replacing("{id: one,", with: "{id: one, after: [one],"))
        let ended = try Tool.run("place", path, "--iterations", "2000")
        #expect(ended.status == 1 && ended.errorText.contains("\"one\" comes after \"one\""), "\(ended)")
    }

    @Test func `the run that ends with its first plan says how to have it again`() throws {
        let folder = try TemporaryFolder()
        let path = try file(folder)
        let ended = try run([Tool.path, "place", path, "--iterations", "1", "--threads", "1"])
        let replay = try #require(ended.errorLines.first { $0.hasPrefix("the same again: ") })
        let options = replay.dropFirst("the same again: ".count).split(separator: " ").map(String.init)
        let again = try run([Tool.path, "place", path] + options)
        #expect(again.status == 0 && again.text == ended.text)
    }

    @Test func `explains what a soft rule counts`() throws {
        let ended = try Tool.run("explain", "region-sees-it-live")
        #expect(ended.status == 0 && ended.text.hasPrefix("# region-sees-it-live: people see sessions live"))
        #expect(ended.text.contains("weights: {region-sees-it-live: 20}"))
    }
}
