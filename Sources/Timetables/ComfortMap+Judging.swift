internal import Chronology
internal import Programmes
package import Scheduling

extension ComfortMap {
    package init(_ schedule: Schedule) {
        let located = Self.places(of: schedule)
        places = located.map(\.place)
        let sessions = Dictionary(
            schedule.programme.sessions.filter { $0.isPublic && $0.status != .cancelled }.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        var judged: [(session: Session, row: Row)] = []
        for showing in schedule.showings {
            guard let session = sessions[showing.id.session] else { continue }
            judged.append((session, Row(showing, of: session, schedule, located)))
        }
        rows = Self.withoutRepetitions(judged.map(\.row))
        sums = located.indices.map { place in Sum(judged.map { ($0.session, $0.row.cells[place].comfort) }) }
    }

    /// Regions whose zone does not exist are reported by `check`, and have no clocks to speak of.
    private static func places(of schedule: Schedule) -> [(place: Place, zone: Zone)] {
        let programme = schedule.programme
        let regions = programme.regions.map {
            Place(title: $0.title, zone: $0.zone, people: max(0, $0.people), awake: $0.awake, prime: $0.prime)
        }
        let counted = programme.registrants.map {
            Place(
                title: Text($0.zone, LanguageTag(known: "en")), zone: $0.zone, people: max(0, $0.people),
                awake: Region.usuallyAwake, prime: Region.usualPrime)
        }
        return (regions.isEmpty ? counted : regions).compactMap { place in
            schedule.zones[place.zone].map { (place, $0) }
        }
    }

    /// A series of two hundred evenings is one line, and one more where clocks change.
    private static func withoutRepetitions(_ rows: [Row]) -> [Row] {
        var last: [ID<Session>: [[CivilTime]]] = [:]
        return rows.filter { row in
            guard row.showing.date != nil else { return true }
            let hours = row.cells.map { [$0.start.time, $0.end.time] } + [[row.start.time]]
            return last.updateValue(hours, forKey: row.showing.session) != hours
        }
    }
}

extension ComfortMap.Row {
    fileprivate init(
        _ showing: Showing, of session: Session, _ schedule: Schedule, _ places: [(place: ComfortMap.Place, zone: Zone)]
    ) {
        self.showing = showing.id
        title = session.title
        isHeadline = session.kind.isHeadline
        start = schedule.home.local(at: showing.interval.start)
        day = schedule.programmeDay(of: showing.interval.start)
        let cells = places.map { ComfortMap.Cell(showing.interval, at: $0.place, $0.zone) }
        self.cells = cells
        share = Self.share(cells, places.map(\.place.people))
    }

    private static func share(_ cells: [ComfortMap.Cell], _ people: [Int]) -> Int? {
        let weights = people.allSatisfy { $0 == 0 } ? people.map { _ in 1.0 } : people.map { Double($0) }
        let all = weights.reduce(0, +)
        guard all > 0 else { return nil }
        let awake = zip(cells, weights).reduce(0.0) { $1.0.comfort > .asleep ? $0 + $1.1 : $0 }
        return Int(awake * 100 / all)
    }
}

extension ComfortMap.Cell {
    fileprivate init(_ interval: Interval, at place: ComfortMap.Place, _ zone: Zone) {
        start = zone.local(at: interval.start)
        end = zone.local(at: interval.end)
        if !zone.isCovered(interval, by: [.daily(place.awake)]) {
            comfort = .asleep
        } else {
            comfort = zone.isCovered(interval, by: [.daily(place.prime)]) ? .prime : .awake
        }
    }
}

extension ComfortMap.Sum {
    fileprivate init(_ seen: [(session: Session, comfort: ComfortMap.Comfort)]) {
        var best: [ID<Session>: (isHeadline: Bool, comfort: ComfortMap.Comfort)] = [:]
        for (session, comfort) in seen {
            best[session.id] = (session.kind.isHeadline, max(comfort, best[session.id]?.comfort ?? .asleep))
        }
        sessions = best.count
        awake = best.values.count { $0.comfort > .asleep }
        prime = best.values.count { $0.comfort == .prime }
        headlines = best.values.count { $0.isHeadline }
        headlinesAwake = best.values.count { $0.isHeadline && $0.comfort > .asleep }
    }
}
