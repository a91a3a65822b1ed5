import Chronology
import Exports
import Glibc
import ProgrammeFiles
import Programmes
import Scheduling

/// The samples as they are exported with pinned zone data, at a fixed instant, for a few zones each.
enum Golden {
    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
        separator: "/")

    /// 2026-01-01T00:00:00Z.
    static let instant = Instant(secondsSinceEpoch: 1_767_225_600)

    /// A place without daylight saving, one with three quarters of an hour, one with a half: whoever reads the tree learns
    /// the most from few files.
    static let zones: Set<String> = ["Asia/Karachi", "Asia/Kathmandu", "America/St_Johns", "America/Toronto"]

    /// Compiled once from the committed `tzdata.zi`.
    static let database: TimeZoneDatabase = {
        let folder = temporaryFolder()
        run("/usr/sbin/zic", ["-b", "fat", "-d", folder, "\(root)/Tests/Data/tzdata.zi"])
        run("/bin/cp", ["\(root)/Tests/Data/tzdata.zi", folder])
        return try! TimeZoneDatabase(folder: folder)
    }()

    static func samples() -> [String] {
        names(in: "\(root)/schedules").filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    }

    static func tree(of sample: String) throws -> ExportTree {
        let path = "\(root)/schedules/\(sample).yaml"
        let document = try ProgrammeDocument.read(path, through: .disk, zones: database).get()
        var programme = document.programme!
        programme.languages = languages(of: programme)
        let schedule = Scheduler.schedule(programme, zones: database).schedule
        let draft = Edition.draft(of: schedule, at: instant, database: database)
        let few = draft.viewerZones.filter { zones.contains($0) }
        return exportTree(of: draft.shown(in: few), database: database)
    }

    /// The first, and one that runs from right to left: each more is another page for each session, speaker, track and stream.
    private static func languages(of programme: Programme) -> [LanguageTag] {
        let first = programme.languages[0]
        let rightToLeft = programme.languages.first { $0 != first && ["ar", "ur"].contains($0.language) }
        return [first, rightToLeft ?? programme.languages.dropFirst().first].compactMap { $0 }
    }

    static func temporaryFolder() -> String {
        var template = Array("/tmp/plenary-golden-XXXXXX".utf8CString)
        return String(cString: mkdtemp(&template))
    }

    /// Runs a tool of the system and waits for it.
    private static func run(_ tool: String, _ arguments: [String]) {
        var words = ([tool] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        var status: Int32 = -1
        precondition(posix_spawn(&process, tool, nil, nil, &words, environ) == 0, "cannot run \(tool)")
        waitpid(process, &status, 0)
        precondition(status == 0, "\(tool) ended with \(status)")
    }

    /// The names in a folder, sorted; empty where there is none.
    static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// Paths of all files below a folder, relative to it.
    static func files(below folder: String, prefix: String = "") -> [String] {
        names(in: folder).flatMap { name -> [String] in
            var status = stat()
            stat("\(folder)/\(name)", &status)
            let path = prefix + name
            return status.st_mode & S_IFMT == S_IFDIR ? files(below: "\(folder)/\(name)", prefix: path + "/") : [path]
        }
    }

    static func bytes(_ path: String) -> [UInt8]? { try? FileAccess.disk.read(path).get() }
}

extension Edition {
    fileprivate func shown(in zones: [String]) -> Edition {
        Edition(
            number: number, instant: instant, note: note, schedule: schedule, stamps: stamps, viewerZones: zones,
            withdrawn: withdrawn)
    }
}
