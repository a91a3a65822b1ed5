import Driving
import Testing

@Suite struct ReleaseCommandTests {
    @Test func `a release says what calendars are told, and the next has nothing to do`() throws {
        let school = try ReleasedSchool(editions: 0)
        #expect(try school.release().text == "school@1: 2 showings\n")
        #expect(try school.release().text == "school@1: nothing has changed since\n")
        try school.change(1)
        let dry = try Tool.run("release", school.file, "--store", school.url, "--dry-run")
        #expect(dry.text == "school@2 would be released: 1 rescheduled\n")
        #expect(try school.numbers() == [1])
        let noted = try Tool.run("release", school.file, "--store", school.url, "--note", "Later opening")
        #expect(noted.text == "school@2: 1 rescheduled (Later opening)\n")
        let listed = try Tool.run("editions", "school", "--store", school.url)
        #expect(listed.lines.count == 2 && listed.lines[1].hasSuffix("Later opening"), "\(listed)")
    }

    @Test func `an earlier edition again`() throws {
        let school = try ReleasedSchool(editions: 2)
        let ended = try Tool.run("release", "--again", "school@1", "--store", school.url)
        #expect(ended.text == "school@3: 1 rescheduled (edition 1 again)\n")
        for name in ["school@9", "school", "other@1"] {
            let refused = try Tool.run("release", "--again", name, "--store", school.url)
            #expect(refused.status == 2 && refused.errorText.contains(name.prefix { $0 != "@" }), "\(refused)")
        }
    }

    @Test func `a programme with errors is not released`() throws {
        let school = try ReleasedSchool()
        try Files.write(try Files.text(school.file).replacing("Europe/London", with: "Europe/Londn"), to: school.file)
        let ended = try school.release()
        #expect(ended.status == 1 && ended.errorText.contains("[Z101]"), "\(ended)")
        #expect(try school.numbers() == [1])
    }

    @Test func `export gives the bytes of the released edition, and of another text the next one's draft`() throws {
        let school = try ReleasedSchool()
        try school.change(0)
        func exported(_ name: String, _ epoch: String) throws -> [String: [UInt8]] {
            let folder = "\(school.folder.path)/\(name)"
            let ended = try Tool.run(
                ["export", school.file, "--to", folder, "--store", school.url],
                environment: ["SOURCE_DATE_EPOCH": epoch])
            #expect(ended.status == 0, "\(ended)")
            return try Files.tree(folder)
        }
        let released = try exported("one", "1900000000")
        #expect(try exported("two", "1910000000") == released)
        #expect(
            String(decoding: try #require(released["school/edition.json"]), as: UTF8.self).contains("\"number\": 1"))
        try school.change(5)
        let draft = try exported("three", "4000000000")
        let feed = String(decoding: try #require(draft["school/sessions/opening.ics"]), as: UTF8.self)
        #expect(feed.contains("SEQUENCE:1\r\n") && feed.contains("DTSTAMP:20961002T070640Z\r\n"), "\(feed)")
        #expect(try school.numbers() == [1])
    }
}
