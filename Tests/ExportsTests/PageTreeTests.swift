import Exports
import Testing

/// Pages as they stand in an export.
@Suite struct PageTreeTests {
    private let tree: ExportTree

    init() throws { tree = try Samples.tree(Yaml.school) }

    private func pages(_ tree: ExportTree) -> [(path: String, html: String)] {
        tree.files.filter { $0.path.hasSuffix(".html") }.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    }

    @Test func `every link leads to a file of the tree or to a place on the page`() {
        let paths = Set(tree.files.map(\.path))
        for (path, html) in pages(tree) {
            let folders = path.split(separator: "/").dropLast().map(String.init)
            for match in html.matches(of: /(?:href|src)="([^"]*)"/) {
                let link = String(match.1)
                if link.hasPrefix("#") {
                    #expect(html.contains("id=\"\(link.dropFirst())\""), "\(path): \(link)")
                } else if !link.contains(":") {
                    var parts = folders
                    for part in link.split(separator: "/") {
                        if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
                    }
                    #expect(paths.contains(parts.joined(separator: "/")), "\(path): \(link)")
                }
            }
        }
    }

    @Test func `nothing is loaded from elsewhere`() {
        for (path, html) in pages(tree) {
            #expect(html.matches(of: /<(?:img|iframe|style|object)/).isEmpty, "\(path)")
            for script in html.matches(of: /<script(?![^>]*ld\+json)([^>]*)>([^<]*)</) {
                #expect(script.1.contains("assets/plenary.js\"") && script.2.isEmpty, "\(path)")
            }
            let sheets = html.matches(of: /<link rel="stylesheet" href="([^"]*)"/).map { String($0.1) }
            #expect(sheets.count == 2 && sheets.allSatisfy { $0.contains("assets/") && !$0.contains(":") })
        }
        for sheet in ["assets/style.css", "assets/theme.css"] {
            #expect(tree.text(sheet)?.contains("url(") == false && tree.text(sheet)?.contains("@import") == false)
        }
    }

    @Test func `every element that is opened is closed, in order, and no id stands twice`() {
        let void: Set<Substring> = ["meta", "link", "br", "hr", "img", "input"]
        for (path, html) in pages(tree) + pages(Nasty.tree) {
            var open: [Substring] = []
            for tag in html.matches(of: #/<(/?)([a-z0-9]+)(?:\s[^<>]*)?>/#) {
                if tag.1 == "/" {
                    #expect(open.popLast() == tag.2, "\(path): </\(tag.2)>")
                } else if !void.contains(tag.2) {
                    open.append(tag.2)
                }
            }
            #expect(open.isEmpty, "\(path)")
            let ids = html.matches(of: /\sid="([^"]*)"/).map { $0.1 }
            #expect(Set(ids).count == ids.count, "\(path)")
            #expect(html.matches(of: /<h1/).count == 1)
        }
    }

    @Test func `with a public address the feed can be subscribed to and the page has one name`() throws {
        let tree = try Samples.tree(Yaml.school, options: ExportOptions(publicAddress: "https://schedule.example.org/"))
        let html = try #require(tree.text("in/Asia/Karachi.fr.html"))
        #expect(html.contains("href=\"webcal://schedule.example.org/school/calendar/fr.ics\""))
        #expect(
            html.contains(
                "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fschedule.example.org%2Fschool%2Fcalendar%2Ffr.ics"
            ))
        #expect(
            html.contains(
                "<link rel=\"canonical\" href=\"https://schedule.example.org/school/in/Asia/Karachi.fr.html\">"))
    }

    @Test func `without calendars there is no link to one`() throws {
        let tree = try Samples.tree(Yaml.school, options: ExportOptions(formats: [HTMLFormat()]))
        #expect(try !#require(tree.text("index.html")).contains(".ics"))
        #expect(try !#require(tree.text("index.html")).contains("schedule.xml"))
    }
}
