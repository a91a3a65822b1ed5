package import Chronology
package import Programmes
internal import Markup

extension Export {
    /// What is on and what is next, stream by stream: `now.json`.
    package func now(at instant: Instant, in language: LanguageTag) -> ExportedFile {
        ExportedFile(path: "now.json", json: [:])
    }
}
