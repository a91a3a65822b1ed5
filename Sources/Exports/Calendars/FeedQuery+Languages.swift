package import Programmes

extension FeedQuery {
    /// The same question to a programme in these languages: a language that it does not have is as good as none, the whole
    /// calendar has a path for each, and the first language needs no mention.
    package func inLanguages(_ languages: [LanguageTag]) -> FeedQuery {
        let best = form.language.flatMap { asked in
            languages.first { $0 == asked } ?? languages.first { $0.language == asked.language }
        }
        var form = form
        form.language = best == languages.first ? nil : best
        guard let best, isWhole else { return with(path: path, form: form) }
        form.language = nil
        return with(path: path == "calendar.ics" && best == languages.first ? path : "calendar/\(best).ics", form: form)
    }

    private var isWhole: Bool { path == "calendar.ics" || path.hasPrefix("calendar/") }

    private func with(path: String, form: FeedForm) -> FeedQuery {
        var query = FeedQuery(path: path, form: form)
        query.picks = picks
        query.follow = follow
        return query
    }
}
