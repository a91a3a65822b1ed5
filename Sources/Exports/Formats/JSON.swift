package import Chronology
package import Programmes

package struct JSONFormat: TimetableFormat {
    package let name = "json"
    package let fileExtension = "json"

    package func timetableFile(
        of export: Export, on zone: Zone, in language: LanguageTag, at path: String
    ) -> ExportedFile {
        ExportedFile(path: path, mediaType: "text/plain; charset=utf-8", text: "")
    }
}
