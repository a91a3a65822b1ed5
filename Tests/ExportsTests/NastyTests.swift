import Chronology
import Exports
import ICalendar
import Programmes
import Testing

@Suite struct NastyTests {
    private let tree = Nasty.tree

    @Test func `every feed of hostile words is read back clean, each event at its start`() throws {
        for feed in tree.files where feed.path.hasSuffix(".ics") {
            #expect(ReadBack.check(feed.bytes).errors == [], "\(feed.path)")
        }
        let events = ReadBack.check(try #require(tree.files.first { $0.path == "calendar.ics" }).bytes).events
        #expect(events.count == Nasty.words.count)
        for (index, event) in events.enumerated() {
            #expect(event.uid == "n\(index).nasty@plenary.invalid")
            #expect(event.start == Nasty.start.adding(seconds: index * 3_600))
        }
        #expect(events[3].summary == Nasty.words[3])
        #expect(events[8].summary == Nasty.words[8])
    }

    @Test func `no file but a page's own escapes carries a control character`() {
        for file in tree.files {
            let controls = file.bytes.filter { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
            let inCSV = file.path.hasSuffix(".csv")
            #expect(controls.isEmpty || inCSV, "\(file.path): \(controls)")
        }
    }

    @Test func `no cell is a formula`() throws {
        let csv = try #require(tree.text("in/Europe/London.csv"))
        for start in ["=", "@", "+", "-", "  =", "\t-"] {
            #expect(!csv.contains(",\(start)"), "\(start)")
            #expect(!csv.contains(",\"\(start)"), "\(start)")
        }
        #expect(csv.contains("'=HYPERLINK"))
    }

    @Test func `pages have no script but ours, no inline style and no harmful link`() {
        for file in tree.files where file.path.hasSuffix(".html") {
            let page = String(decoding: file.bytes, as: UTF8.self)
            let scripts = page.matches(of: /<script ([^ >]*)/).map { String($0.1) }
            #expect(scripts.allSatisfy { $0.hasSuffix("assets/plenary.js\"") || $0 == "type=\"application/ld+json\"" })
            #expect(
                page.matches(of: /<script/).count == scripts.count
                    && page.matches(of: /<\/script>/).count == scripts.count)
            #expect(!page.contains(" style=") && !page.contains("href=\"javascript:"))
            #expect(!page.contains("<b>bold"))
        }
    }

    @Test func `JSON and XML keep every character they can and no other`() throws {
        for path in ["in/Europe/London.json", "schedule.json", "programme.jsonld", "edition.json"] {
            #expect(try #require(tree.text(path)).hasSuffix("}\n"), "\(path)")
        }
        #expect(try #require(tree.text("schedule.xml")).contains("]]&gt; &lt;!-- &amp; &lt;b&gt;bold"))
    }
}
