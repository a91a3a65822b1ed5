internal import Programmes
package import Scheduling

/// Which changes someone follows: `changes.json?tracks=history&speakers=amina-khan`. A change is in if it is named in any
/// way, by what it was before or by what it is now; where nothing is named, all are.
package struct ChangesSelection: Hashable, Sendable {
    package let sessions: Set<String>
    package let tracks: Set<String>
    package let streams: Set<String>
    package let speakers: Set<String>

    package static let all = ChangesSelection()
    /// Something was asked for, but nothing that there is. No id begins with a hyphen.
    static let nothing = ChangesSelection(sessions: ["-"])

    package init(
        sessions: Set<String> = [], tracks: Set<String> = [], streams: Set<String> = [], speakers: Set<String> = []
    ) {
        self.sessions = sessions
        self.tracks = tracks
        self.streams = streams
        self.speakers = speakers
    }

    package var isAll: Bool { self == .all }

    package func contains(_ change: EditionChange) -> Bool {
        isAll || [change.before, change.after].compactMap { $0 }.contains(where: names)
    }

    private func names(_ side: EditionChange.Side) -> Bool {
        let session = side.session
        return sessions.contains(session.id.description)
            || session.track.map { tracks.contains($0.description) } ?? false
            || side.stream.map { streams.contains($0.id.description) } ?? false
            || session.people.contains { speakers.contains($0.description) }
    }

    /// One form for all orders and repetitions; empty for everything.
    package var canonicalQuery: String {
        let fields = [("sessions", sessions), ("speakers", speakers), ("streams", streams), ("tracks", tracks)]
        return fields.filter { !$1.isEmpty }.map { "\($0)=\($1.sorted().joined(separator: ","))" }
            .joined(separator: "&")
    }

    /// Without what is no id at all, so that an address holds nothing but ids.
    var valid: ChangesSelection {
        let valid = ChangesSelection(
            sessions: sessions.filter(isIdentifier), tracks: tracks.filter(isIdentifier),
            streams: streams.filter(isIdentifier), speakers: speakers.filter(isIdentifier))
        return valid.isAll && !isAll ? .nothing : valid
    }
}
