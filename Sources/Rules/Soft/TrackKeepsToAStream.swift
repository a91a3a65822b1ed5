internal import Programmes

/// Every stream of a track beyond one.
package enum TrackKeepsToAStream: SoftRule {
    package static let id = "track-keeps-to-a-stream"
    package static let summary = "a track is on one stream, so that nobody looks for it"
    package static let counts = "streams of a track beyond one"
    package static let usualWeight = 1_500

    package static func charges(in agenda: Agenda, weight: Int) -> [Charge] {
        agenda.liveByTrack().map { track, places in
            let streams = Set(places.compactMap { agenda.showings[$0].stream })
            return Charge(id, weight * max(0, streams.count - 1), track: track)
        }
    }
}
