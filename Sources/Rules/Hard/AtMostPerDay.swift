internal import Chronology
internal import Diagnostics
internal import Programmes

enum AtMostPerDay: Rule {
    static let id = "at-most-per-day"
    static let code: DiagnosticCode = "R104"
    static let level = RuleLevel.hard
    static let summary = "nobody has more sessions a day than they said, by the dates of their own clocks"

    static func violations(in agenda: Agenda) -> [Finding] {
        agenda.programme.speakers.enumerated().flatMap { place, speaker -> [Finding] in
            guard let limit = speaker.atMostPerDay, let zone = agenda.clocks(of: speaker) else { return [] }
            let days = Dictionary(grouping: agenda.engagements[place]) {
                zone.local(at: agenda.showings[$0].interval.start).date
            }
            return days.sorted { $0.key < $1.key }.filter { $0.value.count > limit }.map { day, places in
                let times = places.count == 1 ? "one session" : "\(places.count) sessions"
                return finding(
                    "\(speaker.name) has \(times) on \(day) on their own clocks (\(zone.name)): at most \(limit) a day",
                    at: agenda.time(of: places[limit]),
                    related: agenda.labels(Array(places[..<limit].prefix(5)))
                        + [.init("the limit is set here", at: .speaker(speaker.id, "at-most-per-day"))])
            }
        }
    }
}
