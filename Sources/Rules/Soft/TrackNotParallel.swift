internal import Programmes

/// Every minute for which one more than one session of a track is on.
package enum TrackNotParallel: SoftRule {
    package static let id = "track-not-parallel"
    package static let summary = "whoever follows a track can see all of it"
    package static let counts = "minutes for which a second session of a track is on"
    package static let usualWeight = 50

    package static func charges(in agenda: Agenda, weight: Int) -> [Charge] {
        agenda.liveByTrack().flatMap { track, places in
            agenda.overlaps(places).map { place, minutes in
                Charge(id, weight * minutes, session: agenda.showings[place].id.session, track: track)
            }
        }
    }
}

extension Agenda {
    /// What is on for the first time in each track, in the order of the tracks.
    func liveByTrack() -> [(ID<Track>, [Int])] {
        let places = Dictionary(grouping: livePlaces()) { session(of: showings[$0]).track }
        return programme.tracks.map { ($0.id, places[$0.id] ?? []) }
    }
}
