internal import Programmes

/// iCalendar (RFC 5545, RFC 7986): what people subscribe to.
package struct ICSFormat: ExportFormat {
    package let name = "ics"

    package init() {}

    package func files(of export: Export) -> [ExportedFile] {
        let books = export.languages.map { CalendarBook(export, in: $0) }
        let first = books[0]
        let whole = [first.file(export.wholeFeed(in: first.language))]
        let languages = books.map { $0.file(export.wholeFeed(in: $0.language, path: "calendar/\($0.language).ics")) }
        return whole + languages + export.partialFeeds(in: first.language).map { first.file($0) }
    }
}
