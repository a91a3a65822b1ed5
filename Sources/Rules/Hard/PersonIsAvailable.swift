internal import Chronology
internal import Diagnostics
internal import Programmes
internal import Scheduling

enum PersonIsAvailable: Rule {
    static let id = "person-is-available"
    static let code: DiagnosticCode = "R103"
    static let level = RuleLevel.hard
    static let summary = "who speaks, chairs or interprets has time then, on their own clocks"

    static func violations(in agenda: Agenda) -> [Finding] {
        agenda.programme.speakers.enumerated().flatMap { place, speaker -> [Finding] in
            guard !speaker.available.isEmpty || !speaker.unavailable.isEmpty, let zone = agenda.clocks(of: speaker)
            else { return [] }
            return agenda.engagements[place].compactMap { violation(of: speaker, zone, in: $0, agenda) }
        }
    }

    private static func violation(of speaker: Speaker, _ zone: Zone, in place: Int, _ agenda: Agenda) -> Finding? {
        let showing = agenda.showings[place]
        let theirTime = "\(showing.interval.spelled(on: zone)) on their own clocks (\(zone.name))"
        if let window = speaker.unavailable.first(where: { zone.touches(showing.interval, [$0]) }) {
            return finding(
                "\(speaker.name) is unavailable \(window.spelled): \(quoted(showing.id)) is \(theirTime)",
                at: agenda.time(of: place), related: [.init("not then", at: .speaker(speaker.id, "unavailable"))])
        }
        guard !speaker.available.isEmpty, !zone.isCovered(showing.interval, by: speaker.available) else { return nil }
        let windows = speaker.available.spelled(near: showing.interval, on: zone)
        return finding(
            "\(speaker.name) is not available: \(quoted(showing.id)) is \(theirTime), they have time "
                + (windows ?? "only on other days"),
            at: agenda.time(of: place),
            related: [.init("when they have time", at: .speaker(speaker.id, "available"))])
    }
}
