package import Chronology
package import Programmes
package import Scheduling

/// A schedule with what rules ask of it over and over, found once.
package struct Agenda: Sendable {
    package let schedule: Schedule
    package let today: CivilDate
    /// Where people know a session to be, by the session.
    package let published: [ID<Session>: Showing]
    /// All showings that have a time and take place, in written order: an encore after its session, a series date by date. What is cancelled takes
    /// up nobody's time.
    let showings: [Placed]
    /// By session, stream and speaker: its place in the programme.
    let sessionPlaces: [ID<Session>: Int]
    let streamPlaces: [ID<Stream>: Int]
    let speakerPlaces: [ID<Speaker>: Int]
    /// By place of the session: its first showing, as a place in `showings`.
    let firstShowings: [Int?]
    /// By place of the stream: what it shows, as ascending places in `showings`.
    let showingsOfStreams: [[Int]]
    /// By place of the speaker: where they have to be, as ascending places in `showings`. An encore is a recording.
    let engagements: [[Int]]

    struct Placed: Sendable {
        let id: ShowingID
        let stream: Int?
        let interval: Interval
        /// The place of its session.
        let session: Int

        var isEncore: Bool { id.encore != nil }
    }

    package init(_ schedule: Schedule, today: CivilDate, published: [ID<Session>: Showing] = [:]) {
        self.schedule = schedule
        self.published = published
        self.today = today
        let programme = schedule.programme
        sessionPlaces = places(programme.sessions.map(\.id))
        streamPlaces = places(programme.streams.map(\.id))
        speakerPlaces = places(programme.speakers.map(\.id))
        let showings = Self.placed(schedule, streamPlaces)
        self.showings = showings

        var first = [Int?](repeating: nil, count: programme.sessions.count)
        var onStreams = [[Int]](repeating: [], count: programme.streams.count)
        var engagements = [[Int]](repeating: [], count: programme.speakers.count)
        for (place, showing) in showings.enumerated() {
            if let stream = showing.stream { onStreams[stream].append(place) }
            if showing.isEncore { continue }
            if first[showing.session] == nil { first[showing.session] = place }
            for person in programme.sessions[showing.session].people {
                if let speaker = speakerPlaces[person] { engagements[speaker].append(place) }
            }
        }
        firstShowings = first
        showingsOfStreams = onStreams
        self.engagements = engagements
    }

    private static func placed(_ schedule: Schedule, _ streams: [ID<Stream>: Int]) -> [Placed] {
        let timed = Dictionary(schedule.showings.map { ($0.id, $0) }) { first, _ in first }
        var placed: [Placed] = []
        for (place, session) in schedule.programme.sessions.enumerated() where session.status != .cancelled {
            for id in session.showings {
                guard let showing = timed[id] else { continue }
                let stream = showing.stream.flatMap { streams[$0] }
                placed.append(Placed(id: id, stream: stream, interval: showing.interval, session: place))
            }
        }
        return placed
    }
}

private func places<Item>(_ ids: [ID<Item>]) -> [ID<Item>: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
}

extension Agenda {
    var programme: Programme { schedule.programme }

    /// The programme's clocks; nil where its zone does not exist: then nothing can be said of hours, and that is reported
    /// where the zone stands.
    var home: Zone? { schedule.zones[programme.zone] }

    /// A speaker's own clocks; nil where the zone that was written does not exist.
    func clocks(of speaker: Speaker) -> Zone? { schedule.zones[speaker.zone ?? programme.zone] }

    func session(of showing: Placed) -> Session { programme.sessions[showing.session] }

    /// What was written as the time of a showing.
    func writtenTime(of showing: Placed) -> WrittenTime? {
        session(of: showing).time(of: showing.id)
    }

    /// Where the first showing of a session is shown, whether or not it has a time; nil: to be placed.
    func streamPlace(of session: Session) -> Int? {
        (session.stream ?? programme.soleStream).flatMap { streamPlaces[$0] }
    }

    /// Whether the programme names no stream: then its reader made the only one up, and nothing of it is in a file.
    var isStreamImplicit: Bool { programme.streams == [Stream(id: ID("main"), title: programme.title)] }
}
