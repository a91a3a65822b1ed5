import Chronology
import Exports
import Foundation
import Scheduling
import Testing

@Suite struct WrittenEventsTests {
    @Test(arguments: ["world-school-2027", "reading-circle-2027", "marxist-university-2020"])
    func `feeds are the same to the byte when the events that were digested are used again`(_ sample: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let programme = try Samples.programme(file: root.appending(path: "schedules/\(sample).yaml").path)
        let schedule = Scheduler.schedule(programme, zones: Samples.database).schedule
        let contents = FeedContents(of: schedule, database: Samples.database)
        // Changed twelve times since the epoch of the digests, so that every stamp has another length too.
        let draft = Edition.draft(of: schedule, at: Samples.instant, database: Samples.database)
        let stamp = Stamp(created: Samples.instant, lastModified: Samples.instant.adding(seconds: 60), sequence: 12)
        let edition = Edition(
            number: 13, instant: Samples.instant.adding(seconds: 60), note: nil, schedule: draft.schedule,
            stamps: draft.stamps.mapValues { _ in stamp }, viewerZones: draft.viewerZones)
        let export = Export(of: edition, database: Samples.database, options: ExportOptions(formats: [ICSFormat()]))
        var (anew, again) = (CalendarFiles(of: export), CalendarFiles(of: export, written: contents.events))
        var count = 0
        while let files = anew.next() {
            #expect(again.next()?.map(\.bytes) == files.map(\.bytes))
            count += files.count
        }
        #expect(again.next() == nil && count > 4)
    }

    @Test(arguments: [nil, "https://elsewhere.example"])
    func `a server's feeds are the same to the byte, wherever its links lead`(publicAddress: String?) throws {
        let programme = try Samples.programme(Yaml.school)
        let schedule = Scheduler.schedule(programme, zones: Samples.database).schedule
        let contents = FeedContents(of: schedule, database: Samples.database)
        let export = Export(
            of: Edition.draft(of: schedule, at: Samples.instant, database: Samples.database),
            database: Samples.database, options: ExportOptions(publicAddress: publicAddress))
        let (anew, again) = (FeedShelf(export), FeedShelf(export, written: contents.events))
        for path in ["calendar.ics", "calendar/fr.ics", "my.ics"] {
            for fields in [[], [(name: "tzid", value: "1")], [(name: "alarm", value: "10m")]] {
                let query = try FeedQuery(path: path, fields: fields)
                #expect(try #require(again.file(query)).bytes == anew.file(query)?.bytes, "\(query)")
            }
        }
    }
}
