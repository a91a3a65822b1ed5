package import Programmes

/// Which sessions a timetable page shows, in the words that `my.ics` takes too. A page narrows: what is shown has one of the
/// values of each name.
package struct TimetableFilter: Hashable, Sendable {
    package private(set) var tracks: Set<String> = []
    package private(set) var streams: Set<String> = []
    package private(set) var speakers: Set<String> = []
    package private(set) var kinds: Set<String> = []
    /// Languages that the reader understands: spoken or interpreted.
    package private(set) var follow: Set<String> = []

    package static let everything = TimetableFilter()

    private init() {}

    /// From the fields of an address; others are left alone. `isKnown` says what there is of a name: an unheard-of value would
    /// only make another page of the same.
    package init(fields: [(name: String, value: String)], knownTo programme: Programme) {
        for (name, value) in fields {
            let values = value.split(separator: ",").map(String.init)
            switch name {
            case "tracks": tracks.formUnion(values)
            case "streams": streams.formUnion(values)
            case "speakers": speakers.formUnion(values)
            case "kinds": kinds.formUnion(values)
            case "follow": follow.formUnion(values.compactMap { LanguageTag($0)?.language })
            default: break
            }
        }
        tracks.formIntersection(programme.tracks.map(\.id.description))
        streams.formIntersection(programme.streams.map(\.id.description))
        speakers.formIntersection(programme.speakers.map(\.id.description))
        kinds.formIntersection(Session.Kind.allCases.map(\.rawValue))
        follow.formIntersection(programme.sessions.flatMap { $0.languages + $0.interpretation }.map(\.language))
    }

    /// One form for all orders and repetitions; empty for everything.
    package var canonicalQuery: String {
        let fields = [
            ("tracks", tracks), ("streams", streams), ("speakers", speakers), ("kinds", kinds), ("follow", follow),
        ]
        return fields.filter { !$1.isEmpty }.map { "\($0)=\($1.sorted().joined(separator: ","))" }
            .joined(separator: "&")
    }

    func shows(_ entry: Catalogue.Entry) -> Bool {
        let session = entry.session
        func has(_ wanted: Set<String>, _ values: [String]) -> Bool {
            wanted.isEmpty || values.contains(where: wanted.contains)
        }
        return has(tracks, [session.track?.description].compactMap { $0 })
            && has(streams, [entry.stream?.id.description].compactMap { $0 })
            && has(speakers, session.people.map(\.description)) && has(kinds, [session.kind.rawValue])
            && has(follow, (session.languages + session.interpretation).map(\.language))
    }
}
