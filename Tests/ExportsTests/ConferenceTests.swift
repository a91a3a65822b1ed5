import Chronology
import Digests
import Exports
import Glibc
import Programmes
import Testing

/// The folder with the published schemas, where the tester has them.
private let judges = getenv("PLENARY_JUDGES").map { String(cString: $0) }

@Suite struct ConferenceTests {
    private let tree: ExportTree

    init() throws {
        tree = try Samples.tree(Yaml.school, options: ExportOptions(publicAddress: "https://schedule.example.org"))
    }

    private func exitStatus(of command: String) -> Int32 {
        var child = pid_t()
        var arguments: [UnsafeMutablePointer<CChar>?] =
            ["sh", "-c", command].map { (word: String) in strdup(word) } + [nil]
        defer { arguments.forEach { free($0) } }
        guard posix_spawn(&child, "/bin/sh", nil, nil, &arguments, environ) == 0 else { return -1 }
        var status: Int32 = 0
        waitpid(child, &status, 0)
        return status
    }

    private func written(_ tree: ExportTree) throws -> String {
        var template = Array("/tmp/plenary-judges-XXXXXX".utf8CString)
        let folder = String(cString: mkdtemp(&template))
        try ExportWriter.write(tree, into: folder)
        return "\(folder)/\(tree.name)"
    }

    private func everyTree() throws -> [ExportTree] {
        let short = """
            {id: a, title: A, zone: Etc/GMT+5, days: 2027-07-24, streams: [{id: a, title: X}, {id: b, title: X}],
             sessions: [{id: a-, title: B, at: 10:00, length: 1h}]}
            """
        let empty = "{id: ab-c, title: A, zone: UTC, days: 2027-07-24, sessions: []}"
        return [tree, Nasty.tree, try Samples.tree(short), try Samples.tree(empty), try Samples.tree(Yaml.school)]
    }

    @Test(.enabled(if: judges != nil, "set PLENARY_JUDGES to the folder with schedule.xml.xsd"))
    func `schedule.xml is valid`() throws {
        for tree in try everyTree() {
            let file = "\(try written(tree))/schedule.xml"
            let command = "xmllint --noout --schema '\(try #require(judges))/schedule.xml.xsd' '\(file)'"
            #expect(exitStatus(of: command) == 0, "\(file)")
        }
    }

    @Test(.enabled(if: judges != nil, "set PLENARY_JUDGES to the folder with schedule-v1.schema.json"))
    func `schedule.json is valid`() throws {
        let script = """
            import json, sys, jsonschema
            schema, file = [json.load(open(name)) for name in sys.argv[1:3]]
            jsonschema.Draft6Validator(schema, format_checker=jsonschema.FormatChecker()).validate(file)
            """
        for tree in try everyTree() {
            let file = "\(try written(tree))/schedule.json"
            let schema = "\(try #require(judges))/schedule-v1.schema.json"
            #expect(exitStatus(of: "python3 -c '\(script)' '\(schema)' '\(file)'") == 0, "\(file)")
        }
    }

    @Test func `ids come from the calendar's names`() throws {
        let xml = try #require(tree.text("schedule.xml"))
        let guid = uuid5(namespaceURL: "opening.east.school@school.example.org")
        let id = try #require(UInt32(guid.prefix(8), radix: 16)) >> 1
        #expect(xml.contains("<event guid=\"\(guid)\" id=\"\(id)\">"))
        #expect(try #require(tree.text("schedule.json")).contains("\"guid\": \"\(guid)\""))
    }

    @Test func `a programme day runs from day-start, so the night belongs to the evening`() throws {
        let xml = try #require(tree.text("schedule.xml"))
        let days = xml.split(separator: "<day ")
        #expect(days.count == 3)
        #expect(
            days[1].hasPrefix(
                #"index="1" date="2027-07-24" start="2027-07-24T06:00:00+01:00" end="2027-07-25T06:00:00+01:00""#))
        #expect(days[1].contains("<date>2027-07-25T00:30:00+01:00</date>") && days[1].contains("<start>00:30</start>"))
        #expect(!days[2].contains("Night talk"))
    }

    @Test func `what is said of an event`() throws {
        let xml = try #require(tree.text("schedule.xml"))
        for words in [
            "<title>A world on fire</title>", "<duration>02:00</duration>", "<type>plenary</type>",
            "<track>History</track>", ">Amina Khan</person>", "<slug>school-opening_east</slug>",
            "<abstract>How we got here; and where to go.</abstract>", "<subtitle>Shown again</subtitle>",
            "<title>Cancelled: Songs</title>", "<url>https://schedule.example.org/school/sessions/opening.html</url>",
            "<time_zone_name>Europe/London</time_zone_name>", "<color primary=\"#8a1538\"/>",
        ] { #expect(xml.contains(words), "\(words)") }
        #expect(!xml.contains("To be seen"))
    }

    @Test func `without a public address an event has its name for an address`() throws {
        let json = try #require(try Samples.tree(Yaml.school).text("schedule.json"))
        #expect(json.contains("\"url\": \"urn:uuid:\(uuid5(namespaceURL: "opening.school@school.example.org"))\""))
    }

    @Test func `ids that fall together take the next free one`() throws {
        let yaml = Yaml.school
        let ids = try #require(Samples.tree(yaml).text("schedule.json")).matches(of: /"id": (\d+)/).map { $0.1 }
        #expect(ids.count == 5 && Set(ids).count == 5)
    }

    @Test func `search engines are told the events, their clocks and what was cancelled`() throws {
        let json = try #require(tree.text("programme.jsonld"))
        for words in [
            "\"@type\": \"EventSeries\"", "\"startDate\": \"2027-07-24T17:00:00+01:00\"",
            "\"eventStatus\": \"https://schema.org/EventCancelled\"", "\"url\": \"https://video.example/main\"",
            "\"@type\": \"VirtualLocation\"", "\"address\": \"1 High Street, London\"",
        ] { #expect(json.contains(words), "\(words)") }
    }
}
