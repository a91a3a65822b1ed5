import Driving
import Testing

/// A folder with a small programme, and a server of it.
final class Live {
    let folder: TemporaryFolder
    let path: String

    /// The one session's title is what changes in tests.
    static func programme(_ title: String = "Welcome", id: String = "rally", more: String = "") -> String {
        """
        id: \(id)
        title: May Day rally
        zone: Asia/Karachi
        days: 2027-05-01
        \(more)
        sessions:
          - {id: welcome, title: \(title), at: 17:00, length: 20m}

        """
    }

    init(_ text: String = Live.programme()) throws {
        folder = try TemporaryFolder()
        path = try folder.file("rally.yaml", text)
    }

    /// Serves the file, or what is named instead. What is released is forgotten with the server unless a store is named.
    func server(_ named: String..., listen: String = "127.0.0.1:0", store: String = "memory:") throws -> Server {
        try Server((named.isEmpty ? [path] : named) + Self.words(for: store), listen: listen)
    }

    static func words(for store: String) -> [String] { knowsStores ? ["--store", store] : [] }

    private static let knowsStores = (try? Tool.run("serve", "--help").text.contains("--store")) ?? false

    func save(_ text: String) throws { try Files.write(text, to: path) }
}

extension Server {
    static let feed = "/rally/calendar.ics"

    /// Waits until the feed has a session of that title; the seconds it took, nil when it does not come.
    func seconds(untilServed title: String, at path: String = feed, within limit: Double = 10) throws -> Double? {
        let start = Clock.now
        let isServed = try Clock.wait(limit) { try get(path).text.contains("SUMMARY:\(title)") }
        return isServed ? Clock.now - start : nil
    }

    func says(_ words: String, within limit: Double = 10) -> Bool { Clock.wait(limit) { errors.contains(words) } }
}
