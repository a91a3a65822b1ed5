internal import Pages
package import Programmes
internal import Scheduling

/// Which changes somebody asks for, how written and in which language. Equal questions are equal values with one canonical
/// form, however the address was written.
package struct ChangesQuery: Hashable, Sendable {
    /// In the tree: `changes.json` or `changes.atom`.
    package let path: String
    package let selection: ChangesSelection
    /// Nil: the programme's first.
    package let language: LanguageTag?

    package static let paths: Set<String> = ["changes.json", "changes.atom"]

    package init(path: String, selection: ChangesSelection = .all, language: LanguageTag? = nil) {
        self.path = path
        self.selection = selection
        self.language = language
    }

    /// What the fields of an address ask for; in any order, repeated or not. Other fields, and a language that is none, are
    /// left alone.
    package init(path: String, fields: [(name: String, value: String)]) {
        func list(_ name: String) -> Set<String> {
            Set(fields.filter { $0.name == name }.flatMap { $0.value.split(separator: ",").map(String.init) })
        }
        let selection = ChangesSelection(
            sessions: list("sessions"), tracks: list("tracks"), streams: list("streams"), speakers: list("speakers"))
        self.init(
            path: path, selection: selection.valid,
            language: list("language").sorted().first.flatMap { LanguageTag($0) })
    }

    /// The same question to a programme in these languages: one that it does not have is as good as none.
    package func inLanguages(_ languages: [LanguageTag]) -> ChangesQuery {
        let best = language.flatMap { asked in
            languages.first { $0 == asked } ?? languages.first { $0.language == asked.language }
        }
        return ChangesQuery(path: path, selection: selection, language: best == languages.first ? nil : best)
    }

    /// Whether this is a file of the tree as it stands there.
    package var isPlain: Bool { selection.isAll && language == nil }
}

extension ChangesQuery: CustomStringConvertible {
    /// The canonical reference below the programme's address: `changes.atom?language=fr&tracks=history`.
    package var description: String {
        let fields = [language.map { "language=\($0)" } ?? "", selection.canonicalQuery].filter { !$0.isEmpty }
        return fields.isEmpty ? path : "\(path)?\(fields.joined(separator: "&"))"
    }
}

extension Export {
    /// Nil where there is no such file. A pure function of the edition, its history and the query.
    package func changes(_ query: ChangesQuery) -> ExportedFile? {
        let query = query.inLanguages(languages)
        let selection = known(query.selection)
        let language = query.language ?? firstLanguage
        return switch query.path {
        case site.changesDataPath: changesData(selection, in: language)
        case site.changesFeedPath: changesFeed(selection, in: language)
        default: nil
        }
    }

    /// Without ids that mean nothing here, so that they do not make another feed of it.
    private func known(_ selection: ChangesSelection) -> ChangesSelection {
        guard !selection.isAll else { return selection }
        let sides = history.flatMap(\.changes).flatMap { [$0.before, $0.after].compactMap { $0 } }
        let sessions = programme.sessions + sides.map(\.session)
        let streams = programme.streams.map(\.id) + sides.compactMap { $0.stream?.id }
        let known = ChangesSelection(
            sessions: selection.sessions.intersection(sessions.map(\.id.description)),
            tracks: selection.tracks.intersection(
                programme.tracks.map(\.id.description) + sessions.compactMap { $0.track?.description }),
            streams: selection.streams.intersection(streams.map(\.description)),
            speakers: selection.speakers.intersection(sessions.flatMap(\.people).map(\.description)))
        return known.isAll ? .nothing : known
    }
}
