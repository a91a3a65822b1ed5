package import Chronology
package import Programmes

/// A kind of file that an export can have. Files are pure functions of the edition, the zone data and the options.
package protocol ExportFormat: Sendable {
    /// As `--formats` names it.
    var name: String { get }

    /// Each is made when it is wanted: there may be very many, and some are large. `feeds` are of the same export.
    func files(of export: Export, _ feeds: FeedShelf) -> [PendingFile]
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
    package func files(of export: Export, _ feeds: FeedShelf) -> [PendingFile] {
        timetables(of: export, in: export.firstLanguage)
    }

    /// One for each zone.
    func timetables(of export: Export, in language: LanguageTag) -> [PendingFile] {
        export.zones.map { zone in
            PendingFile(path: export.timetablePath(of: zone, in: language, as: self)) {
                export.timetableFile(on: zone, in: language, as: self)
            }
        }
    }
}
