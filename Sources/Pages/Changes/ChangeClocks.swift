package import Chronology
internal import Programmes
package import Scheduling
internal import Wording

/// On whose clocks changes are told: the programme's, and a few of those who watch from elsewhere.
package struct ChangeClocks: Sendable {
    let home: Zone
    /// From east to west; at any time no two of them need show different times.
    let others: [Zone]
    /// The days whose weekday is enough to tell them.
    private let week: ClosedRange<CivilDate>?

    /// More cities than this are a table, not a sentence.
    private static let mostOthers = 3

    /// `zones` are those of the expected viewers.
    package init(_ edition: Edition, zones: [Zone]) {
        let schedule = edition.schedule
        home = schedule.home
        let days = edition.programme.days
        let instant = schedule.showings.first?.interval.start ?? edition.instant
        others = Self.apart(zones.filter { $0.name != schedule.home.name }, home: schedule.home, at: instant)
        let first = days[0]
        let last = days[days.count - 1]
        week = last.daysSinceEpoch - first.daysSinceEpoch < 7 ? first...last : nil
    }

    /// One zone for each clock that differs from home's, and of many some that lie far apart.
    private static func apart(_ zones: [Zone], home: Zone, at instant: Instant) -> [Zone] {
        var seen = [home.offset(at: instant).seconds]
        let distinct = zones.map { (zone: $0, offset: $0.offset(at: instant).seconds) }
            .sorted { ($1.offset, $0.zone.name) < ($0.offset, $1.zone.name) }
            .filter { other in
                defer { seen.append(other.offset) }
                return !seen.contains(other.offset)
            }.map(\.zone)
        guard distinct.count > mostOthers else { return distinct }
        return (0..<mostOthers).map { distinct[$0 * (distinct.count - 1) / (mostOthers - 1)] }
    }

    /// "Saturday 17:00", with the date where the weekday does not tell it.
    func home(_ instant: Instant, _ wording: Wording) -> String {
        let face = home.local(at: instant)
        guard week?.contains(face.date) ?? false else { return wording.dayAndTime(face) }
        return "\(wording.weekday(face.date)) \(wording.time(face.time))"
    }

    /// "Saturday 18:00 London, 22:00 in Karachi"; without the day where `earlier` is on the same.
    func around(_ instant: Instant, after earlier: Instant? = nil, _ wording: Wording) -> String {
        let face = home.local(at: instant)
        let isSameDay = earlier.map { home.local(at: $0).date == face.date } ?? false
        let time = isSameDay ? wording.time(face.time) : home(instant, wording)
        let here = wording.messages.timeAtHome(time, wording.city(ofZone: home.name))
        return others.reduce(here) { line, zone in
            let local = zone.local(at: instant)
            guard local != face else { return line }
            let days = local.date.daysSinceEpoch - face.date.daysSinceEpoch
            let there = wording.messages.timeIn(wording.time(local.time), wording.city(ofZone: zone.name))
            return wording.messages.beside(line, wording.dayAfter(days).map { "\(there) (\($0))" } ?? there)
        }
    }
}
