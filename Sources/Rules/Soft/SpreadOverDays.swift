internal import Chronology
internal import Programmes
internal import Scheduling

/// Every session that a day has of a track beyond the track's share of a day: its sessions over the days, rounded up.
package enum SpreadOverDays: SoftRule {
    package static let id = "spread-over-days"
    package static let summary = "a track is spread over the days"
    package static let counts = "sessions of a track beyond its share of a day"
    package static let usualWeight = 3_000

    package static func charges(in agenda: Agenda, weight: Int) -> [Charge] {
        let days = agenda.programme.days.count
        return agenda.liveByTrack().flatMap { track, places in
            let share = (places.count + days - 1) / days
            let byDay = Dictionary(grouping: places) {
                agenda.schedule.programmeDay(of: agenda.showings[$0].interval.start)
            }
            return byDay.sorted { $0.key < $1.key }.map { Charge(id, weight * max(0, $1.count - share), track: track) }
        }
    }
}
