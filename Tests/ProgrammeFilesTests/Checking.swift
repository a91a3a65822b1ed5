import Chronology
import Diagnostics
import ProgrammeFiles
import Programmes
import Scheduling
import Testing

let systemZones = try! TimeZoneDatabase(folder: "/usr/share/zoneinfo")

/// What `check` finds in a programme file: mistakes of reading and of times, in file order.
struct Checked {
    let document: ProgrammeDocument
    let schedule: Schedule?
    let diagnostics: [Diagnostic]

    /// `files` stand beside the programme file.
    init(_ text: String, files: [String: String] = [:]) {
        self.init(bytes: Array(text.utf8), files: files)
    }

    init(bytes: [UInt8], files: [String: String] = [:]) {
        let access = FileAccess { path in
            if path == "schedules/p.yaml" { return .success(bytes) }
            return files[path.replacing("schedules/", with: "")].map { .success(Array($0.utf8)) } ?? .failure(.missing)
        }
        self.init(path: "schedules/p.yaml", through: access)
    }

    init(path: String, through access: FileAccess = .disk) {
        document = try! ProgrammeDocument.read(path, through: access, zones: systemZones).get()
        guard let programme = document.programme else {
            schedule = nil
            diagnostics = document.diagnostics
            return
        }
        let (schedule, findings) = Scheduler.schedule(programme, zones: systemZones)
        self.schedule = schedule
        let map = document.map
        diagnostics = (document.diagnostics + findings.map { map.diagnostic(for: $0) }).inFileOrder()
    }

    /// `P101 error: a session has no key "titel"`, with the place before it.
    var lines: [String] {
        diagnostics.map { found in
            let (start, end) = (document.files.start(found.range), document.files.end(found.range))
            return
                "\(start.line):\(start.column)-\(end.line):\(end.column) \(found.code) \(found.severity): \(found.message)"
        }
    }

    /// Without the places.
    var messages: [String] { diagnostics.map { "\($0.code) \($0.severity): \($0.message)" } }

    /// What the fixes would make of each line they change, in file order.
    var fixes: [String] { diagnostics.flatMap(\.fixes).map(\.summary) }

    /// The programme file once fixes were applied to it.
    func fixed(onlySafe: Bool = true) -> String {
        let fixed = applyingFixes(of: diagnostics, to: document.files, onlySafe: onlySafe)
        return String(decoding: fixed.bytes[0] ?? document.files[0].bytes, as: UTF8.self)
    }
}

/// Holds a programme file, and the files beside it, to the mistakes that are expected at their marks, in order.
func expectMistakes(
    _ marked: String, files: [String: String] = [:], _ expected: String...,
    at location: SourceLocation = #_sourceLocation
) {
    let text = MarkedText(marked)
    let others = files.mapValues(MarkedText.init)
    let checked = Checked(text.text, files: others.mapValues(\.text))
    let marks =
        text.marks
        + checked.document.files.all.dropFirst().flatMap { file in
            others[file.path.replacing("schedules/", with: "")]?.marks ?? []
        }
    let lines = zip(marks, expected).map { "\($0) \($1)" }
    #expect(marks.count == expected.count, "each mark has its message", sourceLocation: location)
    #expect(checked.lines == lines, sourceLocation: location)
}

/// A programme of four days around the text of its sessions, which starts at line 7, or of other lists before them.
func programme(_ rest: String, days: String = "2027-07-24..2027-07-27") -> String {
    """
    id: world-school
    title: World School
    zone: Europe/London
    days: \(days)
    streams: [{id: main, title: Main stream}]
    sessions:

    """ + rest
}
