import Chronology
import Diagnostics
import Exports
import ProgrammeFiles
import Programmes
import Scheduling

/// Programmes as their authors write them, made into editions.
enum Samples {
    static let database = try! TimeZoneDatabase(folder: "/usr/share/zoneinfo")
    static let instant = Instant(secondsSinceEpoch: 1_790_000_000)

    static func programme(_ yaml: String) throws -> Programme {
        let access = FileAccess(read: { path in
            path == "test.yaml" ? .success(Array(yaml.utf8)) : .failure(.missing)
        })
        return try read("test.yaml", access)
    }

    static func programme(file path: String) throws -> Programme { try read(path, .disk) }

    private static func read(_ path: String, _ access: FileAccess) throws -> Programme {
        let document = try ProgrammeDocument.read(path, through: access, zones: database).get()
        let errors = document.diagnostics.filter { $0.severity == .error }
        guard let programme = document.programme, errors.isEmpty else {
            throw Mistaken(messages: errors.map(\.message))
        }
        return programme
    }

    static func draft(_ yaml: String) throws -> Edition { try draft(programme(yaml)) }

    static func draft(_ programme: Programme) throws -> Edition {
        let (schedule, findings) = Scheduler.schedule(programme, zones: database)
        let errors = findings.filter { $0.severity == .error }
        guard errors.isEmpty else { throw Mistaken(messages: errors.map(\.message)) }
        return Edition.draft(of: schedule, at: instant, database: database)
    }

    static func tree(_ yaml: String, options: ExportOptions = ExportOptions()) throws -> ExportTree {
        exportTree(of: try draft(yaml), database: database, options: options)
    }

    struct Mistaken: Error { let messages: [String] }
}

extension ExportTree {
    /// Nil where there is no such file.
    func text(_ path: String) -> String? {
        files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}
