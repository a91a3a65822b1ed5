import Chronology
import Exports
import Foundation
import Programmes
import Scheduling
import Testing

@Suite struct ChangesTests {
    private static let english = LanguageTag(known: "en")
    private static let french = LanguageTag(known: "fr")
    private static let open = ExportOptions(publicAddress: "https://days.example/")

    private static func json(_ file: ExportedFile) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    }

    /// `4 renamed opening`, in the order of the file.
    private static func listed(_ file: ExportedFile) throws -> [String] {
        let editions = try #require(try json(file)["editions"] as? [[String: Any]])
        return editions.flatMap { edition in
            (edition["changes"] as? [[String: Any]] ?? []).map {
                "\(edition["number"] ?? "") \($0["change"] ?? "") \($0["session"] ?? "")"
            }
        }
    }

    @Test func `the tree has a page in each language, the data and the feed`() throws {
        let paths = Set(try Histories.export().tree().files.map(\.path))
        for path in ["changes.html", "changes.fr.html", "changes.json", "changes.atom"] {
            #expect(paths.contains(path), "\(path)")
        }
    }

    @Test func `a draft without a history says that nothing has changed`() throws {
        let tree = try Samples.tree(Yaml.school)
        let page = try #require(tree.text("changes.html"))
        #expect(page.contains("No changes") && page.contains("Draft") && !page.contains("<section"))
        #expect(tree.text("changes.json")?.contains("\"editions\": []") == true)
        #expect(tree.text("changes.atom")?.contains("<entry>") == false)
    }

    @Test func `editions stand newest first, each with what it changed`() throws {
        let file = try Histories.export().changesData(.all, in: Self.english)
        #expect(
            try Self.listed(file) == [
                "4 renamed opening", "4 removed night", "2 moved opening", "2 reinstated off",
            ])
        let editions = try #require(try Self.json(file)["editions"] as? [[String: Any]])
        #expect(editions.map { $0["number"] as? Int } == [4, 3, 2, 1])
        #expect(editions.map { $0["note"] as? String } == [nil, "Zone data 2026f", "The opening moves", nil])
        let moved = try #require((editions[2]["changes"] as? [[String: Any]])?.first)
        #expect((moved["before"] as? [String: Any])?["start"] as? String == "2027-07-24T16:00:00Z")
        #expect((moved["after"] as? [String: Any])?["start"] as? String == "2027-07-24T15:30:00Z")
        #expect(
            moved["text"] as? String
                == "Moved: A world on fire, from Saturday 17:00 to 16:30 London, 20:30 in Karachi")
    }

    @Test func `a history longer than fifty editions shows the last fifty`() throws {
        let edition = try #require(try Histories.editions().last)
        let history = (1...60).map {
            ReleasedChanges(number: $0, instant: Samples.instant, note: nil, changes: [])
        }
        let export = Export(of: edition, database: Samples.database, history: history)
        let file = export.changesData(.all, in: Self.english)
        let editions = try #require(try Self.json(file)["editions"] as? [[String: Any]])
        #expect(editions.count == 50 && editions.first?["number"] as? Int == 60)
    }

    @Test(arguments: [
        (ChangesSelection(tracks: ["history"]), ["4 renamed opening", "2 moved opening"]),
        (ChangesSelection(streams: ["hall"]), ["4 removed night"]),
        (ChangesSelection(speakers: ["john-doe"]), ["4 renamed opening", "4 removed night", "2 moved opening"]),
        (ChangesSelection(sessions: ["off", "nobody"]), ["2 reinstated off"]),
        (ChangesSelection(sessions: ["off"], streams: ["hall"]), ["4 removed night", "2 reinstated off"]),
        (ChangesSelection(tracks: ["nothing"]), []),
    ])
    func `what is picked by track, stream, speaker or session is all there is`(
        selection: ChangesSelection, expected: [String]
    ) throws {
        let export = try Histories.export()
        #expect(try Self.listed(export.changesData(selection, in: Self.english)) == expected)
        let feed = export.changesFeed(selection, in: Self.english).text
        #expect(feed.split(separator: "<entry>").count - 1 == expected.count)
    }

    @Test func `a selection has one query, whatever the order it was asked in`() {
        let selection = ChangesSelection(sessions: ["b", "a"], tracks: ["history"])
        #expect(selection.canonicalQuery == "sessions=a,b&tracks=history")
        #expect(ChangesSelection.all.canonicalQuery == "")
    }

    @Test func `an unknown id is left out of the feed's address, and picks nothing by itself`() throws {
        let export = try Histories.export(options: Self.open)
        let asked = ChangesQuery(
            path: "changes.atom", fields: [("tracks", "nobody,history"), ("tracks", "a\"&<"), ("language", "pt")])
        let feed = try #require(export.changes(asked)).text
        #expect(feed.contains("href=\"https://days.example/school/changes.atom?tracks=history\""))
        let nothing = try #require(export.changes(ChangesQuery(path: "changes.json", fields: [("tracks", "nobody")])))
        #expect(try Self.listed(nothing) == [])
        #expect(export.changes(ChangesQuery(path: "changes.xml")) == nil)
    }

    @Test func `who asks for nothing gets the file of the tree`() throws {
        let export = try Histories.export()
        for path in ChangesQuery.paths {
            let file = try #require(export.changes(ChangesQuery(path: path, fields: [("language", "en")])))
            #expect(export.tree().files.contains(file))
        }
    }

    @Test func `the page tells every change in its language and links what is still there`() throws {
        let tree = try Histories.export().tree()
        let page = try #require(tree.text("changes.html"))
        #expect(page.contains("<h2 id=\"edition-4\">Edition 4, released "))
        #expect(page.contains("<p class=\"note\"><bdi>The opening moves</bdi></p>"))
        #expect(page.contains("<a href=\"sessions/opening.html#opening\"><bdi>A &lt;world&gt; &amp; more</bdi></a>"))
        #expect(page.contains("Removed: <strong><bdi>Night talk</bdi></strong>"))
        #expect(page.contains("First edition"))
        let french = try #require(tree.text("changes.fr.html"))
        #expect(french.contains("Un monde en feu") && french.contains("sessions/opening.fr.html#opening"))
        #expect(french.contains("<html lang=\"fr\" dir=\"ltr\">"))
    }

    @Test func `every link to a session leads to a place on its page`() throws {
        let tree = try Histories.export().tree()
        let page = try #require(tree.text("changes.html"))
        let links = page.matches(of: /href="sessions\/([^"#]*).html#([^"]*)"/).map { (String($0.1), String($0.2)) }
        #expect(Set(links.map(\.1)) == ["opening", "off"])
        for (session, place) in links {
            #expect(try #require(tree.text("sessions/\(session).html")).contains("id=\"\(place)\""))
        }
    }

    @Test func `a session that was moved says when it was to begin`() throws {
        let tree = try Histories.export().tree()
        let page = try #require(tree.text("sessions/opening.html"))
        #expect(page.contains("<p class=\"was\">Moved from 17:00</p>"))
        #expect(page.contains("\"previousStartDate\":\"2027-07-24T17:00:00+01:00\""))
        #expect(page.contains("https://schema.org/EventRescheduled"))
        #expect(try #require(tree.text("in/Asia/Karachi.html")).contains("<p class=\"was\">Moved from 21:00</p>"))
        #expect(try !#require(tree.text("sessions/off.html")).contains("class=\"was\""))
    }

    @Test func `timetables lead to the changes`() throws {
        let tree = try Histories.export().tree()
        #expect(tree.text("index.html")?.contains("href=\"changes.html\"") == true)
        #expect(tree.text("in/Asia/Karachi.fr.html")?.contains("href=\"../../changes.fr.html\"") == true)
        #expect(tree.text("index.html")?.contains("type=\"application/atom+xml\" href=\"changes.atom\"") == true)
    }

    @Test func `an entry keeps its id in every selection and at every address`() throws {
        let whole = Self.ids(try Histories.export().changesFeed(.all, in: Self.english))
        let some = Self.ids(
            try Histories.export(options: Self.open).changesFeed(
                ChangesSelection(tracks: ["history"]), in: Self.english))
        #expect(whole.count == 7 && Set(whole).count == 7)
        #expect(whole[0] != some[0], "two feeds are not one")
        #expect(some.count == 3 && Set(some.dropFirst()).isSubset(of: whole))
        let french = Self.ids(try Histories.export().changesFeed(.all, in: Self.french))
        #expect(Set(french).isDisjoint(with: whole))
        #expect(whole.allSatisfy { $0.hasPrefix("urn:uuid:") })
    }

    @Test func `links are absolute, and there are none without a public address`() throws {
        #expect(try !Histories.export().changesFeed(.all, in: Self.english).text.contains("<link"))
        let feed = try Histories.export(options: Self.open)
            .changesFeed(ChangesSelection(tracks: ["history"]), in: Self.french).text
        #expect(feed.contains("href=\"https://days.example/school/changes.atom?language=fr&amp;tracks=history\""))
        #expect(feed.contains("href=\"https://days.example/school/sessions/opening.fr.html\""))
        #expect(!feed.contains("href=\"changes"))
    }

    @Test func `a feed is dated by its newest edition`() throws {
        let feed = try Histories.export().changesFeed(.all, in: Self.english).text
        let days = feed.matches(of: #/<updated>([^<]*)</updated>/#).map { String($0.1) }
        #expect(days.first == Samples.instant.adding(seconds: 3 * 86_400).description)
        #expect(days == days.sorted(by: >))
    }

    @Test func `other people's readers accept the feed`() throws {
        let feed = try Histories.export(options: Self.open).changesFeed(.all, in: Self.english)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint") else {
            print("no xmllint here: the feed was not read by it")
            return
        }
        process.arguments = ["--noout", "-"]
        let input = Pipe()
        process.standardInput = input
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(feed.bytes))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    private static func ids(_ file: ExportedFile) -> [String] {
        file.text.matches(of: #/<id>([^<]*)</id>/#).map { String($0.1) }
    }
}

extension ExportedFile {
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
