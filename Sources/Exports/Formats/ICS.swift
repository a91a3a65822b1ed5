internal import Pages
internal import Programmes

/// iCalendar (RFC 5545, RFC 7986): what people subscribe to.
package struct ICSFormat: ExportFormat {
    package let name = "ics"

    package init() {}

    package func files(of export: Export, _ feeds: FeedShelf) -> [PendingFile] {
        let language = export.firstLanguage
        let paths =
            ["calendar.ics"] + export.languages.map { "calendar/\($0).ics" }
            + export.partialFeeds(in: language).map(\.path)
        return paths.map { path in
            PendingFile(path: path) {
                guard let file = feeds.file(FeedQuery(path: path)) else { preconditionFailure("no feed \(path)") }
                return file
            }
        }
    }
}

/// The same calendars, some at a time: of a large programme all together take hundreds of megabytes.
package struct CalendarFiles: Sendable {
    private let export: Export
    private let written: WrittenEvents
    private var books: [LanguageTag: CalendarBook] = [:]
    private var rest: [(language: LanguageTag, feed: Feed)]

    package init(of export: Export, written: WrittenEvents = .none) {
        self.export = export
        self.written = written
        let first = export.firstLanguage
        let languages = export.languages.map { ($0, export.wholeFeed(in: $0, path: "calendar/\($0).ics")) }
        let feeds =
            [(first, export.wholeFeed(in: first))] + languages + export.partialFeeds(in: first).map { (first, $0) }
        rest = feeds.reversed()
    }

    /// Nil after the last ones.
    package mutating func next() -> [ExportedFile]? {
        var files: [ExportedFile] = []
        var size = 0
        while size < CalendarBook.largest, let (language, feed) = rest.popLast() {
            let book = books[language] ?? CalendarBook(export, in: language, written: written)
            books[language] = book
            files.append(book.file(feed))
            size += files.last?.bytes.count ?? 0
        }
        return files.isEmpty ? nil : files
    }
}
