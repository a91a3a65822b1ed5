import Chronology
import Exports
import ICalendar
import Testing

@Suite struct LargeFeedTests {
    private func tree(sessions count: Int, paragraph: Int) throws -> ExportTree {
        let words = String(repeating: "word ", count: paragraph / 5)
        let sessions = (0..<count).map { index in
            """
              - id: s\(index)
                title: Session \(index)
                at: 2027-07-24 \(10 + index % 10):00
                length: 30m
                stream: st\(index)
                description: "First of \(index).\\n\\n\(words)"
            """
        }
        let streams = (0..<count).map { "  - {id: st\($0), title: Stream \($0)}" }
        return try Samples.tree(
            """
            id: large
            title: Large
            zone: Europe/London
            days: 2027-07-24
            streams:
            \(streams.joined(separator: "\n"))
            sessions:
            \(sessions.joined(separator: "\n"))
            """, options: ExportOptions(formats: [ICSFormat()]))
    }

    @Test func `past a megabyte texts are cut to their first paragraph, events never`() throws {
        let tree = try tree(sessions: 120, paragraph: 10_000)
        let feed = try #require(tree.files.first { $0.path == "calendar.ics" })
        #expect(feed.bytes.count < 1_000_000)
        let read = ReadBack.check(feed.bytes)
        #expect(read.errors == [])
        #expect(read.events.count == 120)
        #expect(read.events.allSatisfy { $0.description.contains("First of") && !$0.description.contains("word word") })
        let head = try #require(tree.text("calendar.ics")).replacing("\r\n ", with: "").prefix(3_000)
        #expect(head.contains("Descriptions are shortened here"))
        #expect(head.contains("Stream 7: streams/st7.ics"))
        // The smaller feeds still have it all.
        #expect(try #require(tree.text("sessions/s3.ics")).replacing("\r\n ", with: "").contains("word word"))
    }
}
