package import Chronology
package import Programmes

package struct HTMLFormat: TimetableFormat {
    package let name = "html"
    package let fileExtension = "html"

    package func timetableFile(
        of export: Export, on zone: Zone, in language: LanguageTag, at path: String
    ) -> ExportedFile {
        ExportedFile(path: path, mediaType: "text/plain; charset=utf-8", text: "")
    }
}
