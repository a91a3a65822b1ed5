package import Chronology
package import Exports
package import Programmes

/// What is made of an edition for one reader at one moment, beside its files.
package struct ReaderPages: Sendable {
    package typealias Fields = [(name: String, value: String)]

    /// `/now` on a zone's clocks, by the name that it has in the data; nil: at home.
    let now: @Sendable (Instant, _ zone: String?, LanguageTag) -> ExportedFile
    /// `/zones.json`.
    let zoneNames: @Sendable (LanguageTag) -> ExportedFile
    /// `/zones`: the same as a page.
    let zonesPage: @Sendable (LanguageTag) -> ExportedFile
    /// What a timetable's address asks for, in one form; empty for everything.
    let canonicalFilter: @Sendable (Fields) -> String
    /// The timetable page at a path, as far as its address asks for it.
    let filtered: @Sendable (_ path: String, Fields) -> ExportedFile?

    package init(
        now: @escaping @Sendable (Instant, _ zone: String?, LanguageTag) -> ExportedFile,
        zoneNames: @escaping @Sendable (LanguageTag) -> ExportedFile,
        zonesPage: @escaping @Sendable (LanguageTag) -> ExportedFile,
        canonicalFilter: @escaping @Sendable (Fields) -> String,
        filtered: @escaping @Sendable (_ path: String, Fields) -> ExportedFile?
    ) {
        self.now = now
        self.zoneNames = zoneNames
        self.zonesPage = zonesPage
        self.canonicalFilter = canonicalFilter
        self.filtered = filtered
    }
}
