package import Chronology
internal import Markup
internal import Pages
package import Programmes
internal import Scheduling

extension Export {
    /// What is on and what is next, stream by stream: `now.json`.
    package func now(at instant: Instant, in language: LanguageTag) -> ExportedFile {
        let streams = catalogue.streamStates(at: instant).map { json(of: $0, in: language) }
        return ExportedFile(
            path: "now.json",
            json: [
                "programme": .string(programme.id.description), "edition": .integer(edition.number),
                "time": .string(instant.description), "language": .string(language.description),
                "streams": .array(streams),
            ])
    }

    private func json(of state: StreamState, in language: LanguageTag) -> JSON {
        let stream = state.stream.map { stream -> JSON in
            [
                "id": .string(stream.id.description), "title": .string(stream.title.words(in: language)),
                "watch": .string(orNull: stream.watch),
            ]
        }
        return [
            "stream": stream ?? .null, "now": state.on.map { json(of: $0, in: language) } ?? .null,
            "next": state.next.map { json(of: $0, in: language) } ?? .null,
        ]
    }

    /// The same as a page, on a zone's clocks.
    package func nowPage(at instant: Instant, on zone: Zone, in language: LanguageTag) -> ExportedFile {
        let page = NowPage(catalogue, at: instant, on: zone, phrases: phrases(in: language), site: site)
        return ExportedFile(path: "now", page: page.html())
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
