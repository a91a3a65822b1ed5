package import Chronology
package import Programmes
package import Scheduling

extension Timetable {
    /// The timetable of a schedule on a zone's clocks. `keeping` chooses its showings (a speaker's, a track's); pauses are
    /// kept where everything is.
    package init(_ schedule: Schedule, on zone: Zone, keeping isKept: ((ShowingID) -> Bool)? = nil) {
        let home = schedule.home
        let showings = schedule.showings.filter { isKept?($0.id) ?? true }
        let pauses = isKept == nil ? schedule.pauses : []
        let contents =
            pauses.map { (Slot.Content.pause($0), $0.interval) } + showings.map { (.showing($0), $0.interval) }
        let dated = contents.map { content, interval in
            let date = Self.heading(of: interval.start, in: schedule, on: zone)
            return (date, Slot(content, interval, under: date, on: zone, home: home))
        }
        let byDate = Dictionary(grouping: dated, by: \.0)
        self.zone = zone
        self.home = home
        days = byDate.keys.sorted().map { date in
            Day(date: date, slots: byDate[date, default: []].map(\.1).stablySortedByStart())
        }
        unscheduled = schedule.unscheduled.filter { isKept?($0) ?? true }
        clocks = Self.clocks(of: zone, during: contents.map(\.1))
        homeClocks = Self.clocks(of: home, during: contents.map(\.1))
    }

    private static func heading(of start: Instant, in schedule: Schedule, on zone: Zone) -> CivilDate {
        zone.name == schedule.home.name ? schedule.programmeDay(of: start) : zone.local(at: start).date
    }

    /// The offsets in force from the first start to the last end; changes of name alone are left out.
    static func clocks(of zone: Zone, during intervals: [Interval]) -> [ClockState] {
        guard let start = intervals.map(\.start).min(), let end = intervals.map(\.end).max() else { return [] }
        let changes = zone.transitions(in: Interval(start: start, end: end)).filter {
            $0.jumpSeconds != 0 && $0.instant > start
        }
        return [ClockState(offset: zone.offset(at: start), since: nil)]
            + changes.map { change in
                let face = CivilDateTime(
                    secondsSinceEpoch: change.instant.secondsSinceEpoch + change.before.seconds)
                return ClockState(offset: change.after, since: .init(instant: change.instant, face: face))
            }
    }
}

extension Timetable.Slot {
    fileprivate init(
        _ content: Content, _ interval: Interval, under heading: CivilDate, on zone: Zone, home: Zone
    ) {
        self.content = content
        self.interval = interval
        start = Timetable.Face(interval.start, under: heading, on: zone)
        end = Timetable.Face(interval.end, under: heading, on: zone)
        homeStart = Timetable.Face(interval.start, under: heading, on: home)
    }
}

extension Timetable.Face {
    fileprivate init(_ instant: Instant, under heading: CivilDate, on zone: Zone) {
        local = zone.local(at: instant)
        offset = zone.offset(at: instant)
        daysFromHeading = local.date.daysSinceEpoch - heading.daysSinceEpoch
    }
}

extension [Timetable.Slot] {
    /// Pauses come first in the input, showings in the schedule's order: both stay so among equal starts.
    fileprivate func stablySortedByStart() -> [Timetable.Slot] {
        enumerated().sorted {
            ($0.element.interval.start, $0.offset) < ($1.element.interval.start, $1.offset)
        }.map(\.element)
    }
}
