package import Programmes

/// Which calendar somebody asks for, and how. However the address was written, equal questions are equal values with one
/// canonical form.
package struct FeedQuery: Hashable, Sendable {
    /// In the tree: `tracks/history.ics`; or `my.ics`.
    package let path: String
    /// What `my.ics` was asked to hold; nil: everything.
    var picks: Picks?
    /// Only what can be followed in one of these; none: whatever the language. Sorted, each once.
    var follow: [LanguageTag]
    package var form: FeedForm

    /// The calendar that someone puts together.
    package static let pickedPath = "my.ics"

    package init(path: String, form: FeedForm = FeedForm()) {
        self.path = path
        picks = nil
        follow = []
        self.form = form
    }

    /// Whether this is a file of the tree as it stands there.
    package var isPlain: Bool { path != Self.pickedPath && form == FeedForm() }

    /// Ids of what is wanted, of each kind sorted and without repetitions.
    struct Picks: Hashable, Sendable {
        /// What is picked by: the names of the query's fields, in their canonical order.
        enum Kind: Int, CaseIterable {
            case sessions, tracks, streams, speakers

            var name: String {
                switch self {
                case .sessions: "sessions"
                case .tracks: "tracks"
                case .streams: "streams"
                case .speakers: "speakers"
                }
            }
        }

        private var lists = [[String]](repeating: [], count: Kind.allCases.count)

        init(_ ids: (Kind) -> [String] = { _ in [] }) {
            for kind in Kind.allCases { self[kind] = ids(kind) }
        }

        subscript(kind: Kind) -> [String] {
            get { lists[kind.rawValue] }
            set { lists[kind.rawValue] = newValue.inOrder }
        }

        /// Something was asked for, but nothing that there is. No id begins with a hyphen.
        static let nothing = Picks { $0 == .sessions ? ["-"] : [] }

        var isEmpty: Bool { lists.allSatisfy(\.isEmpty) }
        var count: Int { lists.reduce(0) { $0 + $1.count } }
    }
}

/// How a feed is written.
package struct FeedForm: Hashable, Sendable {
    /// Nil: as its path says.
    package var language: LanguageTag?
    /// How many minutes before each event its alarm rings.
    package var alarm: Int?
    /// Times on the home zone's clocks, with TZID, rather than in UTC.
    package var isLocal: Bool

    package init(language: LanguageTag? = nil, alarm: Int? = nil, isLocal: Bool = false) {
        self.language = language
        self.alarm = alarm
        self.isLocal = isLocal
    }
}

extension FeedQuery: CustomStringConvertible {
    /// The canonical reference below the programme's address: `my.ics?tracks=history&alarm=10m`.
    package var description: String {
        let picks = picks ?? Picks()
        let fields =
            Picks.Kind.allCases.map { ($0.name, picks[$0]) } + [
                ("follow", follow.map(\.description)),
                ("language", form.language.map { [$0.description] } ?? []),
                ("alarm", form.alarm.map { ["\($0)m"] } ?? []),
                ("tzid", form.isLocal ? ["1"] : []),
            ]
        let written = fields.filter { !$1.isEmpty }.map { "\($0)=\($1.joined(separator: ","))" }
        return written.isEmpty ? path : "\(path)?\(written.joined(separator: "&"))"
    }
}
