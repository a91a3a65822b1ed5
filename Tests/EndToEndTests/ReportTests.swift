import Driving
import Glibc
import Testing

@Suite("check --report")
struct ReportTests {
    @Test func `writes one page with the comfort map and every diagnostic`() throws {
        let folder = try TemporaryFolder()
        let ended = try Tool.run(
            "check", Repository.sample("world-school-2027"), "--report", "report.html", in: folder.path)
        #expect(ended.status == 0, "\(ended)")
        let page = try Files.text("\(folder.path)/report.html")
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\""))
        #expect(page.contains("<svg xmlns=") && page.contains("Comfort map") && page.contains("sessions awake"))
        // Everything is in it.
        #expect(!page.contains("<script") && !page.contains("<link") && !page.contains("src="))
        let said = ended.errorText.split(separator: "\n").compactMap { line in
            line.wholeMatch(of: /.*: (?:error|warning|note): (.*) \[\w+\]/).map { String($0.1) }
        }
        let words = page.replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&amp;", with: "&")
        for message in said { #expect(words.contains(message), "\(message)") }
        #expect(try Files.names(in: folder.path) == ["report.html"])
    }

    @Test func `the same file gives the same page, and replaces the one before`() throws {
        let folder = try TemporaryFolder()
        try folder.file("school.yaml", Fixtures.small)
        try folder.file("report.html", "what was there before")
        #expect(try Tool.run("check", "school.yaml", "--report", "report.html", in: folder.path).status == 0)
        let first = try Files.text("\(folder.path)/report.html")
        #expect(first.contains("Report on"))
        #expect(try Tool.run("check", "school.yaml", "--report", "again.html", in: folder.path).status == 0)
        #expect(try Files.text("\(folder.path)/again.html") == first)
        #expect(try Files.names(in: folder.path) == ["again.html", "report.html", "school.yaml"])
    }

    @Test func `a file that is too broken for a programme has a report too`() throws {
        let folder = try TemporaryFolder()
        try folder.file("bad.yaml", "title: <b>\n  - [broken\n")
        let ended = try Tool.run("check", "bad.yaml", "--report", "report.html", in: folder.path)
        #expect(ended.status == 1)
        let page = try Files.text("\(folder.path)/report.html")
        #expect(page.contains("Errors (") && !page.contains("<b>") && !page.contains("<svg"))
    }

    @Test(
        "where nothing can be written says so",
        arguments: [
            ("nowhere/report.html", 3), ("folder", 3), ("/dev/full", 3), ("-", 2), ("school.yaml", 2), ("link", 2),
        ])
    func unwritable(report: String, status: Int32) throws {
        let folder = try TemporaryFolder()
        try folder.file("school.yaml", Fixtures.small)
        mkdir("\(folder.path)/folder", 0o755)
        symlink("school.yaml", "\(folder.path)/link")
        let ended = try Tool.run("check", "school.yaml", "--report", report, in: folder.path)
        #expect(ended.status == status && ended.errorText.contains("plenary: "), "\(ended)")
        #expect(try Files.text("\(folder.path)/school.yaml") == Fixtures.small)
        #expect(try Files.names(in: folder.path) == ["folder", "link", "school.yaml"])
    }

    @Test func `is about one file`() throws {
        let folder = try TemporaryFolder()
        for name in ["a.yaml", "b.yaml"] { try folder.file(name, Fixtures.small) }
        let ended = try Tool.run("check", "a.yaml", "b.yaml", "--report", "r.html", in: folder.path)
        #expect(ended.status == 2 && ended.errorText.contains("one FILE"))
    }

    @Test(
        "no private value is in it, however broken the file",
        arguments: [
            ("", ""),
            ("join: https://zoom.example/j/xq7secret", "join: xq7secret is no link"),
            ("join: https://zoom.example/j/xq7secret", "join: javascript:xq7secret"),
            ("join: https://zoom.example/j/xq7secret", "join: [https://zoom.example/xq7secret]"),
            ("join: https://zoom.example/j/xq7secret", "join: {xq7secret: xq7secret}"),
            ("join: https://zoom.example/j/xq7secret", "join: \"https://zoom.example/xq7secret\\q\""),
            ("join: https://zoom.example/j/xq7secret", "jion: https://zoom.example/j/xq7secret"),
            ("join: https://zoom.example/j/xq7secret", "join: *xq7secret"),
            ("join: https://zoom.example/j/xq7secret", "join: |\n      xq7secret\n      xq7secret"),
            ("email: xq7secret.amina@example.org", "email: [xq7secret]"),
            ("email: xq7secret.amina@example.org", "e-mail: xq7secret"),
            ("host-account: xq7secret-account", "host-account: [xq7secret]"),
            ("host-account: xq7secret-account", "host-account: xq7secret\n    host-account: xq7secret"),
            ("host-account: xq7secret-account", "host-account: \"xq7secret"),
            ("at: 2027-10-30 15:00", "at: 2027-10-32 15:00"),
        ])
    func secrets(right: String, wrong: String) throws {
        let folder = try PrivateProgramme.folder()
        let text = PrivateProgramme.text
        try #require(right.isEmpty || text.contains(right))
        if !right.isEmpty { try folder.file("school.yaml", text.replacing(right, with: wrong, maxReplacements: 1)) }
        let ended = try Tool.run("check", "school.yaml", "--report", "report.html", in: folder.path)
        #expect(ended.status == (right.isEmpty ? 0 : 1), "\(ended)")
        let page = try Files.bytes("\(folder.path)/report.html")
        #expect(page.count > 1_000 && !PrivateProgramme.isIn(page), "\(String(decoding: page, as: UTF8.self))")
    }
}
