internal import Chronology
internal import Diagnostics
internal import Programmes

extension Scheduler {
    /// The series of a showing's session and the date of it that the showing is; nil where the showing is not an occurrence, or
    /// has a time that was written for itself: the first date's, or one that it was moved to.
    func ruled(_ id: ShowingID) -> (series: Series, date: CivilDate)? {
        guard let date = id.date, let series = series[id.session], date != series.start.face.date,
            series.moved[date] == nil
        else { return nil }
        return (series, date)
    }

    /// An occurrence whose time nobody wrote: where the clocks skip it or show it twice, it is read as RFC 5545 section 3.3.5
    /// has it, as every calendar does that expands the rule, and the author is told.
    mutating func instant(of series: Series, on date: CivilDate, at subject: Subject) -> Instant? {
        let wall = series.time(of: date)
        if let offset = wall.offset { return Instant(secondsSinceEpoch: wall.face.secondsSinceEpoch - offset) }
        guard let zone = zones[wall.zone ?? programme.zone] else { return nil }
        let resolution = zone.resolve(wall.face)
        switch resolution {
        case .unique(let instant): return instant
        case .gap(let instant, _, let jump):
            warn(wall.face, zone, "does not exist", jump, "it is at \(zone.local(at: instant).time) then", at: subject)
            return instant
        case .fold(let earlier, let later, let jump):
            if wall.repeated == nil { warn(wall.face, zone, "happens twice", jump, "it is the first", at: subject) }
            return wall.repeated == .second ? later : earlier
        }
    }

    private mutating func warn(
        _ face: CivilDateTime, _ zone: Zone, _ what: String, _ jump: Transition, _ reading: String, at subject: Subject
    ) {
        findings.append(
            Finding(
                "Z111", .warning,
                "this series falls on a change of the clocks: \(face.time) on \(face.date) \(what) in \(zone.name), where "
                    + "\(clocksGo(jump)); \(reading)",
                at: subject, notes: ["to have it at another time, write moved: [{from: \(face.date), at: …}]"]))
    }

    /// What a session is named by stands for its first showing.
    func firstShowing(_ id: ShowingID) -> ShowingID {
        guard id == ShowingID(id.session), let date = series[id.session]?.occurrences.first else { return id }
        return ShowingID(id.session, on: date)
    }
}
