package struct Session: Hashable, Sendable {
    package var id: ID<Session>
    package var title: Text
    package var description: Text?
    package var kind = Kind.talk
    /// Nil: to be announced, or to be placed.
    package var at: WrittenTime?
    package var length: Duration
    package var stream: ID<Stream>?
    package var track: ID<Track>?
    package var speakers: [ID<Speaker>] = []
    package var chairs: [ID<Speaker>] = []
    /// Spoken; never empty.
    package var languages: [LanguageTag]
    /// Each needs a channel on the stream.
    package var interpretation: [LanguageTag] = []
    package var interpreters: [Interpreters] = []
    package var audience = "public"
    /// People expected.
    package var demand: Int?
    /// A region's interest, 0 to 5; where none is written it is 1.
    package var interest: [ID<Region>: Int] = [:]
    package var tags: [String] = []
    package var status = Status.confirmed
    /// Whether `place` leaves it where it is; nil: whatever has a time.
    package var isPinned: Bool?
    package var links: [Link] = []
    package var recording: String?
    package var encores: [Encore] = []
    /// How it recurs: its dates may lie outside the programme's days, and outside the hours that those keep.
    package var series: Series?
    package var within: [Window] = []
    package var preferred: [Window] = []
    package var after: [AfterCondition] = []
    package var notParallelTo: [ID<Session>] = []
    package var sharesPublicWith: [ID<Session>] = []
    package var sameStreamAs: [ID<Session>] = []

    package init(id: ID<Session>, title: Text, length: Duration, languages: [LanguageTag]) {
        self.id = id
        self.title = title
        self.length = length
        self.languages = languages
    }

    package enum Kind: String, CaseIterable, Sendable {
        case plenary, talk, panel, workshop, rally, meeting, other

        /// What the programme is remembered by: no region should have to sleep through all of them.
        package var isHeadline: Bool { self == .plenary || self == .rally }
    }

    package enum Status: String, CaseIterable, Sendable {
        case confirmed, tentative, cancelled
    }

    package struct Interpreters: Hashable, Sendable {
        package var language: LanguageTag
        package var people: [ID<Speaker>]

        package init(language: LanguageTag, people: [ID<Speaker>]) {
            self.language = language
            self.people = people
        }
    }

    package struct Link: Hashable, Sendable {
        package var title: Text
        package var url: String

        package init(title: Text, url: String) {
            self.title = title
            self.url = url
        }
    }

    /// Not before that session has ended, and `gap` more.
    package struct AfterCondition: Hashable, Sendable {
        package var showing: ShowingID
        package var gap: Duration

        package init(showing: ShowingID, gap: Duration) {
            self.showing = showing
            self.gap = gap
        }
    }

    /// Everyone who has to be there, each once: speakers, chairs, interpreters.
    package var people: [ID<Speaker>] {
        var seen: Set<ID<Speaker>> = []
        return (speakers + chairs + interpreters.flatMap(\.people)).filter { seen.insert($0).inserted }
    }

    /// Whether the public edition has it.
    package var isPublic: Bool { audience == "public" }
}

/// The same session shown again.
package struct Encore: Hashable, Sendable {
    package var id: ID<Encore>
    package var at: WrittenTime?
    /// Nil: the session's.
    package var stream: ID<Stream>?

    package init(id: ID<Encore>, at: WrittenTime?, stream: ID<Stream>?) {
        self.id = id
        self.at = at
        self.stream = stream
    }
}
