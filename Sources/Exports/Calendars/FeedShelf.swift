internal import Programmes
internal import Synchronization
internal import Threading

/// Every calendar that can be asked of an edition. Books are written when the first reader asks for one of their kind, and kept:
/// there are two for each language.
package final class FeedShelf: Sendable {
    private let export: Export
    private let kept: Locked<Kept>
    private let index = AtomicLazyReference<PickIndex>()
    /// As soon as somebody has asked for a feed of theirs.
    private let plain = AtomicLazyReference<PlainFeeds>()

    private struct Kept {
        var books: [FeedForm: CalendarBook] = [:]
        /// Until there is a book of each language.
        var written: WrittenEvents
        /// By path, in each language.
        var feeds: [LanguageTag: [String: Feed]] = [:]
    }

    /// `written`: of the same schedule, so that events need not be written again.
    package init(_ export: Export, written: WrittenEvents = .none) {
        self.export = export
        kept = Locked(Kept(written: written))
    }

    /// Nil where there is no such feed. A pure function of the edition and the query.
    package func file(_ query: FeedQuery) -> ExportedFile? {
        let query = picks.narrowed(query.inLanguages(export.languages))
        let language = export.language(of: query)
        guard let feed = feed(query, in: language) else { return nil }
        let book = book(in: language, isLocal: query.form.isLocal)
        if query.path == FeedQuery.pickedPath, query.form == FeedForm(), plain.load() == nil {
            _ = plain.storeIfNil(PlainFeeds(picks, book))
        }
        return book.file(feed, alarm: query.form.alarm)
    }

    /// The same for a query of `my.ics` that names ids and nothing else, by its bytes, where it is put together in no time; nil
    /// where it is not.
    package func pickedFile(_ query: UnsafeRawBufferPointer) -> ExportedFile? { plain.load()?.file(query) }

    private var picks: PickIndex { index.load() ?? index.storeIfNil(PickIndex(export)) }

    private func feed(_ query: FeedQuery, in language: LanguageTag) -> Feed? {
        if query.path == FeedQuery.pickedPath { return picks.feed(query, in: language) }
        let known = kept.withLock { $0.feeds[language] }
        let feeds = known ?? feedsByPath(in: language)
        if known == nil { kept.withLock { $0.feeds[language] = feeds } }
        return feeds[query.path].map {
            Feed(
                path: query.description, title: $0.title, placeholderName: $0.placeholderName, showings: $0.showings)
        }
    }

    private func feedsByPath(in language: LanguageTag) -> [String: Feed] {
        let whole = ["calendar.ics", "calendar/\(language).ics"].map { export.wholeFeed(in: language, path: $0) }
        let feeds = whole + export.partialFeeds(in: language)
        return Dictionary(feeds.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Others are not held up while a book is written; two who ask at the same moment write the same one.
    private func book(in language: LanguageTag, isLocal: Bool) -> CalendarBook {
        let form = FeedForm(language: language, isLocal: isLocal)
        let (known, written) = kept.withLock { ($0.books[form], $0.written) }
        if let known { return known }
        let book = CalendarBook(export, in: language, isLocal: isLocal, written: written)
        kept.withLock { kept in
            kept.books[form] = book
            let isComplete = export.languages.allSatisfy { kept.books[FeedForm(language: $0, isLocal: false)] != nil }
            if isComplete { kept.written = .none }
        }
        return book
    }
}

extension Export {
    fileprivate func language(of query: FeedQuery) -> LanguageTag {
        query.form.language ?? languages.first { query.path == "calendar/\($0).ics" } ?? firstLanguage
    }
}
