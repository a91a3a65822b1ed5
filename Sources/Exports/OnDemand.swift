internal import Chronology
internal import Programmes

extension Export {
    /// The timetable that stands, or would stand, at `in/<zone>.<extension>` or `in/<zone>.<language>.<extension>`; nil where the
    /// path names no zone, no language of the programme or no format. The zone must be spelt as in the data.
    package func timetableFile(at path: String) -> ExportedFile? {
        guard path.hasPrefix("in/") else { return nil }
        let parts = path.dropFirst(3).split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard (2...3).contains(parts.count), let zone = database.zone(parts[0]), zone.name == parts[0],
            let format = AllFormats.timetable(withExtension: parts[parts.count - 1])
        else { return nil }
        guard parts.count == 3 else { return timetableFile(on: zone, in: firstLanguage, as: format) }
        guard let language = languages.dropFirst().first(where: { $0.description == parts[1] }) else { return nil }
        return timetableFile(on: zone, in: language, as: format)
    }
}
