internal import Chronology
internal import Diagnostics
internal import Programmes
internal import Scheduling

/// Of a speaker with neither a zone nor comfortable hours nobody said where they are, so nobody can say how late it is there.
enum SpeakerIsComfortable: Rule {
    static let id = "speaker-is-comfortable"
    static let code: DiagnosticCode = "R201"
    static let level = RuleLevel.soft
    static let summary = "nobody has to speak outside their comfortable hours, on their own clocks"

    static func violations(in agenda: Agenda) -> [Finding] {
        agenda.programme.speakers.enumerated().flatMap { place, speaker -> [Finding] in
            guard speaker.zone != nil || speaker.comfortable != Speaker.usuallyComfortable,
                let zone = agenda.clocks(of: speaker)
            else { return [] }
            return agenda.engagements[place].filter {
                !zone.isCovered(agenda.showings[$0].interval, by: [.daily(speaker.comfortable)])
            }.map { finding(speaker, zone, $0, agenda) }
        }
    }

    private static func finding(_ speaker: Speaker, _ zone: Zone, _ place: Int, _ agenda: Agenda) -> Finding {
        let showing = agenda.showings[place]
        return finding(
            message(speaker, zone, showing.interval), at: agenda.time(of: place),
            related: [.init("comfortable \(speaker.comfortable.spelled)", at: .speaker(speaker.id, "comfortable"))],
            notes: ["\(quoted(showing.id)) is \(showing.interval.spelled(on: zone)) in \(zone.name)"])
    }

    private static func message(_ speaker: Speaker, _ zone: Zone, _ interval: Interval) -> String {
        let clocks = "on their own clocks (\(zone.name))"
        let (start, end) = (zone.local(at: interval.start).time, zone.local(at: interval.end).time)
        guard zone.touches(interval, [.daily(night)]) else {
            return "\(speaker.name) is on from \(interval.clockTimes(on: zone)) \(clocks), "
                + "outside their comfortable \(speaker.comfortable.spelled)"
        }
        let when = night.contains(start) ? "at \(start)" : "until \(end)"
        return "\(speaker.name) is on \(when) \(clocks), in the middle of the night"
    }

    private static let night = DailyHours(from: .midnight, to: CivilTime(secondsOfDay: 6 * 3_600))
}
