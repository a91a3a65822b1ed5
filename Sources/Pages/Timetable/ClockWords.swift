internal import Chronology
internal import Timetables
internal import Wording

/// What a page says about a zone's clocks.
enum ClockWords {
    /// "All times: Karachi (UTC+5)"; with what changes meanwhile: "All times: London: UTC+1 until Sunday 25 October, 02:00,
    /// then UTC".
    static func zone(_ zone: String, _ clocks: [Timetable.ClockState], _ wording: Wording) -> String {
        guard let first = clocks.first else { return wording.messages.allTimes(wording.city(ofZone: zone)) }
        guard clocks.count > 1 else { return wording.allTimes(zone: zone, offset: first.offset.seconds) }
        let changes = clocks.compactMap { state in state.since.map { (moment: $0.face, offset: state.offset.seconds) } }
        let offsets = wording.offsets(startingAt: first.offset.seconds, changes: changes)
        return wording.messages.allTimes("\(wording.city(ofZone: zone)) (\(offsets))")
    }

    /// "Clocks in London change on Sunday 29 March: UTC to UTC+1", a line for each change.
    static func changes(_ zone: String, _ clocks: [Timetable.ClockState], _ wording: Wording) -> [String] {
        zip(clocks, clocks.dropFirst()).compactMap { before, after in
            after.since.map {
                wording.clocksChange(
                    zone: zone, on: $0.face.date, from: before.offset.seconds, to: after.offset.seconds)
            }
        }
    }
}
