package import Chronology
package import Programmes

package struct TXTFormat: TimetableFormat {
    package let name = "txt"
    package let fileExtension = "txt"

    package func timetableFile(
        of export: Export, on zone: Zone, in language: LanguageTag, at path: String
    ) -> ExportedFile {
        ExportedFile(path: path, mediaType: "text/plain; charset=utf-8", text: "")
    }
}
