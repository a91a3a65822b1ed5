package import Chronology
package import Programmes

extension Edition {
    /// A draft of what a release would publish: edition 0, everything stamped with the same instant.
    package static func draft(of schedule: Schedule, at instant: Instant, database: TimeZoneDatabase) -> Edition {
        let stamp = Stamp(created: instant, lastModified: instant, sequence: 0)
        let open = schedule.publicPart
        return Edition(
            number: 0, instant: instant, note: nil, schedule: open,
            stamps: Dictionary(uniqueKeysWithValues: open.showings.map { ($0.id, stamp) }),
            viewerZones: schedule.viewerZones(database))
    }
}

extension Schedule {
    /// What may be shown to anyone: public sessions, and nothing of a person, a stream or the public that is nobody's business.
    package var publicPart: Schedule {
        var open = self
        open.programme = programme.publicPart
        open.pauses = pauses.filter { open.programme.breaks[$0.index].isSomewhere(programme.breaks[$0.index]) }
        let sessions = Set(open.programme.sessions.map(\.id))
        open.showings = showings.filter { sessions.contains($0.id.session) }
        open.unscheduled = unscheduled.filter { sessions.contains($0.session) }
        open.fixTimes()
        let named =
            [open.programme.zone] + open.programme.speakers.compactMap(\.zone)
            + open.programme.sessions.compactMap { $0.series?.start.zone }
        open.zones = zones.filter { named.contains($0.key) }
        return open
    }

    /// A relative time may hang on a session that is not public: what is published says when, not after what.
    private mutating func fixTimes() {
        let starts = Dictionary(uniqueKeysWithValues: showings.map { ($0.id, written($0.interval.start)) })
        for (place, session) in programme.sessions.enumerated() {
            programme.sessions[place].at = starts[session.firstShowing]
            for (index, encore) in session.encores.enumerated() {
                programme.sessions[place].encores[index].at = starts[ShowingID(session.id, encore: encore.id)]
            }
        }
        programme.breaks = pauses.map { pause in
            var kept = programme.breaks[pause.index]
            kept.at = written(pause.interval.start)
            return kept
        }
        pauses = pauses.enumerated().map { Pause(index: $0, interval: $1.interval) }
    }

    private func written(_ start: Instant) -> WrittenTime {
        .wall(WallTime(face: home.local(at: start), offset: home.offsetSeconds(at: start)))
    }

    /// The home zone and those of regions, registrants and speakers, each by its canonical name; not of those whom only
    /// sessions that are not public name.
    package func viewerZones(_ database: TimeZoneDatabase) -> [String] {
        let speakers = programme.speakers.keepingPublic(in: programme, \.id) { $0.people }
        let named =
            [programme.zone] + programme.regions.map(\.zone) + programme.registrants.map(\.zone)
            + speakers.compactMap(\.zone)
        return Set(named.compactMap { database.canonicalName($0) }).sorted()
    }
}

extension Programme {
    package var publicPart: Programme {
        var open = self
        open.sessions = sessions.filter(\.isPublic).map(\.publicPart)
        let seen = Set(open.sessions.flatMap(\.people))
        open.speakers = speakers.filter { seen.contains($0.id) }.map(\.publicPart)
        open.streams = streams.keepingPublic(in: self, \.id) { $0.streams(sole: soleStream) }.map(\.publicPart)
        open.tracks = tracks.keepingPublic(in: self, \.id) { $0.track.map { [$0] } ?? [] }
        open.breaks = breaks.map { $0.publicPart(Set(open.streams.map(\.id))) }
        open.organiser?.email = nil
        open.audiences = ["public"]
        open.registrants = []
        open.regions = []
        open.placing = PlacingOptions()
        return open
    }
}

extension Array {
    /// Without what is used by sessions that are not public and by no other: its name alone would tell of them. What nobody
    /// uses yet was announced, and stays.
    fileprivate func keepingPublic<Kind>(
        in programme: Programme, _ id: (Element) -> ID<Kind>, usedBy uses: (Session) -> [ID<Kind>]
    ) -> [Element] {
        let hidden = Set(programme.sessions.filter { !$0.isPublic }.flatMap(uses))
            .subtracting(programme.sessions.filter(\.isPublic).flatMap(uses))
        return filter { !hidden.contains(id($0)) }
    }
}

extension Break {
    fileprivate func publicPart(_ known: Set<ID<Stream>>) -> Break {
        var open = self
        open.streams = streams.filter(known.contains)
        return open
    }

    /// A break of streams that are all gone is nobody's; without streams it would be everybody's.
    fileprivate func isSomewhere(_ whole: Break) -> Bool { whole.streams.isEmpty || !streams.isEmpty }
}

extension Session {
    /// All that it may be shown on.
    fileprivate func streams(sole: ID<Stream>?) -> [ID<Stream>] {
        [stream ?? sole].compactMap { $0 } + encores.compactMap(\.stream)
    }

    fileprivate var publicPart: Session {
        var open = self
        open.demand = nil
        open.interest = [:]
        open.within = []
        open.preferred = []
        open.after = []
        open.notParallelTo = []
        open.sharesPublicWith = []
        open.sameStreamAs = []
        return open
    }
}

extension Speaker {
    fileprivate var publicPart: Speaker {
        var open = self
        open.email = nil
        open.available = []
        open.unavailable = []
        open.comfortable = Speaker.usuallyComfortable
        open.rest = .zero
        open.atMostPerDay = nil
        return open
    }
}

extension Stream {
    fileprivate var publicPart: Stream {
        var open = self
        open.join = nil
        open.hostAccount = nil
        open.capacity = nil
        open.open = []
        return open
    }
}
