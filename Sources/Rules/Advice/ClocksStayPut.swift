internal import Chronology
internal import Diagnostics
internal import Programmes
internal import Scheduling

/// One warning a programme, with who shifts when. The programme lasts from the first session of its first day to the end of
/// the last session of its last: clocks that change in the night before or after it trouble nobody.
enum ClocksStayPut: Rule {
    static let id = "clocks-stay-put"
    static let code: DiagnosticCode = "R204"
    static let level = RuleLevel.advice
    static let summary = "nobody's clocks change while the programme lasts"

    static func violations(in agenda: Agenda) -> [Finding] {
        guard let span = span(of: agenda) else { return [] }
        let changes = people(of: agenda).flatMap { zone, people in
            zone.transitions(in: span).filter { $0.jumpSeconds != 0 }.map { (zone.name, note($0, zone, people)) }
        }
        if changes.isEmpty { return [] }
        var named: Set<String> = []
        let zones = changes.map(\.0).filter { named.insert($0).inserted }
        return [
            finding(
                "clocks change during the programme in \(list(zones)): sessions after that shift for whoever is elsewhere",
                at: .programme("days"), notes: changes.map(\.1))
        ]
    }

    private static func span(of agenda: Agenda) -> Interval? {
        guard let home = agenda.home, let first = agenda.programme.days.first, let last = agenda.programme.days.last
        else { return nil }
        func start(of day: CivilDate) -> Instant? {
            home.resolve(CivilDateTime(day, agenda.programme.dayStart)).instant(.compatible)
        }
        guard let opening = start(of: first), let closing = start(of: last.adding(days: 1)) else { return nil }
        let showings = agenda.showings.map { (agenda.schedule.programmeDay(of: $0.interval.start), $0.interval) }
        let begin = showings.filter { $0.0 == first }.map(\.1.start).min() ?? opening
        let end = showings.filter { $0.0 == last }.map(\.1.end).max() ?? closing
        return begin < end ? Interval(start: begin, end: end) : nil
    }

    /// Each zone with those who live by it, the programme's first.
    private static func people(of agenda: Agenda) -> [(Zone, [String])] {
        let programme = agenda.programme
        let language = programme.languages[0]
        let named =
            [(programme.zone, "the programme")]
            + programme.regions.map { ($0.zone, "region \($0.title.words(in: language))") }
            + programme.speakers.compactMap { speaker in speaker.zone.map { ($0, speaker.name) } }
            + programme.registrants.map { ($0.zone, "registrants") }
        var places: [String: Int] = [:]
        var people: [(Zone, [String])] = []
        for (name, who) in named {
            guard let zone = agenda.schedule.zones[name] else { continue }
            if let place = places[zone.name] {
                people[place].1.append(who)
            } else {
                places[zone.name] = people.count
                people.append((zone, [who]))
            }
        }
        return people
    }

    /// `Europe/London: Sunday 2020-10-25 02:00 → 01:00 (BST to GMT): the programme, region Britain`.
    private static func note(_ jump: Transition, _ zone: Zone, _ people: [String]) -> String {
        let faces = [jump.before, jump.after].map {
            CivilDateTime(secondsSinceEpoch: jump.instant.secondsSinceEpoch + $0.seconds)
        }
        let after = faces[0].date == faces[1].date ? faces[1].time.description : faces[1].description
        return "\(zone.name): \(faces[0].date.weekday.name) \(faces[0]) → \(after) "
            + "(\(jump.before.abbreviation) to \(jump.after.abbreviation)): \(list(people))"
    }
}
