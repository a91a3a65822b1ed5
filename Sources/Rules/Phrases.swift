package import Chronology
package import Programmes
internal import Scheduling

// Dates, lengths and names as they stand in a message: as their authors would write them in the file.

package func quoted(_ id: some CustomStringConvertible) -> String { "\"\(id)\"" }

extension Interval {
    /// `2027-07-24 17:00 to 19:00`; both dates where they differ.
    package func spelled(on zone: Zone) -> String { "\(zone.local(at: start).date) \(clockTimes(on: zone))" }

    /// `17:00 to 19:00`; `23:00 to 2027-07-25 01:00`.
    func clockTimes(on zone: Zone) -> String {
        let (first, last) = (zone.local(at: start), zone.local(at: end))
        return "\(first.time) to " + (first.date == last.date ? last.time.description : last.description)
    }

    /// As `clockTimes` where the reader already knows the date from `other`, else with the date.
    func spelled(on zone: Zone, beside other: Interval) -> String {
        let isSameDate = zone.local(at: start).date == zone.local(at: other.start).date
        return isSameDate ? clockTimes(on: zone) : spelled(on: zone)
    }
}

extension Duration {
    /// `90m` is written `1h30m`, none at all `0m`.
    package var spelled: String {
        let (hours, minutes) = (wholeMinutes / 60, wholeMinutes % 60)
        return (hours > 0 ? "\(hours)h" : "") + (minutes > 0 || hours == 0 ? "\(minutes)m" : "")
    }
}

extension DailyHours {
    /// `09:00..22:30`.
    package var spelled: String { "\(start)..\(end == .midnight ? "24:00" : end.description)" }
}

extension Window {
    /// `2027-07-24 14:00..23:00`, `mon wed 18:00..21:00`.
    package var spelled: String {
        switch self {
        case .dated(let start, let end):
            let isSameDate = start.date == end.date
            return "\(start)..\(isSameDate ? end.time.description : end.description)"
        case .recurring(let days, let hours):
            if days.count == Weekday.allCases.count { return hours.spelled }
            return "\(Weekday.names(of: days)) \(hours.spelled)"
        }
    }
}

extension Weekday {
    var name: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }

    fileprivate static func names(of days: Set<Weekday>) -> String {
        switch days {
        case [.saturday, .sunday]: "weekend"
        case [.monday, .tuesday, .wednesday, .thursday, .friday]: "weekdays"
        default:
            allCases.filter { days.contains($0) }.map { $0.name.prefix(3).lowercased() }.joined(separator: " ")
        }
    }
}

/// `a, b, c and 4 more`.
package func list(_ items: [String], atMost limit: Int = 5) -> String {
    let shown = items.count > limit ? items.prefix(limit) : items[...]
    let rest = items.count - shown.count
    if rest > 0 { return shown.joined(separator: ", ") + " and \(rest) more" }
    guard shown.count > 1, let last = shown.last else { return shown.joined() }
    return shown.dropLast().joined(separator: ", ") + " and " + last
}

extension [Window] {
    /// Those near an interval, as their author wrote them; nil where there are none.
    func spelled(near interval: Interval, on zone: Zone) -> String? {
        let day = Interval(start: interval.start.adding(seconds: -43_200), end: interval.end.adding(seconds: 43_200))
        let near = filter { zone.touches(day, [$0]) }
        return near.isEmpty ? nil : list(near.map(\.spelled), atMost: 3)
    }
}

extension Agenda {
    /// Where the time of a showing is written.
    func time(of place: Int) -> Subject { .showing(showings[place].id, "at") }

    /// `"opening", 2027-07-24 17:00 to 19:00` at its time, for each of several.
    func labels(_ places: [Int]) -> [Finding.Related] {
        places.map { place in
            let showing = showings[place]
            return .init("\(quoted(showing.id)) is \(showing.interval.spelled(on: schedule.home))", at: time(of: place))
        }
    }

    /// ` on stream "main"`; nothing where the only stream is in no file.
    func onStream(_ place: Int) -> String {
        isStreamImplicit ? "" : " on stream \(quoted(programme.streams[place].id))"
    }

    /// `it is 2027-07-24 17:00 to 19:00, "opening" 18:00 to 19:00 (Europe/London)`.
    func times(of place: Int, beside other: Int) -> String {
        let (mine, theirs) = (showings[place].interval, showings[other].interval)
        let home = schedule.home
        return "it is \(mine.spelled(on: home)), \(quoted(showings[other].id)) "
            + "\(theirs.spelled(on: home, beside: mine)) (\(home.name))"
    }

    /// `"opening" ends at 2027-07-24 19:00, "songs" starts 5m later (Europe/London)`.
    func gap(between place: Int, and other: Int) -> String {
        let inTime = [showings[place], showings[other]].sorted { $0.interval.start < $1.interval.start }
        let between = inTime[1].interval.start - inTime[0].interval.end
        return "\(quoted(inTime[0].id)) ends at \(schedule.home.local(at: inTime[0].interval.end)) "
            + "(\(schedule.home.name)), \(quoted(inTime[1].id)) starts "
            + (between == .zero ? "at once" : "\(between.spelled) later")
    }

    /// What of a conflict is not told.
    func more(_ conflict: Conflict) -> [String] {
        let rest = conflict.count - conflict.others.count
        if rest <= 0 { return [] }
        return [conflict.count < Conflict.crowd ? "and \(rest) more" : "and many more"]
    }
}
