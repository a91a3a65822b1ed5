package import Chronology
package import Programmes

package struct CSVFormat: TimetableFormat {
    package let name = "csv"
    package let fileExtension = "csv"

    package func timetableFile(
        of export: Export, on zone: Zone, in language: LanguageTag, at path: String
    ) -> ExportedFile {
        ExportedFile(path: path, mediaType: "text/plain; charset=utf-8", text: "")
    }
}
