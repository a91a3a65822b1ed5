internal import Chronology
package import Markup
internal import Pages
package import Programmes
package import Scheduling

extension Export {
    /// `changes.json`: what each edition changed, the newest first.
    package func changesData(_ selection: ChangesSelection, in language: LanguageTag) -> ExportedFile {
        let sentences = changeSentences(in: language)
        let editions = history(selection).map { released -> JSON in
            [
                "number": .integer(released.number), "instant": .string(released.instant.description),
                "note": .string(orNull: released.note),
                "changes": .array(released.changes.map { json(of: $0, sentences, language) }),
            ]
        }
        return ExportedFile(
            path: "changes.json",
            json: [
                "programme": .string(programme.id.description), "title": .string(programme.title.words(in: language)),
                "language": .string(language.description), "edition": .integer(edition.number),
                "editions": .array(editions),
            ])
    }

    /// What changed as data, in the order given: also what `diff --json` prints.
    package func json(of changes: [EditionChange], in language: LanguageTag) -> JSON {
        let sentences = changeSentences(in: language)
        return .array(changes.map { json(of: $0, sentences, language) })
    }

    private func json(of change: EditionChange, _ sentences: ChangeSentences, _ language: LanguageTag) -> JSON {
        var members: [(String, JSON)] =
            [
                ("change", .string(change.effect.name)), ("session", .string(change.showing.session.description)),
                ("encore", .string(orNull: change.showing.encore?.description)),
            ] + dateOfSeries(change.showing) + [
                ("uid", .string(uid(of: change.showing, in: programme))),
                ("title", .string(change.session.title.words(in: language))),
                ("text", .string(sentences.sentence(for: change).text(in: language))),
                ("before", json(of: change.before, language)), ("after", json(of: change.after, language)),
            ]
        if case .details(let details) = change.effect {
            members.append(("details", .strings(details.map(\.rawValue))))
        }
        return .object(members)
    }

    private func json(of side: EditionChange.Side?, _ language: LanguageTag) -> JSON {
        guard let side else { return nil }
        let session = side.session
        return [
            "title": .string(session.title.words(in: language)), "status": .string(session.status.rawValue),
            "start": .string(orNull: side.interval?.start.description),
            "end": .string(orNull: side.interval?.end.description), "minutes": .integer(session.length.wholeMinutes),
            "stream": .string(orNull: side.stream?.id.description),
            "streamTitle": .string(orNull: side.stream?.title.words(in: language)),
            "track": .string(orNull: session.track?.description),
            "people": .strings(session.people.map(\.description)),
        ]
    }
}

extension Export {
    /// What changed in words, a line each, in the order given.
    package func lines(of changes: [EditionChange], in language: LanguageTag) -> [String] {
        let sentences = changeSentences(in: language)
        return changes.map { sentences.sentence(for: $0).text(in: language) }
    }
}
