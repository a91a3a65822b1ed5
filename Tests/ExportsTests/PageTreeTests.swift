import Exports
import Testing

/// Pages as they stand in an export.
@Suite struct PageTreeTests {
    private let tree: ExportTree

    init() throws { tree = try Samples.tree(Yaml.school) }

    private func pages(_ tree: ExportTree) -> [(path: String, html: String)] {
        tree.files.filter { $0.path.hasSuffix(".html") }.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    }

    @Test func `every link leads to a file of the tree and to a place in it`() throws {
        for tree in [tree, try Histories.export().tree(), Nasty.tree] {
            let paths = Set(tree.paths)
            let pages = pages(tree)
            let texts = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.html) })
            for (path, html) in pages {
                for match in html.matches(of: /(?:href|src)="([^":]*)"/) {
                    // Made by a server for whoever asks; in a tree on a disk the script takes these links away.
                    if match.1.contains(/(?:^|\/)(?:my\.ics|now|zones)(?:\?|$)/) { continue }
                    let (file, place) = target(of: String(match.1), on: path)
                    #expect(paths.contains(file), "\(path): \(match.1)")
                    guard let place else { continue }
                    #expect(texts[file]?.contains("id=\"\(place)\"") == true, "\(path): \(match.1)")
                }
            }
        }
    }

    private func target(of link: String, on page: String) -> (file: String, place: String?) {
        let sides = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        var parts = page.split(separator: "/").map(String.init)
        if !sides[0].isEmpty { parts.removeLast() }
        for part in sides[0].split(separator: "/") where part != "." {
            if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
        }
        return (parts.joined(separator: "/"), sides.count > 1 ? sides[1] : nil)
    }

    @Test func `nothing is loaded from elsewhere`() {
        for (path, html) in pages(tree) {
            #expect(html.matches(of: /<(?:img|iframe|style|object)/).isEmpty, "\(path)")
            let scripts = html.matches(of: /<script ([^ >]*)/).map { String($0.1) }
            #expect(scripts.allSatisfy { $0.hasSuffix("assets/plenary.js\"") || $0 == "type=\"application/ld+json\"" })
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
