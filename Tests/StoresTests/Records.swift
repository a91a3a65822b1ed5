import Chronology
import Glibc
import Programmes
import Scheduling
import Stores

/// Editions to keep, one after another.
struct Records {
    var programme: ID<Programme> = ID("school")
    var sessions = 3

    func instant(_ number: Int) -> Instant { Instant(secondsSinceEpoch: 1_800_000_000 + 3_600 * number) }

    /// In each edition another session moves, one leaves and all are described anew.
    func record(_ number: Int, note: String? = nil, text: String = "id: school\n") -> EditionRecord {
        EditionRecord(
            programme: programme, namespace: "school.example.org", number: number, instant: instant(number), note: note,
            zoneRelease: "2026f",
            files: [
                KeptFile(name: "school.yaml", bytes: Array("\(text)# \(number)\n".utf8)),
                KeptFile(name: "parts/people.csv", bytes: Array("zone,people\nAsia/Karachi,3\n".utf8)),
            ],
            ledger: ledger(number), digest: "digest-\(number)")
    }

    func ledger(_ number: Int) -> Ledger {
        Ledger(
            entries: (0..<sessions).flatMap { index in
                [nil, "east"].map { encore in
                    entry(ShowingID(ID("s\(index)"), encore: encore.map { ID($0) }), index, number)
                }
            })
    }

    private func entry(_ showing: ShowingID, _ index: Int, _ number: Int) -> Ledger.Entry {
        let changes = (number + sessions - 1 - index) / sessions
        let isGone = index == 1 && number > 2
        return Ledger.Entry(
            showing: showing,
            interval: Interval(start: instant(changes), length: .seconds(1_800)),
            status: isGone ? .cancelled : .confirmed,
            stamp: Stamp(created: instant(1), lastModified: instant(changes), sequence: changes),
            content: "content-\(changes)", edition: isGone ? 2 : number)
    }
}

/// A folder for one test, gone with it.
final class TemporaryFolder {
    let path: String

    init() {
        var template = Array("/tmp/plenary-stores-XXXXXX".utf8CString)
        path = String(cString: mkdtemp(&template)!)
    }

    deinit {
        for name in names { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    var names: [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var found: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { found.append(name) }
        }
        return found.sorted()
    }
}
