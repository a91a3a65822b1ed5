package import Chronology
internal import Markup
internal import Pages
package import Programmes
internal import Scheduling

extension Export {
    /// What is on and what is next, stream by stream: `now.json`.
    package func now(at instant: Instant, in language: LanguageTag) -> ExportedFile {
        let running = edition.schedule.showings.filter { $0.interval.end > instant && !isCancelled($0) }
        let byStream = Dictionary(grouping: running, by: \.stream)
        let streams = programme.streams.map { stream in
            state(
                of: byStream[stream.id] ?? [], at: instant, in: language,
                stream: [
                    ("id", .string(stream.id.description)), ("title", .string(stream.title.words(in: language))),
                    ("watch", .string(orNull: stream.watch)),
                ])
        }
        let unplaced = byStream[nil].map { [state(of: $0, at: instant, in: language, stream: nil)] } ?? []
        return ExportedFile(
            path: "now.json",
            json: [
                "programme": .string(programme.id.description), "edition": .integer(edition.number),
                "time": .string(instant.description), "language": .string(language.description),
                "streams": .array(streams + unplaced),
            ])
    }

    private func isCancelled(_ showing: Showing) -> Bool { catalogue.entry(showing.id)?.isCancelled ?? true }

    /// `showings` are those that have not ended. Without a stream, several may be on at once: the latest stands for them.
    private func state(
        of showings: [Showing], at instant: Instant, in language: LanguageTag, stream: [(String, JSON)]?
    ) -> JSON {
        let on = showings.last { $0.interval.start <= instant }
        let next = showings.first { $0.interval.start > instant }
        return [
            "stream": stream.map(JSON.object) ?? .null,
            "now": on.map { json(of: $0, in: language) } ?? .null,
            "next": next.map { json(of: $0, in: language) } ?? .null,
        ]
    }

    private func json(of showing: Showing, in language: LanguageTag) -> JSON {
        guard let entry = catalogue.entry(showing.id) else { return .null }
        return [
            "session": .string(showing.id.session.description),
            "encore": .string(orNull: showing.id.encore?.description),
            "date": .string(orNull: showing.id.date?.description),
            "title": .string(entry.session.title.words(in: language)),
            "kind": .string(entry.session.kind.rawValue), "status": .string(entry.session.status.rawValue),
            "start": .string(showing.interval.start.description), "end": .string(showing.interval.end.description),
            "watch": .string(orNull: entry.watchLink),
        ]
    }
}
