package import Chronology
package import Programmes

/// A kind of file that an export can have. Files are pure functions of the edition, the zone data and the options.
package protocol ExportFormat: Sendable {
    /// As `--formats` names it.
    var name: String { get }

    func files(of export: Export) -> [ExportedFile]

    /// More files, so many that each is made only when it is wanted.
    func pendingFiles(of export: Export) -> [PendingFile]
}

extension ExportFormat {
    package func pendingFiles(of export: Export) -> [PendingFile] { [] }
}

/// A format that shows the timetable on one zone's clocks; also made on demand, for a zone that was not exported.
package protocol TimetableFormat: ExportFormat {
    /// Below `in/`, after the zone's name.
    var fileExtension: String { get }

    /// `path` is where the file stands, for its relative links.
    func timetableFile(of export: Export, on zone: Zone, in language: LanguageTag, at path: String) -> ExportedFile
}

extension TimetableFormat {
    /// One file for each zone, in the programme's first language.
    package func files(of export: Export) -> [ExportedFile] {
        export.zones.map { export.timetableFile(on: $0, in: export.firstLanguage, as: self) }
    }
}
