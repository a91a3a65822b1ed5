import Driving
import Testing

@Suite("place --replace, and what has been released")
struct PlaceReleasedTests {
    private let folder: TemporaryFolder
    private let path: String
    private var url: String { "sqlite:\(folder.path)/p.sqlite" }

    private static func text(songs: String) -> String {
        """
        id: may
        namespace: may.example.org
        title: May
        zone: Europe/London
        days: 2027-05-01
        hours: 10:00..20:00
        streams: [{id: main, title: Main, watch: https://watch.example.org/main}]
        sessions:
          - {id: opening, title: Opening, at: 10:00, length: 60m}
          - {id: songs, title: Songs, at: \(songs), length: 60m}
          - {id: new, title: New, length: 60m}

        """
    }

    init() throws {
        folder = try TemporaryFolder()
        path = try folder.file("may.yaml", Self.text(songs: "12:00"))
    }

    private func replaced(_ words: String...) throws -> Ended {
        try run([Tool.path, "place", path, "--replace", "--iterations", "20000", "--threads", "1"] + words)
    }

    @Test func `a released session goes back to where people know it, without --store it stays where the file has it`()
        throws
    {
        #expect(try Tool.run("release", path, "--store", url).status == 0)
        try Files.write(Self.text(songs: "17:00"), to: path)
        let stays = try replaced()
        #expect(stays.status == 0 && !stays.text.contains("+  - {id: songs"), "\(stays)")
        let back = try replaced("--store", url)
        #expect(back.status == 0, "\(back)")
        #expect(back.text.contains("+  - {id: songs, title: Songs, at: 12:00, length: 60m}\n"), "\(back)")
        #expect(!back.text.contains("+  - {id: opening"))
    }

    @Test func `a session without a time goes back to where it was released`() throws {
        #expect(try Tool.run("release", path, "--store", url).status == 0)
        try Files.write(Self.text(songs: "12:00").replacing("at: 12:00, ", with: ""), to: path)
        let back = try replaced("--store", url)
        #expect(back.text.contains("+  - {id: songs, title: Songs, at: 12:00, length: 60m}\n"), "\(back)")
    }

    @Test func `a store without an edition of it, and --store without --replace, are wrong usage`() throws {
        #expect(try replaced("--store", "memory:").errorText.contains("has no edition of \"may\" yet"))
        #expect(try Tool.run("place", path, "--store", url).status == 2)
        #expect(try replaced("--store", url).status == 3, "a store that is not there can't be read")
        #expect(!Files.exists("\(folder.path)/p.sqlite"))
    }
}
