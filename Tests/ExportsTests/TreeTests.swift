import Chronology
import Digests
import Exports
import Glibc
import Programmes
import Testing

@Suite struct TreeTests {
    @Test func `an export has the files that the interface promises`() throws {
        let paths = try Samples.tree(Yaml.school).files.map(\.path)
        #expect(paths == paths.sorted() && Set(paths).count == paths.count)
        for path in [
            "calendar.ics", "calendar/en.ics", "calendar/fr.ics", "sessions/opening.ics", "speakers/john-doe.ics",
            "tracks/history.ics", "streams/hall.ics", "index.html", "index.fr.html", "in/Europe/London.html",
            "in/Europe/London.fr.html", "in/Asia/Karachi.html", "in/Asia/Karachi.txt", "in/Asia/Karachi.csv",
            "in/Asia/Karachi.json", "schedule.xml", "schedule.json", "programme.jsonld", "edition.json",
            "assets/style.css", "assets/theme.css",
        ] { #expect(paths.contains(path), "\(path)") }
        #expect(!paths.contains("index.en.html"))
    }

    @Test func `two exports of one edition are the same bytes`() throws {
        #expect(try Samples.tree(Yaml.school).files == Samples.tree(Yaml.school).files)
        #expect(Nasty.tree.files == Nasty.tree.files)
    }

    @Test func `edition.json has the digest of every other file`() throws {
        let tree = try Samples.tree(Yaml.school)
        let listing = try #require(tree.text("edition.json"))
        for file in tree.files where file.path != "edition.json" {
            #expect(listing.contains("\"\(file.path)\": \"\(hexadecimal(SHA256.digest(file.bytes)))\""), "\(file.path)")
        }
        #expect(listing.contains("\"number\": 0") && listing.contains("\"instant\": \"2026-09-21T14:13:20Z\""))
    }

    @Test func `only the formats that were named are written`() throws {
        let tree = try Samples.tree(Yaml.school, options: ExportOptions(formats: [ICSFormat(), CSVFormat()]))
        #expect(
            tree.files.allSatisfy {
                $0.path.hasSuffix(".ics") || $0.path.hasSuffix(".csv") || $0.path == "edition.json"
            })
        #expect(tree.text("calendar.ics") != nil && tree.text("in/Asia/Karachi.csv") != nil)
    }

    @Test func `every file in the folder of formats is in the list`() throws {
        let tests = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        let folder = (tests.dropLast(3) + ["Sources", "Exports", "Formats"]).joined(separator: "/")
        let stream = try #require(opendir(folder))
        defer { closedir(stream) }
        var files: Set<String> = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".swift") { files.insert(String(name.dropLast(6))) }
        }
        let listed = Set(AllFormats.all.map { String(describing: type(of: $0)).replacing("Format", with: "") })
        #expect(files == listed)
    }

    @Test func `every format is found by its name`() {
        let names = AllFormats.all.map(\.name)
        #expect(names == ["ics", "html", "txt", "csv", "json", "schedule.xml", "schedule.json", "jsonld"])
        for name in names { #expect(AllFormats.named(name)?.name == name) }
        #expect(AllFormats.named("pdf") == nil)
        #expect(AllFormats.timetable(withExtension: "csv")?.name == "csv")
    }

    @Test func `zones asked for are written under the names they have`() throws {
        let zones = ["Asia/Kathmandu", "UTC"].compactMap { Samples.database.zone($0) }
        let tree = try Samples.tree(Yaml.school, options: ExportOptions(zones: zones))
        #expect(tree.text("in/Asia/Kathmandu.html") != nil && tree.text("in/UTC.txt") != nil)
    }

    @Test func `an old name of the home zone gives the timetable of home`() throws {
        let yaml = Yaml.school.replacing("zone: Europe/London", with: "zone: Asia/Calcutta")
        let tree = try Samples.tree(yaml)
        let page = try #require(tree.text("in/Asia/Kolkata.txt"))
        // Half past midnight belongs to the evening before, and no home times are repeated.
        #expect(page.contains("next day") && !page.contains("In Kolkata:"))
        #expect(tree.text("in/Asia/Calcutta.txt") == nil)
    }

    @Test func `a timetable made on demand is the one that is exported`() throws {
        let export = Export(of: try Samples.draft(Yaml.school), database: Samples.database)
        let zone = try #require(Samples.database.zone("Asia/Karachi"))
        let formats: [any TimetableFormat] = [HTMLFormat(), CSVFormat()]
        for format in formats {
            let made = export.timetableFile(on: zone, in: LanguageTag(known: "en"), as: format)
            #expect(export.tree().files.contains(made), "\(made.path)")
        }
        let french = export.timetableFile(on: zone, in: LanguageTag(known: "fr"), as: HTMLFormat())
        #expect(french.path == "in/Asia/Karachi.fr.html")
    }

    @Test func `planted secrets are in no file`() throws {
        let tree = try Samples.tree(Yaml.secrets)
        #expect(tree.text("sessions/open.ics") != nil)
        for file in tree.files {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(!file.path.contains("zq-") && !text.contains("zq-") && !text.contains("98712"), "\(file.path)")
        }
    }
}
