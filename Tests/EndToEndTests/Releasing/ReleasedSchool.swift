import Driving
import Programmes
import Stores
import Testing

/// A small programme with a store of its own, released once.
struct ReleasedSchool {
    let folder: TemporaryFolder
    let file: String

    var store: String { "\(folder.path)/p.sqlite" }
    let url: String

    /// With nothing released where `editions` is 0.
    init(editions: Int = 1, url: String? = nil) throws {
        folder = try TemporaryFolder()
        self.url = url ?? "sqlite:\(folder.path)/p.sqlite"
        file = try folder.file("school.yaml", Self.text(moved: 0))
        for edition in 0..<editions {
            try change(edition)
            let ended = try release()
            try #require(ended.status == 0, "\(ended.errorText)")
        }
        if editions > 0 { try change(editions) }
    }

    /// Another text each time.
    func change(_ moved: Int) throws { try folder.file("school.yaml", Self.text(moved: moved)) }

    var releaseWords: [String] { [Tool.path, "release", file, "--store", url] }

    func release() throws -> Ended { try Tool.run("release", file, "--store", url) }

    func numbers() throws -> [Int] {
        try SQLiteStore(path: store, .reading).summaries(of: ID("school")).map(\.number)
    }

    private static func text(moved: Int) -> String {
        """
        id: school
        namespace: school.example.org
        title: School
        zone: Europe/London
        days: 2027-07-24
        streams: [{id: main, title: Main stream, watch: https://watch.example.org/main}]
        sessions:
          - {id: opening, title: Opening, at: 2027-07-24 17:\(10 + moved), length: 30m}
          - {id: closing, title: Closing, at: 2027-07-24 20:00, length: 30m}

        """
    }
}
