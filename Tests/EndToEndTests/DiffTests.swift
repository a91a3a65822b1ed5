import Driving
import Testing

@Suite("plenary diff")
struct DiffTests {
    private static let programme = """
        id: school
        title: School
        zone: Europe/London
        days: 2027-07-24
        streams: [{id: main, title: Main, watch: "https://video.example/main"}]
        speakers: [{id: anna, name: Anna, zone: Asia/Karachi}]
        sessions:
          - {id: opening, title: Opening, at: 2027-07-24 17:00, length: 1h, speakers: [anna]}
        """

    private let folder: TemporaryFolder
    private let old: String
    private let new: String

    init() throws {
        folder = try TemporaryFolder()
        old = try folder.file("old.yaml", Self.programme)
        new = try folder.file("new.yaml", Self.programme.replacing("17:00", with: "18:00"))
    }

    @Test func `two files are compared without a store, in words`() throws {
        let ended = try Tool.run("diff", old, new, in: folder.path)
        #expect(ended.status == 0 && ended.errors.isEmpty)
        #expect(ended.text == "Moved: Opening, from Saturday 17:00 to 18:00 London, 22:00 in Karachi\n")
        #expect(try Tool.run("diff", old, old, in: folder.path).text == "No changes\n")
        #expect(!Files.exists("\(folder.path)/plenary.sqlite"))
    }

    @Test func `words are in the language that was asked for`() throws {
        let ended = try Tool.run("diff", old, new, "--language", "de")
        #expect(ended.text == "Verlegt: Opening, Samstag 17:00 → 18:00 London, 22:00 in Karatschi\n")
    }

    @Test func `as JSON it names both sides and each change`() throws {
        let ended = try Tool.run("diff", old, new, "--json")
        #expect(ended.status == 0 && ended.lines.count == 1)
        #expect(ended.text.contains("\"change\":\"moved\",\"session\":\"opening\""))
        #expect(ended.text.contains("\"start\":\"2027-07-24T16:00:00Z\""))
        #expect(ended.text.contains("\"start\":\"2027-07-24T17:00:00Z\""))
    }

    @Test func `released editions are compared with each other and with a file`() throws {
        let store = "sqlite:\(folder.path)/store.sqlite"
        let file = try folder.file("school.yaml", Self.programme)
        #expect(try Tool.run("release", file, "--store", store).status == 0)
        try folder.file("school.yaml", Self.programme.replacing("title: Opening", with: "title: Welcome"))
        #expect(try Tool.run("release", file, "--store", store).status == 0)
        let editions = try Tool.run("diff", "school@1", "school@2", "--store", store)
        #expect(editions.text == "Renamed: Opening, now Welcome\n")
        #expect(try Tool.run("diff", "school@2", file, "--store", store).text == "No changes\n")
        #expect(try Tool.run("diff", "school@1", "school@3", "--store", store).status == 2)
    }

    @Test func `an export from a store tells the programme's history`() throws {
        let store = "sqlite:\(folder.path)/store.sqlite"
        let file = try folder.file("school.yaml", Self.programme)
        try Tool.run("release", file, "--store", store)
        try folder.file("school.yaml", Self.programme.replacing("17:00", with: "18:00"))
        try Tool.run("release", file, "--store", store, "--note", "An hour later")
        #expect(try Tool.run("export", file, "--store", store, "--to", folder.path).status == 0)
        let page = try Files.text("\(folder.path)/school/changes.html")
        #expect(page.contains("An hour later") && page.contains("18:00 London, 22:00 in Karachi"))
    }

    @Test func `what is not there is said`() throws {
        #expect(try Tool.run("diff", old, "\(folder.path)/none.yaml").status == 3)
        #expect(try Tool.run("diff", "school@1", old, in: folder.path).status == 3)
        #expect(try Tool.run("diff", old).status == 2)
    }
}
