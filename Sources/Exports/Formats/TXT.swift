package import Chronology
internal import Pages
package import Programmes

/// The timetable as plain text of 80 columns: for mails, terminals and notice boards.
package struct TXTFormat: TimetableFormat {
    package let name = "txt"
    package let fileExtension = "txt"

    package init() {}

    package func timetableFile(
        of export: Export, on zone: Zone, in language: LanguageTag, at path: String
    ) -> ExportedFile {
        let text = TimetableText(
            export.catalogue, export.timetable(on: zone), zoneName: zone.name, phrases: export.phrases(in: language))
        return ExportedFile(path: path, mediaType: "text/plain; charset=utf-8", text: text.rendered())
    }
}
